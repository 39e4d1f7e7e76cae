import { sequence } from './chance.js';
import { personNames, slipped } from './population.js';

/** What is asked of every size alike: full names of the first persons, and words of which near ones are looked for. */
export interface Questions {
  /** Folded words of full names. */
  readonly names: readonly (readonly string[])[];
  /** Half of them slips of family names that every size has, half words that are nobody's name. */
  readonly words: readonly string[];
}

/** Questions about so many persons. */
export function questions(count: number): Questions {
  const chance = sequence(5);
  const names = personNames(count).map((name) => name.toLowerCase().split(' '));
  const words = names.map(([given = '', family = ''], index) =>
    (index % 2 === 0 ? slipped(family, chance) : `${family.slice(0, Math.ceil(family.length / 2))}${[...given.slice(0, 4)].reverse().join('')}`));
  return { names, words };
}
