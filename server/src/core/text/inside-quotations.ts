import type { Quoted } from './quoted.js';

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
