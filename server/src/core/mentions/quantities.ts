import type { Sentence } from '../text/sentences.js';
import type { Token } from '../text/tokens.js';
import { wordClass } from '../text/word-classes.js';
import { opensNumber } from '../values/number-words.js';
import { readNumber } from '../values/read-number.js';
import { LABEL_WORDS, comparatorBefore, comparatorBehind } from './quantity-words.js';
import { currencyBefore, unitBehind } from './quantity-units.js';
import type { DateMention, QuantityMention } from './types.js';

/**
 * The quantities of one block, in order, never overlapping one another or a date. Linear: each token that may open a number is
 * read once, and what is looked at around it is bounded.
 */
export function findQuantities(
  tokens: readonly Token[], sentences: readonly Sentence[], dates: readonly DateMention[],
): readonly QuantityMention[] {
  const found: QuantityMention[] = [];
  let date = 0;
  for (const sentence of sentences) {
    for (let at = sentence.from; at < sentence.to;) {
      while ((dates[date]?.to ?? Infinity) <= at) date += 1;
      const inDate = dates[date];
      if (inDate && inDate.from <= at) {
        at = inDate.to;
        continue;
      }
      const token = tokens[at]!;
      const mayOpen = token.kind === 'number' || (token.kind === 'word' && (token.classes & OPENS_NUMBER) !== 0);
      const mention = mayOpen ? quantityAt(tokens, at, sentence) : undefined;
      if (mention) found.push(mention);
      at = mention ? Math.max(mention.to, at + 1) : pastNumbers(tokens, at, sentence.to);
    }
  }
  return found;
}

const OPENS_NUMBER = wordClass([], opensNumber);

/** Digits that are no number take those that hang on them along: no "2" of "3-2", no "57" of "12:57". */
function pastNumbers(tokens: readonly Token[], at: number, limit: number): number {
  if (tokens[at]!.kind !== 'number') return at + 1;
  let to = at + 1;
  while (to < limit && tokens[to]!.gap !== 'space' && tokens[to]!.gap !== 'break'
    && (tokens[to]!.kind === 'number' || (JOINING.has(tokens[to]!.text) && tokens[to + 1]?.kind === 'number'))) to += 1;
  return to;
}

const JOINING = new Set(['/', ':', '.', '-', '–']);
const MINUS = new Set(['-', '−', '–']);

function quantityAt(tokens: readonly Token[], at: number, { from, to: limit }: Sentence): QuantityMention | undefined {
  const wordAt = (index: number): string => (index >= from && index < limit ? tokens[index]!.fold : '');
  const currency = tokens[at]!.kind === 'number' ? currencyBefore(tokens, at, from) : undefined;
  if (!currency && hangsOnWord(tokens, at, from)) return undefined;
  const read = readNumber(tokens, at, limit, currency !== undefined);
  if (!read || (tokens[at]!.fold === 'one' && read.to === at + 1 && !oneCounts(wordAt(at - 1), wordAt(at + 1)))) return undefined;
  const behind = currency ? undefined : unitBehind(tokens, read, limit);
  // Letters that are neither a unit nor a power of ten: "5G", "787B", "3pm".
  if (read.suffix !== '' && !behind) return undefined;
  const to = behind?.to ?? read.to;
  const start = currency?.from ?? at;
  const negative = currency === undefined && isNegative(tokens, at, from);
  const first = negative ? start - 1 : start;
  const before = comparatorBefore(wordAt, first);
  const after = comparatorBehind(wordAt, read.to) ?? comparatorBehind(wordAt, to);
  const comparator = before?.kind ?? after?.kind;
  const unit = currency ? { kind: 'money', currency: currency.currency } as const : behind?.unit;
  const outerTo = Math.max(to, after?.to ?? 0);
  // Property by property: a spread of what may be absent takes as long as all the rest.
  const mention: { -readonly [K in keyof QuantityMention]?: QuantityMention[K] } = {
    kind: 'quantity',
    from: first,
    to,
    span: { start: tokens[first]!.start, end: Math.max(tokens[to - 1]!.end, read.end) },
    value: negative ? { ...read.value, amount: -read.value.amount } : read.value,
    numberSpan: { start: tokens[negative ? first : at]!.start, end: read.end },
  };
  if (unit) mention.unit = unit;
  if (comparator) mention.comparator = comparator;
  mention.outerFrom = before?.from ?? first;
  mention.outerTo = outerTo;
  if (!unit && isLabel(tokens, at, from)) mention.label = true;
  return mention as QuantityMention;
}

/** "No one", "one of them", "one another": a pronoun. "One woman", "one per cent": a number. */
const oneCounts = (before: string, next: string): boolean => /^\p{L}{2}/u.test(next) && !PRONOUN_FOLLOWERS.has(next) && !PRONOUN_LEADERS.has(before);
const PRONOUN_LEADERS = new Set(['no', 'any', 'every', 'some', 'each', 'the', 'this', 'that', 'which', 'another']);
const PRONOUN_FOLLOWERS = new Set([
  'of', 'another', 'who', 'that', 'which', 'is', 'was', 'has', 'can', 'could', 'may', 'might', 'must', 'should', 'would', 'will', 'in', 'on', 'to',
  'and', 'or', 'but', 'for', 'with', 'at', 'by', 'from', 'day', 'side', 'thing', 'else', 'way', 'time', 'such', 'point', 'after',
]);

/** "COVID-19", "B-52", "(D-3)": digits that end a compound. "Twenty-three" is read from its beginning. */
function hangsOnWord(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at]!;
  if (at <= from) return false;
  const before = tokens[at - 1]!;
  if (token.gap === 'hyphen') return before.kind === 'word' && before.fold !== 'mid';
  return token.gap === 'none' && (before.kind !== 'punctuation' || GLUE.has(before.text));
}

const GLUE = new Set(['/', ':', '.', '@', '#', '_', '&', '=', '*', '^']);

/** "-10C", "minus 10". A hyphen after a space is a minus; between words it is a dash. */
function isNegative(tokens: readonly Token[], at: number, from: number): boolean {
  if (at <= from) return false;
  const before = tokens[at - 1]!;
  if (before.fold === 'minus') return true;
  return MINUS.has(before.text) && tokens[at]!.gap === 'none' && tokens[at]!.kind === 'number'
    && (at - 1 === from || before.gap !== 'none' || tokens[at - 2]?.text === '(');
}

function isLabel(tokens: readonly Token[], at: number, from: number): boolean {
  const before = at > from ? tokens[at - 1]! : undefined;
  if (before?.kind !== 'word' || tokens[at]!.kind !== 'number' || tokens[at]!.gap === 'break') return false;
  return LABEL_WORDS.has(before.fold) || (before.case !== 'lower' && at - 1 > from && before.possessive === '' && !tokens[at]!.text.includes(','));
}
