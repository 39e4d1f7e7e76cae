import { intervalOf } from '../../mentions/date-interval.js';
import type { DateMention } from '../../mentions/types.js';
import { gathered } from '../../text/gathered.js';
import { addMonths, civilDate, weekdayOf } from '../../values/calendar.js';
import type { DateValue, DayNumber } from '../../values/date.js';
import { dayValueOf, monthValue, weekValue, yearValue } from '../../values/date.js';

/** In a tie the past wins by this many days: news tells more of what happened than of what will. */
const PAST_BIAS_DAYS = 30;

/**
 * The interval a date mention means in a story of `storyDate`. Absolute dates keep their own; a bare weekday is the last one up
 * to the story day; a date without year takes the year that brings it nearest. Undefined where nothing is meant for sure or
 * the day does not exist. `coming`: the sentence speaks of what will be, so that a bare weekday is the next one.
 */
export function resolveDate(mention: DateMention, storyDate: DateValue, coming = false): DateValue | undefined {
  const candidates = dateCandidates(mention, storyDate);
  return (coming ? candidates.find(({ first }) => first >= storyDate.first) : undefined) ?? candidates[0];
}

/**
 * All intervals a mention may mean, the likeliest first: "on Tuesday" is the last one or the next one, "in August" of this year,
 * the last or the next. Whoever wants to contradict a writer must contradict every candidate.
 */
export function dateCandidates(mention: DateMention, storyDate: DateValue): readonly DateValue[] {
  const candidates = mention.value ? [mention.value] : candidatesOf(mention, storyDate.first);
  return mention.approximate ? candidates.map((value) => ({ ...value, approximate: true })) : candidates;
}

function candidatesOf(mention: DateMention, story: DayNumber): readonly DateValue[] {
  const { stated, relation } = mention;
  // A stated year without a value: the day does not exist, and in no other year either was it meant.
  if (stated.year !== undefined) return [];
  if (relation === undefined) return partial(mention, story);
  if (relation === 'yesterday' || relation === 'last-night') return [dayValueOf(story - 1)];
  if (relation === 'today') return [dayValueOf(story)];
  if (relation === 'tomorrow') return [dayValueOf(story + 1)];
  const [word = '', unit] = relation.split('-');
  if (unit !== undefined) return inUnit(mention, word, unit, story);
  if (stated.weekday !== undefined && stated.month === undefined) return weekday(stated.weekday, word, story);
  return namedMonth(mention, word, story);
}

/** A date without year, in the years around the story, nearest first. */
function partial(mention: DateMention, story: DayNumber): readonly DateValue[] {
  const { year } = civilDate(story);
  // The leap day exists in the fourth year only.
  const reach = mention.stated.month === 2 && mention.stated.day === 29 ? 4 : 1;
  const values: DateValue[] = [];
  for (let candidate = year - reach; candidate <= year + reach; candidate += 1) {
    const value = intervalOf(mention.stated, mention.until, candidate);
    if (value) values.push(value);
  }
  return values.sort((a, b) => distanceFrom(a, story) - distanceFrom(b, story));
}

function distanceFrom({ first, last }: DateValue, story: DayNumber): number {
  if (last < story) return story - last;
  return first > story ? first - story + PAST_BIAS_DAYS : 0;
}

function weekday(stated: number, word: string, story: DayNumber): readonly DateValue[] {
  const back = (weekdayOf(story) - stated + 7) % 7;
  const latest = story - back;
  const named = (day: DayNumber): DateValue => Object.assign(dayValueOf(day), { weekday: stated });
  switch (word) {
    // Written on the day itself, "last Monday" is a week ago and "next Monday" a week ahead.
    case 'last': return back === 0 ? [named(story - 7)] : [named(latest), named(latest - 7)];
    case 'next': return [named(latest + 7), named(latest + 14)];
    case 'this': return back === 0 ? [named(story)] : [named(latest + 7), named(latest)];
    // A weekday of the story day itself may look a week ahead, never a week back.
    default: return [named(latest), named(latest + 7)];
  }
}

/** "Last year", "early this month", "December last year", "next week". */
function inUnit({ stated, until }: DateMention, word: string, unit: string, story: DayNumber): readonly DateValue[] {
  const steps = word === 'last' ? -1 : word === 'next' ? 1 : 0;
  const { year, month } = civilDate(story);
  if (unit === 'year') {
    const value = intervalOf(stated, until, year + steps) ?? (stated.day === undefined ? yearValue(year + steps) : undefined);
    return value ? [value] : [];
  }
  if (unit === 'month') {
    const target = addMonths(year, month, steps);
    return [stated.part ? intervalOf({ ...stated, month: target.month }, undefined, target.year) ?? monthValue(target.year, target.month)
      : monthValue(target.year, target.month)];
  }
  // Weeks begin on Sunday or on Monday; both are covered.
  const monday = story - ((weekdayOf(story) + 6) % 7) + 7 * steps;
  if (unit === 'weekend') return [{ ...weekValue(monday + 4), last: monday + 6 }];
  return [{ ...weekValue(monday - 1), last: monday + 6 }];
}

/** "Last December", "this March", "next spring": the named month or season before, around or after the story's. */
function namedMonth(mention: DateMention, word: string, story: DayNumber): readonly DateValue[] {
  const { year } = civilDate(story);
  const values = gathered([year - 2, year - 1, year, year + 1, year + 2], (candidate) => intervalOf(mention.stated, mention.until, candidate) ?? []);
  const past = values.filter(({ last }) => last < story).reverse();
  const coming = values.filter(({ first }) => first > story);
  if (word === 'last') return past.slice(0, 2);
  if (word === 'next') return coming.slice(0, 2);
  return values.filter((value) => value.year === year);
}
