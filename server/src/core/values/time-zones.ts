import { civilDate, dayNumber, weekdayOf } from './calendar.js';
import type { DateValue, DayNumber } from './date.js';

/** Where clocks change together. */
export type DaylightRule = 'north-america' | 'europe' | 'australia' | 'new-zealand';
export type ClockSeason = 'standard' | 'daylight';

/** An abbreviation that news writes behind a time of day. */
export interface Zone {
  /** Minutes east of Greenwich; several where the letters mean several zones, or one that changes over the year. */
  readonly offsets: readonly number[];
  /** For the half of a pair that is in use for part of the year only. */
  readonly rule?: DaylightRule;
  readonly season?: ClockSeason;
  /** What the same place writes in the other season. */
  readonly other?: string;
  /** Folded words of places that keep this time all the year: a draft that names one is left alone. */
  readonly unless?: ReadonlySet<string>;
}

const places = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const fixed = (...offsets: readonly number[]): Zone => ({ offsets });
const standard = (rule: DaylightRule, other: string, unless: string, ...offsets: readonly number[]): Zone =>
  ({ rule, season: 'standard', other, offsets, unless: places(unless) });
const daylight = (rule: DaylightRule, other: string, unless: string, ...offsets: readonly number[]): Zone =>
  ({ rule, season: 'daylight', other, offsets, unless: places(unless) });

/** By abbreviation. Letters that mean too much (IST, and CST in China) have all their offsets, so that none contradicts. */
export const ZONES: ReadonlyMap<string, Zone> = new Map<string, Zone>([
  ['EST', standard('north-america', 'EDT', 'jamaica kingston panama cancun quintana cayman caymans haiti colombia peru ecuador', -300)],
  ['EDT', daylight('north-america', 'EST', '', -240)],
  ['CST', standard('north-america', 'CDT', 'saskatchewan regina saskatoon mexico mexican rica guatemala honduras salvador nicaragua managua belize china chinese beijing '
    + 'shanghai taiwan taipei cuba havana', -360, 480)],
  ['CDT', daylight('north-america', 'CST', 'cuba havana', -300)],
  ['MST', standard('north-america', 'MDT', 'arizona phoenix tucson tempe scottsdale mesa flagstaff yuma sonora hermosillo yukon whitehorse malaysia myanmar', -420, 480, 390)],
  ['MDT', daylight('north-america', 'MST', '', -360)],
  ['PST', standard('north-america', 'PDT', 'philippines philippine filipino manila pitcairn pakistan', -480, 480, 300)],
  ['PDT', daylight('north-america', 'PST', '', -420)],
  ['AKST', standard('north-america', 'AKDT', '', -540)],
  ['AKDT', daylight('north-america', 'AKST', '', -480)],
  ['AST', standard('north-america', 'ADT', 'rico puerto juan trinidad barbados dominican martinique guadeloupe virgin grenada antigua lucia saudi arabia riyadh iraq baghdad '
    + 'kuwait qatar bahrain yemen venezuela bolivia guyana', -240, 180)],
  ['ADT', daylight('north-america', 'AST', 'iraq baghdad arabia', -180)],
  ['NST', standard('north-america', 'NDT', 'nepal', -210)],
  ['NDT', daylight('north-america', 'NST', '', -150)],
  ['BST', daylight('europe', 'GMT', 'bangladesh dhaka bangladeshi bougainville brazil', 60, 360, 660)],
  ['WET', standard('europe', 'WEST', 'morocco sahara', 0)],
  ['WEST', daylight('europe', 'WET', '', 60)],
  ['CET', standard('europe', 'CEST', 'algeria algiers tunisia tunis', 60)],
  ['CEST', daylight('europe', 'CET', '', 120)],
  ['EET', standard('europe', 'EEST', 'libya tripoli kaliningrad egypt cairo sudan', 120)],
  ['EEST', daylight('europe', 'EET', 'egypt cairo lebanon beirut moldova', 180)],
  // Queensland and the Northern Territory never change their clocks, so AEST and ACST are right all the year.
  ['AEST', fixed(600)], ['ACST', fixed(570)],
  ['AEDT', daylight('australia', 'AEST', '', 660)],
  ['ACDT', daylight('australia', 'ACST', '', 630)],
  ['NZST', standard('new-zealand', 'NZDT', '', 720)],
  ['NZDT', daylight('new-zealand', 'NZST', '', 780)],
  ['ET', fixed(-300, -240)], ['CT', fixed(-360, -300)], ['MT', fixed(-420, -360)], ['PT', fixed(-480, -420)],
  ['GMT', fixed(0)], ['UTC', fixed(0)], ['HST', fixed(-600)], ['MSK', fixed(180)], ['JST', fixed(540)], ['KST', fixed(540)], ['HKT', fixed(480)], ['SGT', fixed(480)],
  ['AWST', fixed(480)], ['IST', fixed(330, 120, 60)], ['PKT', fixed(300)], ['SAST', fixed(120)], ['EAT', fixed(180)], ['WAT', fixed(60)], ['CAT', fixed(120)],
]);

