import { civilDate, dayNumber, weekdayOf } from '../../server/src/core/values/calendar.js';
import { formatDay } from '../../server/src/core/values/date-format.js';
import { weekdayName } from '../../server/src/core/values/calendar-names.js';
import { HOLIDAYS } from '../../server/src/core/values/holiday-rules.js';
import { daysOf } from '../../server/src/core/values/holidays.js';
import { clockSeason, type DaylightRule } from '../../server/src/core/values/time-zones.js';
import { formatAmount } from '../../server/src/core/values/quantity-format.js';
import { pick, sample, type Random } from '../sequence.js';
import { STORY_DATE, type StatedKind, type Statement } from './statement.js';

const MOST = 60;
const between = (low: number, high: number, random: Random): number => low + Math.floor(random() * (high - low + 1));
const many = (make: () => Statement | undefined): readonly Statement[] => Array.from({ length: MOST }, make).flatMap((one) => one ?? []);
/** Numbers as news writes them: 1,020. */
const inNews = (word: string | number): string => (typeof word === 'number' ? formatAmount(word) : word);
const told = (words: Record<string, string | number>, wrong: string | number): Statement =>
  ({ words: Object.fromEntries(Object.entries(words).map(([place, word]) => [place, inNews(word)])), wrong: [inNews(wrong)], storyDate: STORY_DATE });

const percentChange: StatedKind = {
  name: 'percent-change',
  checks: ['arithmetic-wrong'],
  statements: (_facts, random) => many(() => {
    const percent = between(2, 40, random) * 5;
    const a = between(2, 50, random) * 20;
    return told({ a, b: Math.round(a * (1 + percent / 100)), percent }, percent + (percent > 60 ? -between(15, 40, random) : between(15, 40, random)));
  }),
};

const sum: StatedKind = {
  name: 'sum',
  checks: ['arithmetic-wrong'],
  statements: (_facts, random) => many(() => {
    const [a, b] = [between(11, 60, random), between(11, 60, random)];
    return told({ a, b, total: a + b }, a + b + between(1, 9, random));
  }),
};

const margin: StatedKind = {
  name: 'margin',
  checks: ['arithmetic-wrong'],
  statements: (_facts, random) => many(() => {
    const a = between(120, 240, random);
    const b = a + between(12, 90, random);
    return told({ a, b, margin: b - a }, b - a + (random() < 0.5 ? 10 : 1));
  }),
};

/** Units with what one of the left is in the right. */
const UNITS = [['miles', 'km', 1.609344], ['km', 'miles', 0.621371], ['kg', 'lb', 2.204623], ['feet', 'metres', 0.3048], ['acres', 'hectares', 0.404686], ['inches', 'cm', 2.54]] as const;
const FITTING: Readonly<Record<string, RegExp>> = { kg: /weighs/, feet: /road/, acres: /^$/, inches: /^$/, miles: /village|road/, km: /village|road/ };

const conversion: StatedKind = {
  name: 'conversion',
  checks: ['conversion-wrong'],
  statements: (_facts, random) => many(() => {
    const [left, right, factor] = pick(UNITS, random)!;
    const amount = between(3, 90, random);
    const exact = Math.round(amount * factor);
    if (FITTING[left]!.source === '^$' || exact < 5) return undefined;
    const wrong = told({ left: `${amount} ${left}`, right: `${exact} ${right}` }, `${Math.round(exact * (random() < 0.5 ? 1.4 : 0.65))} ${right}`);
    // A decimal more is as right.
    return { ...wrong, asRight: [`${(amount * factor).toFixed(1)} ${right}`] };
  }),
};

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];

const count: StatedKind = {
  name: 'count',
  checks: ['count-mismatch'],
  statements: (facts, random) => many(() => {
    const countries = [...facts.base.areas.values()].filter(({ classification, name }) => classification === 'country' && /^[A-Z][a-z]+$/.test(name.value)).map(({ name }) => name.value);
    const length = between(2, 5, random);
    const list = sample(countries, length, random);
    return told({ number: NUMBERS[length]!, list: `${list.slice(0, -1).join(', ')} and ${list.at(-1)!}` }, NUMBERS[length + (random() < 0.5 ? 1 : -1)] ?? 'six');
  }).filter(({ wrong }) => wrong[0] !== 'one'),
};

