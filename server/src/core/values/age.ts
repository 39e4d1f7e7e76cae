import { civilDate } from './calendar.js';
import type { DateValue, DayNumber } from './date.js';

/** Whole years, both ends included. */
export interface YearSpan {
  readonly least: number;
  readonly most: number;
}

/** Whole years from one day to another: how old somebody born on the first is on the second. Negative before it. */
function yearsBetween(from: DayNumber, to: DayNumber): number {
  const [start, end] = [civilDate(from), civilDate(to)];
  const before = end.month < start.month || (end.month === start.month && end.day < start.day);
  return end.year - start.year - (before ? 1 : 0);
}

/**
 * How many whole years may have passed from some day of one date to some day of another: 69 for the birth date of 7 October 1952
 * on 15 February 2022, 69 or 70 where only the year 1952 is known.
 */
export const yearsPassed = (from: DateValue, to: DateValue): YearSpan =>
  ({ least: yearsBetween(from.last, to.first), most: yearsBetween(from.first, to.last) });
