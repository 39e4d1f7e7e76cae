import type { Token } from '../text/tokens.js';
import type { QuantityMention } from './types.js';

/** A sum that a sentence states: what stands on the left and what it is said to make. */
export type StatedSum =
  /** "From 40 to 60, up 30%": `by` in per cent, in points, or in the unit of the two. `rises` as the words say, if they do. */
  | { readonly kind: 'change'; readonly from: QuantityMention; readonly to: QuantityMention; readonly by: QuantityMention; readonly rises?: boolean }
  /** "Doubled from 40 to 60". */
  | {
    readonly kind: 'factor'; readonly from: QuantityMention; readonly to: QuantityMention; readonly factor: number; readonly word: Token;
    readonly hedge?: 'more' | 'nearly' | 'about';
  }
  /** "120 of the 200 seats, or 50%". */
  | { readonly kind: 'share'; readonly part: QuantityMention; readonly whole: QuantityMention; readonly percent: QuantityMention }
  /** "Fell from $80 million to $60 billion": `word` says which way. */
  | { readonly kind: 'direction'; readonly from: QuantityMention; readonly to: QuantityMention; readonly word: Token; readonly rises: boolean }
  /** "12 women and 14 men, 27 in all". */
  | { readonly kind: 'total'; readonly parts: readonly QuantityMention[]; readonly total: QuantityMention }
  /** "395 of 736 members". */
  | { readonly kind: 'part'; readonly part: QuantityMention; readonly whole: QuantityMention }
  /** "Won by 92,153 votes to 46,656", "beat Hunt 66 percent to 34 percent": `word` says whose number stands first. */
  | { readonly kind: 'contest'; readonly winner: QuantityMention; readonly loser: QuantityMention; readonly word: string }
  /** "237 votes, six more than the 233 needed"; `more`: than, or fewer. */
  | { readonly kind: 'difference'; readonly of: QuantityMention; readonly than: QuantityMention; readonly by: QuantityMention; readonly more: boolean }
  /** "By 351 votes to 316, a majority of 45". */
  | { readonly kind: 'margin'; readonly from: QuantityMention; readonly to: QuantityMention; readonly by: QuantityMention };

/** A sentence with its numbers. */
export interface SumSentence {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly numbers: readonly QuantityMention[];
  readonly inDate: (at: number) => boolean;
}

/** The folded token at an index, empty outside of the sentence. */
export const foldAt = ({ tokens, from, to }: SumSentence, at: number): string => (at >= from && at < to ? tokens[at]!.fold : '');

/** One number, neither a range nor a share of something else. */
export const isPlain = ({ value }: QuantityMention): boolean => value.upTo === undefined && !value.fraction;

/** A whole number of things, told without a bound. */
export const isCount = (number: QuantityMention): boolean =>
  isPlain(number) && !number.unit && !number.comparator && !number.value.yearLike && Number.isInteger(number.value.amount);

/** "Two points" of what is told in per cent are percentage points. */
export const inPoints = (sentence: SumSentence, number: QuantityMention): QuantityMention =>
  (number.unit === undefined && /^points?$/.test(foldAt(sentence, number.to))
    ? { ...number, unit: { kind: 'points' }, to: number.to + 1, outerTo: number.outerTo + 1 } : number);

/** Per cent or percentage points. */
export const isShare = ({ unit }: QuantityMention): boolean => unit?.kind === 'percent' || unit?.kind === 'points';
