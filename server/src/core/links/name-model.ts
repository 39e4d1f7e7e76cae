import { newsLabel } from '../facts/describe.js';
import type { FactLookUp } from '../facts/look-up.js';
import type { Person } from '../facts/types.js';
import { formatDate } from '../values/date-format.js';
import { describeEdits, type EditStep } from '../values/edits.js';
import type { NameDifference } from '../values/name.js';
import type { DateValue } from '../values/date.js';
import type { KnownName } from './known-names.js';
import type { SlipContext } from './name-context.js';
import { familyNameClass, frequencyClass, givenNameClass, isWord, spellingProbability, type FrequencyClass } from './name-lexicon.js';
import { NAME_WEIGHTS as W } from './name-weights.js';

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
  readonly reasons: readonly string[];
}

/** What else the score needs to know. */
export interface ScoreInputs {
  readonly facts: FactLookUp;
  /** The day to which offices in the reasons refer. */
  readonly at: DateValue;
}

/** Scores one reading. A pure sum of the weights in name-weights; what was added is told in the reasons. */
export function scoreSlip(reading: Reading, context: SlipContext, { facts, at }: ScoreInputs): ScoredReading {
  const { difference, typed, name, person, written } = reading;
  const word = typed[difference.typedIndex]!;
  const score = W.prior + editWeight(difference.edits) + contextWeight(context, word === name.folds[difference.knownIndex])
    - somebodyElse(reading, facts);
  return {
    ...reading,
    kind: difference.part === 'family' ? 'family-slip' : 'given-slip',
    score,
    reasons: [describeEdits(difference.edits), ...lexiconReasons(word, written), ...contextReasons(person, context, facts, at)],
  };
}

const editWeight = (edits: readonly EditStep[]): number =>
  Math.min(...edits.map(({ kind }) => W.edit[kind])) + (edits.length - 1) * W.furtherEdit;

/** Everything the surroundings say for the person, as one number. */
export function contextWeight(context: SlipContext, _same = false): number {
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
  if (context.quoted) weight += W.context.quoted;
  if (context.occurrences >= 3 && !context.namedInDraft) weight += W.context.consistent;
  return weight;
}

/** log10 of how likely it is to meet somebody else of the typed name. */
function somebodyElse({ typed, name, difference }: Reading, facts: FactLookUp): number {
  const { family } = name;
  const shift = difference.typedIndex - difference.knownIndex;
  let likelihood = 0;
  let agreeing = false;
  for (const [index, word] of typed.entries()) {
    const known = index - shift;
    const isFamily = known >= family.from && known < family.to;
    likelihood += wordLikelihood(word, isFamily ? 'family' : 'given', index === difference.typedIndex ? facts : undefined);
    if (index !== difference.typedIndex) agreeing = true;
    // Of several words of one part (Jean-Pierre, von der Leyen) the first two tell enough: the rest hang together with them.
    if (index === 1 && difference.typedIndex <= 1) break;
  }
  return agreeing ? likelihood : likelihood + W.somebodyElse.alone;
}

function wordLikelihood(word: string, part: 'given' | 'family', facts: FactLookUp | undefined): number {
  const likelihoods = [unlisted(word)];
  const own: FrequencyClass = part === 'family' ? familyNameClass(word) : givenNameClass(word);
  if (own > 0) likelihoods.push(W.somebodyElse[part][own as 1 | 2 | 3]);
  else if (frequencyClass(word) > 0) likelihoods.push(W.somebodyElse[part][1]);
  if (isWord(word)) likelihoods.push(W.somebodyElse.word);
  if (facts?.isPersonToken(word)) likelihoods.push(W.somebodyElse.knownPerson);
  return Math.max(...likelihoods);
}

const unlisted = (word: string): number =>
  Math.min(W.somebodyElse.unlisted.atMost, Math.max(W.somebodyElse.unlisted.atLeast, spellingProbability(word)));

/** True where some list knows the word, as a name or as a word: it may well be somebody's name. */
export const isListed = (word: string, facts: FactLookUp): boolean => frequencyClass(word) > 0 || isWord(word) || facts.isPersonToken(word);

function lexiconReasons(word: string, written: string): readonly string[] {
  const listed = frequencyClass(word);
  if (listed === 0) return isWord(word) ? [] : [`no name list knows “${written}”`];
  return listed === 1 ? [`“${written}” is a rare name`] : [];
}

function contextReasons(person: Person, context: SlipContext, facts: FactLookUp, at: DateValue): readonly string[] {
  const name = person.name.value;
  const reasons: string[] = [];
  const held = context.office?.held ?? facts.postsHeldBy(person.id, at)[0];
  if (held) reasons.push(`${name} was ${newsLabelOf(held, facts)} on ${formatDate(at)}`);
  if (context.namedInDraft) reasons.push(`the draft names ${name} elsewhere`);
  return reasons;
}

const newsLabelOf = ({ post }: NonNullable<SlipContext['office']>['held'], facts: FactLookUp): string => newsLabel(post, facts);
