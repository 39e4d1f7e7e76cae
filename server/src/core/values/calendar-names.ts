/**
 * Names of months and weekdays in English, as printed and as abbreviated. Folded forms (lower case, no full stop) are what the
 * draft's tokens are looked up by.
 */

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const;

/** The Associated Press abbreviates these with a full stop when a day follows, and never March to July. */
export const AP_MONTHS = [
  'Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.',
] as const;

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const MONTH_ABBREVIATIONS: Readonly<Record<string, number>> = {
  jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, oct: 10, nov: 11, dec: 12,
};

const WEEKDAY_ABBREVIATIONS: Readonly<Record<string, number>> = {
  sun: 0, mon: 1, tue: 2, tues: 2, wed: 3, weds: 3, thu: 4, thur: 4, thurs: 4, fri: 5, sat: 6,
};

const byFold = (names: readonly string[], first: number): Readonly<Record<string, number>> =>
  Object.fromEntries(names.map((name, index) => [name.toLowerCase(), index + first]));

const MONTHS_BY_FOLD = new Map(Object.entries(byFold(MONTHS, 1)));
const MONTHS_BY_ABBREVIATION = new Map(Object.entries(MONTH_ABBREVIATIONS));
const WEEKDAYS_BY_FOLD = new Map(Object.entries(byFold(WEEKDAYS, 0)));
const WEEKDAYS_BY_ABBREVIATION = new Map(Object.entries(WEEKDAY_ABBREVIATIONS));

/** 1-12 for a folded full name. */
export const monthOfName = (fold: string): number | undefined => MONTHS_BY_FOLD.get(fold);
/** 1-12 for a folded abbreviation without full stop; "may" is a full name and no abbreviation. */
export const monthOfAbbreviation = (fold: string): number | undefined => MONTHS_BY_ABBREVIATION.get(fold);
/** 0-6, 0 = Sunday, for a folded full name. */
export const weekdayOfName = (fold: string): number | undefined => WEEKDAYS_BY_FOLD.get(fold);
export const weekdayOfAbbreviation = (fold: string): number | undefined => WEEKDAYS_BY_ABBREVIATION.get(fold);

/** True for every name and abbreviation above. */
export const isCalendarName = (fold: string): boolean =>
  MONTHS_BY_FOLD.has(fold) || WEEKDAYS_BY_FOLD.has(fold) || MONTHS_BY_ABBREVIATION.has(fold) || WEEKDAYS_BY_ABBREVIATION.has(fold);

export const monthName = (month: number): string => MONTHS[month - 1] ?? '';
export const weekdayName = (weekday: number): string => WEEKDAYS[weekday] ?? '';
