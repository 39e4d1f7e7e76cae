import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Severity } from '../core/checks/define-check.js';
import { createAnalyzer } from '../core/engine/analyze.js';
import type { StatedSettings } from '../core/engine/settings.js';
import { reasonOf } from '../host/drafts/read-draft-file.js';
import { oneOf, readArguments, UsageError } from './arguments.js';
import type { CheckedDraft } from './checked-draft.js';
import { Desks, type Desk } from './desks.js';
import { mend } from './mend.js';
import { openDraft, type OpenDraft } from './open-draft.js';
import { ExitCode, type Terminal } from './output.js';
import { printJson } from './print-json.js';
import { printText } from './print-text.js';
import { storyDate } from './story-date.js';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

interface Options {
  readonly format: 'text' | 'json';
  readonly failOn: Severity;
  readonly fix: boolean;
  readonly stated: StatedSettings;
  readonly paths: readonly string[];
}

function optionsFrom(args: readonly string[], folder: string): Options {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'text' },
    'fail-on': { type: 'string', default: 'error' },
    date: { type: 'string' },
    facts: { type: 'string', multiple: true },
    fix: { type: 'boolean', default: false },
  });
  if (positionals.length === 0) throw new UsageError('check needs at least one draft: copydesk check draft.md, or - for standard input');
  if (values.fix && positionals.includes('-')) throw new UsageError('--fix changes files; it cannot change standard input');
  return {
    format: oneOf(values.format, ['text', 'json'], '--format'),
    failOn: oneOf(values['fail-on'], SEVERITIES, '--fail-on'),
    fix: values.fix,
    stated: {
      ...(values.date !== undefined && { storyDate: storyDate(values.date) }),
      ...(values.facts && { facts: values.facts.map((one) => path.resolve(folder, one)) }),
    },
    paths: positionals,
  };
}

/** `copydesk check PATH…`: checks drafts and prints a report. Whatever cannot be read costs one line and exit 2, the rest is checked. */
export async function check(args: readonly string[], terminal: Terminal, version: string): Promise<ExitCode> {
  const options = optionsFrom(args, terminal.folder);
  const desks = new Desks(options.stated, terminal);
  const checked: CheckedDraft[] = [];
  let unread = 0;
  for (const name of options.paths) {
    const draft = await openDraft(name, terminal);
    if ('problem' in draft) {
      unread++;
      terminal.err(`copydesk: ${name} ${draft.problem}`);
      continue;
    }
    const desk = await desks.deskOf(draft.folder);
    checked.push(await checkDraft(name, draft, desk, options, terminal));
  }
  const packs = desks.packs();
  terminal.out(options.format === 'json' ? printJson(checked, packs, version) : printText(checked, terminal.colour));
  if (unread > 0 || desks.failed || checked.some(({ analysis }) => analysis.failures.length > 0)) return ExitCode.failed;
  const limit = SEVERITIES.indexOf(options.failOn);
  const grave = checked.some(({ analysis }) => analysis.findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= limit));
  return grave ? ExitCode.findings : ExitCode.clean;
}

async function checkDraft(name: string, draft: OpenDraft, desk: Desk, options: Options, terminal: Terminal): Promise<CheckedDraft> {
  const analyzer = createAnalyzer();
  const analyze = (text: string) =>
    analyzer.analyze({ text, format: draft.format, facts: desk.facts, settings: desk.settings, today: terminal.today });
  const analysis = analyze(draft.text);
  const mended = options.fix ? mend(draft.text, analysis.findings) : undefined;
  if (!mended?.count || draft.file === undefined) return { path: name, text: draft.text, analysis, mended: 0 };
  try {
    await writeFile(draft.file, `${draft.byteOrderMark ? '\ufeff' : ''}${mended.text}`);
  } catch (error) {
    terminal.err(`copydesk: ${name} ${reasonOf(error).replace('read', 'written')}`);
    return { path: name, text: draft.text, analysis, mended: 0 };
  }
  return { path: name, text: mended.text, analysis: analyze(mended.text), mended: mended.count };
}
