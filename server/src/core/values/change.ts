import { type Comparator, type StatedQuantity } from './quantity.js';

/** All amounts that a stated one may stand for, both ends included. */
export interface Amounts {
  readonly low: number;
  readonly high: number;
}

/** Below it a whole number is counted, above it rounded. */
const COUNTED_BELOW = 100;
/** "150 million" may be rounded, but not by more than this part; "1.2 million" by half of its last place. */
const FARTHEST = 0.025;
/** "About", "more than", "nearly": this part of the amount either way. */
const LOOSE = 0.05;

/** What a number of a sum may have been before it was rounded: less than a reader allows a single figure, since sums are exact. */
export function amountsOf({ value: { amount, step }, comparator }: StatedQuantity): Amounts {
  const size = Math.abs(amount);
  const decimals = step < 1 || (size >= 1e5 && Math.round(size / step) % 10 !== 0 && size / step > 9);
  const counted = Number.isInteger(amount) && size < COUNTED_BELOW;
  const rounded = counted ? 0.5 : decimals ? step / 2 : Math.min(step / 2, size * FARTHEST);
  const slack = rounded + (comparator ? size * LOOSE : 0);
  return { low: amount - slack, high: amount + slack };
}

/** The change from one to the other in per cent of the first: from 40 to 60 some 50. */
export const percentChange = (from: Amounts, to: Amounts): Amounts =>
  ({ low: (to.low / from.high - 1) * 100, high: (to.high / from.low - 1) * 100 });

/** What is left of the first when the second is taken away. */
export const difference = (from: Amounts, to: Amounts): Amounts => ({ low: to.low - from.high, high: to.high - from.low });

export const negated = ({ low, high }: Amounts): Amounts => ({ low: -high, high: -low });

export const sumOf = (parts: readonly Amounts[]): Amounts =>
  ({ low: parts.reduce((sum, { low }) => sum + low, 0), high: parts.reduce((sum, { high }) => sum + high, 0) });

/** A percentage that ends in nought or five is often rounded to it. */
const IN_FIVES = 2.5;
/** A bound lies within this part of the amount, or nobody would state it. */
const BOUND = 0.3;

/** What a writer may mean by a percentage of change, "about" and bounds included. */
export function statedChange({ value: { amount, step }, comparator }: StatedQuantity): Amounts {
  const slack = step < 1 ? step : amount % 5 === 0 ? IN_FIVES : 0.75;
  const sides: Readonly<Record<Comparator, readonly [number, number]>> = {
    about: [0.15, 0.15], more: [0, BOUND], 'at-least': [0, BOUND], nearly: [0.15, 0], less: [BOUND, 0], 'at-most': [BOUND, 0],
  };
  const [down, up] = comparator ? sides[comparator] : [0, 0];
  return { low: amount * (1 - down) - slack, high: amount * (1 + up) + slack };
}

/** True where one amount lies in both; doubles may be off by a hair. */
export const meet = (a: Amounts, b: Amounts): boolean => {
  const hair = 1e-9 * Math.max(Math.abs(a.low), Math.abs(b.high), 1);
  return a.low <= b.high + hair && b.low <= a.high + hair;
};
