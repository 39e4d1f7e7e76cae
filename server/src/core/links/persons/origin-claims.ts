import type { FactLookUp, Holding } from '../../facts/look-up.js';
import type { Area, Person, Statement } from '../../facts/types.js';
import { titlesUpTo } from '../../mentions/titles-at.js';
import { gathered } from '../../text/gathered.js';
import type { Token } from '../../text/tokens.js';
import { areasNamed, isCountry } from '../places/areas-named.js';
import { byBlock } from '../named-block.js';
import { CALLED_SO, COMPATRIOTS, NOT_OF, ORIGIN_TOLD } from './origin-words.js';
import { closesAt, placesByBlock, sentenceAround, type PlacesInBlock } from '../places/places-in-block.js';
import type { Links, NamedLink, PersonLink } from '../types.js';

/** The draft gives a person to a country that is not the person's. */
export interface OriginClaim {
  readonly person: PersonLink;
  readonly country: NamedLink<Area>;
  /** What says of which country the person is: a citizenship, or an office of the country's government. */
  readonly known: { readonly country: Area; readonly citizenship?: Statement<string>; readonly held?: Holding };
}

/** Offices that only their own country's people hold. */
const NATIONAL: ReadonlySet<string> = new Set([
  'president', 'prime-minister', 'deputy-prime-minister', 'vice-president', 'foreign-minister', 'defence-minister', 'interior-minister', 'finance-minister', 'justice-minister',
]);

/** Offices so many years before the story or behind it say nothing of today's countries. */
const ANOTHER_AGE_DAYS = 30 * 365;

/** "of Ireland" may be of either part, and many are of both. */
const OF_BOTH: ReadonlySet<string> = new Set(['GB IE', 'IE GB']);

/**
 * Finds "Jean-Claude Juncker of Belgium", "Sweden’s Margrethe Vestager", "Frans Timmermans, the Danish Social Democrat" and "his Mozambican
 * counterpart, João Lourenço": a country beside a person of whom the fact base knows another, and only that. Titles between the two make
 * an office, which has checks of its own.
 */
export function findOriginClaims(links: Links): readonly OriginClaim[] {
  const persons = byBlock(links.persons.filter(({ outcome, quoted }) => outcome === 'linked' && !quoted));
  if (persons.size === 0) return [];
  return gathered(placesByBlock(links), (here) => {
    const beside = new Beside(here, persons.get(here.block.index) ?? []);
    return gathered(here.places, (country) => {
      const person = beside.person(country);
      const known = person && isJudged(here, country) ? otherCountryOf(person.person!, country, links) : undefined;
      return person && known ? [{ person, country, known }] : [];
    });
  });
}

function isJudged({ block, tokens }: PlacesInBlock, country: NamedLink<Area>): boolean {
  if (country.quoted || country.name.kind === 'metonym' || !isCountry(country.entity) || block.reading.kind === 'heading') return false;
  const { from, to } = sentenceAround(block, country.from);
  return !tokens.slice(Math.max(from, country.from - NEAR), Math.min(to, country.to + NEAR)).some(({ fold }) => ORIGIN_TOLD.has(fold));
}

/** So many words away a birth may be somebody else’s. */
const NEAR = 7;

/** The persons of a block by where they begin and end, and which of them a country is said of. */
class Beside {
  readonly #at: ReadonlyMap<number, PersonLink>;
  readonly #upTo: ReadonlyMap<number, PersonLink>;
  readonly #tokens: readonly Token[];

  constructor(private readonly here: PlacesInBlock, persons: readonly PersonLink[]) {
    this.#at = new Map(persons.map((person) => [person.from, person]));
    this.#upTo = new Map(persons.map((person) => [person.to, person]));
    this.#tokens = here.tokens;
  }

  person(country: NamedLink<Area>): PersonLink | undefined {
    if (country.possessive !== '') return this.#owned(country);
    return country.name.kind === 'demonym' ? this.#counterpart(country) ?? this.#apposition(country) : this.#of(country);
  }

  /** "Sweden’s Margrethe Vestager"; a family name alone may be a byword: "Brazil’s Trump". */
  #owned({ from, to }: NamedLink<Area>): PersonLink | undefined {
    const person = this.#at.get(to);
    return person && person.folds.length > 1 && !CALLED_SO.has(this.#fold(from - 1)) && this.#closes(person.to) ? person : undefined;
  }

