import { fold } from '../text/fold.js';
import { editsBetween, type EditStep } from './edits.js';
import { sameGivenName } from './nicknames.js';
import { addsDoubledLetter, sameRomanised } from './romanisation.js';
import { NAME_PARTICLES, NAME_SUFFIXES } from './title-phrases.js';

/** A written name in its parts. Words as written, parts in the order of the name. */
export interface NameParts {
  readonly words: readonly string[];
  readonly folds: readonly string[];
  /** The words of the family name: `from` inclusive, `to` exclusive. Empty for a single name. */
  readonly family: { readonly from: number; readonly to: number };
  /** The index of the first given name, -1 where there is none. */
  readonly given: number;
  /** "jr", "sr", "iii"; not among the words. */
  readonly suffix?: string;
}

const isInitial = (token: string): boolean => token.length === 1;

/** The words of a written name: split at spaces and hyphens, commas left out. */
export const nameWords = (written: string): readonly string[] => written.split(/[\s,\u00a0-]+/u).filter(Boolean);

/**
 * Splits a written name. The family name is `family` where the fact base gives it, else the last word with the particles right
 * before it ("von der Leyen", "bin Salman", "al-Assad"); `familyFirst` for names such as Xi Jinping.
 */
export function parseName(written: string, family?: string, familyFirst = false): NameParts {
  const all = nameWords(written);
  const last = all.length > 1 ? fold(all.at(-1)!) : '';
  const suffix = NAME_SUFFIXES.has(last) ? last : undefined;
  const words = suffix === undefined ? all : all.slice(0, -1);
  const folds = words.map(fold);
  const range = (family === undefined ? undefined : findFamily(folds, nameWords(family).map(fold), familyFirst))
    ?? guessFamily(folds, familyFirst);
  const given = folds.findIndex((_token, index) => index < range.from || index >= range.to);
  return { words, folds, family: range, given, ...(suffix !== undefined && { suffix }) };
}

function findFamily(folds: readonly string[], family: readonly string[], first: boolean): NameParts['family'] | undefined {
  if (family.length === 0) return undefined;
  const starts = Array.from({ length: Math.max(0, folds.length - family.length + 1) }, (_, at) => at);
  if (!first) starts.reverse();
  const from = starts.find((at) => family.every((token, index) => folds[at + index] === token));
  return from === undefined ? undefined : { from, to: from + family.length };
}

function guessFamily(folds: readonly string[], first: boolean): NameParts['family'] {
  if (folds.length < 2) return { from: 0, to: folds.length };
  if (first) return { from: 0, to: 1 };
  let from = folds.length - 1;
  while (from > 1 && NAME_PARTICLES.has(folds[from - 1]!)) from--;
  return { from, to: folds.length };
}

/** How a typed name stands to a known one. */
export type NameComparison =
  | { readonly verdict: 'agrees' }
  /** Another legitimate way to write it: `how` names the ways ("romanisation", "short form", …). */
  | { readonly verdict: 'variant'; readonly how: readonly VariantKind[] }
  | NameDifference
  /** Somebody else: words are swapped, several differ, or the generation does. */
  | { readonly verdict: 'other' };

/** Exactly one word differs, by the edits given (undefined: by more than two). Indices are of the typed and of the known words. */
export interface NameDifference {
  readonly verdict: 'differs';
  readonly typedIndex: number;
  readonly knownIndex: number;
  readonly part: 'given' | 'family';
  readonly edits: readonly EditStep[] | undefined;
  /** How well the other words agree. */
  readonly agreement: Agreement;
}

export type VariantKind = 'romanisation' | 'short form' | 'initial' | 'middle name' | 'article';

/** How sure the words that agree are: written alike, or only in a legitimate variant, or no more than initials. */
export type Agreement = 'exact' | 'variant' | 'initials' | 'none';

/** Articles of Arabic names, written or left out, joined or apart. */
const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'as', 'an', 'ar', 'ad', 'az', 'ash', 'at']);

/** Edits beyond this number are not counted: the words are two words. */
const MOST_EDITS = 2;

interface Pair {
  readonly typed: number;
  readonly known: number;
  readonly part: 'given' | 'family' | 'middle';
}

/**
 * Whether a name has several right spellings because it comes from another script; `undoubled` where none of them adds a doubled
 * letter, as those of Arabic names do (Husein, Hussein).
 */
export type Romanised = boolean | 'undoubled';

/** What a comparison may excuse: romanisations only where the bearer's name comes from another script. */
export interface CompareOptions {
  readonly romanised: Romanised;
  /** False where the known name is itself a short form: Tony is no reason to accept Anthony for Antony. */
  readonly shortForms?: boolean;
}

/**
 * Compares the folded words of a typed name with a known name. The typed name is laid out as the known one is; middle names,
 * patronymics and initials may be left out or added on either side, an article before a family name too.
 */
