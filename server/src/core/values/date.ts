import { civilDate, dayExists, dayNumber, daysInMonth } from './calendar.js';

/**
 * Days are counted from 1970-01-01 in the proleptic Gregorian calendar; negative before it. No time zones, no clock.
 */
export type DayNumber = number;

/** The finest unit a date states. `part` is a stated part of a month or year ("late December", "early 2020"). */
export type DatePrecision = 'day' | 'week' | 'part' | 'month' | 'season' | 'year' | 'decade' | 'interval';

/**
 * A date as an interval of days, both ends included, with the components that were really stated. A stated day that does
 * not exist (30 February) has `impossible` set, and `first`/`last` cover the month.
 */
export interface DateValue {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly precision: DatePrecision;
  /** Stated components; month 1-12, day 1-31, weekday 0 = Sunday. Absent where the writer left them out. */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  /** "about", "around", EDTF ~ or ?. */
  readonly approximate?: boolean;
  readonly impossible?: boolean;
}

/** A third of a month or of a year. */
export type DatePart = 'early' | 'mid' | 'late';

/** Which days of a month, and which months of a year, a part covers; the last ones reach to the end. */
const PARTS_OF_MONTH: Readonly<Record<DatePart, readonly [number, number]>> = { early: [1, 10], mid: [11, 20], late: [21, 31] };
const PARTS_OF_YEAR: Readonly<Record<DatePart, readonly [number, number]>> = { early: [1, 4], mid: [5, 8], late: [9, 12] };

export function dayValue(year: number, month: number, day: number): DateValue {
  if (!dayExists(month, day, year)) return { ...monthValue(year, month), precision: 'day', day, impossible: true };
  const number = dayNumber(year, month, day);
  return { first: number, last: number, precision: 'day', year, month, day };
}

/** The day with this number, all components stated. */
export function dayValueOf(number: DayNumber): DateValue {
  const { year, month, day } = civilDate(number);
  return { first: number, last: number, precision: 'day', year, month, day };
}

export const monthValue = (year: number, month: number): DateValue => ({
  first: dayNumber(year, month, 1),
  last: dayNumber(year, month, daysInMonth(month, year)),
  precision: 'month', year, month,
});

export const yearValue = (year: number): DateValue =>
  ({ first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31), precision: 'year', year });

/** `year` is the first one of the decade. */
export const decadeValue = (year: number): DateValue =>
  ({ first: dayNumber(year, 1, 1), last: dayNumber(year + 9, 12, 31), precision: 'decade', year });

export function partOfMonthValue(year: number, month: number, part: DatePart): DateValue {
  const [from, to] = PARTS_OF_MONTH[part];
  return {
    first: dayNumber(year, month, from),
    last: dayNumber(year, month, Math.min(to, daysInMonth(month, year))),
    precision: 'part', year, month,
  };
}

export function partOfYearValue(year: number, part: DatePart): DateValue {
  const [from, to] = PARTS_OF_YEAR[part];
  return { first: dayNumber(year, from, 1), last: dayNumber(year, to, daysInMonth(to, year)), precision: 'part', year };
}

/** Seven days from `first`. */
export const weekValue = (first: DayNumber): DateValue => ({ first, last: first + 6, precision: 'week' });

/** From the beginning of one date to the end of another, either order. */
export const intervalValue = (from: DateValue, to: DateValue): DateValue => ({
  first: Math.min(from.first, to.first),
  last: Math.max(from.last, to.last),
  precision: 'interval',
  ...(from.approximate || to.approximate ? { approximate: true } : {}),
});

/** The part of its month in which a day falls. */
export const partOfMonthOf = (day: number): DatePart => (day <= 10 ? 'early' : day <= 20 ? 'mid' : 'late');

/** The part of its year in which a month falls. */
export const partOfYearOf = (month: number): DatePart => (month <= 4 ? 'early' : month <= 8 ? 'mid' : 'late');

export const isSingleDay = (value: DateValue): boolean => value.first === value.last;

/** ISO form of one day, `2022-02-15`. Years outside 0-9999 are written as they are. */
export function isoOf(day: DayNumber): string {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}
