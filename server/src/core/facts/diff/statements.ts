import { formatDate } from '../../values/date-format.js';
import { saidThing } from '../said-thing.js';
import type { Citation, Dispute, Statement, Term } from '../types.js';
import { cited, inWords, isDate, sameDate, sourceIds } from './wording.js';

type Any = Statement<unknown>;

/** How the statements of a property are called and what their values are in words. */
export interface Wording {
  /** "Minister of Foreign Affairs of Russia", "date of birth". */
  readonly what: (statement: Any) => string;
  readonly value: (statement: Any) => string;
  /** The value is already in `what`: a term's post, a member. */
  readonly named: boolean;
  /** The name of the area or the party for which a seat is held. */
  readonly nameOf?: (id: string) => string;
}

/** One statement before and after; one of them may be missing. */
export interface Pair {
  readonly before?: Any;
  readonly after?: Any;
}

/**
 * Brings the statements of a list together that are the same thing in two states: by id (what it says and when that began), then, where
 * a start was corrected, by value and overlapping time, then the only one left of its value.
 */
export function pairUp(before: readonly Any[], after: readonly Any[]): readonly Pair[] {
  const old = new Map(before.map((statement) => [statement.id, statement]));
  const pairs: Pair[] = [];
  const fresh: Any[] = [];
  for (const statement of after) {
    const match = old.get(statement.id);
    if (match === undefined) fresh.push(statement);
    else {
      old.delete(match.id);
      pairs.push({ before: match, after: statement });
    }
  }
  const left = byThing(old.values());
  const came = byThing(fresh);
  for (const [key, statements] of came) {
    for (const statement of statements) {
      const candidates = left.get(key) ?? [];
      const match = candidates.find((one) => overlap(one, statement)) ?? (candidates.length === 1 && statements.length === 1 ? candidates[0] : undefined);
      if (match === undefined) pairs.push({ after: statement });
      else {
        left.set(key, candidates.filter((one) => one !== match));
        pairs.push({ before: match, after: statement });
      }
    }
  }
  return [...pairs, ...[...left.values()].flat().map((statement) => ({ before: statement }))];
}

function byThing(statements: Iterable<Any>): Map<string, readonly Any[]> {
  const groups = new Map<string, readonly Any[]>();
  for (const statement of statements) groups.set(thing(statement), [...groups.get(thing(statement)) ?? [], statement]);
  return groups;
}

const thing = (statement: Any): string => `${saidThing(statement.property, String(statement.value))}\0${(statement as Term).organization ?? ''}`;

function overlap(a: Any, b: Any): boolean {
  return (a.start?.first ?? -Infinity) < (b.end?.last ?? Infinity) && (b.start?.first ?? -Infinity) < (a.end?.last ?? Infinity);
}

/** What happened to a statement: text and the sources behind what is new; nothing where it says the same. */
export function changeOf({ before, after }: Pair, wording: Wording): { readonly text: string; readonly sources: readonly string[] } | undefined {
  if (after === undefined) {
    if (before === undefined) return undefined;
    const sources = sourceIds(before.sources);
    return { text: `no longer says: ${whole(before, wording)}`, sources };
  }
  const behind = sourceIds(after.sources);
  if (before === undefined) return { text: `now says: ${whole(after, wording)}${cited(behind)}`, sources: behind };
  const known = new Set(sourceIds(before.sources));
  const fresh = behind.filter((id) => !known.has(id));
  const proof = fresh.length > 0 ? fresh : behind;
  const [first, ...others] = differences(before, after, wording);
  // The first difference carries the sources: they are what a keeper looks for.
  const parts = [
    ...(first === undefined ? sourceChange(before.sources, after.sources) : [`${first.now}${cited(proof)}${first.was}`]),
    ...others.map(({ now, was }) => now + was),
    ...disputeChange(before.disputedBy, after.disputedBy),
  ];
  return parts.length === 0 ? undefined : { text: `${wording.what(after)} ${parts.join('; ')}`, sources: proof };
}

interface Difference {
  /** "now ends 18 September 2025" */
  readonly now: string;
  /** "; was open" */
  readonly was: string;
}

