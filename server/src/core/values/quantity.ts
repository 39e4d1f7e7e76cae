/**
 * A number as a writer states it. Amounts are doubles made from the written digits and one power of ten, so a written decimal
 * is rounded once; whoever compares does it with half of `step` to spare and never by equality.
 */
export interface Quantity {
  /** In ones: 1200000 for "1.2 million". The lower end of a range. */
  readonly amount: number;
  /** The upper end of a range: 12 for "10-12". */
  readonly upTo?: number;
  /** What one in the last place stated is worth: 100000 for "1.2 million", 100 for "1,200", 1 for "27", 0.1 for "2.5". */
  readonly step: number;
  /** True where the writer used words for the digits ("twenty-three thousand"), not only for the power of ten. */
  readonly inWords: boolean;
  /** True for "a third", "two-thirds", "half": a share of something else. */
  readonly fraction?: true;
  /** True for four plain digits that may be a year. */
  readonly yearLike?: true;
}

/** What the words around a number say of it: "more than", "at least", "nearly", "up to", "about". */
export type Comparator = 'more' | 'at-least' | 'less' | 'nearly' | 'at-most' | 'about';

/** A number that somebody states with what he says of it. */
export interface StatedQuantity {
  readonly value: Quantity;
  readonly comparator?: Comparator;
}

/** The place of the last digit that is not nought: 1000 for 14000, 1 for 351, 0.1 for 2.5. */
export function stepOf(amount: number): number {
  if (amount === 0 || !Number.isFinite(amount)) return 1;
  if (Number.isSafeInteger(amount)) {
    let step = 1;
    while (amount % (10 * step) === 0) step *= 10;
    return step;
  }
  // "1.4e+4", "2.5e+0": the shortest digits that mean this number, and where they begin.
  const [digits = '', exponent = '0'] = Math.abs(amount).toExponential().split('e');
  return Number(`1e${Number(exponent) - (digits.split('.')[1]?.length ?? 0)}`);
}
