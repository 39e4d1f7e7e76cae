import { editDistance } from '../edit-distance.js';
import { bitCount, letterMask } from '../letter-mask.js';
import type { NearToken } from '../look-up.js';
import { HASH_BASE, type StringTable } from './string-table.js';

/** Names shorter than this are near too many words to say anything. */
export const SHORTEST_NEAR = 3;

/** What near look-up needs of a vocabulary whose words are numbered by length. */
export interface NearArrays {
  /** All letters that the words use, as code units. */
  readonly alphabet: Uint16Array;
  /** Words of length `n` are numbered from `byLength[n]` to `byLength[n + 1]`. */
  readonly byLength: Uint32Array;
}

/**
 * Finds the words of a vocabulary near a typed one, without any table of its own.
 *
 * One edit: every deletion, exchange, replacement and insertion over the vocabulary's own letters is looked up by its hash, which
 * is put together from the hashes of the typed word's beginning and end; a few hundred looks at a table, the same in a
 * small base and in a large one. Two edits: a scan of the words of about the same length that compares sets of letters
 * first; it is asked for on demand only.
 */
export class NearWords {
  readonly #words: StringTable;
  readonly #arrays: NearArrays;
  readonly #isFound: (index: number) => boolean;
  /** For each word a set of its letters (the low five bits of each); made when two edits are first asked for. */
  #masks: Uint32Array | undefined;

  /** `isFound` tells which words may be found: those of persons. */
  constructor(words: StringTable, arrays: NearArrays, isFound: (index: number) => boolean) {
    this.#words = words;
    this.#arrays = arrays;
    this.#isFound = isFound;
  }

  /** The words within `maximum` edits of `typed`, itself excluded, in no order. */
  near(typed: string, maximum: 1 | 2): readonly NearToken[] {
    if (typed.length < SHORTEST_NEAR) return [];
    return maximum === 1 ? this.#withinOne(typed) : this.#scan(typed, maximum);
  }

  #withinOne(typed: string): NearToken[] {
    const { alphabet } = this.#arrays;
    const length = typed.length;
    const units = new Uint16Array(length);
    for (let at = 0; at < length; at += 1) units[at] = typed.charCodeAt(at);
    const powers = new Int32Array(length + 2).fill(1);
    const before = new Int32Array(length + 1);
    const after = new Int32Array(length + 1);
    for (let at = 0; at < length; at += 1) {
      powers[at + 1] = Math.imul(powers[at]!, HASH_BASE);
      before[at + 1] = Math.imul(before[at]!, HASH_BASE) + units[at]!;
    }
    powers[length + 1] = Math.imul(powers[length]!, HASH_BASE);
    for (let at = length - 1; at >= 0; at -= 1) after[at] = Math.imul(units[at]!, powers[length - 1 - at]!) + after[at + 1]!;

    const found = new Set<number>();
    const look = (hash: number): void => this.#words.gather(hash, found);
    for (let at = 0; at <= length; at += 1) {
      const left = before[at]!;
      const rest = length - at;
      if (at < length) {
        look((Math.imul(left, powers[rest - 1]!) + after[at + 1]!) | 0);
        for (const letter of alphabet) {
          look((Math.imul(left, powers[rest]!) + Math.imul(letter, powers[rest - 1]!) + after[at + 1]!) | 0);
        }
      }
      if (at + 1 < length) {
        const pair = Math.imul(units[at + 1]!, powers[rest - 1]!) + Math.imul(units[at]!, powers[rest - 2]!);
        look((Math.imul(left, powers[rest]!) + pair + after[at + 2]!) | 0);
      }
      for (const letter of alphabet) {
        look((Math.imul(left, powers[rest + 1]!) + Math.imul(letter, powers[rest]!) + after[at]!) | 0);
      }
    }
    const near: NearToken[] = [];
    for (const index of found) {
      const other = this.#words.lengthOf(index);
      if (other < SHORTEST_NEAR || Math.abs(other - length) > 1 || !this.#isFound(index)) continue;
      const token = this.#words.text(index);
      if (token !== typed && editDistance(typed, token, 1) <= 1) near.push({ token, distance: 1 });
    }
    return near;
  }

  #scan(typed: string, maximum: number): NearToken[] {
    const { byLength } = this.#arrays;
    const masks = this.#masks ??= Uint32Array.from(this.#words, letterMask);
    const letters = letterMask(typed);
    const last = byLength.length - 1;
    const from = byLength[Math.min(last, Math.max(SHORTEST_NEAR, typed.length - maximum))]!;
    const to = byLength[Math.min(last, typed.length + maximum + 1)]!;
    const found: NearToken[] = [];
    for (let index = from; index < to; index += 1) {
      // A replacement changes at most two members of the set of letters.
      if (bitCount(masks[index]! ^ letters) > 2 * maximum || !this.#isFound(index)) continue;
      const token = this.#words.text(index);
      const distance = token === typed ? 0 : editDistance(typed, token, maximum);
      if (distance > 0 && distance <= maximum) found.push({ token, distance });
    }
    return found;
  }
}

/** The arrays of a vocabulary: `words` sorted by length, `isFound` telling which of them may be found. */
export function writeNear(words: readonly string[], isFound: (index: number) => boolean): NearArrays {
  const letters = new Set<number>();
  const byLength = new Uint32Array((words.at(-1)?.length ?? 0) + 2).fill(words.length);
  let length = -1;
  for (const [index, word] of words.entries()) {
    while (length < word.length) byLength[length += 1] = index;
    if (word.length < SHORTEST_NEAR || !isFound(index)) continue;
    for (let at = 0; at < word.length; at += 1) letters.add(word.charCodeAt(at));
  }
  return { alphabet: Uint16Array.from([...letters].sort((a, b) => a - b)), byLength };
}
