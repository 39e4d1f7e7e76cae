import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Severity } from '../core/checks/define-check.js';
import { createAnalyzer } from '../core/engine/analyze.js';
import { mergeSettings, type StatedSettings } from '../core/engine/settings.js';
import type { Settings } from '../core/engine/types.js';
import type { FactLookUp } from '../core/facts/look-up.js';
import type { PackInfo } from '../core/facts/types.js';
import type { DraftFormat } from '../core/text/draft.js';
import { parseEdtf } from '../core/values/edtf.js';
import { decodeDraft, formatOf, readDraftFile, reasonOf } from '../host/drafts/read-draft-file.js';
import { loadSettings } from '../host/settings/load-settings.js';
import { oneOf, readArguments, UsageError } from './arguments.js';
import type { CheckedDraft } from './checked-draft.js';
import { openFacts, ownFacts } from './open-facts.js';
import { mend } from './mend.js';
import { ExitCode, type Terminal } from './output.js';
import { printJson } from './print-json.js';
import { printText } from './print-text.js';
import { problemLine } from './problem-line.js';

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

function storyDate(text: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseEdtf(text) : undefined;
  if (date?.precision !== 'day' || date.impossible) throw new UsageError(`--date takes a day such as 2022-02-15, not “${text}”`);
  return text;
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

interface OpenDraft {
  readonly text: string;
  readonly byteOrderMark: boolean;
  readonly format: DraftFormat;
  readonly folder: string;
  readonly file: string | undefined;
}

async function openDraft(name: string, terminal: Terminal): Promise<OpenDraft | { readonly problem: string }> {
  const file = name === '-' ? undefined : path.resolve(terminal.folder, name);
  const reading = file === undefined ? decodeDraft(await terminal.readStandardInput()) : await readDraftFile(file);
  if ('problem' in reading) return reading;
  return {
    ...reading, file,
    format: file === undefined ? 'markdown' : formatOf(file),
    folder: file === undefined ? terminal.folder : path.dirname(file),
  };
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

/** The settings and facts that count for the drafts of one folder. */
interface Desk {
  readonly settings: Settings;
  readonly facts: FactLookUp;
}

/** Desks by folder: settings are found once for each folder, facts opened once for each set of packs. */
class Desks {
  failed = false;
  readonly #byFolder = new Map<string, Promise<Desk>>();
  readonly #facts = new Map<string, Promise<FactLookUp>>();
  readonly #packs = new Map<string, PackInfo>();
  readonly #stated: StatedSettings;
  readonly #terminal: Terminal;
  readonly #complained = new Set<string>();

  constructor(stated: StatedSettings, terminal: Terminal) {
    this.#stated = stated;
    this.#terminal = terminal;
  }

  deskOf(folder: string): Promise<Desk> {
    let desk = this.#byFolder.get(folder);
    if (!desk) this.#byFolder.set(folder, (desk = this.#open(folder)));
    return desk;
  }

  packs(): readonly PackInfo[] {
    return [...this.#packs.values()];
  }

  async #open(folder: string): Promise<Desk> {
    const found = await loadSettings(folder);
    for (const problem of found?.problems ?? []) this.#complain(problemLine(problem, this.#terminal.folder), problem.severity === 'error');
    // Folders of packs in a settings file are relative to it.
    const relative = found?.stated.facts?.map((one) => path.resolve(found.folder, one));
    // The project's own `facts/` counts without being named, as it does in the editor.
    const own = await ownFacts([this.#terminal.folder, ...(found ? [found.folder] : [])]);
    const settings = mergeSettings({ facts: own }, { ...found?.stated, ...(relative && { facts: relative }) }, this.#stated);
    const key = settings.facts.join('\n');
    let facts = this.#facts.get(key);
    if (!facts) this.#facts.set(key, (facts = this.#openFacts(settings.facts)));
    return { settings, facts: await facts };
  }

  async #openFacts(folders: readonly string[]): Promise<FactLookUp> {
    const { facts, problems } = await openFacts(folders);
    for (const problem of problems) {
      if (problem.severity === 'error') this.#complain(problemLine(problem, this.#terminal.folder), true);
    }
    for (const pack of facts.packs) this.#packs.set(pack.id, pack);
    return facts;
  }

  #complain(line: string, failure: boolean): void {
    if (failure) this.failed = true;
    if (this.#complained.has(line)) return;
    this.#complained.add(line);
    this.#terminal.err(`copydesk: ${line}`);
  }
}
