import type { FactLookUp } from '../../facts/look-up.js';
import type { Person, Statement } from '../../facts/types.js';
import type { BlockReading } from '../../mentions/types.js';
import { titlesUpTo } from '../../mentions/titles-at.js';
import { sentenceAt } from '../../text/sentence-at.js';
import { familyBearers } from '../names/family-bearers.js';
import { wordBeside, type Names } from './gender-beside.js';
import { boundPronoun } from './gender-pronouns.js';
import { GENDERED, genderedWord, isOfTheStage, mayBePerson, PRONOUNS, type Gender } from './gendered-words.js';
import { areasOf } from '../names/known-names.js';
import { isSomebodyElse, isSurelyMeant } from '../names/known-namesakes.js';
import { isLeftAlone } from '../names/name-surroundings.js';
import { blocksWith, someBlock, tallyIn } from '../parts.js';
import { sentenceAround } from '../places/places-in-block.js';
import type { Links, OfficeClaim, PersonLink, PlacedBlock } from '../types.js';

/** A word or a pronoun of the other gender is said of a person. */
export interface GenderClaim {
  readonly link: PersonLink;
  readonly person: Person;
  readonly gender: Statement<string>;
  /** Tokens of the block: the word, and with a pronoun all of the sentence that go with it. */
  readonly words: readonly number[];
  readonly pronoun: boolean;
}

/** A claim of one block, as far as the block alone can say; `at`: the person by its number there. */
interface GenderFound {
  readonly at: number;
  readonly words: readonly number[];
  readonly pronoun: boolean;
  /** Right only where the draft has spoken of nobody up to here whom the pronoun could mean. */
  readonly alone: boolean;
}

/** All such words about persons who are surely meant: a namesake, a wife or a brother has a gender of his own. */
export function findGenderClaims(links: Links): readonly GenderClaim[] {
  const found = blocksWith(links, claimsIn);
  if (found.length === 0) return [];
  const identified = tallyIn(links, identifiedIn);
  const namesakes = tallyIn(links, namesakesIn);
  const isUnrivalled = unrivalled(links);
  return found.flatMap(({ index, block, found: here, placed }) => here.flatMap((claim): GenderClaim[] => {
    const own = block.persons[claim.at]!;
    const person = own.person!;
    if (!identified.has(person) || namesakes.has(person) || (claim.alone && !isUnrivalled(index, person)) || (own.folds.length === 1 && mayBeRelative(own, person, links))) return [];
    return [{ link: placed.persons[claim.at]!, person, gender: person.gender!, words: claim.words, pronoun: claim.pronoun }];
  }));
}

const isGender = (value: string | undefined): value is Gender => value === 'male' || value === 'female';

/** Those of one block. */
function claimsIn(links: Links): readonly GenderFound[] {
  const { blocks, persons } = links;
  if (!blocks.some(({ reading }) => (reading.classes & GENDERED) !== 0)) return none;
  let names: Names | undefined;
  return persons.flatMap((link, at): readonly GenderFound[] => {
    const { person, outcome, quoted, block } = link;
    const gender = person?.gender;
    if (outcome !== 'linked' || quoted || gender === undefined || !isGender(gender.value) || gender.disputedBy.length > 0 || isLeftAlone(link)) return none;
    names ??= new Map(persons.filter((one) => one.outcome !== 'unknown').map(({ from, to }) => [from, to]));
    const sentence = sentenceAt(block.reading.sentences, link.from);
    if (!sentence) return none;
    const beside = wordBeside(link, sentence, names, gender.value);
    if (beside !== undefined) return isStaged(block, link.from, beside) ? none : [{ at, words: [beside], pronoun: false, alone: false }];
    const bound = boundPronoun(link, sentence, names, gender.value);
    if (bound === undefined || isStaged(block, link.from, bound.at) || (bound.alone && namesOthers(links, link, bound.at))) return none;
    return [{ at, words: pronounsFrom(link, bound.at, sentence.to, gender.value), pronoun: true, alone: bound.alone }];
  });
}

