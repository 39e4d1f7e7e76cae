import { given } from '../given.js';
import type { EntityKind } from '../types.js';
import { readDate } from './dates.js';
import { needed, type Cell, type Cells, type TableMapping } from './mapping.js';
import { putsFamilyNameFirst, splitName } from './names.js';
import { isWebAddress, itemOf } from './raw-values.js';
import { leftOut, type Cited, type ImportedEntity, type ImportedField, type ImportedName, type ImportedTerm, type ImportProblem, type Reference } from './records.js';

/** One row of a table by column; `line` counts from 1 with the header. `table` names it where there are several. */
export interface TableRow {
  readonly table?: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Properties that hold a date, another entity (or several), a number, or a list of words. */
const dates: ReadonlySet<string> = new Set(['birth_date', 'death_date', 'founding_date', 'dissolution_date', 'date', 'as_of']);
const references: ReadonlySet<string> = new Set(['citizenship', 'area', 'organization', 'parent', 'seat', 'capital', 'within', 'speaker']);
const lists: ReadonlySet<string> = new Set(['citizenship', 'capital', 'within', 'acronyms', 'other_labels', 'demonyms', 'metonyms', 'phrases']);

/** The entities of one row: one of each kind that the mapping knows. */
export function readRow({ table, line, cells }: TableRow, mapping: TableMapping, problems: ImportProblem[]): readonly ImportedEntity[] {
  const row = new RowReader(rowPlace(line, table), cells, mapping, problems);
  const cited = row.cited();
  return (Object.entries(mapping.kinds) as [EntityKind | 'membership', Cells][]).flatMap(([kind, of]): readonly ImportedEntity[] => {
    if (kind === 'membership') return [];
    const entity = row.entity(kind, of, cited);
    const membership = kind === 'person' ? mapping.kinds.membership : undefined;
    const term = membership && entity && row.term(membership, cited);
    return entity === undefined ? [] : [{ ...entity, ...(term && { terms: [term] }) }];
  });
}

/** "row 12", or "offices.csv, row 12". */
export const rowPlace = (line: number, table?: string): string => `${table === undefined ? '' : `${table}, `}row ${String(line)}`;

class RowReader {
  readonly #row: string;
  readonly #cells: TableRow['cells'];
  readonly #mapping: TableMapping;
  readonly #problems: ImportProblem[];

  constructor(row: string, cells: TableRow['cells'], mapping: TableMapping, problems: ImportProblem[]) {
    this.#row = row;
    this.#cells = cells;
    this.#mapping = mapping;
    this.#problems = problems;
  }

