import type { FactLookUp } from '../facts/look-up.js';
import type { PackData, Place } from '../facts/pack-data.js';
import type { FactBase } from '../facts/types.js';
import type { Span } from '../text/span.js';
import { describe, entityOf, idPlaceAt, keyOf, type IdKind } from './pack-ids.js';

/** What an id in a pack's file names. */
export interface NamedId {
  readonly kind: IdKind;
  readonly id: string;
}

const ID = /[a-z0-9-]/;
const ALL_KINDS: readonly IdKind[] = ['person', 'organization', 'post', 'area', 'event', 'figure', 'quotation', 'source'];

/**
 * What the id at `offset` of the pack's file `path` names, be it the entry itself or something that refers to it, and where it
 * stands; undefined elsewhere, and for an id that nothing bears.
 */
export function namedIdAt(text: string, offset: number, path: string, facts: FactLookUp, packs: readonly PackData[]): (NamedId & { readonly span: Span }) | undefined {
  const place = idPlaceAt(text, offset);
  const kind = place && bearerOf(place.kinds, place.written, facts.base, packs);
  if (kind) return { kind, id: place.written, span: place.span };
  const span = wordAt(text, offset);
  const id = text.slice(span.start, span.end);
  if (id === '') return undefined;
  const own = ALL_KINDS.find((one) => packs.some(({ places }) => isEntry(places.get(keyOf(one, id)), path, text, span.start)));
  return own && { kind: own, id, span };
}

/** Where the pack's file `path` has the id: its own entries, and whatever refers to it. In order, each place once. */
export function idUsesIn(text: string, path: string, { kind, id }: NamedId, facts: FactLookUp, packs: readonly PackData[]): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
    const span = { start: at, end: at + id.length };
    if (ID.test(text[at - 1] ?? '') || ID.test(text[span.end] ?? '')) continue;
    const place = idPlaceAt(text, at);
    const refers = place !== undefined && bearerOf(place.kinds, id, facts.base, packs) === kind;
    if (refers || packs.some(({ places }) => isEntry(places.get(keyOf(kind, id)), path, text, at))) found.push(span);
  }
  return found;
}

/** Where the id is an entry of a file, pack by pack. */
export const entriesOf = ({ kind, id }: NamedId, packs: readonly PackData[]): readonly Place[] =>
  packs.flatMap(({ places }) => places.get(keyOf(kind, id)) ?? []);

/** What bears the id already, in one line; undefined for one that is free. */
export const bearerText = ({ kind, id }: NamedId, facts: FactLookUp, packs: readonly PackData[]): string | undefined => describe(kind, id, facts.base, packs);

/**
 * True where a pack without files of its own here (a bundled or built one) has the id too: under another one, the entry of the
 * workspace would no longer lie over it.
 */
export function isSaidElsewhere({ kind, id }: NamedId, facts: FactLookUp, packs: readonly PackData[]): boolean {
  if (kind === 'source') return packs.some(({ places, sources }) => sources.has(id) && !places.has(keyOf(kind, id)));
  const own = new Set(packs.filter(({ places }) => places.has(keyOf(kind, id))).map(({ info }) => info.id));
  return [...speakers(entityOf(kind, id, facts.base))].some((pack) => !own.has(pack));
}

/** The packs whose statements an entity is made of; those that only define a source of theirs do not count. */
function* speakers(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'pack' && typeof inner === 'string') yield inner;
    else if (key !== 'sources' && key !== 'disputedBy') yield* speakers(inner);
  }
}

const bearerOf = (kinds: readonly IdKind[], id: string, base: FactBase, packs: readonly PackData[]): IdKind | undefined =>
  kinds.find((kind) => describe(kind, id, base, packs) !== undefined);

/** An entry of the file `path`, written `- id: dmitry-kozak`. An open file may have been edited since it was read, so its lines count for nothing. */
const isEntry = (place: Place | undefined, path: string, text: string, start: number): boolean =>
  place?.path === path && ENTRY.test(text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - LONGEST_INDENT), start));

const ENTRY = /(?:^|[\s{,-])id\s*:\s*["']?$/;
const LONGEST_INDENT = 200;

function wordAt(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && ID.test(text[start - 1] ?? '')) start--;
  let end = offset;
  while (end < text.length && ID.test(text[end] ?? '')) end++;
  return { start, end };
}
