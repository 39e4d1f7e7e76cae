import { isHolidayWeekday } from '../links/events/holiday-claims.js';
import { dateCandidates } from '../links/dates/resolve-date.js';
import type { DateLink, Links, StoryDate } from '../links/types.js';
import { intervalOf } from '../mentions/date-interval.js';
import type { BlockReading } from '../mentions/types.js';
import { gathered } from '../text/gathered.js';
import { lastAsked } from '../text/last-asked.js';
import { civilDate, weekdayOf } from '../values/calendar.js';
import { weekdayName, weekdayOfAbbreviation, weekdayOfName } from '../values/calendar-names.js';
import { dayValue, dayValueOf, isSingleDay, type DateValue, type DayNumber } from '../values/date.js';
import { formatDateLike } from '../values/date-rewrite.js';
import { say, sentences, type Said, weekday } from '../values/said.js';
import { defineCheck, type DraftFinding, type Fix, type TextEdit } from './define-check.js';

/** A weekday and a date that do not fall together. */
export default defineCheck({
  id: 'weekday-mismatch',
  title: 'Weekday and date do not fall together',
  severity: 'error',
  restsOn: 'draft',
  reads: 'block',
  needs: ['dates'],
  rationale: 'A weekday beside a date is a check that readers make as well. The calendar decides where the year is written; where '
    + 'it is not, the story date supplies it, and only for days near the story. One of the two is wrong: the fixes mend '
    + 'either the weekday or the date.',
  examples: [
    { wrong: 'They met on Monday, February 15, 2022.', right: 'They met on Tuesday, February 15, 2022.' },
  ],
  silences: [
    'a date without year that is more than a hundred days from the story, or that falls right in another year named in the paragraph',
    'ranges of days, and "the Monday after 15 February"',
    'dates of the Julian calendar and from before 1924',
  ],
  accepts: [
    'The court sits again on Monday, 14 February 2022.',
    'It opens the Monday after 15 February 2022.',
  ],
  *run(links: Links): Iterable<DraftFinding> {
    let years: ReturnType<typeof yearsStated> | undefined;
    for (const date of links.dates) {
      const day = dayOf(date, links.storyDate);
      const stated = date.mention.stated.weekday;
      // "Good Friday, 15 April": the holiday's own check knows better what to write.
      if (day === undefined || stated === undefined || weekdayOf(day) === stated || isOldStyle(date) || isHolidayWeekday(date)) continue;
      if (mayBeOfAnotherYear(date, (years ??= yearsStated(links.dates)).get(date.block.index))) continue;
      const [value, right, wrong] = [dayValueOf(day), weekday(weekdayOf(day)), weekday(stated)];
      yield {
        span: date.span,
        message: day > links.storyDate.value.last ? say`${value} is a ${right}, not a ${wrong}.` : say`${value} was a ${right}, not a ${wrong}.`,
        because: becauseOf(date, day, links),
        ...(date.mention.stated.year === undefined && links.storyDate.origin === 'today' ? { severity: 'warning' as const } : {}),
        fixes: date.quoted ? [] : fixesFor(date, day, stated, links.storyDate.value.first),
      };
    }
  },
});

/** Some countries kept the Julian calendar until then. */
const FIRST_YEAR = 1924;
/** How far from the story a date without year is still surely of the story's year. */
const NEAR_DAYS = 100;
/** The same, where nothing but today's date stands for the story's. */
const NEAR_TODAY_DAYS = 14;
/** How far from the written date a day of the written weekday is proposed. */
const NEXT_WEEKDAY_DAYS = 3;

/** The one day the date means, where it states a weekday and where the year is certain. */
function dayOf(date: DateLink, storyDate: StoryDate): DayNumber | undefined {
  const { mention } = date;
  const { weekday, month, day, year } = mention.stated;
  if (weekday === undefined || month === undefined || day === undefined || mention.range) return undefined;
  const value = dateCandidates(mention, storyDate.value)[0];
  if (!value || !isSingleDay(value) || civilDate(value.first).year < FIRST_YEAR) return undefined;
  if (year !== undefined || mention.relation !== undefined) return value.first;
  const reach = storyDate.origin === 'today' ? NEAR_TODAY_DAYS : NEAR_DAYS;
  return Math.abs(value.first - storyDate.value.first) > reach ? undefined : value.first;
}

