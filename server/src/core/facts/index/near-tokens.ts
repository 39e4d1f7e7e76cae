import { editDistance } from '../edit-distance.js';
import { SHORTEST_NEAR } from './near.js';

/**
 * Finds the words of a vocabulary one edit from a typed one: a table of deletion neighbourhoods (the symmetric delete method of
 * SymSpell) in two typed arrays, open addressing over 32-bit hashes. Two words within one edit share a form with at most one letter
 * deleted; so a look-up hashes the typed word's deletions and checks the few candidates.
 */
export class NearTokens {
  readonly #words: readonly string[];
  readonly #slots: Uint32Array;
  readonly #hashes: Uint32Array;

  constructor(vocabulary: Iterable<string>) {
    this.#words = [...vocabulary].filter((word) => word.length >= SHORTEST_NEAR).sort();
    let entries = 0;
    for (const word of this.#words) entries += word.length + 1;
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, entries * 1.5)));
    this.#slots = new Uint32Array(size);
    this.#hashes = new Uint32Array(size);
    for (const [index, word] of this.#words.entries()) {
      for (let skip = -1; skip < word.length; skip += 1) this.#put(hashWithout(word, skip), index);
    }
  }

  #put(hash: number, index: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    // Slots hold the index plus one, so that zero means free.
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = index + 1;
    this.#hashes[slot] = hash;
  }

  /** The words one edit from `typed`, in no order. */
  near(typed: string): readonly string[] {
    if (typed.length < SHORTEST_NEAR) return [];
    const mask = this.#slots.length - 1;
    const seen = new Set<number>();
    const found: string[] = [];
    for (let skip = -1; skip < typed.length; skip += 1) {
      const hash = hashWithout(typed, skip);
      for (let slot = hash & mask; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
        const index = (this.#slots[slot] ?? 0) - 1;
        if (this.#hashes[slot] !== hash || seen.has(index)) continue;
        seen.add(index);
        const token = this.#words[index] ?? '';
        if (token !== typed && editDistance(typed, token, 1) <= 1) found.push(token);
      }
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
