import { given } from '../given.js';
import { statementId, statementKey, type EntityOf, type Part } from '../pack-data.js';
import { saidThing } from '../said-thing.js';
import type { Dispute, EntityKind, EntityName, NameKind, Statement, Term } from '../types.js';
import type { DateValue } from '../../values/date.js';
import type { SharedValues, TableWriter } from './tables.js';

/**
 * How a field of a part is written: as it is, or by one of the shapes that name dates and citations by their index. `as-named` is a statement of which
 * the bare value is written where nothing but the sources of the name stands behind it, as with nearly every person.
 */
type Shape = 'plain' | 'names' | 'date' | 'gaps' | 'statement' | 'date-statement' | 'statements' | 'terms' | 'as-named';

type Fields<K extends EntityKind> = readonly (readonly [Exclude<keyof EntityOf[K], 'id' | 'kind' | 'pack'> & string, Shape])[];

/** The fields of each kind in the order in which a row holds them after the id. New fields go to the end. */
const fieldsOf: { readonly [K in EntityKind]: Fields<K> } = {
  person: [
    ['name', 'statement'], ['names', 'names'], ['givenName', 'plain'], ['familyName', 'plain'], ['terms', 'terms'],
    ['birthDate', 'date-statement'], ['citizenship', 'statements'], ['gender', 'as-named'], ['wikidata', 'plain'],
    ['deathDate', 'date-statement'], ['familyNameFirst', 'plain'], ['note', 'plain'],
  ],
  organization: [
    ['name', 'statement'], ['names', 'names'], ['acronyms', 'plain'], ['classification', 'plain'], ['area', 'plain'],
    ['seat', 'statement'], ['members', 'statements'], ['foundingDate', 'date-statement'], ['parent', 'plain'],
    ['dissolutionDate', 'date-statement'], ['wikidata', 'plain'], ['note', 'plain'], ['membersCompleteAsOf', 'date-statement'],
  ],
  post: [
    ['name', 'statement'], ['names', 'names'], ['role', 'plain'], ['area', 'plain'], ['organization', 'plain'],
    ['holders', 'plain'], ['otherLabels', 'plain'], ['styleLabel', 'plain'], ['gaps', 'gaps'], ['discouragedLabels', 'plain'],
    ['wikidata', 'plain'], ['note', 'plain'],
  ],
  area: [
    ['name', 'statement'], ['names', 'names'], ['classification', 'plain'], ['code', 'plain'], ['within', 'plain'],
    ['demonyms', 'plain'], ['capital', 'statements'], ['compass', 'statement'], ['wikidata', 'plain'], ['note', 'plain'],
    ['currencies', 'statements'], ['timeZones', 'statements'], ['holidays', 'statements'], ['borders', 'statements'],
  ],
  event: [
    ['name', 'statement'], ['names', 'names'], ['date', 'date-statement'], ['phrases', 'plain'], ['tolerance', 'plain'],
    ['wikidata', 'plain'], ['note', 'plain'],
  ],
  figure: [
    ['name', 'statement'], ['names', 'names'], ['value', 'statement'], ['unit', 'plain'], ['comparator', 'plain'],
    ['phrases', 'plain'], ['wikidata', 'plain'], ['note', 'plain'],
  ],
  quotation: [
    ['name', 'statement'], ['names', 'names'], ['text', 'statement'], ['speaker', 'plain'], ['date', 'date'],
    ['lang', 'plain'], ['translation', 'plain'], ['context', 'plain'], ['wikidata', 'plain'], ['note', 'plain'],
  ],
};

/** A part as an array: the id, then its fields; an absent field is null, and absent ones at the end are left out. */
export type PartRow = readonly unknown[];

export function writePart<K extends EntityKind>(part: Part<EntityOf[K]>, tables: TableWriter): PartRow {
  const fields = part as Readonly<Record<string, unknown>>;
  const row: unknown[] = [part.id];
  for (const [field, shape] of fieldsOf[part.kind] as Fields<K>) {
    const value = fields[field];
    row.push(value === undefined ? null : shape === 'as-named' ? writeAsNamed(value as Statement<string>, part.name, tables) : write(shape, value, tables));
  }
  return trimmed(row);
}

/** `first` is where in the row the id stands. */
export function readPart<K extends EntityKind>(kind: K, row: PartRow, pack: string, tables: SharedValues, first = 0): Part<EntityOf[K]> {
  const id = String(row[first]);
  const part: Record<string, unknown> = { id, kind, pack };
  const at = { kind, id, pack, field: '', tables };
  const fields: Fields<K> = fieldsOf[kind];
  for (let index = 0; index < fields.length; index += 1) {
    const value = row[first + index + 1];
    if (value === undefined || value === null) continue;
    const [field, shape] = fields[index]!;
    at.field = field;
    part[field] = shape === 'as-named' ? readAsNamed(value as string | StatementRow, part['name'] as Statement<string> | undefined, at) : read(shape, value, at);
  }
  return part as unknown as Part<EntityOf[K]>;
}

