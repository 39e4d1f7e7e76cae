/** Values made when they are first asked for, and forgotten once twice `size` others have been asked for since. */
export interface RecentlyUsed<V> {
  of(key: string): V;
}

/**
 * A memo of bounded size. Two generations instead of a list in the order of use: what is asked for moves into the younger one, and
 * when that is full the older is dropped, so that each look-up costs two look-ups in a map at the most.
 */
export function recentlyUsed<V>(size: number, make: (key: string) => V): RecentlyUsed<V> {
  let younger = new Map<string, V>();
  let older = new Map<string, V>();
  return {
    of(key) {
      const known = younger.get(key);
      if (known !== undefined) return known;
      const value = older.get(key) ?? make(key);
      if (younger.size >= size) {
        older = younger;
        younger = new Map();
      }
      younger.set(key, value);
      return value;
    },
  };
}