export function compareNames(typed: readonly string[], known: NameParts, { romanised, shortForms = true }: CompareOptions): NameComparison {
  const last = typed.at(-1) ?? '';
  const typedSuffix = typed.length > 1 && NAME_SUFFIXES.has(last) ? last : undefined;
  if (typedSuffix !== undefined && typedSuffix !== known.suffix) return { verdict: 'other' };
  const words = typedSuffix === undefined ? typed : typed.slice(0, -1);
  const how = new Set<VariantKind>();
  const pairs = align(words, known, how);
  if (!pairs) return { verdict: 'other' };
  let differing: Pair | undefined;
  let agreement: Agreement = 'none';
  for (const pair of pairs) {
    const a = words[pair.typed]!;
    const b = known.folds[pair.known]!;
    const relation = relate(a, b, pair.part, romanised, shortForms);
    if (relation === 'equal') {
      if (!NAME_PARTICLES.has(a) && !isInitial(a)) agreement = 'exact';
    } else if (relation !== undefined) {
      how.add(relation);
      if (agreement !== 'exact') agreement = relation === 'initial' ? (agreement === 'none' ? 'initials' : agreement) : 'variant';
    } else if (differing || (pair.part === 'middle' && (isInitial(a) || isInitial(b)))) {
      return { verdict: 'other' };
    } else differing = pair;
  }
  // Most names differ in two words: edits are told only where one does.
  if (differing) {
    const { typed: typedIndex, known: knownIndex, part } = differing;
    const edits = editsBetween(known.folds[knownIndex]!, words[typedIndex]!, MOST_EDITS);
    return { verdict: 'differs', typedIndex, knownIndex, part: part === 'family' ? 'family' : 'given', edits, agreement };
  }
  return how.size > 0 || agreement === 'none' ? { verdict: 'variant', how: [...how] } : { verdict: 'agrees' };
}

function relate(
  typed: string, known: string, part: Pair['part'], romanised: Romanised, shortForms: boolean,
): 'equal' | VariantKind | undefined {
  if (typed === known) return 'equal';
  const doubled = romanised === 'undoubled' && addsDoubledLetter(typed, known);
  if (romanised && !doubled && sameRomanised(typed, known)) return 'romanisation';
  if (part === 'family' || doubled) return undefined;
  if ((isInitial(typed) || isInitial(known)) && typed.charAt(0) === known.charAt(0)) return 'initial';
  return shortForms && sameGivenName(typed, known) ? 'short form' : undefined;
}

/** Lays the typed words beside the known ones; undefined where they cannot belong to one another word by word. */
function align(typed: readonly string[], known: NameParts, how: Set<VariantKind>): readonly Pair[] | undefined {
  const { from, to } = known.family;
  const familyFirst = from === 0 && known.given >= to;
  let size = to - from;
  let skip = 0;
  if (size > 1 && ARTICLES.has(known.folds[from]!) && !typed.includes(known.folds[from]!)) {
    skip = 1;
    size--;
    how.add('article');
  }
  // Justice Moraes is called so, of Alexandre de Moraes.
  if (skip === 0 && size > 1 && typed.length === 1 && known.folds.slice(from, to - 1).every((word) => NAME_PARTICLES.has(word))) {
    skip = size - 1;
    size = 1;
    how.add('article');
  }
  const typedFamily = familyFirst ? 0 : typed.length - size;
  // An article that only the typed name has.
  const before = typed[typedFamily - 1];
  let typedGivenEnd = typedFamily;
  if (!familyFirst && skip === 0 && before !== undefined && ARTICLES.has(before) && typedFamily > 1) {
    typedGivenEnd--;
    how.add('article');
  }
  if (typedFamily < 0 || typed.length < size) return undefined;
  const pairs: Pair[] = [];
  for (let index = 0; index < size; index++) pairs.push({ typed: typedFamily + index, known: from + skip + index, part: 'family' });
  const typedGiven = familyFirst ? range(size, typed.length) : range(0, typedGivenEnd);
  const knownGiven = familyFirst ? range(to, known.folds.length) : range(0, from);
  // A family name alone agrees with any given name; a given name where the fact base knows none does not.
  if (typedGiven.length === 0) return pairs;
  if (knownGiven.length === 0) return undefined;
  // Of Kim Yong-hyun "Kim Yong" is no short form: both syllables are one name.
  if (familyFirst && typedGiven.length !== knownGiven.length) return undefined;
  pairs.push({ typed: typedGiven[0]!, known: knownGiven[0]!, part: 'given' });
  if (typedGiven.length === knownGiven.length) {
    for (let index = 1; index < typedGiven.length; index++) {
      pairs.push({ typed: typedGiven[index]!, known: knownGiven[index]!, part: 'middle' });
    }
  } else if (!hasItsOwn(typedGiven.slice(1).map((index) => typed[index]!), knownGiven.slice(1).map((index) => known.folds[index]!))) return undefined;
  else how.add('middle name');
  return pairs;
}

/**
 * Middle names may be left out, but where both names have some, those of the shorter one are among those of the longer one: "Mian Muhammad Shehbaz
 * Sharif" is not Mian Nawaz Sharif.
 */
function hasItsOwn(typed: readonly string[], known: readonly string[]): boolean {
  const [fewer, more] = typed.length < known.length ? [typed, known] : [known, typed];
  return fewer.every((word) => more.some((other) => word === other || (isInitial(word) || isInitial(other) ? word.charAt(0) === other.charAt(0) : sameRomanised(word, other) || sameGivenName(word, other))));
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
