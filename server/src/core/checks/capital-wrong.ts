import { areaSaid } from '../facts/describe.js';
import type { FactLookUp } from '../facts/look-up.js';
import type { Area, NonEmpty, Statement } from '../facts/types.js';
import { areasNamed, countryLike, isCountry, namesMoreThanPlaces, standsForGovernmentOf } from '../links/places/areas-named.js';
import { CAPITAL_WORD, type CapitalClaim, findCapitalClaims } from '../links/places/capital-claims.js';
import type { StoryDate } from '../links/types.js';
import { gathered } from '../text/gathered.js';
import { dayNumber } from '../values/calendar.js';
import { oneOf, say, sentences } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding, type Fix } from './define-check.js';

/** A city is called the capital of a country that has another one. */
export default defineCheck({
  id: 'capital-wrong',
  title: 'Wrong capital',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
  needs: ['areas', CAPITAL_WORD],
  rationale: 'The best-known city of a country is not always its capital: Sydney, Istanbul, Almaty, Rio de Janeiro. The check reads "the '
    + 'capital of" and "the Kazakh capital" beside a city, and speaks where the fact base knows the capital on the story date and '
    + 'the city is another one.',
  examples: [{ wrong: 'Sydney, the capital of Australia', right: 'Canberra, the capital of Australia' }],
  silences: [
    'largest cities, cultural, financial, former and future capitals',
    'capitals of regions, states and provinces',
    'seats of government such as The Hague, and every one of several capitals',
    'cities that the fact base does not know, names that several places bear',
    'lists of cities, paragraphs about another time, quoted speech',
  ],
  accepts: [
    'Sydney, Australia’s largest city, was calm.',
    'Almaty was the capital of Kazakhstan until 1997.',
  ],
  *run(links): Iterable<FactFinding> {
    for (const claim of findCapitalClaims(links)) {
      const { city, country } = claim;
      const wrong = contradiction(claim, links.facts, links.storyDate);
      if (!wrong) continue;
      const { capital, statement, of, further } = wrong;
      const rights = [capital, ...further].map((area) => nameAt(area, links.storyDate));
      const right = oneOf(rights);
      const land = areaSaid(of.name.value);
      const says = rights.length > 1 ? say`${right} is called the capital of ${land}.` : say`${right} is the capital of ${land}.`;
      yield {
        span: city.span,
        message: say`The capital of ${land} is ${right}, not ${city.entity.name.value}.`,
        because: sentences(say`The draft calls “${city.text}” the capital of ${land}.`, says),
        evidence: [evidenceOf(statement, says)],
        fixes: [...rights.map((text) => ({ title: say`Replace with "${text}"`, edits: [{ span: city.span, text }] })), ...replaceCountry(claim, links.facts)],
        related: [{ span: country.span, message: say`The country: ${of.name.value}.` }],
      };
    }
  },
});

/** What the city was called at the time: Astana was Nur-Sultan from 2019 to 2022. */
const nameAt = ({ name, names }: Area, { value: story }: StoryDate): string =>
  names.find(({ kind, start, end }) =>
    kind === 'former' && start !== undefined && end !== undefined && start.last < story.first && end.first > story.last)?.name ?? name.value;

/** Capitals move once in decades: so long after what the packs know, the last one known still counts. */
const GRACE_DAYS = 5 * 365;
/** Round about a move both cities are called the capital. */
const MOVE_DAYS = 365;
/** Packs tell of capitals as they are; who was one in the last century they need not know. */
const KNOWN_SINCE = dayNumber(2000, 1, 1);

interface Contradiction {
  readonly of: Area;
  readonly capital: Area;
  /** The other cities that are its capital, too. */
  readonly further: readonly Area[];
  readonly statement: Statement<string>;
}

/** The one country meant, and its capital, if the city named is surely none. */
function contradiction(claim: CapitalClaim, facts: FactLookUp, storyDate: StoryDate): Contradiction | undefined {
  const { city, country } = claim;
  const countries = countriesMeant(claim, facts);
  const cities = areasNamed(city, facts);
  if (countries.length === 0 || cities.length === 0 || cities.some(({ classification }) => classification !== 'city')) return undefined;
  if (namesMoreThanPlaces(city, facts) || countries.some((one) => standsForGovernmentOf(city, one, facts) || isNoted(cities, one))) return undefined;
  const found = countries.map((of) => ({ of, capitals: capitalsAt(of, facts, storyDate) }));
  if (found.some(({ capitals }) => capitals?.some(({ value }) => cities.some(({ id }) => id === value)) ?? true)) return undefined;
  const [meant, ...others] = found;
  const [statement, ...further] = meant?.capitals ?? [];
  const capital = statement && facts.area(statement.value);
  if (!meant || !capital || others.length > 0 || country.quoted) return undefined;
  return { of: meant.of, capital, statement, further: gathered(further, ({ value }) => facts.area(value) ?? []) };
}

/** A city that the pack's note on the country or its capital tells of ("Cotonou is the seat of the government") has a claim of its own. */
const isNoted = (cities: readonly Area[], { note, capital }: Area): boolean =>
  [note, ...capital.map((statement) => statement.note)].some((text) => text !== undefined && cities.some(({ name }) => text.includes(name.value)));

/** The countries that the draft may mean; of several of one name those in which the city lies, if it lies in any. */
function countriesMeant({ city, country }: CapitalClaim, facts: FactLookUp): readonly Area[] {
  const all = areasNamed(country, facts);
  const around = all.filter(({ id }) => areasNamed(city, facts).some((one) => facts.liesIn(one.id, id)));
  const meant = around.length > 0 ? around : all;
  return meant.every(isCountry) ? meant : [];
}

/** The cities that may be called the country's capital at the story date; undefined where that is not known. */
function capitalsAt(country: Area, facts: FactLookUp, { value: story }: StoryDate): NonEmpty<Statement<string>> | undefined {
  const knownUpTo = Math.max(...facts.packs.map(({ asOf }) => asOf.last)) + GRACE_DAYS;
  if (story.first < KNOWN_SINCE || story.last > knownUpTo) return undefined;
  const [first, ...rest] = country.capital.filter(({ start, end }) =>
    (end === undefined || end.last + MOVE_DAYS >= story.first) && (start === undefined || start.first - MOVE_DAYS <= story.last));
  // What another source says of it leaves the matter open.
  return first && [first, ...rest].every(({ disputedBy }) => disputedBy.length === 0) ? [first, ...rest] : undefined;
}

/** "Bratislava, the capital of Slovenia": where the city is another country's capital, the country may be the slip. */
function replaceCountry({ city, country }: CapitalClaim, facts: FactLookUp): readonly Fix[] {
  const own = facts.areasWithCapital(city.entity.id).filter(isCountry);
  const right = own.length === 1 ? countryLike(country, own[0]!) : undefined;
  return right === undefined ? [] : [{ title: say`Replace with "${right}"`, edits: [{ span: country.span, text: right }] }];
}
