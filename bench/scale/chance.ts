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

/** The law of Zipf and Mandelbrot: the item of rank r, counted from 0, comes in proportion to 1 / (r + offset)^exponent. */
export interface RankLaw {
  readonly offset: number;
  readonly exponent: number;
}

/**
 * Fitted to what the census of the United States of 2010 found of surnames: the commonest has 0.83 % of all people, the 11 commonest 5.4 %,
 * the 25 commonest 8.7 %, the 239 commonest a quarter; over the surnames of the lexicon the law gives 0.75, 5.4, 8.9 and 24 %. (Counts: Carolina
 * Demography, "Top 10 Last Names", 15 December 2016; shares: econ70.com, "Surprising Surnames", 6 January 2017.)
 */
export const SURNAME_LAW: RankLaw = { offset: 6, exponent: 0.82 };

/** Given names are shared by more people: half of all have one of the thousand commonest. */
export const GIVEN_NAME_LAW: RankLaw = { offset: 3, exponent: 0.9 };

/** Picks from a list whose first items are the most frequent, as names are. */
export function byRank<T>(items: readonly T[], { offset, exponent }: RankLaw = GIVEN_NAME_LAW): (chance: number) => T {
  const sums = new Float64Array(items.length);
  let sum = 0;
  for (let rank = 0; rank < items.length; rank += 1) sums[rank] = sum += (rank + offset) ** -exponent;
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
