import { allows, type Writing } from '../index/name-table.js';
import { mayHold } from './hash-filter.js';
import type { Numbers } from './numbers.js';
import { mix } from './word-hash.js';

/** How a token must be written, as two bits beside its word's number. */
export const writings: readonly Writing[] = ['any', 'capital', 'mixed', 'capitals'];

/**
 * Written forms of names as sequences of words, in buckets by the hash of the sequence. Forms of one bucket stand together,
 * and among them those of the same words, in the order in which they were first added.
 *
 * A form is a row of numbers: four times the number of its tokens plus flags; how many bear it; with `SOME_SHOWN` how many of them
 * are given; the tokens, each four times a word's number plus its writing; with `SOME_SHOWN` which of the bearers are given; the
 * bearers, numbers of entities; with `NAMES_DIFFER` which of its names each bears so (else the first).
 */
export interface FormTable {
  /** The rows of bucket `b` stand from `buckets[b]` to `buckets[b + 1]` in `rows`. */
  readonly buckets: Numbers;
  readonly rows: Numbers;
}

export const NAMES_DIFFER = 1;
export const SOME_SHOWN = 2;

/** Bit of `lengths` for forms of `LONG_FORM` tokens and more. */
const LONG_FORM = 32;

export const lengthBit = (length: number): number => (1 << (Math.min(length, LONG_FORM) - 1)) >>> 0;

/** The hash of a sequence of words. */
export function hashWords(words: ArrayLike<number>, from: number, length: number): number {
  let hash = length;
  for (let at = from; at < from + length; at += 1) hash = Math.imul(hash ^ words[at]!, 0x01000193) ^ (hash >>> 13);
  return mix(hash) >>> 0;
}

/** The bucket of a hash. */
export const bucketOf = (hash: number, buckets: number): number => Math.floor((hash / 0x1_0000_0000) * buckets);

/** A form in a table. */
export interface Form {
  readonly table: FormTable;
  /** Where its row begins. */
  readonly at: number;
}

/** Who bears a form, and which of its names each bears so. */
export interface Bearers {
  readonly entities: Uint32Array;
  readonly names: ArrayLike<number>;
}

/** The longest forms that stand at one place of a text. */
export interface FormMatch {
  readonly length: number;
  /** The same words, written in different ways. */
  readonly forms: readonly Form[];
}

/** What the look-up of forms needs. */
export interface FormArrays {
  /** Forms of which somebody well known bears one: in memory. */
  readonly salient: FormTable;
  /** All others. */
  readonly rare: FormTable;
  /** Says of most sequences of words that are no form of `rare` that they are none (see `mayHold`). */
  readonly filter: Uint32Array;
  /** For each word the lengths of the forms that begin with it: bit `n` for `n + 1` tokens, the last bit for all longer ones. */
  readonly lengths: Uint32Array;
}

/** Looks up sequences of words. */
export class NameForms {
  readonly #arrays: FormArrays;
  readonly #longest: number;
  /** The numbers of the words at the place last asked for: not made anew for each. */
  readonly #words: number[] = [];

  /** `longest`: the tokens of the longest form. */
  constructor(arrays: FormArrays, longest: number) {
    this.#arrays = arrays;
    this.#longest = longest;
  }

  /** True where some form begins with the word of this number. */
  mayBegin(word: number): boolean {
    return this.#arrays.lengths[word]! !== 0;
  }

  /** A number for each form. */
  keyOf({ table, at }: Form): number {
    return at * 2 + (table === this.#arrays.rare ? 1 : 0);
  }

  /**
   * The longest forms at token `at`, of those of which `counts` says that they count.
   *
   * @param wordAt the number of the word at a token, -1 where there is none
   */
  match(wordAt: (at: number) => number, cases: readonly string[], at: number, counts?: (form: Form) => boolean): FormMatch | undefined {
    const first = wordAt(at);
    const lengths = first < 0 ? 0 : this.#arrays.lengths[first]!;
    if (lengths === 0) return undefined;
    const most = lengths >>> (LONG_FORM - 1) === 1 ? this.#longest : LONG_FORM - Math.clz32(lengths);
    const words = this.#words;
    let known = 1;
    words[0] = first;
    for (let word = 0; known < most; known += 1) {
      word = wordAt(at + known);
      if (word < 0) break;
      words[known] = word;
    }
    for (let length = known; length > 0; length -= 1) {
      if ((lengths & lengthBit(length)) === 0) continue;
      const found = this.#standing(words, length, cases, at);
      const forms = counts === undefined ? found : found.filter(counts);
      if (forms.length > 0) return { length, forms };
    }
    return undefined;
  }

  #standing(words: readonly number[], length: number, cases: readonly string[], at: number): readonly Form[] {
    const { salient, rare, filter } = this.#arrays;
    const hash = hashWords(words, 0, length);
    const known = standingIn(salient, hash, words, length, cases, at);
    // All forms of the same words stand in one table.
    return known.length > 0 || !mayHold(filter, hash) ? known : standingIn(rare, hash, words, length, cases, at);
  }
}

