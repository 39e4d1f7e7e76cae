import { areaInText } from '../../server/src/core/facts/describe.js';
import type { FactLookUp } from '../../server/src/core/facts/look-up.js';
import type { Area } from '../../server/src/core/facts/types.js';
import { currencyWord } from '../../server/src/core/values/currency-words.js';
import { pick, sample, type Random } from '../sequence.js';
import { STORY_DATE, STORY_DAY, type StatedKind, type Statement } from './statement.js';

const MOST = 240;
const SIDES = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'] as const;

const usual = ({ name }: Area): string => name.value;
const demonymOf = (area: Area): string | undefined => area.demonyms.find((one) => /^[A-Z][a-z]+(?: [A-Z][a-z]+)?$/.test(one));
/** Places of today: a country that is no more has no code. */
const areasOf = ({ base }: FactLookUp, classification: string): readonly Area[] =>
  [...base.areas.values()].filter((area) => area.classification === classification && (classification !== 'country' || area.code !== undefined));

/** The cities of each country, by the country's id. */
function citiesByCountry(facts: FactLookUp): ReadonlyMap<string, readonly Area[]> {
  const cities = areasOf(facts, 'city');
  return new Map(areasOf(facts, 'country').map((country) => [country.id, cities.filter(({ id }) => facts.liesIn(id, country.id))]));
}

const capital: StatedKind = {
  name: 'capital',
  checks: ['capital-wrong'],
  statements(facts, random): readonly Statement[] {
    const cities = citiesByCountry(facts);
    return sample(areasOf(facts, 'country'), MOST, random).flatMap((country) => {
      const right = country.capital.filter(({ start, end }) => (!start || start.last <= STORY_DAY.first) && (!end || end.first > STORY_DAY.last)).flatMap(({ value }) => facts.area(value) ?? []);
      const demonym = demonymOf(country);
      // A city that the notes of the pack name, such as a seat of government, is called the capital with some right.
      const notes = [country.note, ...country.capital.map(({ note }) => note)];
      const others = (cities.get(country.id) ?? []).filter((city) => !right.includes(city) && !notes.some((note) => note?.includes(usual(city))));
      const wrong = pick(others, random);
      if (!right[0] || !wrong || demonym === undefined) return [];
      return [{
        words: { city: usual(right[0]), country: areaInText(usual(country)), demonym }, wrong: [usual(wrong)], storyDate: STORY_DATE,
        asRight: right.flatMap((city) => [usual(city), ...namesAtTheTime(city)]),
      }];
    });
  },
};

/** Nur-Sultan, for Astana. */
const namesAtTheTime = ({ names }: Area): readonly string[] =>
  names.flatMap(({ name, kind, start, end }) => (kind === 'former' && start && end && start.last < STORY_DAY.first && end.first > STORY_DAY.last ? [name] : []));

/** Cities with the country they lie in, and another country. */
function located(facts: FactLookUp, random: Random, fits: (city: Area) => boolean): readonly { readonly city: Area; readonly country: Area; readonly other: Area }[] {
  const countries = areasOf(facts, 'country');
  return sample(areasOf(facts, 'city').filter(fits), MOST, random).flatMap((city) => {
    const country = countries.find(({ id }) => facts.liesIn(city.id, id));
    const other = pick(countries, random);
    return country && other && other !== country ? [{ city, country, other }] : [];
  });
}

const location: StatedKind = {
  name: 'location',
  checks: ['location-wrong'],
  statements: (facts, random) => located(facts, random, () => true).map(({ city, country, other }) => ({
    words: { place: usual(city), country: areaInText(usual(country)) }, wrong: [areaInText(usual(other))], storyDate: STORY_DATE,
  })),
};

const locationDemonym: StatedKind = {
  name: 'location-demonym',
  checks: ['location-wrong'],
  statements: (facts, random) => located(facts, random, () => true).flatMap(({ city, country, other }) => {
    const [demonym, wrong] = [demonymOf(country), demonymOf(other)];
    return demonym === undefined || wrong === undefined ? [] : [{ words: { place: usual(city), demonym }, wrong: [wrong], storyDate: STORY_DATE }];
  }),
};

const compass: StatedKind = {
  name: 'compass',
  checks: ['location-wrong'],
  statements: (facts, random) => located(facts, random, (city) => city.compass !== undefined).flatMap(({ city, country }) => {
    const at = SIDES.indexOf(city.compass!.value as (typeof SIDES)[number]);
    const demonym = demonymOf(country);
    // "In western the Czech Republic" is no English.
    if (at < 0 || demonym === undefined || areaInText(usual(country)) !== usual(country)) return [];
    // The adjective; before a noun both "western" and "west" are written.
    const part = (index: number): string => SIDES[index % SIDES.length]!;
    return [{ words: { place: usual(city), side: `${part(at)}ern`, part: part(at), country: usual(country), demonym }, wrong: [`${part(at + 4)}ern`], storyDate: STORY_DATE }];
  }),
};

const wordOf = (currency: string): string => currency.replace(/ \([A-Z]{3}\)$/, '').split(' ').at(-1)!.toLowerCase();

const currency: StatedKind = {
  name: 'currency',
  checks: ['currency-wrong'],
  statements(facts, random): readonly Statement[] {
    const all = areasOf(facts, 'country').flatMap((country) => {
      const [only, ...others] = country.currencies;
      const demonym = demonymOf(country);
      return only && others.length === 0 && demonym !== undefined && currencyWord(wordOf(only.value)) !== undefined ? [{ country, demonym, word: wordOf(only.value) }] : [];
    });
    return sample(all, MOST, random).flatMap(({ country, demonym, word }) => {
      const wrong = pick(all.filter((other) => other.word !== word), random);
      return wrong ? [{ words: { demonym, country: areaInText(usual(country)), money: word }, wrong: [wrong.word], storyDate: STORY_DATE }] : [];
    });
  },
};

const border: StatedKind = {
  name: 'border',
  checks: ['border-wrong'],
  statements(facts, random): readonly Statement[] {
    const all = areasOf(facts, 'country').filter(({ borders }) => borders.length > 0);
    return sample(all, MOST, random).flatMap((country) => {
      const demonym = demonymOf(country);
      const neighbours = country.borders[0]!.value.split(', ');
      const right = pick(all.filter((other) => neighbours.includes(usual(other))), random);
      const wrong = pick(all.filter((other) => other !== country && !other.names.some(({ name }) => neighbours.includes(name))), random);
      return right && wrong && demonym !== undefined
        ? [{ words: { country: areaInText(usual(country)), demonym, other: areaInText(usual(right)) }, wrong: [areaInText(usual(wrong))], storyDate: STORY_DATE }] : [];
    });
  },
};

export const placeKinds: readonly StatedKind[] = [capital, location, locationDemonym, compass, currency, border];
