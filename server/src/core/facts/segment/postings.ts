import { ANY_WORD, type BesideSign } from '../index/beside.js';
import type { Numbers } from './numbers.js';

/** For each key a run of numbers, in compressed rows: those of key `k` stand from `starts[k]` to `starts[k + 1]`. */
export interface PostingArrays {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** Pairs of key and value as rows, the values of a key in the order in which they were added. */
export function writePostings(keys: Uint32Array, values: Uint32Array, size: number): PostingArrays {
  const order = orderByKey(keys, size);
  return { starts: order.starts, values: Uint32Array.from(order.positions, (position) => values[position] ?? 0) };
}

/** The positions of `keys` by key, stable (a counting sort), and where each key's run begins. */
export function orderByKey(keys: Uint32Array, size: number): { readonly starts: Uint32Array; readonly positions: Uint32Array } {
  const starts = new Uint32Array(size + 1);
  for (const key of keys) starts[key + 1]! += 1;
  for (let key = 0; key < size; key += 1) starts[key + 1]! += starts[key]!;
  const next = starts.slice();
  const positions = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at]!;
    positions[next[key]!] = at;
    next[key]! += 1;
  }
  return { starts, positions };
}

/** A person's number and sign (see `signOf`) in one: the sign stands in the upper eight bits. */
export const signed = (number: number, sign: BesideSign): number => ((sign << 24) | number) >>> 0;
const numberIn = (value: number): number => value & 0xffffff;

/** In a base of more persons than this, numbers leave no room for signs. */
export const MOST_SIGNED = 2 ** 24;

/** Whether values are numbers alone, or have signs beside them that say something, or that were made by other rules and say nothing. */
export type Signs = 'none' | 'telling' | 'silent';

/** Rows of numbers by key. */
export class Postings {
  readonly #starts: Uint32Array;
  readonly #values: Numbers;
  readonly #signs: Signs;

  constructor(starts: Uint32Array, values: Numbers, signs: Signs = 'none') {
    this.#starts = starts;
    this.#values = values;
    this.#signs = signs;
  }

  /** The numbers of a key; none for a key that is negative (unknown). */
  of(key: number): Uint32Array {
    const values = this.#of(key);
    return this.#signs === 'none' ? values : values.map(numberIn);
  }

  /** Takes each number of a key with its sign. */
  each(key: number, take: (number: number, sign: BesideSign) => void): void {
    const values = this.#of(key);
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at]!;
      if (this.#signs === 'none') take(value, ANY_WORD);
      else take(numberIn(value), this.#signs === 'telling' ? value >>> 24 : ANY_WORD);
    }
  }

  #of(key: number): Uint32Array {
    return key < 0 ? none : this.#values.slice(this.#starts[key]!, this.#starts[key + 1]!);
  }

  count(key: number): number {
    return key < 0 ? 0 : (this.#starts[key + 1] ?? 0) - (this.#starts[key] ?? 0);
  }
}

const none = new Uint32Array(0);
