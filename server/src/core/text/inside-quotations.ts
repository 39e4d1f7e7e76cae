import { firstWhere } from './first-where.js';
import type { Quoted } from './quoted.js';
import type { Span } from './span.js';

/**
 * Whether an offset of a block lies between quotation marks, for offsets asked in ascending order: one pass over both. Without
 * `scare`, a word or two in inverted commas counts as none.
 */
export function insideQuotations(quoted: readonly Quoted[], scare = true): (offset: number) => boolean {
  let next = 0;
  let until = -1;
  return (offset) => {
    for (let one = quoted[next]; one !== undefined && one.span.start <= offset; one = quoted[++next]) {
      if (scare || !one.scare) until = Math.max(until, one.span.end);
    }
    return offset < until;
  };
}

/** The furthest end of the first one, two, three … quotations, which are in the order of their starts. */
const reaches = new WeakMap<readonly Quoted[], readonly number[]>();

/** Whether `span` of a block lies wholly inside one of its quotations, marks included. A binary search: every name of a long paragraph asks. */
export function isWithinQuotation(quoted: readonly Quoted[], span: Span): boolean {
  let reach = reaches.get(quoted);
  if (reach === undefined) {
    let furthest = -1;
    reaches.set(quoted, (reach = quoted.map((one) => (furthest = Math.max(furthest, one.span.end)))));
  }
  return (reach[firstWhere(quoted, (one) => one.span.start > span.start) - 1] ?? -1) >= span.end;
}
