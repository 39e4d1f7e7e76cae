/**
 * The index of the first item of which a condition holds, which then holds of all behind it, too; the length where it never does. A search by
 * halves: for what stands in order and is asked often.
 */
export function firstWhere<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
