import type { Draft } from '../../text/draft.js';
import type { Worksheet } from '../worksheet.js';
import type { ItemSource } from './items.js';
import type { ItemMark } from './marks.js';
import { sourceDetails, type Made } from './words.js';

const COLUMNS = ['number', 'line', 'start', 'end', 'kind', 'verdict', 'text', 'entity', 'statement', 'sources', 'check', 'note', 'checked', 'checked_by', 'checked_on', 'checked_note', 'checker', 'date'];

/** The worksheet as a table after RFC 4180: a line of column names, lines end in CR LF, cells are quoted where they must be. */
export function worksheetCsv({ items, lost = [] }: Worksheet, { text }: Draft, { checker = '', date = '' }: Made = {}): string {
  let line = 1;
  let read = 0;
  const rows = items.map(({ span, kind, verdict, text: words, entity, statement, sources, check, note, checked }, index) => {
    // Items come in the order of the draft, so its lines are counted once.
    for (; read < span.start; read++) if (text.charCodeAt(read) === LINE_FEED) line++;
    const state = checked === undefined ? '' : checked.stale === undefined ? 'current' : 'stale';
    const cells = [
      words, entity?.name ?? '', statement ?? '', sources.map(sourceText).join('; '), check ?? '', note ?? '', state, ...markCells(checked), checker, date,
    ];
    return [index + 1, line, span.start, span.end, kind, verdict, ...cells.map(harmless)].map(String);
  });
  // A mark without its words has no place in the draft any more, but what somebody has checked is not passed over in silence.
  const gone = lost.map((mark) => ['', '', '', '', '', '', ...[mark.words, '', '', '', '', mark.sentence, 'lost', ...markCells(mark), checker, date].map(harmless)]);
  return [COLUMNS, ...rows, ...gone].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

const markCells = (mark: ItemMark | undefined): readonly string[] => [mark?.by ?? '', mark?.date ?? '', mark?.note ?? ''];

const LINE_FEED = 10;

/** "Appointments, The Presidency, 24 January 2020 <https://…>". */
const sourceText = (source: ItemSource): string =>
  [source.title, sourceDetails(source)].filter((part) => part !== '').join(', ') + (source.URL === undefined ? '' : ` <${source.URL}>`);

/** A spreadsheet runs a cell that begins like a formula; an apostrophe makes it text. A number may keep its sign. */
const harmless = (text: string): string => (/^(?:[=@\t\r]|[+-](?![\d\s]))/.test(text) ? `'${text}` : text);

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
