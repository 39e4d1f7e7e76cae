import { ZONES, ZONE_WORDS } from '../values/time-zones.js';
import type { Token } from '../text/tokens.js';
import { wordClass } from '../text/word-classes.js';

/** A time of day with the zone it is given in, as ranges of tokens. */
export interface ZoneTime {
  /** The time; `from` inclusive, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** The zone's own words. */
  readonly zoneFrom: number;
  readonly zoneTo: number;
  /** A key of `ZONES`. */
  readonly zone: string;
  /** Minutes after midnight as written; of twelve hours where neither "am" nor the hour says which half of the day. */
  readonly minutes: number;
  readonly twelveHours: boolean;
  /** It is the end of a range ("3-5pm EST"). */
  readonly ends: boolean;
}

/** The words that the names of time zones begin with. */
export const OPENS_ZONE = wordClass(['british', 'central', ...ZONE_WORDS.keys(), ...Array.from(ZONES.keys(), (letters) => letters.toLowerCase())]);

/** "3pm EST", "9:17 A.M. EDT", "1500 GMT", "noon (Eastern Standard Time)": all of a block, in order. Linear. */
export function findZoneTimes(tokens: readonly Token[]): readonly ZoneTime[] {
  const found: ZoneTime[] = [];
  for (let at = 1; at < tokens.length; at++) {
    const zone = (tokens[at]!.classes & OPENS_ZONE) === 0 ? undefined : zoneAt(tokens, at);
    if (!zone) continue;
    const bracketed = tokens[at - 1]!.text === '(';
    const time = timeBefore(tokens, bracketed ? at - 1 : at);
    if (time) {
      const before = tokens[time.from - 1];
      const ends = before !== undefined && (/^[-–—]+$/.test(before.text) || RANGE_WORDS.has(before.fold) || tokens[time.from]!.gap === 'hyphen');
      found.push({ ...time, zoneFrom: at, zoneTo: zone.to, zone: zone.name, ends });
    }
    at = zone.to - 1;
  }
  return found;
}

const RANGE_WORDS = new Set(['to', 'until', 'till', 'and', 'through']);

function zoneAt(tokens: readonly Token[], at: number): { readonly name: string; readonly to: number } | undefined {
  const token = tokens[at]!;
  if (token.kind !== 'word') return undefined;
  if (token.case === 'upper') {
    const name = token.fold.toUpperCase();
    return ZONES.has(name) && token.gap !== 'hyphen' && tokens[at + 1]?.gap !== 'hyphen' ? { name, to: at + 1 } : undefined;
  }
  const [second, third, fourth] = [tokens[at + 1]?.fold, tokens[at + 2]?.fold, tokens[at + 3]?.fold];
  if (token.fold === 'british' && second === 'summer' && third === 'time') return { name: 'BST', to: at + 3 };
  if (token.fold === 'central' && second === 'european') {
    if (third === 'summer' && fourth === 'time') return { name: 'CEST', to: at + 4 };
    return third === 'time' ? { name: 'CET', to: at + 3 } : undefined;
  }
  const letter = ZONE_WORDS.get(token.fold);
  const season = second === 'standard' ? 'S' : second === 'daylight' ? 'D' : undefined;
  if (letter === undefined || season === undefined) return undefined;
  const to = third === 'saving' || third === 'savings' ? at + 4 : at + 3;
  return tokens[to - 1]?.fold === 'time' ? { name: `${letter}${season}T`, to } : undefined;
}

type Time = Pick<ZoneTime, 'from' | 'to' | 'minutes' | 'twelveHours'>;

/** The time of day that ends right before token `to`. */
function timeBefore(tokens: readonly Token[], to: number): Time | undefined {
  const last = tokens[to - 1];
  if (!last) return undefined;
  if (last.fold === 'noon' || last.fold === 'midday') return { from: to - 1, to, minutes: 720, twelveHours: false };
  if (last.fold === 'midnight') return { from: to - 1, to, minutes: 0, twelveHours: false };
  const half = last.kind === 'word' ? HALVES.get(last.fold) : undefined;
  const end = half === undefined ? to - 1 : to - 2;
  const number = tokens[end];
  if (number?.kind !== 'number') return undefined;
  const written = /^(\d{1,4})(?:\.(\d\d))?(am|pm)?$/.exec(number.fold);
  if (!written) return undefined;
  const [, digits = '', decimals, suffix] = written;
  const said = half ?? (suffix === undefined ? undefined : HALVES.get(suffix));
  const hours = tokens[end - 2];
  if (digits.length === 2 && decimals === undefined && tokens[end - 1]?.text === ':' && hours?.kind === 'number' && /^\d{1,2}$/.test(hours.fold)) {
    return timeOf(Number(hours.fold), Number(digits), said, { from: end - 2, to });
  }
  // "1500 GMT" is a time; "2021 EST" is one as well, but "350 EST" is none.
  if (digits.length > 2) return digits.length === 4 && said === undefined ? timeOf(Number(digits.slice(0, 2)), Number(digits.slice(2)), 'day', { from: end, to }) : undefined;
  return decimals === undefined && said === undefined ? undefined : timeOf(Number(digits), Number(decimals ?? 0), said, { from: end, to });
}

const HALVES: ReadonlyMap<string, 'am' | 'pm'> = new Map([['am', 'am'], ['pm', 'pm']]);

function timeOf(hour: number, minute: number, half: 'am' | 'pm' | 'day' | undefined, range: { readonly from: number; readonly to: number }): Time | undefined {
  if (hour > 24 || minute > 59 || ((half === 'am' || half === 'pm') && hour > 12)) return undefined;
  if (half === 'am' || half === 'pm') return { ...range, minutes: (hour % 12) * 60 + minute + (half === 'pm' ? 720 : 0), twelveHours: false };
  return { ...range, minutes: (hour % 24) * 60 + minute, twelveHours: half === undefined && hour >= 1 && hour <= 12 };
}

/** Marks and words that put two zones' times side by side: "3pm EST | 8pm GMT", "3pm EST (8pm GMT)". */
const SIDE_BY_SIDE = new Set(['|', '/', '(', ')', ',', ';', '·', '•', '=', 'or', 'ie', 'equals']);

/** Words of the longest town: "New York". */
const LONGEST_TOWN = 3;

/** "3pm BST in London (10am EDT)": where it is so late. */
function withoutTown(between: readonly Token[]): readonly Token[] {
  if (between[0]?.fold !== 'in') return between;
  const end = between.findIndex(({ kind }, at) => at > 0 && kind === 'punctuation');
  return end > 1 && end <= LONGEST_TOWN + 1 && between.slice(1, end).every((token) => token.case !== 'lower') ? between.slice(end) : between;
}

/** True where `second` gives the same moment as `first` in another zone. */
export function areSideBySide(tokens: readonly Token[], first: ZoneTime, second: ZoneTime): boolean {
  const between = withoutTown(tokens.slice(first.zoneTo, second.from));
  return between.length > 0 && between.length <= 3 && !first.ends && !second.ends && between.every(({ fold, text }) => SIDE_BY_SIDE.has(text) || SIDE_BY_SIDE.has(fold));
}
