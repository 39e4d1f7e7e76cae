/** How many items at the beginning and at the end of two lists are the same. */
export interface SameEnds {
  readonly head: number;
  readonly tail: number;
}

/** Nothing is as it was. */
export const NO_ENDS: SameEnds = { head: 0, tail: 0 };

/**
 * What an edit left of a list as it was: the items before the change, and those behind it. No item of the shorter list is counted
 * twice. `isSameBehind` where items behind the change may be off by what was typed; both are given indices, too. Linear.
 */
export function sameEnds<B, N>(before: readonly B[], now: readonly N[], isSame: IsSame<B, N>, isSameBehind = isSame): SameEnds {
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && isSame(before[head]!, now[head]!, head, head)) head++;
  let tail = 0;
  for (let old = before.length - 1, at = now.length - 1; tail < most - head && isSameBehind(before[old]!, now[at]!, old, at); old--, at--) tail++;
  return { head, tail };
}

type IsSame<B, N> = (before: B, now: N, atBefore: number, at: number) => boolean;

/** What stands between the ends that are the same. */
export const between = <T>(list: readonly T[], { head, tail }: SameEnds): readonly T[] => list.slice(head, list.length - tail);

/** The list of before with other items between its ends. */
export const spliced = <T>(before: readonly T[], { head, tail }: SameEnds, items: readonly T[]): readonly T[] =>
  before.slice(0, head).concat(items, before.slice(before.length - tail));
