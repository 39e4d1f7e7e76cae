import { gathered } from '../text/gathered.js';
import { gregorianEaster, orthodoxEaster } from 'date-easter';
import { dayNumber, daysInMonth, weekdayOf } from './calendar.js';
import type { DayNumber } from './date.js';

/** On which day of a year a holiday is. */
export type HolidayRule =
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number }
  /** The `nth` such weekday of the month and so many days `after` it; the last one where `nth` is -1. Weekday 0 = Sunday. */
  | { readonly kind: 'weekday'; readonly month: number; readonly weekday: number; readonly nth: number; readonly after?: number }
  /** So many days behind Easter Sunday, negative before it. */
  | { readonly kind: 'easter'; readonly offset: number };

/** A holiday by the name that news gives it, folded, hyphens as spaces. */
export interface Holiday {
  readonly names: readonly string[];
  /** Its name as a message has it. */
  readonly name: string;
  readonly rule: HolidayRule;
  /** The first year in which the rule held. */
  readonly since: number;
  /** Other days on which another country or church keeps one of that name. */
  readonly also?: readonly HolidayRule[];
}

/** The days on which a holiday of the name is kept in a year, the usual one first: Easter of the Western and of the Eastern churches. */
export const daysOf = ({ rule, also = [] }: Holiday, year: number): readonly DayNumber[] => gathered([rule, ...also], (one) => daysBy(one, year));

function daysBy(rule: HolidayRule, year: number): readonly DayNumber[] {
  if (rule.kind === 'fixed') return [dayNumber(year, rule.month, rule.day)];
  if (rule.kind === 'easter') return [gregorianEaster(year), orthodoxEaster(year)].map(({ month, day }) => dayNumber(year, month, day) + rule.offset);
  const { month, weekday, nth, after = 0 } = rule;
  if (nth < 0) {
    const last = dayNumber(year, month, daysInMonth(month, year));
    return [last - ((weekdayOf(last) - weekday + 7) % 7) + after];
  }
  const first = dayNumber(year, month, 1);
  return [first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7 + after];
}
