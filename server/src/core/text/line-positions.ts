import { firstWhere } from './first-where.js';

/** Line and column of an offset, both from 1, columns in UTF-16 code units. Made once for a text, asked often. */
export function linePositions(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const line = firstWhere(starts, (start) => start > offset);
    return { line, column: offset - starts[line - 1]! + 1 };
  };
}
