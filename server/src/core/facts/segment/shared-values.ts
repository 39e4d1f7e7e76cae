import { parseEdtf } from '../../values/edtf.js';
import type { DateValue } from '../../values/date.js';
import { missing, readCitations, type CitationsRow, type DateRow, type SharedValues } from '../compiled/tables.js';
import type { Citation, NonEmpty, Source } from '../types.js';
import { Recent } from './recent.js';
import type { Slices } from './slices.js';

const kept = 2048;

/** The sources, dates and lists of citations that the records of a segment name by number, read when they are asked for. */
export class SliceValues implements SharedValues {
  readonly #slices: { readonly sources: Slices; readonly dates: Slices; readonly citations: Slices };
  readonly #sources = new Recent<Source>(kept);
  readonly #dates = new Recent<DateValue>(kept);
  readonly #citations = new Recent<NonEmpty<Citation>>(kept);

  constructor(slices: { readonly sources: Slices; readonly dates: Slices; readonly citations: Slices }) {
    this.#slices = slices;
  }

  source(index: number): Source {
    return this.#sources.get(index, () => this.#slices.sources.value(index) as Source | undefined) ?? missing('source', index);
  }

  date(index: number): DateValue {
    return this.#dates.get(index, () => {
      const row = this.#slices.dates.value(index) as DateRow | undefined;
      return typeof row === 'string' ? parseEdtf(row) : row;
    }) ?? missing('date', index);
  }

  citations(index: number): NonEmpty<Citation> {
    return this.#citations.get(index, () => {
      const row = this.#slices.citations.value(index) as CitationsRow | undefined;
      return row === undefined ? undefined : readCitations(row, (source) => this.source(source));
    }) ?? missing('list of citations', index);
  }
}
