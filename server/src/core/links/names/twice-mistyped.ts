import type { FactLookUp } from '../../facts/look-up.js';
import type { Person } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import type { EditStep } from '../../values/edits.js';
import { blocksWith } from '../parts.js';
import { perState } from '../per-state.js';
import type { Links, PersonLink } from '../types.js';
import { areasOf, compareWith, knownPerson, type KnownName } from './known-names.js';
import { readDraftNames, type DraftNames } from './name-context.js';
import { familyNameClass, frequencyClass, isWord } from './name-lexicon.js';
import { hasKinWord, isLeftAlone } from './name-surroundings.js';
import { isOtherRomanisation } from './other-romanisations.js';
import { differingWords, wordEdits, type AllowedEdits, type DifferingWords } from './word-edits.js';

/** A name two words of which are a letter from those of one known person's. */
export interface TwiceMistyped extends DifferingWords {
  readonly person: Person;
}

/** A family name of fewer letters is soon another one. */
const LONG = 7;
const WORDS = { least: 2, most: 3 };
/** Where more names are as near, or more people bear one of them, nobody can say who is meant. */
const FEW_NEAR = 2;
const FEW_BEARERS = 2;
const MOST_EDITS: AllowedEdits = { word: 1, shortWord: 1, name: 3 };

/**
 * "Morgen Tsvangarai" in a story about Zimbabwe: no name list knows the family name, and it and the given name are each a letter from those of one who
 * held an office of a country that the draft names. With a family name that others bear it is somebody else.
 */
export const twiceMistyped = perState((links): readonly TwiceMistyped[] => {
  const found = gathered(blocksWith(links, unknownIn), ({ found: places, placed }) => places.map((at) => placed.persons[at]!));
  const draft = found.length > 0 ? readDraftNames(links) : undefined;
  return gathered(found, (link) => meantBy(link, draft!) ?? []);
});

/** Which unknown names of a block are near somebody's in two words, whatever the rest of the draft says. */
const unknownIn = ({ persons, facts }: Links): readonly number[] => gathered(persons, (link, at) => (nearPersons(link, facts).length > 0 ? [at] : []));

function meantBy(link: PersonLink, draft: DraftNames): TwiceMistyped | undefined {
  const [only, ...others] = nearPersons(link, draft.links.facts);
  if (!only || others.length > 0) return undefined;
  const areas = areasOf(only.person, draft.links.facts);
  return draft.named.has(only.person) || draft.someBlock((block) => [...draft.areasIn(block)].some((id) => areas.has(id))) ? only : undefined;
}

function nearPersons(link: PersonLink, facts: FactLookUp): readonly TwiceMistyped[] {
  const { folds, outcome, quoted } = link;
  const family = folds.at(-1)!;
  if (outcome !== 'unknown' || quoted || folds.length < WORDS.least || folds.length > WORDS.most || family.length < LONG) return [];
  if (frequencyClass(family) > 0 || familyNameClass(family) > 0 || isWord(family) || facts.isPersonToken(family) || isLeftAlone(link) || hasKinWord(link)) return [];
  const near = facts.nearPersonTokens(family);
  if (near.length > FEW_NEAR) return [];
  const persons = new Set(gathered(near, (one) => (facts.familyNamed(one).length <= FEW_BEARERS ? facts.personsByFamilyName(one) : [])));
  return gathered([...persons], (person) => (person.terms.length === 0 ? [] : nearlyOf(link, person, facts) ?? []));
}

function nearlyOf(link: PersonLink, person: Person, facts: FactLookUp): TwiceMistyped | undefined {
  const { names, romanised } = knownPerson(person, facts);
  // "Mevlut Cavusolgu" beside Mevluet Çavuşoğlu: one of his names differs in one word alone.
  if (names.some((name) => compareWith(link.folds, name, romanised).verdict !== 'other')) return undefined;
  for (const name of names) {
    const words = name.folds.length === link.folds.length && name.family.from > 0 ? editsOf(link.folds, name) : undefined;
    if (words?.every((edits, index) => !isOtherRomanisation(edits, link.folds[index]!, name.folds[index]!, person, facts))) return { person, ...differingWords(link, name, words) };
  }
  return undefined;
}

/** One letter at the most in each word, and two words at least that differ. */
function editsOf(folds: readonly string[], name: KnownName): readonly (readonly EditStep[])[] | undefined {
  const words = wordEdits(folds, name, MOST_EDITS);
  return words && words.filter(({ length }) => length > 0).length > 1 ? words : undefined;
}