interface Reading {
  readonly kind: EntityKind;
  readonly id: string;
  readonly pack: string;
  readonly field: string;
  readonly tables: SharedValues;
}

function write(shape: Exclude<Shape, 'as-named'>, value: unknown, tables: TableWriter): unknown {
  switch (shape) {
    case 'plain': return value;
    case 'names': return (value as readonly EntityName[]).map((name) => writeName(name, tables));
    case 'date': return tables.date(value as DateValue);
    case 'gaps': return (value as readonly Gap[]).map(({ start, end, note }) =>
      trimmed([tables.date(start), tables.date(end), note ?? null]));
    case 'statement': return writeStatement(value as Statement<unknown>, (one) => one, tables);
    case 'date-statement': return writeStatement(value as Statement<DateValue>, (one) => tables.date(one), tables);
    case 'statements': return (value as readonly Statement<unknown>[]).map((one) => writeStatement(one, (inner) => inner, tables));
    case 'terms': return (value as readonly Term[]).map((term) => writeTerm(term, tables));
  }
}

function read(shape: Exclude<Shape, 'as-named'>, value: unknown, at: Reading): unknown {
  const { tables } = at;
  switch (shape) {
    case 'plain': return value;
    case 'names': return (value as readonly NameRow[]).map((row) => readName(row, tables));
    case 'date': return tables.date(value as number);
    case 'gaps': return (value as readonly (readonly [number, number, string?])[]).map(([start, end, note]) =>
      ({ start: tables.date(start), end: tables.date(end), ...given({ note }) }));
    case 'statement': return readStatement(value as StatementRow, (one) => one, at, false);
    case 'date-statement': return readStatement(value as StatementRow, (one) => tables.date(one as number), at, false);
    case 'statements': return (value as readonly StatementRow[]).map((row) => readStatement(row, (one) => one, at, true));
    case 'terms': return (value as readonly TermRow[]).map((row) => readTerm(row, at));
  }
}

interface Gap {
  readonly start: DateValue;
  readonly end: DateValue;
  readonly note?: string;
}

/** Value, citations, start, end, as-of, note, disputes. */
type StatementRow = readonly [unknown, number, (number | null)?, (number | null)?, (number | null)?, (string | null)?, (readonly DisputeRow[] | null)?];
type DisputeRow = readonly [string, number, string?];

function writeStatement<V>(statement: Statement<V>, value: (value: V) => unknown, tables: TableWriter): unknown[] {
  const { start, end, asOf, note, disputedBy } = statement;
  const date = (one: DateValue | undefined): number | null => (one === undefined ? null : tables.date(one));
  const disputes = disputedBy.map((dispute) =>
    trimmed([dispute.value, tables.citations(dispute.sources), dispute.note ?? null]));
  return trimmed([
    value(statement.value), tables.citations(statement.sources), date(start), date(end), date(asOf), note ?? null,
    disputes.length === 0 ? null : disputes,
  ]);
}

/** Snake case where a field's statements are called otherwise in a pack. */
const propertyNames: Readonly<Record<string, string>> = {
  birthDate: 'birth_date', deathDate: 'death_date', foundingDate: 'founding_date', dissolutionDate: 'dissolution_date',
  membersCompleteAsOf: 'members_complete_as_of', timeZones: 'time_zones',
};
const nameProperties: Partial<Record<EntityKind, string>> = { post: 'label', figure: 'subject', quotation: 'text' };

const noDisputes: readonly Dispute[] = [];

function readStatement<V>(row: StatementRow, value: (raw: unknown) => V, at: Reading, keyed: boolean, what?: string): Statement<V> {
  const [raw, cited, start, end, asOf, note, disputes] = row;
  const { kind, id, pack, field, tables } = at;
  const property = (field === 'name' ? nameProperties[kind] : field === 'terms' ? 'membership' : propertyNames[field]) ?? field;
  const date = (index: number | null | undefined): DateValue | undefined =>
    (index === null || index === undefined ? undefined : tables.date(index));
  const begun = date(start);
  // Plain assignments instead of spreads: this runs for every statement of every bundled pack before the first draft.
  const statement: Writable<Statement<V>> = {
    id: statementId(kind, id, property, keyed ? statementKey(what ?? saidThing(property, String(raw)), begun) : ''),
    property,
    value: value(raw),
    sources: tables.citations(cited),
    disputedBy: disputes?.map(([said, by, why]) =>
      ({ value: said, sources: tables.citations(by), ...given({ note: why }) })) ?? noDisputes,
    pack,
  };
  if (begun !== undefined) statement.start = begun;
  const ended = date(end);
  if (ended !== undefined) statement.end = ended;
  const known = date(asOf);
  if (known !== undefined) statement.asOf = known;
  if (note !== undefined && note !== null) statement.note = note;
  return statement;
}

