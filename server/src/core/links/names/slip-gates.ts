import { NAME_PARTICLES } from '../../values/title-phrases.js';
import { isRearranged } from '../../values/edits.js';
import { isForeignForm } from '../places/country-slips.js';
import { isTelling, standsBesideRight } from '../offices/likely-holder.js';
import type { DraftNames, SlipContext } from './name-context.js';
import { isInflection, isOfOtherSex } from './name-inflections.js';
import { familyNameClass, frequencyClass, isWord } from './name-lexicon.js';
import { furtherGiven, isListed, isNameOfSomebody, type ScoredReading } from './name-model.js';
import { NAME_WEIGHTS as W } from './name-weights.js';
import { standsInOtherLanguage } from './other-language.js';
import { isOtherRomanisation } from './other-romanisations.js';
import { isProperWord } from './proper-words.js';
import { isEastAsianGivenName } from './syllables.js';
import { LISTED } from './taken-tokens.js';
import type { PersonLink } from '../types.js';

/** A reading that scored well, with what the gates ask of it. */
interface Candidate {
  readonly reading: ScoredReading & { readonly context: SlipContext };
  /** The words that differ, folded: as typed, and as known. */
  readonly word: string;
  readonly known: string;
  /** An office or the right name elsewhere says who is meant; a body or the country says what the draft is about. */
  readonly strong: boolean;
  readonly about: boolean;
  /** A given name of Chinese or Korean syllables. */
  readonly syllables: boolean;
  /** Some list knows the word, as a name or as a word. */
  readonly listed: boolean;
  /** The word is a name that people bear, for all that is known. */
  readonly borne: boolean;
  /** "John Rees" in a story about Jack Reed: nothing says of him that he is called John. */
  readonly calledOtherwise: boolean;
}

/**
 * What a score cannot say: names that are right in another form, words too short to tell, names that people bear. A slip is told of
 * where every gate is open.
 */
export function passesGates(reading: Candidate['reading'], link: PersonLink, draft: DraftNames): boolean {
  const candidate = candidateOf(reading, draft);
  const { word, known, strong, about, syllables, listed } = candidate;
  const { typed, difference } = reading;
  if (isOfCompound(link, difference.typedIndex) || isOtherForm(candidate, draft) || standsBesideRight(typed.with(difference.typedIndex, known), link)) return false;
  if (NAME_PARTICLES.has(known) && NAME_PARTICLES.has(word)) return isOtherParticle(candidate);
  // "John Boorman" is not John Boozman for a letter that no finger takes for the other, nor for any where nothing else tells of the man.
  if (!strong && !(about && isExplained(reading)) && !isTelling(reading, listed)) return false;
  if (standsInOtherLanguage(link.block.reading.tokens, link.from, link.to)) return false;
  if (!isLongEnough(candidate) || isInflected(candidate) || !mayDifferTwice(candidate)) return false;
  // "D. Koazk" may be Dmitry Kozak where the draft names him; "Ali Moumen" is not A. K. Momen for an A.
  if (difference.agreement === 'initials' && (!strong || typed.every(({ length }) => length > 1))) return false;
  if (difference.agreement === 'none') return !isProperWord(word) && !isForeignForm(word) && !isDerived(word, known) && !isNicknamed(link) && mayStandAlone(reading, listed && !lacksItsS(word, known), link, draft.capitals);
  return syllables ? strong || about : !isSomebodys(candidate);
}

/** Fingers or ears have their part in each edit, or a letter is missing. */
const isExplained = ({ difference: { edits } }: ScoredReading): boolean => edits.every(({ kind, operation }) => kind !== 'other' || operation !== 'replace');

function candidateOf(reading: Candidate['reading'], { links: { facts }, spelt }: DraftNames): Candidate {
  const { typed, name, difference, context } = reading;
  const word = typed[difference.typedIndex]!;
  const about = context.organization || context.country;
  const syllables = difference.part === 'given' && name.family.from === 0 && isEastAsianGivenName(word);
  const listed = syllables || isListed(word, facts);
  return {
    reading, word, about, syllables, listed,
    known: name.folds[difference.knownIndex]!,
    strong: context.office !== undefined || context.namedInDraft,
    // A word of the language that no list has as a name is nobody's, where the draft is about the country: "Penny Mordant".
    borne: listed && (syllables || isNameOfSomebody(word, facts) || !about),
    calledOtherwise: difference.part === 'family' && difference.typedIndex > 0 && context.office === undefined && context.namedInDraft && !spelt().counts.has(typed[0]!) && furtherGiven(reading) === 0,
  };
}

