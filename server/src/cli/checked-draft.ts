import type { Finding } from '../core/checks/define-check.js';
import type { Analysis } from '../core/engine/types.js';

/** A draft with what was found in it: what the printers print. */
export interface CheckedDraft {
  /** As the caller named it; `-` is standard input. */
  readonly path: string;
  readonly text: string;
  readonly analysis: Analysis;
  /** How many findings `--fix` mended. */
  readonly mended: number;
  /** What each finding is known by from run to run; see fingerprints.ts. */
  readonly fingerprints: ReadonlyMap<Finding, string>;
  /** How many findings are left out: known, or on lines that did not change. */
  readonly leftOut: number;
}

/** Line and column of an offset, both from 1, columns in UTF-16 code units. Made once for a text, asked often. */
export function linePositions(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}