/** The years that dates of each block state. */
function yearsStated(dates: readonly DateLink[]): ReadonlyMap<number, ReadonlySet<number>> {
  const years = new Map<number, Set<number>>();
  for (const { block, mention: { stated } } of dates) {
    if (stated.year === undefined) continue;
    const known = years.get(block.index);
    if (known) known.add(stated.year);
    else years.set(block.index, new Set([stated.year]));
  }
  return years;
}

/** A number that may be a year: "the Games of 1964". */
const YEAR = /^(?:19|20)\d\d$/;

const yearsIn = lastAsked(({ tokens }: BlockReading) => new Set(gathered(tokens, ({ kind, text }) => (kind === 'number' && YEAR.test(text) ? Number(text) : []))));

/** True where a date without year falls on its weekday in another year that the paragraph names, as a date or as a bare number. */
function mayBeOfAnotherYear({ mention, block }: DateLink, years: ReadonlySet<number> = new Set()): boolean {
  const { stated } = mention;
  if (stated.year !== undefined || mention.relation !== undefined) return false;
  return [...new Set([...years, ...yearsIn(block.reading)])].some((year) => {
    const value = intervalOf(stated, undefined, year);
    return value !== undefined && weekdayOf(value.first) === stated.weekday;
  });
}

const isOldStyle = ({ block }: DateLink): boolean => speaksOfOldStyle(block.reading.prose);

const speaksOfOldStyle = lastAsked((prose: string) => /\bold style\b|\bjulian calendar\b|\bO\.S\./i.test(prose));

function becauseOf({ mention }: DateLink, day: DayNumber, { storyDate }: Links): Said {
  const calendar = say`The calendar gives ${weekday(weekdayOf(day))} for ${dayValueOf(day)}.`;
  if (mention.stated.year !== undefined) return calendar;
  return sentences(calendar, say`The draft names no year; its story date, ${dayValueOf(storyDate.value.first)}, supplies it.`);
}

function fixesFor(date: DateLink, day: DayNumber, stated: number, story: DayNumber): readonly Fix[] {
  const replace = (text: string): Fix => ({ title: say`Replace with "${text}"`, edits: [{ span: date.span, text }] });
  const edit = weekdayEdit(date, day);
  const otherWeekday: readonly Fix[] = edit ? [{ title: say`Replace with "${edit.text}"`, edits: [edit] }] : [];
  const year = rightYear(date, day, stated, story);
  const near = nearestOf(stated, day);
  const others = [replace(formatDateLike(date.text, near)), ...(year ? [replace(formatDateLike(date.text, year))] : [])];
  // A date a year off, but right in the story's own year, is a slip of the year: January's commonest.
  return year ? [...others.slice(1), ...otherWeekday, ...others.slice(0, 1)] : [...otherWeekday, ...others];
}

/** The weekday's own word, rewritten in its form. */
function weekdayEdit({ mention, block }: DateLink, day: DayNumber): TextEdit | undefined {
  const token = block.reading.tokens.slice(mention.from, mention.to)
    .find(({ fold }) => weekdayOfName(fold) !== undefined || weekdayOfAbbreviation(fold) !== undefined);
  if (!token) return undefined;
  const name = weekdayName(weekdayOf(day));
  const short = weekdayOfName(token.fold) === undefined ? name.slice(0, 3) + (token.text.endsWith('.') ? '.' : '') : name;
  return {
    span: { start: token.start + block.offset, end: token.end + block.offset },
    text: token.case === 'upper' ? short.toUpperCase() : short,
  };
}

function nearestOf(weekday: number, day: DayNumber): DateValue {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  return dayValueOf(day + (ahead > NEXT_WEEKDAY_DAYS ? ahead - 7 : ahead));
}

/** The same day in the story's year, where it has the stated weekday and lies near the story. */
function rightYear({ mention }: DateLink, day: DayNumber, weekday: number, story: DayNumber): DateValue | undefined {
  if (mention.stated.year === undefined) return undefined;
  const { month, day: dayOfMonth } = civilDate(day);
  const { year } = civilDate(story);
  // In a story of 2024 a day of 1989 is no slip of the year.
  if (Math.abs(year - mention.stated.year) !== 1) return undefined;
  const value = dayValue(year, month, dayOfMonth);
  if (value.impossible || value.first === day || weekdayOf(value.first) !== weekday) return undefined;
  return Math.abs(value.first - story) <= NEAR_DAYS ? value : undefined;
}
