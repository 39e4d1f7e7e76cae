import { given } from '../given.js';
import { putsFamilyNameFirst, splitName } from './names.js';
import { namesOf } from './other-names.js';
import { itemOf, rawOf, textOf, type Raw } from './raw-values.js';
import {
  leftOut, noted, type Cited, type Imported, type ImportedEntity, type ImportedStatement, type ImportedTerm, type ImportProblem,
} from './records.js';
import { byRank, deprecatedOf, itemIn, mainSnak, qualifier, qualifierCount, referencesOf, statementsOf, timeIn, wordsIn } from './wikidata-claims.js';

/** What of Wikidata is wanted. */
export interface WikidataWish {
  /** Positions: only persons who held one of these, and only these terms. Empty: all. */
  readonly only: ReadonlySet<string>;
  /** Citizenships: only citizens of one of these. Empty: all. */
  readonly countries: ReadonlySet<string>;
  readonly language: string;
  /** The day of the extract, EDTF: the item is cited as it was then. */
  readonly asOf: string;
}

const genders: Readonly<Record<string, string>> = { Q6581097: 'male', Q6581072: 'female' };

/** Where an item says two things, as of somebody who lived as a man and as a woman, or anything else, nothing is said here: no word is wrong of them. */
function genderOf(item: Raw): string | undefined {
  const stated = new Set(statementsOf(item, 'P21').map((statement) => genders[itemIn(mainSnak(statement)) ?? '']));
  return stated.size === 1 ? [...stated][0] : undefined;
}
const circa = 'Q5727902';

/** Whether an item is a human being that the wish asks for; cheap, for the millions that are not. */
export function isWanted(item: Raw, { only, countries }: WikidataWish): boolean {
  const says = (property: string, wanted: ReadonlySet<string>): boolean => statementsOf(item, property).some((statement) => wanted.has(itemIn(mainSnak(statement)) ?? ''));
  if (!says('P31', new Set(['Q5']))) return false;
  return (only.size === 0 ? statementsOf(item, 'P39').length > 0 : says('P39', only)) && (countries.size === 0 || says('P27', countries));
}

export const wikidataSource = (item: string, name: string, asOf: string): Cited => ({
  source: { id: `wikidata-${item.toLowerCase()}`, type: 'dataset', title: `${name} (${item})`, publisher: 'Wikidata', URL: `https://www.wikidata.org/wiki/${item}`, accessed: asOf },
});

/** A label in the wanted language, else in the one for all languages, else in English of any country. */
function labelOf(item: Raw, language: string): string | undefined {
  const labels = rawOf(item['labels']);
  return [language, 'mul', 'en', 'en-gb', 'en-us', 'en-ca'].map((one) => textOf(rawOf(labels[one])['value'])).find((one) => one !== undefined);
}

/** A person of the JSON dump (or Special:EntityData): labels, life, citizenship, positions held with their qualifiers. */
export function readWikidataPerson(item: Raw, wish: WikidataWish): Imported {
  const id = itemOf(item['id']);
  const problems: ImportProblem[] = [];
  if (id === undefined) return { entities: [], problems: [leftOut('?', 'An item without an id.')] };
  const name = labelOf(item, wish.language);
  if (name === undefined) return { entities: [], problems: [leftOut(id, `It has no label in the language “${wish.language}”.`)] };
  const cited = wikidataSource(id, name, wish.asOf);
  const aliases = namesOf(item, name, wish.language);
  if (aliases.passed > 0) problems.push(leftOut(id, `${String(aliases.passed)} ${aliases.passed === 1 ? 'alias is' : 'aliases are'} in no form of a name.`));
  const citizenship = statementsOf(item, 'P27').flatMap((statement) => itemIn(mainSnak(statement)) ?? []);
  const deprecated = ['P569', 'P570', 'P39'].reduce((sum, property) => sum + deprecatedOf(item, property), 0);
  if (deprecated > 0) problems.push(leftOut(id, `${String(deprecated)} ${deprecated === 1 ? 'statement' : 'statements'} of deprecated rank.`));
  const entity: ImportedEntity = {
    kind: 'person', key: id, place: id, name, wikidata: id, cited: [cited],
    otherNames: aliases.names,
    fields: {
      ...splitName(name, citizenship.some(putsFamilyNameFirst)), gender: genderOf(item),
      birth_date: lifeDate(item, 'P569', id, cited, problems), death_date: lifeDate(item, 'P570', id, cited, problems),
    },
    references: { citizenship: [...new Set(citizenship)].map((one) => ({ key: one, wikidata: one })) },
    terms: statementsOf(item, 'P39').flatMap((statement) => termOf(statement, id, cited, wish, problems) ?? []),
    ...given({ note: textOf(rawOf(rawOf(item['descriptions'])[wish.language])['value']) }),
  };
  return { entities: [entity], problems };
}

