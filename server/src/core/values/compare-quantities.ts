import { comparatorOfSign, formatStated } from './quantity-format.js';
import { stepOf, type Quantity, type StatedQuantity } from './quantity.js';
import { capital, inEnglish, quoted, say, type Said } from './said.js';

/** A known amount with the sign that the fact base gives it: exactly, more than, less than, about. */
export interface KnownAmount {
  readonly amount: number;
  readonly sign: '=' | '>' | '<' | '~';
}

export interface QuantityComparison {
  readonly verdict: 'agrees' | 'contradicts' | 'cannot-tell';
  /** One sentence that names both amounts. */
  readonly reason: Said;
}

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** "About" and "some" are within this part of the amount. */
const ABOUT = 0.1;
/** Nobody writes "nearly 20,000" of less than this part of it. */
const NEARLY = 0.8;
/** "More than 7,000" of 14,000 is true, and yet a slip: a bound further off than this factor is no bound that anybody would state. */
const FAR_BOUND = 2;
/** A round known figure is itself somebody's estimate: what differs by less than this part of it may be another count. */
const OTHER_COUNT = 0.08;

/**
 * Compares what a draft states with a known amount. They contradict each other where no amount fits both, after rounding to the
 * writer's precision: "14,000" may be 13,500 to 14,500. A bound ("more than 10,000") is contradicted by an amount beyond it, or
 * by one so far inside that nobody would have put the bound there. `drift` is the part by which the amount may have changed.
 */
export function compareQuantities(
  stated: StatedQuantity, known: KnownAmount, { drift = 0 }: { readonly drift?: number } = {},
): QuantityComparison {
  const said = quoted(formatStated(stated.value.amount, stated.comparator));
  const fact = quoted(formatStated(known.amount, comparatorOfSign(known.sign)));
  if (stated.value.upTo !== undefined) return { verdict: 'cannot-tell', reason: say`A range does not say which amount of it is meant.` };
  const claimed = claimedBy(stated);
  const exact = intervalOf(known, 0);
  if (meet(claimed, exact)) {
    return { verdict: 'agrees', reason: inEnglish(said) === inEnglish(fact) ? say`Both say ${fact}.` : say`${capital(said)} fits ${fact}.` };
  }
  const loose = known.sign === '=' ? drift : Math.max(drift, OTHER_COUNT);
  if (meet(claimed, intervalOf(known, loose))) {
    return { verdict: 'cannot-tell', reason: say`${capital(said)} is near enough to ${fact} to be another count.` };
  }
  return { verdict: 'contradicts', reason: say`The draft says ${said}, the fact base ${fact}.` };
}

const meet = (a: Interval, b: Interval): boolean => a.low <= b.high && b.low <= a.high;

/** "20,000" is round, and yet not said of 15,000. */
const ROUNDING_LIMIT = 0.1;
/** Below it a whole number is counted, not rounded: "10 pages" are ten. */
const COUNTED_BELOW = 100;

function slackOf({ amount, step }: Quantity): number {
  if (Number.isInteger(amount) && amount < COUNTED_BELOW) return Math.min(step, 1) / 2;
  return Math.min(step / 2, Math.abs(amount) * ROUNDING_LIMIT);
}

/** The amounts that a writer can have meant. */
function claimedBy({ value, comparator }: StatedQuantity): Interval {
  const { amount } = value;
  const slack = slackOf(value);
  const [low, high] = [amount - slack, amount + slack];
  if (comparator === undefined) return { low, high };
  switch (comparator) {
    case 'about': return { low: Math.min(low, amount * (1 - ABOUT)), high: Math.max(high, amount * (1 + ABOUT)) };
    case 'more': case 'at-least': return { low, high: amount * FAR_BOUND };
    case 'nearly': return { low: amount * NEARLY, high };
    case 'less': case 'at-most': return { low: amount / FAR_BOUND, high };
  }
}

/** The amounts that the fact base leaves open: "more than 14,000" is below 15,000. `slack` widens it by that part. */
function intervalOf({ amount, sign }: KnownAmount, slack: number): Interval {
  const step = stepOf(amount);
  const about = Math.abs(amount) * ABOUT;
  const own = {
    '=': { low: amount, high: amount },
    '>': { low: amount, high: amount + step },
    '<': { low: amount - step, high: amount },
    '~': { low: amount - about, high: amount + about },
  }[sign];
  return { low: own.low - Math.abs(own.low) * slack, high: own.high + Math.abs(own.high) * slack };
}
