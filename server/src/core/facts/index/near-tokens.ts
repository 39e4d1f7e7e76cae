import { editDistance } from '../edit-distance.js';
import { bitCount, letterMask } from '../letter-mask.js';
import type { NearToken } from '../look-up.js';

/** Names shorter than this are near too many words to say anything. */
const shortestToken = 3;

/**
 * Finds the words of a vocabulary near a typed one.
 *
 * One edit: a table of deletion neighbourhoods (the symmetric delete method of SymSpell) in two typed arrays, open
 * addressing over 32-bit hashes. Two words within one edit share a form with at most one letter deleted; so a look-up
 * hashes the typed word's deletions and checks the few candidates. Two edits: a scan that first compares sets of letters
 * (one 32-bit mask a word), because a table would grow with the square of the length; it is asked for on demand only.
 */
export class NearTokens {
  readonly #words: readonly string[];
  readonly #masks: Uint32Array;
  readonly #slots: Uint32Array;
  readonly #hashes: Uint32Array;

  constructor(vocabulary: Iterable<string>) {
    this.#words = [...vocabulary].filter((word) => word.length >= shortestToken).sort();
    this.#masks = Uint32Array.from(this.#words, letterMask);
    let entries = 0;
    for (const word of this.#words) entries += word.length + 1;
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, entries * 1.5)));
    this.#slots = new Uint32Array(size);
    this.#hashes = new Uint32Array(size);
    for (const [index, word] of this.#words.entries()) {
      for (let skip = -1; skip < word.length; skip += 1) this.#put(hashWithout(word, skip), index);
    }
  }

  /** The words within `maximum` edits of `typed`, itself excluded, the nearest first, then in alphabetical order. */
  near(typed: string, maximum: 1 | 2): readonly NearToken[] {
    if (typed.length < shortestToken) return [];
    const found = maximum === 1 ? this.#withinOne(typed) : this.#scan(typed, maximum);
    return found.sort((a, b) => a.distance - b.distance || (a.token < b.token ? -1 : 1));
  }

  #put(hash: number, index: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    // Slots hold the index plus one, so that zero means free.
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = index + 1;
    this.#hashes[slot] = hash;
  }

  #withinOne(typed: string): NearToken[] {
    const mask = this.#slots.length - 1;
    const seen = new Set<number>();
    const found: NearToken[] = [];
    for (let skip = -1; skip < typed.length; skip += 1) {
      const hash = hashWithout(typed, skip);
      for (let slot = hash & mask; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
        const index = (this.#slots[slot] ?? 0) - 1;
        if (this.#hashes[slot] !== hash || seen.has(index)) continue;
        seen.add(index);
        const token = this.#words[index] ?? '';
        if (token !== typed && editDistance(typed, token, 1) <= 1) found.push({ token, distance: 1 });
      }
    }
    return found;
  }

  #scan(typed: string, maximum: number): NearToken[] {
    const letters = letterMask(typed);
    const found: NearToken[] = [];
    for (let index = 0; index < this.#masks.length; index += 1) {
      // A replacement changes at most two members of the set of letters.
      if (bitCount((this.#masks[index] ?? 0) ^ letters) > 2 * maximum) continue;
      const token = this.#words[index] ?? '';
      if (Math.abs(token.length - typed.length) > maximum || token === typed) continue;
      const distance = editDistance(typed, token, maximum);
      if (distance <= maximum) found.push({ token, distance });
    }
    return found;
  }
}

/** FNV-1a over the word without the letter at `skip`; -1 skips none. */
function hashWithout(word: string, skip: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) {
    if (i !== skip) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}
