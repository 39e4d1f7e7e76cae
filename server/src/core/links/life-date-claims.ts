import type { Person } from '../facts/types.js';
import type { QuantityMention } from '../mentions/types.js';
import { sentenceAt } from '../text/sentence-at.js';
import type { Token } from '../text/tokens.js';
import { wordClass } from '../text/word-classes.js';
import { isVerbLike, NO_STATEMENT, startsClause } from './event-claim-words.js';
import { isSomebodyElse, isSurelyMeant } from './known-namesakes.js';
import { hasKinWord, isLeftAlone } from './name-surroundings.js';
import { byBlock, isQuoted } from './named-block.js';
import { blocksWith } from './parts.js';
import type { DateLink, Links, PersonLink } from './types.js';

/** The draft says when somebody was born or died, or at what age. */
export type LifeDateClaim = { readonly link: PersonLink; readonly person: Person }
  & ({ readonly kind: 'birth' | 'death'; readonly date: DateLink } | { readonly kind: 'age'; readonly age: QuantityMention });

/** A paragraph without such a word tells of no birth and no death. */
export const LIFE_DATE_WORDS = wordClass(['born', 'died', 'dies']);

/** Between "born" or "died" and the date: "was born in the Siberian town of Butka in 1931". */
const MOST_WORDS = 14;
/** What stands before a date that says when. */
const WHEN: ReadonlySet<string> = new Set(['in', 'on', 'born', 'died', 'dies', ',']);
/** In such a sentence the date is doubtful, or somebody else's. */
const DOUBTS: ReadonlySet<string> = new Set(['about', 'around', 'circa', 'or', 'reportedly', 'probably', 'officially', 'officials', 'claimed', 'claims', 'believed', 'thought', 'son', 'daughter', 'twin', 'reborn', 'baptised', 'baptized', 'records', 'would']);
/** Words that lead up to the age of somebody who died. */
const AT_AGE: readonly (readonly string[])[] = [['at', 'the', 'age', 'of'], ['at', 'age'], ['aged'], ['age'], ['at']];

/** All such statements about persons who are surely meant: a namesake has a life of his own. */
export function findLifeDateClaims(links: Links): readonly LifeDateClaim[] {
  const found = blocksWith(links, claimsIn);
  if (found.length === 0) return [];
  const meanings = blocksWith(links, meaningsIn).flatMap(({ found: here }) => here);
  const namesakes = new Set(meanings.filter(({ isNamesake }) => isNamesake).map(({ person }) => person));
  const identified = new Set(meanings.filter(({ isSure }) => isSure).map(({ person }) => person));
  return found.flatMap(({ found: claims, placed }) => claims.flatMap((claim): LifeDateClaim[] => {
    const link = placed.persons[claim.at]!;
    if (!link.person || !identified.has(link.person) || namesakes.has(link.person)) return [];
    const base = { link, person: link.person };
    if (claim.kind === 'age') return [{ ...base, kind: 'age', age: claim.age }];
    return [{ ...base, kind: claim.kind, date: placed.dates[claim.date]! }];
  }));
}

/** What a block says of a person whom it names: that this is surely the one known, or somebody else of the name. */
interface Meaning {
  readonly person: Person;
  readonly isSure: boolean;
  readonly isNamesake: boolean;
}

function meaningsIn(links: Links): readonly Meaning[] {
  const offices = new Map(links.offices.map((claim) => [claim.person, claim]));
  return links.persons.flatMap((link) => {
    if (link.outcome !== 'linked' || link.person === undefined) return [];
    const office = offices.get(link);
    const [isSure, isNamesake] = [isSurelyMeant(link, office, false, links), isSomebodyElse(link, office, links)];
    return isSure || isNamesake ? [{ person: link.person, isSure, isNamesake }] : [];
  });
}

/** A claim of one block: its person and date by their numbers there. */
type Found = { readonly at: number } & ({ readonly kind: 'birth' | 'death'; readonly date: number } | { readonly kind: 'age'; readonly age: QuantityMention });