/** A date of birth or death: of the best rank; what else the item says of equal or lower rank is kept as disputed. */
function lifeDate(item: Raw, property: string, id: string, cited: Cited, problems: ImportProblem[]): ImportedStatement | undefined {
  const { best, others } = byRank(statementsOf(item, property));
  const read = [...best, ...others].flatMap((statement) => {
    const snak = mainSnak(statement);
    if (snak.type !== 'value') {
      // Without this word, someone whose day of death nobody knows would pass for alive.
      if (snak.type === 'unknown' && property === 'P570') problems.push(leftOut(`${id} ${property}`, 'The item says that this person died, and not when.'));
      return [];
    }
    const date = timeIn(snak, itemIn(qualifier(statement, 'P1480')) === circa);
    if ('problem' in date) {
      problems.push(leftOut(`${id} ${property}`, `${date.problem}.`));
      return [];
    }
    if (date.note !== undefined) problems.push(noted(`${id} ${property}`, `Written as ${date.edtf}; it is ${date.note}.`));
    return [{ edtf: date.edtf, cited: [cited, ...referencesOf(statement)], isBest: best.includes(statement) }];
  });
  const [leading] = read;
  if (leading === undefined) return undefined;
  // A year beside a day of that year says the same less exactly: the day counts, if it is of the same rank.
  const first = read.filter(({ isBest }) => isBest).reduce((exact, one) => (one.edtf.startsWith(exact.edtf) ? one : exact), leading);
  const disputed = read.filter(({ edtf }) => !first.edtf.startsWith(edtf) && !edtf.startsWith(first.edtf));
  return { value: first.edtf, cited: first.cited, ...(disputed.length > 0 && { disputedBy: disputed.map(({ edtf, cited: sources }) => ({ value: edtf, cited: sources })) }) };
}

function termOf(statement: Raw, id: string, cited: Cited, wish: WikidataWish, problems: ImportProblem[]): ImportedTerm | undefined {
  const position = itemIn(mainSnak(statement));
  if (position === undefined) {
    problems.push(leftOut(`${id} P39`, 'A position held that is not named.'));
    return undefined;
  }
  // What nobody asked for is not left out: the filter is the keeper's own.
  if (wish.only.size > 0 && !wish.only.has(position)) return undefined;
  const place = `${id} P39 ${position}`;
  const time = (property: string): string | undefined => {
    const snak = qualifier(statement, property);
    if (snak === undefined || snak.type === 'none') return undefined;
    if (snak.type === 'unknown') return property === 'P582' ? 'unknown' : undefined;
    if (qualifierCount(statement, property) > 1) problems.push(noted(place, `It has several values of ${property}; the first is taken.`));
    const date = timeIn(snak, itemIn(qualifier(statement, 'P1480')) === circa);
    if ('edtf' in date) return date.edtf;
    problems.push(noted(`${place} ${property}`, `${date.problem}: ${property === 'P582' ? 'the end is written as unknown' : 'the start is left out'}.`));
    return property === 'P582' ? 'unknown' : undefined;
  };
  const ordinal = wordsIn(qualifier(statement, 'P1545'));
  const written = /^(\d{1,4})(?:st|nd|rd|th|\.)?$/.exec(ordinal ?? '')?.[1];
  const number = written === undefined ? undefined : Number(written);
  if (ordinal !== undefined && number === undefined) problems.push(leftOut(`${place} P1545`, `“${ordinal}” is no ordinal.`));
  return {
    place, cited: [cited, ...referencesOf(statement)], post: { key: position, wikidata: position },
    ...given({ start: time('P580'), end: time('P582'), ordinal: number }),
  };
}

/** Positions, countries and bodies that persons refer to: only what a pack needs of them. */
export function readWikidataThing(item: Raw, kind: 'post' | 'area', wish: WikidataWish): ImportedEntity | undefined {
  const id = itemOf(item['id']);
  const name = labelOf(item, wish.language);
  if (id === undefined || name === undefined) return undefined;
  const common = { key: id, place: id, name, wikidata: id, cited: [wikidataSource(id, name, wish.asOf)] };
  const first = (...properties: readonly string[]): string | undefined =>
    properties.flatMap((property) => statementsOf(item, property)).flatMap((statement) => itemIn(mainSnak(statement)) ?? [])[0];
  if (kind === 'area') {
    const code = statementsOf(item, 'P297').map((statement) => wordsIn(mainSnak(statement))).find((one) => one !== undefined);
    return { ...common, kind, fields: { classification: code === undefined ? 'region' : 'country', code } };
  }
  const area = first('P1001', 'P17');
  return { ...common, kind, fields: {}, references: { area: area === undefined ? undefined : { key: area, wikidata: area } } };
}