function differences(before: Any, after: Any, wording: Wording): readonly Difference[] {
  const found: Difference[] = [];
  const differ = (now: string, was: string): void => {
    found.push({ now, was: `; was ${was}` });
  };
  if (!sameValue(before.value, after.value)) differ(`is now ${wording.value(after)}`, wording.value(before));
  const starts = [startOf(before), startOf(after)] as const;
  if (starts[0] !== starts[1]) differ(after.start === undefined ? 'has no start any more' : `now begins ${starts[1]}`, starts[0]);
  const ends = [endOf(before), endOf(after)] as const;
  if (ends[0] !== ends[1]) differ(after.end === undefined ? `is now ${ends[1]}` : `now ends ${ends[1]}`, ends[0]);
  const numbers = [(before as Term).ordinal, (after as Term).ordinal] as const;
  if (numbers[0] !== numbers[1]) differ(`now has the number ${String(numbers[1] ?? 'none')}`, String(numbers[0] ?? 'not counted'));
  const named = (id: string | undefined): string => (id === undefined ? 'not said' : wording.nameOf?.(id) ?? id);
  const seats = [before as Term, after as Term] as const;
  if (seats[0].area !== seats[1].area) differ(`now sits for ${named(seats[1].area)}`, named(seats[0].area));
  if (seats[0].onBehalfOf !== seats[1].onBehalfOf) differ(`now sits for the party ${named(seats[1].onBehalfOf)}`, named(seats[0].onBehalfOf));
  if (!sameDate(before.asOf, after.asOf)) differ(`is now known as of ${after.asOf ? formatDate(after.asOf) : 'the pack’s date'}`, before.asOf ? formatDate(before.asOf) : 'of the pack’s date');
  if (before.note !== after.note) differ(after.note === undefined ? 'has no note any more' : `now has the note “${after.note}”`, before.note === undefined ? 'without' : `“${before.note}”`);
  return found;
}

const startOf = (statement: Any): string =>
  (statement.start === undefined ? 'without a start' : `${(statement as Term).startOrBefore === true ? 'by ' : ''}${formatDate(statement.start)}`);

const endOf = (statement: Any): string => {
  if (statement.end !== undefined) return formatDate(statement.end);
  return (statement as Term).endUnknown ? 'ended, nobody knows when' : 'open';
};

const sameValue = (a: unknown, b: unknown): boolean => (isDate(a) && isDate(b) ? sameDate(a, b) : a === b);

function sourceChange(before: readonly Citation[], after: readonly Citation[]): readonly string[] {
  const old = new Map(before.map((citation) => [passage(citation), citation]));
  const now = new Map(after.map((citation) => [passage(citation), citation]));
  const came = [...now.keys()].filter((key) => !old.has(key));
  const went = [...old.keys()].filter((key) => !now.has(key));
  return [
    ...(came.length > 0 ? [`now also rests on ${came.join(', ')}`] : []),
    ...(went.length > 0 ? [`no longer rests on ${went.join(', ')}`] : []),
  ];
}

const passage = ({ source, locator, quote }: Citation): string =>
  [source.id, ...(locator === undefined ? [] : [locator]), ...(quote === undefined ? [] : [`“${quote}”`])].join(' ');

function disputeChange(before: readonly Dispute[], after: readonly Dispute[]): readonly string[] {
  const show = ({ value, sources, note }: Dispute): string => `“${value}”${cited(sourceIds(sources))}${note === undefined ? '' : `, ${note}`}`;
  const old = new Set(before.map(show));
  const now = new Set(after.map(show));
  const came = [...now].filter((one) => !old.has(one));
  const went = [...old].filter((one) => !now.has(one));
  return [
    ...(came.length > 0 ? [`is now disputed: ${came.join('; ')}`] : []),
    ...(went.length > 0 ? [`is no longer disputed: ${went.join('; ')}`] : []),
  ];
}

function whole(statement: Any, wording: Wording): string {
  const { start, end } = statement;
  const ended = (statement as Term).endUnknown === true;
  const period = start === undefined && end === undefined && !ended ? ''
    : `, ${start === undefined ? '' : `from ${startOf(statement)}`}${start !== undefined && (end !== undefined || ended) ? ' ' : ''}`
      + (end !== undefined ? `to ${endOf(statement)}` : ended ? '(ended, nobody knows when)' : '');
  return `${wording.what(statement)}${wording.named ? '' : ` ${wording.value(statement)}`}${period}`;
}

/** The usual wording of a property with one value. */
export const plainWording = (what: string, value: (value: unknown) => string = inWords): Wording =>
  ({ what: () => what, value: (statement) => value(statement.value), named: false });
