// What the clocks of a time zone do each year, as a rule, found in the list of changes of the IANA data that moment-timezone holds.
import { createRequire } from 'node:module';
import moment from 'moment-timezone';
import { civilDate, dayNumber, daysInMonth, weekdayOf } from '../server/src/core/values/calendar.js';
import { changeDay, type ClockChange, type ZoneRule } from '../server/src/core/values/zone-rule.js';

/** A zone with its rule, the day since which the rule has held, and how its times are abbreviated where letters do that. */
export interface ZoneFacts {
  readonly rule: ZoneRule;
  /** ISO 8601; undefined where the data knows no change after 1970, before which they are no more than a help for one city. */
  readonly since?: string;
  readonly abbreviations: readonly string[];
  readonly population: number;
}

interface Change {
  readonly time: number;
  /** Minutes east of UTC. */
  readonly before: number;
  readonly after: number;
  /** The day on the clocks that are about to change. */
  readonly day: number;
  readonly atMidnight: boolean;
}

const packed = createRequire(__filename)('moment-timezone/data/packed/latest.json') as { readonly links: readonly string[] };
const links = new Set(packed.links.map((link) => link.split('|')[1] ?? ''));

const MINUTE = 60_000;
const DAY = 86_400_000;
/** No summer or winter of the clocks is longer: Chile's last seven months. */
const LONGEST_HALF = 300 * DAY;
/** Rules are read from the years that follow the release of the data, and not from the ends of the list, which is cut off somewhere. */
const YEARS = 40;

/**
 * The rule that holds at `now` (milliseconds). Where clocks change on days that follow no rule, as in Gaza, or the rule is suspended, only the two offsets are given.
 * Throws where even the offsets differ from year to year.
 */
export function zoneFacts(name: string, now: number): ZoneFacts {
  const zone = moment.tz.zone(name);
  if (zone === null) throw new Error(`moment-timezone has no zone ${name}`);
  const changes = zone.untils.flatMap((time, index): readonly Change[] => {
    const [west, next] = [zone.offsets[index], zone.offsets[index + 1]];
    if (!Number.isFinite(time) || west === undefined || next === undefined || west === next) return [];
    const local = time - west * MINUTE;
    return [{ time, before: -west, after: -next, day: Math.floor(local / DAY), atMidnight: local % DAY === 0 }];
  });
  const past = changes.filter(({ time }) => time <= now);
  const coming = changes.filter(({ time }) => time > now && time < now + YEARS * 365.25 * DAY);
  // A zone that is no more than another name of one elsewhere bears that one's population.
  const population = links.has(name) ? 0 : zone.population;
  const at = (time: number): string => moment.tz(time, name).zoneAbbr();
  const lettered = (times: readonly number[]): readonly string[] => [...new Set(times.map(at))].filter((one) => /^[A-Z]{2,5}$/.test(one));
  const last = past.at(-1);
  if (coming.length === 0) {
    const offset = last?.after ?? -(zone.offsets.at(-1) ?? 0);
    return { rule: { zone: name, standard: offset }, ...sinceOf(last), abbreviations: lettered([now + 365 * DAY]), population };
  }
  const forward = coming.filter(({ before, after }) => after > before);
  const back = coming.filter(({ before, after }) => after < before);
  const [one, other] = [forward[0], back[0]];
  if (!one || !other || Math.abs(forward.length - back.length) > 1 || forward.length < 8) throw new Error(`${name}: clocks do not change twice a year`);
  const [from, to] = [ruleOf(forward), ruleOf(back)];
  const regular = coming.every((change) => [one, other].some(({ before, after }) => before === change.before && after === change.after));
  if (!regular) throw new Error(`${name}: offsets differ from year to year`);
  // Where a change is left out, as in Cuba in November 2026, the rule does not hold now.
  const skips = (index: number): boolean => (changes[index + 1]?.time ?? Infinity) - (changes[index]?.time ?? -Infinity) > LONGEST_HALF;
  if (!from || !to || skips(past.length - 1)) return { rule: { zone: name, standard: one.before, summer: { offset: one.after } }, abbreviations: lettered([other.time, one.time]), population };
  const held = [...past].reverse().findIndex((change, back) => {
    if (skips(past.length - 1 - back)) return true;
    const [like, rule] = change.after > change.before ? [one, from] : [other, to];
    return like.before !== change.before || like.after !== change.after || !keeps(rule, change);
  });
  return {
    rule: { zone: name, standard: one.before, summer: { offset: one.after, from: from.rule, to: to.rule } },
    ...sinceOf(held === -1 ? past[0] : past[past.length - held] ?? coming[0]),
    abbreviations: lettered([other.time, one.time]), population,
  };
}

function sinceOf(change: Change | undefined): { readonly since?: string } {
  if (change === undefined || change.time < 0) return {};
  const { year, month, day } = civilDate(change.day);
  return { since: [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-') };
}

/** `shift`: days between the day that the law names and the one on the clocks: midnight at the end of a Thursday is Friday's. */
interface Found {
  readonly rule: ClockChange;
  readonly shift: 0 | 1;
}

const keeps = ({ rule, shift }: Found, { day }: Change): boolean => changeDay(rule, civilDate(day - shift).year) === day - shift;

function ruleOf(changes: readonly Change[]): Found | undefined {
  const shifts = changes.every(({ atMidnight }) => atMidnight) ? [0, 1] as const : [0] as const;
  const candidates = shifts.flatMap((shift) => candidatesFor(changes.map(({ day }) => day - shift)).map((rule): Found => ({ rule, shift })));
  const plain = (one: Found): boolean => one.rule.earliest === 'last' || one.rule.earliest % 7 === 1;
  const fitting = candidates.filter((one) => changes.every((change) => keeps(one, change)));
  return fitting.find(plain) ?? fitting[0];
}

function candidatesFor(days: readonly number[]): readonly ClockChange[] {
  const [first] = days;
  if (first === undefined) return [];
  const weekday = weekdayOf(first);
  const dates = days.map(civilDate);
  const month = Math.min(...dates.map((date) => date.month));
  // The days of a rule that may reach into the next month are counted on from the first.
  const numbers = days.map((day) => day - dayNumber(civilDate(day).year, month, 1) + 1);
  const earliest = Math.min(...numbers);
  const starts: readonly ClockChange['earliest'][] = ['last', earliest, 1, 8, 15, 22];
  return starts.filter((start) => start === 'last' || start <= daysInMonth(month)).map((start) => ({ weekday, month, earliest: start }));
}
