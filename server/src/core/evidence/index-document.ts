import { tokenise } from '../text/tokens.js';
import { quoteSegments, type QuoteWord } from '../values/quotation.js';
import type { SourceDocument } from './types.js';

/** A document with its words by their hashes: what is searched. The words themselves are read again where one is found. */
export interface IndexedDocument {
  readonly document: SourceDocument;
  /** The hash of each word, in order. */
  readonly words: Uint32Array;
  /** Index of the first word of each passage, and the number of words at the end. */
  readonly firstWord: Uint32Array;
  /** The runs of `GRAM` words: hash and place in one number (see `gramKey`), sorted. */
  readonly grams: Float64Array;
}

/** Words of a run that is looked up. */
export const GRAM = 3;
/** Places are kept in 21 bits: beside 32 bits of hash that is all that a number holds exactly. */
const PLACES = 2 ** 21;

/** Indexes a document. Linear in its length, but for the sorting of numbers. Words beyond two million are left out. */
export function indexDocument(document: SourceDocument): IndexedDocument {
  const hashes: number[] = [];
  const firstWord = new Uint32Array(document.passages.length + 1);
  for (const [index, { prose }] of document.passages.entries()) {
    firstWord[index] = hashes.length;
    for (const word of wordsOf(prose)) if (hashes.length < PLACES) hashes.push(hashOf(word.key));
  }
  firstWord[document.passages.length] = hashes.length;
  const words = Uint32Array.from(hashes);
  const grams = new Float64Array(Math.max(0, words.length - GRAM + 1));
  for (let at = 0; at < grams.length; at++) grams[at] = gramHash(words, at) * PLACES + at;
  return { document, words, firstWord, grams: grams.sort() };
}

/** The words of a paragraph for comparison; what an editor put in brackets is left out. */
const wordsOf = (prose: string): readonly QuoteWord[] => quoteSegments(tokenise(prose)).flat();

/** The places at which a run of words stands; `limit` bounds the answer for runs that stand everywhere. */
export function placesOf({ grams }: IndexedDocument, gram: number, limit: number): readonly number[] {
  let low = 0;
  let high = grams.length;
  const first = gram * PLACES;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (grams[middle]! < first) low = middle + 1;
    else high = middle;
  }
  const places: number[] = [];
  for (; low < grams.length && places.length < limit && grams[low]! < first + PLACES; low++) places.push(grams[low]! - first);
  return places;
}

/** The hash of the run of words that begins at `at`. */
export const gramHash = (words: ArrayLike<number>, at: number): number => {
  let hash = 0;
  for (let index = at; index < at + GRAM; index++) hash = mix(hash, words[index]!);
  return hash;
};

/** "It's" may stand for "it is" or "it has", "he'd" for "he would" or "he had": they share a hash. */
const SAME: ReadonlyMap<string, string> = new Map([["'s", 'is'], ['has', 'is'], ["'d", 'would'], ['had', 'would']]);

/** FNV-1a over the UTF-16 units of a word's key, 32 bits. */
export function hashOf(key: string): number {
  const text = SAME.get(key) ?? key;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

const mix = (hash: number, word: number): number => (Math.imul(hash ^ word, 0x9e3779b1) + word) >>> 0;
