import * as v from 'valibot';
import { newReport } from '../read/report.js';
import { readYaml } from '../read/yaml-file.js';
import { mapping } from '../schemas/forms.js';
import { source } from '../schemas/files.js';
import type { EntityKind } from '../types.js';
import { dateFormat, type DateFormat } from './dates.js';

/** Where a property comes from: a column of the row, or the same words for every row. */
export interface Cell {
  readonly column?: string;
  readonly constant?: string;
  /** Splits a cell with several values. */
  readonly separator?: string;
  /** What the column's words stand for: {M: male, F: female}. */
  readonly map?: Readonly<Record<string, string>>;
}

export type Cells = Readonly<Record<string, Cell>>;

/** A mapping file: which column of a table gives which property of which kind of entity. */
export interface TableMapping {
  readonly delimiter?: string;
  readonly dateFormats: readonly DateFormat[];
  /** The source behind every row; a column `source_url` may name another. */
  readonly source?: v.InferOutput<typeof source>;
  readonly sourceUrl?: Cell;
  readonly sourceTitle?: Cell;
  readonly kinds: Readonly<Partial<Record<EntityKind | 'membership', Cells>>>;
}

/** The properties that a table can give, by kind. */
const properties: Readonly<Record<EntityKind | 'membership', readonly string[]>> = {
  person: ['key', 'name', 'given_name', 'family_name', 'other_names', 'gender', 'birth_date', 'death_date', 'citizenship', 'wikidata', 'note'],
  membership: ['post', 'post_role', 'holders', 'area', 'organization', 'role', 'start', 'end', 'ordinal', 'note'],
  organization: ['name', 'acronyms', 'other_names', 'classification', 'area', 'parent', 'founding_date', 'dissolution_date', 'seat', 'wikidata', 'note'],
  post: ['label', 'other_labels', 'role', 'area', 'organization', 'holders', 'wikidata', 'note'],
  area: ['name', 'other_names', 'classification', 'code', 'demonyms', 'capital', 'within', 'metonyms', 'wikidata', 'note'],
  event: ['name', 'date', 'tolerance', 'phrases', 'wikidata', 'note'],
  figure: ['subject', 'value', 'unit', 'comparator', 'as_of', 'phrases', 'note'],
  quotation: ['speaker', 'text', 'date', 'lang', 'context', 'note'],
};

/** Without these, a row gives no such entity. */
export const needed: Readonly<Record<EntityKind | 'membership', readonly string[]>> = {
  person: ['name'], membership: [], organization: ['name'], post: ['label', 'role'], area: ['name', 'classification'], event: ['name', 'date'],
  figure: ['subject', 'value', 'unit'], quotation: ['speaker', 'text'],
};

const text = v.pipe(v.union([v.string(), v.number(), v.boolean()], 'must be the name of a column, {column: …} or {constant: …}'), v.transform(String));
const cell = v.union([
  v.pipe(text, v.transform((column) => ({ column }))),
  mapping('cell', { column: v.optional(text), constant: v.optional(text), separator: v.optional(v.string()), map: v.optional(v.record(v.string(), text)) }),
], 'must be the name of a column, {column: …} or {constant: …}');
const cellsOf = (kind: EntityKind | 'membership') =>
  v.optional(mapping(kind, Object.fromEntries((properties[kind]).map((property) => [property, v.optional(cell)]))));

const form = mapping('mapping', {
  delimiter: v.optional(v.string()),
  date_format: v.optional(v.union([v.string(), v.array(v.string())], 'must be a format, or a list of formats')),
  source: v.optional(source),
  source_url: v.optional(cell),
  source_title: v.optional(cell),
  person: cellsOf('person'), membership: cellsOf('membership'), organization: cellsOf('organization'), post: cellsOf('post'), area: cellsOf('area'),
  event: cellsOf('event'), figure: cellsOf('figure'), quotation: cellsOf('quotation'),
});

/** Reads a mapping file, as packs are read; what is wrong is one line each, with the place in the file. Never throws. */
export function readMapping(yaml: string): { readonly mapping: TableMapping } | { readonly problems: readonly string[] } {
  const report = newReport();
  const { value } = readYaml('', yaml, report);
  if (report.problems.length > 0) return { problems: report.problems.map(({ line, message }) => `line ${String(line)}: ${message.replace(/\.$/, '')}`) };
  const parsed = v.safeParse(form, value ?? {});
  if (!parsed.success) return { problems: parsed.issues.map((one) => [v.getDotPath(one), one.message].filter((part) => part !== null && part !== '').join(': ')) };
  const { date_format: dates = [], delimiter, source: behind, source_url: url, source_title: title, ...kinds } = parsed.output;
  const problems: string[] = [];
  const dateFormats = [dates].flat().flatMap((one) => {
    const format = dateFormat(one);
    if (format === undefined) problems.push(`date_format: “${one}” is made of YYYY, MM, M, MMM, MMMM, DD, D and signs between them, like DD/MM/YYYY`);
    return format ?? [];
  });
  for (const [kind, properties_] of Object.entries(needed)) {
    const cells = kinds[kind as EntityKind];
    for (const property of cells === undefined ? [] : properties_) {
      if (cells?.[property] === undefined && !(kind === 'post' && property === 'role')) problems.push(`${kind}: has no \`${property}\`: say which column gives it`);
    }
  }
  if (kinds.membership !== undefined && kinds.person === undefined) problems.push('membership: needs a `person`, who holds it');
  if (kinds.membership !== undefined && kinds.membership['post'] === undefined && kinds.membership['organization'] === undefined) {
    problems.push('membership: has neither `post` nor `organization`: say which column gives it');
  }
  if (Object.values(kinds).every((one) => one === undefined)) problems.push('names no kind of entity: say, for example, person: {name: COLUMN}');
  if (problems.length > 0) return { problems };
  return {
    mapping: {
      dateFormats, kinds: kinds as TableMapping['kinds'],
      ...(delimiter === undefined ? {} : { delimiter }), ...(behind === undefined ? {} : { source: behind }),
      ...(url === undefined ? {} : { sourceUrl: url as Cell }), ...(title === undefined ? {} : { sourceTitle: title as Cell }),
    },
  };
}

/** All columns that a mapping names. */
export function columnsOf({ kinds, sourceUrl, sourceTitle }: TableMapping): readonly string[] {
  const cells = [...Object.values(kinds).flatMap((one) => Object.values(one)), sourceUrl, sourceTitle];
  return [...new Set(cells.flatMap((one) => one?.column ?? []))];
}
