import { withoutIgnorables } from './characters.js';
import { fold } from './fold.js';
import { ownCopy } from './own-copy.js';
import { caseOf } from './token-case.js';
import type { TokenCase } from './tokens.js';
import { classCount, classesOfWord } from './word-classes.js';

/** A word or number as written, and what follows from its letters alone. */
export interface KnownWord {
  readonly text: string;
  readonly fold: string;
  readonly case: TokenCase;
  /** See text/word-classes. */
  readonly classes: number;
}

/** Slots, a power of two. A text of 2,000 words has some 700 different ones. */
const SLOTS = 1 << 13;
/** Longer words are addresses and the like, and hardly come again. */
const LONGEST = 24;

/**
 * The words met last, by the hash of their code units: a word that comes again is neither cut out of the text nor folded again, and is
 * the same string each time, whose hash the engine has ready when tables of words are asked for it.
 */
const slots = new Array<KnownWord | undefined>(SLOTS).fill(undefined);
/** How many classes of words there were when they were met. */
let classed = 0;

/** The next value of the hash of a run of code units. */
export const nextHash = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0;

/** The word from `start` to `end`, `hash` that of its code units. */
export function wordAt(prose: string, start: number, end: number, hash: number): KnownWord {
  if (end - start > LONGEST) return readWord(prose.slice(start, end));
  if (classed !== classCount()) {
    slots.fill(undefined);
    classed = classCount();
  }
  const slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
  const known = slots[slot];
  if (known !== undefined && stands(known.text, prose, start, end)) return known;
  const word = readWord(ownCopy(prose.slice(start, end)));
  // What has characters without width in it is not found again by its text.
  if (word.text.length === end - start) slots[slot] = word;
  return word;
}

function stands(word: string, prose: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) !== prose.charCodeAt(start + at)) return false;
  return true;
}

function readWord(written: string): KnownWord {
  const text = withoutIgnorables(written);
  const folded = fold(text);
  return { text, fold: folded, case: caseOf(text), classes: classesOfWord(folded) };
}
