import type { FactLookUp } from '../../facts/look-up.js';
import type { Figure } from '../../facts/types.js';
import type { QuantityMention } from '../../mentions/types.js';
import { gathered } from '../../text/gathered.js';
import { shift, type Span } from '../../text/span.js';
import { tokenRanges } from '../../text/token-ranges.js';
import type { Token } from '../../text/tokens.js';
import { MODALS, startsClause } from '../events/event-claim-words.js';
import { BEFORE_NUMBER, DOUBTS, PARTIAL_WORDS, RATE_UNITS, RATE_WORDS, REPORTED } from './figure-claim-words.js';
import { byBlock, isQuoted, speechAround } from '../named-block.js';
import { findPhraseHits, indexPhrases, type PhraseHit, type PhraseIndex } from '../phrases.js';
import type { DateLink, PlacedBlock } from '../types.js';

/** A figure's phrase with the number that the sentence gives to it. */
export interface FigureClaim {
  readonly figure: Figure;
  readonly phraseSpan: Span;
  readonly phraseText: string;
  readonly block: PlacedBlock;
  readonly quantity: QuantityMention;
  /** The dates of the same sentence outside the phrase: as of when the number may be meant. */
  readonly dates: readonly DateLink[];
  readonly quoted: boolean;
}

/** How many tokens may stand between a number and the phrase behind it: "14,000 people have been | killed in eastern Ukraine". */
const REACH_BACK = 6;
const REACH_AHEAD = 3;
/** How far before the phrase and its number a doubt is looked for. */
const DOUBT_WINDOW = 8;
/** How many words may stand between a number and the words that make a rate of it. */
const RATE_WINDOW = 3;
/** A "sentence" with more numbers is a table. */
const MAXIMUM_NUMBERS = 12;

const indexes = new WeakMap<FactLookUp, PhraseIndex<Figure>>();

/** The index of a fact base, made once: the fact base never changes, so this is a memo and no state. */
function figurePhraseIndex(facts: FactLookUp): PhraseIndex<Figure> {
  const known = indexes.get(facts);
  if (known) return known;
  const made = indexPhrases(facts.figurePhrases());
  indexes.set(facts, made);
  return made;
}

/**
 * The numbers that sentences give to figures of the fact base. A claim is made only where one number can be meant: it stands
 * inside the phrase, right behind it, or shortly before it in the same clause, and no word makes a part, a rate, a plan or a
 * denial of it. `dates` are all dates of `blocks`, in order.
 */
export function findFigureClaims(
  blocks: readonly PlacedBlock[], dates: readonly DateLink[], facts: FactLookUp,
): readonly FigureClaim[] {
  const index = figurePhraseIndex(facts);
  if (index.size === 0) return [];
  const datesOf = byBlock(dates);
  return gathered(blocks, (block) => {
    const { tokens, sentences, quantities } = block.reading;
    let next = 0;
    return gathered(sentences, ({ from, to }) => {
      const first = next;
      while (next < quantities.length && quantities[next]!.from < to) next += 1;
      if (next === first || next - first > MAXIMUM_NUMBERS) return [];
      const own = quantities.slice(first, next);
      const hits = findPhraseHits(tokens, from, to, index);
      const sentence = { block, tokens, from, to, quantities: own };
      return gathered(hits, (hit) => claimOf(sentence, hit, datesOf.get(block.index) ?? []) ?? []);
    });
  });
}

const dateRanges = tokenRanges(({ mention }: DateLink) => mention);

/** A sentence with its numbers. */
interface Sentence {
  readonly block: PlacedBlock;
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly quantities: readonly QuantityMention[];
}

function claimOf(sentence: Sentence, hit: PhraseHit<Figure>, dates: readonly DateLink[]): FigureClaim | undefined {
  const { block, tokens } = sentence;
  const quantity = quantityOf(sentence, hit);
  if (!quantity || quantity.label || quantity.value.fraction || quantity.value.yearLike) return undefined;
  if (isPaired(sentence, quantity) || isPart(sentence, quantity, hit) || isRate(sentence, quantity) || isDoubted(sentence, hit, quantity)) return undefined;
  const span = { start: tokens[hit.from]!.start, end: tokens[hit.to - 1]!.end };
  if (!sameVoice(block, span, quantity.span)) return undefined;
  return {
    figure: hit.subject,
    phraseSpan: shift(span, block.offset),
    phraseText: block.reading.prose.slice(span.start, span.end),
    block,
    quantity,
    dates: dateRanges(dates).beginningIn(sentence.from, sentence.to).filter(({ mention }) => mention.to <= sentence.to
      && !(mention.from >= hit.from && mention.to <= hit.to) && !isStart(tokens, mention.from)),
    quoted: isQuoted(block, quantity.span),
  };
}

