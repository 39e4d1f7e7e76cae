import { characterAt, isCjk, isDigit, isIgnorable, isLetter, isMark, isSpace } from './characters.js';

/**
 * What a UTF-16 code unit is, as bits: one look at a table instead of questions about strings. The table is filled in as units are
 * met, so that it costs nothing at the start; `characters.ts` says what belongs where.
 */
export const LETTER = 1;
export const NUMERAL = 2;
export const MARK = 4;
export const CJK = 8;
export const SPACE = 16;
/** Without width (`isIgnorable`). */
export const WIDTHLESS = 32;
/** Half of a pair: what it is, only the whole character says (`classAt`). */
export const HALF = 64;
const KNOWN = 128;

/** What words of scripts with spaces are made of, and what they are not. */
export const WORD_PART = LETTER | NUMERAL | MARK;

const classes = new Uint8Array(0x1_0000);

/** The class of a code unit. */
export const classOf = (unit: number): number => classes[unit]! || (classes[unit] = KNOWN | classify(unit));

/** The class of the character at an offset; 0 past the end. */
export function classAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const known = classOf(text.charCodeAt(at));
  return (known & HALF) === 0 ? known : HALF | classOfCharacter(characterAt(text, at));
}

function classify(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? HALF : classOfCharacter(String.fromCharCode(unit));
}

const classOfCharacter = (character: string): number =>
  (isLetter(character) ? LETTER : 0) | (isDigit(character) ? NUMERAL : 0) | (isMark(character) ? MARK : 0)
  | (isCjk(character) ? CJK : 0) | (isSpace(character) ? SPACE : 0) | (isIgnorable(character) ? WIDTHLESS : 0);
