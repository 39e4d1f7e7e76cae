import { given } from '../given.js';
import { edtfOfTime } from './dates.js';
import { putsFamilyNameFirst, splitName } from './names.js';
import { isWebAddress, itemOf, rawOf, textOf, type Raw } from './raw-values.js';
import { leftOut, type Cited, type ImportedEntity, type ImportedTerm, type ImportProblem, type Reference } from './records.js';
import { wikidataSource, type WikidataWish } from './wikidata-item.js';

/** A row of SPARQL results, as the query service writes them: full (`{person: {type, value}}`) or in short (`{person: "…"}`). */
const cell = (row: Raw, name: string): string | undefined => {
  const value = row[name];
  return textOf(typeof value === 'object' ? rawOf(value)['value'] : value);
};

/**
 * The person, with one term, of a row of the query in the guide. Variables: `person`, `personLabel`, `personDescription`, `position`,
 * `positionLabel`, `jurisdiction`, `jurisdictionLabel`, `start`, `startPrecision`, `end`, `endPrecision`, `ordinal`, `born`,
 * `bornPrecision`, `died`, `diedPrecision`, `genderLabel`, `citizenship`, `citizenshipLabel`, `rank`, `reference`. Dates are Gregorian: the
 * query service converts them.
 */
export function readSparqlRow(row: Raw, number: number, wish: WikidataWish, problems: ImportProblem[]): readonly ImportedEntity[] {
  const place = `result ${String(number)}`;
  const id = itemOf(cell(row, 'person'));
  const name = cell(row, 'personLabel');
  const position = itemOf(cell(row, 'position'));
  const label = cell(row, 'positionLabel');
  if (id === undefined) return drop(problems, place, 'It has no `person` that is a Wikidata item: ask for ?person, as in the guide’s query.');
  // Where an item has no label, the query service puts its number there.
  if (name === undefined || name === id) return drop(problems, place, `${id} has no label in the language of the query.`);
  if (cell(row, 'rank')?.endsWith('DeprecatedRank') === true) return drop(problems, place, `${name}: a statement of deprecated rank.`);
  const country = itemOf(cell(row, 'citizenship'));
  if ((wish.only.size > 0 && !wish.only.has(position ?? '')) || (wish.countries.size > 0 && !wish.countries.has(country ?? ''))) return [];
  const date = (variable: string): string | undefined => dateAt(row, variable, `${place}, ${variable}`, problems);
  const source = wikidataSource(id, name, wish.asOf);
  const reference = cell(row, 'reference');
  const cited: readonly Cited[] = isWebAddress(reference) ? [source, { source: { type: 'webpage', title: reference, URL: reference } }] : [source];
  if (position !== undefined && (label === undefined || label === position)) problems.push(leftOut(place, `${name}: the position ${position} has no label.`));
  const area = placeAt(row, 'jurisdiction');
  const ordinal = cell(row, 'ordinal');
  const post: ImportedTerm['post'] = position === undefined || label === undefined || label === position
    ? undefined : { key: position, wikidata: position, name: label, ...given({ area }) };
  const citizenship = placeAt(row, 'citizenship');
  return [{
    kind: 'person', key: id, place, name, wikidata: id, cited: [source], ...given({ note: cell(row, 'personDescription') }),
    fields: {
      ...splitName(name, country !== undefined && putsFamilyNameFirst(country)), gender: genderOf(cell(row, 'genderLabel')),
      birth_date: date('born'), death_date: date('died'),
    },
    references: { citizenship: citizenship === undefined ? undefined : [citizenship] },
    terms: post === undefined ? [] : [{
      place, post, cited, ...given({ start: date('start'), end: endAt(row, date), ordinal: ordinal !== undefined && /^\d{1,4}$/.test(ordinal) ? Number(ordinal) : undefined }),
    }],
  }];
}

/** The labels of Q6581097 and Q6581072; what else Wikidata says of somebody's gender is not taken over. */
const genderOf = (label: string | undefined): string | undefined => (label === 'male' || label === 'female' ? label : undefined);

function placeAt(row: Raw, variable: string): Reference | undefined {
  const item = itemOf(cell(row, variable));
  const name = cell(row, `${variable}Label`);
  return item === undefined ? undefined : { key: item, wikidata: item, ...(name !== undefined && name !== item && { name }) };
}

/** An end that Wikidata knows to exist, but not when, is a blank node or a “genid” address. */
const isUnknown = (row: Raw, variable: string): boolean =>
  rawOf(row[variable])['type'] === 'bnode' || /^t\d+$|\/\.well-known\/genid\//.test(cell(row, variable) ?? '');

const endAt = (row: Raw, date: (variable: string) => string | undefined): string | undefined => (isUnknown(row, 'end') ? 'unknown' : date('end'));

function dateAt(row: Raw, variable: string, place: string, problems: ImportProblem[]): string | undefined {
  const text = cell(row, variable);
  if (text === undefined || isUnknown(row, variable)) return undefined;
  // Without a precision, the first of January is what the query service writes for a year.
  const precision = Number(cell(row, `${variable}Precision`) ?? (/-01-01(?:T|$)/.test(text) ? 9 : 11));
  const read = edtfOfTime(text, precision, false, false);
  if ('edtf' in read) return read.edtf;
  problems.push(leftOut(place, `${read.problem}.`));
  return undefined;
}

function drop(problems: ImportProblem[], place: string, message: string): readonly ImportedEntity[] {
  problems.push(leftOut(place, message));
  return [];
}
