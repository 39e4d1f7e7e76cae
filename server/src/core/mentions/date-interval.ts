import { addMonths, dayNumber, daysInMonth } from '../values/calendar.js';
import type { DateValue } from '../values/date.js';
import {
  dayValue, decadeValue, intervalValue, monthValue, partOfMonthValue, partOfYearValue, yearValue,
} from '../values/date.js';
import type { DateMention } from './types.js';

type Stated = DateMention['stated'];

/** First month of a season of the northern hemisphere; it lasts three. */
const SEASON_STARTS = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const;

/**
 * The interval of a date whose year is known, from the stated one or else from `year`. Undefined where the day does not exist
 * or no year is known: such a date covers nothing.
 */
export function intervalOf(stated: Stated, until: DateMention['until'], year = stated.year): DateValue | undefined {
  if (year === undefined) return undefined;
  const from = valueOf(stated, year);
  if (!from || from.impossible) return undefined;
  if (!until) {
    // It was made for this date alone: a copy with one property more takes as long as all the rest.
    if (stated.weekday !== undefined) (from as { weekday?: DateValue['weekday'] }).weekday = stated.weekday;
    return from;
  }
  const month = until.month ?? stated.month;
  const to = valueOf({
    ...(month !== undefined && { month }), ...(until.day !== undefined && { day: until.day }),
  }, until.year ?? endYear(stated, until, year));
  return to && !to.impossible && to.first >= from.first ? intervalValue(from, to) : from;
}

/** "December 30 to January 2": the end lies in the next year, unless the one year stated stands at the end. */
const endYear = (stated: Stated, until: NonNullable<DateMention['until']>, year: number): number =>
  until.month !== undefined && stated.month !== undefined && until.month < stated.month ? year + 1 : year;

function valueOf(stated: Stated, year: number): DateValue | undefined {
  const { month, day, part } = stated;
  if (stated.decade) return year % 100 === 0 ? intervalValue(yearValue(year), yearValue(year + 99)) : ofDecade(year, part);
  if (stated.season) return seasonOf(year, stated.season);
  if (month === undefined) return part ? partOfYearValue(year, part) : yearValue(year);
  if (day !== undefined) return dayValue(year, month, day);
  return part ? partOfMonthValue(year, month, part) : monthValue(year, month);
}

/** "The late 1980s": a third of the decade with a year to spare, as nobody counts them. */
function ofDecade(year: number, part: Stated['part']): DateValue {
  const thirds = { early: [0, 4], mid: [3, 7], late: [5, 9] } as const;
  if (!part) return decadeValue(year);
  const [from, to] = thirds[part];
  return { ...intervalValue(yearValue(year + from), yearValue(year + to)), precision: 'decade' };
}

/** Where a winter has two years, both are meant: "winter 2021" reaches from December 2020 to February 2022. */
function seasonOf(year: number, season: NonNullable<Stated['season']>): DateValue {
  const start = SEASON_STARTS[season];
  const end = addMonths(year, start, 2);
  return {
    first: season === 'winter' ? dayNumber(year - 1, 12, 1) : dayNumber(year, start, 1),
    last: dayNumber(end.year, end.month, daysInMonth(end.month, end.year)),
    precision: 'season', year, approximate: true,
  };
}
