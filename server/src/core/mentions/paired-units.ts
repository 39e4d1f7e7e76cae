import type { Token } from '../text/tokens.js';
import type { Quantity } from '../values/quantity.js';
import type { Unit } from '../values/units.js';
import type { BlockReading, QuantityMention } from './types.js';

/** One measure, perhaps told in two units ("6 feet 2 inches"), in terms of the first of them. */
export interface Measure {
  readonly value: Quantity;
  readonly unit: Unit;
  /** Its parts in the draft, one or two. */
  readonly parts: readonly QuantityMention[];
}

/** A measure and what the draft gives as the same in another unit: "5 miles (8 km)", "6ft 2in (1.88m)", "10 acres, or 4 hectares". */
export interface UnitPair {
  readonly first: Measure;
  readonly second: Measure;
}

/** A larger unit with the smaller one that news tells behind it, and how many of those make one. */
const COMPOUNDS: ReadonlyMap<string, readonly [string, number]> = new Map([['ft', ['in', 12]], ['st', ['lb', 14]], ['lb', ['oz', 16]]]);

/** Between a measure and the bracket: "5 miles wide (8 km)". */
const WORDS_BEFORE_BRACKET = 2;
/** Words that may open the bracket or follow "or". */
const LEADS = new Set(['or', 'about', 'ie', 'i.e.', 'equivalent', 'equal', 'to', 'that', 'is', 'the', 'just', 'a', 'little', 'of', 'say']);
/** Behind a unit these make another one of it: miles per gallon, metres/second. */
const PER = new Set(['per', '/', 'a', 'an', 'each']);

/** The pairs of one block, in order. A range pairs with a range only. */
export function findUnitPairs({ tokens, quantities }: BlockReading): readonly UnitPair[] {
  const pairs: UnitPair[] = [];
  for (let index = 0; index < quantities.length;) {
    const first = measureAt(quantities, index, tokens);
    const second = first && measureAt(quantities, index + first.parts.length, tokens);
    const paired = first && second && first.unit.dimension === second.unit.dimension && first.unit.id !== second.unit.id
      && (first.value.upTo === undefined) === (second.value.upTo === undefined) && standFor(tokens, first, second);
    if (paired) pairs.push({ first, second });
    index += paired ? first.parts.length + second.parts.length : first?.parts.length ?? 1;
  }
  return pairs;
}

function measureAt(quantities: readonly QuantityMention[], index: number, tokens: readonly Token[]): Measure | undefined {
  const mention = quantities[index];
  if (mention?.unit?.kind !== 'measure') return undefined;
  const { unit } = mention.unit;
  const rest = quantities[index + 1];
  const compound = COMPOUNDS.get(unit.id);
  if (compound && rest?.unit?.kind === 'measure' && rest.unit.unit.id === compound[0] && rest.from === mention.to) {
    const [, parts] = compound;
    const amount = mention.value.amount + rest.value.amount / parts;
    return { value: { amount, step: rest.value.step / parts, inWords: false }, unit, parts: [mention, rest] };
  }
  return PER.has(tokens[mention.to]?.fold ?? '') && !isJoint(tokens, mention.to) ? undefined : { value: mention.value, unit, parts: [mention] };
}

/** "5 miles/8 km": a stroke before another number joins two measures. */
const isJoint = (tokens: readonly Token[], at: number): boolean => tokens[at]?.text === '/' && tokens[at + 1]?.kind === 'number';

/** True where the second measure stands for the first: in brackets, or behind "or" or a stroke. */
function standFor(tokens: readonly Token[], first: Measure, second: Measure): boolean {
  const from = first.parts.at(-1)!.outerTo;
  const to = second.parts[0]!.outerFrom;
  const end = second.parts.at(-1)!.outerTo;
  const between = tokens.slice(from, to);
  const bracket = between.findIndex(({ text }) => text === '(' || text === '[');
  if (bracket >= 0) {
    const closes = isClosing(tokens[end]) || (tokens[end]?.kind === 'word' && isClosing(tokens[end + 1]));
    return bracket <= WORDS_BEFORE_BRACKET && closes && between.slice(0, bracket).every(({ kind }) => kind === 'word')
      && between.slice(bracket + 1).every(({ fold }) => LEADS.has(fold));
  }
  if (between.length === 1 && between[0]!.text === '/') return true;
  const words = between[0]?.text === ',' ? between.slice(1) : between;
  return words[0]?.fold === 'or' && words.every(({ fold }) => LEADS.has(fold));
}

const isClosing = (token: Token | undefined): boolean => token !== undefined && [')', ']', ';', ','].includes(token.text);
