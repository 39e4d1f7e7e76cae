import { MOST_NEAR, SHORTEST_NEAR, type Salience } from '../index/near.js';
import type { SectionParts } from './container-writer.js';
import { HASH_BASE, hashText, type StringTable } from './string-table.js';

/** What near look-up needs of a vocabulary, whose words are numbered the best known first (see `Salience`). */
export interface NearArrays {
  /** All letters that the words use, as code units. */
  readonly alphabet: Uint16Array;
  /** A bit for each hash of a word that may be found, a power of two many (see `filterBit`). */
  readonly filter: Uint32Array;
  /** The words before this one are borne by somebody who has held an office. */
  readonly held: number;
  /** Those before this one are borne by somebody at all, and may be found. */
  readonly borne: number;
}

/** Bits of the filter for each word, at least: one look in sixteen to thirty-two at what is not there goes on to the table of words. */
const FILTER_BITS = 16;

/** What a look-up did: what benches and tests count. */
export interface NearCounts {
  /** Spellings whose hash was looked for. */
  looks: number;
  /** Words whose letters were compared with the typed ones. */
  compared: number;
}

/**
 * Finds the words of persons one edit from a typed one.
 *
 * Every deletion, exchange, replacement and insertion over the vocabulary's own letters is looked up by its hash, which is put
 * together from the hashes of the typed word's beginning and end: some hundred looks at a filter of a few bits a word, which stays in
 * the processor's cache, the same number in a small base and in a large one. Of the few words that pass, no more than `MOST_NEAR` are
 * compared and given, the best known.
 */
export class NearWords {
  readonly counts: NearCounts = { looks: 0, compared: 0 };
  readonly #words: StringTable;
  readonly #arrays: NearArrays;
  readonly #bearers: (index: number) => number;
  readonly #shift: number;

  /** `bearers` says how many persons bear a word. */
  constructor(words: StringTable, arrays: NearArrays, bearers: (index: number) => number) {
    this.#words = words;
    this.#arrays = arrays;
    this.#bearers = bearers;
    this.#shift = Math.clz32(arrays.filter.length * 32 - 1);
  }

  /** The words one edit from `typed`, no more than `most` of them, in alphabetical order. */
  near(typed: string, most = MOST_NEAR): readonly string[] {
    if (typed.length < SHORTEST_NEAR) return [];
    const found: number[] = [];
    this.#gather(typed, found);
    if (found.length === 0) return none;
    const near = this.#compared(typed, found.length > most ? lowest(found, most) : found, most);
    // Now and then a hash lets a word pass that is not near: then the next best known has its place.
    return near.length < most && found.length > most ? this.#compared(typed, found.sort((a, b) => a - b), most) : near;
  }