/** ’Matšepo and O’Brien lose their apostrophe in every other feed; where the draft itself writes the other romanisation of the person’s name, one of the two is a slip. */
const isOtherForm = ({ reading: { difference, person, context }, word, known }: Candidate, draft: DraftNames): boolean =>
  word.replaceAll("'", '') === known.replaceAll("'", '')
  || (!(context.namedInDraft && draft.spelt().counts.has(known)) && isOtherRomanisation(difference.edits, word, known, person, draft.links.facts));

/** "London-bred": a word of the language behind a hyphen is part of no name. */
function isOfCompound({ block: { reading: { tokens } }, from }: PersonLink, index: number): boolean {
  const token = tokens[from + index]!;
  return token.case === 'lower' && token.gap === 'hyphen' && isWord(token.fold);
}

/** One particle in several romanisations. */
const SONS: ReadonlySet<string> = new Set(['bin', 'ibn', 'ben']);

/** "Ursula von der Leyen": a particle is a short word, but what it stands between says who is meant. */
const isOtherParticle = ({ reading: { typed, difference }, word, known }: Candidate): boolean =>
  !(SONS.has(known) && SONS.has(word)) && typed.length > 2 && difference.agreement === 'exact';

/** The whole name but for one word, behind the office with its country, or behind the bare office in a story about the country. */
const isIntroduced = ({ reading: { typed, difference, context }, about }: Candidate): boolean =>
  context.office !== undefined && (context.office.scoped || about) && difference.agreement === 'exact' && typed.length > 1;

function isLongEnough(candidate: Candidate): boolean {
  const { reading, word, known, strong, listed } = candidate;
  const surely = strong || furtherGiven(reading) > 0 || (!listed && reading.score >= W.sure);
  // "Japanese Finance Minister Taro Also": an office with its country and the given name say who is meant, however short the name.
  const introduced = isIntroduced(candidate) && reading.score >= W.surely;
  const shortest = introduced ? W.shortest.introduced : surely ? W.shortest.withContext : W.shortest.withoutContext;
  return Math.min(known.length, word.length + 1) >= shortest;
}

function isInflected(candidate: Candidate): boolean {
  const { reading: { difference }, word, known } = candidate;
  if (difference.part !== 'family') return false;
  // "Timmerman" beside "Frans Timmermans": neither a plural nor a possessive ending loses an s.
  if (candidate.reading.context.namedInDraft && lacksItsS(word, known)) return false;
  // "Kaja Kallass", "Kamala Harri": of a whole name nobody makes a plural, nor of a plural a whole name.
  const whole = difference.agreement === 'exact' && (difference.edits[0]?.kind === 'doubled' || (word.length < known.length && known.endsWith('s')));
  // "Mrs Papadopoulou": with a given name of his own he would be himself.
  return (!whole && isInflection(word, known)) || (difference.agreement !== 'exact' && isOfOtherSex(word, known));
}

/** The name without its last letter, which few people bear: no "William" beside Mr Williams. */
const lacksItsS = (word: string, known: string): boolean => known === `${word}s` && frequencyClass(word) <= LISTED && !isWord(word);

function mayDifferTwice(candidate: Candidate): boolean {
  const { reading: { difference, score }, word, strong, listed } = candidate;
  if (difference.edits.length < 2) return true;
  // "Gutteres" for Guterres: one letter doubled for another is one slip; so are two letters that change places, "Zafir" for Zarif.
  const oneSlip = difference.edits.every(({ kind }) => kind === 'doubled') || isRearranged(difference.edits);
  // "Keller-Sutton" beside "Karin Keller-Sutter": a double name has no second bearer.
  if (isHalfOfDouble(candidate)) return true;
  // "Dmytro Kubela", "Liz Truzz": behind the given name and the office with its country stands nobody else whom no list knows.
  const only = isIntroduced(candidate);
  const shortest = oneSlip || (only && !listed && difference.part === 'family' && score >= W.sure) ? W.shortest.withoutContext : W.shortestForTwoEdits;
  return strong && word.length >= shortest && (!listed || (oneSlip && only));
}

