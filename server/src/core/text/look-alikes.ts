import { gathered } from './gathered.js';

/**
 * Letters of other scripts that look like Latin ones in most typefaces. A selection of the pairs in Unicode's confusables.txt
 * (UTS #39): those that keyboards, machine translation and OCR really put into news text.
 */

export type LookAlikeScript = 'Cyrillic' | 'Greek';

/** The first letter of one row looks like the first of the other. */
const pairs = (others: string, latin: string): readonly (readonly [other: string, latin: string])[] =>
  [...others].map((other, index) => [other, latin.charAt(index)] as const);

const CYRILLIC = pairs('аеорсухіјѕһԁԛԝӏАВЕКМНОРСТУХЅІЈ', 'aeopcyxijshdqwlABEKMHOPCTYXSIJ');
// Science sets Greek letters in Latin words on purpose (NFκB, TNFα, μm), so few of the small ones are here.
const GREEK = pairs('οιυνΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'oiuvABEZHIKMNOPTYX');
// A Latin letter in a Greek word is a slip also where the Greek one would not be.
const GREEK_FROM_LATIN = pairs('αρκ', 'apk');

const TO_LATIN: ReadonlyMap<string, string> = new Map([...CYRILLIC, ...GREEK]);
const FROM_LATIN: Readonly<Record<LookAlikeScript, ReadonlyMap<string, string>>> = {
  Cyrillic: new Map(CYRILLIC.map(([other, latin]) => [latin, other])),
  Greek: new Map([...GREEK, ...GREEK_FROM_LATIN].map(([other, latin]) => [latin, other])),
};

/** Quick look: nothing of the two scripts, nothing to do. */
export const hasOtherScript = (text: string): boolean => /[\u0370-\u03ff\u0400-\u052f]/.test(text);

const LATIN = /\p{Script=Latin}/u;
const SCRIPTS: readonly (readonly [LookAlikeScript, RegExp])[] = [['Cyrillic', /\p{Script=Cyrillic}/u], ['Greek', /\p{Script=Greek}/u]];

function scriptOf(letter: string): LookAlikeScript | 'Latin' | undefined {
  if (letter < '\u0080') return /[a-z]/i.test(letter) ? 'Latin' : undefined;
  return LATIN.test(letter) ? 'Latin' : SCRIPTS.find(([, pattern]) => pattern.test(letter))?.[0];
}

/** A word that holds letters of a script which is not its own. */
export interface Intrusion {
  /** The script of the word, and of the letters that do not belong there. */
  readonly host: LookAlikeScript | 'Latin';
  readonly guest: LookAlikeScript | 'Latin';
  /** The foreign letters, each once, in order. */
  readonly letters: readonly string[];
  /** The word in its own letters. */
  readonly mended: string;
}

/**
 * The foreign look-alikes in a word; undefined for a word of one script, and for one that mixes scripts by letters which
 * nobody mistakes for each other ("TNFα", "Яndex"). Letters without a twin decide which script is the word's own, else the
 * greater number; in a tie the Latin one, as the text around is English.
 */
export function intrusionIn(word: string): Intrusion | undefined {
  const letters = [...word].map((letter) => ({ letter, script: scriptOf(letter) }));
  const other = letters.find(({ script }) => script !== undefined && script !== 'Latin')?.script;
  const latin = letters.filter(({ script }) => script === 'Latin').map(({ letter }) => letter);
  if (other === undefined || other === 'Latin' || latin.length === 0) return undefined;
  const others = gathered(letters, ({ letter, script }) => (script !== undefined && script !== 'Latin' ? [letter] : []));
  const latinSure = latin.some((letter) => !FROM_LATIN[other].has(letter));
  const otherSure = others.some((letter) => !TO_LATIN.has(letter));
  if (latinSure && otherSure) return undefined;
  const isLatin = latinSure || (!otherSure && latin.length >= others.length);
  if (isLatin ? !isLatinWord(latin, others, other, latinSure) : !isWordOf(other, others, latin)) return undefined;
  const table = isLatin ? TO_LATIN : FROM_LATIN[other];
  const guest = isLatin ? other : 'Latin';
  return {
    host: isLatin ? 'Latin' : other,
    guest,
    letters: [...new Set(isLatin ? others : latin)],
    mended: letters.map(({ letter, script }) => (script === guest ? table.get(letter) ?? letter : letter)).join(''),
  };
}

/** Two letters, both with twins, may be anything ("Cу-34"); a Greek one beside a single Latin one is a symbol ("νe"). */
const isLatinWord = (latin: readonly string[], others: readonly string[], other: LookAlikeScript, sure: boolean): boolean =>
  (sure || latin.length + others.length > 2) && (other === 'Cyrillic' || latin.length > 2);

/** "Hα" and "Aβ" are no Greek words. */
const isWordOf = (script: LookAlikeScript, others: readonly string[], latin: readonly string[]): boolean =>
  others.length > latin.length && others.length >= (script === 'Greek' ? 3 : 2);

/** The Latin letter that a word of one Cyrillic letter looks like, where English has such a word. */
export const lonelyLookAlike = (word: string): string | undefined => (/^[аАІ]$/.test(word) ? TO_LATIN.get(word) : undefined);
