import type { DayNumber } from '../../values/date.js';
import { termBounds, type TermBounds } from '../index/term-bounds.js';
import { compareBounds, type Held } from '../index/terms.js';
import type { Person, Post, Term } from '../types.js';
import type { Layers } from './layers.js';

/** A term of a post whose holder has not been read. */
export interface RowOfPost {
  readonly bounds: TermBounds;
  /** Reads the holder. */
  held(): Held;
}

/** Terms in posts: rows of numbers until a holder is asked for. */
export class HeldPosts {
  readonly #layers: Layers;
  readonly #post: (id: string) => Post | undefined;
  readonly #knownTo: ReadonlyMap<string, DayNumber>;
  readonly #ofPerson = new WeakMap<Person, ReadonlyMap<Term, Held>>();

  constructor(layers: Layers, post: (id: string) => Post | undefined) {
    this.#layers = layers;
    this.#post = post;
    this.#knownTo = new Map(layers.top.packs.map(({ id, asOf }) => [id, asOf.last]));
  }

  /** A statement checked on a day of its own is known up to then; otherwise the pack's day counts. */
  knowsUpTo(term: Term): DayNumber {
    return term.asOf?.last ?? this.#knownTo.get(term.pack) ?? -Infinity;
  }

  ofPerson(person: Person): Iterable<Held> {
    return this.#heldBy(person).values();
  }

  /** The terms in a post, by start; none where the post is not known. */
  ofPost(id: string): readonly RowOfPost[] {
    if (this.#post(id) === undefined) return [];
    const rows = this.#layers.all.flatMap(({ segment, isHidden, rank }) =>
      segment.termsOf(id).filter(({ person }) => !isHidden(person)).map((row) => ({
        ...row,
        rank: rank(row.person),
        held: () => {
          const person = segment.entity(row.person) as Person;
          return this.#heldBy(person).get(person.terms[row.index]!)!;
        },
      })));
    return this.#layers.all.length === 1 ? rows
      : rows.sort((a, b) => compareBounds(a.bounds, b.bounds) || a.rank - b.rank || a.index - b.index);
  }

  #heldBy(person: Person): ReadonlyMap<Term, Held> {
    let held = this.#ofPerson.get(person);
    if (held === undefined) {
      held = new Map(person.terms.flatMap((term) => {
        const post = term.post === undefined ? undefined : this.#post(term.post);
        return post === undefined ? [] : [[term, { holding: { term, person, post }, bounds: termBounds(term, this.knowsUpTo(term)) }]];
      }));
      this.#ofPerson.set(person, held);
    }
    return held;
  }
}