/** The other half of a double family name, and nothing else, is written as the draft writes it elsewhere. */
const isHalfOfDouble = ({ reading: { typed, name: { family, folds }, difference, context } }: Candidate): boolean =>
  context.namedInDraft && difference.part === 'family' && typed.length === 2 && family.to - family.from === 2 && !folds.slice(family.from, family.to).some((fold) => NAME_PARTICLES.has(fold));

/** A surname that people bear is theirs, unless an office or the draft itself says who is meant. */
function isSomebodys({ reading, word, strong, about, borne, calledOtherwise }: Candidate): boolean {
  if (borne && calledOtherwise && familyNameClass(word) > LISTED) return true;
  if (!borne || reading.difference.part === 'given' || strong) return false;
  const rare = familyNameClass(word) <= LISTED;
  // "Martin McGuiness" in a story about Ireland: a rare family name beside a slip of the fingers.
  const slipOfRare = rare && about && reading.score >= W.sure;
  return !slipOfRare && !(furtherGiven(reading) > 0 && (rare || about)) && !(about && hasGivenNameOfHisOwn(reading));
}

/** "Rahm Emmanuel": the fingers doubled or swapped a letter behind a given name that few people bear. */
const hasGivenNameOfHisOwn = ({ typed, name, difference: { agreement, edits }, score }: ScoredReading): boolean =>
  agreement === 'exact' && edits.length === 1 && (edits[0]!.kind === 'doubled' || edits[0]!.kind === 'transposition') && score >= W.surely
  && name.given === 0 && typed[0] === name.folds[0] && frequencyClass(typed[0]!) <= LISTED && !isWord(typed[0]!);

/** Whether a mistyped family name without a given name may be judged at all. */
function mayStandAlone(reading: ScoredReading & { readonly context: SlipContext }, listed: boolean, link: PersonLink, capitals: boolean): boolean {
  const { context } = reading;
  const token = link.block.reading.tokens[link.from]!;
  // "Kishinev, Minn.": what ends in a full stop of its own is an abbreviation.
  if (token.text.endsWith('.')) return false;
  // Behind an office stands no acronym, and none is so short a family name in capitals.
  if (context.office && (token.case !== 'upper' || token.fold.length >= W.shortest.withoutContext)) return true;
  if (token.case === 'upper' && link.block.reading.kind !== 'heading' && (!capitals || token.fold.length < W.shortest.withoutContext)) return false;
  if (context.office) return true;
  // A sentence's first word is capitalised whatever it is: a short one must be very near.
  const telling = !link.mention.opensSentence || token.fold.length >= W.shortest.withoutContext || reading.score >= W.surely;
  return context.namedInDraft && !listed && (context.honorific || telling);
}

/** "Shakespearean", "Gandhian", "Trotskyite": what is like somebody or follows them. */
const isDerived = (word: string, known: string): boolean => word.startsWith(known.slice(0, -1)) && DERIVED.test(word.slice(known.length - 1));

const DERIVED = /^[a-z]?(?:[ei]?an|esque|is[mt]|ite)s?$/;

/** "Prime Minister Petter “Pete” Johan Solvik": the word before a nickname is a given name. */
function isNicknamed({ block: { reading: { tokens } }, to }: PersonLink): boolean {
  const closing = NICKNAME_MARKS.get(tokens[to]?.text ?? '');
  return closing !== undefined && tokens[to + 1]?.case === 'title' && tokens[to + 2]?.text === closing && (tokens[to + 3]?.case ?? 'lower') !== 'lower';
}

const NICKNAME_MARKS: ReadonlyMap<string, string> = new Map([['"', '"'], ['“', '”'], ['‘', '’'], ["'", "'"], ['(', ')']]);
