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

  /** Adds to `found` the numbers of the texts with this hash (see `hashText`), and now and then one with another. */
  gather(hash: number, found: number[]): void {
    const mask = this.#slots.length - 1;
    const mixed = mix(hash);
    for (let at = mixed & mask; this.#slots[at] !== 0; at = (at + 1) & mask) {
      const index = numberIn(this.#slots[at]!, mixed);
      if (index >= 0) found.push(index);
    }
  }

  text(index: number): string {
    const units = this.#units;
    const end = this.#starts[index + 1]!;
    let at = this.#starts[index]!;
    let text = '';
    // Four at a time takes a fifth of what spreading a view of the units does.
    for (; at + 4 <= end; at += 4) text += String.fromCharCode(units[at]!, units[at + 1]!, units[at + 2]!, units[at + 3]!);
    for (; at < end; at += 1) text += String.fromCharCode(units[at]!);
    return text;
  }

  lengthOf(index: number): number {
    return this.#starts[index + 1]! - this.#starts[index]!;
  }

  /** True where one deletion, insertion, replacement or exchange of neighbours makes this text of the given one. */
  isOneEditFrom(index: number, text: string): boolean {
    const units = this.#units;
    let from = this.#starts[index]!;
    let to = this.#starts[index + 1]!;
    let start = 0;
    let end = text.length;
    while (from < to && start < end && units[from] === text.charCodeAt(start)) {
      from += 1;
      start += 1;
    }
    while (from < to && start < end && units[to - 1] === text.charCodeAt(end - 1)) {
      to -= 1;
      end -= 1;
    }
    const [left, right] = [to - from, end - start];
    if (left + right === 1 || (left === 1 && right === 1)) return true;
    return left === 2 && right === 2 && units[from] === text.charCodeAt(start + 1) && units[from + 1] === text.charCodeAt(start);
  }

  #is(index: number, text: string): boolean {
    const start = this.#starts[index]!;
    if (this.#starts[index + 1]! - start !== text.length) return false;
    for (let at = 0; at < text.length; at += 1) if (this.#units[start + at] !== text.charCodeAt(at)) return false;
    return true;
  }
}
