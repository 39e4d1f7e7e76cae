import type { Term } from '../../facts/types.js';
import type { DateValue } from '../../values/date.js';
import { parseEdtf } from '../../values/edtf.js';

/** Sources that differ by so many days about a term do not differ about a date that is months away. */
export const CLOSE_DAYS = 45;

/** True where a source gives other days for a term than days near those that the fact base has: then which of them is right is open. */
export const isOpenlyDisputed = ({ start, end, disputedBy }: Term): boolean =>
  disputedBy.some(({ value }) => value.split('/').some((part) => {
    if (part === '' || part === '..') return false;
    const day = parseEdtf(part);
    return day === undefined || ![start, end].some((bound) => bound !== undefined && gapBetween(day, bound) <= CLOSE_DAYS);
  }));

const gapBetween = (a: DateValue, b: DateValue): number => Math.max(a.first - b.last, b.first - a.last, 0);
