import type { Person } from '../../facts/types.js';
import type { QuantityMention } from '../../mentions/types.js';
import { firstWhere } from '../../text/first-where.js';
import { gathered } from '../../text/gathered.js';
import { sentenceAt } from '../../text/sentence-at.js';
import type { Sentence } from '../../text/sentences.js';
import { tokenRanges } from '../../text/token-ranges.js';
import type { Token } from '../../text/tokens.js';
import { whereWords } from '../../text/where-words.js';
import { wordClass } from '../../text/word-classes.js';
import { isVerbLike, NO_STATEMENT, startsClause } from '../events/event-claim-words.js';
import { isSomebodyElse, isSurelyMeant } from '../names/known-namesakes.js';
import { isOfAnother, lifeSpans } from './life-spans.js';
import { hasKinWord, isLeftAlone, isTheRelative } from '../names/name-surroundings.js';
import { byBlock, isQuoted } from '../named-block.js';
import { blocksWith, tallyIn } from '../parts.js';
import { pronounPersons } from './pronoun-persons.js';
import { isSubject, verbSpots } from '../subject-verbs.js';
import type { DateLink, Links, OfficeClaim, PersonLink } from '../types.js';

/** The draft says when somebody was born or died, or at what age. `year`: the one end that is meant of "(1931-2022)". */
export type LifeDateClaim = { readonly link: PersonLink; readonly person: Person }
  & ({ readonly kind: 'birth' | 'death'; readonly date: DateLink; readonly year?: number } | { readonly kind: 'age'; readonly age: QuantityMention });

/** Behind "was". */
const KILLED: readonly string[] = ['killed', 'assassinated', 'murdered', 'executed', 'hanged'];
/** And these with the words behind them. */
const KILLED_HOW: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  ['shot', [['dead'], ['and', 'killed'], ['to', 'death']]], ['stabbed', [['to', 'death'], ['and', 'killed']]], ['gunned', [['down']]], ['beaten', [['to', 'death']]],
]);
/** A paragraph without such a word tells of no birth and no death. */
const LIFE_DATE_WORDS = wordClass(['born', 'died', 'dies', 'death', ...KILLED, ...KILLED_HOW.keys()]);

/** Between "born" or "died" and the date: "was born in the Siberian town of Butka in 1931". */
const MOST_WORDS = 14;
/** What stands before a date that says when. */
const WHEN: ReadonlySet<string> = new Set(['in', 'on', 'born', 'died', 'dies', ',', ...KILLED]);
/** In such a sentence the date is doubtful, or somebody else's. */
const DOUBTS: ReadonlySet<string> = new Set(['about', 'around', 'circa', 'or', 'reportedly', 'probably', 'officially', 'officials', 'claimed', 'claims', 'believed', 'thought', 'son', 'daughter', 'twin', 'reborn', 'baptised', 'baptized', 'records', 'would']);
/** Words that lead up to the age of somebody who died. */
const AT_AGE: readonly (readonly string[])[] = [['at', 'the', 'age', 'of'], ['at', 'age'], ['aged'], ['age'], ['at']];

/** All such statements about persons who are surely meant: a namesake has a life of his own. */
export function findLifeDateClaims(links: Links): readonly LifeDateClaim[] {
  const found = blocksWith(links, claimsIn);
  if (found.length === 0) return [];
  const namesakes = tallyIn(links, namesakesIn);
  const calledOtherwise = tallyIn(links, calledOtherwiseIn);
  const titled = tallyIn(links, titledIn);
  const identified = tallyIn(links, identifiedIn);
  return gathered(found, (block) => gathered(block.found, (claim): LifeDateClaim[] => {
    const { person } = block.block.persons[claim.at]!;
    if (!person || !identified.has(person) || namesakes.has(person) || (calledOtherwise.has(person) && !titled.has(person))) return [];
    const base = { link: block.placed.persons[claim.at]!, person };
    if (claim.kind === 'age') return [{ ...base, kind: 'age', age: claim.age }];
    return [{ ...base, kind: claim.kind, date: block.placed.dates[claim.date]!, ...(claim.year !== undefined && { year: claim.year }) }];
  }));
}

/** The persons of a block who are surely the ones known, and those of whom it says that they are others of the name. */
const identifiedIn = (links: Links): readonly Person[] => personsWhere(links, (link, office) => isSurelyMeant(link, office, false, links));
const namesakesIn = (links: Links): readonly Person[] => personsWhere(links, (link, office) => link.via !== 'family-name' && isSomebodyElse(link, office, links));

