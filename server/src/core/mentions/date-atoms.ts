import type { Token } from '../text/tokens.js';
import { monthOfAbbreviation, monthOfName, weekdayOfAbbreviation, weekdayOfName } from '../values/calendar-names.js';
import { isCounted, RANGE_WORDS } from './date-words.js';
import type { DateMention } from './types.js';

/** The tokens of a block, readable up to the end of one sentence. */
export interface DateReader {
  readonly tokens: readonly Token[];
  /** Exclusive. */
  readonly limit: number;
}

/** What a pattern read, from the token it was asked at up to `to`, exclusive. */
export interface DateMatch {
  /** First token, where the date began before the token asked at. */
  readonly from?: number;
  readonly to: number;
  readonly stated: DateMention['stated'];
  readonly until?: NonNullable<DateMention['until']>;
  readonly relation?: string;
}

export type DatePattern = (reader: DateReader, at: number) => DateMatch | undefined;

export const tokenAt = ({ tokens, limit }: DateReader, at: number): Token | undefined => (at < limit ? tokens[at] : undefined);
export const foldAt = (reader: DateReader, at: number): string => tokenAt(reader, at)?.fold ?? '';
export const isMark = (reader: DateReader, at: number, mark: string): boolean => tokenAt(reader, at)?.text === mark;

const isCapitalised = (token: Token): boolean => token.case === 'title' || token.case === 'upper';

/** A month by its full name, 1-12; it must be capitalised, so that "may" and "march" are none. */
export function fullMonthAt(reader: DateReader, at: number): number | undefined {
  const token = tokenAt(reader, at);
  return token && isCapitalised(token) ? monthOfName(token.fold) : undefined;
}

/** A month by name or abbreviation. */
export function monthAt(reader: DateReader, at: number): number | undefined {
  const token = tokenAt(reader, at);
  if (!token || !isCapitalised(token)) return undefined;
  return monthOfName(token.fold) ?? monthOfAbbreviation(token.fold);
}

/** The token after a month: past the full stop of an abbreviation that the tokeniser took for a sentence's. */
export const afterMonth = (reader: DateReader, at: number): number =>
  isMark(reader, at + 1, '.') && tokenAt(reader, at + 1)?.gap === 'none' && /^\d/.test(foldAt(reader, at + 2)) ? at + 2 : at + 1;

export function weekdayAt(reader: DateReader, at: number, abbreviated = false): number | undefined {
  const token = tokenAt(reader, at);
  if (!token || !isCapitalised(token)) return undefined;
  return weekdayOfName(token.fold) ?? (abbreviated ? weekdayOfAbbreviation(token.fold) : undefined);
}

const DAY = /^(\d{1,2})(st|nd|rd|th)?$/;

export interface DayAtom {
  readonly day: number;
  readonly ordinal: boolean;
}

/**
 * A day of the month, 1-31 (also beyond, where a year stands beside it: the caller decides). No amount ("$15"), no time
 * ("12:57"), no age ("15-year-old"), nothing counted ("14 people").
 */
export function dayAt(reader: DateReader, at: number): DayAtom | undefined {
  const token = tokenAt(reader, at);
  const match = token?.kind === 'number' ? DAY.exec(token.fold) : null;
  if (!token || !match || token.possessive !== '' || isGlued(reader, at)) return undefined;
  const day = Number(match[1]);
  return day === 0 ? undefined : { day, ordinal: match[2] !== undefined };
}

const YEAR = /^[12]\d{3}$/;

/** A year of four digits, 1000-2999. */
export function yearAt(reader: DateReader, at: number): number | undefined {
  const token = tokenAt(reader, at);
  return token?.kind === 'number' && YEAR.test(token.text) && !isGlued(reader, at) ? Number(token.text) : undefined;
}

const GLUE = new Set([':', '/', '$', '£', '€', '¥', '₽', '#', '№', '+', '=', '*', '@', '\\', '_', '−', '×', '.', ',']);

/** True where a number is part of something longer: an amount, a time, a score, a version. */
export function isGlued(reader: DateReader, at: number): boolean {
  const before = at > 0 ? reader.tokens[at - 1] : undefined;
  const token = tokenAt(reader, at);
  const next = reader.tokens[at + 1];
  if (token?.gap === 'none' && before?.kind === 'punctuation' && GLUE.has(before.text)) return true;
  if (before && '$£€¥₽#№'.includes(before.text)) return true;
  if (!next || next.gap !== 'none') return false;
  if (next.text === '%' || next.text === '°') return true;
  const after = reader.tokens[at + 2];
  return (next.text === ':' || next.text === '/') && after?.kind === 'number' && after.gap === 'none';
}

/** True where the number before `at` counts what follows: "14 people", "15 percent", "16-year-old". */
export function countsAt(reader: DateReader, at: number): boolean {
  const next = tokenAt(reader, at);
  if (!next || next.gap === 'break') return false;
  // "20-member", but "March 31-April 2".
  if (next.gap === 'hyphen') return next.kind === 'word' && fullMonthAt(reader, at) === undefined;
  return isCounted(next.fold) && next.case === 'lower';
}

/** The token after a sign or word of range at `at` ("14-16", "14–16", "14 to 16"); undefined where there is none. */
export function afterRange(reader: DateReader, at: number): number | undefined {
  const token = tokenAt(reader, at);
  if (!token) return undefined;
  if (token.gap === 'hyphen') return at;
  if (!RANGE_WORDS.has(token.fold)) return undefined;
  // A dash with spaces around it joins clauses as often as numbers.
  if (token.kind === 'punctuation' && (token.gap !== 'none' || tokenAt(reader, at + 1)?.gap !== 'none')) return undefined;
  return at + 1;
}

/** Past an optional comma. */
export const afterComma = (reader: DateReader, at: number): number => (isMark(reader, at, ',') ? at + 1 : at);
