/** Numbers from 0 up to 1 that stand for chance. */
export type Random = () => number;

/** A fixed sequence for each seed (mulberry32), so that a change of the product is the only thing that moves a figure. */
export function sequence(seed: string): Random {
  let state = [...seed].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16777619), 2166136261) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(list: readonly T[], random: Random): T | undefined => list[Math.floor(random() * list.length)];

/** One of the values by its weight. */
export function pickWeighted<T>(weighted: readonly (readonly [T, number])[], random: Random): T {
  let left = random() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of weighted) {
    left -= weight;
    if (left < 0) return value;
  }
  return weighted.at(-1)![0];
}

/** `count` of the list at most, in the order of the list. */
export function sample<T>(list: readonly T[], count: number, random: Random): readonly T[] {
  const drawn = list.map((value, index) => ({ value, index, key: random() })).sort((a, b) => a.key - b.key).slice(0, count);
  return drawn.sort((a, b) => a.index - b.index).map(({ value }) => value);
}