/** "Chavez, a former paratrooper": where the draft gives Hugo Chavez an office of his, the paratrooper is the same man. */
const calledOtherwiseIn = (links: Links): readonly Person[] => personsWhere(links, (link, office) => link.via === 'family-name' && isSomebodyElse(link, office, links));
const titledIn = (links: Links): readonly Person[] => personsWhere(links, (link, office) => link.via !== 'family-name' && office !== undefined && isSurelyMeant(link, office, true, links) && !isSomebodyElse(link, office, links));

function personsWhere({ persons, offices }: Links, isSo: (link: PersonLink, office: OfficeClaim | undefined) => boolean): readonly Person[] {
  const claims = new Map(offices.map((claim) => [claim.person, claim]));
  return gathered(persons, (link) => (link.outcome === 'linked' && link.person !== undefined && isSo(link, claims.get(link)) ? [link.person] : []));
}

/** A claim of one block: its person and date by their numbers there. */
export type LifeDateFound = { readonly at: number } & ({ readonly kind: 'birth' | 'death'; readonly date: number; readonly year?: number } | { readonly kind: 'age'; readonly age: QuantityMention });

/** Those of one block, as far as the block alone can say. */
function claimsIn(links: Links): readonly LifeDateFound[] {
  const { blocks, persons, dates, eventClaims } = links;
  const lives = lifeSpans(links);
  if (!blocks.some(({ reading }) => (reading.classes & LIFE_DATE_WORDS) !== 0)) return lives;
  const eventDates = new Set(eventClaims.map(({ date }) => date));
  const everybody = byBlock(persons);
  const namesIn = new Map([...everybody].map(([index, here]) => [index, new Map(here.map(({ from, to }) => [from, to]))]));
  const placeOf = new Map(persons.map((link, at) => [link, at]));
  const named = persons.map((link, at) => ({ link, at, name: link }));
  const meant = gathered(blocks, (block) => pronounPersons(block, everybody.get(block.index) ?? [])).map(({ link, name }) => ({ link, at: placeOf.get(name)!, name }));
  return [...lives, ...gathered([...named, ...meant], ({ link, at, name }): readonly LifeDateFound[] => {
    const { person, outcome, quoted, block } = link;
    if (outcome !== 'linked' || quoted || !person || (!person.birthDate && !person.deathDate) || (hasKinWord(name) && !isTheRelative(name)) || isLeftAlone(link)) return [];
    const { tokens, sentences } = block.reading;
    const sentence = sentenceAt(sentences, link.from);
    if (!sentence || tokens[link.to - 1]!.possessive) return [];
    const names = namesIn.get(block.index)!;
    const ageAlone = link === name ? ageAfterDeath(link, sentence, names) : ageOfPronoun(link, name, names);
    if (ageAlone) return [{ at, kind: 'age', age: ageAlone }];
    const verb = verbOf(tokens, link, sentence.to) ?? bornBefore(tokens, link, sentence.from) ?? furtherVerb(link, sentence, names);
    if (!verb) return [];
    const end = Math.min(sentence.to, verb.at + MOST_WORDS);
    if (isDoubtful(tokens, Math.min(verb.at, link.from), end)) return [];
    const date = dateRanges(dates).beginningIn(verb.at + 1, end).find(({ quoted: spoken, block: { index } }) => !spoken && index === block.index);
    const found: LifeDateFound[] = [];
    // "Nelson Mandela died in 2012": where the death is an event of its own, that has a check.
    const isEvent = date !== undefined && eventDates.has(date);
    if (date && !isEvent && !date.mention.range && !isOfAnother(link, date.mention.to) && isClear(tokens, verb.at + 1, date.mention.from) && endsThere(tokens, date.mention.to) && WHEN.has(beforeDate(tokens, date))) {
      found.push({ at, kind: verb.kind, date: numberOf(dates, date) });
    }
    const age = verb.kind === 'death' && person.birthDate && person.deathDate
      ? quantityRanges(block.reading.quantities).beginningIn(verb.at + 1, end).find((one) => isAge(tokens, one, verb.at) && !isQuoted(block, one.span)) : undefined;
    if (age) found.push({ at, kind: 'age', age });
    return found;
  })];
}

