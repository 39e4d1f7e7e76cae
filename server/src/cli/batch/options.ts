import path from 'node:path';
import { oneOf, UsageError } from '../arguments.js';
import type { ExitCode, Terminal } from '../output.js';
import { checkArchive } from './batch.js';
import type { BatchSettings } from './check-one.js';
import { jobsFromLines, pathsFrom, pathsNamed, type Job } from './jobs.js';

/** What of a call of `check` is for archives. */
export interface ArchiveOptions {
  readonly recursive: boolean;
  /** A file that lists the drafts, `-` for standard input. */
  readonly listed: string | undefined;
  /** The drafts themselves come as lines of JSON. */
  readonly lines: boolean;
  readonly threads: number | undefined;
  /** The folder of results that are known. */
  readonly cache: string | undefined;
}

interface Stated {
  readonly format: string;
  readonly recursive: boolean;
  readonly 'files-from'?: string | undefined;
  readonly input: string;
  readonly jobs?: string | undefined;
  readonly cache?: string | undefined;
  readonly fix: boolean;
  readonly since?: string | undefined;
  readonly baseline?: string | undefined;
  readonly 'write-baseline'?: string | undefined;
}

/** The options for archives, or a UsageError where they do not go together. */
export function archiveOptions(stated: Stated, names: readonly string[], folder: string): ArchiveOptions {
  const lines = oneOf(stated.input, ['paths', 'jsonl'], '--input') === 'jsonl';
  const listed = stated['files-from'];
  if (lines && (names.length > 0 || listed !== undefined)) throw new UsageError('--input jsonl reads the drafts from standard input; it does not go with paths or --files-from');
  if (listed !== undefined && names.length > 0) throw new UsageError('--files-from lists the drafts; it does not go with paths');
  if (stated.format !== 'jsonl') {
    const alone = (['cache', 'jobs'] as const).find((option) => stated[option] !== undefined) ?? (lines ? 'input' : undefined);
    if (alone !== undefined) throw new UsageError(`--${alone} goes with --format jsonl only`);
  } else {
    const other = (['fix', 'since', 'baseline', 'write-baseline'] as const).find((option) => stated[option] !== undefined && stated[option] !== false);
    if (other !== undefined) throw new UsageError(`--format jsonl hands on each draft as it is checked; it does not go with --${other}`);
    if (names.includes('-')) throw new UsageError('--format jsonl reads drafts from standard input as lines: --input jsonl');
  }
  const threads = stated.jobs === undefined ? undefined : Number(stated.jobs);
  if (threads !== undefined && (!Number.isInteger(threads) || threads < 1 || threads > 256)) throw new UsageError(`--jobs takes a number of threads from 1 to 256, not “${stated.jobs}”`);
  return { recursive: stated.recursive, listed, lines, threads, cache: stated.cache === undefined ? undefined : path.resolve(folder, stated.cache) };
}

/** The drafts of a call, in order. */
export async function* draftPaths(names: readonly string[], { recursive, listed }: ArchiveOptions, terminal: Terminal): AsyncGenerator<string> {
  if (listed === undefined) yield* pathsNamed(names, terminal, recursive);
  else for await (const name of pathsFrom(listed, terminal)) yield* pathsNamed([name], terminal, recursive);
}

/** `check --format jsonl`: checks an archive and writes a line for each draft. */
export function checkLines(
  names: readonly string[], archive: ArchiveOptions, settings: Omit<BatchSettings, 'cache'>, terminal: Terminal,
): Promise<ExitCode> {
  const jobs = archive.lines ? jobsFromLines(terminal) : asJobs(draftPaths(names, archive, terminal));
  return checkArchive(jobs, { ...settings, cache: archive.cache }, archive.threads, terminal);
}

async function* asJobs(paths: AsyncIterable<string>): AsyncGenerator<Job> {
  for await (const name of paths) yield { path: name };
}
