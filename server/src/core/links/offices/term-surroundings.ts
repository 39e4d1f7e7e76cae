import type { Area, Organization } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import { lastAsked } from '../../text/last-asked.js';
import { sentenceAt } from '../../text/sentence-at.js';
import type { Sentence } from '../../text/sentences.js';
import type { Token } from '../../text/tokens.js';
import { whereWords } from '../../text/where-words.js';
import { NO_STATEMENT } from '../events/event-claim-words.js';
import { hasKinWord, isLeftAlone, isTheRelative } from '../names/name-surroundings.js';
import { byBlock } from '../named-block.js';
import { pronounPersons } from '../persons/pronoun-persons.js';
import { verbSpots } from '../subject-verbs.js';
import { AFTER_DATE, TERM_DOUBTS } from './term-date-words.js';
import type { DateLink, Links, NamedLink, OfficeClaim, PersonLink, PlacedBlock } from '../types.js';

type Scope = NamedLink<Area> | NamedLink<Organization>;

/** What stands around the persons of a block whose terms a sentence may date. Its maps are made when a sentence comes near to dating one: few do. */
export class Surroundings {
  readonly block: PlacedBlock;
  readonly tokens: readonly Token[];
  /** The persons with terms, and the pronouns that mean them. */
  readonly persons: readonly PersonLink[];
  /** The office that a person is called by right before the name. */
  readonly officeOf: ReadonlyMap<PersonLink, OfficeClaim>;
  readonly #all: readonly PersonLink[];
  readonly #dates: readonly DateLink[];
  readonly #scopes: readonly Scope[];
  #personAt: ReadonlyMap<number, PersonLink> | undefined;
  #personUpTo: ReadonlyMap<number, PersonLink> | undefined;
  #names: ReadonlyMap<number, number> | undefined;
  #dateAt: ReadonlyMap<number, DateLink> | undefined;
  #scopeAt: ReadonlyMap<number, Scope> | undefined;
  #scopeUpTo: ReadonlyMap<number, Scope> | undefined;
  #verbOf: ReadonlyMap<number, PersonLink> | undefined;

  constructor({ persons, all, dates, scopes, officeOf }: Ingredients) {
    this.block = persons[0]!.block;
    this.tokens = this.block.reading.tokens;
    this.persons = persons;
    this.officeOf = officeOf;
    this.#all = all;
    this.#dates = dates;
    this.#scopes = scopes;
  }

  get personAt(): ReadonlyMap<number, PersonLink> {
    return (this.#personAt ??= new Map(this.persons.map((person) => [person.from, person])));
  }

  get personUpTo(): ReadonlyMap<number, PersonLink> {
    return (this.#personUpTo ??= new Map(this.persons.map((person) => [person.to, person])));
  }

  /** The names of all persons, known or not: the first token behind each by the first of its own. */
  get names(): ReadonlyMap<number, number> {
    return (this.#names ??= new Map(this.#all.map(({ from, to }) => [from, to])));
  }

  get dateAt(): ReadonlyMap<number, DateLink> {
    return (this.#dateAt ??= new Map(this.#dates.map((date) => [date.mention.from, date])));
  }

  get scopeAt(): ReadonlyMap<number, Scope> {
    return (this.#scopeAt ??= new Map(this.#scopes.map((scope) => [scope.from, scope])));
  }

  get scopeUpTo(): ReadonlyMap<number, Scope> {
    return (this.#scopeUpTo ??= new Map(this.#scopes.map((scope) => [scope.to, scope])));
  }

  /** Whose verb may begin at a token (see subject-verbs). */
  get verbOf(): ReadonlyMap<number, PersonLink> {
    return (this.#verbOf ??= new Map(gathered(this.persons, (person) =>
      verbSpots(this.tokens, person, this.sentenceOf(person.from), this.names).map(({ at }) => [at, person]))));
  }

  sentenceOf(at: number): Sentence {
    return sentenceAt(this.block.reading.sentences, at) ?? { from: 0, to: 0 };
  }
}

interface Ingredients extends Pick<Surroundings, 'persons' | 'officeOf'> {
  readonly all: readonly PersonLink[];
  readonly dates: readonly DateLink[];
  readonly scopes: readonly Scope[];
}

/** The blocks with a person who has held an office and with a date: three ask for them, one after the other. Linear in the names of the draft. */
export const termSurroundings = lastAsked((links: Links): readonly Surroundings[] => {
  const dates = byBlock(links.dates.filter(({ quoted, mention: { stated, approximate } }) => !quoted && !approximate && !stated.decade));
  if (dates.size === 0 || !links.persons.some(hasTerms)) return [];
  const everybody = byBlock(links.persons);
  const scopes = byBlock<Scope>([...links.areas, ...links.organizations]);
  const offices = new Map(links.offices.filter(({ position }) => position === 'before').map((office) => [office.person, office]));
  return gathered([...dates], ([index, dated]): Surroundings[] => {
    const all = everybody.get(index) ?? [];
    const own = all.filter(hasTerms);
    if (own.length === 0) return [];
    const persons = [...own, ...gathered(pronounPersons(own[0]!.block, all), ({ link }) => (link.person!.terms.length > 0 ? [link] : []))];
    return [new Surroundings({ persons, all, dates: dated, scopes: scopes.get(index) ?? [], officeOf: offices })];
  });
});

const hasTerms = ({ outcome, quoted, person }: PersonLink): boolean => outcome === 'linked' && !quoted && person !== undefined && person.terms.length > 0;

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
