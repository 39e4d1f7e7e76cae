import { gathered } from '../text/gathered.js';
import { recentlyUsed } from '../text/recently-used.js';

/**
 * Spellings that romanisation systems write differently for the same letters of another script: Sergei and Sergey, Zelensky
 * and Zelenskyy, Khrushchev and Hruscev. Names whose romanised folds are equal are two spellings of one name, never a slip.
 *
 * The rows are tried in order at each place, the longest first. Deliberately absent: letters that only look alike. Riabkov
 * and Ribakov are two names, and stay apart.
 */
const FOLDS: readonly (readonly [written: string, folded: string])[] = [
  ['shch', 'sc'], ['sch', 'sc'],
  ['iy', 'i'], ['yy', 'i'], ['ij', 'i'],
  ['ya', 'ia'], ['ja', 'ia'],
  ['kh', 'h'], ['ph', 'f'],
  // One letter of Indic scripts: Rajapaksa, Rajapaksha.
  ['ksh', 'ks'],
  // French writes the Arabic jim so: Abdelmadjid, Abdelmajid.
  ['dj', 'j'],
  // Of Chinese names: Kuo-hwa, Kuo-hua.
  ['hwa', 'hua'],
  ['ts', 'c'], ['tz', 'c'], ['cz', 'c'],
  ['ou', 'u'], ['oo', 'u'],
  ['x', 'ks'], ['w', 'v'],
];

const BY_INITIAL: ReadonlyMap<string, typeof FOLDS> = new Map(
  [...new Set(FOLDS.map(([written]) => written.charAt(0)))]
    .map((initial) => [initial, FOLDS.filter(([written]) => written.startsWith(initial))] as const));

const VOWELS = 'aeiou';

/**
 * The romanised fold of a name token that is already folded (see text/fold). A "y" that ends the token or stands next to a
 * vowel is one more spelling of "i" (Andrey, Yuri, Mayorov); between consonants it is a letter of its own (Volodymyr).
 * Doubled letters are written once, where a romanisation may double them. Linear in the token's length.
 */
export const romanised = (fold: string): string => romanisedFolds.of(fold);

/** A memo of a pure function: the words of names are compared with one another in many pairs. */
const romanisedFolds = recentlyUsed(4000, romanise);

function romanise(fold: string): string {
  let result = '';
  for (let at = 0; at < fold.length;) {
    const row = BY_INITIAL.get(fold.charAt(at))?.find(([written]) => fold.startsWith(written, at));
    const folded = row ? row[1] : letterAt(fold, at);
    if (row || !isSecondOfPair(fold, at)) for (const letter of folded) if (!row || !result.endsWith(letter)) result += letter;
    at += row ? row[0].length : 1;
  }
  return result;
}

/** Words in which each rule of the romanised fold speaks: where their folds change, the rules have. */
export const ROMANISED_PROBES: readonly string[] = [...FOLDS.map(([written]) => `a${written}n`), ...gathered([...'abcdefghijklmnopqrstuvwxyz'], (letter) => [`a${letter}${letter}o`, `${letter}n${letter}`])];

/** Letters that some romanisation doubles. No system writes vv, gg or hh, three in a row, or a double consonant to begin with. */
const DOUBLED = 'abdefiklmnoprstuyz';

function isSecondOfPair(fold: string, at: number): boolean {
  const letter = fold.charAt(at);
  if (at === 0 || fold.charAt(at - 1) !== letter || fold.charAt(at - 2) === letter || fold.charAt(at + 1) === letter) return false;
  return DOUBLED.includes(letter) && (at > 1 || isVowel(letter));
}

function letterAt(fold: string, at: number): string {
  const letter = fold.charAt(at);
  if (letter !== 'y' || fold.length === 1) return letter;
  const last = at === fold.length - 1;
  return last || isVowel(fold.charAt(at - 1)) || isVowel(fold.charAt(at + 1)) ? 'i' : letter;
}

const isVowel = (letter: string): boolean => letter !== '' && VOWELS.includes(letter);

/**
 * True where `typed` has a letter twice that `known` has once, and no romanisation of Cyrillic, Greek, Georgian, Japanese, Korean or
 * Chinese would double it there: Shoiigu, Putinn. Dmitrii, Yuliia and Kassym are spellings. Both are folded.
 */
export function addsDoubledLetter(typed: string, known: string): boolean {
  for (let at = 1; at < typed.length; at++) {
    const letter = typed.charAt(at);
    if (letter !== typed.charAt(at - 1) || letter === 'o' || known.includes(letter + letter)) continue;
    const after = typed.charAt(at + 1);
    const ending = (letter === 'i' || letter === 'y') && (after === '' || isVowel(after));
    const hissing = letter === 's' && (isVowel(after) || after === 'y') && isVowel(typed.charAt(at - 2));
    if (!ending && !hissing) return true;
  }
  return false;
}

/** True where two folded tokens differ at most as two romanisations of one name do. */
export const sameRomanised = (a: string, b: string): boolean => a === b || romanised(a) === romanised(b);
