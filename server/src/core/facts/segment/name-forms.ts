import { allows, type Writing } from '../index/name-table.js';
import { mix } from './word-hash.js';

/** How a token must be written, as two bits beside its word's number. */
export const writings: readonly Writing[] = ['any', 'capital', 'mixed', 'capitals'];

/**
 * Written forms of names as sequences of words, in buckets by the hash of the sequence. Forms of one bucket stand together,
 * and among them those of the same words, in the order in which they were first added.
 */
export interface FormArrays {
  /** The forms of bucket `b` are numbered from `buckets[b]` to `buckets[b + 1]`. */
  readonly buckets: Uint32Array;
  /** The tokens of form `f` stand in `tokens` from `starts[f]` to `starts[f + 1]`: four times a word's number, plus its writing. */
  readonly starts: Uint32Array;
  readonly tokens: Uint32Array;
  /** Who bears form `f`: `hitStarts[f]` to `hitStarts[f + 1]` in `entities`, and beside each which of its names it is. */
  readonly hitStarts: Uint32Array;
  readonly entities: Uint32Array;
  readonly names: Uint16Array;
  /** For each word the lengths of the forms that begin with it: bit `n` for `n + 1` tokens, the last bit for all longer ones. */
  readonly lengths: Uint32Array;
}

/** Bit of `lengths` for forms of `LONG_FORM` tokens and more. */
export const LONG_FORM = 32;

export const lengthBit = (length: number): number => (1 << (Math.min(length, LONG_FORM) - 1)) >>> 0;

/** The bucket of a sequence of words. */
export function bucketOf(words: ArrayLike<number>, from: number, length: number, buckets: number): number {
  let hash = length;
  for (let at = from; at < from + length; at += 1) hash = Math.imul(hash ^ words[at]!, 0x01000193) ^ (hash >>> 13);
  return Math.floor(((mix(hash) >>> 0) / 0x1_0000_0000) * buckets);
}

/** The longest forms that stand at one place of a text. */
export interface FormMatch {
  readonly length: number;
  /** Numbers of forms: the same words, written in different ways. */
  readonly forms: readonly number[];
}

/** Looks up sequences of words. */
export class NameForms {
  readonly #arrays: FormArrays;
  readonly #longest: number;

  /** `longest`: the tokens of the longest form. */
  constructor(arrays: FormArrays, longest: number) {
    this.#arrays = arrays;
    this.#longest = longest;
  }

  /**
   * The longest forms at token `at`, of those of which `counts` says that they count.
   *
   * @param wordAt the number of the word at a token, -1 where there is none
   */
  match(wordAt: (at: number) => number, cases: readonly string[], at: number, counts: (form: number) => boolean): FormMatch | undefined {
    const first = wordAt(at);
    const lengths = first < 0 ? 0 : this.#arrays.lengths[first]!;
    if (lengths === 0) return undefined;
    const most = lengths >>> (LONG_FORM - 1) === 1 ? this.#longest : LONG_FORM - Math.clz32(lengths);
    const words = [first];
    while (words.length < most) {
      const word = wordAt(at + words.length);
      if (word < 0) break;
      words.push(word);
    }
    for (let length = words.length; length > 0; length -= 1) {
      if ((lengths & lengthBit(length)) === 0) continue;
      const forms = this.#standing(words, length, cases, at).filter(counts);
      if (forms.length > 0) return { length, forms };
    }
    return undefined;
  }

  /** From where to where the bearers of a form stand in `entityAt` and `nameAt`. */
  hits(form: number): { readonly from: number; readonly to: number } {
    return { from: this.#arrays.hitStarts[form]!, to: this.#arrays.hitStarts[form + 1]! };
  }

  entityAt(hit: number): number {
    return this.#arrays.entities[hit]!;
  }

  nameAt(hit: number): number {
    return this.#arrays.names[hit]!;
  }

  /** How the tokens of a form must be written, as a key. */
  writingOf(form: number): string {
    let key = '';
    for (let at = this.#arrays.starts[form]!; at < this.#arrays.starts[form + 1]!; at += 1) key += this.#arrays.tokens[at]! & 3;
    return key;
  }

  #standing(words: readonly number[], length: number, cases: readonly string[], at: number): number[] {
    const { buckets, starts } = this.#arrays;
    const bucket = bucketOf(words, 0, length, buckets.length - 1);
    const found: number[] = [];
    for (let form = buckets[bucket]!; form < buckets[bucket + 1]!; form += 1) {
      if (starts[form + 1]! - starts[form]! === length && this.#stands(form, words, cases, at)) found.push(form);
    }
    return found;
  }

  #stands(form: number, words: readonly number[], cases: readonly string[], at: number): boolean {
    const { starts, tokens } = this.#arrays;
    const start = starts[form]!;
    const length = starts[form + 1]! - start;
    for (let i = 0; i < length; i += 1) {
      const token = tokens[start + i]!;
      if (token >>> 2 !== words[i] || !allows(writings[token & 3]!, cases[at + i])) return false;
    }
    return true;
  }
}
