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

/** Pairs of slots, a power of two. A text of 2,000 words has some 900 different ones, one of a megabyte a few thousand. */
const PAIR_BITS = 13;
const SLOTS = 2 << PAIR_BITS;
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
  // The upper bits of the product depend on all letters, so that words that begin or end alike lie apart.
  const newer = (Math.imul(hash, 0x9e3779b1) >>> (32 - PAIR_BITS)) << 1;
  const known = slots[newer];
  if (known !== undefined && stands(known.text, prose, start, end)) return known;
  // Two words of one place, of which each text has some, would drive one another out at each occurrence.
  const older = slots[newer + 1];
  if (older !== undefined && stands(older.text, prose, start, end)) return older;
  const word = readWord(ownCopy(prose.slice(start, end)));
  // What has characters without width in it is not found again by its text.
  if (word.text.length === end - start) {
    slots[newer + 1] = known;
    slots[newer] = word;
  }
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
