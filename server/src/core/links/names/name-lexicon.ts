import data from '../../../../data/name-lexicon.json' with { type: 'json' };
import spellingData from '../../../../data/name-spelling.json' with { type: 'json' };
import { recentlyUsed } from '../../text/recently-used.js';
import { nameModel, type NameModel } from './name-ngrams.js';

/**
 * How common a name is: 3 among the usual names of an English-speaking country or of several, 2 of one country, 1 on a list of
 * names only, 0 unknown. The sources give no counts, so these are levels, not frequencies.
 */
export type FrequencyClass = 0 | 1 | 2 | 3;

/** The entries of one initial letter, unpacked: their letters, sorted, entry `i` from `starts[i]` to `starts[i + 1]`. */
interface Section {
  readonly letters: Uint8Array;
  readonly starts: Uint32Array;
  /** Given-name class in bits 0-1, surname class in bits 2-3, ordinary word in bit 4. */
  readonly classes: Uint8Array;
}

const WORD = 16;

/** Where the characters for shared letters and for classes begin; see scripts/build-name-lexicon.mjs. */
const SHARED_BASE = 65;
const CLASS_BASE = 35;

/** Each section is unpacked when a word of its letter is first asked for: one draft needs some of them. None changes afterwards. */
const sections = new Map<string, Section>();
let spelling: NameModel | undefined;

function sectionOf(letter: string): Section | undefined {
  const coded = (data.byInitial as Readonly<Record<string, string>>)[letter];
  if (coded === undefined) return undefined;
  let section = sections.get(letter);
  if (section === undefined) sections.set(letter, (section = unpack(coded)));
  return section;
}

/** Straight into bytes: a string an entry would cost ten times the time and the memory. */
function unpack(coded: string): Section {
  const { entries, length } = sizeOf(coded);
  const letters = new Uint8Array(length);
  const starts = new Uint32Array(entries + 1);
  const classes = new Uint8Array(entries);
  let entry = 0;
  let end = 0;
  for (let at = 0; at < coded.length;) {
    const shared = coded.charCodeAt(at++) - SHARED_BASE;
    const before = starts[Math.max(0, entry - 1)]!;
    letters.copyWithin(end, before, before + shared);
    end += shared;
    let code = coded.charCodeAt(at++);
    for (; code > 96; code = coded.charCodeAt(at++)) letters[end++] = code;
    classes[entry++] = code - CLASS_BASE;
    starts[entry] = end;
  }
  return { letters, starts, classes };
}

/** How many entries a section has, and how many letters. */
function sizeOf(coded: string): { readonly entries: number; readonly length: number } {
  let entries = 0;
  let length = 0;
  for (let at = 0; at < coded.length; at++) {
    length += coded.charCodeAt(at++) - SHARED_BASE;
    while (coded.charCodeAt(at) > 96) {
      length++;
      at++;
    }
    entries++;
  }
  return { entries, length };
}

/** The class byte of a fold, 0 where the lexicon does not hold it. Apostrophes and hyphens do not count ("o'brien"). */
const classOf = (fold: string): number => classes.of(fold);

/** The words of a draft are asked about by many checks, and again at every keystroke. */
const KEPT_WORDS = 4000;
const classes = recentlyUsed(KEPT_WORDS, findClass);
const ordinary = recentlyUsed(KEPT_WORDS, (fold) =>
  (classOf(fold) & WORD) !== 0 || stems(fold).some((stem) => (findClass(stem) & WORD) !== 0));

function findClass(fold: string): number {
  const key = fold.replace(/['-]/g, '');
  const section = sectionOf(key.charAt(0));
  if (section === undefined) return 0;
  const { letters, starts, classes } = section;
  let low = 0;
  let high = classes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compareAt(letters, starts[middle]!, starts[middle + 1]!, key);
    if (order === 0) return classes[middle]!;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

function compareAt(letters: Uint8Array, start: number, end: number, key: string): number {
  const length = Math.min(end - start, key.length);
  for (let index = 0; index < length; index++) {
    const difference = letters[start + index]! - key.charCodeAt(index);
    if (difference !== 0) return difference;
  }
  return end - start - key.length;
}

const givenClass = (code: number): FrequencyClass => (code & 3) as FrequencyClass;
const surnameClass = (code: number): FrequencyClass => ((code >> 2) & 3) as FrequencyClass;

/** True where the folded token is used as a given name somewhere. */
export const isGivenName = (fold: string): boolean => givenClass(classOf(fold)) > 0;

/** True where the folded token is used as a surname somewhere. */
export const isSurname = (fold: string): boolean => surnameClass(classOf(fold)) > 0;

/** True for an ordinary English word of up to eleven letters, inflected or not. */
export const isWord = (fold: string): boolean => ordinary.of(fold);

/** The stems that the lexicon keeps instead of regular inflections; the same rules as in scripts/build-name-lexicon.mjs. */
function stems(fold: string): readonly string[] {
  const found: string[] = [];
  const strip = (ending: string, instead: string): void => {
    if (fold.endsWith(ending) && fold.length - ending.length >= 3) found.push(fold.slice(0, -ending.length) + instead);
  };
  strip('s', '');
  strip('es', '');
  strip('ed', '');
  strip('ed', 'e');
  strip('ing', '');
  strip('ing', 'e');
  strip('ly', '');
  strip('ness', '');
  return found;
}

/** How common the token is as a given name or as a surname, whichever is more. */
export const frequencyClass = (fold: string): FrequencyClass => {
  const code = classOf(fold);
  return Math.max(givenClass(code), surnameClass(code)) as FrequencyClass;
};

export const givenNameClass = (fold: string): FrequencyClass => givenClass(classOf(fold));
export const familyNameClass = (fold: string): FrequencyClass => surnameClass(classOf(fold));

/** The common logarithm of the chance that a name is spelt so, from its letters alone; see name-ngrams. */
export function spellingProbability(fold: string): number {
  spelling ??= nameModel(spellingData.triples);
  return spelling.logProbability(fold);
}
