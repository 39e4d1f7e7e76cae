import { gathered } from '../text/gathered.js';
import { foldAt, inPoints, isPlain, isShare, type StatedSum, type SumSentence as Sentence } from './sum-sentence.js';
import { BESIDE_CHANGE, EQUALS, FACTORS, FALLS, NO_SIMPLE_CHANGE, OF_RATES, OPENS_ANOTHER, RISES } from './sum-words.js';
import type { QuantityMention } from './types.js';

/** Tokens between "from 40" and "to 60": "from 40 cases in 2019 to 60". */
const WORDS_BETWEEN = 6;
/** Tokens between the two numbers and the third. */
const WORDS_BESIDE = 6;

/** Two numbers of one change. */
interface Change {
  readonly from: QuantityMention;
  readonly to: QuantityMention;
  /** Tokens that the two with their prepositions cover. */
  readonly start: number;
  readonly end: number;
}

/** The changes that a sentence tells with both numbers: "rose 30% from 40 to 60", "doubled from 40 to 60", "60, up 30% from 40". */
export function changesIn(sentence: Sentence): readonly StatedSum[] {
  const { tokens, from, to, numbers } = sentence;
  const others = tokens.slice(from, to).filter(({ fold }, index) => NO_SIMPLE_CHANGE.has(fold) && tokens[from + index + 1]?.fold !== 'cent');
  const found = gathered(numbers, (number, index) => {
    const after = numbers[index + 1];
    const change = after && changeOf(sentence, number, after);
    if (change) return [...sumOfChange(sentence, change), ...directionOf(sentence, change)];
    const third = numbers[index + 2];
    return after && third ? beforeAndAfter(sentence, number, after, third) : [];
  });
  if (others.length === 0) return found;
  // "Annual inflation fell from 9.1% to 8.7%, down 0.4 points": the points between two rates are what they are.
  return others.every(({ fold }) => OF_RATES.has(fold)) ? found.filter((sum) => sum.kind === 'change' && sum.by.unit?.kind === 'points') : [];
}

/** "From A to B", "to B from A". */
function changeOf(sentence: Sentence, left: QuantityMention, right: QuantityMention): Change | undefined {
  if (!isPlain(left) || !isPlain(right) || left.value.yearLike || right.value.yearLike || !isSameUnit(left, right)) return undefined;
  const [before, between] = [foldAt(sentence, left.outerFrom - 1), foldAt(sentence, right.outerFrom - 1)];
  if (!isClose(sentence, left.outerTo, right.outerFrom - 1)) return undefined;
  const place = { start: left.outerFrom - 1, end: right.outerTo };
  if (before === 'from' && between === 'to') return { from: left, to: right, ...place };
  return before === 'to' && between === 'from' ? { from: right, to: left, ...place } : undefined;
}

/** Nothing but what is counted and when: no mark, no other preposition that opens something else. */
function isClose({ tokens, inDate }: Sentence, from: number, to: number): boolean {
  if (to < from || to - from > WORDS_BETWEEN) return false;
  return tokens.slice(from, to).every(({ kind, fold }, index) => inDate(from + index) || (kind === 'word' && !OPENS_ANOTHER.has(fold) && !RISES.has(fold) && !FALLS.has(fold)));
}

/** "40" and "60%" are of one unit if the sentence saves the first sign: "from 40 to 60 per cent", "from 40 billion to 60 billion euros". */
function isSameUnit(a: QuantityMention, b: QuantityMention): boolean {
  if (!a.unit) return !b.unit || b.unit.kind === 'percent' || (b.unit.kind === 'money' && Math.min(a.value.amount, b.value.amount) >= LEAST_SHARED);
  if (a.unit.kind === 'money') return b.unit?.kind === 'money' && a.unit.currency === b.unit.currency;
  if (a.unit.kind === 'measure') return b.unit?.kind === 'measure' && a.unit.unit.id === b.unit.unit.id;
  return b.unit?.kind === a.unit.kind;
}

