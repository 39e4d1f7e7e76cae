import type { FactLookUp } from '../../facts/look-up.js';
import type { EntityName, Person } from '../../facts/types.js';
import type { VariantKind } from '../../values/name.js';
import { recentlyUsed, type RecentlyUsed } from '../../text/recently-used.js';
import { joined, say, type Said } from '../../values/said.js';
import { besideWords } from '../beside-words.js';
import { familyBearers } from './family-bearers.js';
import { nearNames } from './near-names.js';

/** A person meant by a legitimate variant of a name that the fact base does not list word for word. */
export interface VariantLink {
  readonly person: Person;
  readonly name: EntityName;
  /** How the written form differs: "romanisation", "middle name". */
  readonly how: Said;
}

const HOW: Readonly<Record<VariantKind | 'spelling', Said>> = {
  'romanisation': say`romanisation`, 'short form': say`short form`, 'initial': say`initial`, 'middle name': say`middle name`, 'article': say`article`, 'spelling': say`spelling`,
};

/** Given names are shared by hundreds; beyond this many bearers the family name alone decides who is compared. */
const MOST_BEARERS = 400;

/**
 * The one person whose name, in another legitimate form, is written here: "Sergey Lavrov" for Sergei Lavrov, "Joseph R. Biden"
 * for Joe Biden. Undefined where nobody is meant, or where several may be.
 */
export function variantLink(folds: readonly string[], facts: FactLookUp): VariantLink | undefined {
  // "J. Sullivan" may be anybody.
  if (folds.length < 2 || folds[0]!.length < 2) return undefined;
  let ofFacts = variants.get(facts);
  if (ofFacts === undefined) variants.set(facts, (ofFacts = recentlyUsed(KEPT_NAMES, (name) => ({ variant: findVariant(name.split(' '), facts) }))));
  return ofFacts.of(folds.join(' ')).variant;
}

/** A memo of a pure function: the names of a draft that nobody bears are compared with whoever shares a word with them once. */
const variants = new WeakMap<FactLookUp, RecentlyUsed<{ readonly variant: VariantLink | undefined }>>();
const KEPT_NAMES = 2000;

function findVariant(folds: readonly string[], facts: FactLookUp): VariantLink | undefined {
  const [given, family] = [folds[0]!, folds.at(-1)!];
  const named = facts.personsByGivenName(given, besideWords([family], given));
  const candidates = new Set([...familyBearers(family, facts).all(besideWords([given], family)), ...(named.length <= MOST_BEARERS ? named : [])]);
  let found: VariantLink | undefined;
  for (const person of candidates) {
    for (const { name, comparison } of nearNames(folds, person, facts)) {
      if (comparison.verdict === 'differs') continue;
      if (found && found.person !== person) return undefined;
      found ??= { person, name: name.name, how: comparison.verdict === 'variant' ? joined(comparison.how.map((kind) => HOW[kind]), ', ') : HOW.spelling };
    }
  }
  return found;
}
