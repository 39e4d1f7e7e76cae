import type { ByteSource } from './byte-source.js';

/** Numbers of 32 bits in a page, which is read as a whole: 4 kB, as the pages of disks and of memory. */
const PAGE_BITS = 10;
const PAGE_WORDS = 2 ** PAGE_BITS;

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

  /** `words` numbers stand in the source from byte `offset` on. */
  constructor(source: ByteSource, offset: number, words: number) {
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

  /** The numbers from `from` up to but not including `to`, as an array of their own. */
  words(from: number, to: number): Uint32Array {
    if (to - from > LONG_RUN * PAGE_WORDS) return this.#read(from, to);
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
    const page = this.#old.get(number) ?? this.#read(number * PAGE_WORDS, Math.min(this.#words, (number + 1) * PAGE_WORDS));
    if (this.#young.size >= KEPT_PAGES) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(number, page);
    return page;
  }

  #read(from: number, to: number): Uint32Array {
    const bytes = this.#source.read(this.#offset + from * 4, (to - from) * 4);
    if (bytes.length < (to - from) * 4) throw new RangeError('the file of compiled facts has become shorter');
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    return new Uint32Array(aligned.buffer, aligned.byteOffset, to - from);
  }
}