function sumOfChange(sentence: Sentence, change: Change): readonly StatedSum[] {
  const multiple = factorOf(sentence, change);
  if (multiple) return [multiple];
  const ofRates = change.to.unit?.kind === 'percent';
  const all = sentence.numbers.map((number) => (ofRates && number !== change.from && number !== change.to ? inPoints(sentence, number) : number));
  const beside = all.filter((number) => number !== change.from && number !== change.to && isPlain(number)
    && (isShare(number) || (isSameUnit(number, change.to) && number.unit?.kind === change.to.unit?.kind)));
  const tied = gathered(beside, (by) => tie(sentence, change, by) ?? []);
  // With two percentages in the sentence, nobody can say which of them is meant to be this one.
  const [only] = tied;
  if (!only || tied.length > 1 || sentence.numbers.filter((number) => isShare(number) && number !== change.from && number !== change.to).length > 1) return [];
  return [only];
}

/** The third number, if it stands beside the two and a word beside it says that it is the change. */
function tie(sentence: Sentence, change: Change, by: QuantityMention): StatedSum | undefined {
  const { tokens } = sentence;
  if (by.value.yearLike || isAnothers(sentence, by)) return undefined;
  const [from, to] = by.from < change.start ? [by.outerTo, change.start] : [change.end, by.outerFrom];
  if (to < from || to - from > WORDS_BESIDE) return undefined;
  const between = tokens.slice(from, to).map(({ fold }) => fold);
  const passes = between.every((fold, index) => BESIDE_CHANGE.has(fold) || RISES.has(fold) || FALLS.has(fold) || sentence.inDate(from + index));
  const words = [...between, ...before(sentence, by, 3), foldAt(sentence, by.outerTo), foldAt(sentence, by.outerTo + 1)];
  const rises = words.some((fold) => RISES.has(fold) && fold !== 'more');
  const falls = words.some((fold) => FALLS.has(fold) && fold !== 'less');
  if (!passes || rises === falls) return undefined;
  return { kind: 'change', from: change.from, to: change.to, by, rises };
}

/** "The largest of the seven, rose to 40 billion", "the seven rose", "and in the year fell to 1.9 billion": what itself rises, or where something else comes to or from. */
function isAnothers(sentence: Sentence, by: QuantityMention): boolean {
  const before = foldAt(sentence, by.outerFrom - 1);
  if (before === 'from' || (before === 'to' && !EQUALS.has(foldAt(sentence, by.outerFrom - 2)))) return true;
  // "The share of the poorest 25% fell from 11% to 7%": who has the share.
  if (RANKS.has(before)) return true;
  if (!by.unit && before === 'the') return true;
  return !isShare(by) && WAYS.some(([verbs]) => verbs.has(foldAt(sentence, by.outerTo)));
}

const RANKS: ReadonlySet<string> = new Set(['poorest', 'richest', 'wealthiest', 'top', 'bottom', 'upper', 'lowest', 'highest', 'lower', 'oldest', 'youngest', 'largest', 'smallest', 'best', 'worst', 'remaining', 'other']);

const before = (sentence: Sentence, { outerFrom }: QuantityMention, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => foldAt(sentence, outerFrom - 1 - index));

/** A verb that stands right before "from", and says which way. */
const WAYS: readonly (readonly [words: ReadonlySet<string>, rises: boolean])[] = [
  [new Set(['rose', 'rises', 'grew', 'grows', 'increased', 'jumped', 'climbed', 'surged', 'soared']), true],
  [new Set(['fell', 'falls', 'dropped', 'declined', 'decreased', 'slumped', 'plunged', 'shrank', 'tumbled']), false],
];
/** What is told in more of one money for another goes up when it falls. */
const EXCHANGE = new Set(['dollar', 'euro', 'currency', 'currencies', 'exchange', 'against', 'per', 'pound', 'yen', 'rate', 'rates', 'unit', 'deficit', 'loss', 'losses', 'debt', 'temperature']);

