import { newsLabel } from '../../facts/describe.js';
import { isLastKnown, lastConfirmed } from '../../facts/last-known.js';
import type { FactLookUp } from '../../facts/look-up.js';
import type { Person } from '../../facts/types.js';
import { describeEdits, isRearranged, type EditStep } from '../../values/edits.js';
import type { NameDifference } from '../../values/name.js';
import type { DateValue } from '../../values/date.js';
import { say, when, type Said } from '../../values/said.js';
import { NAME_PARTICLES } from '../../values/title-phrases.js';
import { isPersonWord } from './family-bearers.js';
import type { KnownName } from './known-names.js';
import type { SlipContext } from './name-context.js';
import { familyNameClass, frequencyClass, givenNameClass, isWord, spellingProbability, type FrequencyClass } from './name-lexicon.js';
import { NAME_WEIGHTS as W } from './name-weights.js';
import { isEastAsianGivenName } from './syllables.js';

/** One way to read a typed name: as this name of this person with one word mistyped. */
export interface Reading {
  /** The folded words as typed. */
  readonly typed: readonly string[];
  /** The differing word as written. */
  readonly written: string;
  readonly person: Person;
  readonly name: KnownName;
  readonly difference: NameDifference & { readonly edits: readonly EditStep[] };
}

/** A reading with how likely it is and why. */
export interface ScoredReading extends Reading {
  readonly kind: 'family-slip' | 'given-slip';
  /** log10 of the odds of a slip against somebody else; see name-weights. */
  readonly score: number;
  readonly reasons: readonly Said[];
}

/** What else the score needs to know. */
export interface ScoreInputs {
  readonly facts: FactLookUp;
  /** The day to which offices in the reasons refer. */
  readonly at: DateValue;
}

/** Scores one reading. A pure sum of the weights in name-weights; what was added is told in the reasons. */
export function scoreSlip(reading: Reading, context: SlipContext, { facts, at }: ScoreInputs): ScoredReading {
  const { difference, typed, person, written, name } = reading;
  const word = typed[difference.typedIndex]!;
  const extra = Math.max(0, typed.length - name.folds.length);
  const score = W.prior + editWeight(difference.edits) + contextWeight(context) + extra * W.extraWord + furtherGiven(reading) * W.furtherGiven - somebodyElse(reading, facts);
  return {
    typed, written, person, name, difference,
    kind: difference.part === 'family' ? 'family-slip' : 'given-slip',
    score,
    reasons: [describeEdits(difference.edits), ...lexiconReasons(word, written), ...contextReasons(person, context, facts, at)],
  };
}

/**
 * How many words beyond the one that agrees are written as known beside a mistyped family name, one at the most: a second given name
 * (no initial, no particle, none of a name whose family name comes first), or the other half of a double family name ("Reese-Mogg").
 */
export function furtherGiven({ typed, name, difference }: Reading): number {
  if (difference.part !== 'family' || difference.agreement !== 'exact' || name.family.from === 0 || typed.length !== name.folds.length) return 0;
  const given = name.folds.slice(0, name.family.from);
  const isSecondGiven = given.length > 1 && given.every((fold, index) => fold.length > 2 && typed[index] === fold);
  const isOtherHalf = name.folds.some((fold, index) => index >= name.family.from && index !== difference.knownIndex && fold.length > 2 && !NAME_PARTICLES.has(fold) && typed[index] === fold);
  return isSecondGiven || isOtherHalf ? 1 : 0;
}

/** How likely the fingers are to make these edits, as a logarithm. */
export const editWeight = (edits: readonly EditStep[]): number =>
  Math.min(...edits.map(({ kind }) => W.edit[kind])) + (edits.length - 1) * (isRearranged(edits) ? W.rearranged : W.furtherEdit);

/** Everything the surroundings say for the person, as one number. */
function contextWeight(context: SlipContext): number {
  const { office } = context;
  let weight = 0;
  if (office) weight += office.scoped ? W.context.office : W.context.bareOffice;
  if (context.contradictingTitle !== undefined) weight += W.context.contradictingTitle;
  if (context.namedInDraft) weight += W.context.namedInDraft;
  // A body of the person's and the country are one piece of news: the stronger counts.
  if (context.organization) weight += W.context.organization;
  else if (context.country) weight += W.context.country;
  if (!context.inOffice && !office) weight += W.context.notInOffice;
  if (context.kin) weight += W.context.kin;
  if (context.otherAge) weight += W.context.otherAge;
  if (context.quoted) weight += W.context.quoted;
  if (context.occurrences >= 3 && !context.namedInDraft) weight += W.context.consistent;
  return weight;
}

