import path from 'node:path';
import { createAnalyzer } from '../core/engine/analyze.js';
import { worksheet as worksheetOf } from '../core/features/worksheet.js';
import { worksheetCsv } from '../core/features/worksheet/as-csv.js';
import { worksheetHtml } from '../core/features/worksheet/as-html.js';
import { worksheetMarkdown } from '../core/features/worksheet/as-markdown.js';
import { oneOf, readArguments, UsageError } from './arguments.js';
import { Desks } from './desks.js';
import { openDraft } from './open-draft.js';
import { ExitCode, type Terminal } from './output.js';
import { storyDate } from './story-date.js';

const FORMATS = ['markdown', 'json', 'csv', 'html'] as const;

/**
 * `copydesk worksheet DRAFT`: every checkable item of one draft with its verdict and sources. Contradictions are what a
 * worksheet is for, so they are no failure: exit 0, or 2 where something could not be read or run.
 */
export async function worksheet(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'markdown' },
    date: { type: 'string' },
    facts: { type: 'string', multiple: true },
  });
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new UsageError('worksheet takes one draft: copydesk worksheet draft.md, or - for standard input');
  const format = oneOf(values.format, FORMATS, '--format');
  const desks = new Desks({
    ...(values.date !== undefined && { storyDate: storyDate(values.date) }),
    ...(values.facts && { facts: values.facts.map((one) => path.resolve(terminal.folder, one)) }),
  }, terminal);
  const opened = await openDraft(name, terminal);
  if ('problem' in opened) {
    terminal.err(`copydesk: ${name} ${opened.problem}`);
    return ExitCode.failed;
  }
  const { facts, settings } = await desks.deskOf(opened.folder);
  const analysis = createAnalyzer().analyze({ text: opened.text, format: opened.format, facts, settings, today: terminal.today });
  for (const { check, error } of analysis.failures) terminal.err(`copydesk: the check ${check} failed: ${error}`);
  const sheet = worksheetOf(analysis);
  const { draft } = analysis.links;
  const title = opened.file === undefined ? 'standard input' : path.basename(opened.file);
  switch (format) {
    case 'json': terminal.out(`${JSON.stringify(sheet, null, 1)}\n`); break;
    case 'csv': terminal.out(worksheetCsv(sheet, draft)); break;
    case 'html': terminal.out(worksheetHtml(sheet, draft, title)); break;
    case 'markdown': terminal.out(worksheetMarkdown(sheet, draft, title)); break;
  }
  return desks.failed || analysis.failures.length > 0 ? ExitCode.failed : ExitCode.clean;
}
