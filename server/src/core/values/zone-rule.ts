import { dayNumber, daysInMonth, weekdayOf } from './calendar.js';
import { monthName, monthOfName, weekdayName, weekdayOfName } from './calendar-names.js';

/** A day on which clocks change each year: the first such weekday of the month on or after a day of it, or the month's last. */
export interface ClockChange {
  /** 0 = Sunday … 6 = Saturday. */
  readonly weekday: number;
  /** 1-12. */
  readonly month: number;
  readonly earliest: number | 'last';
}

/** What the clocks of a time zone show, as a pack states it. Offsets are minutes east of UTC. */
export interface ZoneRule {
  /** The name in the IANA time zone database: "Europe/Kyiv". */
  readonly zone: string;
  readonly standard: number;
  /** `from` and `to` are absent where only the two offsets are stated. South of the equator `from` lies later in the year than `to`. */
  readonly summer?: { readonly offset: number; readonly from?: ClockChange; readonly to?: ClockChange };
}

const ORDINALS: ReadonlyMap<string, number> = new Map([['first', 1], ['second', 8], ['third', 15], ['fourth', 22]]);
const LONGEST = 200;
const OFFSET = String.raw`UTC([+-]\d{2}:\d{2})`;
const FORM = new RegExp(`^([A-Za-z0-9_+/-]+): ${OFFSET}(?:, (?:in summer ${OFFSET}|${OFFSET} from the ([\\w ]+) to the ([\\w ]+)))?$`);

/**
 * Reads "Europe/Kyiv: UTC+02:00, UTC+03:00 from the last Sunday of March to the last Sunday of October", the short form
 * "Europe/Kyiv: UTC+02:00, in summer UTC+03:00", and "Asia/Tokyo: UTC+09:00"; undefined for any other text.
 */
export function readZoneRule(text: string): ZoneRule | undefined {
  if (text.length > LONGEST) return undefined;
  const [, zone, standard, vague, summer, first, last] = FORM.exec(text) ?? [];
  if (zone === undefined || standard === undefined) return undefined;
  if (vague !== undefined) return { zone, standard: minutesOf(standard), summer: { offset: minutesOf(vague) } };
  if (summer === undefined) return { zone, standard: minutesOf(standard) };
  const [from, to] = [readChange(first ?? ''), readChange(last ?? '')];
  return from && to && { zone, standard: minutesOf(standard), summer: { offset: minutesOf(summer), from, to } };
}

/** The text that `readZoneRule` reads. */
export function writeZoneRule({ zone, standard, summer }: ZoneRule): string {
  const head = `${zone}: UTC${offsetText(standard)}`;
  if (summer === undefined) return head;
  const offset = `UTC${offsetText(summer.offset)}`;
  if (!summer.from || !summer.to) return `${head}, in summer ${offset}`;
  return `${head}, ${offset} from the ${writeChange(summer.from)} to the ${writeChange(summer.to)}`;
}

/** The day of a year on which clocks change. */
export function changeDay({ weekday, month, earliest }: ClockChange, year: number): number {
  if (earliest === 'last') {
    const last = dayNumber(year, month, daysInMonth(month, year));
    return last - (weekdayOf(last) - weekday + 7) % 7;
  }
  const first = dayNumber(year, month, earliest);
  return first + (weekday - weekdayOf(first) + 7) % 7;
}

/** "last Sunday of March", "Friday on or after 23 March". */
function readChange(words: string): ClockChange | undefined {
  const [a = '', b = '', ...rest] = words.split(' ');
  const month = monthOfName((rest.at(-1) ?? '').toLowerCase());
  if (month === undefined) return undefined;
  if (b === 'on') {
    const [or, after, day = ''] = rest;
    const weekday = weekdayOfName(a.toLowerCase());
    const ok = or === 'or' && after === 'after' && /^\d{1,2}$/.test(day) && rest.length === 4;
    return ok && weekday !== undefined ? { weekday, month, earliest: Number(day) } : undefined;
  }
  const weekday = weekdayOfName(b.toLowerCase());
  const earliest = a === 'last' ? a : ORDINALS.get(a);
  return weekday === undefined || earliest === undefined || rest.length !== 2 || rest[0] !== 'of' ? undefined : { weekday, month, earliest };
}

function writeChange({ weekday, month, earliest }: ClockChange): string {
  const name = weekdayName(weekday);
  if (earliest === 'last') return `last ${name} of ${monthName(month)}`;
  const ordinal = [...ORDINALS].find(([, day]) => day === earliest)?.[0];
  return ordinal === undefined ? `${name} on or after ${earliest} ${monthName(month)}` : `${ordinal} ${name} of ${monthName(month)}`;
}

const minutesOf = (offset: string): number => {
  const size = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
  return offset.startsWith('-') ? -size : size;
};
const two = (value: number): string => String(value).padStart(2, '0');
const sign = (minutes: number): string => (minutes < 0 ? '-' : '+');
const offsetText = (minutes: number): string => `${sign(minutes)}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;

/** For people: "UTC+2", "UTC-9:30", "UTC". */
export function shortOffset(minutes: number): string {
  const rest = Math.abs(minutes) % 60;
  return minutes === 0 ? 'UTC' : `UTC${sign(minutes)}${Math.floor(Math.abs(minutes) / 60)}${rest === 0 ? '' : `:${two(rest)}`}`;
}
