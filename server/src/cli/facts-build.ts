import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { lintFacts } from '../core/facts/lint.js';
import { loadFacts } from '../core/facts/load-facts.js';
import { buildSegment } from '../core/facts/segment/build.js';
import { joinSegments } from '../core/facts/segment/join.js';
import { openSegment } from '../core/facts/segment/open.js';
import type { Segment } from '../core/facts/segment/segment.js';
import { HEADER_BYTES, isSegment } from '../core/facts/segment/container.js';
import { isPackFile, type FolderEntry, type PackFiles, type Refusal } from '../core/facts/pack-files.js';
import { diskPackFiles, openBytes } from '../host/facts/disk-pack-files.js';
import { loadBundled } from '../host/facts/load-packs.js';
import { writeSegmentFile } from '../host/facts/write-segment-file.js';
import { InputError } from '../host/import/input.js';
import { writeNewFiles } from '../host/import/write-files.js';
import { reasonOf } from '../host/reason-of.js';
import { readArguments, UsageError } from './arguments.js';
import { bundledFacts } from './open-facts.js';
import { ExitCode, type Terminal } from './output.js';
import { problemLine } from './problem-line.js';

/**
 * `copydesk facts build FOLDER… --to FILE`: the packs as one file that loads at once; the same packs always give the same bytes. Packs
 * with errors are refused (exit 1), and nothing is written. Built files alone are joined.
 */
export async function factsBuild(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { to: { type: 'string' }, force: { type: 'boolean', default: false } });
  if (values.to === undefined) throw new UsageError('facts build needs --to FILE, for example --to desk-facts.segment');
  if (!isPackFile(values.to)) throw new UsageError(`--to ${values.to}: the name of a built file ends in .segment, so that it is known for one`);
  if (positionals.length === 0) throw new UsageError('facts build needs a folder of packs: copydesk facts build facts/ --to desk-facts.segment');
  const target = path.resolve(terminal.folder, values.to);
  if (!values.force && !await mayReplace(target)) throw new UsageError(`${values.to} exists and is no built pack file; name another file, or say --force to write over it`);
  if (positionals.every(isPackFile)) return joinBuilt(positionals, target, values.to, terminal);
  const { bundled, packs: below } = await loadBundled(bundledFacts());
  // Over the bundled packs, because packs may cite their sources and speak of their entities.
  // A folder's built files are what is made of it: only those count that are named.
  const files: PackFiles = { ...diskPackFiles, list: async (folder) => withoutBuilt(await diskPackFiles.list(folder)) };
  const { facts, packs, problems } = await loadFacts(bundled, positionals.map((folder) => path.resolve(terminal.folder, folder)), files);
  const own = packs.slice(below.length);
  const errors = [...problems, ...lintFacts(facts.base, packs, own)].filter(({ severity }) => severity === 'error');
  for (const problem of errors) terminal.err(`copydesk: ${problemLine(problem, terminal.folder)}`);
  if (errors.length > 0) {
    terminal.err(`copydesk: ${String(errors.length)} ${errors.length === 1 ? 'error' : 'errors'}; nothing is built`);
    return ExitCode.findings;
  }
  const bytes = buildSegment(own, facts.base);
  await writeNewFiles(path.dirname(target), [{ path: path.basename(target), text: bytes }], true);
  terminal.out(`${values.to}: ${own.map(({ info }) => `${info.id} ${info.version}`).join(', ')}; ${(bytes.length / 1000).toFixed(1)} kB, sha256 ${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.\n`);
  return ExitCode.clean;
}

/** Built files as one, read and written entity by entity: of an archive that is larger than memory, parts are built and then joined. */
async function joinBuilt(names: readonly string[], target: string, shown: string, terminal: Terminal): Promise<ExitCode> {
  const segments: Segment[] = [];
  for (const name of names) {
    const file = path.resolve(terminal.folder, name);
    const bytes = await openBytes(file);
    const { segment, problems } = 'problem' in bytes ? { problems: [{ path: file, severity: 'error', message: `This file ${bytes.problem}.` } as const] } : openSegment(bytes, file);
    for (const problem of problems) terminal.err(`copydesk: ${problemLine(problem, terminal.folder)}`);
    if (segment) segments.push(segment);
  }
  if (segments.length < names.length) return ExitCode.failed;
  const ids = segments.flatMap(({ packs }) => packs.map(({ id }) => id));
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined) throw new UsageError(`two of the files hold a pack \`${twice}\`: name one of them`);
  const { bundled } = await loadBundled(bundledFacts());
  const known = 'records' in bundled ? { areas: { get: (id: string) => bundled.find('area', id) }, organizations: { get: (id: string) => bundled.find('organization', id) } } : undefined;
  let size;
  try {
    size = writeSegmentFile(target, (write) => joinSegments(segments, write, known));
  } catch (error) {
    throw new InputError(`${shown} ${reasonOf(error, 'written')}`);
  }
  terminal.out(`${shown}: ${segments.flatMap(({ packs }) => packs.map(({ id, version }) => `${id} ${version}`)).join(', ')}; ${(size / 1000).toFixed(1)} kB.\n`);
  return ExitCode.clean;
}

const withoutBuilt = (entries: readonly FolderEntry[] | Refusal): readonly FolderEntry[] | Refusal =>
  ('problem' in entries ? entries : entries.filter(({ name }) => !isPackFile(name)));

/** An earlier build may be written over, and where nothing is. */
async function mayReplace(file: string): Promise<boolean> {
  let handle;
  try {
    handle = await open(file, 'r');
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return isSegment(buffer.subarray(0, bytesRead));
  } catch (error) {
    return (error as { readonly code?: unknown }).code === 'ENOENT';
  } finally {
    await handle?.close();
  }
}
