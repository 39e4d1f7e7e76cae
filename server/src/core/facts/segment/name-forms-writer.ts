import type { Writing } from '../index/name-table.js';
import { GrowingList } from './growing.js';
import { bucketOf, lengthBit, writings, type FormArrays } from './name-forms.js';
import { orderByKey } from './postings.js';

/** Collects the written forms of names, and puts them in order at the end. */
export class NameFormsWriter {
  /** Of each form: where its tokens begin in `#tokens`. */
  readonly #starts = new GrowingList();
  readonly #tokens = new GrowingList();
  readonly #entities = new GrowingList();
  readonly #names = new GrowingList();
  longest = 0;

  /** Adds a form of an entity's name: words by preliminary number, which of its names it is. */
  add(words: readonly number[], written: readonly Writing[], entity: number, name: number): void {
    this.#starts.push(this.#tokens.length);
    for (const [index, word] of words.entries()) this.#tokens.push(word * 4 + writings.indexOf(written[index]!));
    this.#entities.push(entity);
    this.#names.push(name);
    this.longest = Math.max(this.longest, words.length);
  }

  /** The arrays; `finalWord` gives each preliminary number's final one. */
  finish(finalWord: Uint32Array): FormArrays {
    const count = this.#starts.length;
    this.#starts.push(this.#tokens.length);
    const starts = this.#starts.items;
    const tokens = this.#tokens.items;
    for (let at = 0; at < tokens.length; at += 1) tokens[at] = finalWord[tokens[at]! >>> 2]! * 4 + (tokens[at]! & 3);
    const bucketCount = Math.max(1, count >>> 1);
    const words = tokens.map((token) => token >>> 2);
    const keys = new Uint32Array(count);
    for (let form = 0; form < count; form += 1) keys[form] = bucketOf(words, starts[form]!, starts[form + 1]! - starts[form]!, bucketCount);
    const inBuckets = orderByKey(keys, bucketCount);

    const out = new FormRows(starts, tokens, finalWord.length);
    const buckets = new Uint32Array(bucketCount + 1);
    for (let bucket = 0; bucket < bucketCount; bucket += 1) {
      out.addBucket(inBuckets.positions.subarray(inBuckets.starts[bucket], inBuckets.starts[bucket + 1]), this.#entities.items, this.#names.items);
      buckets[bucket + 1] = out.count;
    }
    return { buckets, ...out.finish() };
  }
}

/** The forms as they go out: alike ones joined, with all that bear them. */
class FormRows {
  readonly #inStarts: Uint32Array;
  readonly #inTokens: Uint32Array;
  readonly #starts = new GrowingList();
  readonly #tokens = new GrowingList();
  readonly #hitStarts = new GrowingList();
  readonly #entities = new GrowingList();
  readonly #names = new GrowingList();
  readonly #lengths: Uint32Array;

  constructor(starts: Uint32Array, tokens: Uint32Array, words: number) {
    this.#inStarts = starts;
    this.#inTokens = tokens;
    this.#lengths = new Uint32Array(words);
  }

  get count(): number {
    return this.#starts.length;
  }

  /** Adds the forms of one bucket, which come in the order in which they were added. */
  addBucket(forms: Uint32Array, entities: Uint32Array, names: Uint32Array): void {
    // Same words together, and among them each way of writing, both in the order of their first form.
    const groups: number[][][] = [];
    for (const form of forms) {
      const words = groups.find(([alike]) => this.#isSame(alike![0]!, form, 2));
      if (!words) groups.push([[form]]);
      else {
        const alike = words.find(([first]) => this.#isSame(first!, form, 0));
        if (alike) alike.push(form);
        else words.push([form]);
      }
    }
    for (const alike of groups.flat()) this.#addForm(alike, entities, names);
  }

  finish(): Omit<FormArrays, 'buckets'> {
    this.#starts.push(this.#tokens.length);
    this.#hitStarts.push(this.#entities.length);
    return {
      starts: this.#starts.items, tokens: this.#tokens.items, hitStarts: this.#hitStarts.items, entities: this.#entities.items,
      names: Uint16Array.from(this.#names.items), lengths: this.#lengths,
    };
  }

  #addForm(alike: readonly number[], entities: Uint32Array, names: Uint32Array): void {
    const from = this.#inStarts[alike[0]!]!;
    const to = this.#inStarts[alike[0]! + 1]!;
    this.#starts.push(this.#tokens.length);
    for (let at = from; at < to; at += 1) this.#tokens.push(this.#inTokens[at]!);
    this.#lengths[this.#inTokens[from]! >>> 2]! |= lengthBit(to - from);
    this.#hitStarts.push(this.#entities.length);
    let last = -1;
    for (const form of alike) {
      const entity = entities[form]!;
      // An entity with two names that are written alike bears the first of them.
      if (entity === last) continue;
      last = entity;
      this.#entities.push(entity);
      this.#names.push(names[form]!);
    }
  }

  /** Compares the tokens of two forms without their lowest `ignored` bits. */
  #isSame(a: number, b: number, ignored: number): boolean {
    const startA = this.#inStarts[a]!;
    const startB = this.#inStarts[b]!;
    const length = this.#inStarts[a + 1]! - startA;
    if (this.#inStarts[b + 1]! - startB !== length) return false;
    for (let at = 0; at < length; at += 1) {
      if (this.#inTokens[startA + at]! >>> ignored !== this.#inTokens[startB + at]! >>> ignored) return false;
    }
    return true;
  }
}
