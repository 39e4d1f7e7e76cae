import type { FactLookUp } from '../../facts/look-up.js';
import type { EntityName, Person } from '../../facts/types.js';
import { fold } from '../../text/fold.js';
import { compareNames, parseName, type NameComparison, type NameParts, type Romanised } from '../../values/name.js';

/** A name of a person in its parts. */
export interface KnownName extends NameParts {
  readonly name: EntityName;
}

const LATIN = /^[\p{Script=Latin}\p{M}\s.,'’ʼ-]+$/u;

/** The names of a person that a draft in English may write, the usual one first. Recorded misspellings are none. */
const knownNames = (person: Person): readonly KnownName[] =>
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

/** The areas that a person belongs to by citizenship or office, up to their countries: a mayor of Kyiv belongs to Ukraine. */
export function areasOf(person: Person, facts: FactLookUp): ReadonlySet<string> {
  const areas = new Set(person.citizenship.map(({ value }) => value));
  for (const { post, organization } of person.terms) {
    const area = (post === undefined ? undefined : facts.post(post)?.area)
      ?? (organization === undefined ? undefined : facts.organization(organization)?.area);
    if (area !== undefined) areas.add(area);
  }
  // A set hands out what is added while it is walked.
  for (const id of areas) {
    const area = facts.area(id);
    if (area && area.classification !== 'country') for (const outer of area.within) areas.add(outer);
  }
  return areas;
}

/** How a typed name stands to one of a person's names; see values/name. */
export const compareWith = (typed: readonly string[], known: KnownName, romanised: Romanised): NameComparison =>
  compareNames(typed, known, { romanised, shortForms: known.name.kind !== 'nickname' });

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

/**
 * "Antonio Guterres" beside António, "Niinistoe" beside Niinistö, "J. D. Vance" beside JD, a name of more or fewer words: a name of Latin
 * letters in another dress is no other romanisation.
 */
function isUsualInOtherDress(name: string, { name: { value } }: Person): boolean {
  const [other, usual] = [wordsOf(name), wordsOf(value)];
  return other.every((word) => usual.includes(word)) || usual.every((word) => other.includes(word));
}

/** The words of a name without accents, in whichever way they went: ö is o and oe, å a and aa. Initials are left out. */
const wordsOf = (name: string): readonly string[] => fold(name).split(/[\s.-]+/).map((word) => word.replace(/([aou])e|a(?=a)/g, '$1')).filter((word) => word.length > 2);

/**
 * True where the person's name may be spelt by several romanisations: it has a form in another script or a recorded romanisation,
 * or the person's country writes another script. Where nothing is known of the person's country, it may.
 */
function isRomanised(person: Person, facts: FactLookUp): Romanised {
  const areas = [...areasOf(person, facts)].filter((id) => isCountryOrUnknown(id, facts));
  const isOf = (countries: ReadonlySet<string>) => (id: string): boolean => countries.has(id) || countries.has(facts.area(id)?.code ?? '');
  const several = areas.length === 0 || areas.some(isOf(ROMANISED_COUNTRIES))
    || person.names.some(({ kind, name }) => (kind === 'romanisation' && !isUsualInOtherDress(name, person)) || (kind === 'native' && !LATIN.test(name)));
  return several && areas.length > 0 && areas.every(isOf(UNDOUBLED_COUNTRIES)) ? 'undoubled' : several;
}

/** Regions and cities say nothing beside their country. */
const isCountryOrUnknown = (id: string, facts: FactLookUp): boolean => {
  const area = facts.area(id);
  return area === undefined || area.classification === 'country' || area.within.length === 0;
};
