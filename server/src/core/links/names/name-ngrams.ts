/** A model of how names are spelt: the chance of a token from the letters alone. */
export interface NameModel {
  /** Common logarithm of the chance of the folded token, not below `FLOOR`. */
  logProbability(fold: string): number;
}

/** No name is less likely than this, whatever its letters. */
const FLOOR = -12;

/** 26 letters and the edge of a token. */
const SYMBOLS = 27;
const EDGE = 26;

/** How many sightings the shorter context counts for when the longer one is asked. */
const SMOOTHING = 6;

/** Of the numbers in the counts: base, first digit, and the character that is left out. */
const DIGITS = 45;
const FIRST_DIGIT = 35;
const BACKSLASH = 92;

const symbol = (code: number): number => (code >= 97 && code < 123 ? code - 97 : EDGE);

/**
 * The model of names whose letters were counted: each given the two before it, smoothed by letters given the one before and by letters
 * alone. Characters other than a-z are left out of a token before it is judged.
 *
 * @param coded how often each symbol stands behind each two, row by row (see scripts/build-name-lexicon.mjs)
 */
export function nameModel(coded: string): NameModel {
  const { triples, pairs, single } = readCounts(coded);
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

/** How often each three, each two and each symbol have been seen. */
interface Counts {
  readonly triples: Float64Array;
  readonly pairs: Float64Array;
  readonly single: Float64Array;
}

function readCounts(coded: string): Counts {
  const triples = new Float64Array(SYMBOLS ** 3);
  const pairs = new Float64Array(SYMBOLS ** 2);
  const single = new Float64Array(SYMBOLS);
  let place = 0;
  let at = 0;
  const readNumber = (): number => {
    let number = 0;
    for (let value = 1; ; value *= DIGITS) {
      const unit = coded.charCodeAt(at++);
      const digit = unit - FIRST_DIGIT - (unit > BACKSLASH ? 1 : 0);
      number += (digit % DIGITS) * value;
      if (!(digit >= DIGITS)) return number;
    }
  };
  while (at < coded.length) {
    const sightings = readNumber();
    if (sightings === 0) {
      place += readNumber();
      continue;
    }
    triples[place] = sightings;
    pairs[place % (SYMBOLS ** 2)]! += sightings;
    single[place % SYMBOLS]! += sightings;
    place += 1;
  }
  return { triples, pairs, single };
}

const sum = (counts: Float64Array, row: number): number => {
  let total = 0;
  for (let at = row * SYMBOLS; at < (row + 1) * SYMBOLS; at++) total += counts[at]!;
  return total;
};
