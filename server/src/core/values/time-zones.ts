import data from '../../../data/clock-zones.json' with { type: 'json' };
import { gathered } from '../text/gathered.js';
import { civilDate, dayNumber } from './calendar.js';
import type { DateValue, DayNumber } from './date.js';
import { parseEdtf } from './edtf.js';
import { say, type Said } from './said.js';
import { changeDay, readZoneRule, type ClockChange } from './zone-rule.js';

/** Where clocks change together. */
export type DaylightRule = 'north-america' | 'europe' | 'australia' | 'new-zealand';
export type ClockSeason = 'standard' | 'daylight';

/** An abbreviation that news writes behind a time of day. */
export interface Zone {
  /** Minutes east of Greenwich; several where the letters mean several zones, or one that changes over the year. */
  readonly offsets: readonly number[];
  /** Another offset that the letters had for some years. */
  readonly once?: { readonly offset: number; readonly first: DayNumber; readonly last: DayNumber };
  /** Of letters that mean one offset in winter and another one in summer, in North America. */
  readonly seasons?: Readonly<Record<ClockSeason, number>>;
  /** For the half of a pair that is in use for part of the year only. */
  readonly rule?: DaylightRule;
  readonly season?: ClockSeason;
  /** What the same place writes in the other season. */
  readonly other?: string;
}

const fixed = (...offsets: readonly number[]): Zone => ({ offsets });
/** Letters that keep silent about the season. */
const both = (winter: number, summer: number): Zone => ({ offsets: [winter, summer], seasons: { standard: winter, daylight: summer } });
const standard = (rule: DaylightRule, other: string, ...offsets: readonly number[]): Zone => ({ rule, season: 'standard', other, offsets });
const daylight = (rule: DaylightRule, other: string, ...offsets: readonly number[]): Zone => ({ rule, season: 'daylight', other, offsets });

/** By abbreviation. Letters that mean too much (IST, and CST in China) have all their offsets, so that none contradicts. */
export const ZONES: ReadonlyMap<string, Zone> = new Map<string, Zone>([
  ['EST', standard('north-america', 'EDT', -300)],
  ['EDT', daylight('north-america', 'EST', -240)],
  ['CST', standard('north-america', 'CDT', -360, 480)],
  ['CDT', daylight('north-america', 'CST', -300)],
  ['MST', standard('north-america', 'MDT', -420, 480, 390)],
  ['MDT', daylight('north-america', 'MST', -360)],
  ['PST', standard('north-america', 'PDT', -480, 480, 300)],
  ['PDT', daylight('north-america', 'PST', -420)],
  ['AKST', standard('north-america', 'AKDT', -540)],
  ['AKDT', daylight('north-america', 'AKST', -480)],
  ['AST', standard('north-america', 'ADT', -240, 180)],
  ['ADT', daylight('north-america', 'AST', -180)],
  ['NST', standard('north-america', 'NDT', -210)],
  ['NDT', daylight('north-america', 'NST', -150)],
  ['BST', daylight('europe', 'GMT', 60, 360, 660)],
  ['WET', standard('europe', 'WEST', 0)],
  ['WEST', daylight('europe', 'WET', 60)],
  ['CET', standard('europe', 'CEST', 60)],
  ['CEST', daylight('europe', 'CET', 120)],
  ['EET', standard('europe', 'EEST', 120)],
  ['EEST', daylight('europe', 'EET', 180)],
  // Queensland and the Northern Territory never change their clocks, so AEST and ACST are right all the year.
  ['AEST', fixed(600)], ['ACST', fixed(570)],
  ['AEDT', daylight('australia', 'AEST', 660)],
  ['ACDT', daylight('australia', 'ACST', 630)],
  ['NZST', standard('new-zealand', 'NZDT', 720)],
  ['NZDT', daylight('new-zealand', 'NZST', 780)],
  ['ET', both(-300, -240)], ['CT', both(-360, -300)], ['MT', both(-420, -360)], ['PT', both(-480, -420)],
  ['GMT', fixed(0)], ['UTC', fixed(0)], ['HST', fixed(-600)], ['MSK', { offsets: [180], once: { offset: 240, first: dayNumber(2011, 3, 27), last: dayNumber(2014, 10, 26) } }], ['JST', fixed(540)], ['KST', { offsets: [540], once: { offset: 510, first: dayNumber(2015, 8, 15), last: dayNumber(2018, 5, 5) } }], ['HKT', fixed(480)], ['SGT', fixed(480)],
  ['AWST', fixed(480)], ['IST', fixed(330, 120, 60)], ['PKT', fixed(300)], ['SAST', fixed(120)], ['EAT', fixed(180)], ['WAT', fixed(60)], ['CAT', fixed(120)],
]);

