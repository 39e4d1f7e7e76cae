import type { DateValue, DayNumber } from '../../values/date.js';
import type { Holding } from '../look-up.js';
import type { FactBase, Term } from '../types.js';
import { lastDayKnown, termBounds, type TermBounds } from './term-bounds.js';

export interface Held {
  readonly holding: Holding;
  readonly bounds: TermBounds;
}

/** Terms in posts, by post and by person. */
export class TermIndex {
  readonly #byPost = new Map<string, Held[]>();
  readonly #byPerson = new Map<string, Held[]>();
  readonly #knownTo: ReadonlyMap<string, DayNumber>;

  constructor(base: FactBase) {
    this.#knownTo = new Map(base.packs.map(({ id, asOf }) => [id, asOf.last]));
    for (const person of base.persons.values()) {
      for (const term of person.terms) {
        const post = term.post === undefined ? undefined : base.posts.get(term.post);
        if (post === undefined) continue;
        const held: Held = { holding: { term, person, post }, bounds: termBounds(term, this.knowsUpTo(term)) };
        append(this.#byPost, post.id, held);
        append(this.#byPerson, person.id, held);
      }
    }
    for (const list of this.#byPost.values()) {
      list.sort((a, b) => compareBounds(a.bounds, b.bounds));
    }
  }

  knowsUpTo(term: Term): DayNumber {
    return lastDayKnown(term, this.#knownTo.get(term.pack));
  }

  ofPost(post: string): readonly Held[] {
    return this.#byPost.get(post) ?? [];
  }

  ofPerson(person: string): readonly Held[] {
    return this.#byPerson.get(person) ?? [];
  }
}

/** The order of a post's terms: by the first day on which each was possibly held, then by the last. */
export function compareBounds(a: TermBounds, b: TermBounds): number {
  if (a.possibleFrom !== b.possibleFrom) return a.possibleFrom < b.possibleFrom ? -1 : 1;
  return a.possibleTo === b.possibleTo ? 0 : a.possibleTo < b.possibleTo ? -1 : 1;
}

/** Held on every day of `date`, beyond doubt. */
export const surely = ({ bounds }: Pick<Held, 'bounds'>, date: DateValue): boolean =>
  bounds.sureFrom <= date.first && date.last <= bounds.sureTo;

/** Held on some day of `date`, for all that is known. */
export const possibly = ({ bounds }: Pick<Held, 'bounds'>, date: DateValue): boolean =>
  bounds.possibleFrom <= date.last && date.first <= bounds.possibleTo;

function append(lists: Map<string, Held[]>, key: string, held: Held): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [held]);
  else list.push(held);
}
