import { sameEnds } from '../text/same-ends.js';
import type { NamedBlock } from './named-block.js';
import type { OwnLinks } from './places/place-links.js';
import type { Links, PlacedBlock } from './types.js';

/** The links of one block as if it were a draft of its own, and where it stands. */
export interface BlockPart {
  readonly offset: number;
  /** The same object from one state of the draft to the next as long as nothing that it depends on changes. */
  readonly links: Links;
}

/** What a block holds of some kind: a pure function of the block's own links, and a constant of its module, or to be forgotten in time. */
export type Find<T> = (block: Links) => readonly T[];

/** A block in which something was found. */
export interface Found<T> {
  readonly index: number;
  /** What places of the block alone are off by in the draft. */
  readonly offset: number;
  /** The block as if it were a draft of its own, and what was found there. */
  readonly block: Links;
  readonly found: readonly T[];
  /** Its links where they stand in the draft, in the same order; made when they are asked for. */
  readonly placed: OwnLinks;
}

/** A block where it stands in a draft. */
export interface Place {
  readonly block: NamedBlock;
  /** Moved there when they are asked for. */
  readonly links: OwnLinks;
}

class FoundBlock<T> implements Found<T> {
  constructor(
    readonly index: number, readonly offset: number, readonly block: Links, readonly found: readonly T[], private readonly place: (index: number) => Place,
  ) {}

  get placed(): OwnLinks {
    return this.place(this.index).links;
  }
}

/** How often each of some values is found. */
export function tallyOf<T>(values: readonly T[]): Tally<T> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return { counts, values: counts, totals: counts };
}

/** How often each value is found in the blocks of a draft. */
export interface Tally<T> {
  readonly counts: ReadonlyMap<T, number>;
  /** Another object as soon as another set of values is found. */
  readonly values: object;
  /** Another object as soon as a value was found in a block that has changed, or is no longer. */
  readonly totals: object;
}

/**
 * The blocks of one state of a draft, and what was asked of them. A key changes one block, so what was found in the others in the state
 * before is taken over: a question about the whole draft costs as much as the blocks that changed.
 */
export class Parts {
  readonly all: readonly BlockPart[];
  readonly #place: (index: number) => Place;
  readonly #found = new Map<Find<unknown>, (readonly unknown[])[]>();
  /** What the state before had found in the blocks that changed, of the questions whose answers it handed over. */
  readonly #gone = new Map<Find<unknown>, readonly (readonly unknown[])[]>();
  readonly #tallies = new Map<Find<unknown>, { readonly counts: Map<unknown, number>; values: object; totals: object }>();
  readonly #memory: Map<object, unknown>;
  /** How many blocks at the beginning and at the end are those of the state before. */
  #head = 0;
  #tail = 0;
  #before: Parts | undefined;
  #gathered = 0;

