import { characterAt, isCjk, isDigit, isIgnorable, isLetter, isMark, isSpace } from './characters.js';

/** Letters, digits and the marks on them, in scripts that part words by spaces. */
export const isWordPart = (character: string): boolean =>
  character !== '' && (isLetter(character) || isDigit(character) || isMark(character)) && !isCjk(character);

export const isNumeral = (character: string): boolean => character !== '' && isDigit(character);

/** The end of the run of characters of a class that starts at `from`; characters without width may stand between them. */
export function runEnd(text: string, from: number, belongs: (character: string) => boolean): number {
  let at = from;
  let end = from;
  for (let character = characterAt(text, at); character !== ''; character = characterAt(text, at)) {
    at += character.length;
    if (belongs(character)) end = at;
    else if (!isIgnorable(character)) break;
  }
  return end;
}

/** The first offset from `at` on whose character has a width. */
export function visibleFrom(text: string, at: number): number {
  let seen = at;
  while (isIgnorable(text[seen] ?? '')) seen += 1;
  return seen;
}

/** The character at the first offset from `at` on that has a width; empty past the end. */
export const visibleAt = (text: string, at: number): string => characterAt(text, visibleFrom(text, at));

/** The first offset from `at` on that is neither space nor without width. */
export function afterSpace(text: string, at: number): number {
  let seen = at;
  for (let character = text[seen]; character !== undefined; character = text[seen]) {
    if (!isSpace(character) && !isIgnorable(character)) break;
    seen += 1;
  }
  return seen;
}
