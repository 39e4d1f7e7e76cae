import type { Token } from '../text/tokens.js';
import { countsAfterArticle, MAGNITUDES, opensNumber, SHORT_AFTER_CURRENCY, SHORT_MAGNITUDES, VULGAR_FRACTIONS } from './number-words.js';
import { stepOf, type Quantity } from './quantity.js';
import { readNumberWords } from './read-number-words.js';

/** A number read from tokens `from` (where it was asked) to `to`, exclusive. */
export interface NumberReading {
  readonly to: number;
  readonly value: Quantity;
  /** Letters that hang on the digits and are no magnitude: "km" of "5km", "" if there are none. */
  readonly suffix: string;
  /** Where the digits end inside the last token, as an offset of the text; the token's end if nothing hangs on them. */
  readonly end: number;
}

/** Numbers longer than this are telephone numbers, account numbers and the like. */
const LONGEST_DIGITS = 15;

/**
 * Reads the number that begins at token `at`: "1,200", "1.2 million", "$1bn" (`money` says that a currency stands before it),
 * "twenty-three thousand", "two and a half million", "two-thirds", "2½", "10-12", "10–12 million". Undefined where no number
 * begins or where the digits are something else: "15th", "1990s", "15.02.2022", "3-2", "12:57", "9/11".
 */
export function readNumber(tokens: readonly Token[], at: number, limit: number, money = false): NumberReading | undefined {
  const token = at < limit ? tokens[at] : undefined;
  if (!token) return undefined;
  if (token.kind === 'number') return figures(tokens, at, limit, money);
  if (token.kind !== 'word' || !opensNumber(token.fold)) return undefined;
  // Nearly every "a" is an article.
  if ((token.fold === 'a' || token.fold === 'an') && !countsAfterArticle((at + 1 < limit ? tokens[at + 1] : undefined)?.fold ?? '')) return undefined;
  const read = readNumberWords((index) => (index < limit && tokens[index]?.kind === 'word' ? tokens[index].fold : ''), at);
  return read && { ...read, suffix: '', end: tokens[read.to - 1]!.end };
}

interface Digits {
  /** The digits without separators, and how many of them are decimals. */
  readonly digits: string;
  readonly decimals: number;
  readonly part: number;
  readonly suffix: string;
  readonly length: number;
}

const FIGURE = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])?(\p{L}*[²³]?)$/u;

function digitsOf(token: Token | undefined): Digits | undefined {
  if (!token || token.kind !== 'number') return undefined;
  const lone = VULGAR_FRACTIONS.get(token.text);
  if (lone !== undefined) return { digits: '0', decimals: 0, part: lone, suffix: '', length: token.text.length };
  const match = FIGURE.exec(token.text);
  const [, whole = '', decimals = '', part = '', suffix = ''] = match ?? [];
  if (!match || whole.length > LONGEST_DIGITS || /^(?:st|nd|rd|th|s)$/i.test(suffix)) return undefined;
  return {
    digits: whole.replaceAll(',', '') + decimals, decimals: decimals.length, part: VULGAR_FRACTIONS.get(part) ?? 0, suffix,
    length: token.text.length - suffix.length,
  };
}

function figures(tokens: readonly Token[], at: number, limit: number, money: boolean): NumberReading | undefined {
  const token = tokens[at]!;
  const first = digitsOf(token);
  if (!first) return undefined;
  const slash = at + 1 < limit ? slashed(tokens, at, first) : undefined;
  if (slash === 'none') return undefined;
  if (slash) return slash;
  const rangeEnd = first.suffix === '' ? secondOf(tokens, at, limit) : undefined;
  if (rangeEnd === 'none') return undefined;
  const last = rangeEnd ? digitsOf(tokens[rangeEnd])! : first;
  const to = (rangeEnd ?? at) + 1;
  const power = magnitudeAt(tokens, to, limit, last.suffix, money);
  const value = quantityOf(first, rangeEnd === undefined ? undefined : last, power.exponent);
  if (value === undefined) return undefined;
  const lastToken = tokens[to - 1]!;
  return {
    to: power.to,
    suffix: power.suffix,
    end: power.to > to || power.suffix === '' ? tokens[power.to - 1]!.end : lastToken.start + last.length,
    value: !rangeEnd && power.exponent === 0 && /^[12]\d{3}$/.test(token.text) ? { ...value, yearLike: true } : value,
  };
}

/** Denominators that are written with a stroke. Anything else between two numbers is a date, a result, a ratio. */
const FRACTION_BASES = new Set([2, 3, 4, 5, 8, 16]);