const none: readonly never[] = [];

/** A film, a play, a disguise near the name: then the word is said of a part, or of a name that is spoken of. */
function isStaged(block: PlacedBlock, at: number, word: number): boolean {
  const { from, to } = sentenceAround(block, at);
  const { tokens } = block.reading;
  for (let near = Math.max(from, at - STAGE_REACH); near < Math.min(to, at + STAGE_REACH); near += 1) if (near !== word && isOfTheStage(tokens[near]!.fold)) return true;
  return false;
}
const STAGE_REACH = 25;

/** The pronoun, and those of the same gender behind it as far as the sentence goes and names nobody else. */
function pronounsFrom({ block }: PersonLink, at: number, end: number, gender: Gender): readonly number[] {
  const { tokens } = block.reading;
  const found = [at];
  for (let next = at + 1; next < Math.min(end, at + STAGE_REACH); next += 1) {
    const pronoun = (tokens[next]!.classes & GENDERED) === 0 ? undefined : PRONOUNS[tokens[next]!.fold];
    if (pronoun !== undefined && pronoun !== gender) found.push(next);
  }
  return found;
}

/** No paragraph tells of one person alone for so many words. */
const LONGEST_OF_ONE = 400;

/** True where the block up to `end` may speak of somebody else. */
function namesOthers(links: Links, { person, from }: PersonLink, end: number): boolean {
  const { persons, blocks: [block] } = links;
  const { tokens, titles } = block!.reading;
  // So far into a paragraph it has spoken of others; and looking back from each of thousands of names would take steps by their square.
  if (from > LONGEST_OF_ONE) return true;
  if (persons.some((one) => one.from < end && one.person !== person && !isPlace(one) && genderOf(one) !== person!.gender!.value)) return true;
  const own = titlesUpTo(titles, from)[0]?.from ?? from;
  for (let at = 0; at < own; at += 1) if (tokens[at]!.case === 'lower' && mayBePerson(tokens[at]!.fold)) return true;
  return false;
}

/** "In Christchurch": an unknown name of a place. */
const isPlace = ({ outcome, folds, block: { reading: { tokens } }, from }: PersonLink): boolean =>
  outcome === 'unknown' && (PLACED.has(tokens[from - 1]?.fold ?? '') || (folds.length > 1 && PLACED.has(folds[0]!)));
const PLACED: ReadonlySet<string> = new Set(['at', 'in', 'near', 'from']);

/** Blocks before a pronoun in which nobody without a name or a known gender may stand whom it could mean. */
const MEMORY = 2;

/** Whether the draft speaks of nobody before the block whom a pronoun of the other gender could mean: so far of none of that gender, and lately of none unknown. */
function unrivalled(links: Links): (index: number, person: Person) => boolean {
  const first = { male: Infinity, female: Infinity };
  const unknown = new Set<number>();
  for (const { index, found } of blocksWith(links, spokenOf)) {
    for (const one of found) {
      if (one === 'unknown') unknown.add(index);
      else if (index < first[one]) first[one] = index;
    }
  }
  return (index, { gender }) => index <= first[gender?.value === 'male' ? 'female' : 'male']
    && !Array.from({ length: MEMORY }, (_, back) => index - 1 - back).some((before) => unknown.has(before));
}

/** The genders of those whom a block names or tells of; `unknown` of a name that is not known, and of a noun for somebody. */
function spokenOf({ persons, blocks }: Links): readonly (Gender | 'unknown')[] {
  const found = new Set<Gender | 'unknown'>();
  for (const link of persons) {
    const gender = genderOf(link);
    if (isGender(gender)) found.add(gender);
    else if (!isPlace(link)) found.add('unknown');
  }
  for (const { reading: { tokens } } of blocks) {
    for (const { fold, case: written, classes } of tokens) {
      const gender = (classes & GENDERED) === 0 ? undefined : PRONOUNS[fold] ?? genderedWord(fold)?.gender;
      if (gender !== undefined) found.add(gender);
      else if (written === 'lower' && mayBePerson(fold)) found.add('unknown');
    }
  }
  return [...found];
}

