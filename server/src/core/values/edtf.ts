import { dayExists, dayNumber } from './calendar.js';
import type { DateValue } from './date.js';
import { dayValue, decadeValue, intervalValue, monthValue, yearValue } from './date.js';

/**
 * Extended Date/Time Format (ISO 8601-2, https://www.loc.gov/standards/datetime/), as far as news needs it: level 0 dates and
 * intervals, and of level 1 the qualifiers `~ ? %`, unspecified digits from the right (`199X`, `2021-12-XX`), seasons
 * (`2021-21` … `2021-24`) and intervals with an open or unknown end. A time of day (`2022-02-15T10:00:00Z`) is accepted and
 * dropped: the product counts whole days.
 */

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.+Z-]+)?([~?%]?)$/;
const UNSPECIFIED = /^(\d{2})(?:(\d)X|XX)$|^(\d{4})-(?:XX(?:-XX)?|(\d{2})-XX)$/;

/** Level 1 seasons; the southern hemisphere and winter's two years make them approximate by nature. */
const SEASON_MONTHS: Readonly<Record<string, readonly [number, number]>> = {
  '21': [3, 5], '22': [6, 8], '23': [9, 11], '24': [12, 14],
};

/** How far an open end reaches: further than any date in the news, still a safe integer. */
const OPEN_PAST = dayNumber(0, 1, 1);
const OPEN_FUTURE = dayNumber(9999, 12, 31);

/** Reads an EDTF string; undefined for anything that is no such date, also for a day that does not exist. */
export function parseEdtf(text: string): DateValue | undefined {
  const trimmed = text.trim();
  const slash = trimmed.indexOf('/');
  return slash < 0 ? parseDate(trimmed) : parseInterval(trimmed.slice(0, slash), trimmed.slice(slash + 1));
}

function parseInterval(from: string, to: string): DateValue | undefined {
  const open = (end: string): boolean => end === '' || end === '..';
  if (open(from) && open(to)) return undefined;
  const first = open(from) ? undefined : parseDate(from);
  const last = open(to) ? undefined : parseDate(to);
  if (first && open(to)) return { first: first.first, last: OPEN_FUTURE, precision: 'interval' };
  if (last && open(from)) return { first: OPEN_PAST, last: last.last, precision: 'interval' };
  if (!first || !last || first.first > last.last) return undefined;
  return intervalValue(first, last);
}

function parseDate(text: string): DateValue | undefined {
  const unspecified = UNSPECIFIED.exec(text);
  if (unspecified) return parseUnspecified(unspecified);
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, yearText = '', monthText, dayText, qualifier] = match;
  const value = fromParts(Number(yearText), monthText, dayText);
  return value && qualifier ? { ...value, approximate: true } : value;
}

function fromParts(year: number, monthText: string | undefined, dayText: string | undefined): DateValue | undefined {
  if (monthText === undefined) return yearValue(year);
  const season = SEASON_MONTHS[monthText];
  if (season && dayText === undefined) return seasonValue(year, season);
  const month = Number(monthText);
  if (month < 1 || month > 12) return undefined;
  if (dayText === undefined) return monthValue(year, month);
  return dayExists(month, Number(dayText), year) ? dayValue(year, month, Number(dayText)) : undefined;
}

function parseUnspecified(match: RegExpExecArray): DateValue | undefined {
  const [, century, decade, year, month] = match;
  if (century !== undefined && decade !== undefined) return decadeValue(Number(century) * 100 + Number(decade) * 10);
  if (century !== undefined) return intervalValue(yearValue(Number(century) * 100), yearValue(Number(century) * 100 + 99));
  return fromParts(Number(year), month, undefined);
}

/** A season by its first and last month; a month beyond 12 lies in the following year. */
function seasonValue(year: number, [from, to]: readonly [number, number]): DateValue {
  return {
    first: dayNumber(year, from, 1),
    last: to > 12 ? dayNumber(year + 1, to - 11, 0) : dayNumber(year, to + 1, 0),
    precision: 'season', year, approximate: true,
  };
}
