import type { DateValue } from '../values/date.js';
import type { Said } from '../values/said.js';

export type NonEmpty<T> = readonly [T, ...T[]];

/** A CSL-JSON item, as far as the product uses it. `issued` and `accessed` are EDTF strings. */
export interface Source {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly publisher?: string;
  readonly containerTitle?: string;
  readonly author?: readonly { readonly family?: string; readonly given?: string; readonly literal?: string }[];
  readonly issued?: string;
  readonly accessed?: string;
  readonly URL?: string;
  /** The pack that defines the source. */
  readonly pack: string;
}

/** A resolved reference to a passage of a source. */
export interface Citation {
  readonly source: Source;
  readonly locator?: string;
  /** Exact words of the passage, short (a TextQuoteSelector's `exact`). */
  readonly quote?: string;
}

/** What another source says instead. */
export interface Dispute {
  readonly value: string;
  readonly sources: readonly Citation[];
  readonly note?: string;
}

/**
 * One fact with its sources. By type it cannot be without one: a reader that cannot resolve any source drops the statement
 * and reports a problem.
 */
export interface Statement<V> {
  /** Stable: `<entity kind>/<entity id>#<property>` with a key where a property has several statements. */
  readonly id: string;
  readonly property: string;
  readonly value: V;
  readonly sources: NonEmpty<Citation>;
  readonly start?: DateValue;
  readonly end?: DateValue;
  readonly asOf?: DateValue;
  readonly note?: string;
  readonly disputedBy: readonly Dispute[];
  /** The pack that spoke last. */
  readonly pack: string;
}

export type EntityKind = 'person' | 'organization' | 'post' | 'area' | 'event' | 'figure' | 'quotation';

export type NameKind =
  | 'usual' | 'romanisation' | 'native' | 'nickname' | 'formal' | 'short' | 'former' | 'acronym' | 'translation'
  | 'metonym' | 'demonym' | 'misspelling';

/** One name of an entity. */
export interface EntityName {
  readonly name: string;
  readonly kind: NameKind;
  /** Why the house avoids this form; absent where it does not. */
  readonly discouraged?: string;
  readonly start?: DateValue;
  readonly end?: DateValue;
  readonly lang?: string;
}

interface EntityBase {
  readonly id: string;
  readonly pack: string;
  /** The usual name, a statement like any other. */
  readonly name: Statement<string>;
  /** The usual name first. */
  readonly names: readonly EntityName[];
  readonly note?: string;
  readonly wikidata?: string;
}

/** A term in an office. `post` or `organization` is set. `end` absent: it lasts as far as the pack knows. */
export interface Term extends Statement<string> {
  readonly person: string;
  readonly post?: string;
  readonly organization?: string;
  /** The written role of a membership without a post. */
  readonly role?: string;
  /** The area that the seat stands for: the state of a senator. */
  readonly area?: string;
  /** The organisation for which it is held: the party of a senator. */
  readonly onBehalfOf?: string;
  /** It ended, nobody knows when. */
  readonly endUnknown: boolean;
  /** It began at `start` or before: `start` is the first day known, not the first day in office. */
  readonly startOrBefore?: boolean;
  /** 46 for the 46th president, where the holders of the post are counted. */
  readonly ordinal?: number;
}

export interface Person extends EntityBase {
  readonly kind: 'person';
  readonly givenName: string;
  readonly familyName: string;
  readonly familyNameFirst: boolean;
  /** `male` and `female` are judged; any other value is only shown. */
  readonly gender?: Statement<string>;
  readonly birthDate?: Statement<DateValue>;
  readonly deathDate?: Statement<DateValue>;
  /** Area ids. */
  readonly citizenship: readonly Statement<string>[];
  readonly terms: readonly Term[];
}

export interface Organization extends EntityBase {
  readonly kind: 'organization';
  readonly acronyms: readonly string[];
  readonly classification?: string;
  readonly area?: string;
  readonly parent?: string;
  readonly foundingDate?: Statement<DateValue>;
  readonly dissolutionDate?: Statement<DateValue>;
  readonly seat?: Statement<string>;
  /** Values are area or organization ids. */
  readonly members: readonly Statement<string>[];
  /** Up to this day `members` holds everyone who ever was one, with the terms: whoever is missing was none. */
  readonly membersCompleteAsOf?: Statement<DateValue>;
}

export interface Post extends EntityBase {
  readonly kind: 'post';
  /** A key of the role vocabulary (values/roles). */
  readonly role: string;
  readonly area?: string;
  readonly organization?: string;
  readonly holders: 'one' | 'many';
  readonly otherLabels: readonly string[];
  readonly styleLabel?: string;
  readonly discouragedLabels: readonly { readonly label: string; readonly reason: string }[];
  readonly gaps: readonly { readonly start: DateValue; readonly end: DateValue; readonly note?: string }[];
}

export interface Area extends EntityBase {
  readonly kind: 'area';
  readonly classification: string;
  readonly code?: string;
  readonly demonyms: readonly string[];
  /** Values are area ids. */
  readonly capital: readonly Statement<string>[];
  readonly within: readonly string[];
  readonly compass?: Statement<string>;
  /** In words: "Euro (EUR)", "Independence Day: 24 August", and what `readZoneRule` (values/zone-rule) reads. */
  readonly currencies: readonly Statement<string>[];
  readonly timeZones: readonly Statement<string>[];
  readonly holidays: readonly Statement<string>[];
  /** In words: all countries with a common land border by their usual names, "Andorra, France, Portugal". */
  readonly borders: readonly Statement<string>[];
}

export interface Event extends EntityBase {
  readonly kind: 'event';
  readonly date: Statement<DateValue>;
  readonly tolerance: 'day' | 'month' | 'year';
  readonly phrases: readonly string[];
}

export interface Figure extends EntityBase {
  readonly kind: 'figure';
  readonly phrases: readonly string[];
  readonly value: Statement<number>;
  readonly unit: string;
  readonly comparator: '=' | '>' | '<' | '~';
}

export interface Quotation extends EntityBase {
  readonly kind: 'quotation';
  readonly speaker: string;
  readonly text: Statement<string>;
  readonly date?: DateValue;
  readonly lang: string;
  readonly translation: boolean;
  readonly context?: string;
}

export type Entity = Person | Organization | Post | Area | Event | Figure | Quotation;

export interface PackInfo {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly licence?: string;
  /** The day up to which the pack knows. */
  readonly asOf: DateValue;
  readonly description?: string;
  /** Hash of the pack's contents, hexadecimal. */
  readonly hash: string;
}

/** Something wrong in a pack or a settings file. `line` and `column` count from 1; offsets are UTF-16. */
export interface Problem {
  readonly path: string;
  readonly severity: 'error' | 'warning';
  /** In English. */
  readonly message: string;
  /** What `message` is told from in other languages; absent where it is English in all of them. */
  readonly said?: Said;
  readonly span?: { readonly start: number; readonly end: number };
  readonly line?: number;
  readonly column?: number;
}

/** The layered packs, before indexing: entities by kind and id, a later pack overriding an earlier one. */
export interface FactBase {
  readonly packs: readonly PackInfo[];
  readonly persons: ReadonlyMap<string, Person>;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly posts: ReadonlyMap<string, Post>;
  readonly areas: ReadonlyMap<string, Area>;
  readonly events: ReadonlyMap<string, Event>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly quotations: ReadonlyMap<string, Quotation>;
}
