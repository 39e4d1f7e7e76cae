import type { Place } from '../pack-data.js';

/** Finds line and column of offsets in one file's text; both count from 1, columns in UTF-16 code units. */
export interface Lines {
  place(start: number, end: number): Place;
}

export function linesOf(path: string, text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return {
    place(start, end) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= start) low = middle;
        else high = middle - 1;
      }
      return { path, start, end, line: low + 1, column: start - (starts[low] ?? 0) + 1 };
    },
  };
}
