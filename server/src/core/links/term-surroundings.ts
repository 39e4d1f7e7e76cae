import type { Area, Organization } from '../facts/types.js';
import { sentenceAt } from '../text/sentence-at.js';
import type { Sentence } from '../text/sentences.js';
import type { Token } from '../text/tokens.js';
import { whereWords } from '../text/where-words.js';
import { NO_STATEMENT } from './event-claim-words.js';
import { hasKinWord, isLeftAlone, isTheRelative } from './name-surroundings.js';
import { byBlock } from './named-block.js';
import { pronounPersons } from './pronoun-persons.js';
import { verbSpots } from './subject-verbs.js';
import { AFTER_DATE, TERM_DOUBTS } from './term-date-words.js';
import type { DateLink, Links, NamedLink, OfficeClaim, PersonLink, PlacedBlock } from './types.js';

type Scope = NamedLink<Area> | NamedLink<Organization>;

/** What stands around a person whose term a sentence may date. */
export interface Surroundings {
  readonly block: PlacedBlock;
  readonly tokens: readonly Token[];
  /** The persons with terms, and the pronouns that mean them. */
  readonly persons: readonly PersonLink[];
  readonly personAt: ReadonlyMap<number, PersonLink>;
  readonly personUpTo: ReadonlyMap<number, PersonLink>;
  /** The names of all persons, known or not: the first token behind each by the first of its own. */
  readonly names: ReadonlyMap<number, number>;
  readonly dateAt: ReadonlyMap<number, DateLink>;
  readonly scopeAt: ReadonlyMap<number, Scope>;
  readonly scopeUpTo: ReadonlyMap<number, Scope>;
  /** The office that a person is called by right before the name. */
  readonly officeOf: ReadonlyMap<PersonLink, OfficeClaim>;
  sentenceOf(at: number): Sentence;
  /** Whose verb may begin at a token (see subject-verbs). */
  readonly verbOf: ReadonlyMap<number, PersonLink>;
}

/** The blocks with a person who has held an office and with a date. Linear in the names of the draft. */
export function termSurroundings(links: Links): readonly Surroundings[] {
  const dates = byBlock(links.dates.filter(({ quoted, mention: { stated, approximate } }) => !quoted && !approximate && !stated.decade));
  if (dates.size === 0) return [];
  const everybody = byBlock(links.persons);
  const scopes = byBlock<Scope>([...links.areas, ...links.organizations]);
  const offices = new Map(links.offices.filter(({ position }) => position === 'before').map((office) => [office.person, office]));
  return [...dates].flatMap(([index, dated]): Surroundings[] => {
    const all = everybody.get(index) ?? [];
    const own = all.filter(({ outcome, quoted, person }) => outcome === 'linked' && !quoted && person !== undefined && person.terms.length > 0);
    if (own.length === 0) return [];
    const { block } = own[0]!;
    const { tokens, sentences } = block.reading;
    const around = scopes.get(index) ?? [];
    const persons = [...own, ...pronounPersons(block, all).flatMap(({ link }) => (link.person!.terms.length > 0 ? [link] : []))];
    const names = new Map(all.map(({ from, to }) => [from, to]));
    const sentenceOf = (at: number): Sentence => sentenceAt(sentences, at) ?? { from: 0, to: 0 };
    return [{
      block, tokens, persons,
      personAt: new Map(persons.map((person) => [person.from, person])),
      personUpTo: new Map(persons.map((person) => [person.to, person])),
      names,
      dateAt: new Map(dated.map((date) => [date.mention.from, date])),
      scopeAt: new Map(around.map((scope) => [scope.from, scope])),
      scopeUpTo: new Map(around.map((scope) => [scope.to, scope])),
      officeOf: offices,
      sentenceOf,
      verbOf: new Map(persons.flatMap((person) => verbSpots(tokens, person, sentenceOf(person.from), names).map(({ at }) => [at, person]))),
    }];
  });
}

/** "In 1997 to replace", "in 1997 elections": behind the date comes nothing that it may belong to. */
export function endsThere(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return next === undefined || next.kind !== 'word' || AFTER_DATE.has(next.fold);
}

/** Nothing is stated of the person there, up to token `to`: a relative's name, a doubt, a plan, an acting holder. */
export function isDoubted({ tokens }: Surroundings, person: PersonLink, to: number, sentence: Sentence): boolean {
  return isLeftAlone(person) || (hasKinWord(person) && !isTheRelative(person)) || isSupposed(tokens, sentence.from, person.from)
    || tokens.slice(person.to, Math.min(sentence.to, to + 2))
      .some(({ fold, case: written }) => (written === 'lower' && (NO_STATEMENT.has(fold) || TERM_DOUBTS.has(fold))) || fold.endsWith("n't"));
}

/** Before the name, these make a supposition of the sentence. */
const SUPPOSES: ReadonlySet<string> = new Set(['if', 'unless', 'whether', 'suppose', 'imagine', 'had']);

const isSupposed = whereWords(({ fold }) => SUPPOSES.has(fold));
