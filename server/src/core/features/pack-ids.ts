import { didYouMean } from '../facts/edit-distance.js';
import { entityKey, sourceKey, type PackData } from '../facts/pack-data.js';
import type { Place } from '../facts/pack-data.js';
import type { FactLookUp } from '../facts/look-up.js';
import type { Entity, EntityKind, FactBase, Source } from '../facts/types.js';
import type { Span } from '../text/span.js';
import { formatDate } from '../values/date-format.js';

/** What an id in a pack's file may name. */
export type IdKind = EntityKind | 'source';

/** The place of an id in a pack's file: what it may name, and the part of it that is written. Offsets are of the whole text. */
export interface IdPlace {
  readonly kinds: readonly IdKind[];
  readonly span: Span;
  readonly written: string;
}

/** An id that fits a place. */
export interface IdCompletion {
  readonly id: string;
  readonly kind: IdKind;
  /** Whom or what it names: "Dmitry Kozak, born 7 November 1958". */
  readonly detail: string;
}

/** The keys of pack files whose values are ids (see server/facts/README.md). */
const KEYS: ReadonlyMap<string, readonly IdKind[]> = new Map<string, readonly IdKind[]>([
  ['source', ['source']], ['sources', ['source']], ['post', ['post']], ['organization', ['organization']], ['parent', ['organization']], ['area', ['area']],
  ['on_behalf_of', ['organization']],
  ['seat', ['area']], ['capital', ['area']], ['within', ['area']], ['citizenship', ['area']], ['members', ['area', 'organization']], ['speaker', ['person']], ['person', ['person']],
]);
const NAMES = [...KEYS.keys()].join('|');
/** What stands between a key and its id on one line: a list's bracket with earlier ids, the brace of a citation or statement. */
const ON_LINE = new RegExp(`(?:^|[\\s{[,-])(${NAMES})\\s*:\\s*(?:\\[[^\\]\\n]{0,2000})?(?:\\{\\s*)?(?:(?:source|value)\\s*:\\s*)?["']?$`);
/** An item of a list whose key stands on a line above: `- id`, `- {value: id`. */
const ITEM = /^(\s*)-\s+(?:\{\s*)?(?:(?:source|value)\s*:\s*)?["']?$/;
const KEY_LINE = new RegExp(`^(\\s*)(?:-\\s+)?(${NAMES})\\s*:\\s*$`);
const ID = /[a-z0-9-]/;
/** How many lines above an item its key is looked for, and how much of a line is read. */
const LINES_ABOVE = 60;
const LONGEST_LINE = 4000;

/** The id at `offset` of a pack's file, or the place where one is to be written; undefined elsewhere. */
export function idPlaceAt(text: string, offset: number): IdPlace | undefined {
  let start = offset;
  while (start > 0 && ID.test(text[start - 1] ?? '')) start--;
  let end = offset;
  while (end < text.length && ID.test(text[end] ?? '')) end++;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (start - lineStart > LONGEST_LINE) return undefined;
  const before = text.slice(lineStart, start);
  const kinds = kindsOnLine(before) ?? kindsOfList(text, lineStart, before);
  return kinds && { kinds, span: { start, end }, written: text.slice(start, end) };
}

function kindsOnLine(before: string): readonly IdKind[] | undefined {
  const key = ON_LINE.exec(before)?.[1];
  // In a list of citations `{source: a}, {source: …` the inner key is the one that counts; in a list of ids the outer.
  return key === undefined ? undefined : KEYS.get(key);
}

function kindsOfList(text: string, lineStart: number, before: string): readonly IdKind[] | undefined {
  const indent = ITEM.exec(before)?.[1]?.length;
  if (indent === undefined) return undefined;
  let end = lineStart - 1;
  for (let lines = 0; lines < LINES_ABOVE && end > 0; lines++) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, Math.min(end, start + LONGEST_LINE)).trimEnd();
    const [, space = '', key = ''] = KEY_LINE.exec(line) ?? [];
    if (key !== '' && space.length <= indent) return KEYS.get(key);
    // The list ends where a line is indented less and is no item of it.
    if (line !== '' && line.search(/\S/) < indent) return undefined;
    end = start - 1;
  }
  return undefined;
}

/**
 * The ids that may stand at `offset`: those of the packs whose id or name begins with what is written, or has a word that does; ids of the
 * workspace's own packs first, then in alphabetical order. At most `limit`.
 */
export function idCompletionsAt(text: string, offset: number, facts: FactLookUp, packs: readonly PackData[], limit = 100): readonly IdCompletion[] {
  const place = idPlaceAt(text, offset);
  if (!place) return [];
  const typed = text.slice(place.span.start, offset);
  const found = place.kinds.flatMap((kind) => [...idsOf(kind, facts.atHand, packs)]
    .filter((id) => id.startsWith(typed) || id.includes(`-${typed}`))
    .map((id) => ({ id, kind, own: isOwn(kind, id, packs) })));
  found.sort((a, b) => Number(b.own) - Number(a.own) || Number(b.id.startsWith(typed)) - Number(a.id.startsWith(typed)) || (a.id < b.id ? -1 : 1));
  return found.slice(0, limit).map(({ id, kind }) => ({ id, kind, detail: describe(kind, id, facts.base, packs) ?? '' }));
}