const dateRanges = tokenRanges(({ mention }: DateLink) => mention);
const quantityRanges = tokenRanges((quantity: QuantityMention) => quantity);

/** Words that make a doubt or another statement of what is said. */
const isDoubtful = whereWords(({ fold, case: written }) => (written === 'lower' && (NO_STATEMENT.has(fold) || DOUBTS.has(fold))) || fold.endsWith("n't"));

/** Which of the dates it is: they stand in order. */
const numberOf = (dates: readonly DateLink[], date: DateLink): number => firstWhere(dates, ({ mention }) => mention.from >= date.mention.from);

/** "Became president in 1982 and died in 2015", "Gorbachev, the leader who ended the Cold War, died", "ruled until his death in 2011". */
function furtherVerb(link: PersonLink, sentence: Sentence, names: ReadonlyMap<number, number>): Verb | undefined {
  const { tokens } = link.block.reading;
  for (const { at } of verbSpots(tokens, link, sentence, names)) {
    const verb = tokens[at]?.fold === 'born' ? undefined : verbFrom(tokens, at, sentence.to);
    if (verb) return verb;
  }
  const own = link.person!.gender?.value === 'female' ? 'her' : link.person!.gender?.value === 'male' ? 'his' : undefined;
  // A second name before "his death" may be whose death it is; "Kim’s father" is but said of whom it is told.
  const isOther = (at: number): boolean => at !== link.from && names.has(at) && tokens[names.get(at)! - 1]!.possessive === '';
  if (!(isSubject(tokens, link, sentence) || isTheRelative(link))) return undefined;
  for (let at = Math.max(sentence.from, link.from - DEATH_REACH); at < Math.min(sentence.to - 1, link.to + DEATH_REACH) && !isOther(at); at += 1) {
    const { fold } = tokens[at]!;
    if ((fold === 'his' || fold === 'her') && (own ?? fold) === fold && tokens[at + 1]!.fold === 'death' && UP_TO.has(tokens[at - 1]!.fold)) return { at: at + 1, kind: 'death' };
  }
  return undefined;
}

/** So many words before and behind the name are looked at for "until his death", and for others whose death it may be. */
const DEATH_REACH = 30;
const UP_TO: ReadonlySet<string> = new Set(['until', 'till', 'before', 'since', 'after']);

/** "Queen Elizabeth II died on Thursday. She was 96." */
function ageOfPronoun({ block, to }: PersonLink, name: PersonLink, names: ReadonlyMap<number, number>): QuantityMention | undefined {
  const { tokens, sentences, quantities } = block.reading;
  const sentence = sentenceAt(sentences, name.from);
  if (tokens[to]?.fold !== 'was' || !sentence || !name.person!.birthDate || !name.person!.deathDate) return undefined;
  const verb = verbOf(tokens, name, sentence.to) ?? furtherVerb(name, sentence, names);
  const age = verb?.kind === 'death' ? quantities.find(({ from }) => from === to + 1) : undefined;
  return age && isYears(age) && (tokens[age.to] === undefined || tokens[age.to]!.text === '.') ? age : undefined;
}

/** "The coffin of Hugo Chavez passed on Wednesday, a day after he died of cancer at the age of 58": nobody else is named. */
function ageAfterDeath({ block, from, person }: PersonLink, sentence: Sentence, names: ReadonlyMap<number, number>): QuantityMention | undefined {
  const { tokens, quantities } = block.reading;
  const pronoun = person!.gender?.value === 'female' ? 'she' : 'he';
  if (!person!.birthDate || !person!.deathDate || [...names.keys()].some((at) => at !== from && at >= sentence.from && at < sentence.to)) return undefined;
  for (let at = from; at < sentence.to - 2; at += 1) {
    if (tokens[at]!.fold !== 'after' || tokens[at + 1]!.fold !== pronoun || tokens[at + 2]!.fold !== 'died') continue;
    const age = quantityRanges(quantities).beginningIn(at + 3, Math.min(sentence.to, at + MOST_WORDS)).find((one) => isAge(tokens, one, at + 2));
    return age && !isQuoted(block, age.span) ? age : undefined;
  }
  return undefined;
}

interface Verb {
  readonly at: number;
  readonly kind: 'birth' | 'death';
}

