import { isoOf, type DateValue } from '../values/date.js';
import type {
  Area, Entity, EntityKind, Event, Figure, Organization, PackInfo, Person, Post, Quotation, Source,
} from './types.js';

/** The entity type of each kind. */
export interface EntityOf {
  readonly person: Person;
  readonly organization: Organization;
  readonly post: Post;
  readonly area: Area;
  readonly event: Event;
  readonly figure: Figure;
  readonly quotation: Quotation;
}

/** The kinds in the order in which they are read, layered and listed. */
export const entityKinds = ['person', 'organization', 'post', 'area', 'event', 'figure', 'quotation'] as const satisfies
  readonly EntityKind[];

/**
 * What one pack says of one entity. Everything but the id may be missing, because a later pack need not repeat what an
 * earlier one has said; `layer` makes the parts one entity.
 */
export type Part<E extends Entity> = Pick<E, 'id' | 'kind' | 'pack'> & Partial<Omit<E, 'id' | 'kind' | 'pack'>>;

export type Parts = { readonly [K in EntityKind]: readonly Part<EntityOf[K]>[] };

/** Where something stands in a pack's file. Offsets are UTF-16; `line` and `column` count from 1. */
export interface Place {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** One pack as read: not yet layered with others. */
export interface PackData {
  readonly info: PackInfo;
  /** The sources that the pack defines, by id. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly parts: Parts;
  /** Places of entities (key `person/ID`), statements (key: statement id) and sources (key `source/ID`); empty in a compiled pack. */
  readonly places: ReadonlyMap<string, Place>;
}

/** The key of an entity in `places`, and the beginning of its statements' ids. */
export const entityKey = (kind: EntityKind, id: string): string => `${kind}/${id}`;

/** The key of a source in `places`. */
export const sourceKey = (id: string): string => `source/${id}`;

/** The id of a statement: `person/dmitry-kozak#birth_date`, with a key where the property has several. */
export const statementId = (kind: EntityKind, id: string, property: string, key = ''): string =>
  `${kind}/${id}#${property}${key === '' ? '' : `/${key}`}`;

/** The key of a statement among others of its property: what it says and when that began, `russia-president@2012-05-07`. */
export function statementKey(what: string, start: DateValue | undefined): string {
  if (start === undefined) return what;
  const day = isoOf(start.first);
  return `${what}@${start.precision === 'year' ? day.slice(0, -6) : start.precision === 'month' ? day.slice(0, -3) : day}`;
}
