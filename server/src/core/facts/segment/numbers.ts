import type { Pages } from './pages.js';

/** A list of unsigned 32-bit numbers: in memory, or in a file of which pages are read when they are asked for. */
export interface Numbers {
  readonly length: number;
  at(index: number): number;
  /** A number and the one behind it. */
  pair(index: number): readonly [number, number];
  /** From `from` up to but not including `to`; the caller does not change them. */
  slice(from: number, to: number): Uint32Array;
}

/** Bytes in memory or in a file, likewise. */
export interface Bytes {
  slice(from: number, to: number): Uint8Array;
}

/** Numbers of which runs are read at once. */
export interface Viewed extends Numbers {
  view(index: number, length: number): Uint32Array;
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

  pair(index: number): readonly [number, number] {
    return [this.#array[index]!, this.#array[index + 1]!];
  }

  view(index: number, length: number): Uint32Array {
    return this.#array.subarray(index, index + length);
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

  pair(index: number): readonly [number, number] {
    return [this.at(index), this.at(index + 1)];
  }

  /** So many numbers from `index` on, for reading at once: a view of a page where they stand in one. */
  view(index: number, length: number): Uint32Array {
    return this.#pages.view(this.#first + index, length);
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
  readonly #words: Viewed;

  constructor(words: Viewed, length: number) {
    this.#words = words;
    this.length = length;
  }

  at(index: number): number {
    return sumTo(this.#run(index), index % STEPS);
  }

  pair(index: number): readonly [number, number] {
    const words = this.#run(index);
    const sum = sumTo(words, index % STEPS);
    return [sum, sum + stepIn(words, index % STEPS)];
  }

  slice(from: number, to: number): Uint32Array {
    const numbers = new Uint32Array(Math.max(0, to - from));
    let sum = 0;
    let words: Uint32Array = none;
    for (let index = from; index < to; index += 1) {
      const step = index % STEPS;
      if (index === from || step === 0) {
        words = this.#run(index);
        sum = sumTo(words, step);
      } else sum += stepIn(words, step - 1);
      numbers[index - from] = sum;
    }
    return numbers;
  }

  /** The first of the numbers that a number stands among, with their steps. */
  #run(index: number): Uint32Array {
    const first = Math.floor(index / STEPS) * STEP_WORDS;
    return this.#words.view(first, STEP_WORDS);
  }
}

const none = new Uint32Array(0);

const stepIn = (words: Uint32Array, step: number): number => words[1 + (step >>> 1)]! >>> ((step & 1) * 16) & 0xffff;

function sumTo(words: Uint32Array, steps: number): number {
  let sum = words[0]!;
  for (let step = 0; step < steps; step += 1) sum += stepIn(words, step);
  return sum;
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