const genderOf = ({ outcome, person }: PersonLink): string | undefined => (outcome === 'linked' ? person?.gender?.value : undefined);

type Identity = (link: PersonLink, office: OfficeClaim | undefined) => boolean;

/** The persons of a block who are surely the ones known; with an office that they held a family name is enough: "President Macron". */
const identifiedIn = (links: Links): readonly Person[] => personsWhere(links, (link, office) =>
  isSurelyMeant(link, office, false, links) || (office !== undefined && !isSomebodyElse(link, office, links)));

/** Of whom it says that they are others of the name; the gendered word itself, which is in doubt, does not say so. */
function namesakesIn(links: Links): readonly Person[] {
  const judged = new Set(claimsIn(links).map(({ at }) => links.persons[at]));
  return personsWhere(links, (link, office) => !judged.has(link) && (link.folds.length > 1 || office !== undefined) && isSomebodyElse(link, office, links));
}

function personsWhere({ persons, offices }: Links, isSo: Identity): readonly Person[] {
  const claims = new Map(offices.map((claim) => [claim.person, claim]));
  return persons.flatMap((link) => (link.outcome === 'linked' && link.person !== undefined && isSo(link, claims.get(link)) ? [link.person] : []));
}

/** "Mr. Thatcher": somebody else of the family may be meant, whom the draft names, tells of or whom the fact base knows. */
function mayBeRelative({ folds: [family], block: { reading: { tokens } }, from }: PersonLink, person: Person, links: Links): boolean {
  const called = genderedWord(tokens[from - 1]?.fold ?? '')?.gender;
  const tellsOfOne = ({ tokens: said }: BlockReading): boolean => said.some(({ fold }) => COUPLES.has(fold) || isKin(fold, called));
  if (called === undefined || someBlock(links, ({ blocks }) => blocks.some(({ reading }) => tellsOfOne(reading)))) return true;
  for (const bearer of tallyIn(links, bearersIn).keys()) if (bearer.startsWith(`${family!} `) && bearer !== bearerOf(family!, person.id)) return true;
  const countries = areasOf(person, links.facts);
  return familyBearers(family!, links.facts).all().some((one) => one !== person && (one.gender?.value ?? called) === called && sharesArea(one, countries, links.facts));
}

const isKin = (fold: string, gender: Gender | undefined): boolean => {
  const word = genderedWord(fold);
  return word?.use === 'kin' && word.gender === gender;
};

const sharesArea = (one: Person, countries: ReadonlySet<string>, facts: FactLookUp): boolean => [...areasOf(one, facts)].some((id) => countries.has(id));

/** Where such words stand, both of a couple may be called by the family name. */
const COUPLES: ReadonlySet<string> = new Set(['couple', 'couples', 'married', 'marriage', 'divorce', 'divorced', 'wed', 'wedding', 'spouse', 'siblings']);

/** Everybody whom a block names in full, by family name: "thatcher denis thatcher", and those of whom it speaks by an address or in the plural. */
function bearersIn({ persons }: Links): readonly string[] {
  return persons.flatMap(({ folds, person, outcome }) => {
    const last = folds.at(-1)!;
    const plural = last.endsWith('s') && outcome !== 'linked' ? [bearerOf(last.slice(0, -1), last)] : [];
    if (folds.length === 1) return plural;
    return [...plural, bearerOf(person?.familyNameFirst === true ? folds[0]! : last, outcome === 'linked' && person ? person.id : folds.join(' '))];
  });
}

const bearerOf = (family: string, whose: string): string => `${family} ${whose}`;
