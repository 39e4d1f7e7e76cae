import type { Part } from '../../server/src/core/facts/pack-data.js';
import { statementId } from '../../server/src/core/facts/pack-data.js';
import type { Area, Citation, Entity, EntityKind, NonEmpty, PackInfo, Person, Post, Source, Statement, Term } from '../../server/src/core/facts/types.js';
import type { DateValue } from '../../server/src/core/values/date.js';
import { parseEdtf } from '../../server/src/core/values/edtf.js';
import { byRank, GIVEN_NAME_LAW, sequence, SURNAME_LAW } from './chance.js';
import { nameLists } from './name-lists.js';

const source: Source = { id: 'register', type: 'webpage', title: 'Register of the bench', URL: 'https://example.org/register', pack: 'scale' };
const cited: NonEmpty<Citation> = [{ source }];
export const packInfo: PackInfo = { id: 'scale', name: 'Scale', version: '1', asOf: parseEdtf('2026-01-01')!, hash: 'scale' };
export const packSources: ReadonlyMap<string, Source> = new Map([[source.id, source]]);

/** One person in so many has a name one edit from that of the person before. */
const TWINS = 20;
/** One person in so many has held an office. */
const HOLDERS = 25;
const AREAS = 60;
/** One office for so many persons, sixty at least. */
const PERSONS_A_POST = 100;

/** Persons, then offices, then places. The first persons are the same at every size, so one draft says the same at every size. */
export function* population(persons: number): Generator<Part<Entity>> {
  const chance = sequence(2);
  const posts = Math.max(60, Math.floor(persons / PERSONS_A_POST));
  let last: Named | undefined;
  for (let index = 0; index < persons; index += 1) {
    last = named(chance, last);
    yield personOf(index, last, chance, posts);
  }
  for (let index = 0; index < posts; index += 1) yield postOf(index);
  for (let index = 0; index < AREAS; index += 1) yield areaOf(index);
}

/** The names of the first so many persons, the same at every size. */
export function personNames(count: number): readonly string[] {
  const names: string[] = [];
  for (const { kind, name } of population(count)) {
    if (kind !== 'person' || names.length === count) break;
    names.push(name!.value);
  }
  return names;
}

/** A given and a family name. */
export interface Named {
  readonly given: string;
  readonly family: string;
}

const { given, family } = nameLists();
const [pickGiven, pickFamily] = [byRank(given, GIVEN_NAME_LAW), byRank(family, SURNAME_LAW)];

function named(chance: () => number, last: Named | undefined): Named {
  const twin = chance() * TWINS < 1;
  const one = { given: pickGiven(chance()), family: pickFamily(chance()) };
  return twin && last ? { given: last.given, family: slipped(last.family, chance) } : one;
}

/** The word with one letter replaced, left out, doubled or exchanged with its neighbour; the first stays. */
export function slipped(word: string, chance: () => number): string {
  const at = 1 + Math.floor(chance() * (word.length - 1));
  const letter = String.fromCharCode(97 + Math.floor(chance() * 26));
  switch (Math.floor(chance() * 4)) {
    case 0: return word.slice(0, at) + letter + word.slice(at + 1);
    case 1: return word.slice(0, at) + word.slice(at + 1);
    case 2: return word.slice(0, at) + word.charAt(at) + word.slice(at);
    default: return at + 1 < word.length ? word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2) : word + letter;
  }
}

const years = Array.from({ length: 80 }, (_, index) => parseEdtf(String(1945 + index))!);

function personOf(index: number, { given: givenName, family: familyName }: Named, chance: () => number, posts: number): Part<Person> {
  const id = `p${index}`;
  const born = Math.floor(chance() * 55);
  const start = years[Math.min(years.length - 2, born + 25)]!;
  const holds = chance() * HOLDERS < 1;
  const post = Math.floor(chance() * posts);
  const name = `${givenName} ${familyName}`;
  return {
    id, kind: 'person', pack: packInfo.id, name: statement('person', id, 'name', name), names: [{ name, kind: 'usual' }], givenName, familyName,
    birthDate: statement('person', id, 'birth_date', years[born]!), terms: holds ? [termOf(id, `post${post}`, start)] : [],
  };
}

const termOf = (person: string, post: string, start: DateValue): Term =>
  ({ ...statement('person', person, 'membership', post), person, post, start, end: { ...start, first: start.first + 1500, last: start.last + 1500 }, endUnknown: false });

const roles = ['president', 'prime-minister', 'foreign-minister', 'defence-minister', 'mayor', 'governor', 'ambassador', 'spokesperson'];

function postOf(index: number): Part<Post> {
  const id = `post${index}`;
  const label = `${roles[index % roles.length]!.replaceAll('-', ' ')} of ${areaName(index % AREAS)}`;
  return {
    id, kind: 'post', pack: packInfo.id, name: statement('post', id, 'label', label), names: [{ name: label, kind: 'usual' }],
    role: roles[index % roles.length]!, area: `area${index % AREAS}`, holders: 'many',
  };
}

function areaOf(index: number): Part<Area> {
  const id = `area${index}`;
  const name = areaName(index);
  return { id, kind: 'area', pack: packInfo.id, name: statement('area', id, 'name', name), names: [{ name, kind: 'usual' }], classification: 'country' };
}

/** Names of no place on earth. */
const areaName = (index: number): string => `${['Bor', 'Syl', 'Gra', 'Zem', 'Mar', 'Kel'][index % 6]!}${['dur', 'dav', 'nad', 'lov', 'vin'][Math.floor(index / 6) % 5]!}${['ia', 'ova'][Math.floor(index / 30)]!}`;

const statement = <V>(kind: EntityKind, id: string, property: string, value: V): Statement<V> =>
  ({ id: statementId(kind, id, property), property, value, sources: cited, disputedBy: [], pack: packInfo.id });
