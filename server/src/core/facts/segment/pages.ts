import type { ByteSource } from './byte-source.js';

/** Numbers of 32 bits in a page, which is read as a whole: 4 kB, as the pages of disks and of memory. */
const PAGE_BITS = 10;
export const PAGE_WORDS = 2 ** PAGE_BITS;

/** So many pages, and up to twice as many, stay in memory: 8 MB at the most. */
const KEPT_PAGES = 1024;

/** Runs of more pages than this are read past the memory of pages: a long list would drive out what is asked for again. */
const LONG_RUN = 16;

/** The part of a segment's file that is read page by page. Two generations of pages, as in `recentlyUsed`. */
export class Pages {
  readonly #source: ByteSource;
  readonly #offset: number;
  readonly #words: number;
  #young = new Map<number, Uint32Array>();
  #old = new Map<number, Uint32Array>();
  /** The page last asked for: most numbers are asked for in runs. */
  #last: Uint32Array = new Uint32Array(0);
  #lastNumber = -1;
  readonly #verify: ((page: number, words: Uint32Array) => void) | undefined;

  /** `words` numbers stand in the source from byte `offset` on; `verify` throws where a page is not what was written. */
  constructor(source: ByteSource, offset: number, words: number, verify?: (page: number, words: Uint32Array) => void) {
    this.#verify = verify;
    this.#source = source;
    this.#offset = offset;
    this.#words = words;
  }

  /** The number at a place. */
  at(word: number): number {
    const page = word >>> PAGE_BITS;
    if (page !== this.#lastNumber) {
      this.#last = this.#page(page);
      this.#lastNumber = page;
    }
    return this.#last[word & (PAGE_WORDS - 1)]!;
  }

  /** So many numbers from a place on: a view of their page where they stand in one. The caller does not change them. */
  view(word: number, length: number): Uint32Array {
    const at = word & (PAGE_WORDS - 1);
    if (at + length > PAGE_WORDS) return this.words(word, Math.min(this.#words, word + length));
    this.at(word);
    return this.#last.subarray(at, at + length);
  }

  /** The numbers from `from` up to but not including `to`, as an array of their own. */
  words(from: number, to: number): Uint32Array {
    if (to - from > LONG_RUN * PAGE_WORDS) return this.#run(from, to);
    const numbers = new Uint32Array(Math.max(0, to - from));
    for (let at = from; at < to;) {
      const page = Math.floor(at / PAGE_WORDS);
      const end = Math.min(to, (page + 1) * PAGE_WORDS);
      numbers.set(this.#page(page).subarray(at - page * PAGE_WORDS, end - page * PAGE_WORDS), at - from);
      at = end;
    }
    return numbers;
  }

  #page(number: number): Uint32Array {
    const young = this.#young.get(number);
    if (young !== undefined) return young;
    const page = this.#old.get(number) ?? this.#verified(number);
    if (this.#young.size >= KEPT_PAGES) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(number, page);
    return page;
  }

  #verified(number: number): Uint32Array {
    const page = this.#read(number * PAGE_WORDS, Math.min(this.#words, (number + 1) * PAGE_WORDS));
    this.#verify?.(number, page);
    return page;
  }

  /** A long run, page by page verified but not kept. */
  #run(from: number, to: number): Uint32Array {
    const first = Math.floor(from / PAGE_WORDS);
    const start = first * PAGE_WORDS;
    const words = this.#read(start, Math.min(this.#words, Math.ceil(to / PAGE_WORDS) * PAGE_WORDS));
    if (this.#verify) for (let at = 0; at < words.length; at += PAGE_WORDS) this.#verify(first + at / PAGE_WORDS, words.subarray(at, at + PAGE_WORDS));
    return words.subarray(from - start, to - start);
  }

  #read(from: number, to: number): Uint32Array {
    const bytes = this.#source.read(this.#offset + from * 4, (to - from) * 4);
    if (bytes.length < (to - from) * 4) throw new RangeError('the file of compiled facts has become shorter');
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    return new Uint32Array(aligned.buffer, aligned.byteOffset, to - from);
  }
}
