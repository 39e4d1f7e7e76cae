import type { FactLookUp } from '../../facts/look-up.js';
import type { Person } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import type { Span } from '../../text/span.js';
import { editsBetween, type EditStep } from '../../values/edits.js';
import { blocksWith } from '../parts.js';
import { perState } from '../per-state.js';
import type { Links, PersonLink } from '../types.js';
import { areasOf, compareWith, knownPerson, type KnownName } from './known-names.js';
import { readDraftNames, type DraftNames } from './name-context.js';
import { familyNameClass, frequencyClass, isWord } from './name-lexicon.js';
import { hasKinWord, isLeftAlone } from './name-surroundings.js';
import { isOtherRomanisation } from './other-romanisations.js';

/** A name two words of which are a letter from those of one known person's. */
export interface TwiceMistyped {
  readonly person: Person;
  /** The words from the first that differs to the last, absolute; as typed, and as the person's name has them. */
  readonly span: Span;
  readonly typed: string;
  readonly right: string;
  /** All edits, from the known name to the typed one. */
  readonly edits: readonly EditStep[];
}

/** A family name of fewer letters is soon another one. */
const LONG = 7;
/** A given name of fewer letters is another one: Jan, Jon. */
const SHORTEST = 4;
const WORDS = { least: 2, most: 3 };
/** Where more names are as near, or more people bear one of them, nobody can say who is meant. */
const FEW_NEAR = 2;
const FEW_BEARERS = 2;
/** Edits in the whole name. */
const MOST_EDITS = 3;

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
    if (words?.every((edits, index) => !isOtherRomanisation(edits, link.folds[index]!, name.folds[index]!, person, facts))) return placed(link, person, name, words);
  }
  return undefined;
}

/** The edits of each word, one at the most in each, and in two words at least. */
function editsOf(folds: readonly string[], name: KnownName): readonly (readonly EditStep[])[] | undefined {
  const words: (readonly EditStep[])[] = [];
  for (const [index, typed] of folds.entries()) {
    const known = name.folds[index]!;
    const edits = typed === known ? [] : Math.min(typed.length, known.length) < SHORTEST ? undefined : editsBetween(known, typed, 1);
    if (!edits || edits.some(({ kind }) => kind === 'first-letter')) return undefined;
    words.push(edits);
  }
  return words.filter(({ length }) => length > 0).length > 1 && words.flat().length <= MOST_EDITS ? words : undefined;
}

function placed({ block, from, words: written }: PersonLink, person: Person, name: KnownName, words: readonly (readonly EditStep[])[]): TwiceMistyped {
  const first = words.findIndex(({ length }) => length > 0);
  const last = words.findLastIndex(({ length }) => length > 0);
  const { tokens } = block.reading;
  return {
    person, span: { start: block.offset + tokens[from + first]!.start, end: block.offset + tokens[from + last]!.end },
    typed: written.slice(first, last + 1).join(' '), right: name.words.slice(first, last + 1).join(' '), edits: words.flat(),
  };
}
