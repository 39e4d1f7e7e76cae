import type { Pages } from './pages.js';

/** A list of unsigned 32-bit numbers: in memory, or in a file of which pages are read when they are asked for. */
export interface Numbers {
  readonly length: number;
  at(index: number): number;
  /** From `from` up to but not including `to`; the caller does not change them. */
  slice(from: number, to: number): Uint32Array;
}

/** Bytes in memory or in a file, likewise. */
export interface Bytes {
  slice(from: number, to: number): Uint8Array;
}

/** Numbers in memory. */
export class HeldNumbers implements Numbers {
  readonly #array: Uint32Array;

  constructor(array: Uint32Array) {
    this.#array = array;
  }

  get length(): number {
    return this.#array.length;
  }

  at(index: number): number {
    return this.#array[index]!;
  }

  slice(from: number, to: number): Uint32Array {
    return this.#array.subarray(from, to);
  }
}

/** Numbers in pages, from word `first` of them on. */
export class PagedNumbers implements Numbers {
  readonly length: number;
  readonly #pages: Pages;
  readonly #first: number;

  constructor(pages: Pages, first: number, length: number) {
    this.#pages = pages;
    this.#first = first;
    this.length = length;
  }

  at(index: number): number {
    return this.#pages.at(this.#first + index);
  }

  slice(from: number, to: number): Uint32Array {
    return this.#pages.words(this.#first + from, this.#first + to);
  }
}

/** Bytes in pages, from word `first` of them on. */
export const pagedBytes = (pages: Pages, first: number): Bytes => ({
  slice(from, to) {
    const start = Math.floor(from / 4);
    const words = pages.words(first + start, first + Math.ceil(to / 4));
    return new Uint8Array(words.buffer, words.byteOffset + from - start * 4, to - from);
  },
});

/** So many ascending numbers are written as the first of them and their steps. */
const STEPS = 32;
const STEP_WORDS = 1 + STEPS / 2;

/** The words that so many numbers take in steps. */
export const stepWords = (length: number): number => Math.ceil(length / STEPS) * STEP_WORDS;

/** Ascending numbers as steps of 16 bits, every 32nd in full: half the bytes of the numbers, and any of them is still found at once. */
export class SteppedNumbers implements Numbers {
  readonly length: number;
  readonly #words: Numbers;

  constructor(words: Numbers, length: number) {
    this.#words = words;
    this.length = length;
  }

  at(index: number): number {
    const first = Math.floor(index / STEPS) * STEP_WORDS;
    let sum = this.#words.at(first);
    for (let step = 0; step < index % STEPS; step += 1) sum += this.#words.at(first + 1 + (step >>> 1)) >>> ((step & 1) * 16) & 0xffff;
    return sum;
  }

  slice(from: number, to: number): Uint32Array {
    return Uint32Array.from({ length: to - from }, (_, index) => this.at(from + index));
  }
}

/** Numbers in steps; undefined where they do not ascend, or by more than 16 bits at a time. */
export function inSteps(numbers: Uint32Array): Uint32Array | undefined {
  const words = new Uint32Array(stepWords(numbers.length));
  for (let at = 0; at < numbers.length; at += 1) {
    const first = Math.floor(at / STEPS) * STEP_WORDS;
    if (at % STEPS === 0) words[first] = numbers[at]!;
    const step = at + 1 < numbers.length ? numbers[at + 1]! - numbers[at]! : 0;
    if (step < 0 || step > 0xffff) return undefined;
    words[first + 1 + ((at % STEPS) >>> 1)]! |= step << ((at & 1) * 16);
  }
  return words;
}
