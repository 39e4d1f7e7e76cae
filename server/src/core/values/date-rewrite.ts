import { civilDate, weekdayOf } from './calendar.js';
import {
  AP_MONTHS, monthName, monthOfAbbreviation, monthOfName, weekdayName, weekdayOfAbbreviation, weekdayOfName,
} from './calendar-names.js';
import { formatExactly } from './date-format.js';
import type { DatePart, DateValue } from './date.js';
import { isoOf, isSingleDay, partOfMonthOf, partOfYearOf } from './date.js';

/**
 * Writes `value` in the form of `written`: "Dec. 15" becomes "Dec. 16", "15-Dec-2021" stays hyphened, "late December" keeps a
 * part of the month, "2013" a year. Where the form asks for more than `value` knows, or holds nothing that can be replaced
 * ("yesterday", "14-16 February"), the answer is `formatDate(value)` without "about".
 */
export function formatDateLike(written: string, value: DateValue): string {
  const numeric = likeNumeric(written, value);
  if (numeric !== undefined) return numeric;
  const pieces = readPieces(written);
  return canKeep(pieces, value) ? rewrite(pieces, value) : formatExactly(value);
}

/** "15th", "1st". */
const ordinalEnding = (day: number): string => {
  if (day >= 11 && day <= 13) return 'th';
  return (['th', 'st', 'nd', 'rd'] as const)[day % 10] ?? 'th';
};

type Role = 'month' | 'weekday' | 'day' | 'ordinal' | 'year' | 'decade' | 'part' | 'relation' | 'other';

interface Piece {
  readonly text: string;
  readonly role: Role;
}

/** Words and numbers are replaced one by one, everything between them is kept as it stands. */
const PIECES = /[A-Za-z]+|\d+|[^A-Za-z\d]+/g;
const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th']);
const PART_WORDS: ReadonlySet<string> = new Set<DatePart>(['early', 'mid', 'late']);

/** Words that would be wrong beside another date: "last December", "the end of 2020", "spring 2021". */
const RELATIONS = new Set([
  'last', 'next', 'this', 'past', 'earlier', 'later', 'end', 'beginning', 'start', 'middle',
  'spring', 'summer', 'autumn', 'fall', 'winter',
]);

function readPieces(written: string): readonly Piece[] {
  const texts = written.match(PIECES) ?? [];
  return texts.map((text, index) => ({ text, role: roleOf(text, texts[index - 1] ?? '', texts[index + 1] ?? '') }));
}

function roleOf(text: string, before: string, after: string): Role {
  const fold = text.toLowerCase();
  if (/^\d+$/.test(text)) return text.length < 3 ? 'day' : after === 's' ? 'decade' : 'year';
  if (ORDINAL_ENDINGS.has(fold) && /^\d+$/.test(before)) return 'ordinal';
  if (monthOfName(fold) !== undefined || monthOfAbbreviation(fold) !== undefined) return 'month';
  if (weekdayOfName(fold) !== undefined || weekdayOfAbbreviation(fold) !== undefined) return 'weekday';
  if (PART_WORDS.has(fold)) return 'part';
  return RELATIONS.has(fold) ? 'relation' : 'other';
}

function canKeep(pieces: readonly Piece[], value: DateValue): boolean {
  const count = (role: Role): number => pieces.filter((piece) => piece.role === role).length;
  if (count('relation') > 0 || count('day') > 1 || count('month') > 1 || count('year') > 1) return false;
  if (count('month') + count('year') + count('day') + count('decade') === 0) return false;
  const from = civilDate(value.first);
  const to = civilDate(value.last);
  const oneYear = from.year === to.year;
  const oneMonth = oneYear && from.month === to.month;
  if (count('day') + count('weekday') > 0 && !isSingleDay(value)) return false;
  if (count('month') > 0 && !oneMonth) return false;
  if (count('part') > 0 && count('month') > 0 && partOfMonthOf(from.day) !== partOfMonthOf(to.day)) return false;
  if (count('part') > 0 && (!oneYear || partOfYearOf(from.month) !== partOfYearOf(to.month))) return false;
  return oneYear || count('decade') > 0;
}

function rewrite(pieces: readonly Piece[], value: DateValue): string {
  const hasMonth = pieces.some(({ role }) => role === 'month');
  let written = '';
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    const stopped = pieces[index + 1]?.text.startsWith('.') ?? false;
    if (piece.role !== 'other') written += replacement(piece, value, hasMonth, stopped);
    else if (before?.role === 'part') written += /mid$/i.test(written) ? '-' : ' ';
    else if (before?.role === 'month' && piece.text.startsWith('.')) written += abbreviationStop(value) + piece.text.slice(1);
    else written += piece.text;
  });
  return written;
}

/** March to July are not abbreviated, so the full stop goes with the abbreviation. */
const abbreviationStop = (value: DateValue): string =>
  AP_MONTHS[civilDate(value.first).month - 1]?.endsWith('.') === true ? '.' : '';

function replacement({ text, role }: Piece, value: DateValue, hasMonth: boolean, stopped: boolean): string {
  const { year, month, day } = civilDate(value.first);
  switch (role) {
    case 'year': return String(year);
    case 'decade': return String(Math.floor(year / 10) * 10);
    case 'day': return text.startsWith('0') ? String(day).padStart(2, '0') : String(day);
    case 'ordinal': return cased(text, ordinalEnding(day));
    case 'month': return cased(text, monthLike(text, month, stopped));
    case 'weekday': return cased(text, weekdayLike(text, weekdayOf(value.first)));
    case 'part': return cased(text, hasMonth ? partOfMonthOf(day) : partOfYearOf(month));
    default: return text;
  }
}

function monthLike(text: string, month: number, stopped: boolean): string {
  if (stopped && monthOfAbbreviation(text.toLowerCase()) !== undefined) return (AP_MONTHS[month - 1] ?? '').replace('.', '');
  return monthOfAbbreviation(text.toLowerCase()) === undefined ? monthName(month) : monthName(month).slice(0, 3);
}

const weekdayLike = (text: string, weekday: number): string =>
  weekdayOfName(text.toLowerCase()) === undefined ? weekdayName(weekday).slice(0, 3) : weekdayName(weekday);

const isUpper = (text: string): boolean => text === text.toUpperCase();

/** `word` capitalised as `model` is. */
function cased(model: string, word: string): string {
  if (model.length > 1 && isUpper(model)) return word.toUpperCase();
  return isUpper(model.slice(0, 1)) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}

function likeNumeric(written: string, value: DateValue): string | undefined {
  if (!isSingleDay(value)) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return isoOf(value.first);
  return /^\d{8}$/.test(written) ? isoOf(value.first).replaceAll('-', '') : undefined;
}
