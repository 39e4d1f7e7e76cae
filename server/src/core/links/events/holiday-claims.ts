import { gathered } from '../../text/gathered.js';
import { shift, type Span } from '../../text/span.js';
import type { Token } from '../../text/tokens.js';
import { wordClass } from '../../text/word-classes.js';
import { civilDate, dayNumber } from '../../values/calendar.js';
import { weekdayOfName } from '../../values/calendar-names.js';
import { isSingleDay } from '../../values/date.js';
import { HOLIDAYS } from '../../values/holiday-rules.js';
import { daysOf, type Holiday } from '../../values/holidays.js';
import type { DateLink, Links, PlacedBlock, StoryDate } from '../types.js';

/** The draft gives a holiday a day on which it is not: "Thanksgiving, Nov. 25". Spans are absolute. */
export interface HolidayClaim {
  readonly holiday: Holiday;
  readonly span: Span;
  readonly date: DateLink;
  /** The right day of that year. */
  readonly day: number;
}

/** Names of holidays by their first word, without its possessive ending as tokens have it; the longest first. */
const byFirst = new Map<string, { readonly words: readonly string[]; readonly holiday: Holiday }[]>();
for (const holiday of HOLIDAYS) {
  for (const name of holiday.names) {
    const words = name.split(' ');
    const first = words[0]!.replace(/'s?$/, '');
    byFirst.set(first, [...byFirst.get(first) ?? [], { words, holiday }].sort((a, b) => b.words.length - a.words.length));
  }
}
const OPENS = wordClass(byFirst.keys());

/** What stands between a holiday and its day: "Thanksgiving, Nov. 26", "Christmas falls on Dec. 25", "Easter (April 5)". */
const BETWEEN: ReadonlySet<string> = new Set([',', '(', '–', '—', '--', 'this year is', 'this year falls on', 'falls this year on', 'holiday on', 'holiday ,', ', on', 'on', 'falls on', 'fell on', 'is on', 'was on', 'is', 'was', 'which falls on', ', which falls on', ', which fell on', ', which is', ', which is on', ', which was']);
/** What stands between a day and its holiday: "Nov. 26, Thanksgiving", "Dec. 24 – Christmas Eve". */
const BEHIND: ReadonlySet<string> = new Set([',', '(', '–', '—', '--', ', which is', ', which was', 'is', 'was']);
const LONGEST_BETWEEN = 4;

/** A holiday kept on another day, in another year, or long ago. */
const MOVED: ReadonlySet<string> = new Set(['observed', 'observe', 'moved', 'postponed', 'celebrated', 'orthodox', 'julian', 'early', 'eve', 'before', 'after', 'film', 'movie', 'novel']);

/**
 * The holidays with a day right beside them that is not theirs, in that year or by any custom that the name has. Days without a year count where
 * somebody states the day of the story. Where another date is beside the holiday as well nothing is said. Linear in the draft.
 */
export const findHolidayClaims = (links: Links): readonly HolidayClaim[] => gathered(links.blocks, (block) => {
  if ((block.reading.classes & OPENS) === 0) return [];
  const dates = links.dates.filter((date) => date.block.index === block.index);
  return dates.length === 0 ? [] : claimsIn(block, dates, links);
});

function claimsIn(block: PlacedBlock, dates: readonly DateLink[], { storyDate }: Links): readonly HolidayClaim[] {
  const { reading: { tokens, kind }, offset } = block;
  if (kind === 'quote') return [];
  const beginning = new Map(dates.map((date) => [date.mention.from, date]));
  const ending = new Map(dates.map((date) => [date.mention.to, date]));
  const claims: HolidayClaim[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const named = (tokens[at]!.classes & OPENS) === 0 ? undefined : holidayAt(tokens, at);
    if (!named) continue;
    const { holiday, to } = named;
    const beside = [withoutWeekday(tokens, to, beginning.get(to - 1)) ?? dateBeyond(tokens, to, 1, beginning), dateBeyond(tokens, at, -1, ending)].filter((one) => one !== undefined);
    const [date] = beside;
    const day = date && beside.every((one) => contradicts(one, holiday, storyDate)) && !isMoved(tokens, at, to) ? dayMeant(date, holiday) : undefined;
    if (date && day !== undefined && Math.abs(day - date.value!.first) <= MOST_DAYS_OFF[holiday.rule.kind]) claims.push({ holiday, span: shift({ start: tokens[at]!.start, end: tokens[to - 1]!.end }, offset), date, day });
    at = to - 1;
  }
  return claims;
}

/** The longest name of a holiday from a token on, with its end. */
function holidayAt(tokens: readonly Token[], at: number): { readonly holiday: Holiday; readonly to: number } | undefined {
  const first = tokens[at]!;
  if (first.kind !== 'word' || first.case === 'lower' || first.gap === 'hyphen') return undefined;
  const found = byFirst.get(first.fold)?.find(({ words }) => words.every((word, index) => {
    const token = tokens[at + index];
    return token?.kind === 'word' && withEnding(token) === word && (index === 0 || token.gap === 'space');
  }));
  return found && { holiday: found.holiday, to: at + found.words.length };
}

/** "New Year's": a word with its possessive ending, as names of holidays have it. */
const withEnding = ({ fold, possessive }: Token): string => fold + possessive.replace('’', "'");

/** "Good Friday, 15 April": the weekday is part of the name and not of the date, which begins behind it. */
function withoutWeekday(tokens: readonly Token[], to: number, date: DateLink | undefined): DateLink | undefined {
  if (date?.mention.stated.weekday === undefined) return undefined;
  let from = to;
  while (from < date.mention.to && tokens[from]!.kind === 'punctuation') from += 1;
  if (from === to || from === date.mention.to) return undefined;
  const cut = tokens[from]!.start - tokens[to - 1]!.start;
  const stated = { ...date.mention.stated };
  delete stated.weekday;
  return { ...date, span: { start: date.span.start + cut, end: date.span.end }, text: date.text.slice(cut), mention: { ...date.mention, from, stated } };
}

/** Words that make the name of a holiday of a weekday: "Good Friday". */
const BEFORE_WEEKDAY: ReadonlySet<string> = new Set(gathered(gathered(HOLIDAYS, ({ names }) => names), (name) => {
  const words = name.split(' ');
  return words.length === 2 && weekdayOfName(words[1]!) !== undefined ? [words[0]!] : [];
}));

/** True where the weekday that a date begins with is part of the name of a holiday. */
export const isHolidayWeekday = ({ block: { reading: { tokens } }, mention: { from } }: DateLink): boolean =>
  BEFORE_WEEKDAY.has(tokens[from - 1]?.fold ?? '') && tokens[from - 1]!.case !== 'lower' && weekdayOfName(tokens[from]!.fold) !== undefined;

/** The date behind a holiday (`step` 1) or before it (-1) that nothing but words which join the two parts from token `edge`. */
function dateBeyond(tokens: readonly Token[], edge: number, step: 1 | -1, dates: ReadonlyMap<number, DateLink>): DateLink | undefined {
  const words: string[] = [];
  for (let at = edge; words.length <= LONGEST_BETWEEN; at += step) {
    const date = dates.get(at);
    if (date) return (step > 0 ? BETWEEN : BEHIND).has(words.join(' ')) ? date : undefined;
    const token = tokens[step > 0 ? at : at - 1];
    if (!token || tokens[at]?.gap === 'break') return undefined;
    words.splice(step > 0 ? words.length : 0, 0, token.fold);
  }
  return undefined;
}

/** A day without a year this near to the story is of the year in which it is near: "Thanksgiving, Nov. 27" in a story of November. */
const NEAR_DAYS = 75;

/** True where the date is one day and the holiday is not then, in any year that it may mean. */
function contradicts(date: DateLink, holiday: Holiday, story: StoryDate): boolean {
  const { value, mention: { stated, range, relation, approximate }, quoted } = date;
  if (quoted || !value || value.impossible || !isSingleDay(value) || range || approximate || relation !== undefined || stated.day === undefined) return false;
  if (stated.year === undefined && story.origin === 'today' && holiday.rule.kind !== 'fixed') return false;
  const { year, month, day } = civilDate(value.first);
  const sure = stated.year !== undefined || (value.first <= story.value.last + NEAR_DAYS && value.first >= story.value.first - NEAR_DAYS);
  return (sure ? [year] : [year - 1, year, year + 1]).every((one) => one >= holiday.since && !daysOf(holiday, one).includes(dayNumber(one, month, day)));
}

/** The usual day in the year written, or that of another country where only that one is of the month written. */
function dayMeant({ value }: DateLink, holiday: Holiday): number | undefined {
  const { year, month } = civilDate(value!.first);
  const days = daysOf(holiday, year);
  return (holiday.rule.kind === 'easter' ? undefined : days.find((day) => civilDate(day).month === month)) ?? days[0];
}

/** What is further from the right day is another country's day of that name: Memorial Day in Israel. Easter moves by five weeks. */
const MOST_DAYS_OFF: Readonly<Record<Holiday['rule']['kind'], number>> = { fixed: 8, weekday: 8, easter: 35 };

/** How many words around the name are looked at for one that moves the day. */
const REACH = 6;

function isMoved(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = Math.max(0, from - REACH); at < Math.min(tokens.length, to + REACH); at += 1) {
    if ((at < from || at >= to) && MOVED.has(tokens[at]!.fold)) return true;
  }
  return false;
}
