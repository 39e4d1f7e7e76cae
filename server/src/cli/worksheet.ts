import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readMarks, type Mark } from '../core/engine/marks.js';
import { sideFileOf } from '../core/engine/side-file.js';
import { createAnalyzer } from '../core/engine/analyze.js';
import { worksheet as worksheetOf } from '../core/features/worksheet.js';
import { exportWorksheet, wordsOfFormat, worksheetFormats } from '../core/features/worksheet/export.js';
import { languages, wordsFor } from '../core/words/words.js';
import { oneOf, readArguments, UsageError } from './arguments.js';
import { Desks } from './desks.js';
import { openDraft } from './open-draft.js';
import { ExitCode, type Terminal } from './output.js';
import { problemLine } from './problem-line.js';
import { storyDate } from './story-date.js';

/**
 * `copydesk worksheet DRAFT`: every checkable item of one draft with its verdict and sources. Contradictions are what a
 * worksheet is for, so they are no failure: exit 0, or 2 where something could not be read or run.
 */
export async function worksheet(args: readonly string[], caller: Terminal): Promise<ExitCode> {
  const terminal = sayingOnce(caller);
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'markdown' },
    date: { type: 'string' },
    facts: { type: 'string', multiple: true },
    sources: { type: 'string', multiple: true },
    checker: { type: 'string' },
    language: { type: 'string', default: 'en' },
  });
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new UsageError('worksheet takes one draft: copydesk worksheet draft.md, or - for standard input');
  const format = oneOf(values.format, worksheetFormats, '--format');
  const words = wordsFor(oneOf(values.language, languages, '--language'));
  const desks = new Desks({
    ...(values.date !== undefined && { storyDate: storyDate(values.date) }),
    ...(values.facts && { facts: values.facts.map((one) => path.resolve(terminal.folder, one)) }),
    ...(values.sources && { sources: values.sources.map((one) => path.resolve(terminal.folder, one)) }),
  }, terminal);
  const opened = await openDraft(name, terminal);
  if ('problem' in opened) {
    terminal.err(`copydesk: ${name} ${opened.problem}`);
    return ExitCode.failed;
  }
  const desk = await desks.deskOf(opened.folder);
  const analysis = createAnalyzer().analyze({ text: opened.text, format: opened.format, ...desk, sideStets: opened.sideStets, today: terminal.today });
  for (const { check, error } of analysis.failures) terminal.err(`copydesk: the check ${check} failed: ${error}`);
  const marks = opened.file === undefined ? [] : await marksBeside(opened.file, terminal);
  const { draft } = analysis.links;
  const title = opened.file === undefined ? 'standard input' : path.basename(opened.file);
  const made = { ...(values.checker !== undefined && { checker: values.checker }), date: terminal.today };
  const sheet = worksheetOf(analysis, marks ?? [], wordsOfFormat(format, words));
  terminal.out(exportWorksheet(sheet, draft, format, title, made, words));
  return desks.failed || !opened.stetsWhole || marks === undefined || analysis.failures.length > 0 ? ExitCode.failed : ExitCode.clean;
}

/** The file beside a draft is read for stets and for marks: what is wrong with it as a whole would be said twice. */
function sayingOnce(terminal: Terminal): Terminal {
  const said = new Set<string>();
  const err = (line: string): void => {
    if (!said.has(line)) terminal.err(line);
    said.add(line);
  };
  return { ...terminal, err };
}

/** What people have checked by hand, from the file beside the draft; `undefined` where that file cannot be read as a whole. */
async function marksBeside(draft: string, terminal: Terminal): Promise<readonly Mark[] | undefined> {
  const file = sideFileOf(draft);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? '' : error));
  const name = path.relative(terminal.folder, file);
  if (typeof text !== 'string') {
    terminal.err(`copydesk: ${name} cannot be read: ${text.message}`);
    return undefined;
  }
  const { marks, problems } = readMarks(text, file);
  for (const problem of problems) terminal.err(`copydesk: ${problemLine(problem, terminal.folder)}`);
  return problems.some(({ severity }) => severity === 'error') ? undefined : marks;
}
