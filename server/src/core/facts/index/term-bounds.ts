import type { DateValue, DayNumber } from '../../values/date.js';
import type { Term } from '../types.js';

/**
 * When a term was held: surely on every day from `sureFrom` to `sureTo` (none where it is after `sureTo`), possibly from
 * `possibleFrom` to `possibleTo`. Days are inclusive; the day of a handover belongs to both holders.
 */
export interface TermBounds {
  readonly possibleFrom: DayNumber;
  readonly sureFrom: DayNumber;
  readonly sureTo: DayNumber;
  readonly possibleTo: DayNumber;
}

/**
 * The last day of which a statement knows: one checked on a day of its own is known up to then, otherwise the pack's day counts. What was confirmed in
 * some year or month is not known beyond the pack's day, unless all of that time lies behind it.
 */
export function lastDayKnown({ asOf }: Term, ofPack: DayNumber = -Infinity): DayNumber {
  if (asOf === undefined) return ofPack;
  return asOf.last <= ofPack ? asOf.last : Math.max(asOf.first, ofPack);
}

/** How far "about" reaches: its own length again on both sides, three days for a day. */
const slackOf = (date: DateValue): number =>
  date.approximate !== true ? 0 : Math.max(3, date.last - date.first + 1);

/** The bounds of a term, `knowsUpTo` being the last day of which its pack knows. */
export function termBounds(term: Term, knowsUpTo: DayNumber): TermBounds {
  const { start, end } = term;
  const possibleFrom = start === undefined || term.startOrBefore === true ? -Infinity : start.first - slackOf(start);
  const startSure = start === undefined ? undefined : start.last + slackOf(start);
  if (end !== undefined) {
    const endSure = end.first - slackOf(end);
    // Without a known start, the term is certain on the day of its end only.
    return { possibleFrom, sureFrom: startSure ?? endSure, sureTo: endSure, possibleTo: end.last + slackOf(end) };
  }
  const known = term.endUnknown ? term.asOf?.first ?? startSure ?? -Infinity : knowsUpTo;
  const sureFrom = startSure ?? term.asOf?.first ?? Infinity;
  return { possibleFrom, sureFrom, sureTo: known, possibleTo: Infinity };
}
