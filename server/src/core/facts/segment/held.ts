import { recentlyUsed } from '../../text/recently-used.js';
import type { DateValue, DayNumber } from '../../values/date.js';
import { lastDayKnown, termBounds, type TermBounds } from '../index/term-bounds.js';
import { compareBounds, possibly, surely, type Held } from '../index/terms.js';
import type { Holding } from '../look-up.js';
import type { Person, Post, Term } from '../types.js';
import type { Layers } from './layers.js';

/** A term of a post whose holder has not been read. */
export interface RowOfPost {
  readonly bounds: TermBounds;
  /** Reads the holder. */
  held(): Held;
}

/** The rows of so many posts, and of up to twice as many, stay in memory: those of every country's offices that a title may name. */
const KEPT_POSTS = 1000;

/** The rows of a post, and who held it when it was last asked: a draft asks all its life for the day of its story. */
interface KnownPost {
  readonly rows: readonly RowOfPost[];
  readonly surely: AnswerOn;
  readonly possibly: AnswerOn;
}

/** Who held a post on the days from `first` to `last`. */
interface AnswerOn {
  first: DayNumber;
  last: DayNumber;
  holdings: readonly Holding[];
}

const unasked = (): AnswerOn => ({ first: NaN, last: NaN, holdings: [] });

/** Terms in posts: rows of numbers until a holder is asked for. */
export class HeldPosts {
  readonly #layers: Layers;
  readonly #post: (id: string) => Post | undefined;
  readonly #knownTo: ReadonlyMap<string, DayNumber>;
  readonly #ofPerson = new WeakMap<Person, Map<Term, Held>>();
  readonly #onDay = new WeakMap<Person, AnswerOn>();
  readonly #posts = recentlyUsed<KnownPost>(KEPT_POSTS, (id) => ({ rows: this.#rowsOf(id), surely: unasked(), possibly: unasked() }));

  constructor(layers: Layers, post: (id: string) => Post | undefined) {
    this.#layers = layers;
    this.#post = post;
    this.#knownTo = new Map(layers.packs.map(({ id, asOf }) => [id, asOf.last]));
  }

  knowsUpTo(term: Term): DayNumber {
    return lastDayKnown(term, this.#knownTo.get(term.pack));
  }

  /** A term with its post; undefined where that is not known. */
  #held(person: Person, term: Term): Held | undefined {
    let ofPerson = this.#ofPerson.get(person);
    if (ofPerson === undefined) this.#ofPerson.set(person, (ofPerson = new Map()));
    let held = ofPerson.get(term);
    if (held === undefined) {
      const post = term.post === undefined ? undefined : this.#post(term.post);
      if (post === undefined) return undefined;
      ofPerson.set(term, (held = { holding: { term, person, post }, bounds: termBounds(term, this.knowsUpTo(term)) }));
    }
    return held;
  }

  /** What a person may have held on some day of `date`. */
  heldOn(person: Person, date: DateValue): readonly Holding[] {
    let answer = this.#onDay.get(person);
    if (answer === undefined) this.#onDay.set(person, (answer = unasked()));
    if (answer.first !== date.first || answer.last !== date.last) {
      answer.holdings = person.terms.flatMap((term) => {
        // The post is read of those terms only that count.
        const held = term.post !== undefined && possibly({ bounds: termBounds(term, this.knowsUpTo(term)) }, date) ? this.#held(person, term) : undefined;
        return held ? [held.holding] : [];
      });
      answer.first = date.first;
      answer.last = date.last;
    }
    return answer.holdings;
  }

  /** The terms in a post, by start; none where the post is not known. */
  ofPost(id: string): readonly RowOfPost[] {
    return this.#posts.of(id).rows;
  }

  /** Who held a post on every day of `date` beyond doubt, or on some day of it for all that is known. */
  holdersOn(id: string, date: DateValue, how: 'surely' | 'possibly'): readonly Holding[] {
    const known = this.#posts.of(id);
    const answer = known[how];
    if (answer.first !== date.first || answer.last !== date.last) {
      const holds = how === 'surely' ? surely : possibly;
      answer.holdings = known.rows.filter((row) => holds(row, date)).map((row) => row.held().holding);
      answer.first = date.first;
      answer.last = date.last;
    }
    return answer.holdings;
  }

  #rowsOf(id: string): readonly RowOfPost[] {
    if (this.#post(id) === undefined) return [];
    const rows = this.#layers.all.flatMap(({ segment, isHidden, rank }) =>
      segment.termsOf(id).filter(({ person }) => !isHidden(person)).map((row) => ({
        ...row,
        rank: rank(row.person),
        held: () => {
          const person = segment.entity(row.person) as Person;
          return this.#held(person, person.terms[row.index]!)!;
        },
      })));
    return this.#layers.all.length === 1 ? rows
      : rows.sort((a, b) => compareBounds(a.bounds, b.bounds) || a.rank - b.rank || a.index - b.index);
  }
}