  #compared(typed: string, indexes: readonly number[], most: number): string[] {
    const near: string[] = [];
    for (const index of indexes) {
      if (index >= this.#arrays.borne || this.#words.lengthOf(index) < SHORTEST_NEAR) continue;
      this.counts.compared += 1;
      if (!this.#words.isOneEditFrom(index, typed)) continue;
      const word = this.#words.text(index);
      let at = near.length;
      while (at > 0 && near[at - 1]! > word) at -= 1;
      // A word found by two hashes, one of them another spelling's, is given once.
      if (near[at - 1] !== word) near.splice(at, 0, word);
      if (near.length === most) break;
    }
    return near;
  }

  /** How well known a word is. */
  salience(word: string): Salience {
    const index = this.#words.find(word);
    return index < 0 ? { held: false, bearers: 0 } : { held: index < this.#arrays.held, bearers: this.#bearers(index) };
  }

  #gather(typed: string, found: number[]): void {
    const { alphabet, filter } = this.#arrays;
    const shift = this.#shift;
    const length = typed.length;
    let power = 1;
    let end = 0;
    let begin = hashText(typed);
    let looks = 0;
    const look = (hash: number): void => {
      looks += 1;
      const bit = filterBit(hash, shift);
      if ((filter[bit >>> 5]! & (1 << (bit & 31))) !== 0) this.#words.gather(hash, found);
    };
    // From the end on: `begin` is the hash of the units before `at`, `end` of those from `at` on, `power` what a unit before them counts.
    for (let at = length; at >= 0; at -= 1) {
      const next = at < length ? typed.charCodeAt(at) : -1;
      const inserted = Math.imul(Math.imul(begin, HASH_BASE), power) + end;
      for (let i = 0; i < alphabet.length; i += 1) {
        // Before its like a letter makes the same word as behind it.
        if (alphabet[i]! !== next) look((inserted + Math.imul(alphabet[i]!, power)) | 0);
      }
      if (at === 0) break;
      const unit = typed.charCodeAt(at - 1);
      // Of a double letter either may go.
      begin = Math.imul(begin - unit, INVERSE_BASE);
      if (unit !== next) look((Math.imul(begin, power) + end) | 0);
      const replaced = Math.imul(Math.imul(begin, HASH_BASE), power) + end;
      for (let i = 0; i < alphabet.length; i += 1) {
        if (alphabet[i]! !== unit) look((replaced + Math.imul(alphabet[i]!, power)) | 0);
      }
      if (at > 1 && typed.charCodeAt(at - 2) !== unit) {
        const before = typed.charCodeAt(at - 2);
        const start = Math.imul(begin - before, INVERSE_BASE);
        const longer = Math.imul(power, HASH_BASE);
        look((Math.imul(Math.imul(start, HASH_BASE), longer) + Math.imul(unit, longer) + Math.imul(before, power) + end) | 0);
      }
      end = (end + Math.imul(unit, power)) | 0;
      power = Math.imul(power, HASH_BASE);
    }
    this.counts.looks += looks;
  }
}

const none: readonly string[] = [];

/** The `most` lowest of more numbers than that, in ascending order: the best known words, because they are numbered first. */
function lowest(numbers: readonly number[], most: number): readonly number[] {
  const kept: number[] = [];
  for (const number of numbers) {
    if (kept.length === most && number >= kept[most - 1]!) continue;
    let at = kept.length < most ? kept.length : most - 1;
    for (; at > 0 && kept[at - 1]! > number; at -= 1) kept[at] = kept[at - 1]!;
    kept[at] = number;
  }
  return kept;
}

/** The inverse of the hash's base among numbers of 32 bits: takes the last unit off a text's hash. */
const INVERSE_BASE = inverse(HASH_BASE);

/** Newton's method, which doubles the right bits each time. */
function inverse(odd: number): number {
  let x = odd;
  for (let bits = 3; bits < 32; bits *= 2) x = Math.imul(x, 2 - Math.imul(odd, x));
  return x;
}

/** The bit of a hash in a filter (a multiplication spreads it, as Knuth proposes). */
const filterBit = (hash: number, shift: number): number => Math.imul(hash, 0x9e3779b1) >>> shift;

/** The sections of a vocabulary, of whose words the first `borne` may be found. */
export function writeNear(words: readonly string[], borne: number): SectionParts {
  const letters = new Set<number>();
  const found = words.slice(0, borne).filter(({ length }) => length >= SHORTEST_NEAR);
  const filter = new Uint32Array(2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, (found.length * FILTER_BITS) / 32)))));
  const shift = Math.clz32(filter.length * 32 - 1);
  for (const word of found) {
    for (let at = 0; at < word.length; at += 1) letters.add(word.charCodeAt(at));
    const bit = filterBit(hashText(word), shift);
    filter[bit >>> 5]! |= 1 << (bit & 31);
  }
  const alphabet = Uint16Array.from([...letters].sort((a, b) => a - b));
  return { held: { 'near.alphabet': alphabet, 'near.filter': filter }, paged: {} };
}
