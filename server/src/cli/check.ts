import path from 'node:path';
import type { Severity } from '../core/checks/define-check.js';
import { createAnalyzer } from '../core/engine/analyze.js';
import type { StatedSettings } from '../core/engine/settings.js';
import type { Analysis } from '../core/engine/types.js';
import { reasonOf } from '../host/reason-of.js';
import { writeWhole } from '../host/write-whole.js';
import { inputOnce, oneOf, readArguments, UsageError } from './arguments.js';
import { readBaseline, writeBaseline } from './baseline.js';
import { archiveOptions, checkLines, draftPaths, type ArchiveOptions } from './batch/options.js';
import type { CheckedDraft } from './checked-draft.js';
import { Desks, type Desk } from './desks.js';
import { fingerprints } from './fingerprints.js';
import { mend } from './mend.js';
import { onChangedLines, withoutKnown } from './narrow.js';
import { openDraft, type OpenDraft } from './open-draft.js';
import { ExitCode, type Terminal } from './output.js';
import { printGithub } from './print-github.js';
import { printJson } from './print-json.js';
import { printJunit } from './print-junit.js';
import { printSarif } from './print-sarif.js';
import { printText } from './print-text.js';
import { isGrave, SEVERITIES, type Report } from './report.js';
import { storyDate } from './story-date.js';

/** What `--format` may be, and what prints it. */
const PRINTERS: Readonly<Record<'text' | 'json' | 'sarif' | 'junit' | 'github', (report: Report, terminal: Terminal) => string>> = {
  text: ({ drafts }, { colour }) => printText(drafts, colour),
  json: ({ drafts, packs, version }) => printJson(drafts, packs, version),
  sarif: printSarif,
  junit: printJunit,
  github: printGithub,
};

type Format = keyof typeof PRINTERS;

interface Options {
  readonly format: Format | 'jsonl';
  readonly failOn: Severity;
  readonly fix: boolean;
  /** A git revision: only findings on lines that changed since. */
  readonly since: string | undefined;
  /** A file with findings that are accepted as known. */
  readonly baseline: string | undefined;
  /** A file to write all findings to as known. */
  readonly newBaseline: string | undefined;
  readonly stated: StatedSettings;
  readonly paths: readonly string[];
  readonly archive: ArchiveOptions;
}

function optionsFrom(args: readonly string[], folder: string): Options {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'text' },
    'fail-on': { type: 'string', default: 'error' },
    date: { type: 'string' },
    facts: { type: 'string', multiple: true },
    sources: { type: 'string', multiple: true },
    fix: { type: 'boolean', default: false },
    since: { type: 'string' },
    baseline: { type: 'string' },
    'write-baseline': { type: 'string' },
    recursive: { type: 'boolean', default: false },
    'files-from': { type: 'string' },
    input: { type: 'string', default: 'paths' },
    jobs: { type: 'string' },
    cache: { type: 'string' },
  });
  const archive = archiveOptions(values, positionals, folder);
  if (positionals.length === 0 && archive.listed === undefined && !archive.lines) throw new UsageError('check needs at least one draft: copydesk check draft.md, or - for standard input');
  inputOnce(positionals);
  if (values.fix && positionals.includes('-')) throw new UsageError('--fix changes files; it cannot change standard input');
  if (values.since !== undefined && positionals.includes('-')) throw new UsageError('--since compares files; git does not know standard input');
  const { since, baseline, 'write-baseline': newBaseline } = values;
  if (values.fix && (since ?? baseline ?? newBaseline) !== undefined) throw new UsageError('--fix mends all findings; it does not go with --since, --baseline or --write-baseline');
  if (newBaseline !== undefined && (since ?? baseline) !== undefined) throw new UsageError('--write-baseline accepts all findings; it does not go with --since or --baseline');
  return {
    since, baseline, newBaseline, archive,
    format: oneOf(values.format, [...Object.keys(PRINTERS) as Format[], 'jsonl'], '--format'),
    failOn: oneOf(values['fail-on'], SEVERITIES, '--fail-on'),
    fix: values.fix,
    stated: {
      ...(values.date !== undefined && { storyDate: storyDate(values.date) }),
      ...(values.facts && { facts: values.facts.map((one) => path.resolve(folder, one)) }),
      ...(values.sources && { sources: values.sources.map((one) => path.resolve(folder, one)) }),
    },
    paths: positionals,
  };
}

