import type { Draft } from '../../text/draft.js';
import { english, type Words } from '../../words/words.js';
import type { Worksheet } from '../worksheet.js';
import { worksheetCsv } from './as-csv.js';
import { worksheetHtml } from './as-html.js';
import { worksheetMarkdown } from './as-markdown.js';
import type { Made } from './words.js';

export const worksheetFormats = ['markdown', 'json', 'csv', 'html'] as const;
export type WorksheetFormat = (typeof worksheetFormats)[number];

/** Formats that programs and tables read: the same in every language, notes included. */
export const wordsOfFormat = (format: WorksheetFormat, words: Words): Words => (format === 'json' || format === 'csv' ? english : words);

/** The worksheet of a draft called `name` as the text of a file. */
export function exportWorksheet(
  sheet: Worksheet, draft: Draft, format: WorksheetFormat, name: string, made: Made = {}, words: Words = english,
): string {
  switch (format) {
    case 'json': return `${JSON.stringify({ ...made, ...sheet }, null, 1)}\n`;
    case 'csv': return worksheetCsv(sheet, draft, made);
    case 'html': return worksheetHtml(sheet, draft, name, made, words);
    case 'markdown': return worksheetMarkdown(sheet, draft, name, made, words);
  }
}
