import type { FactLookUp } from '../facts/look-up.js';
import type { EntityName, Person } from '../facts/types.js';
import { fold } from '../text/fold.js';
import { compareNames, parseName, type NameComparison, type NameParts, type Romanised } from '../values/name.js';

/** A name of a person in its parts. */
export interface KnownName extends NameParts {
  readonly name: EntityName;
}

const LATIN = /^[\p{Script=Latin}\p{M}\s.,'’ʼ-]+$/u;

/** The names of a person that a draft in English may write, the usual one first. Recorded misspellings are none. */
export const knownNames = (person: Person): readonly KnownName[] =>
  person.names
    .filter(({ name, kind }) => kind !== 'misspelling' && kind !== 'native' && LATIN.test(name))
    .map((name) => ({ name, ...parseName(name.name, person.familyName || undefined, person.familyNameFirst) }));

/**
 * Countries whose names come to English from another script (or, as in Belarus and Serbia, from two), so that one person's
 * name has several right spellings. ISO 3166 codes, and area ids for packs that give no code.
 */
const ROMANISED_COUNTRIES: ReadonlySet<string> = new Set(`
  RU UA BY BG RS MK ME BA KZ KG TJ UZ TM AZ MN GE AM GR CY IL PS JO LB SY IQ IR SA AE QA BH KW OM YE EG LY TN DZ MA SD MR SO DJ
  ER ET AF PK IN BD LK NP BT MV MM TH LA KH CN TW HK MO JP KR KP
  russia ukraine belarus bulgaria serbia north-macedonia montenegro bosnia-and-herzegovina kazakhstan kyrgyzstan tajikistan
  uzbekistan turkmenistan azerbaijan mongolia georgia armenia greece cyprus israel palestine jordan lebanon syria iraq iran
  saudi-arabia united-arab-emirates qatar bahrain kuwait oman yemen egypt libya tunisia algeria morocco sudan mauritania somalia
  djibouti eritrea ethiopia afghanistan pakistan india bangladesh sri-lanka nepal bhutan maldives myanmar thailand laos cambodia
  china taiwan hong-kong macau japan south-korea north-korea soviet-union abkhazia south-ossetia transnistria kosovo
`.split(/\s+/).filter(Boolean));

/** Of these, the countries whose names no romanisation gives a doubled letter that another has once. */
const UNDOUBLED_COUNTRIES: ReadonlySet<string> = new Set(`
  RU UA BY BG RS MK ME GE AM GR CY CN TW JP KR KP
  russia ukraine belarus bulgaria serbia north-macedonia montenegro georgia armenia greece cyprus china taiwan japan south-korea
  north-korea soviet-union
`.split(/\s+/).filter(Boolean));

/** The areas that a person belongs to by citizenship or office. */
export function areasOf(person: Person, facts: FactLookUp): ReadonlySet<string> {
  const areas = new Set(person.citizenship.map(({ value }) => value));
  for (const { post, organization } of person.terms) {
    const area = (post === undefined ? undefined : facts.post(post)?.area)
      ?? (organization === undefined ? undefined : facts.organization(organization)?.area);
    if (area !== undefined) areas.add(area);
  }
  return areas;
}

/** How a typed name stands to one of a person's names; see values/name. */
export const compareWith = (typed: readonly string[], known: KnownName, romanised: Romanised): NameComparison =>
  compareNames(typed, known, { romanised, shortForms: known.name.kind !== 'nickname' });

/** A name of a person that a typed name is, or is nearly. */
export interface NearName {
  readonly name: KnownName;
  readonly comparison: Exclude<NameComparison, { readonly verdict: 'other' }>;
}

/** The names of a person that a typed one is, may be in another form, or differs from in one word by a few edits. */
export function nearNames(typed: readonly string[], person: Person, facts: FactLookUp): readonly NearName[] {
  let ofFacts = compared.get(facts);
  if (!ofFacts) compared.set(facts, (ofFacts = new Comparisons()));
  return ofFacts.of(typed, person, facts);
}

/**
 * A memo of a pure function, by the typed name: the unknown names of a draft stand in it at every keystroke, each near some dozen
 * people, and comparing them took half of the time of an edit. Two generations (see `recentlyUsed`), their size counted in pairs: after
 * "President", one name is compared with the presidents of all countries.
 */
export class Comparisons {
  #younger = new Map<string, Compared>();
  #older = new Map<string, Compared>();
  #pairs = 0;
  #olderPairs = 0;
  readonly #most: number;

  /** Between `most` pairs and twice as many are kept. */
  constructor(most = MOST_PAIRS) {
    this.#most = most;
  }

  /** How many pairs are kept: what tests count instead of memory. */
  get size(): number {
    return this.#pairs + this.#olderPairs;
  }

  of(typed: readonly string[], person: Person, facts: FactLookUp): readonly NearName[] {
    const key = typed.join(' ');
    let ofTyped = this.#younger.get(key);
    const known = rememberedOf(ofTyped, person);
    if (known) return known;
    const near = rememberedOf(this.#older.get(key), person) ?? compareAll(typed, knownPerson(person, facts));
    if (this.#pairs >= this.#most) {
      this.#older = this.#younger;
      this.#younger = new Map();
      this.#olderPairs = this.#pairs;
      this.#pairs = 0;
      ofTyped = undefined;
    }
    if (!ofTyped) this.#younger.set(key, (ofTyped = { near: new Map(), far: new Set() }));
    if (near.length === 0) ofTyped.far.add(person.id);
    else ofTyped.near.set(person, near);
    this.#pairs++;
    return near;
  }
}

/**
 * Whom a typed name has been compared with. Nearly all are far from it, and they are remembered by id: a person who is held cannot be
 * forgotten by a large fact base, and takes fifty times as much.
 */
interface Compared {
  readonly near: Map<Person, readonly NearName[]>;
  readonly far: Set<string>;
}

const rememberedOf = (compared: Compared | undefined, person: Person): readonly NearName[] | undefined =>
  compared?.near.get(person) ?? (compared?.far.has(person.id) === true ? nothing : undefined);

/** Some megabytes at the most: a pair costs about fifty bytes. */
const MOST_PAIRS = 40_000;
const nothing: readonly NearName[] = [];
const compared = new WeakMap<FactLookUp, Comparisons>();

const compareAll = (typed: readonly string[], { names, romanised }: KnownPerson): readonly NearName[] => names.flatMap((name) => {
  const comparison = compareWith(typed, name, romanised);
  return comparison.verdict === 'other' || (comparison.verdict === 'differs' && comparison.edits === undefined) ? [] : [{ name, comparison }];
});

/** A person as names are compared with. */
export interface KnownPerson {
  readonly person: Person;
  readonly names: readonly KnownName[];
  /** See `isRomanised`. */
  readonly romanised: Romanised;
}

/**
 * Names taken apart, remembered as long as their fact base lives: a pure function of two immutable values, asked for the same few
 * hundred candidates at every keystroke.
 */
const takenApart = new WeakMap<FactLookUp, WeakMap<Person, KnownPerson>>();

export function knownPerson(person: Person, facts: FactLookUp): KnownPerson {
  let ofFacts = takenApart.get(facts);
  if (!ofFacts) takenApart.set(facts, (ofFacts = new WeakMap()));
  let known = ofFacts.get(person);
  if (!known) ofFacts.set(person, (known = { person, names: knownNames(person), romanised: isRomanised(person, facts) }));
  return known;
}

/** "Antonio Guterres" beside António: a name of Latin letters that lost its accents, and is no other romanisation. */
const isUsualWithoutAccents = (name: string, { name: { value } }: Person): boolean => fold(name) === fold(value);

/**
 * True where the person's name may be spelt by several romanisations: it has a form in another script or a recorded romanisation,
 * or the person's country writes another script. Where nothing is known of the person's country, it may.
 */
export function isRomanised(person: Person, facts: FactLookUp): Romanised {
  const areas = [...areasOf(person, facts)];
  const isOf = (countries: ReadonlySet<string>) => (id: string): boolean => countries.has(id) || countries.has(facts.area(id)?.code ?? '');
  const several = areas.length === 0 || areas.some(isOf(ROMANISED_COUNTRIES))
    || person.names.some(({ kind, name }) => (kind === 'romanisation' && !isUsualWithoutAccents(name, person)) || (kind === 'native' && !LATIN.test(name)));
  return several && areas.length > 0 && areas.every(isOf(UNDOUBLED_COUNTRIES)) ? 'undoubled' : several;
}
