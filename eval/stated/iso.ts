import { civilDate } from '../../server/src/core/values/calendar.js';

/** A day number as `2022-02-15`. */
export function isoOf(day: number): string {
  const { year, month, day: date } = civilDate(day);
  return [year, month, date].map((part) => String(part).padStart(2, '0')).join('-');
}