function standingIn(table: FormTable, hash: number, words: readonly number[], length: number, cases: readonly string[], at: number): readonly Form[] {
  const { buckets, rows } = table;
  const bucket = bucketOf(hash, buckets.length - 1);
  const end = buckets.at(bucket + 1);
  let found: Form[] | undefined;
  for (let row = buckets.at(bucket); row < end; row = nextRow(rows, row)) {
    if (rows.at(row) >>> 2 === length && stands(rows, tokensAt(rows, row), words, cases, at, length)) (found ??= []).push({ table, at: row });
  }
  return found ?? none;
}

const none: readonly Form[] = [];

function stands(rows: Numbers, from: number, words: readonly number[], cases: readonly string[], at: number, length: number): boolean {
  for (let i = 0; i < length; i += 1) {
    const token = rows.at(from + i);
    if (token >>> 2 !== words[i] || !allows(writings[token & 3]!, cases[at + i])) return false;
  }
  return true;
}

const tokensAt = (rows: Numbers, row: number): number => row + ((rows.at(row) & SOME_SHOWN) === 0 ? 2 : 3);

/** Where the given bearers' list, or else the bearers themselves, begins. */
const behindTokens = (rows: Numbers, row: number): number => tokensAt(rows, row) + (rows.at(row) >>> 2);

const shownAt = (rows: Numbers, row: number): number => ((rows.at(row) & SOME_SHOWN) === 0 ? 0 : rows.at(row + 2));

const nextRow = (rows: Numbers, row: number): number =>
  behindTokens(rows, row) + shownAt(rows, row) + rows.at(row + 1) * ((rows.at(row) & NAMES_DIFFER) === 0 ? 1 : 2);

/** All that bear a form. */
export function bearersOf({ table: { rows }, at }: Form): Bearers {
  const from = behindTokens(rows, at) + shownAt(rows, at);
  const count = rows.at(at + 1);
  const entities = rows.slice(from, from + count);
  return { entities, names: (rows.at(at) & NAMES_DIFFER) === 0 ? new Uint8Array(count) : rows.slice(from + count, from + 2 * count) };
}

/** True where `is` is true of one of those that bear a form. */
export function someBearer({ table: { rows }, at }: Form, is: (entity: number) => boolean): boolean {
  const from = behindTokens(rows, at) + shownAt(rows, at);
  for (let bearer = from; bearer < from + rows.at(at + 1); bearer += 1) if (is(rows.at(bearer))) return true;
  return false;
}

/** Those that bear a form, or of a crowd of namesakes some (see `withoutCrowdOfPersons`), without reading the others. */
export function shownBearersOf(form: Form): Bearers {
  const { table: { rows }, at } = form;
  if ((rows.at(at) & SOME_SHOWN) === 0) return bearersOf(form);
  const from = behindTokens(rows, at);
  const shown = rows.slice(from, from + shownAt(rows, at));
  const first = from + shown.length;
  const count = rows.at(at + 1);
  const names = (rows.at(at) & NAMES_DIFFER) === 0 ? shown.map(() => 0) : shown.map((index) => rows.at(first + count + index));
  return { entities: shown.map((index) => rows.at(first + index)), names };
}

/** How the tokens of a form must be written, as a key. */
export function writingOf({ table: { rows }, at }: Form): string {
  let key = '';
  for (let token = tokensAt(rows, at); token < behindTokens(rows, at); token += 1) key += rows.at(token) & 3;
  return key;
}
