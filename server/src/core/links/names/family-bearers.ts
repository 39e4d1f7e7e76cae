import type { FactLookUp } from '../../facts/look-up.js';
import type { PersonList } from '../../facts/person-list.js';
import { recentlyUsed, type RecentlyUsed } from '../../text/recently-used.js';

/** The words of a draft's names are asked about several times each, and again with every draft that names the same people. */
const KEPT_NAMES = 2000;

/** A memo of a pure function, kept as long as the fact base lives. */
const bearers = new WeakMap<FactLookUp, RecentlyUsed<PersonList>>();

/** The persons of a family name: `FactLookUp.familyNamed`, remembered. */
export function familyBearers(fold: string, facts: FactLookUp): PersonList {
  let ofFacts = bearers.get(facts);
  if (ofFacts === undefined) {
    bearers.set(facts, (ofFacts = recentlyUsed(KEPT_NAMES, (name) => facts.familyNamed(name))));
  }
  return ofFacts.of(fold);
}

const personWords = new WeakMap<FactLookUp, RecentlyUsed<boolean>>();

/** True where the folded word stands in any name of a person: `FactLookUp.isPersonToken`, remembered. */
export function isPersonWord(fold: string, facts: FactLookUp): boolean {
  let ofFacts = personWords.get(facts);
  if (ofFacts === undefined) personWords.set(facts, (ofFacts = recentlyUsed(KEPT_NAMES, (word) => facts.isPersonToken(word))));
  return ofFacts.of(fold);
}