function writeAsNamed(statement: Statement<string>, name: Statement<string> | undefined, tables: TableWriter): unknown {
  const row = writeStatement(statement, (one) => one, tables);
  return row.length === 2 && name !== undefined && row[1] === tables.citations(name.sources) ? statement.value : row;
}

function readAsNamed(row: string | StatementRow, name: Statement<string> | undefined, at: Reading): Statement<unknown> | undefined {
  if (typeof row !== 'string') return readStatement(row, (one) => one, at, false);
  const { kind, id, pack, field } = at;
  return name && { id: statementId(kind, id, field), property: field, value: row, sources: name.sources, disputedBy: noDisputes, pack };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A statement, then post, organisation, role, 1 for an unknown end plus 2 for a start at or before, the ordinal, the area and the party that it is held for. */
type TermRow = readonly [StatementRow, string | null, (string | null)?, (string | null)?, (number | null)?, (number | null)?, (string | null)?, string?];

function writeTerm(term: Term, tables: TableWriter): unknown[] {
  const flags = (term.endUnknown ? 1 : 0) + (term.startOrBefore === true ? 2 : 0);
  const statement = writeStatement(term, () => 0, tables);
  return trimmed([
    statement, term.post ?? null, term.organization ?? null, term.role ?? null, flags === 0 ? null : flags, term.ordinal ?? null, term.area ?? null, term.onBehalfOf ?? null,
  ]);
}

function readTerm([statement, post, organization, role, flags, ordinal, area, onBehalfOf]: TermRow, at: Reading): Term {
  const value = post ?? role ?? 'member';
  const term: Writable<Term> = Object.assign(
    readStatement(statement, () => value, at, true, post ?? `${organization ?? ''}:${value}`),
    { person: at.id, endUnknown: ((flags ?? 0) & 1) === 1 });
  if (post !== null) term.post = post;
  if (organization !== undefined && organization !== null) term.organization = organization;
  if (role !== undefined && role !== null) term.role = role;
  if (((flags ?? 0) & 2) === 2) term.startOrBefore = true;
  if (ordinal !== undefined && ordinal !== null) term.ordinal = ordinal;
  if (area !== undefined && area !== null) term.area = area;
  if (onBehalfOf !== undefined) term.onBehalfOf = onBehalfOf;
  return term;
}

const nameLetters: Readonly<Record<NameKind, string>> = {
  usual: 'u', romanisation: 'r', native: 'n', nickname: 'k', formal: 'f', short: 's', former: 'o', acronym: 'a',
  translation: 't', metonym: 'm', demonym: 'd', misspelling: 'x',
};
const nameKinds = new Map(Object.entries(nameLetters).map(([kind, letter]) => [letter, kind as NameKind]));

/** The letter of the kind and the name; with language, reason, start and end where there are such. */
type NameRow = string | readonly [string, (string | null)?, (string | null)?, (number | null)?, (number | null)?];

function writeName({ name, kind, lang, discouraged, start, end }: EntityName, tables: TableWriter): unknown {
  const row = trimmed([
    nameLetters[kind] + name, lang ?? null, discouraged ?? null,
    start === undefined ? null : tables.date(start), end === undefined ? null : tables.date(end),
  ]);
  return row.length === 1 ? row[0] : row;
}

function readName(row: NameRow, tables: SharedValues): EntityName {
  if (typeof row === 'string') return { name: row.slice(1), kind: nameKinds.get(row.charAt(0)) ?? 'usual' };
  const [written, lang, discouraged, start, end] = row;
  return {
    name: written.slice(1),
    kind: nameKinds.get(written.charAt(0)) ?? 'usual',
    ...given({
      lang: lang ?? undefined,
      discouraged: discouraged ?? undefined,
      start: start === undefined || start === null ? undefined : tables.date(start),
      end: end === undefined || end === null ? undefined : tables.date(end),
    }),
  };
}

function trimmed(row: unknown[]): unknown[] {
  while (row.at(-1) === null) row.pop();
  return row;
}
