import { firstWhere } from './first-where.js';

/** Tokens `from` up to, but not including, `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** So few are gone through. */
const FEW = 8;

/**
 * Ranges of tokens of one block, to be asked which of them stand at some tokens. A question costs a search by halves and what it finds, where
 * going through all of them would cost the block: a paragraph may be a book.
 */
export class TokenRanges<T> {
  readonly #items: readonly T[];
  readonly #rangeOf: (item: T) => Range;
  /** The longest of many: what ends behind a token begins at most so many tokens before it. */
  readonly #longest: number;

  /** In the order of their first tokens; those that begin at one token stay in the order given. */
  constructor(items: readonly T[], rangeOf: (item: T) => Range) {
    const isInOrder = items.every((item, index) => index === 0 || rangeOf(items[index - 1]!).from <= rangeOf(item).from);
    this.#items = isInOrder ? items : [...items].sort((a, b) => rangeOf(a).from - rangeOf(b).from);
    this.#rangeOf = rangeOf;
    this.#longest = items.length <= FEW ? Infinity : items.reduce((longest, item) => Math.max(longest, rangeOf(item).to - rangeOf(item).from), 0);
  }

  /** Those that begin at a token from `from` on, before `to`. */
  beginningIn(from: number, to: number): readonly T[] {
    const found: T[] = [];
    for (let index = this.#firstFrom(from); index < this.#items.length; index++) {
      const range = this.#rangeOf(this.#items[index]!);
      if (range.from >= to) break;
      if (range.from >= from) found.push(this.#items[index]!);
    }
    return found;
  }

  /** Those that have a token from `from` on, before `to`. */
  touching(from: number, to: number): readonly T[] {
    const found: T[] = [];
    this.someTouching(from, to, (item) => {
      found.push(item);
      return false;
    });
    return found;
  }

  /** True where one of those that have a token from `from` on, before `to`, is as asked; makes no list of them. */
  someTouching(from: number, to: number, isSo: (item: T) => boolean): boolean {
    for (let index = this.#firstFrom(from - this.#longest); index < this.#items.length; index++) {
      const item = this.#items[index]!;
      const range = this.#rangeOf(item);
      if (range.from >= to) return false;
      if (range.to > from && isSo(item)) return true;
    }
    return false;
  }

  #firstFrom(token: number): number {
    return this.#items.length <= FEW ? 0 : firstWhere(this.#items, (item) => this.#rangeOf(item).from >= token);
  }
}

/**
 * The ranges of lists that are asked about again and again, made once a list, of a copy: a WeakMap whose values hold their own keys keeps
 * them alive for the collector of young garbage. Those of few items are made anew for each question.
 */
export function tokenRanges<T extends object>(rangeOf: (item: T) => Range): (items: readonly T[]) => TokenRanges<T> {
  const none = new TokenRanges<T>([], rangeOf);
  const known = new WeakMap<readonly T[], TokenRanges<T>>();
  return (items) => {
    if (items.length === 0) return none;
    if (items.length <= FEW) return new TokenRanges(items, rangeOf);
    let ranges = known.get(items);
    if (ranges === undefined) known.set(items, (ranges = new TokenRanges([...items], rangeOf)));
    return ranges;
  };
}