/** "Eastern Standard Time": the first letter of its abbreviation. */
export const ZONE_WORDS: ReadonlyMap<string, string> = new Map([
  ['eastern', 'E'], ['central', 'C'], ['mountain', 'M'], ['pacific', 'P'], ['alaska', 'AK'], ['atlantic', 'A'], ['newfoundland', 'N'],
]);

/** All offsets that the letters may have meant on a day. */
export const offsetsOn = ({ offsets, once }: Zone, { first, last }: DateValue): readonly number[] =>
  (once && last >= once.first && first <= once.last ? [...offsets, once.offset] : offsets);

/** What the rules are told of, in a sentence. Some provinces and states keep one time all the year. */
const WHERE: Readonly<Record<DaylightRule, Said>> = {
  'north-america': say`most of the United States and Canada`, 'europe': say`most of Europe`, 'australia': say`the south-east of Australia`, 'new-zealand': say`New Zealand`,
};

interface Rule {
  /** The first day for which the days of change hold. */
  readonly since: DayNumber;
  readonly begins: ClockChange;
  readonly ends: ClockChange;
}

const rules = new Map<DaylightRule, Rule>();

/** The rule as the IANA data has it (scripts/build-clock-zones.ts), read when it is first asked for; it never changes afterwards. */
function ruleOf(name: DaylightRule): Rule {
  const known = rules.get(name);
  if (known) return known;
  const { rule, since } = data.rules[name];
  const { from, to } = readZoneRule(rule)!.summer!;
  const read = { since: dayOf(since), begins: from!, ends: to! };
  rules.set(name, read);
  return read;
}

const dayOf = (iso: string): DayNumber => parseEdtf(iso)!.first;

/** The days of a year on which clocks change: daylight saving time begins on the first and ends on the second. */
export function clockChanges(rule: DaylightRule, year: number): { readonly begins: DayNumber; readonly ends: DayNumber; readonly where: Said } | undefined {
  const { since, begins, ends } = ruleOf(rule);
  return year < civilDate(since).year ? undefined : { begins: changeDay(begins, year), ends: changeDay(ends, year), where: WHERE[rule] };
}

interface Kept {
  readonly words: string;
  readonly from?: string;
  readonly to?: string;
}

const kept: Readonly<Record<string, readonly Kept[] | undefined>> = data.kept;

/** All words that `isKeptAt` asks for. */
export const KEPT_WORDS: readonly string[] = gathered(Object.values(kept), (places) => gathered(places ?? [], ({ words }) => words.split(' ')));

/**
 * True where a draft of these words (folded) names a place that writes the letters all the year on that day, as Arizona writes MST, or that
 * keeps the time which they mean: Vancouver that of PDT since 2026.
 */
export const isKeptAt = (letters: string, words: Pick<ReadonlySet<string>, 'has'>, { first, last }: DateValue): boolean =>
  (kept[letters] ?? []).some(({ words: places, from, to }) => (from === undefined || last >= dayOf(from)) && (to === undefined || first <= dayOf(to))
    && places.split(' ').some((word) => words.has(word)));

/**
 * The season of the clocks on every day of a date; undefined where clocks change on one of its days, where it is longer than
 * half a year, or before the rules.
 */
export function clockSeason(rule: DaylightRule, { first, last }: DateValue): ClockSeason | undefined {
  if (last - first > 180) return undefined;
  const from = seasonOn(rule, first);
  const to = seasonOn(rule, last);
  return from === to ? from : undefined;
}

function seasonOn(rule: DaylightRule, day: DayNumber): ClockSeason | undefined {
  const changes = clockChanges(rule, civilDate(day).year);
  if (!changes || day < ruleOf(rule).since || day === changes.begins || day === changes.ends) return undefined;
  const { begins, ends } = changes;
  const inside = begins < ends ? begins < day && day < ends : day < ends || begins < day;
  return inside ? 'daylight' : 'standard';
}
