/**
 * The distance of two words in edits: insertion, deletion, replacement, and the exchange of two neighbours, each one
 * (optimal string alignment, the restricted form of Damerau-Levenshtein). Returns `limit + 1` as soon as it is certain
 * that the distance exceeds `limit`, so a caller that asks for near words pays for the near ones only.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const tooFar = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return tooFar;
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  const width = endB - start;
  if (endA === start) return Math.min(width, tooFar);
  if (width === 0) return Math.min(endA - start, tooFar);

  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= endA - start; row += 1) {
    const current = [row];
    const unit = a.charCodeAt(start + row - 1);
    let best = row;
    for (let column = 1; column <= width; column += 1) {
      const other = b.charCodeAt(start + column - 1);
      let cost = Math.min(
        (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (unit === other ? 0 : 1));
      if (row > 1 && column > 1 && unit === b.charCodeAt(start + column - 2) && a.charCodeAt(start + row - 2) === other) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return tooFar;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[width] ?? tooFar, tooFar);
}

/** The word of `known` that `typed` was probably meant to be: at most two edits away, one for short words. */
export function didYouMean(typed: string, known: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let limit = typed.length < 5 ? 1 : 2;
  for (const word of known) {
    const distance = editDistance(typed, word, limit);
    if (distance > limit) continue;
    nearest = word;
    limit = distance - 1;
    if (limit <= 0) break;
  }
  return nearest;
}
