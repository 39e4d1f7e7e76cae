import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { assemble, type Assembled } from '../core/facts/import/assemble.js';
import { Gathered } from '../core/facts/import/gather.js';
import { fileOf } from '../core/facts/import/write-pack.js';
import { slug } from '../core/facts/import/names.js';
import type { ImportProblem } from '../core/facts/import/records.js';
import { layer } from '../core/facts/layer.js';
import { parseEdtf } from '../core/values/edtf.js';
import { InputError, openInput, type Input, type Progress } from '../host/import/input.js';
import { writeNewFiles } from '../host/import/write-files.js';
import { loadBundled } from '../host/facts/load-packs.js';
import { inputOnce, oneOf, readArguments, UsageError } from './arguments.js';
import { readInputs, type ReadOptions } from './import/read-inputs.js';
import { bundledFacts, openFacts } from './open-facts.js';
import { ExitCode, type Terminal } from './output.js';
import { placesHere } from './places-here.js';
import { problemLine as packProblemLine } from './problem-line.js';

const FORMS = ['popolo', 'csv', 'wikidata'] as const;

/** So many lines of problems are shown; all of them stand in the report beside the pack. */
const mostShown = 20;
const reportFile = 'import-report.txt';

interface Options extends ReadOptions {
  readonly to: string;
  readonly id: string;
  readonly sourceTitle: string | undefined;
  readonly sourceUrl: string | undefined;
  readonly sourcePublisher: string | undefined;
  readonly licence: string | undefined;
  readonly force: boolean;
  readonly facts: readonly string[];
  readonly paths: readonly string[];
}

function optionsFrom(args: readonly string[], terminal: Terminal): Options {
  const one = { type: 'string' } as const;
  const several = { type: 'string', multiple: true } as const;
  const { values, positionals } = readArguments(args, {
    from: one, to: one, id: one, mapping: one, 'as-of': one, language: { type: 'string', default: 'en' }, only: several, country: several,
    'source-title': one, 'source-url': one, 'source-publisher': one, licence: one, force: { type: 'boolean', default: false }, facts: several,
  });
  if (values.from === undefined) throw new UsageError(`facts import needs --from ${FORMS.join('|')}`);
  const from = oneOf(values.from, FORMS, '--from');
  if (values.to === undefined) throw new UsageError('facts import needs --to FOLDER, where the pack is written');
  if (positionals.length === 0) throw new UsageError('facts import needs an input: a file, or - for standard input');
  inputOnce(positionals);
  if (from === 'csv' && values.mapping === undefined) throw new UsageError('--from csv needs --mapping FILE, which says what the columns mean (see docs/fact-packs.md)');
  if (from !== 'csv' && values.mapping !== undefined) throw new UsageError('--mapping goes with --from csv only');
  const { only = [], country = [] } = values;
  if (from !== 'wikidata' && only.length + country.length > 0) throw new UsageError('--only and --country go with --from wikidata only');
  for (const item of [...only, ...country]) if (!/^Q[1-9]\d*$/.test(item)) throw new UsageError(`--only and --country take Wikidata items like Q11696, not “${item}”`);
  const asOf = values['as-of'] ?? terminal.today;
  if (parseEdtf(asOf)?.precision !== 'day') throw new UsageError(`--as-of takes the day of the extract, like 2026-11-22, not “${asOf}”`);
  const url = values['source-url'];
  if (url !== undefined && !/^https?:\/\/\S+$/.test(url)) throw new UsageError(`--source-url takes a web address, not “${url}”`);
  const to = path.resolve(terminal.folder, values.to);
  const id = values.id ?? slug(path.basename(to));
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) throw new UsageError(`--id takes lower-case words joined by hyphens, not “${id}”`);
  return {
    from, to, id, asOf, language: values.language, only: new Set(only), countries: new Set(country), force: values.force, paths: positionals,
    facts: values.facts ?? [], mapping: values.mapping === undefined ? undefined : path.resolve(terminal.folder, values.mapping),
    sourceTitle: values['source-title'], sourceUrl: url, sourcePublisher: values['source-publisher'], licence: values.licence,
  };
}

/** `copydesk facts import`: makes a pack of another project's data. Exit 1 where something could not be taken over. */
export async function factsImport(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = optionsFrom(args, terminal);
  try {
    const inputs = await Promise.all(options.paths.map((name) => openInput(name, path.resolve(terminal.folder, name), () => standardInput(terminal))));
    const gathered = new Gathered();
    const source = await readInputs(inputs, options, gathered, progressLine(terminal));
    terminal.progress?.('');
    const assembled = await assembleOver(inputs, gathered, source, options, terminal);
    const files = [...assembled.files, ...(assembled.problems.length === 0 ? [] : [{ path: reportFile, text: `${assembled.problems.map(problemLine).join('\n')}\n` }])];
    const standing = await writeNewFiles(options.to, files, options.force);
    if (standing.length > 0) {
      throw new UsageError(`${standing.join(', ')} in ${options.to} ${standing.length === 1 ? 'exists' : 'exist'} already; nothing is written: name another folder, or say --force to write over it`);
    }
    for (const stale of await staleFiles(options.to, files.map((file) => file.path))) {
      terminal.err(`copydesk: ${path.join(path.relative(terminal.folder, options.to), stale)} was there before and still counts: remove it if it is of an earlier import`);
    }
    tell(assembled, options, terminal);
    return assembled.problems.some(({ kind }) => kind === 'left out') ? ExitCode.findings : ExitCode.clean;
  } finally {
    terminal.progress?.('');
  }
}