/** "Fell from $80 million to $60 billion", "rose from 20% to 15%": of large amounts of money and of shares, where the sentence names no rate. */
function directionOf({ tokens, from, to: end }: Sentence, { from: old, to: now, start }: Change): readonly StatedSum[] {
  const word = tokens[start - 1];
  const way = word && start - 1 >= from ? WAYS.find(([words]) => words.has(word.fold)) : undefined;
  // "Fell from 5% to 7%" may be a range of falls; no range goes down.
  const ofShares = way?.[1] === true && now.unit?.kind === 'percent' && (!old.unit || old.unit.kind === 'percent') && Math.min(old.value.amount, now.value.amount) > 0;
  const ofMoney = old.unit?.kind === 'money' && now.unit?.kind === 'money' && Math.min(old.value.amount, now.value.amount) >= LEAST_MONEY;
  if (!word || !way || (!ofShares && !ofMoney)) return [];
  if (old.value.amount === now.value.amount || (now.value.amount > old.value.amount) === way[1]) return [];
  return tokens.slice(from, end).some(({ fold }) => EXCHANGE.has(fold) || (ofShares && OF_LOSSES.has(fold))) ? [] : [{ kind: 'direction', from: old, to: now, word, rises: way[1] }];
}

/** Of these a smaller share may be told as a rise, and a larger one as a fall. */
const OF_LOSSES = new Set(['contraction', 'decline', 'declines', 'drop', 'drops', 'falls', 'discount', 'minus', 'negative', 'loss', 'yield', 'yields', 'shrinkage', 'performance', 'ranking', 'improvement']);

const LEAST_MONEY = 10_000;
/** So large an amount shares the sign of another beside it: what is counted in millions beside money is money. */
const LEAST_SHARED = 1_000_000;

/** "$60 million, up 30% from $40 million": the new number, the change, the old one. */
function beforeAndAfter(sentence: Sentence, now: QuantityMention, change: QuantityMention, old: QuantityMention): readonly StatedSum[] {
  const by = now.unit?.kind === 'percent' ? inPoints(sentence, change) : change;
  if (!isShare(by) || !isPlain(now) || !isPlain(old) || !isPlain(by) || !isSameUnit(old, now) || old.value.yearLike || now.value.yearLike) return [];
  if (sentence.numbers.filter(isShare).length > (isShare(now) ? 3 : 1)) return [];
  const [word, mark] = [foldAt(sentence, by.outerFrom - 1), foldAt(sentence, by.outerFrom - 2)];
  const direct = foldAt(sentence, old.outerFrom - 1) === 'from' && old.outerFrom - 1 === by.outerTo;
  if (!direct || (word !== 'up' && word !== 'down') || mark !== ',' || by.outerFrom - 2 - now.outerTo > 1) return [];
  return [{ kind: 'change', from: old, to: now, by, rises: word === 'up' }];
}

/** "More than doubled from 40 to 60", "from 40 to 60, doubling in a year". */
function factorOf({ tokens, from, to }: Sentence, change: Change): StatedSum | undefined {
  const behind = tokens[change.end]?.text === ',' && change.end + 1 < to ? tokens[change.end + 1]! : undefined;
  const factorBehind = behind && behind.fold.endsWith('ing') ? FACTORS.get(behind.fold) : undefined;
  if (behind && factorBehind !== undefined) return { kind: 'factor', from: change.from, to: change.to, factor: factorBehind, word: behind };
  for (let at = change.start - 1; at >= Math.max(from, change.start - 3); at -= 1) {
    const word = tokens[at]!;
    const factor = FACTORS.get(word.fold);
    if (factor === undefined) continue;
    const [last, first] = [tokens[at - 1]?.fold ?? '', tokens[at - 2]?.fold ?? ''];
    const hedge = first === 'more' && last === 'than' ? 'more'
      : last === 'nearly' || last === 'almost' ? 'nearly' : ['about', 'roughly', 'around', 'approximately'].includes(last) ? 'about' : undefined;
    return { kind: 'factor', from: change.from, to: change.to, factor, word, ...(hedge && { hedge }) };
  }
  return undefined;
}
