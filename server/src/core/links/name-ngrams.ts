/** A model of how names are spelt: the chance of a token from the letters alone. */
export interface NameModel {
  /** Common logarithm of the chance of the folded token, not below `FLOOR`. */
  logProbability(fold: string): number;
}

/** No name is less likely than this, whatever its letters. */
export const FLOOR = -12;

/** 26 letters and the edge of a token. */
const SYMBOLS = 27;
const EDGE = 26;

/** How many sightings the shorter context counts for when the longer one is asked. */
const SMOOTHING = 6;

const symbol = (code: number): number => (code >= 97 && code < 123 ? code - 97 : EDGE);

/**
 * Learns the model from a list of names: letters given the two before them, smoothed by letters given the one before and by
 * letters alone. `letters` holds the names' bytes one after the other, name `i` from `starts[i]` to `starts[i + 1]`; names that
 * `counts` refuses are left out. Characters other than a-z are left out of a token before it is judged.
 */
export function nameModel(letters: Uint8Array, starts: Uint32Array, counts: (entry: number) => boolean): NameModel {
  const triples = new Float64Array(SYMBOLS ** 3);
  const pairs = new Float64Array(SYMBOLS ** 2);
  const single = new Float64Array(SYMBOLS);
  for (let entry = 0; entry + 1 < starts.length; entry++) {
    if (!counts(entry)) continue;
    let first = EDGE;
    let second = EDGE;
    const end = starts[entry + 1]!;
    for (let at = starts[entry]!; at <= end; at++) {
      const third = at === end ? EDGE : symbol(letters[at]!);
      triples[(first * SYMBOLS + second) * SYMBOLS + third]! += 1;
      pairs[second * SYMBOLS + third]! += 1;
      single[third]! += 1;
      first = second;
      second = third;
    }
  }
  const total = sum(single, 0);
  const pairTotals = Float64Array.from({ length: SYMBOLS }, (_, at) => sum(pairs, at));
  const tripleTotals = Float64Array.from({ length: SYMBOLS ** 2 }, (_, at) => sum(triples, at));

  const chance = (first: number, second: number, third: number): number => {
    const alone = (single[third]! + 1) / (total + SYMBOLS);
    const afterOne = (pairs[second * SYMBOLS + third]! + SMOOTHING * alone) / (pairTotals[second]! + SMOOTHING);
    const context = first * SYMBOLS + second;
    return (triples[context * SYMBOLS + third]! + SMOOTHING * afterOne) / (tripleTotals[context]! + SMOOTHING);
  };

  return {
    logProbability(fold) {
      const judged = fold.replace(/[^a-z]/g, '');
      let first = EDGE;
      let second = EDGE;
      let result = 0;
      for (let at = 0; at <= judged.length && result > FLOOR; at++) {
        const third = symbol(judged.charCodeAt(at));
        result += Math.log10(chance(first, second, third));
        first = second;
        second = third;
      }
      return Math.max(FLOOR, result);
    },
  };
}

const sum = (counts: Float64Array, row: number): number => {
  let total = 0;
  for (let at = row * SYMBOLS; at < (row + 1) * SYMBOLS; at++) total += counts[at]!;
  return total;
};