const ZONES: readonly (readonly [standard: string, daylight: string, rule: DaylightRule])[] = [
  ['EST', 'EDT', 'north-america'], ['CST', 'CDT', 'north-america'], ['PST', 'PDT', 'north-america'], ['CET', 'CEST', 'europe'], ['AEST', 'AEDT', 'australia'], ['NZST', 'NZDT', 'new-zealand'],
];
const dayIn2022 = (random: Random): number => dayNumber(2022, between(1, 12, random), between(1, 28, random));

const timezone: StatedKind = {
  name: 'timezone',
  checks: ['timezone-wrong'],
  statements: (_facts, random) => many(() => {
    const [standard, daylight, rule] = pick(ZONES, random)!;
    const day = dayIn2022(random);
    const season = clockSeason(rule, { first: day, last: day, precision: 'day' });
    // AEST is right all the year, in Queensland.
    if (season === undefined || (rule === 'australia' && season === 'daylight')) return undefined;
    const [right, wrong] = season === 'daylight' ? [daylight, standard] : [standard, daylight];
    return told({ zone: right, date: formatDay(day) }, wrong);
  }),
};

const timezonePair: StatedKind = {
  name: 'timezone-pair',
  checks: ['timezone-wrong'],
  statements: (_facts, random) => many(() => {
    const hour = between(1, 5, random);
    return told({ first: `${hour}pm EST`, second: `${hour + 5}pm GMT` }, `${hour + 5 + (random() < 0.5 ? 1 : -1)}pm GMT`);
  }),
};

const weekdayStated: StatedKind = {
  name: 'weekday-stated',
  checks: ['weekday-mismatch'],
  statements: (_facts, random) => many(() => {
    const day = dayIn2022(random);
    const right = weekdayOf(day);
    return told({ weekday: weekdayName(right), date: formatDay(day) }, weekdayName((right + between(1, 6, random)) % 7));
  }),
};

const yearOn = (day: number, years: number): number => {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return dayNumber(year + years, month, Math.min(dayOfMonth, 28));
};
const storyDay = dayNumber(2022, 2, 15);

/** A day of the months before the story; a slip of the year makes it one to come. */
const pastTense: StatedKind = {
  name: 'tense-past',
  checks: ['tense-mismatch'],
  statements: (_facts, random) => many(() => {
    const day = storyDay - between(10, 340, random);
    return told({ date: formatDay(day) }, formatDay(yearOn(day, 1)));
  }),
};

/** A day of the months to come, and the same of the year before. */
const futureTense: StatedKind = {
  name: 'tense-future',
  checks: ['tense-mismatch'],
  statements: (_facts, random) => many(() => {
    const day = storyDay + between(2, 300, random);
    return told({ date: formatDay(day) }, formatDay(yearOn(day, -1)));
  }),
};

/** The day of a holiday in a year, and the one of the year before. */
const holidayDay: StatedKind = {
  name: 'holiday-day',
  checks: ['holiday-date-wrong'],
  statements: (_facts, random) => many(() => {
    const holiday = pick(HOLIDAYS.filter(({ rule }) => rule.kind !== 'fixed'), random)!;
    const year = between(2015, 2026, random);
    const day = daysOf(holiday, year)[0]!;
    const before = civilDate(daysOf(holiday, year - 1)[0]!);
    const wrong = dayNumber(year, before.month, before.day);
    // Easter of last year may be that of the Eastern churches this year.
    return daysOf(holiday, year).includes(wrong) ? undefined : told({ holiday: holiday.name, date: formatDay(day) }, formatDay(wrong));
  }),
};

const headline: StatedKind = {
  name: 'headline',
  checks: ['headline-mismatch'],
  statements: (_facts, random) => many(() => {
    const story = between(10, 60, random);
    return told({ number: story, story }, story + (random() < 0.5 ? between(1, 9, random) : -between(1, 7, random)));
  }),
};

export const sumKinds: readonly StatedKind[] = [percentChange, sum, margin, conversion, count, timezone, timezonePair, weekdayStated, pastTense, futureTense, holidayDay, headline];
