import { newsLabel } from '../../facts/describe.js';
import { nameFolds } from '../../facts/index/name-tokens.js';
import type { FactLookUp } from '../../facts/look-up.js';
import type { Person, Post } from '../../facts/types.js';
import { firstWhere } from '../../text/first-where.js';

/** A folded name of a person or label of a post that words may be completed to. */
export interface Completable {
  readonly key: string;
  readonly entity: Person | Post;
}

/** Keys that begin with some words, found by halving a sorted list. */
export interface PrefixIndex {
  /** At most `MOST_FOUND`, in the order of the keys. */
  startingWith(prefix: string): readonly Completable[];
}

/** More are not looked at: two letters of a large base begin thousands of names, of which a menu shows a few dozen. */
const MOST_FOUND = 400;

const indexes = new WeakMap<FactLookUp, PrefixIndex>();

/** The index of a fact base, made when it is first asked for: most sessions of the command line never do. */
export function prefixIndex(facts: FactLookUp): PrefixIndex {
  let index = indexes.get(facts);
  if (!index) indexes.set(facts, (index = createIndex(facts)));
  return index;
}

/** A key with whom it names: entities are found again by id, so that the index holds no more than words. */
interface Key {
  readonly key: string;
  readonly kind: 'person' | 'post';
  readonly id: string;
}

function createIndex(facts: FactLookUp): PrefixIndex {
  const sorted = [...keysOf(facts)].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return {
    startingWith: (prefix) => {
      const found = new Map<Person | Post, Completable>();
      for (let at = firstWhere(sorted, ({ key }) => key >= prefix); at < sorted.length && found.size < MOST_FOUND && sorted[at]!.key.startsWith(prefix); at++) {
        const { key, kind, id } = sorted[at]!;
        const entity = kind === 'person' ? facts.person(id) : facts.post(id);
        if (entity && !found.has(entity)) found.set(entity, { key, entity });
      }
      return [...found.values()];
    },
  };
}

/** Of what is at hand (see `FactLookUp.atHand`): names in full and family names; labels as the pack and as news write them, with the country's adjective before. */
function* keysOf(facts: FactLookUp): Generator<Key> {
  const joined = (text: string): string => nameFolds(text).join(' ');
  for (const entity of facts.atHand.persons.values()) {
    const keys = new Set([entity.familyName, ...entity.names.flatMap(({ name, kind }) => (kind === 'misspelling' ? [] : [name]))].map(joined));
    for (const key of keys) if (key !== '') yield { key, kind: entity.kind, id: entity.id };
  }
  for (const entity of facts.atHand.posts.values()) {
    const label = newsLabel(entity, facts);
    const demonyms = entity.area === undefined ? [] : facts.area(entity.area)?.demonyms.slice(0, 1) ?? [];
    const keys = new Set([entity.name.value, label, ...demonyms.map((demonym) => `${demonym} ${label}`)].map(joined));
    for (const key of keys) if (key !== '') yield { key, kind: entity.kind, id: entity.id };
  }
}