  cited(): readonly Cited[] {
    const { sourceUrl, sourceTitle } = this.#mapping;
    const address = sourceUrl && this.#text(sourceUrl);
    if (sourceUrl === undefined || address === undefined) return [];
    if (isWebAddress(address)) return [{ source: { type: 'webpage', title: (sourceTitle && this.#text(sourceTitle)) ?? address, URL: address } }];
    this.#tell(sourceUrl, `“${address}” is no web address, so the table itself is cited.`);
    return [];
  }

  entity(kind: EntityKind, of: Cells, cited: readonly Cited[]): ImportedEntity | undefined {
    const nameCell = of[kind === 'post' ? 'label' : kind === 'figure' ? 'subject' : kind === 'quotation' ? 'text' : 'name'];
    const name = nameCell && this.#text(nameCell);
    const lacking = (needed[kind]).filter((property) => of[property] !== undefined && this.#text(of[property] ?? {}) === undefined);
    if (name === undefined || lacking.length > 0) {
      this.#tell(of[lacking[0] ?? 'name'], `This row gives no ${kind}: \`${lacking[0] ?? 'name'}\` is empty.`);
      return undefined;
    }
    const fields: Record<string, ImportedField> = {};
    const referred: Record<string, Reference | readonly Reference[]> = {};
    for (const [property, cell] of Object.entries(of)) {
      if (cell === nameCell || ['key', 'other_names', 'wikidata', 'note'].includes(property)) continue;
      const values = lists.has(property) ? this.#texts(cell) : [this.#text(cell)].filter((one) => one !== undefined);
      const [first] = values;
      if (first === undefined) continue;
      if (references.has(property)) referred[property] = lists.has(property) ? values.map((one) => ({ name: one })) : { name: first };
      else if (lists.has(property)) fields[property] = values;
      else if (property === 'value') {
        const number = numberOf(first);
        if (number === undefined) return this.#drop(cell, `“${first}” is no number: the figure is left out.`);
        fields[property] = number;
      } else if (dates.has(property)) {
        const date = this.#date(cell);
        if (date !== undefined) fields[property] = date;
        else if (property === 'date' && kind === 'event') return undefined;
      } else fields[property] = first;
    }
    const wikidata = of['wikidata'] && this.#text(of['wikidata']);
    const item = itemOf(wikidata);
    if (wikidata !== undefined && item === undefined) this.#tell(of['wikidata'], `“${wikidata}” is no Wikidata item: it looks like Q42.`);
    const country = this.#text(of['citizenship'] ?? this.#mapping.kinds.membership?.['area'] ?? {}) ?? '';
    const parts = kind === 'person' && fields['family_name'] === undefined ? splitName(name, putsFamilyNameFirst(country)) : {};
    return {
      kind, name, cited, place: this.#place(undefined), key: (of['key'] && this.#text(of['key'])) ?? item ?? [name, fields['birth_date'] ?? ''].join('|'),
      fields: { ...parts, ...fields }, references: referred, otherNames: this.#names(of['other_names'], name),
      ...given({ wikidata: item, note: of['note'] && this.#text(of['note']) }),
    };
  }

  term(of: Cells, cited: readonly Cited[]): ImportedTerm | undefined {
    const text = (property: string): string | undefined => of[property] && this.#text(of[property]);
    const reference = (property: string): Reference | undefined => {
      const name = text(property);
      return name === undefined ? undefined : { name };
    };
    const [post, organization, ordinal, holders, written] = [text('post'), reference('organization'), text('ordinal'), text('holders'), text('end')];
    if (post === undefined && organization === undefined) return this.#drop(of['post'] ?? of['organization'], 'This row names no office: its membership is left out.');
    // A term with a bad date would say something else than the table: it goes as a whole.
    const start = of['start'] && text('start') !== undefined ? this.#date(of['start']) : undefined;
    const end = written === 'unknown' ? 'unknown' : of['end'] && written !== undefined ? this.#date(of['end']) : undefined;
    if ((text('start') !== undefined && start === undefined) || (written !== undefined && end === undefined)) return undefined;
    if (holders !== undefined && holders !== 'one' && holders !== 'many') this.#tell(of['holders'], `“${holders}” is neither one nor many.`);
    const number = ordinal === undefined ? undefined : numberOf(ordinal);
    if (ordinal !== undefined && (number === undefined || !Number.isInteger(number) || number < 1)) this.#tell(of['ordinal'], `“${ordinal}” is no ordinal: it is a whole number from 1.`);
    return {
      place: this.#place(undefined), cited,
      ...given({
        post: post === undefined ? undefined : {
          name: post, ...given({ area: reference('area'), organization, role: text('post_role'), holders: holders === 'one' || holders === 'many' ? holders : undefined }),
        },
        organization: post === undefined ? organization : undefined,
        role: post === undefined ? text('role') ?? 'member' : undefined,
        start, end, note: text('note'), ordinal: number !== undefined && Number.isInteger(number) && number >= 1 ? number : undefined,
      }),
    };
  }

  #names(cell: Cell | undefined, usual: string): readonly ImportedName[] {
    return (cell === undefined ? [] : this.#texts(cell)).filter((name) => name !== usual).map((name) =>
      ({ name, kind: /^[\p{Script=Latin}\p{M}\p{P}\s]+$/u.test(name) ? 'romanisation' : 'native' }));
  }

  #date(cell: Cell): string | undefined {
    const text = this.#text(cell) ?? '';
    const date = readDate(text, this.#mapping.dateFormats);
    const forms = this.#mapping.dateFormats.map(({ form }) => form);
    if (date === undefined) this.#tell(cell, `“${text}” is no date${forms.length === 0 ? ': write 2021-12-15, 2021-12 or 2021, or give the mapping a date_format' : ` in the form ${forms.join(' or ')}`}.`);
    return date;
  }

  #text(cell: Cell): string | undefined {
    const raw = cell.column === undefined ? cell.constant : this.#cells[cell.column] ?? '';
    const text = raw?.replace(/\s+/g, ' ').trim() ?? '';
    const mapped = cell.map?.[text] ?? text;
    return mapped === '' ? cell.column === undefined ? undefined : cell.constant : mapped;
  }

  #texts(cell: Cell): readonly string[] {
    const text = this.#text(cell);
    if (text === undefined) return [];
    return (cell.separator === undefined ? [text] : text.split(cell.separator)).map((one) => one.trim()).filter((one) => one !== '');
  }

  #drop(cell: Cell | undefined, message: string): undefined {
    this.#tell(cell, message);
    return undefined;
  }

  #tell(cell: Cell | undefined, message: string): void {
    this.#problems.push(leftOut(this.#place(cell?.column), message));
  }

  #place(column: string | undefined): string {
    return column === undefined ? this.#row : `${this.#row}, column “${column}”`;
  }
}

/** "12,000" and "12 000" are numbers; what a comma means in "1,5" nobody knows. */
function numberOf(text: string): number | undefined {
  const plain = text.replace(/(?<=\d)[,\u00a0\u202f ](?=\d{3}(?:\D|$))/g, '');
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
