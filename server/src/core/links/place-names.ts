import type { FactLookUp } from '../facts/look-up.js';
import type { Area, EntityName, Organization } from '../facts/types.js';
import { tokenise, type Token } from '../text/tokens.js';

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
}

/** Longer names are left out, and those of bodies with three words and more: organization-wrong compares them. */
export const MOST_WORDS = 5;
/** A shorter word is near too many others. */
export const SHORTEST_WORD = 5;

/** The words with a hole at `index`: what a name and its misspelling share. */
export const withGap = (folds: readonly string[], index: number): string => folds.map((fold, at) => (at === index ? '*' : fold)).join(' ');

const indexes = new WeakMap<FactLookUp, PlaceNames>();

/** Made once for a fact base, which never changes: a memo and no state. */
export function placeNames(facts: FactLookUp): PlaceNames {
  const known = indexes.get(facts);
  if (known) return known;
  const made = indexNames([...facts.base.areas.values(), ...facts.base.organizations.values()]);
  indexes.set(facts, made);
  return made;
}

const LATIN = /^[\p{Script=Latin}\p{M}\s'’-]+$/u;

function indexNames(entities: readonly (Area | Organization)[]): PlaceNames {
  const byInitial = new Map<string, PlaceName[]>();
  const byRest = new Map<string, PlaceName[]>();
  const byGap = new Map<string, PlaceName[]>();
  const words = new Set<string>();
  const add = (map: Map<string, PlaceName[]>, key: string, name: PlaceName): void => {
    const list = map.get(key);
    if (list) list.push(name);
    else map.set(key, [name]);
  };
  for (const entity of entities) {
    for (const name of entity.names) {
      if (name.kind === 'acronym' || name.kind === 'native' || name.kind === 'misspelling' || !LATIN.test(name.name)) continue;
      const tokens = withoutArticle(tokenise(name.name));
      const placed = { entity, name, words: tokens.map(({ text }) => text), folds: tokens.map(({ fold }) => fold) };
      if (tokens.length === 1 && tokens[0]!.fold.length >= SHORTEST_WORD) {
        add(byInitial, tokens[0]!.fold.charAt(0), placed);
        add(byRest, tokens[0]!.fold.slice(1), placed);
      }
      if (tokens.length < 2 || tokens.length > MOST_WORDS || tokens.some(({ possessive }) => possessive)) continue;
      if (entity.kind === 'organization' && tokens.filter((token) => token.case !== 'lower').length > 2) continue;
      placed.folds.forEach((fold, index) => {
        words.add(fold);
        if (fold.length >= SHORTEST_WORD && tokens[index]!.case !== 'lower') add(byGap, withGap(placed.folds, index), placed);
      });
    }
  }
  return { byInitial, byRest, byGap, words };
}

const withoutArticle = (tokens: readonly Token[]): readonly Token[] => (tokens[0]?.fold === 'the' ? tokens.slice(1) : tokens);
