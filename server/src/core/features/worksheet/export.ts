import type { Draft } from '../../text/draft.js';
import type { Worksheet } from '../worksheet.js';
import { worksheetCsv } from './as-csv.js';
import { worksheetHtml } from './as-html.js';
import { worksheetMarkdown } from './as-markdown.js';
import type { Made } from './words.js';

export const worksheetFormats = ['markdown', 'json', 'csv', 'html'] as const;
export type WorksheetFormat = (typeof worksheetFormats)[number];

/** The worksheet of a draft called `name` as the text of a file. */
export function exportWorksheet(sheet: Worksheet, draft: Draft, format: WorksheetFormat, name: string, made: Made = {}): string {
  switch (format) {
    case 'json': return `${JSON.stringify({ ...made, ...sheet }, null, 1)}\n`;
    case 'csv': return worksheetCsv(sheet, draft, made);
    case 'html': return worksheetHtml(sheet, draft, name, made);
    case 'markdown': return worksheetMarkdown(sheet, draft, name, made);
  }
}
