import { Readable, pipeline } from 'node:stream';
import { parse, type CsvError } from 'csv-parse';
import { columnsOf, type TableMapping } from '../../core/facts/import/mapping.js';
import { leftOut, type ImportProblem } from '../../core/facts/import/records.js';
import { rowPlace, type TableRow } from '../../core/facts/import/table.js';
import { InputError, peek, type Input, type Progress } from './input.js';

/** A longer record is a quotation mark that was never closed. */
const longestRecord = 1024 * 1024;

/**
 * The rows of a table, one at a time; `table` is its name in their places. A row with too few or too many fields is a problem and passed over; a table without one of the
 * mapping's columns, or with broken quotation marks, throws an InputError.
 */
export async function* readCsv(
  input: Input, mapping: TableMapping, table: string | undefined, problems: ImportProblem[], progress: (state: Omit<Progress, 'kept'>) => void,
): AsyncGenerator<TableRow> {
  let bytes = 0;
  const { head, whole } = await peek(input.text((taken) => {
    bytes = taken;
  }), 64 * 1024);
  const delimiter = mapping.delimiter ?? delimiterOf(head);
  const parser = parse({ bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, info: true, max_record_size: longestRecord });
  // The error reaches whoever iterates over the parser.
  pipeline(Readable.from(whole), parser, () => undefined);
  let header: readonly string[] | undefined;
  let seen = 0;
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ readonly record: readonly string[]; readonly info: { readonly lines: number } }>) {
      if (header === undefined) {
        header = checkedHeader(record, input.name, delimiter, mapping);
        line = info.lines + 1;
        continue;
      }
      seen += 1;
      progress({ bytes, seen, ...(input.size !== undefined && { total: input.size }) });
      if (record.length === header.length) yield { line: info.lines, ...(table !== undefined && { table }), cells: Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])) };
      else {
        const fewer = record.length < header.length;
        const at = fewer ? `column “${header[record.length] ?? ''}”` : `field ${String(header.length + 1)}`;
        problems.push(leftOut(`${rowPlace(info.lines, table)}, ${at}`, `This row has ${String(record.length)} fields, ${fewer ? 'fewer' : 'more'} than the ${String(header.length)} columns of the header.`));
      }
      line = info.lines + 1;
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code, message } = error as Partial<CsvError>;
    // What was read but not yet handed over is lost with the error: it counts itself.
    const records = (error as { readonly records?: unknown }).records;
    const advice = code === 'CSV_MAX_RECORD_SIZE' || code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quotation mark is opened and never closed' : message ?? String(error);
    throw new InputError(`${input.name}, from row ${String(typeof records === 'number' ? records + 1 : line)}: ${advice}`);
  }
  if (header === undefined) throw new InputError(`${input.name} is empty: the first row must name the columns`);
}

function checkedHeader(record: readonly string[], name: string, delimiter: string, mapping: TableMapping): readonly string[] {
  const header = record.map((one) => one.trim());
  const twice = header.find((one, index) => one !== '' && header.indexOf(one) !== index);
  if (twice !== undefined) throw new InputError(`${name}, row 1: the column “${twice}” stands twice`);
  const missing = columnsOf(mapping).filter((one) => !header.includes(one));
  if (missing.length > 0) {
    const shown = delimiter === '\t' ? 'a tab' : `“${delimiter}”`;
    throw new InputError(`${name} has no column ${missing.map((one) => `“${one}”`).join(', ')}, which the mapping names; its columns, with ${shown} between them, are ${header.map((one) => `“${one}”`).join(', ')}`);
  }
  return header;
}

/** The sign that stands most often in the first line outside quotation marks; a comma where none does. */
function delimiterOf(head: string): string {
  const line = (/^[^\r\n]*/.exec(head)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t', '|'].map((sign) => ({ sign, count: line.split(sign).length - 1 }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}
