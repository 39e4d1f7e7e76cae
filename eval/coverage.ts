import { familyNameClass, givenNameClass, isWord } from '../server/src/core/links/names/name-lexicon.js';
import type { Links, PersonLink } from '../server/src/core/links/types.js';

/** How many of the names and offices of a text link, and how many places and bodies it names. */
export interface Coverage {
  readonly words: number;
  readonly persons: number;
  readonly personsLinked: number;
  readonly offices: number;
  readonly officesLinked: number;
  readonly areas: number;
  readonly organizations: number;
}

export const NOTHING: Coverage = { words: 0, persons: 0, personsLinked: 0, offices: 0, officesLinked: 0, areas: 0, organizations: 0 };

/**
 * Which runs of capitals are the names of persons is not known before they link: "Nord Stream" and "Happy New Year" have two words as well. So an
 * unlinked one counts where a form of address or an office stands before it, or where it begins with a given name of the lexicon,
 * and none of its words is an ordinary one ("Grace Period"). An office links where it names a known post.
 */
export function coverageOf({ blocks, persons, offices, areas, organizations }: Links): Coverage {
  const named = persons.filter((link) => link.outcome === 'linked' || isPersonsName(link));
  return {
    words: blocks.reduce((sum, { reading }) => sum + reading.tokens.filter(({ kind }) => kind !== 'punctuation').length, 0),
    persons: named.length,
    personsLinked: named.filter(({ outcome }) => outcome === 'linked').length,
    offices: offices.length,
    officesLinked: offices.filter(({ posts }) => posts.length > 0).length,
    areas: areas.length,
    organizations: organizations.length,
  };
}

export function sum(a: Coverage, b: Coverage): Coverage {
  return {
    words: a.words + b.words,
    persons: a.persons + b.persons,
    personsLinked: a.personsLinked + b.personsLinked,
    offices: a.offices + b.offices,
    officesLinked: a.officesLinked + b.officesLinked,
    areas: a.areas + b.areas,
    organizations: a.organizations + b.organizations,
  };
}

/** "Grace" and "Frank" are common names, "Red" and "The" are on some list. */
const beginsAsName = (fold: string): boolean => givenNameClass(fold) >= (isWord(fold) ? 2 : 1);

export function isPersonsName({ words, folds, honorific, outcome, from, block }: PersonLink): boolean {
  if (folds.some((fold) => isWord(fold) && givenNameClass(fold) < 2 && familyNameClass(fold) < 2) || words.some((word) => !/^\p{L}\p{L}/u.test(word) && !/^\p{L}\.?$/u.test(word))) return false;
  const introduced = honorific !== undefined || block.reading.titles.some(({ to, plural }) => to === from && !plural);
  return introduced || (words.length > 1 && (outcome === 'ambiguous' || beginsAsName(folds[0] ?? '')));
}
