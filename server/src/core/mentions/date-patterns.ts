import {
  afterComma, afterMonth, afterRange, countsAt, dayAt, foldAt, fullMonthAt, isGlued, isMark, monthAt, tokenAt, weekdayAt, yearAt,
  type DateMatch, type DatePattern, type DateReader,
} from './date-atoms.js';

/**
 * Calendar dates: patterns that hold a day and a month, in the American, British and technical order. Each is asked at a token
 * and answers the longest date that begins there.
 */

/** "2022-02-15". */
const isoDate: DatePattern = (reader, at) => {
  const year = yearAt(reader, at);
  const [month, day] = [tokenAt(reader, at + 1), tokenAt(reader, at + 2)];
  if (year === undefined || month?.gap !== 'hyphen' || day?.gap !== 'hyphen') return undefined;
  if (tokenAt(reader, at)?.gap === 'hyphen' || tokenAt(reader, at + 3)?.gap === 'hyphen') return undefined;
  if (!/^\d{2}$/.test(month.text) || !/^\d{2}(t\d{2})?$/.test(day.fold)) return undefined;
  return numeric(at + 3, year, Number(month.text), Number(day.text.slice(0, 2)));
};

/** "20211216", alone on its line: anywhere else eight digits are a number. */
const compactDate: DatePattern = (reader, at) => {
  const token = tokenAt(reader, at);
  const match = token?.kind === 'number' ? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(token.text) : null;
  const next = reader.tokens[at + 1];
  if (!match || (at > 0 && token?.gap !== 'break') || (next && next.gap !== 'break')) return undefined;
  return numeric(at + 1, Number(match[1]), Number(match[2]), Number(match[3]));
};

/** "15.02.2022", and "15/02/2022" where only one order of day and month is possible. */
const dottedDate: DatePattern = (reader, at) => {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})$/.exec(tokenAt(reader, at)?.text ?? '');
  if (dotted && !isGlued(reader, at)) return numeric(at + 1, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const [first, second, year] = [0, 2, 4].map((step) => tokenAt(reader, at + step));
  if (!isMark(reader, at + 1, '/') || !isMark(reader, at + 3, '/') || isMark(reader, at + 5, '/')) return undefined;
  if (![first, second].every((token) => /^\d{1,2}$/.test(token?.text ?? '')) || !/^(?:19|20)\d{2}$/.test(year?.text ?? '')) return undefined;
  const [a, b] = [Number(first?.text), Number(second?.text)];
  if (a > 12 && b <= 12) return numeric(at + 5, Number(year?.text), b, a);
  return (b > 12 && a <= 12) || a === b ? numeric(at + 5, Number(year?.text), a, b) : undefined;
};

function numeric(to: number, year: number, month: number, day: number): DateMatch | undefined {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { to, stated: { year, month, day } } : undefined;
}

/** "15 December 2021", "15th of December, 2021", "14-16 February", "15-Dec-2021", "28 February to 2 March 2022". */
const dayFirst: DatePattern = (reader, at) => {
  const first = dayAt(reader, at);
  if (!first || tokenAt(reader, at)?.gap === 'hyphen') return undefined;
  const { at: monthIndex, last } = moreDays(reader, at + 1);
  const ofAt = foldAt(reader, monthIndex) === 'of' ? monthIndex + 1 : monthIndex;
  const month = monthAt(reader, ofAt);
  if (month === undefined) return undefined;
  // "5 May Begin" in a headline: a modal verb.
  if (month === 5 && /^(be|have|not|become|see|need|face|get)$/.test(foldAt(reader, ofAt + 1))) return undefined;
  const year = yearAfter(reader, afterMonth(reader, ofAt));
  const match = first.day > LAST_DAY && !isSurelyDay(reader, at, year) ? undefined : calendarDate(first.day, month, year, last === undefined ? undefined : { day: last });
  return match && (last === undefined ? throughDayFirst(reader, match) : match);
};

/** "February 14, 2022", "Feb. 14-16", "February the 14th", "February 28 to March 2, 2022". */
const monthFirst: DatePattern = (reader, at) => {
  const month = monthAt(reader, at);
  // "September's 31% devaluation".
  if (month === undefined || tokenAt(reader, at)!.possessive !== '') return undefined;
  const next = afterMonth(reader, at);
  const dayIndex = foldAt(reader, next) === 'the' ? next + 1 : next;
  const first = dayAt(reader, dayIndex);
  if (!first || (dayIndex > next && !first.ordinal)) return undefined;
  const { at: end, last } = moreDays(reader, dayIndex + 1);
  const year = yearAfter(reader, end);
  if (year.year === undefined) {
    // Over the end of a line only what closes shows that the number is the day's: "February⏎13, when".
    if (countsAt(reader, end) || (tokenAt(reader, dayIndex)?.gap === 'break' && tokenAt(reader, end)?.kind !== 'punctuation')) return undefined;
    // "In March 14 people died": a day of the month takes "on".
    if (at > 0 && /^(in|during)$/.test(reader.tokens[at - 1]?.fold ?? '') && !first.ordinal) return undefined;
  }
  const match = first.day > LAST_DAY && !isSurelyDay(reader, at, year) ? undefined : calendarDate(first.day, month, year, last === undefined ? undefined : { day: last });
  return match && (last === undefined ? throughMonthFirst(reader, match) : match);
};

interface YearAfter {
  readonly year?: number;
  readonly to: number;
}

