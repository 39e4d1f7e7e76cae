import type { FactLookUp } from '../../facts/look-up.js';
import type { Person } from '../../facts/types.js';
import { Comparisons, type NearName } from './name-comparisons.js';

/** The comparisons of each fact base, as long as it lives. */
const compared = new WeakMap<FactLookUp, Comparisons>();

/** The names of a person that a typed one is, may be in another form, or differs from in one word by a few edits. */
export function nearNames(typed: readonly string[], person: Person, facts: FactLookUp): readonly NearName[] {
  let ofFacts = compared.get(facts);
  if (!ofFacts) compared.set(facts, (ofFacts = new Comparisons()));
  return ofFacts.of(typed, person, facts);
}
