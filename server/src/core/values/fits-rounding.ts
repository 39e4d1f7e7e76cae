import type { Quantity } from './quantity.js';

/** However coarse the rounding, nobody is further off than this part of the amount; of a single digit, than this. */
const FARTHEST = 0.12;
const FARTHEST_DIGIT = 0.25;
/** "15" may stand for 16: numbers that end in five or nought are rounded to the nearest five, but not beyond this part. */
const FARTHEST_FIVE = 0.1;

/**
 * True where somebody may round `exact` to the number written: half a unit of the last place stated, or to the nearest five of
 * it. `slack` is a further part of the amount ("about"). Round numbers get no more than a tenth or so of themselves, so that "100"
 * is not 60.
 */
export function fitsRounding(exact: number, { amount, step }: Quantity, slack = 0): boolean {
  const off = Math.abs(exact - amount);
  const size = Math.abs(amount);
  const plain = Math.min(step / 2, size * (size < 10 ? FARTHEST_DIGIT : FARTHEST));
  const inFives = Math.round(size / step) % 5 === 0 ? Math.min(step * 2.5, size * FARTHEST_FIVE) : 0;
  return off <= Math.max(plain, inFives) + size * slack + size * 1e-9;
}

/** The number of significant digits that a rewritten amount gets: as many as the written one has, and two at least. */
export function roundLike(exact: number, { amount, step }: Quantity): number {
  // Who wrote 88 rounded nothing: 135, not 140.
  if (step === 1 && Math.abs(exact) >= 10) return Math.round(exact);
  const digits = Math.max(2, Math.floor(Math.log10(Math.max(Math.abs(amount), step) / step) + 1e-9) + 1);
  const rounded = Number(exact.toPrecision(Math.min(digits, 15)));
  // Decimals only for small amounts, or where the writer had them.
  return step >= 1 && Math.abs(exact) >= 10 ? Math.round(rounded) : rounded;
}
