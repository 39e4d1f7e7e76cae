import type { Draft } from '../../text/draft.js';
import type { Worksheet } from '../worksheet.js';
import type { ItemSource } from './items.js';
import { sourceDetails } from './words.js';

const COLUMNS = ['number', 'line', 'start', 'end', 'kind', 'verdict', 'text', 'entity', 'statement', 'sources', 'check', 'note'];

/** The worksheet as a table after RFC 4180: a line of column names, lines end in CR LF, cells are quoted where they must be. */
export function worksheetCsv({ items }: Worksheet, { text }: Draft): string {
  let line = 1;
  let read = 0;
  const rows = items.map(({ span, kind, verdict, text: words, entity, statement, sources, check, note }, index) => {
    // Items come in the order of the draft, so its lines are counted once.
    for (; read < span.start; read++) if (text.charCodeAt(read) === LINE_FEED) line++;
    const cells = [words, entity?.name ?? '', statement ?? '', sources.map(sourceText).join('; '), check ?? '', note ?? ''];
    return [index + 1, line, span.start, span.end, kind, verdict, ...cells.map(harmless)].map(String);
  });
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

const LINE_FEED = 10;

/** "Appointments, The Presidency, 24 January 2020 <https://…>". */
const sourceText = (source: ItemSource): string =>
  [source.title, sourceDetails(source)].filter((part) => part !== '').join(', ') + (source.URL === undefined ? '' : ` <${source.URL}>`);

/** A spreadsheet runs a cell that begins like a formula; an apostrophe makes it text. A number may keep its sign. */
const harmless = (text: string): string => (/^(?:[=@\t\r]|[+-](?![\d\s]))/.test(text) ? `'${text}` : text);

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
