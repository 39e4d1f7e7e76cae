import { parseEdtf } from '../../values/edtf.js';
import type { DateValue } from '../../values/date.js';
import { edtfText } from '../edtf-text.js';
import { given } from '../given.js';
import type { Citation, NonEmpty, Source } from '../types.js';

/** A date: EDTF where that says all there is to say, the whole value where it does not. */
export type DateRow = string | DateValue;
/** A list of citations: each an index into the sources, or that with a locator and the exact words. */
export type CitationsRow = readonly (number | readonly [number, string | 0, string?])[];

/** What the parts of compiled packs share: every source, date and list of citations stands once and is named by its index. */
export interface Tables {
  readonly sources: readonly Source[];
  readonly dates: readonly DateRow[];
  readonly citations: readonly CitationsRow[];
}

/** Collects sources, dates and citations while packs are compiled. */
export class TableWriter {
  readonly #sources: Source[] = [];
  readonly #dates: DateRow[] = [];
  readonly #citations: CitationsRow[] = [];
  readonly #sourceIndex = new Map<Source, number>();
  readonly #index = new Map<string, number>();

  get tables(): Tables {
    return { sources: this.#sources, dates: this.#dates, citations: this.#citations };
  }

  source(source: Source): number {
    const known = this.#sourceIndex.get(source);
    if (known !== undefined) return known;
    const index = this.#sources.push(source) - 1;
    this.#sourceIndex.set(source, index);
    return index;
  }

  date(date: DateValue): number {
    const row = dateRow(date);
    return this.#once(`date ${JSON.stringify(row)}`, this.#dates, row);
  }

  citations(citations: readonly Citation[]): number {
    const row: CitationsRow = citations.map(({ source, locator, quote }) => {
      const index = this.source(source);
      if (quote !== undefined) return [index, locator ?? 0, quote];
      return locator === undefined ? index : [index, locator];
    });
    return this.#once(`citations ${JSON.stringify(row)}`, this.#citations, row);
  }

  #once<R>(key: string, rows: R[], row: R): number {
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    const index = rows.push(row) - 1;
    this.#index.set(key, index);
    return index;
  }
}

/** What a part is read with: dates and citations by their index. */
export interface SharedValues {
  date(index: number): DateValue;
  citations(index: number): NonEmpty<Citation>;
}

/** The citations of a row. */
export const readCitations = (row: CitationsRow, source: (index: number) => Source): NonEmpty<Citation> =>
  row.map((one) => {
    const [index, locator, quote] = typeof one === 'number' ? [one] : one;
    return { source: source(index), ...given({ locator: locator === 0 ? undefined : locator, quote }) };
  }) as unknown as NonEmpty<Citation>;

/** Caught where a compiled file is read: it is written by a program, so only a damaged one gets here. */
export function missing(noun: string, index: number): never {
  throw new RangeError(`there is no ${noun} ${String(index)}`);
}

function dateRow(date: DateValue): DateRow {
  const text = edtfText(date);
  const read = parseEdtf(text);
  return read !== undefined && JSON.stringify(sorted(read)) === JSON.stringify(sorted(date)) ? text : date;
}

const sorted = (date: DateValue): object => Object.fromEntries(Object.entries(date).sort(([a], [b]) => (a < b ? -1 : 1)));