  /** `place` gives a block where it stands; `before` is the state before, which is let go of with the next one. */
  constructor(all: readonly BlockPart[], place: (index: number) => Place, before?: Parts) {
    this.all = all;
    this.#place = place;
    this.#memory = before === undefined ? new Map() : before.#memory;
    if (before === undefined) return;
    before.#settle();
    this.#before = before;
    ({ head: this.#head, tail: this.#tail } = sameEnds(before.all, all, (old, now) => old.links === now.links));
  }

  /** How many blocks a question had to be put to anew, at the most: what tests and benchmarks count instead of time. */
  get blocksGathered(): number {
    return this.#gathered;
  }

  /** What is found in each block, in order. To be read at once: the next state of the draft goes on with the same list. */
  each<T>(find: Find<T>): readonly (readonly T[])[] {
    let found = this.#found.get(find);
    if (found === undefined) this.#found.set(find, (found = this.#ask(find)));
    return found as (readonly T[])[];
  }

  /** The blocks in which something is found, in order. */
  with<T>(find: Find<T>): readonly Found<T>[] {
    const found: Found<T>[] = [];
    const all = this.each(find);
    for (let index = 0; index < all.length; index += 1) {
      if (all[index]!.length === 0) continue;
      const { offset, links } = this.all[index]!;
      found.push(new FoundBlock(index, offset, links, all[index]!, this.#place));
    }
    return found;
  }

  /**
   * How often each value is found: what changed since the state before is added and taken off, so that a key costs its own block. The
   * state before hands its counts over, and would count anew if it were asked again.
   */
  tally<T>(find: Find<T>): Tally<T> {
    const known = this.#tallies.get(find);
    if (known !== undefined) return known as Tally<T>;
    const found = this.each(find);
    const before = this.#before;
    const old = before === undefined ? undefined : before.#tallies.get(find);
    const tally = old ?? { counts: new Map<unknown, number>(), values: {}, totals: {} };
    let changed = old === undefined;
    let touched = changed;
    const add = (values: readonly T[], by: 1 | -1): void => {
      touched ||= values.length > 0;
      for (const value of values) {
        const count = (tally.counts.get(value) ?? 0) + by;
        if (count === 0) tally.counts.delete(value);
        else tally.counts.set(value, count);
        changed ||= by === 1 ? count === 1 : count === 0;
      }
    };
    if (before === undefined || old === undefined) for (const values of found) add(values, 1);
    else {
      before.#tallies.delete(find);
      for (const values of found.slice(this.#head, found.length - this.#tail)) add(values, 1);
      for (const values of this.#gone.get(find) as readonly (readonly T[])[]) add(values, -1);
    }
    if (changed) tally.values = {};
    if (touched) tally.totals = {};
    this.#tallies.set(find, tally);
    return tally as Tally<T>;
  }

  /** Lets go of a question that nobody will ask again, and of its answers. */
  forget(find: Find<unknown>): void {
    this.#found.delete(find);
    if (this.#before !== undefined) this.#before.#found.delete(find);
  }

  /** What a question about the whole draft keeps from one state to the next, made when it is first asked. */
  memory<T>(question: object, make: () => T): T {
    if (!this.#memory.has(question)) this.#memory.set(question, make());
    return this.#memory.get(question) as T;
  }

  /** The links of a block where they stand in the draft. */
  placed(index: number): OwnLinks {
    return this.#place(index).links;
  }

  /** A block where it stands in the draft, without its links. */
  block(index: number): NamedBlock {
    return this.#place(index).block;
  }

  /** The state before hands its list over, and would ask anew if it were asked again: a list of all blocks is not copied for each key. */
  #ask(find: Find<unknown>): (readonly unknown[])[] {
    const asked = (from: number, to: number): (readonly unknown[])[] => {
      this.#gathered = Math.max(this.#gathered, to - from);
      return this.all.slice(from, to).map(({ links }) => {
        const found = find(links);
        return found.length === 0 ? none : found;
      });
    };
    const before = this.#before;
    const found = before === undefined ? undefined : before.#found.get(find);
    if (before === undefined || found === undefined) return asked(0, this.all.length);
    before.#found.delete(find);
    const changed = asked(this.#head, this.all.length - this.#tail);
    const gone = found.slice(this.#head, found.length - this.#tail);
    this.#gone.set(find, gone);
    if (gone.length !== changed.length) return found.slice(0, this.#head).concat(changed, found.slice(found.length - this.#tail));
    for (let at = 0; at < changed.length; at += 1) found[this.#head + at] = changed[at]!;
    return found;
  }

  /** Answers what was asked in the state before, so that the next one finds all answers here, and lets that state go. */
  #settle(): void {
    if (this.#before === undefined) return;
    for (const find of this.#before.#found.keys()) this.each(find);
    for (const find of [...this.#before.#tallies.keys()]) this.tally(find);
    this.#before = undefined;
    this.#gone.clear();
  }
}

const none: readonly never[] = [];

/** The blocks of a draft in which something is found, in order. */
export const blocksWith = <T>(links: Links, find: Find<T>): readonly Found<T>[] => {
  if (links.parts !== undefined) return links.parts.with(find);
  const found = find(links);
  return found.length === 0 ? [] : [{ index: 0, offset: 0, block: links, found, placed: links }];
};

/** How often each value is found in a draft. A key costs its own block, where a list of all that is found would be made anew. */
export const tallyIn = <T>(links: Links, find: Find<T>): ReadonlyMap<T, number> => (links.parts?.tally(find) ?? tallyOf(find(links))).counts;

/** A block where it stands in a draft. `links.blocks` holds the same, but makes all of them, which a key has moved. */
export const blockAt = (links: Links, index: number): PlacedBlock => links.parts?.block(index) ?? links.blocks[index]!;

/** The links of a block where they stand in the draft: those of the whole draft hold the same, but take all blocks to be put in their places. */
export const placedLinksAt = (links: Links, index: number): OwnLinks => links.parts?.placed(index) ?? links;

/** The links of a block as if it were a draft of its own. */
export const ownLinksAt = (links: Links, index: number): Links => links.parts?.all[index]?.links ?? links;

/** True where some block of a draft, as if it were a draft of its own, is as asked. */
export const someBlock = (links: Links, isSo: (block: Links) => boolean): boolean =>
  (links.parts === undefined ? isSo(links) : links.parts.all.some((part) => isSo(part.links)));
