import type { FactLookUp } from '../../facts/look-up.js';
import type { Person } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import type { NameComparison } from '../../values/name.js';
import { compareWith, knownPerson, type KnownName, type KnownPerson } from './known-names.js';

/** A name of a person that a typed name is, or is nearly. */
export interface NearName {
  readonly name: KnownName;
  readonly comparison: Exclude<NameComparison, { readonly verdict: 'other' }>;
}

/**
 * A memo of a pure function, by the typed name: the unknown names of a draft stand in it at every keystroke, each near some dozen
 * people, and comparing them took half of the time of an edit. Two generations (see `recentlyUsed`), their size counted in pairs: after
 * "President", one name is compared with the presidents of all countries.
 */
export class Comparisons {
  #younger = new Map<string, Compared>();
  #older = new Map<string, Compared>();
  #pairs = 0;
  #olderPairs = 0;
  readonly #most: number;

  /** Between `most` pairs and twice as many are kept. */
  constructor(most = MOST_PAIRS) {
    this.#most = most;
  }

  /** How many pairs are kept: what tests count instead of memory. */
  get size(): number {
    return this.#pairs + this.#olderPairs;
  }

  of(typed: readonly string[], person: Person, facts: FactLookUp): readonly NearName[] {
    const key = typed.join(' ');
    let ofTyped = this.#younger.get(key);
    const known = rememberedOf(ofTyped, person);
    if (known) return known;
    const near = rememberedOf(this.#older.get(key), person) ?? compareAll(typed, knownPerson(person, facts));
    if (this.#pairs >= this.#most) {
      this.#older = this.#younger;
      this.#younger = new Map();
      this.#olderPairs = this.#pairs;
      this.#pairs = 0;
      ofTyped = undefined;
    }
    if (!ofTyped) this.#younger.set(key, (ofTyped = { near: new Map(), far: new Set() }));
    if (near.length === 0) ofTyped.far.add(person.id);
    else ofTyped.near.set(person, near);
    this.#pairs++;
    return near;
  }
}

/**
 * Whom a typed name has been compared with. Nearly all are far from it, and they are remembered by id: a person who is held cannot be
 * forgotten by a large fact base, and takes fifty times as much.
 */
interface Compared {
  readonly near: Map<Person, readonly NearName[]>;
  readonly far: Set<string>;
}

const rememberedOf = (compared: Compared | undefined, person: Person): readonly NearName[] | undefined =>
  compared?.near.get(person) ?? (compared?.far.has(person.id) === true ? nothing : undefined);

/** Some megabytes at the most: a pair costs about fifty bytes. */
const MOST_PAIRS = 40_000;
const nothing: readonly NearName[] = [];

const compareAll = (typed: readonly string[], { names, romanised }: KnownPerson): readonly NearName[] => gathered(names, (name) => {
  const comparison = compareWith(typed, name, romanised);
  return comparison.verdict === 'other' || (comparison.verdict === 'differs' && comparison.edits === undefined) ? [] : [{ name, comparison }];
});
