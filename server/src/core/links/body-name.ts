import type { Organization } from '../facts/types.js';
import { fold } from '../text/fold.js';
import { tokenise, type Token } from '../text/tokens.js';
import { say, type Said } from '../values/said.js';
import { isWord } from './name-lexicon.js';

const SMALL_WORDS = new Set(['of', 'the', 'for', 'and', 'in', 'on', 'to', 'with', 'against']);

/** Spellings that differ between British and American English, and so are never a slip. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [[/isation/, 'ization'], [/defence/, 'defense'], [/centre/, 'center'], [/labour/, 'labor'], [/programme/, 'program']];

/** A run of capitalised words with small words between them that may be a body's name: at least three words, two of them long. */
export function phraseAround(tokens: readonly Token[], at: number): { readonly from: number; readonly to: number } | undefined {
  const first = tokens[at]!;
  if (first.kind !== 'word' || first.case === 'lower') return undefined;
  let to = at + 1;
  for (let index = at + 1; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind !== 'word' || token.gap === 'none' || endsInS(tokens[index - 1]!)) break;
    if (token.case !== 'lower' || token.gap === 'hyphen') to = index + 1;
    else if (!SMALL_WORDS.has(token.fold) || index - to >= 2) break;
  }
  return to - at >= 3 ? { from: at, to } : undefined;
}

const endsInS = ({ possessive }: Token): boolean => possessive !== '' && /s$/i.test(possessive);

/** Where a written name differs from a known one: token range relative to the written name, the right words, and why it is a slip. */
export interface BodyDifference {
  readonly from: number;
  readonly to: number;
  readonly right: string;
  /** The word is no word at all, and a slip away from the right one. */
  readonly mistyped: boolean;
  readonly reason: Said;
}

/**
 * Compares a written name with all names of a body. A difference is reported only where exactly one word differs and something
 * proves the slip: the word is unknown and one or two edits away, or the initials or the bracketed acronym are the body's.
 */
export function compareBodyNames(folds: readonly string[], body: Organization, acronymFits: boolean): BodyDifference | undefined {
  let found: BodyDifference | undefined;
  for (const { name, kind } of body.names) {
    if (kind === 'acronym' || kind === 'native' || kind === 'misspelling') continue;
    const known = tokenise(name);
    const difference = differenceOf(folds, known, body, acronymFits);
    if (difference === 'none') return undefined;
    found ??= difference;
  }
  return found;
}

function differenceOf(folds: readonly string[], known: readonly Token[], body: Organization, acronymFits: boolean): BodyDifference | 'none' | undefined {
  const start = known[0]?.fold === 'the' ? 1 : 0;
  const right = known.slice(start);
  if (right.length !== folds.length) return undefined;
  const differing = right.flatMap((token, index) => (sameWord(token.fold, folds[index]!) ? [] : [index]));
  if (differing.length === 0) return 'none';
  const at = differing[0]!;
  const content = right.filter(({ fold: word }) => !SMALL_WORDS.has(word)).length;
  if (differing.length !== 1 || content < 2 || SMALL_WORDS.has(right[at]!.fold)) return undefined;
  const written = folds[at]!;
  const result = (reason: Said, mistyped = false): BodyDifference => ({ from: at, to: at + 1, right: right[at]!.text, mistyped, reason });
  if (!isWord(written) && isSlip(written, right[at]!.fold)) return result(say`“${right[at]!.text}” is mistyped: no word list knows “${written}”.`, true);
  if (content < 3) return undefined;
  if (acronymFits) return result(say`Only the word “${right[at]!.text}” differs.`);
  // An acronym that the name begins with counts with all its letters: "UN Security Committee" is UNSC.
  const initials = folds.flatMap((word, index) => (SMALL_WORDS.has(word) || right[index]!.gap === 'hyphen' ? [] : isAcronym(right[index]!.text) && word === right[index]!.fold ? word : word[0]!)).join('');
  const fewest = isGarbled(written, right[at]!.fold, body) ? 3 : 4;
  const sameInitials = initials.length >= fewest && body.acronyms.some((acronym) => fold(acronym) === initials);
  return sameInitials ? result(say`Only the word “${right[at]!.text}” differs, and the initials are those of ${body.acronyms[0]!}.`) : undefined;
}

/**
 * Another word of the same beginning in the name of a body that belongs to no country: Money for Monetary. What one country's body is
 * called in English is a matter of translation: Electoral Commission and Election Commission.
 */
const isGarbled = (written: string, right: string, { area }: Organization): boolean =>
  area === undefined && written.slice(0, ALIKE) === right.slice(0, ALIKE) && !written.startsWith(right) && !right.startsWith(written);

/** Letters that an exchanged word has in common with the right one. */
const ALIKE = 4;

const isAcronym = (text: string): boolean => text.length > 1 && text === text.toUpperCase();

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  return SPELLINGS.some(([british, american]) => a.replace(british, american) === b.replace(british, american));
}

/** One letter added, left out, changed or swapped with its neighbour; both words of five letters at least. */
function isSlip(written: string, right: string): boolean {
  if (Math.min(written.length, right.length) < 5 || Math.abs(written.length - right.length) > 1) return false;
  let start = 0;
  while (start < written.length && written[start] === right[start]) start++;
  let end = 0;
  while (end < written.length - start && end < right.length - start && written.at(-1 - end) === right.at(-1 - end)) end++;
  const a = written.slice(start, written.length - end);
  const b = right.slice(start, right.length - end);
  return (a.length <= 1 && b.length <= 1) || (a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0]);
}