/** Those of one block, as far as the block alone can say. */
function claimsIn({ blocks, persons, dates }: Links): readonly Found[] {
  if (!blocks.some(({ reading }) => (reading.classes & LIFE_DATE_WORDS) !== 0)) return [];
  const datesIn = byBlock(dates);
  return persons.flatMap((link, at) => {
    const { person, outcome, quoted, block } = link;
    if (outcome !== 'linked' || quoted || !person || (!person.birthDate && !person.deathDate) || hasKinWord(link) || isLeftAlone(link)) return [];
    const { tokens, sentences } = block.reading;
    const sentence = sentenceAt(sentences, link.from);
    if (!sentence || tokens[link.to - 1]!.possessive) return [];
    const verb = verbOf(tokens, link, sentence.to) ?? bornBefore(tokens, link, sentence.from);
    if (!verb) return [];
    const end = Math.min(sentence.to, verb.at + MOST_WORDS);
    if (tokens.slice(Math.min(verb.at, link.from), end).some(({ fold, case: written }) => (written === 'lower' && (NO_STATEMENT.has(fold) || DOUBTS.has(fold))) || fold.endsWith("n't"))) return [];
    const here = (datesIn.get(block.index) ?? []).filter(({ mention, quoted: spoken }) => !spoken && mention.from > verb.at && mention.from < end);
    const [date] = here;
    const found: Found[] = [];
    if (date && !date.mention.range && isClear(tokens, verb.at + 1, date.mention.from) && endsThere(tokens, date.mention.to) && WHEN.has(beforeDate(tokens, date))) {
      found.push({ at, kind: verb.kind, date: dates.indexOf(date) });
    }
    const age = verb.kind === 'death' && person.birthDate && person.deathDate
      ? block.reading.quantities.find((one) => one.from > verb.at && one.from < end && isAge(tokens, one, verb.at) && !isQuoted(block, one.span)) : undefined;
    if (age) found.push({ at, kind: 'age', age });
    return found;
  });
}

interface Verb {
  readonly at: number;
  readonly kind: 'birth' | 'death';
}

/** Behind the name: "was born", ", born", "(born", ", who was born", "died", ", who died", "has died", ", the last Soviet leader, has died". */
function verbOf(tokens: readonly Token[], { to }: PersonLink, end: number): Verb | undefined {
  const direct = verbFrom(tokens, to, end);
  if (direct || tokens[to]?.text !== ',') return direct;
  const close = tokens.slice(to + 1, Math.min(end, to + LONGEST_APPOSITION)).findIndex(({ text }) => text === ',');
  const behind = to + close + 2;
  return close > 0 && isClear(tokens, to + 1, behind - 1) && tokens[behind]?.fold !== 'born' ? verbFrom(tokens, behind, end) : undefined;
}

const LONGEST_APPOSITION = 14;

function verbFrom(tokens: readonly Token[], from: number, end: number): Verb | undefined {
  let at = from;
  if (tokens[at]?.text === ',' || tokens[at]?.text === '(') at += 1;
  if (tokens[at]?.fold === 'who') at += 1;
  if (tokens[at]?.fold === 'was' || tokens[at]?.fold === 'has') at += 1;
  const fold = at < end ? tokens[at]?.fold : undefined;
  if (fold === 'born' || fold === 'b') return { at, kind: 'birth' };
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
function isAge(tokens: readonly Token[], { from, to, value, unit, comparator }: QuantityMention, verb: number): boolean {
  if (unit || comparator || !Number.isInteger(value.amount) || value.amount < 10 || value.amount > 119 || value.upTo !== undefined) return false;
  const next = tokens[to];
  if (next?.kind === 'word' && !AFTER.has(next.fold)) return false;
  const lead = AT_AGE.find((words) => words.every((word, index) => tokens[from - words.length + index]?.fold === word));
  const [first] = lead ?? [];
  return lead !== undefined && isClear(tokens, verb + 1, from - lead.length) && (first !== 'at' || lead.length > 1 || next === undefined || next.kind !== 'word');
}
