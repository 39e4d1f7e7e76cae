import { editDistance } from '../../facts/edit-distance.js';
import { MOST_NEAR, SHORTEST_NEAR } from '../../facts/index/near.js';
import { personWords } from '../../facts/index/person-forms.js';
import type { FactLookUp } from '../../facts/look-up.js';
import type { Person } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import { besideWords } from '../beside-words.js';
import { nearNames } from './near-names.js';

/**
 * The persons of the fact base who bear one word of a typed name of several words, and a word one edit from another of its words, and
 * whose name is near the whole. In a base of any size a bounded number of persons is read.
 *
 * @param folds the words of the typed name, folded
 */
export function searchNear(folds: readonly string[], facts: FactLookUp): readonly Person[] {
  const found = new Set<Person>();
  for (const [index, fold] of folds.entries()) {
    const others = folds.filter((_, at) => at !== index);
    if (!others.some((other) => facts.isPersonToken(other))) continue;
    const near = facts.nearPersonTokens(fold);
    for (const word of near) for (const person of bearersOf(word, index, folds, facts)) found.add(person);
    // A short word has many neighbours, of whom only the best known are given: "Sana Marin" is found by her family name.
    if (near.length < MOST_NEAR) continue;
    for (const other of others) for (const person of facts.personsByToken(other)) if (hasWordNear(person, fold)) found.add(person);
  }
  return [...found].filter((person) => nearNames(folds, person, facts).length > 0);
}

/** Persons with a word near the typed one at `index`; where too many bear the word, those who have the whole name with it. */
function bearersOf(near: string, index: number, folds: readonly string[], facts: FactLookUp): readonly Person[] {
  const bearers = facts.personsByToken(near, besideWords([folds[0]!, folds.at(-1)!], near));
  if (bearers.length > 0) return bearers;
  return gathered(facts.namesAt(folds.with(index, near), folds.map(() => 'title'), 0), ({ entity, length }) => (entity.kind === 'person' && length === folds.length ? [entity] : []));
}

const hasWordNear = (person: Person, fold: string): boolean =>
  [...personWords(person).tokens].some((word) => word.length >= SHORTEST_NEAR && editDistance(fold, word, 1) === 1);
