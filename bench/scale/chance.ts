/** A sequence of numbers from 0 to 1 that stands for chance: the same seed always gives the same (mulberry32 of Tommy Ettinger). */
export function sequence(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/**
 * Picks from a list whose first items are the most frequent, as names are: the item of rank r comes 1 / (r + 3)^0.9 times
 * as often as the first would (the law of Zipf and Mandelbrot, fitted by eye to the shares of the commonest surnames).
 */
export function byRank<T>(items: readonly T[]): (chance: number) => T {
  const sums = new Float64Array(items.length);
  let sum = 0;
  for (let rank = 0; rank < items.length; rank += 1) sums[rank] = sum += (rank + 3) ** -0.9;
  return (chance) => {
    const wanted = chance * sum;
    let low = 0;
    let high = items.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return items[low]!;
  };
}
