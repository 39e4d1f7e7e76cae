import type { Links } from '../server/src/core/links/types.js';

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

/** A name counts where two words or a form of address show that it is a person's. An office links where it names a known post. */
export function coverageOf({ blocks, persons, offices, areas, organizations }: Links): Coverage {
  const named = persons.filter(({ words, honorific, outcome }) => outcome === 'linked' || words.length > 1 || honorific !== undefined);
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