  /** "Jean-Claude Juncker of Belgium". */
  #of({ from, to }: NamedLink<Area>): PersonLink | undefined {
    const of = this.#fold(from - 1) === 'the' ? from - 2 : from - 1;
    const person = this.#fold(of) === 'of' ? this.#upTo.get(of) : undefined;
    if (!person || this.#tokens[person.to - 1]!.possessive !== '' || !this.#closes(to) || (CALLED_SO.has(this.#fold(person.from - 1)) && !COPULAS.has(this.#fold(person.from - 1)))) return undefined;
    const { from: start } = sentenceAround(this.here.block, person.from);
    for (let at = Math.max(start, person.from - REACH); at < person.from; at++) if (NOT_OF.has(this.#fold(at))) return undefined;
    return titlesUpTo(this.here.block.reading.titles, person.from).length > 0 ? undefined : person;
  }

  /** "his Mozambican counterpart, João Lourenço", "Mozambican counterpart President Lourenço". */
  #counterpart({ to }: NamedLink<Area>): PersonLink | undefined {
    if (this.#fold(to) !== 'counterpart' || this.#tokens[to]!.possessive !== '') return undefined;
    let at = to + 1;
    if (this.#tokens[at]?.text === ',') at++;
    const title = this.here.block.reading.titles.find(({ from }) => from === at);
    return this.#at.get(title?.to ?? at);
  }

  /** "Frans Timmermans, the Danish Social Democrat": an article, two words at the most, and a word for somebody of a country. */
  #apposition({ from, to }: NamedLink<Area>): PersonLink | undefined {
    if (!COMPATRIOTS.has(this.#fold(to)) && !COMPATRIOTS.has(`${this.#fold(to)} ${this.#fold(to + 1)}`)) return undefined;
    let article = from - 1;
    while (from - article <= MOST_ADJECTIVES && this.#tokens[article]?.case === 'lower' && !ARTICLES.has(this.#fold(article))) article--;
    const person = ARTICLES.has(this.#fold(article)) && this.#tokens[article - 1]?.text === ',' ? this.#upTo.get(article - 1) : undefined;
    return person && this.#tokens[person.to - 1]!.possessive === '' ? person : undefined;
  }

  #fold(at: number): string {
    return this.#tokens[at]?.fold ?? '';
  }

  /** No noun follows that the country or the person would belong to: "Germany’s Angela Merkel era", "of Ukraine aid". */
  #closes(at: number): boolean {
    return closesAt(this.#tokens, at) || BEHIND.has(this.#fold(at)) || (this.#tokens[at]?.case === 'lower' && this.#fold(at).endsWith('ed'));
  }
}

/** "His predecessor was Fatou Bensouda of Gambia." */
const COPULAS: ReadonlySet<string> = new Set(['is', 'was']);
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
const MOST_ADJECTIVES = 2;
/** So many words before a name a verb may stand whose "of" it is: "accused Sergei Lavrov of". */
const REACH = 4;
/** What may stand behind a whole name or a country: no noun. */
const BEHIND: ReadonlySet<string> = new Set('and or said says told was is has had will would to in on at from for with by as who also met took won lost left went came became gave spoke led'.split(' '));

/** What is known of the person's country, where it is one and the country stated is no part, owner or other name of it. */
function otherCountryOf(person: Person, stated: NamedLink<Area>, { facts, storyDate }: Links): OriginClaim['known'] | undefined {
  const said = areasNamed(stated, facts);
  if (said.length === 0 || !said.every(isCountry)) return undefined;
  const countries = countriesOf(person, facts);
  const [country, ...others] = countries;
  if (!country || others.length > 0 || !isCountry(country) || said.some((one) => areRelated(one, country, facts))) return undefined;
  const citizenship = person.citizenship.find(({ value }) => value === country.id);
  const held = nationalOffice(person, country, facts);
  if (held && !isOfThisAge(held, storyDate.value)) return undefined;
  return citizenship ? { country, citizenship } : held && { country, held };
}

/** The countries of all citizenships and offices, those of bodies and towns too; empty where one of them is unknown. */
function countriesOf(person: Person, facts: FactLookUp): readonly Area[] {
  const ids = new Set(person.citizenship.map(({ value }) => value));
  for (const { post, organization } of person.terms) {
    const area = (post === undefined ? undefined : facts.post(post)?.area) ?? (organization === undefined ? undefined : facts.organization(organization)?.area);
    if (area !== undefined) ids.add(area);
  }
  const found = new Set<Area>();
  for (const id of ids) {
    const area = facts.area(id);
    if (!area) return [];
    // A set hands out what is added while it is walked.
    if (area.classification === 'country') found.add(area);
    else for (const outer of area.within) ids.add(outer);
  }
  return [...found];
}

const areRelated = (stated: Area, country: Area, facts: FactLookUp): boolean =>
  stated.id === country.id || facts.liesIn(stated.id, country.id) || facts.liesIn(country.id, stated.id) || OF_BOTH.has(`${stated.code} ${country.code}`);

function nationalOffice(person: Person, country: Area, facts: FactLookUp): Holding | undefined {
  for (const term of [...person.terms].reverse()) {
    const post = term.post === undefined ? undefined : facts.post(term.post);
    if (post?.area === country.id && NATIONAL.has(post.role)) return { term, post, person };
  }
  return undefined;
}

const isOfThisAge = ({ term: { start, end } }: Holding, { first, last }: Links['storyDate']['value']): boolean =>
  (start === undefined || start.first - last < ANOTHER_AGE_DAYS) && (end === undefined || first - end.last < ANOTHER_AGE_DAYS);