/** `copydesk check PATH…`: checks drafts and prints a report. Whatever cannot be read or written costs one line and exit 2, the rest is checked. */
export async function check(args: readonly string[], terminal: Terminal, version: string): Promise<ExitCode> {
  const options = optionsFrom(args, terminal.folder);
  const { failOn, newBaseline, archive, format } = options;
  if (format === 'jsonl') return checkLines(options.paths, archive, { stated: options.stated, failOn, today: terminal.today, folder: terminal.folder, version }, terminal);
  const baseline = options.baseline === undefined ? undefined : await readBaseline(options.baseline, terminal.folder);
  const desks = new Desks(options.stated, terminal);
  const checked: CheckedDraft[] = [];
  const failed: { path: string; problem: string }[] = [];
  const fail = (path: string, problem: string): void => {
    failed.push({ path, problem });
    terminal.err(`copydesk: ${path} ${problem}`);
  };
  let whole = true;
  for await (const name of draftPaths(options.paths, archive, terminal)) {
    const draft = await openDraft(name, terminal);
    if ('problem' in draft) {
      fail(name, draft.problem);
      continue;
    }
    whole &&= draft.stetsWhole;
    const outcome = await checkDraft(name, draft, await desks.deskOf(draft.folder), options, terminal, (problem) => fail(name, problem));
    const shown = options.since === undefined ? outcome : await onChangedLines(outcome, options.since, terminal.folder);
    if ('problem' in shown) fail(name, shown.problem);
    else checked.push(baseline ? withoutKnown(shown, baseline) : shown);
  }
  // What has just been accepted is known from here on: the report shows what would be reported next time.
  const written = newBaseline === undefined ? undefined : await writeBaseline(newBaseline, checked, terminal.folder);
  const drafts = written ? checked.map((draft) => withoutKnown(draft, written)) : checked;
  const report: Report = { drafts, failed, packs: desks.packs(), version, folder: terminal.folder, failOn };
  terminal.out(PRINTERS[format](report, terminal));
  if (failed.length > 0 || !whole || desks.failed || drafts.some(({ analysis }) => analysis.failures.length > 0)) return ExitCode.failed;
  return drafts.some(({ analysis }) => analysis.findings.some((finding) => isGrave(finding, failOn))) ? ExitCode.findings : ExitCode.clean;
}

/** Checks a draft and, with `--fix`, mends its file; where that cannot be written, `unwritten` is told why, and the draft is as it was. */
async function checkDraft(
  name: string, draft: OpenDraft, desk: Desk, options: Options, terminal: Terminal, unwritten: (problem: string) => void,
): Promise<CheckedDraft> {
  const analyzer = createAnalyzer();
  const analyze = (text: string) =>
    analyzer.analyze({ text, format: draft.format, ...desk, sideStets: draft.sideStets, today: terminal.today });
  const analysis = analyze(draft.text);
  const asChecked = (text: string, done: Analysis, mendedCount: number): CheckedDraft =>
    ({ path: name, text, analysis: done, mended: mendedCount, fingerprints: fingerprints(text, done), leftOut: 0 });
  const mended = options.fix ? mend(draft.text, analysis) : undefined;
  if (!mended?.count || draft.file === undefined) return asChecked(draft.text, analysis, 0);
  try {
    await writeWhole(draft.file, `${draft.byteOrderMark ? '\ufeff' : ''}${mended.text}`);
  } catch (error) {
    unwritten(reasonOf(error, 'written'));
    return asChecked(draft.text, analysis, 0);
  }
  return asChecked(mended.text, analyze(mended.text), mended.count);
}
