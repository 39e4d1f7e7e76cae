import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { lintFacts } from '../core/facts/lint.js';
import { loadFacts } from '../core/facts/load-facts.js';
import { buildSegment } from '../core/facts/segment/build.js';
import { isSegment } from '../core/facts/segment/container.js';
import { isPackFile } from '../core/facts/pack-files.js';
import { diskPackFiles } from '../host/facts/disk-pack-files.js';
import { loadBundled } from '../host/facts/load-packs.js';
import { writeNewFiles } from '../host/import/write-files.js';
import { readArguments, UsageError } from './arguments.js';
import { bundledFacts } from './open-facts.js';
import { ExitCode, type Terminal } from './output.js';
import { problemLine } from './problem-line.js';

/**
 * `copydesk facts build FOLDER… --to FILE`: the packs as one file that loads at once; the same packs always give the same bytes. Packs
 * with errors are refused (exit 1), and nothing is written.
 */
export async function factsBuild(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { to: { type: 'string' }, force: { type: 'boolean', default: false } });
  if (values.to === undefined) throw new UsageError('facts build needs --to FILE, for example --to desk-facts.segment');
  if (!isPackFile(values.to)) throw new UsageError(`--to ${values.to}: the name of a built file ends in .segment, so that it is known for one`);
  if (positionals.length === 0) throw new UsageError('facts build needs a folder of packs: copydesk facts build facts/ --to desk-facts.segment');
  const { packs: bundled } = await loadBundled(bundledFacts());
  // Over the bundled packs, because packs may cite their sources and speak of their entities.
  const { facts, packs, problems } = await loadFacts(bundled, positionals.map((folder) => path.resolve(terminal.folder, folder)), diskPackFiles);
  const errors = [...problems, ...lintFacts(facts.base, packs)].filter(({ severity }) => severity === 'error');
  for (const problem of errors) terminal.err(`copydesk: ${problemLine(problem, terminal.folder)}`);
  if (errors.length > 0) {
    terminal.err(`copydesk: ${String(errors.length)} ${errors.length === 1 ? 'error' : 'errors'}; nothing is built`);
    return ExitCode.findings;
  }
  const own = packs.slice(bundled.length);
  const bytes = buildSegment(own);
  const target = path.resolve(terminal.folder, values.to);
  if (!values.force && !await mayReplace(target)) throw new UsageError(`${values.to} exists and is no built pack file; name another file, or say --force to write over it`);
  await writeNewFiles(path.dirname(target), [{ path: path.basename(target), text: bytes }], true);
  terminal.out(`${values.to}: ${own.map(({ info }) => `${info.id} ${info.version}`).join(', ')}; ${(bytes.length / 1000).toFixed(1)} kB, sha256 ${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.\n`);
  return ExitCode.clean;
}

/** An earlier build may be written over, and where nothing is. */
async function mayReplace(file: string): Promise<boolean> {
  try {
    return isSegment(await readFile(file));
  } catch (error) {
    return (error as { readonly code?: unknown }).code === 'ENOENT';
  }
}