/**
 * log10 of how likely it is to meet somebody else of the typed name: of the differing word, and of the one word that tells most
 * about the rest of the name, the given name beside a family name and the other way round.
 */
function somebodyElse({ typed, name, difference }: Reading, facts: FactLookUp): number {
  const { typedIndex, knownIndex, part } = difference;
  // Of "Ursula van der Leyen" it is Leyen that says whether there may be another one.
  const particle = NAME_PARTICLES.has(typed[typedIndex]!) && NAME_PARTICLES.has(name.folds[knownIndex]!);
  const word = particle ? typed.at(-1)! : typed[typedIndex]!;
  const syllables = part === 'given' && name.family.from === 0 && isEastAsianGivenName(word) ? W.somebodyElse.eastAsianGiven : -Infinity;
  const likelihood = Math.max(wordLikelihood(word, part, particle ? undefined : facts), syllables);
  if (typed.length === 1) return likelihood + W.somebodyElse.alone;
  const familyFirst = name.family.from === 0;
  const given = familyFirst ? name.family.to - name.family.from : 0;
  const beside = part === 'given' ? (familyFirst ? 0 : typed.length - 1) : given;
  // Mohammed is as common as Mohamed: of two forms of the agreeing word the commoner counts.
  const known = part === 'given' ? name.family.to - 1 : name.given;
  const forms = beside === typedIndex || known === knownIndex ? [] : [typed[beside], name.folds[known]].filter((form) => form !== undefined);
  const other = part === 'given' ? 'family' : 'given';
  return likelihood + (forms.length === 0 ? W.somebodyElse.alone : Math.max(...forms.map((form) => wordLikelihood(form, other, undefined))));
}

function wordLikelihood(word: string, part: 'given' | 'family', facts: FactLookUp | undefined): number {
  const likelihoods = [unlisted(word)];
  const own: FrequencyClass = part === 'family' ? familyNameClass(word) : givenNameClass(word);
  if (own > 0) likelihoods.push(W.somebodyElse[part][own as 1 | 2 | 3]);
  else if (frequencyClass(word) > 0) likelihoods.push(W.somebodyElse[part][1]);
  if (isWord(word)) likelihoods.push(W.somebodyElse.word);
  if (facts && isPersonWord(word, facts)) likelihoods.push(W.somebodyElse.knownPerson);
  return Math.max(...likelihoods);
}

const unlisted = (word: string): number =>
  Math.min(W.somebodyElse.unlisted.atMost, Math.max(W.somebodyElse.unlisted.atLeast, spellingProbability(word)));

/** True where some list knows the word, as a name or as a word: it may well be somebody's name. */
export const isListed = (word: string, facts: FactLookUp): boolean => isWord(word) || isNameOfSomebody(word, facts);

/** True where a list of names or the fact base has the word as a name. */
export const isNameOfSomebody = (word: string, facts: FactLookUp): boolean => frequencyClass(word) > 0 || isPersonWord(word, facts);

function lexiconReasons(word: string, written: string): readonly Said[] {
  const listed = frequencyClass(word);
  if (listed === 0) return isWord(word) ? [] : [say`no name list knows “${written}”`];
  return listed === 1 ? [say`“${written}” is a rare name`] : [];
}

function contextReasons(person: Person, context: SlipContext, facts: FactLookUp, at: DateValue): readonly Said[] {
  const name = person.name.value;
  const reasons: Said[] = [];
  const now = facts.postsHeldBy(person.id, at);
  const named = context.office?.held.post;
  const held = now.find(({ post }) => post === named) ?? (named ? undefined : now[0]);
  if (held && isLastKnown(held, at, facts)) reasons.push(say`${name} was ${newsLabel(held.post, facts)} ${when(lastConfirmed(held.term, facts))}, as far as is known`);
  else if (held) reasons.push(say`${name} was ${newsLabel(held.post, facts)} on ${at}`);
  else if (named) reasons.push(say`${name} has held the office named, ${newsLabel(named, facts)}`);
  if (context.namedInDraft) reasons.push(say`the draft names ${name} elsewhere`);
  return reasons;
}