/** Behind the name: "was born", ", born", "(born", ", who was born", "died", ", who died", "has died", ", the last Soviet leader, has died". */
function verbOf(tokens: readonly Token[], { to }: PersonLink, end: number): Verb | undefined {
  const direct = verbFrom(tokens, to, end);
  if (direct || tokens[to]?.text !== ',') return direct;
  // "Shinzo Abe, the former leader who was shot dead".
  const who = tokens.slice(to + 1, Math.min(end, to + LONGEST_CALLING)).findIndex(({ fold, kind }) => fold === 'who' || kind !== 'word') + to + 1;
  if (ARTICLES.has(tokens[to + 1]?.fold ?? '') && tokens[who]?.fold === 'who') return verbFrom(tokens, who, end);
  const close = tokens.slice(to + 1, Math.min(end, to + LONGEST_APPOSITION)).findIndex(({ text }) => text === ',');
  const behind = to + close + 2;
  return close > 0 && isClear(tokens, to + 1, behind - 1) && tokens[behind]?.fold !== 'born' ? verbFrom(tokens, behind, end) : undefined;
}

const LONGEST_APPOSITION = 14;
const LONGEST_CALLING = 8;
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);

function verbFrom(tokens: readonly Token[], from: number, end: number): Verb | undefined {
  let at = from;
  if (tokens[at]?.text === ',' || tokens[at]?.text === '(') at += 1;
  if (tokens[at]?.fold === 'who') at += 1;
  if (tokens[at]?.fold === 'was' || tokens[at]?.fold === 'has') at += 1;
  const fold = at < end ? tokens[at]?.fold : undefined;
  if (fold === 'born' || fold === 'b') return { at, kind: 'birth' };
  if (fold !== undefined && tokens[at - 1]?.fold === 'was') {
    if (KILLED.includes(fold)) return { at, kind: 'death' };
    const how = KILLED_HOW.get(fold)?.find((words) => words.every((word, index) => tokens[at + 1 + index]?.fold === word));
    if (how && at + how.length < end) return { at: at + how.length, kind: 'death' };
  }
  return fold === 'died' || fold === 'dies' ? { at, kind: 'death' } : undefined;
}

/** "Born in Leningrad in 1952, Putin": the sentence opens with the word, and the name follows the comma behind the date. */
function bornBefore(tokens: readonly Token[], { from, honorific }: PersonLink, start: number): Verb | undefined {
  const first = honorific === undefined ? from : from - 1;
  return tokens[start]?.fold === 'born' && tokens[first - 1]?.text === ',' && first - start < MOST_WORDS && isClear(tokens, start + 1, first - 1) ? { at: start, kind: 'birth' } : undefined;
}

/** Nothing but places and small words: no other verb and no other clause. */
const isClear = (tokens: readonly Token[], from: number, to: number): boolean => tokens.slice(from, to).every(({ kind, fold, text, case: written }) =>
  (kind === 'punctuation' ? text === ',' : written !== 'lower' || (!startsClause(fold) && !isVerbLike(fold))));

/** The word before a date and its article. */
function beforeDate(tokens: readonly Token[], { mention: { from } }: DateLink): string {
  const before = tokens[from - 1];
  return (before?.fold === 'the' ? tokens[from - 2] : before)?.fold ?? '';
}

/** Behind a date that stands by itself. */
const AFTER: ReadonlySet<string> = new Set(['in', 'at', 'to', 'and', 'but', 'after', 'of', 'from', 'when', 'while', 'as', 'is', 'was', 'has', 'aged', 'on', 'near', 'into', 'with', 'during', 'following', 'the', 'a', 'said']);

function endsThere(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return next === undefined || next.kind !== 'word' || next.gap === 'break' || AFTER.has(next.fold);
}

/** A whole number behind "at the age of", "aged" or "at", and no measure of anything else. */
function isAge(tokens: readonly Token[], age: QuantityMention, verb: number): boolean {
  const { from, to } = age;
  if (!isYears(age)) return false;
  const next = tokens[to];
  if (next?.kind === 'word' && !AFTER.has(next.fold)) return false;
  const lead = AT_AGE.find((words) => words.every((word, index) => tokens[from - words.length + index]?.fold === word));
  const [first] = lead ?? [];
  return lead !== undefined && isClear(tokens, verb + 1, from - lead.length) && (first !== 'at' || lead.length > 1 || next === undefined || next.kind !== 'word');
}

const isYears = ({ value, unit, comparator }: QuantityMention): boolean =>
  !unit && !comparator && Number.isInteger(value.amount) && value.amount >= 10 && value.amount <= 119 && value.upTo === undefined;
