import { mix } from './word-hash.js';

/** Texts by number: their UTF-16 code units one behind another, and a table of hashes to find a text's number. */
export interface StringArrays {
  readonly units: Uint16Array;
  /** Text `n` stands from `starts[n]` to `starts[n + 1]`. */
  readonly starts: Uint32Array;
  /** Open addressing, a power of two long (see `slotOf`); zero where free. */
  readonly slots: Uint32Array;
}

/** Of the polynomial hash: large, odd, and its powers well spread. */
export const HASH_BASE = 0x01000193;

/** A polynomial hash of code units, so that the hash of a text with one letter changed needs no second pass over it. */
export function hashText(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, HASH_BASE) + text.charCodeAt(at)) | 0;
  return hash;
}

/** More do not fit into a slot beside its tag. */
export const MOST_NUMBERS = 2 ** 24 - 1;

/** What a slot holds: eight bits of the (mixed) hash, by which most other texts are told apart at once, and a number plus one. */
export const slotOf = (mixed: number, number: number): number => ((mixed & 0xff000000) | (number + 1)) >>> 0;

/** The number in a slot where its tag is that of the (mixed) hash, else -1. */
export const numberIn = (slot: number, mixed: number): number => (((slot ^ mixed) & 0xff000000) === 0 ? (slot & 0x00ffffff) - 1 : -1);

/** Writes texts, each once, in the given order. */
export function writeStrings(texts: readonly string[]): StringArrays {
  if (texts.length > MOST_NUMBERS) throw new RangeError(`there are ${String(texts.length)} words, more than a segment holds`);
  let length = 0;
  for (const text of texts) length += text.length;
  const units = new Uint16Array(length);
  const starts = new Uint32Array(texts.length + 1);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(4, texts.length * 1.5))));
  let end = 0;
  for (const [index, text] of texts.entries()) {
    for (let at = 0; at < text.length; at += 1) units[end + at] = text.charCodeAt(at);
    end += text.length;
    starts[index + 1] = end;
    const mixed = mix(hashText(text));
    let at = mixed & (slots.length - 1);
    while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
    slots[at] = slotOf(mixed, index);
  }
  return { units, starts, slots };
}

/** Finds texts by content. */
export class StringTable {
  readonly #units: Uint16Array;
  readonly #starts: Uint32Array;
  readonly #slots: Uint32Array;

  constructor({ units, starts, slots }: StringArrays) {
    this.#units = units;
    this.#starts = starts;
    this.#slots = slots;
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  /** The number of a text; -1 where it is not in the table. */
  find(text: string): number {
    const mask = this.#slots.length - 1;
    const mixed = mix(hashText(text));
    for (let at = mixed & mask; this.#slots[at] !== 0; at = (at + 1) & mask) {
      const index = numberIn(this.#slots[at]!, mixed);
      if (index >= 0 && this.#is(index, text)) return index;
    }
    return -1;
  }

  /** Adds to `found` the numbers of the texts with this hash (see `hashText`), and one in some hundreds of the others. */
  gather(hash: number, found: Set<number>): void {
    const mask = this.#slots.length - 1;
    const mixed = mix(hash);
    for (let at = mixed & mask; this.#slots[at] !== 0; at = (at + 1) & mask) {
      const index = numberIn(this.#slots[at]!, mixed);
      if (index >= 0) found.add(index);
    }
  }

  text(index: number): string {
    return String.fromCharCode(...this.#units.subarray(this.#starts[index], this.#starts[index + 1]));
  }

  lengthOf(index: number): number {
    return this.#starts[index + 1]! - this.#starts[index]!;
  }

  * [Symbol.iterator](): Generator<string> {
    for (let index = 0; index < this.size; index += 1) yield this.text(index);
  }

  #is(index: number, text: string): boolean {
    const start = this.#starts[index]!;
    if (this.#starts[index + 1]! - start !== text.length) return false;
    for (let at = 0; at < text.length; at += 1) if (this.#units[start + at] !== text.charCodeAt(at)) return false;
    return true;
  }
}
