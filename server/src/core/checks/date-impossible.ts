import type { DateLink, Links } from '../links/types.js';
import { dayExists, daysInMonth, dayNumber } from '../values/calendar.js';
import { dayValueOf, type DateValue } from '../values/date.js';
import { formatDateLike } from '../values/date-rewrite.js';
import { month as monthSaid, ordinal, say } from '../values/said.js';
import { defineCheck, type DraftFinding, type Fix } from './define-check.js';

/** A day that no calendar has. */
export default defineCheck({
  id: 'date-impossible',
  title: 'There is no such day',
  severity: 'error',
  restsOn: 'draft',
  reads: 'block',
  needs: ['dates'],
  rationale: 'Nobody can have met on 30 February. The check counts the days of the month, and in February asks whether the year '
    + 'was a leap year. A day without a year is impossible only where no year has it.',
  examples: [
    { wrong: 'The ministers met on 31 June.', right: 'The ministers met on 30 June.' },
    { wrong: 'It was signed on 29 February 2023.', right: 'It was signed on 28 February 2023.' },
  ],
  silences: [
    '29 February without a year',
    'dates of the Julian calendar and from before 1753',
    'numbers after a month that are no days ("in May 35 people")',
  ],
  accepts: [
    'The debate is set for 29 February 2024.',
    'Nobody was born on 31 December.',
  ],
  *run({ dates, storyDate }: Links): Iterable<DraftFinding> {
    for (const date of dates) {
      const wrong = impossibleDay(date);
      if (!wrong) continue;
      const { year, month, day } = wrong;
      yield {
        span: date.span,
        message: day === 29 ? say`February ${year!} has no 29th day.` : say`${monthSaid(month)} never has ${day} days.`,
        because: day === 29
          ? say`${year!} was no leap year, so its February ended on the 28th.`
          : month === 2 ? say`February ends on the 29th in a leap year and on the 28th in any other.` : say`${monthSaid(month)} ends on the ${ordinal(daysInMonth(month))}.`,
        fixes: date.quoted || date.mention.range ? [] : fixesFor(date, wrong, storyDate.value),
      };
    }
  },
});

interface StatedDay {
  readonly year?: number | undefined;
  readonly month: number;
  readonly day: number;
}

/** The first gregorian year of Britain and its colonies; the papers of other countries kept older calendars longer. */
const FIRST_YEAR = 1753;
/** Until then 29 February of 1800 and 1900 was a day in some country that a story may be about. */
const LAST_JULIAN_YEAR = 1923;

function impossibleDay({ mention }: DateLink): StatedDay | undefined {
  const { stated, until } = mention;
  const start = { year: stated.year, month: stated.month ?? 0, day: stated.day ?? 0 };
  const end = until && { year: until.year ?? stated.year, month: until.month ?? start.month, day: until.day ?? 0 };
  return [start, end].find((day) => day !== undefined && isImpossible(day));
}

function isImpossible({ year, month, day }: StatedDay): boolean {
  if (month === 0 || day === 0 || (year !== undefined && year < FIRST_YEAR)) return false;
  if (month === 2 && day === 29 && year !== undefined && year <= LAST_JULIAN_YEAR && year % 4 === 0) return false;
  return !dayExists(month, day, year);
}

/** The last day of the month, the first of the next one, and for 29 February the nearest year that has it. */
function fixesFor({ span, text, mention }: DateLink, { year, month, day }: StatedDay, story: DateValue): readonly Fix[] {
  if (day > 31) return [];
  const inYear = year ?? dayValueOf(story.first).year ?? 2000;
  const last = dayNumber(inYear, month, daysInMonth(month, inYear));
  const days = [last, last + 1];
  if (day === 29) days.push(dayNumber(inYear - (inYear % 4), 2, 29));
  const { weekday } = mention.stated;
  return days
    .map((number) => ({ number, value: dayValueOf(number) }))
    // A stated weekday tells which of the days was meant.
    .sort((a, b) => Number(fits(b.number, weekday)) - Number(fits(a.number, weekday)))
    .map(({ value }) => formatDateLike(text, value))
    .map((written) => ({ title: say`Replace with "${written}"`, edits: [{ span, text: written }] }));
}

const fits = (day: number, weekday: number | undefined): boolean => weekday !== undefined && (((day + 4) % 7) + 7) % 7 === weekday;