/** Files of a pack in the folder that this import has not written. */
async function staleFiles(folder: string, written: readonly string[]): Promise<readonly string[]> {
  const names = [...Object.values(fileOf), 'sources.yaml'];
  const parts = await Promise.all(names.map(async (name) => {
    const inside = await readdir(path.join(folder, name.replace('.yaml', ''))).catch(() => []);
    return inside.map((entry) => `${name.replace('.yaml', '')}/${entry}`);
  }));
  const all = [...(await readdir(folder)).filter((entry) => names.includes(entry)), ...parts.flat()];
  return all.filter((entry) => !written.includes(entry)).sort();
}

const standardInput = (terminal: Terminal): AsyncIterable<Buffer | string> => terminal.standardInput?.() ?? once(terminal);

async function* once(terminal: Terminal): AsyncGenerator<Buffer> {
  yield await terminal.readStandardInput();
}

/** The pack over the bundled packs, those that count here and those named; an earlier state of itself is not looked at. */
async function assembleOver(
  inputs: readonly Input[], gathered: Gathered, stated: Awaited<ReturnType<typeof readInputs>>, options: Options, terminal: Terminal,
): Promise<Assembled> {
  const { id, asOf, sourceTitle, sourceUrl, sourcePublisher, licence } = options;
  const bundled = await loadBundled(bundledFacts());
  const [broken] = bundled.problems;
  // Over facts that are not there, everything would be news and everybody somebody new.
  if (broken !== undefined) throw new InputError(`nothing is imported without the bundled facts: ${broken.path}: ${broken.message}`);
  const places = await placesHere(options.facts, terminal);
  const own = places.length === 0 ? undefined : await openFacts(places);
  for (const problem of own?.problems ?? []) if (problem.severity === 'error') terminal.err(`copydesk: ${packProblemLine(problem, terminal.folder)}`);
  const { packs } = own ?? bundled;
  const below = packs.filter(({ info }) => info.id !== id);
  const names = inputs.map(({ name }) => (name === 'standard input' ? name : path.basename(name))).join(', ');
  return assemble(gathered, {
    manifest: {
      id, name: sourceTitle ?? stated?.title ?? `${id}, imported`, version: asOf.replaceAll('-', '.'), ...(licence !== undefined && { licence }), as_of: asOf,
      description: `Imported from ${names}.`,
    },
    input: {
      id: `${id}-input`, type: 'dataset', title: names, accessed: asOf, ...stated, ...(sourceTitle !== undefined && { title: sourceTitle }),
      ...(sourceUrl !== undefined && { URL: sourceUrl }), ...(sourcePublisher !== undefined && { publisher: sourcePublisher }),
    },
    base: layer(below).base,
    sources: new Map(below.flatMap((pack) => [...pack.sources])),
  });
}

/** "wikidata.json.gz: 12 %, 340,000 entries, 118 entities kept", now and then. */
function progressLine({ progress }: Terminal): (state: Progress) => void {
  let next = 0;
  return ({ bytes, total, seen, kept }) => {
    if (progress === undefined || seen < next) return;
    next = seen + 5000;
    const far = total === undefined || total === 0 ? `${(bytes / 1e6).toFixed(0)} MB` : `${String(Math.floor((bytes / total) * 100))} % of ${(total / 1e6).toFixed(0)} MB`;
    progress(`${far}, ${seen.toLocaleString('en')} entries read, ${kept.toLocaleString('en')} entities kept`);
  };
}

const problemLine = ({ place, kind, message }: ImportProblem): string => `${place}: ${kind}: ${message}`;

function tell({ counts, seen, problems }: Assembled, { to, id }: Options, terminal: Terminal): void {
  for (const problem of problems.slice(0, mostShown)) terminal.err(`copydesk: ${problemLine(problem)}`);
  const shownPath = path.relative(terminal.folder, to) || '.';
  if (problems.length > mostShown) terminal.err(`copydesk: … and ${String(problems.length - mostShown)} more in ${path.join(shownPath, reportFile)}`);
  const nouns: Readonly<Record<keyof typeof counts, string>> = {
    person: 'person', membership: 'term', organization: 'organization', post: 'post', area: 'area', event: 'event', figure: 'figure', quotation: 'quotation',
  };
  const kinds = (Object.keys(nouns) as (keyof typeof counts)[]).filter((kind) => counts[kind] > 0).map((kind) => `${String(counts[kind])} ${nouns[kind]}${counts[kind] === 1 ? '' : 's'}`);
  const out = problems.filter(({ kind }) => kind === 'left out').length;
  terminal.out(`${id} in ${shownPath}: ${kinds.join(', ') || 'nothing new'}; ${String(seen)} already known, ${String(out)} left out, ${String(problems.length - out)} to look at`
    + `${problems.length > 0 ? ` (${path.join(shownPath, reportFile)})` : ''}.\n`);
}
