import type { Organization } from '../types.js';

/** Words that do not tell one body from another. */
const fillers: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to', '&']);

/** Words of a name may differ in so many places at the most. */
const MOST_EDITS = 2;

/** A name of a body in its folded words; the body may be read only when it is asked for. */
export interface BodyName {
  readonly organization: Organization;
  readonly folds: readonly string[];
}

/** A name of a body, its words by number. */
interface WordedName {
  readonly name: BodyName;
  readonly words: readonly number[];
}

/** A word that is in no name. */
const UNKNOWN = -1;

/** Full names of organisations by their words, to find the one that a garbled name was meant to be. */
export class OrganizationNames {
  readonly #names: WordedName[] = [];
  readonly #numbers = new Map<string, number>();
  /** The names that hold a word, by the word's number. */
  readonly #byWord: number[][] = [];
  /** The names that were met in a look-up: zero between two of them. */
  #met = new Uint8Array(0);

  constructor(names: Iterable<BodyName>) {
    for (const name of names) {
      const words = name.folds.filter((fold) => !fillers.has(fold)).map((fold) => this.#number(fold));
      if (words.length >= 2) this.#add({ name, words });
    }
    this.#met = new Uint8Array(this.#names.length);
  }

  /**
   * Organisations one of whose names has the given words but for one or two, or has two of them exchanged; the nearest
   * first. At most half the words may differ. None where the given name is itself the name of one of them,
   * and where small words alone differ, only whom that is true of.
   */
  near(folds: readonly string[]): readonly Organization[] {
    let unknown = 0;
    for (const fold of folds) if (!this.#numbers.has(fold) && !fillers.has(fold)) unknown += 1;
    if (unknown > MOST_EDITS) return none;
    const words: number[] = [];
    let distinct = unknown;
    for (const fold of folds) {
      if (fillers.has(fold)) continue;
      const number = this.#numbers.get(fold) ?? UNKNOWN;
      if (number !== UNKNOWN && !words.includes(number)) distinct += 1;
      words.push(number);
    }
    if (distinct === unknown) return none;
    // Each word that a name does not share costs an edit, except that one which stands here twice may be shared twice.
    const repeated = words.length - distinct;
    const near: { readonly index: number; readonly first: number; readonly distance: number }[] = [];
    for (const index of this.#sharing(words, words.length - Math.min(MOST_EDITS, words.length >> 1) - repeated)) {
      const { name: body, words: name } = this.#names[index]!;
      const longer = Math.max(words.length, name.length);
      const limit = Math.min(MOST_EDITS, longer >> 1);
      if (sharedBy(words, name) + repeated < longer - limit) continue;
      const distance = wordDistance(words, name, limit);
      if (distance === 0 && areSame(folds, body.folds)) return none;
      if (distance <= limit) near.push({ index, first: words.findIndex((word) => name.includes(word)), distance });
    }
    return near.length === 0 ? none : this.#ranked(near);
  }

  /** The nearest first; of those as near, the ones that share an earlier word. */
  #ranked(near: readonly { readonly index: number; readonly first: number; readonly distance: number }[]): readonly Organization[] {
    const best = new Map<Organization, number>();
    for (const { index, distance } of [...near].sort((a, b) => a.first - b.first || a.index - b.index)) {
      const { organization } = this.#names[index]!.name;
      best.set(organization, Math.min(distance, best.get(organization) ?? Infinity));
    }
    const ranked = [...best].sort((a, b) => a[1] - b[1]);
    return (ranked[0]![1] === 0 ? ranked.filter(([, distance]) => distance === 0) : ranked).map(([organization]) => organization);
  }

  /**
   * The names that may share `least` words with the given ones, each once. Of so many shared words at least one is not among the
   * `least - 1` most frequent: the hundreds of names with "United" or "International" are not gone through.
   */
  #sharing(words: readonly number[], least: number): readonly number[] {
    const distinct = words.filter((word, at) => word !== UNKNOWN && words.indexOf(word) === at);
    const rarest = distinct.sort((a, b) => this.#byWord[a]!.length - this.#byWord[b]!.length).slice(0, Math.max(0, distinct.length - Math.max(1, least) + 1));
    const found: number[] = [];
    for (const word of rarest) {
      for (const index of this.#byWord[word]!) {
        if (this.#met[index] === 1) continue;
        this.#met[index] = 1;
        found.push(index);
      }
    }
    for (const index of found) this.#met[index] = 0;
    return found;
  }

  #number(fold: string): number {
    let number = this.#numbers.get(fold);
    if (number === undefined) this.#numbers.set(fold, (number = this.#byWord.push([]) - 1));
    return number;
  }

  #add(name: WordedName): void {
    const index = this.#names.push(name) - 1;
    for (const word of new Set(name.words)) this.#byWord[word]!.push(index);
  }
}

const none: readonly never[] = [];

/** How many of the words, each counted once, stand in a name. */
function sharedBy(words: readonly number[], name: readonly number[]): number {
  let shared = 0;
  for (let at = 0; at < words.length; at += 1) if (words.indexOf(words[at]!) === at && name.includes(words[at]!)) shared += 1;
  return shared;
}

const areSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((word, index) => word === b[index]);

/**
 * Edits between two sequences of words, of which none is a word: insertion, deletion, replacement and the exchange of two neighbours,
 * each one (see facts/edit-distance); `limit + 1` where there are more. Two unknown words of `a` may differ, but neither is in `b`.
 */
function wordDistance(a: readonly number[], b: readonly number[], limit: number): number {
  const tooFar = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return tooFar;
  let beforeLast: number[] = [];
  let last: number[] = [];
  for (let column = 0; column <= b.length; column += 1) last.push(column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    const word = a[row - 1]!;
    let best = row;
    for (let column = 1; column <= b.length; column += 1) {
      const other = b[column - 1]!;
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (word === other ? 0 : 1));
      if (row > 1 && column > 1 && word === b[column - 2] && a[row - 2] === other) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return tooFar;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length]!, tooFar);
}
