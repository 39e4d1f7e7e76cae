import { monthName } from '../../values/calendar-names.js';
import { isoOf } from '../../values/date.js';
import { parseEdtf } from '../../values/edtf.js';

/**
 * How a column writes dates: `YYYY-MM-DD` (EDTF, always understood) or day, month and year in another order, with any signs between
 * them: `DD/MM/YYYY`, `M/D/YYYY`, `D MMM YYYY` (Mar), `D MMMM YYYY` (March), `YYYY`.
 */
export interface DateFormat {
  readonly form: string;
  readonly pattern: RegExp;
  readonly order: readonly ('year' | 'month' | 'day')[];
}

const tokens: Readonly<Record<string, readonly ['year' | 'month' | 'day', string]>> = {
  YYYY: ['year', '(\\d{4})'], MMMM: ['month', '(\\p{L}+)'], MMM: ['month', '(\\p{L}{3,4})\\.?'], MM: ['month', '(\\d{2})'], M: ['month', '(\\d{1,2})'],
  DD: ['day', '(\\d{2})'], D: ['day', '(\\d{1,2})'],
};

/** Reads a format; undefined where it has no year or something else that is no part of a date. */
export function dateFormat(form: string): DateFormat | undefined {
  const order: ('year' | 'month' | 'day')[] = [];
  let source = '';
  for (const part of form.trim().match(/YYYY|MMMM|MMM|MM|M|DD|D|./gu) ?? []) {
    const token = tokens[part];
    if (token === undefined) {
      if (/[\p{L}\p{N}]/u.test(part)) return undefined;
      source += part === ' ' ? '\\s' : `\\${part}`;
    } else {
      order.push(token[0]);
      source += token[1];
    }
  }
  if (!order.includes('year') || new Set(order).size !== order.length) return undefined;
  return { form, pattern: new RegExp(`^${source.replaceAll('\\-', '-')}$`, 'u'), order };
}

/** A cell as EDTF, by the first format that fits; undefined where none does or where the day does not exist. */
export function readDate(text: string, formats: readonly DateFormat[]): string | undefined {
  const trimmed = text.trim();
  if (parseEdtf(trimmed) !== undefined) return withoutTime(trimmed);
  for (const { pattern, order } of formats) {
    const match = pattern.exec(trimmed);
    if (match === null) continue;
    const part = (name: 'year' | 'month' | 'day'): string | undefined => (order.includes(name) ? match[order.indexOf(name) + 1] : undefined);
    const month = monthOf(part('month'));
    const edtf = [part('year'), month, part('day')?.padStart(2, '0')].filter((one) => one !== undefined).join('-');
    if (parseEdtf(edtf) !== undefined) return edtf;
  }
  return undefined;
}

const withoutTime = (edtf: string): string => edtf.replace(/T[\d:.+Z-]+/g, '');

function monthOf(text: string | undefined): string | undefined {
  if (text === undefined || /^\d+$/.test(text)) return text?.padStart(2, '0');
  for (let month = 1; month <= 12; month += 1) {
    if (text.length >= 3 && monthName(month).toLowerCase().startsWith(text.slice(0, 3).toLowerCase())) return String(month).padStart(2, '0');
  }
  return '00';
}

/** Whether an EDTF date surely lies after another. */
export function isAfter(a: string, b: string): boolean {
  const from = parseEdtf(a);
  const to = parseEdtf(b);
  return from !== undefined && to !== undefined && from.first > to.last;
}

/** A Wikidata or ISO time with its precision (9 year, 10 month, 11 day; 8 decade) as EDTF; in words where it cannot be one. */
export function edtfOfTime(time: string, precision: number, julian: boolean, circa: boolean): { readonly edtf: string; readonly note?: string } | { readonly problem: string } {
  const match = /^\+?(-?\d{1,16})-(\d{2})-(\d{2})/.exec(time);
  const year = Number(match?.[1]);
  if (match === null || !Number.isFinite(year)) return { problem: `“${time}” is no date` };
  if (year < 1 || year > 9999) return { problem: `${time} lies outside the years 1 to 9999` };
  const [, , month = '00', day = '00'] = match;
  const text = String(year).padStart(4, '0');
  const mark = circa ? '~' : '';
  if (precision < 8) return { problem: `${time} is known to the century at best` };
  if (precision === 8) return { edtf: `${text.slice(0, 3)}X` };
  // Before 15 October 1582 there was no other calendar: history books, and drafts, write the day as it was written then.
  if (julian && precision >= 11 && (text + month + day) >= '15821015') {
    const gregorian = fromJulian(year, Number(month), Number(day));
    return { edtf: gregorian + mark, note: `${text}-${month}-${day} in the Julian calendar` };
  }
  const edtf = precision === 9 || month === '00' ? text : precision === 10 || day === '00' ? `${text}-${month}` : `${text}-${month}-${day}`;
  return parseEdtf(edtf) === undefined ? { problem: `${time} names a day that does not exist` } : { edtf: edtf + mark };
}

/** The Gregorian day of a Julian one, through the Julian day number (Meeus, Astronomical Algorithms, chapter 7). */
function fromJulian(year: number, month: number, day: number): string {
  const y = month <= 2 ? year - 1 : year;
  const m = month <= 2 ? month + 12 : month;
  const julianDay = Math.floor(365.25 * (y + 4716)) + Math.floor(30.6001 * (m + 1)) + day - 1524;
  // The Julian day number 2440588 begins at noon of 1 January 1970.
  return isoOf(julianDay - 2440588);
}
