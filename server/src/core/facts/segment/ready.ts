import { bodyNames, phraseWords, placeWords, type PhraseWords } from '../index/ready-words.js';
import type { Area, Event, Figure, Organization } from '../types.js';
import type { Container } from './container.js';
import type { SectionParts } from './container-writer.js';

/** A name of a place or a body: the entity's number, which of its names it is, which words may be mistyped (see `PlaceWords`), its words. */
export type PlaceRow = readonly [entity: number, name: number, gaps: number, ...folds: string[]];
/** A name of a body, in all its words. */
export type BodyRow = readonly [entity: number, ...folds: string[]];
/** A phrase of an event or a figure. */
export type PhraseRow = readonly [entity: number, words: PhraseWords];

/** What is made of all entities of a kind when a segment is built, so that none of them is read for it when a draft is opened. */
export interface ReadyRows {
  readonly area: readonly PlaceRow[];
  readonly organization: readonly PlaceRow[];
  readonly body: readonly BodyRow[];
  readonly event: readonly PhraseRow[];
  readonly figure: readonly PhraseRow[];
}

const readyKinds = ['area', 'organization', 'body', 'event', 'figure'] as const satisfies readonly (keyof ReadyRows)[];

/** Collects the rows while entities are added. */
export class ReadyWriter {
  readonly #rows = { area: [] as PlaceRow[], organization: [] as PlaceRow[], body: [] as BodyRow[], event: [] as PhraseRow[], figure: [] as PhraseRow[] } satisfies ReadyRows;

  addPlace(entity: Area | Organization, number: number): void {
    for (const [index, name] of entity.names.entries()) {
      const words = placeWords(entity, name);
      if (words !== undefined) this.#rows[entity.kind].push([number, index, words.gaps, ...words.folds]);
    }
    if (entity.kind === 'organization') for (const folds of bodyNames(entity)) this.#rows.body.push([number, ...folds]);
  }

  addPhrases({ kind, phrases }: Event | Figure, number: number): void {
    for (const phrase of phrases) {
      const words = phraseWords(phrase);
      if (words !== undefined) this.#rows[kind].push([number, words]);
    }
  }

  /** The sections, and the length of each in bytes. */
  finish(): { readonly sections: SectionParts; readonly lengths: readonly number[] } {
    const encoded = readyKinds.map((kind) => new TextEncoder().encode(JSON.stringify(this.#rows[kind])));
    return {
      sections: { held: {}, paged: Object.fromEntries(readyKinds.map((kind, index) => [`ready.${kind}`, encoded[index]!])) },
      lengths: encoded.map(({ length }) => length),
    };
  }
}

/** The rows of one kind. */
export function readReady<K extends keyof ReadyRows>(container: Container, lengths: readonly number[], kind: K): ReadyRows[K] {
  const bytes = container.bytes(`ready.${kind}`).slice(0, lengths[readyKinds.indexOf(kind)]!);
  return JSON.parse(new TextDecoder().decode(bytes)) as ReadyRows[K];
}
