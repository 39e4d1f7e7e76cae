import { MOST_PLACE_WORDS, placeTokens } from '../../facts/index/ready-words.js';
import type { FactLookUp, WordedPlace } from '../../facts/look-up.js';
import type { Area, EntityName, Organization } from '../../facts/types.js';

/** A name of a place, a people or a body, in its words. */
export interface PlaceName {
  readonly entity: Area | Organization;
  readonly name: EntityName;
  readonly words: readonly string[];
  readonly folds: readonly string[];
}

/** The names by what a slip leaves of them: their first letter and length, or all words but one. */
export interface PlaceNames {
  /** Single words that begin with this letter. */
  readonly byInitial: ReadonlyMap<string, readonly PlaceName[]>;
  /** Single words by all letters but the first. */
  readonly byRest: ReadonlyMap<string, readonly PlaceName[]>;
  /** Names of several words by `withGap(folds, index)`, for each word that may be mistyped. */
  readonly byGap: ReadonlyMap<string, readonly PlaceName[]>;
  /** All words of names of several words: a draft's words that are none of them are not looked further at. */
  readonly words: ReadonlySet<string>;
  /** The words that such names begin with, and those that they end with. */
  readonly first: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
}

/** Longer names are left out, and those of bodies with three words and more: organization-wrong compares them. */
export const MOST_WORDS = MOST_PLACE_WORDS;
/** A shorter word is near too many others. */
export const SHORTEST_WORD = 5;

/** The words with a hole at `index`: what a name and its misspelling share. */
export const withGap = (folds: readonly string[], index: number): string => folds.map((fold, at) => (at === index ? '*' : fold)).join(' ');

const indexes = new WeakMap<FactLookUp, PlaceNames>();

/** Made once for a fact base, which never changes: a memo and no state. */
export function placeNames(facts: FactLookUp): PlaceNames {
  const known = indexes.get(facts);
  if (known) return known;
  const made = indexNames(facts.placeNames());
  indexes.set(facts, made);
  return made;
}

function indexNames(names: readonly WordedPlace[]): PlaceNames {
  const byInitial = new Map<string, PlaceName[]>();
  const byRest = new Map<string, PlaceName[]>();
  const byGap = new Map<string, PlaceName[]>();
  const words = new Set<string>();
  const first = new Set<string>();
  const last = new Set<string>();
  const add = (map: Map<string, PlaceName[]>, key: string, name: PlaceName): void => {
    const list = map.get(key);
    if (list) list.push(name);
    else map.set(key, [name]);
  };
  for (const place of names) {
    const { folds, gaps } = place;
    if (folds.length === 1) {
      if (folds[0]!.length < SHORTEST_WORD) continue;
      const placed = new Placed(place);
      add(byInitial, folds[0]!.charAt(0), placed);
      add(byRest, folds[0]!.slice(1), placed);
      continue;
    }
    const placed = new Placed(place);
    first.add(folds[0]!);
    last.add(folds.at(-1)!);
    folds.forEach((fold, index) => {
      words.add(fold);
      if (fold.length >= SHORTEST_WORD && (gaps & 1 << index) !== 0) add(byGap, withGap(folds, index), placed);
    });
  }
  return { byInitial, byRest, byGap, words, first, last };
}

/** Most names are never come near to: whose they are, and how their words are written, is asked when one is. */
class Placed implements PlaceName {
  readonly folds: readonly string[];
  readonly #place: WordedPlace;

  constructor(place: WordedPlace) {
    this.#place = place;
    this.folds = place.folds;
  }

  get entity(): Area | Organization {
    return this.#place.entity;
  }

  get name(): EntityName {
    return this.#place.name;
  }

  get words(): readonly string[] {
    return placeTokens(this.name.name).map(({ text }) => text);
  }
}
