import { isDigit, isLowerCase, isUpperCase } from './characters.js';
import type { TokenCase } from './tokens.js';

/**
 * How a word is capitalised. A single capital ("A", "J.") is `title`, with a digit ("G7") `upper`; scripts without case and
 * numbers are `lower`.
 */
export function caseOf(word: string): TokenCase {
  let upper = 0;
  let lower = 0;
  let digits = 0;
  let first = '';
  for (const character of word) {
    if (first === '') first = character;
    if (isLowerCase(character)) lower += 1;
    else if (isUpperCase(character)) upper += 1;
    else if (isDigit(character)) digits += 1;
  }
  if (upper === 0) return 'lower';
  if (lower === 0) return upper + digits > 1 ? 'upper' : 'title';
  return upper === 1 && isUpperCase(first) ? 'title' : 'mixed';
}
