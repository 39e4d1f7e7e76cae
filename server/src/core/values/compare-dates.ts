import { addMonths, civilDate, dayNumber, daysInMonth } from './calendar.js';
import { formatDate } from './date-format.js';
import type { DateValue, DayNumber } from './date.js';
import { capital, say, type Said } from './said.js';

/** The unit inside which sources may differ legitimately: with `year`, any day of the known year is as good as another. */
export type DateTolerance = 'day' | 'month' | 'year';

export interface DateComparison {
  readonly verdict: 'agrees' | 'contradicts' | 'cannot-tell';
  /** One sentence that names both dates. */
  readonly reason: Said;
}

interface Interval {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** "Late December" may begin on the 18th: writers do not count days for a part of a month. */
const PART_GRACE_DAYS = 3;
/** The same grace for a part of a year, in days. */
const YEAR_PART_GRACE_DAYS = 31;
/** "About 15 December" is within a week. */
const APPROXIMATE_DAYS = 7;

/**
 * Compares the date a draft states with the known one, only at the precision both have. They contradict each other only where
 * the two intervals share no day even after tolerance; a coarser date agrees with every day it contains. After the
 * comparison of dates at shared precision in nomenklatura (matching/compare/dates.py).
 */
export function compareDates(
  stated: DateValue, known: DateValue, options: { readonly tolerance?: DateTolerance } = {},
): DateComparison {
  if (stated.impossible || known.impossible) return { verdict: 'cannot-tell', reason: say`There is no such day as ${stated}.` };
  if (contains(stated, known)) {
    return { verdict: 'agrees', reason: formatDate(stated) === formatDate(known) ? say`Both say ${known}.` : say`${capital(known)} falls in ${stated}.` };
  }
  if (meet(stated, known)) {
    return { verdict: 'cannot-tell', reason: say`${capital(stated)} is possible; the fact base knows no more than ${known}.` };
  }
  if (meet(withGrace(stated), tolerated(withGrace(known), options.tolerance ?? 'day'))) {
    return { verdict: 'cannot-tell', reason: say`${capital(stated)} is close enough to ${known} to be the same date, told less precisely.` };
  }
  return { verdict: 'contradicts', reason: say`The draft says ${stated}, the fact base ${known}.` };
}

const contains = (outer: Interval, inner: Interval): boolean => outer.first <= inner.first && inner.last <= outer.last;
const meet = (a: Interval, b: Interval): boolean => a.first <= b.last && b.first <= a.last;
const widen = ({ first, last }: Interval, days: number): Interval => ({ first: first - days, last: last + days });

/** The interval with the vagueness of its own words: parts by three days, approximate dates by their unit. */
function withGrace(value: DateValue): Interval {
  const parted = value.precision !== 'part' ? value : widen(value, value.month === undefined ? YEAR_PART_GRACE_DAYS : PART_GRACE_DAYS);
  if (!value.approximate) return parted;
  switch (value.precision) {
    case 'day': case 'week': case 'part': case 'interval': return widen(parted, APPROXIMATE_DAYS);
    case 'month': case 'season': return widenByMonths(parted, 1);
    case 'year': return widenByMonths(parted, 12);
    case 'decade': return widenByMonths(parted, 60);
  }
}

function widenByMonths({ first, last }: Interval, months: number): Interval {
  const from = civilDate(first);
  const to = civilDate(last);
  const start = addMonths(from.year, from.month, -months);
  const end = addMonths(to.year, to.month, months);
  return { first: dayNumber(start.year, start.month, 1), last: dayNumber(end.year, end.month, daysInMonth(end.month, end.year)) };
}

/** The known interval, rounded outwards to whole units of its tolerance. */
function tolerated({ first, last }: Interval, tolerance: DateTolerance): Interval {
  if (tolerance === 'day') return { first, last };
  const from = civilDate(first);
  const to = civilDate(last);
  return tolerance === 'year'
    ? { first: dayNumber(from.year, 1, 1), last: dayNumber(to.year, 12, 31) }
    : { first: dayNumber(from.year, from.month, 1), last: dayNumber(to.year, to.month, daysInMonth(to.month, to.year)) };
}