/** "Eastern Standard Time": the first letter of its abbreviation. */
export const ZONE_WORDS: ReadonlyMap<string, string> = new Map([
  ['eastern', 'E'], ['central', 'C'], ['mountain', 'M'], ['pacific', 'P'], ['alaska', 'AK'], ['atlantic', 'A'], ['newfoundland', 'N'],
]);

interface Rule {
  /** The first year for which these days hold. */
  readonly since: number;
  /** Month and which Sunday of it (-1: the last) on which daylight saving time begins and ends. */
  readonly begins: readonly [month: number, sunday: number];
  readonly ends: readonly [month: number, sunday: number];
  readonly where: string;
}

/**
 * United States and Canada: Energy Policy Act of 2005, sec. 110 (from 2007). European Union and United Kingdom: Directive
 * 2000/84/EC. Australia's southern states (New South Wales, Victoria, South Australia, Tasmania, the Capital Territory): from the first
 * Sunday in October to the first Sunday in April, "New South Wales DST", greenwichmeantime.com/time-zone/australia/new-south-wales/time/
 * daylight-saving-time/ (law passed on 23 October 2007); which states do, and that Queensland, the Northern Territory and Western Australia
 * do not, The Greek Herald after abc.net.au, greekherald.com.au/?p=192369. New Zealand: from the last Sunday in September to the first
 * Sunday in April, Department of Internal Affairs, "Daylight Saving", dia.govt.nz/Daylight-Saving (New Zealand Daylight Time Order 2007).
 * All three read on 22 November 2026.
 */
const RULES: Readonly<Record<DaylightRule, Rule>> = {
  'north-america': { since: 2007, begins: [3, 2], ends: [11, 1], where: 'the United States and Canada' },
  'europe': { since: 2007, begins: [3, -1], ends: [10, -1], where: 'Europe' },
  'australia': { since: 2009, begins: [10, 1], ends: [4, 1], where: 'the south of Australia' },
  'new-zealand': { since: 2008, begins: [9, -1], ends: [4, 1], where: 'New Zealand' },
};

/** The days of a year on which clocks change: daylight saving time begins on the first and ends on the second. */
export function clockChanges(rule: DaylightRule, year: number): { readonly begins: DayNumber; readonly ends: DayNumber; readonly where: string } | undefined {
  const { since, begins, ends, where } = RULES[rule];
  return year < since ? undefined : { begins: sundayOf(year, ...begins), ends: sundayOf(year, ...ends), where };
}

function sundayOf(year: number, month: number, sunday: number): DayNumber {
  if (sunday < 0) {
    const last = dayNumber(year, month + 1, 0);
    return last - weekdayOf(last);
  }
  const first = dayNumber(year, month, 1);
  return first + ((7 - weekdayOf(first)) % 7) + 7 * (sunday - 1);
}

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
  if (!changes || day === changes.begins || day === changes.ends) return undefined;
  const { begins, ends } = changes;
  const inside = begins < ends ? begins < day && day < ends : day < ends || begins < day;
  return inside ? 'daylight' : 'standard';
}
