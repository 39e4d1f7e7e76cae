import type { EntityKind } from '../types.js';

/** What the readers of foreign formats deliver: entities in one shape, not yet with ids of ours. All dates are EDTF. */

/** A source as the input names it; `id` is made where it has none. */
export interface ImportedSource {
  readonly id?: string;
  readonly type: string;
  readonly title: string;
  readonly publisher?: string;
  readonly URL?: string;
  readonly issued?: string;
  readonly accessed?: string;
}

export interface Cited {
  readonly source: ImportedSource;
  readonly locator?: string;
}

/** Another entity, by its key in the input, by its Wikidata item, or by its name. */
export interface Reference {
  readonly key?: string;
  readonly name?: string;
  readonly wikidata?: string;
}

export interface PostReference extends Reference {
  readonly area?: Reference;
  readonly organization?: Reference;
  readonly role?: string;
  readonly holders?: 'one' | 'many';
}

export interface ImportedTerm {
  /** Where it stands in the input, for people. */
  readonly place: string;
  readonly post?: PostReference;
  readonly organization?: Reference;
  /** The written role of a membership without a post. */
  readonly role?: string;
  /** What the seat stands for, and the party for which it is held. */
  readonly area?: Reference;
  readonly onBehalfOf?: Reference;
  readonly start?: string;
  /** EDTF, or `unknown` where it ended and nobody knows when. */
  readonly end?: string;
  readonly ordinal?: number;
  readonly note?: string;
  /** Without one, the person's sources stand behind it. */
  readonly cited: readonly Cited[];
}

export interface ImportedName {
  readonly name: string;
  readonly kind: 'romanisation' | 'native' | 'nickname' | 'formal' | 'short' | 'former' | 'translation' | 'acronym';
  readonly lang?: string;
  readonly start?: string;
  readonly end?: string;
}

/** A statement with sources or doubts of its own. */
export interface ImportedStatement {
  readonly value: string | number;
  readonly cited?: readonly Cited[];
  readonly disputedBy?: readonly { readonly value: string; readonly cited: readonly Cited[] }[];
}

export type ImportedField = string | number | boolean | readonly string[] | ImportedStatement;

export interface ImportedEntity {
  readonly kind: EntityKind;
  /** Tells the entities of one kind in one input apart. */
  readonly key: string;
  readonly place: string;
  /** The usual name; a post's label, a figure's subject, a quotation's text. */
  readonly name: string;
  readonly otherNames?: readonly ImportedName[];
  readonly wikidata?: string;
  readonly note?: string;
  readonly cited: readonly Cited[];
  /** Properties as a pack's file spells them. */
  readonly fields: Readonly<Record<string, ImportedField | undefined>>;
  /** Properties that name other entities: a list where the property holds a list. */
  readonly references?: Readonly<Record<string, Reference | readonly Reference[] | undefined>>;
  readonly terms?: readonly ImportedTerm[];
}

/** Something to tell the keeper. `left out`: it is not in the pack; `note`: it is, and wants a look. */
export interface ImportProblem {
  readonly place: string;
  readonly kind: 'left out' | 'note';
  readonly message: string;
}

export interface Imported {
  readonly entities: readonly ImportedEntity[];
  readonly problems: readonly ImportProblem[];
}

export const leftOut = (place: string, message: string): ImportProblem => ({ place, kind: 'left out', message });
export const noted = (place: string, message: string): ImportProblem => ({ place, kind: 'note', message });
