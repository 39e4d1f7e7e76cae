import { abbreviationUse, DOTTED } from './abbreviations.js';
import { characterAt, isApostrophe, isLetter, isUpperCase, withoutIgnorables } from './characters.js';
import { afterSpace, isNumeral, isWordPart, runEnd, visibleAt, visibleFrom } from './cursor.js';
import type { Token, TokenGap } from './tokens.js';

/** What stands before a word. */
export interface Before {
  readonly token: Token | undefined;
  readonly gap: TokenGap;
}

/** An apostrophe belongs to the word that ends at `end` if a letter follows (O'Brien, Hawai‘i) that is not only the possessive s. */
export function apostropheJoins(prose: string, end: number): boolean {
  const at = visibleFrom(prose, end);
  const mark = prose[at] ?? '';
  if (!isApostrophe(mark) && mark !== '‘') return false;
  return isWordPart(visibleAt(prose, at + 1)) && !isPossessiveS(prose, at);
}

/** True if an apostrophe stands at `at`, an s follows and the word ends there. */
function isPossessiveS(prose: string, at: number): boolean {
  if (!isApostrophe(prose[at] ?? '')) return false;
  const s = visibleFrom(prose, at + 1);
  if (prose[s] !== 's' && prose[s] !== 'S') return false;
  const after = visibleFrom(prose, s + 1);
  if (isWordPart(characterAt(prose, after))) return false;
  return !(isApostrophe(prose[after] ?? '') && isWordPart(visibleAt(prose, after + 1)));
}

/**
 * The possessive ending after the word or number that ends at `end`: `'s`, or a bare apostrophe after s before a space and a
 * word. `quoting` says that the word stands inside single quotation marks, where such an apostrophe may close them.
 */
export function possessiveAfter(prose: string, end: number, quoting: boolean): string {
  const at = visibleFrom(prose, end);
  if (!isApostrophe(prose[at] ?? '')) return '';
  if (isPossessiveS(prose, at)) return prose.slice(end, visibleFrom(prose, at + 1) + 1);
  const last = prose[end - 1];
  if (last !== 's' && last !== 'S') return '';
  const next = afterSpace(prose, at + 1);
  if (next === at + 1 || !isWordPart(characterAt(prose, next))) return '';
  return quoting && !closesAfterStop(prose, next) ? '' : prose.slice(end, at + 1);
}

/** How far an apostrophe after s looks for the mark that closes the quotation around it: no further, to stay linear. */
const LONGEST_LOOK_AHEAD = 300;

/**
 * Inside single quotation marks ('We reject the ministers' plan,' he said) an apostrophe after s is a possessive if the next
 * mark closes after a comma or full stop.
 */
function closesAfterStop(prose: string, from: number): boolean {
  const limit = Math.min(prose.length, from + LONGEST_LOOK_AHEAD);
  for (let at = from; at < limit; at += 1) {
    if (!isApostrophe(prose[at] ?? '')) continue;
    const before = prose[at - 1] ?? '';
    if (isWordPart(before) && isWordPart(characterAt(prose, at + 1))) continue;
    return ',.!?…'.includes(before);
  }
  return false;
}

/** The end of the word from `start` to `end`, after its full stop if it is an initial or an abbreviation. */
export function afterFullStop(prose: string, start: number, end: number, before: Before): number {
  if (prose[end] !== '.') return end;
  const word = withoutIgnorables(prose.slice(start, end));
  const dotted = dottedEnd(prose, start, end, word);
  if (dotted > end) return dotted;
  const next = characterAt(prose, afterSpace(prose, end + 1));
  if (word.length === 1 && isUpperCase(word)) return isInitial(prose, word, end, next, before) ? end + 1 : end;
  const use = abbreviationUse(word);
  if (use === undefined || (use === 'before-number' && !isNumeral(next))) return end;
  if (use === 'after-comma' && before.gap !== 'hyphen' && before.token?.text !== ',') return end;
  return end + 1;
}

/** The end of "U.S.", "p.m.", "Ph.D.", where stops stand between letters without a space; `end` if the word is none. */
function dottedEnd(prose: string, start: number, end: number, word: string): number {
  let at = end;
  while (word.length === 1 && prose[at] === '.' && isLetter(characterAt(prose, at + 1))) {
    const next = runEnd(prose, at + 1, isWordPart);
    if (withoutIgnorables(prose.slice(at + 1, next)).length > 1) break;
    at = next;
  }
  if (at === end && isLetter(characterAt(prose, end + 1))) {
    const next = runEnd(prose, end + 1, isWordPart);
    if (DOTTED.has(withoutIgnorables(prose.slice(start, next)))) at = next;
  }
  return at > end && prose[at] === '.' ? at + 1 : at;
}

/** A single capital with a stop is an initial, unless it stands where a sentence ends ("So did I."). */
function isInitial(prose: string, letter: string, end: number, next: string, before: Before): boolean {
  if (prose[end + 1] === ',') return true;
  if (!isWordPart(next)) return false;
  return letter !== 'I' || (before.token?.kind === 'word' && before.token.case !== 'lower' && before.gap === 'space');
}