/** "1/2" is a fraction; "9/11", "24/7", "3:1", "12:57" are no number at all. */
function slashed(tokens: readonly Token[], at: number, first: Digits): NumberReading | 'none' | undefined {
  const mark = tokens[at + 1]!;
  const second = tokens[at + 2];
  if (mark.gap !== 'none' || !second || second.gap !== 'none' || second.kind !== 'number') return undefined;
  if (mark.text === ':') return 'none';
  if (mark.text !== '/' && mark.text !== '⁄') return undefined;
  const over = digitsOf(second);
  const [upper, lower] = [Number(first.digits), Number(over?.digits)];
  if (!over || over.suffix !== '' || over.decimals + first.decimals > 0 || !(upper < lower && FRACTION_BASES.has(lower))) return 'none';
  return { to: at + 3, value: { amount: upper / lower, step: 1 / lower, inWords: false, fraction: true }, suffix: '', end: second.end };
}

const RANGE_MARKS = new Set(['–', '—', '-']);

/** The token of a range's other end: "10-12", "10–12". A score or a date in parts ("3-2", "2-1-1") is no number. */
function secondOf(tokens: readonly Token[], at: number, limit: number): number | 'none' | undefined {
  const next = tokens[at + 1];
  if (at + 1 >= limit || !next) return undefined;
  const dashed = RANGE_MARKS.has(next.text) && next.gap === 'none' && tokens[at + 2]?.gap === 'none';
  const second = next.gap === 'hyphen' ? at + 1 : dashed ? at + 2 : undefined;
  if (second === undefined || second >= limit || tokens[second]?.kind !== 'number') return undefined;
  const upper = digitsOf(tokens[second]);
  const third = tokens[second + 1];
  if (!upper || (third?.kind === 'number' && third.gap === 'hyphen')) return 'none';
  return valueOf(upper, 0) > valueOf(digitsOf(tokens[at])!, 0) ? second : 'none';
}

interface Power {
  readonly to: number;
  readonly exponent: number;
  readonly suffix: string;
}

/** The power of ten behind the digits, hung on them ("1bn") or as a word of its own ("1.2 million", "a 5-million fund"). */
function magnitudeAt(tokens: readonly Token[], to: number, limit: number, suffix: string, money: boolean): Power {
  if (suffix !== '') {
    const exponent = SHORT_MAGNITUDES.get(suffix.toLowerCase()) ?? (money ? SHORT_AFTER_CURRENCY.get(suffix.toLowerCase()) : undefined);
    return exponent === undefined ? { to, exponent: 0, suffix } : { to, exponent, suffix: '' };
  }
  const next = to < limit ? tokens[to] : undefined;
  if (next?.kind !== 'word') return { to, exponent: 0, suffix };
  const short = money || next.fold.length > 1 ? SHORT_MAGNITUDES.get(next.fold) ?? (money ? SHORT_AFTER_CURRENCY.get(next.fold) : undefined) : undefined;
  const exponent = MAGNITUDES.get(next.fold) ?? short;
  if (exponent === undefined) return { to, exponent: 0, suffix };
  // "Two hundred thousand", "5 hundred million".
  const after = MAGNITUDES.get(tokens[to + 1]?.fold ?? '');
  return to + 1 < limit && after !== undefined && after > exponent ? { to: to + 2, exponent: exponent + after, suffix } : { to: to + 1, exponent, suffix };
}

const valueOf = ({ digits, decimals, part }: Digits, exponent: number): number =>
  Number(`${digits}e${exponent - decimals}`) + (part === 0 ? 0 : part * 10 ** exponent);

function quantityOf(first: Digits, last: Digits | undefined, exponent: number): Quantity | undefined {
  const amount = valueOf(first, exponent);
  const upTo = last && valueOf(last, exponent);
  if (!Number.isFinite(amount)) return undefined;
  const step = Math.min(stepIn(first, exponent), last ? stepIn(last, exponent) : Infinity);
  return upTo === undefined ? { amount, step, inWords: false } : { amount, upTo, step, inWords: false };
}

/** "1.20 million" is exact to ten thousand: written noughts behind a point count, those before it need not. */
function stepIn(read: Digits, exponent: number): number {
  if (read.part !== 0) return 0.25 * 10 ** exponent;
  if (read.decimals > 0) return Number(`1e${exponent - read.decimals}`);
  return Number(read.digits) === 0 ? 10 ** exponent : stepOf(valueOf(read, exponent));
}