/** A year after a day and month, past a comma or "of"; no year where the number counts something. */
function yearAfter(reader: DateReader, at: number): YearAfter {
  const index = isMark(reader, at, ',') || foldAt(reader, at) === 'of' ? at + 1 : at;
  const year = yearAt(reader, index);
  if (year === undefined || year < 1000 || year > 2199 || countsAt(reader, index + 1)) return { to: at };
  return { year, to: index + 1 };
}

/** "At December 31 and 79 million": a further day that no month has is an amount. */
const LAST_DAY = 31;

/** Further days of the same month: "14-16", "14 and 15", "14, 15 and 16". */
function moreDays(reader: DateReader, at: number): { readonly at: number; readonly last?: number } {
  const ranged = afterRange(reader, at);
  const through = ranged === undefined ? undefined : dayAt(reader, ranged);
  if (ranged !== undefined && through && through.day <= LAST_DAY && !countsAt(reader, ranged + 1)) return { at: ranged + 1, last: through.day };
  let index = at;
  while (isMark(reader, index, ',') && dayAt(reader, index + 1) && index < at + 8) index += 2;
  const last = foldAt(reader, index) === 'and' || foldAt(reader, index) === 'or' ? dayAt(reader, index + 1) : undefined;
  return last && last.day <= LAST_DAY && !countsAt(reader, index + 2) ? { at: index + 2, last: last.day } : { at };
}

/** "December 45" may be anything; with a year beside it, or as "on December 45," it is a date gone wrong. */
function isSurelyDay(reader: DateReader, at: number, { year, to }: YearAfter): boolean {
  const next = tokenAt(reader, to);
  return year !== undefined || (reader.tokens[at - 1]?.fold === 'on' && (next === undefined || /^[.,;:!?)]$/.test(next.text)));
}

function calendarDate(day: number, month: number, { year, to }: YearAfter, until: DateMatch['until']): DateMatch | undefined {
  if (until && (until.day ?? 0) <= day) return undefined;
  return { to, stated: { ...(year !== undefined && { year }), month, day }, ...(until && { until }) };
}

function throughDayFirst(reader: DateReader, from: DateMatch): DateMatch {
  const at = afterRange(reader, from.to);
  const day = at === undefined ? undefined : dayAt(reader, at);
  const month = at === undefined || !day ? undefined : monthAt(reader, at + 1);
  if (at === undefined || !day || month === undefined) return from;
  return through(from, { month, day: day.day }, yearAfter(reader, afterMonth(reader, at + 1)));
}

function throughMonthFirst(reader: DateReader, from: DateMatch): DateMatch {
  const at = afterRange(reader, from.to);
  const month = at === undefined ? undefined : monthAt(reader, at);
  const day = at === undefined || month === undefined ? undefined : dayAt(reader, afterMonth(reader, at));
  if (at === undefined || !day || month === undefined) return from;
  return through(from, { month, day: day.day }, yearAfter(reader, afterMonth(reader, at) + 1));
}

/** One date up to another; a year that stands at the end alone holds for both. */
function through(from: DateMatch, until: { month: number; day: number }, { year, to }: YearAfter): DateMatch {
  const { stated } = from;
  const first = stated.year ?? (year === undefined || until.month >= (stated.month ?? 1) ? year : year - 1);
  return {
    to,
    stated: { ...stated, ...(first !== undefined && { year: first }) },
    until: { ...until, ...(year !== undefined && { year }) },
  };
}

/** A calendar date without a weekday. */
export const calendarDateAt: DatePattern = (reader, at) =>
  isoDate(reader, at) ?? compactDate(reader, at) ?? dottedDate(reader, at) ?? dayFirst(reader, at) ?? monthFirst(reader, at);

/** "14 February (Monday)", "February 14, 2022, a Monday". */
export function withWeekdayAfter(reader: DateReader, match: DateMatch): DateMatch {
  if (match.until || match.stated.weekday !== undefined) return match;
  if (isMark(reader, match.to, '(')) {
    const weekday = weekdayAt(reader, match.to + 1, true);
    return weekday === undefined || !isMark(reader, match.to + 2, ')') ? match : { ...match, to: match.to + 3, stated: { ...match.stated, weekday } };
  }
  if (!isMark(reader, match.to, ',') || foldAt(reader, match.to + 1) !== 'a') return match;
  const weekday = weekdayAt(reader, match.to + 2);
  // "February 14, a Monday" states; "February 14, a Monday holiday" does too, but ends elsewhere.
  return weekday === undefined ? match : { ...match, to: match.to + 3, stated: { ...match.stated, weekday } };
}

/** "Monday, February 14", "Mon., Feb. 14, 2022", "Monday 14 February", "Monday (14 February)", "Monday the 14th of February". */
export const weekdayDateAt: DatePattern = (reader, at) => {
  const weekday = weekdayAt(reader, at, true);
  if (weekday === undefined) return undefined;
  const stop = isMark(reader, at + 1, '.') && isMark(reader, at + 2, ',') ? at + 2 : at + 1;
  const opened = isMark(reader, stop, '(');
  const comma = afterComma(reader, stop);
  const next = opened ? stop + 1 : foldAt(reader, comma) === 'the' ? comma + 1 : comma;
  const match = calendarDateAt(reader, next);
  // A compact or technical date after a weekday is a time stamp as well.
  if (!match || (opened && !isMark(reader, match.to, ')'))) return undefined;
  if (tokenAt(reader, next)?.gap === 'break' && fullMonthAt(reader, next) === undefined) return undefined;
  return { ...match, to: opened ? match.to + 1 : match.to, stated: { ...match.stated, weekday } };
};