/** Where the thing that the id at `offset` names is written; undefined in a compiled pack, or where nothing is named so. */
export function idDefinitionAt(text: string, offset: number, packs: readonly PackData[]): Place | undefined {
  const place = idPlaceAt(text, offset);
  for (const kind of place?.kinds ?? []) {
    const found = packs.findLast(({ places }) => places.has(keyOf(kind, place!.written)))?.places.get(keyOf(kind, place!.written));
    if (found) return found;
  }
  return undefined;
}

/** What the id at `offset` names, in one line. */
export function idDescriptionAt(text: string, offset: number, facts: FactLookUp, packs: readonly PackData[]): { readonly span: Span; readonly text: string } | undefined {
  const place = idPlaceAt(text, offset);
  for (const kind of place?.kinds ?? []) {
    const described = describe(kind, place!.written, facts.base, packs);
    if (described !== undefined) return { span: place!.span, text: described };
  }
  return undefined;
}

/** An id that nothing bears, and the one that was probably meant. */
export interface IdRepair {
  readonly span: Span;
  readonly written: string;
  readonly id: string;
  /** Whom or what it names. */
  readonly detail: string;
}

/** A longer stretch of a file holds more than the statement that is wrong. */
const LONGEST_REPAIRED = 2000;

/** The unknown ids that touch a span of a pack's file, each with the nearest known one, as the problem's message names it. */
export function idRepairsIn(text: string, { start, end }: Span, facts: FactLookUp, packs: readonly PackData[]): readonly IdRepair[] {
  const repairs = new Map<number, IdRepair>();
  for (let at = start; at <= Math.min(end, start + LONGEST_REPAIRED); at++) {
    const place = at === start || (ID.test(text[at] ?? '') && !ID.test(text[at - 1] ?? '')) ? idPlaceAt(text, at) : undefined;
    if (!place || place.written === '' || place.kinds.some((kind) => describe(kind, place.written, facts.base, packs) !== undefined)) continue;
    const { span, written, kinds } = place;
    const meant = kinds.flatMap((kind) => {
      const id = didYouMean(written, idsOf(kind, facts.atHand, packs));
      return id === undefined ? [] : [{ id, detail: describe(kind, id, facts.base, packs) ?? '' }];
    })[0];
    if (meant) repairs.set(span.start, { span, written, ...meant });
  }
  return [...repairs.values()];
}

/** The key of an entity or a source in `places`. */
export const keyOf = (kind: IdKind, id: string): string => (kind === 'source' ? sourceKey(id) : entityKey(kind, id));

const isOwn = (kind: IdKind, id: string, packs: readonly PackData[]): boolean => packs.some(({ places }) => places.has(keyOf(kind, id)));

function idsOf(kind: IdKind, base: FactBase, packs: readonly PackData[]): Iterable<string> {
  switch (kind) {
    case 'source': return new Set(packs.flatMap(({ sources }) => [...sources.keys()]));
    case 'person': return base.persons.keys();
    case 'organization': return base.organizations.keys();
    case 'post': return base.posts.keys();
    case 'area': return base.areas.keys();
    case 'event': return base.events.keys();
    case 'figure': return base.figures.keys();
    case 'quotation': return base.quotations.keys();
  }
}

/** What an id names, in one line; undefined where nothing bears it. */
export function describe(kind: IdKind, id: string, base: FactBase, packs: readonly PackData[]): string | undefined {
  if (kind === 'source') {
    const source = packs.findLast(({ sources }) => sources.has(id))?.sources.get(id);
    return source && describeSource(source);
  }
  const entity = entityOf(kind, id, base);
  return entity && `${nameOf(entity)} (${kind}, pack ${entity.pack})`;
}

const describeSource = ({ publisher, title, issued }: Source): string =>
  [publisher, title && `“${title}”`, issued].filter(Boolean).join(', ');

function nameOf(entity: Entity): string {
  const born = entity.kind === 'person' && entity.birthDate ? `, born ${formatDate(entity.birthDate.value)}` : '';
  return `${entity.name.value}${born}`;
}

export function entityOf(kind: EntityKind, id: string, base: FactBase): Entity | undefined {
  switch (kind) {
    case 'person': return base.persons.get(id);
    case 'organization': return base.organizations.get(id);
    case 'post': return base.posts.get(id);
    case 'area': return base.areas.get(id);
    case 'event': return base.events.get(id);
    case 'figure': return base.figures.get(id);
    case 'quotation': return base.quotations.get(id);
  }
}
