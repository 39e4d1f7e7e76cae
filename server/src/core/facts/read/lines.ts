import { linePositions } from '../../text/line-positions.js';
import type { Place } from '../pack-data.js';

/** Finds line and column of offsets in one file's text; both count from 1, columns in UTF-16 code units. */
export interface Lines {
  place(start: number, end: number): Place;
}

export function linesOf(path: string, text: string): Lines {
  const positionAt = linePositions(text);
  return { place: (start, end) => ({ path, start, end, ...positionAt(start) }) };
}
