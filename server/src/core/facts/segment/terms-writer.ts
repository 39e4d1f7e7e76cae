import type { DayNumber } from '../../values/date.js';
import { lastDayKnown, termBounds, type TermBounds } from '../index/term-bounds.js';
import { compareBounds } from '../index/terms.js';
import type { Person } from '../types.js';
import type { SectionParts } from './container-writer.js';
import { GrowingList } from './growing.js';
import { packReach, reachOf } from './holders.js';
import { named } from './keyed.js';
import { orderByKey } from './postings.js';
import { writeStrings } from './string-table.js';

/** Days without bound are the outermost numbers of 32 bits. */
const EARLIEST = -0x8000_0000;
const LATEST = 0x7fff_ffff;

const boundKeys = ['possibleFrom', 'sureFrom', 'sureTo', 'possibleTo'] as const satisfies readonly (keyof TermBounds)[];

/** Numbers in each row of `terms.days`. */
export const DAYS_PER_TERM = boundKeys.length;

/** Collects the terms in posts. A post need not be an entity: a pack above may make it one. */
export class TermsWriter {
  readonly #knownTo: ReadonlyMap<string, DayNumber>;
  readonly #postNumbers = new Map<string, number>();
  readonly #posts = new GrowingList();
  readonly #persons = new GrowingList();
  readonly #indexes = new GrowingList();
  readonly #reaches = new GrowingList();
  readonly #days: Record<typeof boundKeys[number], GrowingList> =
    { possibleFrom: new GrowingList(), sureFrom: new GrowingList(), sureTo: new GrowingList(), possibleTo: new GrowingList() };

  constructor(knownTo: ReadonlyMap<string, DayNumber>) {
    this.#knownTo = knownTo;
  }

  /** Persons are added in the order of their numbers. */
  add(person: Person, number: number): void {
    const inPosts: TermBounds[] = [];
    for (const [index, term] of person.terms.entries()) {
      if (term.post === undefined) continue;
      let post = this.#postNumbers.get(term.post);
      if (post === undefined) this.#postNumbers.set(term.post, post = this.#postNumbers.size);
      this.#posts.push(post);
      this.#persons.push(number);
      this.#indexes.push(index);
      const bounds = termBounds(term, lastDayKnown(term, this.#knownTo.get(term.pack)));
      inPosts.push(bounds);
      for (const key of boundKeys) this.#days[key].push(Math.max(EARLIEST, Math.min(LATEST, bounds[key])) >>> 0);
    }
    if (inPosts.length > 0) this.#reaches.push(packReach(reachOf(inPosts)));
  }

  /** For each person with a term how far their terms may reach. */
  get reaches(): Uint32Array {
    return this.#reaches.items;
  }

  /** For each term the number of the person. */
  get holders(): Uint32Array {
    return this.#persons.items;
  }

  /** Terms by post, those of a post in the order of `compareBounds`; posts by alphabet. */
  finish(): SectionParts {
    const posts = [...this.#postNumbers.keys()].sort();
    const finalPost = new Uint32Array(posts.length);
    for (const [index, post] of posts.entries()) finalPost[this.#postNumbers.get(post)!] = index;
    const { starts, positions } = orderByKey(this.#posts.items.map((post) => finalPost[post]!), posts.length);
    for (let post = 0; post < posts.length; post += 1) {
      const run = positions.subarray(starts[post], starts[post + 1]);
      const sorted = [...run].map((position) => ({ position, bounds: this.#boundsAt(position) })).sort((a, b) => compareBounds(a.bounds, b.bounds));
      run.set(sorted.map(({ position }) => position));
    }
    const days = new Uint32Array(positions.length * DAYS_PER_TERM);
    for (const [row, position] of positions.entries()) {
      for (const [column, key] of boundKeys.entries()) days[row * DAYS_PER_TERM + column] = this.#days[key].items[position]!;
    }
    return {
      held: { ...named('terms.key', { ...writeStrings(posts) }), 'terms.starts': starts },
      paged: named('terms', {
        days,
        persons: Uint32Array.from(positions, (position) => this.#persons.items[position]!),
        indexes: Uint32Array.from(positions, (position) => this.#indexes.items[position]!),
      }),
    };
  }

  #boundsAt(position: number): TermBounds {
    return readBounds((column) => this.#days[boundKeys[column]!].items[position]! | 0);
  }
}

/** The bounds of four signed numbers of 32 bits. */
export function readBounds(day: (column: number) => number): TermBounds {
  const open = (value: number): number => (value === EARLIEST ? -Infinity : value === LATEST ? Infinity : value);
  return { possibleFrom: open(day(0)), sureFrom: open(day(1)), sureTo: open(day(2)), possibleTo: open(day(3)) };
}
