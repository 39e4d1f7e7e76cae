import type { DateValue, DayNumber } from '../../values/date.js';
import { given } from '../given.js';
import type { Part } from '../pack-data.js';
import { saySameThing } from '../said-thing.js';
import { bestWitnessFirst } from '../source-standing.js';
import type { Citation, Entity, EntityName, NonEmpty, Statement, Term } from '../types.js';

/** Properties whose statements are joined instead of replaced. */
const joined = ['citizenship', 'terms', 'members', 'capital', 'currencies', 'timeZones', 'holidays'] as const;

/** Lists of plain words that are joined: what the earlier pack says stays true. */
const united = ['acronyms', 'demonyms', 'within', 'phrases', 'otherLabels', 'discouragedLabels', 'gaps'] as const;

/** `above` laid over `below`: the same entity, said by a later pack. `knownTo`: the last day of which each pack knows, by its id. */
export function mergeParts<E extends Entity>(below: Part<E>, above: Part<E>, knownTo: ReadonlyMap<string, DayNumber>): Part<E> {
  const merged: Record<string, unknown> = { ...below, ...above };
  const lower = below as Readonly<Record<string, unknown>>;
  const upper = above as Readonly<Record<string, unknown>>;
  for (const key of joined) {
    if (lower[key] !== undefined && upper[key] !== undefined) {
      merged[key] = joinStatements(lower[key] as readonly Statement<string>[], upper[key] as readonly Statement<string>[], knownTo);
    }
  }
  for (const [key, now] of Object.entries(upper)) {
    const old = lower[key];
    if (isStatement(now) && isStatement(old) && JSON.stringify(old.value) === JSON.stringify(now.value)) merged[key] = withWitnesses(now, old);
  }
  for (const key of united) {
    if (lower[key] !== undefined && upper[key] !== undefined) {
      merged[key] = uniteWords(lower[key] as readonly unknown[], upper[key] as readonly unknown[]);
    }
  }
  merged['names'] = mergeNames(below, above);
  return merged as unknown as Part<E>;
}

/**
 * The statements of both, the later pack's instead of an earlier one that speaks of the same thing (`saySameThing`) with a
 * term that overlaps, because nobody holds one office twice at a time. So a desk can correct a start or add an end.
 */
function joinStatements(
  below: readonly Statement<string>[], above: readonly Statement<string>[], knownTo: ReadonlyMap<string, DayNumber>,
): readonly Statement<string>[] {
  const kept = below.filter((old) => !above.some((now) => sameThing(old, now)));
  return [...kept, ...above.map((now) => below.filter((old) => sameThing(old, now)).reduce((one, old) => withLaterNews(withUnchanged(saysTheSame(one, old) ? withWitnesses(one, old) : one, old), old, knownTo), now))];
}

/**
 * A statement that is still open in a pack which stopped watching in 2022 says nothing of 2024: what the pack below knows of the time
 * after that stays, with its sources.
 */
function withLaterNews(now: Statement<string>, old: Statement<string>, knownTo: ReadonlyMap<string, DayNumber>): Statement<string> {
  if (now.end !== undefined || (now as Term).endUnknown || (old as Term).endUnknown) return now;
  const knows = ({ asOf, pack }: Statement<string>): DayNumber => asOf?.last ?? knownTo.get(pack) ?? -Infinity;
  if ((old.end?.first ?? knows(old)) <= knows(now)) return now;
  return { ...withWitnesses(now, old), pack: old.pack, ...(old.asOf && { asOf: old.asOf }), ...(old.end && { end: old.end }) };
}

/** Who says the same in an earlier pack stays a witness of it; the later pack speaks. */
function withWitnesses<S extends Statement<unknown>>(now: S, old: Statement<unknown>): S {
  const cited = new Set(now.sources.map(({ source }) => source.id));
  return { ...now, sources: bestWitnessFirst<NonEmpty<Citation>>([...now.sources, ...old.sources.filter(({ source }) => !cited.has(source.id))]) };
}

const isStatement = (value: unknown): value is Statement<unknown> =>
  typeof value === 'object' && value !== null && 'sources' in value && 'value' in value;

/** True where both begin and end on the same days. */
const saysTheSame = (a: Statement<string>, b: Statement<string>): boolean => isSameDate(a.start, b.start) && isSameDate(a.end, b.end);

const isSameDate = (a: DateValue | undefined, b: DateValue | undefined): boolean => a?.first === b?.first && a?.last === b?.last;

/**
 * The number of a holder is that of the office's whole history, and a seat stands for the same state: a desk that writes a term anew
 * need not say them again, nor the party.
 */
function withUnchanged(now: Statement<string>, old: Statement<string>): Statement<string> {
  const { ordinal, area, onBehalfOf } = old as Term;
  return ordinal === undefined && area === undefined && onBehalfOf === undefined ? now : { ...given({ ordinal, area, onBehalfOf }), ...now } as Term;
}

function sameThing(a: Statement<string>, b: Statement<string>): boolean {
  if (!saySameThing(a, b) || (a as Term).organization !== (b as Term).organization) return false;
  if (a.id === b.id) return true;
  const startA = a.start?.first ?? -Infinity;
  const startB = b.start?.first ?? -Infinity;
  return startA < (b.end?.last ?? Infinity) && startB < (a.end?.last ?? Infinity);
}

function uniteWords(below: readonly unknown[], above: readonly unknown[]): readonly unknown[] {
  const seen = new Set(above.map((item) => JSON.stringify(item)));
  return [...above, ...below.filter((item) => !seen.has(JSON.stringify(item)))];
}

/** All names, each once, the later pack's first; a usual name that a later pack replaces stays a legitimate variant. */
function mergeNames<E extends Entity>(below: Part<E>, above: Part<E>): readonly EntityName[] {
  const names = new Map<string, EntityName>();
  for (const name of above.names ?? []) names.set(keyOf(name), name);
  const renamed = above.name !== undefined;
  for (const old of below.names ?? []) {
    const demoted: EntityName = renamed && old.kind === 'usual' ? { ...old, kind: variantKind(below) } : old;
    const isUsual = (above.names ?? []).some((name) => name.name === old.name && name.kind !== 'acronym');
    if (!names.has(keyOf(demoted)) && !(old.kind === 'usual' && isUsual)) names.set(keyOf(demoted), demoted);
  }
  const all = [...names.values()];
  return [...all.filter(({ kind }) => kind === 'usual'), ...all.filter(({ kind }) => kind !== 'usual')];
}

const keyOf = ({ name, kind }: EntityName): string => `${kind}\0${name}`;

const variantKind = ({ kind }: Pick<Entity, 'kind'>): EntityName['kind'] =>
  kind === 'person' || kind === 'area' ? 'romanisation' : 'translation';