/** "Since 2014" says from when is counted, not up to when. */
const isStart = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]?.fold;
  return before === 'since' || before === 'from';
};

/** The one number that the sentence gives to the figure. */
function quantityOf(sentence: Sentence, hit: PhraseHit<Figure>): QuantityMention | undefined {
  const { quantities } = sentence;
  const inside = quantities.filter(({ from, to }) => from >= hit.from && to <= hit.to);
  if (inside.length > 0) return inside.length === 1 ? inside[0] : undefined;
  const after = quantities.find(({ from }) => from >= hit.to);
  const before = quantities.findLast(({ to }) => to <= hit.from);
  const follows = after && isNear(sentence, hit.to, after.outerFrom, REACH_AHEAD, (fold) => BEFORE_NUMBER.has(fold));
  const leads = before && isNear(sentence, before.outerTo, hit.from, REACH_BACK, (fold) => !startsClause(fold) || fold === 'who' || fold === 'that');
  if (follows && leads) return undefined;
  return follows ? after : leads ? before : undefined;
}

function isNear(
  { tokens }: Sentence, from: number, to: number, reach: number, passes: (fold: string) => boolean,
): boolean {
  if (to < from || to - from > reach) return false;
  return tokens.slice(from, to).every(({ kind, fold }) => kind === 'word' && fold !== 'and' && passes(fold));
}

const JOINTS = new Set(['to', 'and', 'or', '-', '–', '—', ',', '/']);

/** "70,000 to 100,000", "between 70,000 and 100,000", "7,000 or 8,000": one of two. */
function isPaired({ tokens, quantities }: Sentence, quantity: QuantityMention): boolean {
  if (quantity.value.upTo !== undefined) return true;
  return quantities.some((other) => {
    if (other === quantity) return false;
    const [left, right] = other.from < quantity.from ? [other, quantity] : [quantity, other];
    return right.outerFrom - left.outerTo <= 1 && right.outerFrom >= left.outerTo
      && tokens.slice(left.outerTo, right.outerFrom).every(({ text }) => JOINTS.has(text));
  });
}

/** "Another 14,000", "14,000 more". */
function isPart({ tokens }: Sentence, { outerFrom, outerTo }: QuantityMention, hit: PhraseHit<Figure>): boolean {
  // "An additional loan": the word is one of the phrase's own.
  const own = outerFrom - 1 >= hit.from && hit.subject.phrases.some((phrase) => phrase.split(' ').includes(tokens[outerFrom - 1]!.fold));
  return (!own && PARTIAL_WORDS.has(tokens[outerFrom - 1]?.fold ?? '')) || PARTIAL_WORDS.has(tokens[outerTo]?.fold ?? '');
}

/** "14,000 people a year", "$5 per head". */
function isRate({ tokens, to }: Sentence, { outerTo }: QuantityMention): boolean {
  for (let at = outerTo; at < Math.min(to, outerTo + RATE_WINDOW); at += 1) {
    const { kind, fold } = tokens[at]!;
    if (kind === 'punctuation') return false;
    if (!RATE_WORDS.has(fold)) continue;
    if ((fold !== 'a' && fold !== 'an') || RATE_UNITS.has(tokens[at + 1]?.fold ?? '')) return true;
  }
  return false;
}

function isDoubted({ tokens, from, to }: Sentence, hit: PhraseHit<Figure>, quantity: QuantityMention): boolean {
  const start = Math.max(from, Math.min(hit.from, quantity.outerFrom) - DOUBT_WINDOW);
  const end = Math.min(to, Math.max(hit.to, quantity.outerTo) + 1);
  // "Would consider two resolutions": the phrase itself is about what is to come, and tells how many there are.
  const whole = quantity.from >= hit.from && quantity.to <= hit.to;
  for (let at = start; at < end; at += 1) {
    const inPhrase = at >= hit.from && at < hit.to;
    const inNumber = at >= quantity.outerFrom && at < quantity.outerTo;
    const { fold } = tokens[at]!;
    if (!inPhrase && !inNumber && (DOUBTS.has(fold) || (MODALS.has(fold) && !(whole && REPORTED.has(fold))) || fold.endsWith("n't"))) return true;
  }
  return false;
}

/** True where phrase and number stand in the same quotation, or both outside of any. */
const sameVoice = (block: PlacedBlock, phrase: Span, number: Span): boolean => speechAround(block, phrase) === speechAround(block, number);
