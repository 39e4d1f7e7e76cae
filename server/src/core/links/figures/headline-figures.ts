import type { QuantityMention } from '../../mentions/types.js';
import { gathered } from '../../text/gathered.js';
import { sentenceAt } from '../../text/sentence-at.js';
import { shift } from '../../text/span.js';
import { isSameWord, type HeadlineMismatch } from './headline-mismatch.js';
import type { PlacedBlock } from '../types.js';

/** A percentage or a sum of money with at least two digits. */
const isFigure = ({ value, unit, label, comparator }: QuantityMention): boolean =>
  (unit?.kind === 'percent' || unit?.kind === 'money') && !label && comparator === undefined && value.upTo === undefined && !value.fraction;

const isSameUnit = (a: QuantityMention, b: QuantityMention): boolean =>
  a.unit?.kind === b.unit?.kind && (a.unit?.kind !== 'money' || (b.unit?.kind === 'money' && a.unit.currency === b.unit.currency));

/** Digits and power of ten: "46 -1" for 4.6, "46 6" for 46 million. */
const digitsOf = ({ value: { amount, step } }: QuantityMention): string => String(Math.round(amount / step));

/** True where one digit was mistaken, or two neighbours changed places: what happens to a figure on its way into a headline. */
function isSlip(a: QuantityMention, b: QuantityMention): boolean {
  const [left, right] = [digitsOf(a), digitsOf(b)];
  if (left.length !== right.length || left.length < 2 || a.value.step !== b.value.step) return false;
  const differing = gathered([...left], (digit, at) => (digit === right[at] ? [] : [at]));
  const [first, second, ...others] = differing;
  if (first === undefined || others.length > 0) return false;
  return second === undefined ? left.length > 2 : second === first + 1 && left[first] === right[second] && left[second] === right[first];
}

/** Words that many sentences share. */
const LIGHT = new Set(['with', 'from', 'after', 'over', 'that', 'this', 'says', 'said', 'more', 'than', 'have', 'will', 'been', 'year', 'years', 'into', 'amid', 'than', 'last', 'next', 'when', 'million', 'billion', 'percent']);

/** What the headline's number may be rounded from. */
const mayRound = (head: QuantityMention, story: QuantityMention): boolean => Math.abs(head.value.amount - story.value.amount) <= head.value.step / 2 + 1e-9;

/**
 * Percentages and sums of money of the headline that stand nowhere in the story, where its first paragraphs have one of the same unit
 * that differs by a slip of the fingers, in a sentence that speaks of the same.
 */
export function figuresOf(head: PlacedBlock, lead: readonly PlacedBlock[], inStory: () => readonly QuantityMention[]): readonly HeadlineMismatch[] {
  const own = head.reading.quantities.filter(isFigure);
  if (own.length === 0) return [];
  const all = inStory();
  const long = head.reading.tokens.filter(({ kind, fold }) => kind === 'word' && fold.length >= 4 && !LIGHT.has(fold));
  const textOf = ({ reading }: PlacedBlock, { span }: QuantityMention): string => reading.prose.slice(span.start, span.end);
  return gathered(own, (figure): readonly HeadlineMismatch[] => {
    if (own.some((other) => other !== figure && isSameUnit(other, figure)) || all.some((one) => mayRound(figure, one))) return [];
    const found = gathered(lead, (block) => block.reading.quantities
      .filter((one) => isFigure(one) && isSameUnit(figure, one) && isSlip(figure, one) && sharesWord(block, one.from, long))
      .map((quantity) => ({ block, quantity })));
    const [only, ...others] = found;
    if (!only || others.some(({ quantity }) => quantity.value.amount !== only.quantity.value.amount)) return [];
    return [{
      kind: 'figure', subject: '', amount: only.quantity.value.amount, span: shift(figure.numberSpan, head.offset),
      written: textOf(head, figure), inStory: shift(only.quantity.span, only.block.offset), storyWritten: textOf(only.block, only.quantity),
    }];
  });
}

function sharesWord({ reading: { tokens, sentences } }: PlacedBlock, at: number, long: readonly { readonly fold: string }[]): boolean {
  const sentence = sentenceAt(sentences, at);
  return sentence !== undefined && tokens.slice(sentence.from, sentence.to).some(({ fold }) => long.some((word) => isSameWord(word.fold, fold)));
}
