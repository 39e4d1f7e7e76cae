import { tokenise } from '../../text/tokens.js';
import type { FactLookUp } from '../look-up.js';
import type { PackData } from '../pack-data.js';
import type { FactBase, Person } from '../types.js';

/**
 * What of a base concerns whoever writes `packs`: all of it; but of layers that are read page by page from a file, which may hold millions
 * and were linted when they were built, only those with whom persons of the packs share an office or a name. Whoever asks for an id finds all.
 */
export function concernOf(facts: FactLookUp, packs: readonly PackData[]): FactBase {
  const { base, atHand } = facts;
  if (base === atHand) return base;
  const written = packs.filter(({ places }) => places.size > 0);
  const others = new Map<string, Person>();
  const add = (person: Person | undefined): void => void (person && others.set(person.id, person));
  const posts = new Set(written.flatMap(({ parts }) => parts.post.map(({ id }) => id)));
  for (const { id } of written.flatMap(({ parts }) => parts.person)) {
    const person = facts.person(id);
    if (person === undefined) continue;
    for (const { post } of person.terms) if (post !== undefined) posts.add(post);
    for (const { name } of person.names) {
      const folds = tokenise(name).map(({ fold }) => fold);
      for (const { entity, length } of facts.namesAt(folds, folds.map(() => 'upper'), 0)) if (length === folds.length && entity.kind === 'person') add(entity);
    }
  }
  for (const id of posts) if (facts.post(id)?.holders === 'one') for (const { person } of facts.termsOfPost(id)) add(facts.person(person));
  return { ...atHand, packs: base.packs, persons: new WithOthers(atHand.persons, others) };
}

/** A map whose walk comes to some others at the end, each once. */
class WithOthers implements ReadonlyMap<string, Person> {
  readonly #map: ReadonlyMap<string, Person>;
  readonly #others: ReadonlyMap<string, Person>;

  constructor(map: ReadonlyMap<string, Person>, others: ReadonlyMap<string, Person>) {
    this.#map = map;
    this.#others = others;
  }

  get size(): number {
    return this.#map.size;
  }

  get(id: string): Person | undefined {
    return this.#map.get(id);
  }

  has(id: string): boolean {
    return this.#map.has(id);
  }

  * entries(): MapIterator<[string, Person]> {
    const given = new Set<string>();
    for (const [id, person] of this.#map) {
      given.add(id);
      yield [id, person];
    }
    for (const [id, person] of this.#others) if (!given.has(id)) yield [id, person];
  }

  * keys(): MapIterator<string> {
    for (const [id] of this.entries()) yield id;
  }

  * values(): MapIterator<Person> {
    for (const [, person] of this.entries()) yield person;
  }

  forEach(run: (person: Person, id: string, map: ReadonlyMap<string, Person>) => void): void {
    for (const [id, person] of this.entries()) run(person, id, this);
  }

  [Symbol.iterator](): MapIterator<[string, Person]> {
    return this.entries();
  }
}
