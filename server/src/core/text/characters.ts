/**
 * Classes of characters, by UTF-16 code unit. ASCII is answered by comparison, everything else by Unicode property, one
 * character at a time, so that nothing here can backtrack.
 */

/**
 * Written over markup that stands inside a word or between a word and its punctuation (`Ko**z**ak`, `*Russia*'s`), where a
 * space would tear apart what the reader sees as one. WORD JOINER is invisible and belongs to no word.
 */
export const JOINER = '\u2060';

const LETTER = /\p{L}/u;
const MARK = /\p{M}/u;
const DIGIT = /\p{N}/u;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;
const HAS_IGNORABLE = /[\u00ad\u200c\u200d\u2060\ufeff\ufe0f]/;
const IGNORABLES = /[\u00ad\u200c\u200d\u2060\ufeff\ufe0f]/g;
const SPACE = /[\s\u200b\u2800]/u;

/** The code point at `at`, as a string of one or two code units; empty past the end. */
export const characterAt = (text: string, at: number): string => {
  const unit = text.charCodeAt(at);
  // Most characters are one code unit, and a string of one that the engine holds ready.
  if (!(unit >= 0xd800 && unit <= 0xdfff)) return text[at] ?? '';
  return String.fromCodePoint(text.codePointAt(at) ?? unit);
};

const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isAsciiDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Letters of all scripts. */
export const isLetter = (character: string): boolean => {
  const code = character.charCodeAt(0);
  return code < 128 ? isAsciiLetter(code) : LETTER.test(character);
};

/** Digits and other numerals of all scripts (½, ², Ⅳ, ४). */
export const isDigit = (character: string): boolean => {
  const code = character.charCodeAt(0);
  return code < 128 ? isAsciiDigit(code) : DIGIT.test(character);
};

/** Accents and vowel signs that follow the letter they belong to. */
export const isMark = (character: string): boolean => character.charCodeAt(0) > 127 && MARK.test(character);

/** Chinese, Japanese and Korean letters, which are written without spaces between words. */
export const isCjk = (character: string): boolean => character.charCodeAt(0) >= 0x1100 && CJK.test(character);

/** Spaces, line breaks and control characters. The zero-width space parts words as a space does. */
export const isSpace = (character: string): boolean => {
  const code = character.charCodeAt(0);
  return code < 128 ? code <= 32 || code === 127 : SPACE.test(character);
};

export const isLineBreak = (character: string): boolean =>
  character === '\n' || character === '\r' || character === '\u2028' || character === '\u2029';

/** Characters without width that may stand anywhere in a word: soft hyphen, joiners, byte order mark. */
export const isIgnorable = (character: string): boolean => {
  const code = character.charCodeAt(0);
  if (!(code >= 0xad)) return false;
  return code === 0xad || code === 0x200c || code === 0x200d || code === 0x2060 || code === 0xfeff || code === 0xfe0f;
};

/** The text without them; as it is if nothing else is in it. */
export const withoutIgnorables = (text: string): string =>
  HAS_IGNORABLE.test(text) ? text.replace(IGNORABLES, '') || text : text;

export const isApostrophe = (character: string): boolean =>
  character === "'" || character === '’' || character === 'ʼ' || character === '＇';

/** Marks that join two words into one compound. Dashes do not. */
export const isHyphen = (character: string): boolean =>
  character === '-' || character === '\u2010' || character === '\u2011';

/** True for a letter that has a capital form and is not it. Scripts without case have neither. */
export const isLowerCase = (character: string): boolean => {
  const code = character.charCodeAt(0);
  if (code < 128) return code >= 97 && code <= 122;
  return character !== character.toUpperCase() && character === character.toLowerCase();
};

/** True for a capital letter of a script that has them. */
export const isUpperCase = (character: string): boolean => {
  const code = character.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return character !== character.toLowerCase() && character === character.toUpperCase();
};
