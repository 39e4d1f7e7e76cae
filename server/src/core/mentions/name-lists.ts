import { gathered } from '../text/gathered.js';
import { AFTER_NOUN, GOVERNORS, LISTED_NOUNS, NAME_WORDS, PART_OF } from './list-words.js';
import { sentenceAt } from '../text/sentence-at.js';
import type { Token } from '../text/tokens.js';
import type { BlockReading, QuantityMention } from './types.js';

/** One name of a list, as a range of tokens, and what parts it from the one before. */
export interface ListedName {
  readonly from: number;
  readonly to: number;
  readonly joint: 'first' | ',' | 'and' | ', and';
}

/** "Three ministers: Ivanov, Petrov and Sidorov": the number, the noun and the names that the list is said to hold. */
export interface NumberedList {
  readonly number: QuantityMention;
  /** The noun's token. */
  readonly noun: number;
  readonly names: readonly ListedName[];
  /** "The ministers of three countries – …": the list may be of the ministers. */
  readonly governed: boolean;
}

/** More are rarely listed, and nobody counts them. */
const LONGEST_LIST = 12;
/** Words between the number and its noun, and between the noun and the list. */
const WORDS_BEFORE_NOUN = 3;
const WORDS_AFTER_NOUN = 4;

/**
 * Lists of names behind a number, a noun for persons, places or bodies, and a colon or a dash. Only explicit lists of nothing
 * but capitalised names, parted by commas and "and"; with anything else in it, how many it names is not for a machine to say.
 */
export function findNumberedLists({ tokens, sentences, quantities }: BlockReading): readonly NumberedList[] {
  return gathered(quantities, (number) => {
    const { value, unit, comparator, label } = number;
    const counts = !unit && !comparator && !label && value.upTo === undefined && !value.fraction
      && Number.isInteger(value.amount) && value.amount > 1 && value.amount <= LONGEST_LIST;
    if (!counts || isPart(tokens, number.from)) return [];
    const governed = isGoverned(tokens, number.from);
    const sentence = sentenceAt(sentences, number.from);
    if (!sentence) return [];
    const noun = nounAfter(tokens, number.to, sentence.to);
    const mark = noun === undefined ? undefined : markAfter(tokens, noun + 1, sentence.to);
    const names = mark === undefined ? undefined : namesAfter(tokens, mark, sentence.to);
    return noun !== undefined && names ? [{ number, noun, names, governed }] : [];
  });
}

const beforeOf = (tokens: readonly Token[], at: number): Token | undefined => {
  const of = tokens[at - 1]?.fold === 'the' ? at - 2 : at - 1;
  return tokens[of]?.fold === 'of' ? tokens[of - 1] : undefined;
};

/** "One of the three ministers", "two of three". */
function isPart(tokens: readonly Token[], at: number): boolean {
  const before = beforeOf(tokens, at);
  return before !== undefined && (before.kind === 'number' || PART_OF.has(before.fold));
}

/** "The leaders of three countries". */
function isGoverned(tokens: readonly Token[], at: number): boolean {
  const before = beforeOf(tokens, at);
  return before !== undefined && (GOVERNORS.has(before.fold) || before.fold.endsWith('s'));
}

function nounAfter(tokens: readonly Token[], from: number, limit: number): number | undefined {
  for (let at = from; at < Math.min(limit, from + WORDS_BEFORE_NOUN + 1); at += 1) {
    const token = tokens[at]!;
    if (token.kind !== 'word' || (at === from && token.gap === 'hyphen') || NAME_WORDS.has(token.fold)) return undefined;
    if (LISTED_NOUNS.has(token.fold)) return token.possessive === '' ? at : undefined;
  }
  return undefined;
}

const DASHES = new Set(['–', '—', '--', '-']);

/** The colon or dash behind the noun and a few words that belong to it. */
function markAfter(tokens: readonly Token[], from: number, limit: number): number | undefined {
  for (let at = from; at < Math.min(limit, from + WORDS_AFTER_NOUN + 1); at += 1) {
    const { text, kind, fold, case: written, possessive } = tokens[at]!;
    if (text === ':' || DASHES.has(text)) return at;
    // The last word of what belongs to the noun may be any ("in the region"), but no second noun of the kind.
    const belongs = kind === 'word' && possessive === '' && (AFTER_NOUN.has(fold) || (at > from && (written !== 'lower' || !LISTED_NOUNS.has(fold))));
    if (!belongs || (at === from && !AFTER_NOUN.has(fold))) return undefined;
  }
  return undefined;
}

/** The names behind the mark up to the dash that closes them, or to the end of the sentence. */
function namesAfter(tokens: readonly Token[], mark: number, limit: number): readonly ListedName[] | undefined {
  const names: ListedName[] = [];
  let joint: ListedName['joint'] = 'first';
  let from = mark + 1;
  for (let at = from; ; at += 1) {
    const token = at < limit ? tokens[at] : undefined;
    const ends = !token || token.text === '.' || (DASHES.has(tokens[mark]!.text) && token.text === tokens[mark]!.text);
    if (ends || token.text === ',' || token.fold === 'and') {
      if (!isName(tokens, from, at)) return undefined;
      names.push({ from, to: at, joint });
      if (ends) return names.length > 1 ? names : undefined;
      const both = token.text === ',' && tokens[at + 1]?.fold === 'and';
      joint = both ? ', and' : token.text === ',' ? ',' : 'and';
      if (both) at += 1;
      from = at + 1;
    } else if (token.kind !== 'word' || (token.case === 'lower' && !NAME_WORDS.has(token.fold))) {
      return undefined;
    }
  }
}

/** Words of which the last is capitalised and no abbreviation ("D.C.", "Jr.", "Mass."). */
function isName(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1];
  return to > from && last !== undefined && last.case !== 'lower' && !last.text.endsWith('.') && last.possessive === '';
}

/** Commas first, and one "and" before the last name: nothing else is surely a list. */
export const isPlainList = (names: readonly ListedName[]): boolean => names.length > 1
  && names.every(({ joint }, index) => (index === 0 ? joint === 'first' : index === names.length - 1 ? joint === 'and' || joint === ', and' : joint === ','));
