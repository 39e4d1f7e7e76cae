import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { diffFacts } from '../core/facts/diff.js';
import { loadFacts, type BundledFacts } from '../core/facts/load-facts.js';
import { isPackFile, type PackFiles } from '../core/facts/pack-files.js';
import type { FactBase } from '../core/facts/types.js';
import { diskPackFiles } from '../host/facts/disk-pack-files.js';
import { loadBundled } from '../host/facts/load-packs.js';
import { filesAtRevision } from '../host/packs/revision-files.js';
import { oneOf, readArguments, UsageError } from './arguments.js';
import { bundledFacts } from './open-facts.js';
import { ExitCode, type Terminal } from './output.js';
import { printChanges } from './print-changes.js';
import { problemLine } from './problem-line.js';

const FORMATS = ['text', 'json'] as const;

/**
 * `copydesk facts diff A B`: what B says otherwise than A; each a folder of packs, a built pack file, or such a folder at a git revision
 * (`HEAD~1:facts`), over the bundled packs. Exit 0: the same; 1: not; 2: one of them could not be read.
 */
export async function factsDiff(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { format: { type: 'string', default: 'text' }, alone: { type: 'boolean', default: false } });
  const format = oneOf(values.format, FORMATS, '--format');
  const [a, b, ...more] = positionals;
  if (a === undefined || b === undefined || more.length > 0) throw new UsageError('facts diff compares two: copydesk facts diff A B, folders, built files or REVISION:FOLDER');
  // Read once for both sides: what neither changes is then one and the same object, and need not be compared.
  const bundled = values.alone ? [] : await bundledFor([a, b]);
  const complaints = new Set<string>();
  const [before, after] = [await load(a, bundled, terminal, complaints), await load(b, bundled, terminal, complaints)];
  for (const line of complaints) terminal.err(`copydesk: ${line}`);
  const changes = diffFacts(before, after);
  // "No difference" is not known of what could not be read.
  if (changes.length > 0 || complaints.size === 0) terminal.out(format === 'json' ? `${JSON.stringify(changes, null, 1)}\n` : printChanges(changes));
  if (complaints.size > 0) return ExitCode.failed;
  return changes.length > 0 ? ExitCode.findings : ExitCode.clean;
}

/** The bundled packs as they are read; beside a built file, which may be large, they stay compiled as it does. */
async function bundledFor(names: readonly string[]): Promise<BundledFacts> {
  const { bundled, packs } = await loadBundled(bundledFacts());
  const built = await Promise.all(names.map(async (name) => isPackFile(name) || (await readdir(name).catch(() => [])).some(isPackFile)));
  return built.includes(true) ? bundled : packs.map((pack) => ({ ...pack, parts: { ...pack.parts } }));
}

/** The fact base of one side; its errors join the complaints. */
async function load(name: string, bundled: BundledFacts, terminal: Terminal, complaints: Set<string>): Promise<FactBase> {
  const { place, files } = await sideOf(name, terminal.folder);
  const { facts, problems } = await loadFacts(bundled, place === undefined ? [] : [place], files);
  for (const problem of problems) if (problem.severity === 'error') complaints.add(problemLine(problem, terminal.folder));
  return facts.base;
}

async function sideOf(name: string, folder: string): Promise<{ readonly place?: string; readonly files: PackFiles }> {
  const file = path.resolve(folder, name);
  if (existsSync(file)) return { place: file, files: diskPackFiles };
  const colon = name.indexOf(':');
  if (colon <= 0) throw new UsageError(`${name} does not exist: name a folder of packs, a built file, or REVISION:FOLDER`);
  const read = await filesAtRevision(path.resolve(folder, name.slice(colon + 1)), name.slice(0, colon));
  if ('problem' in read) throw new UsageError(`${name}: ${read.problem}`);
  return read;
}
