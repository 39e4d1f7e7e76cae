import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf } from '../../host/reason-of.js';
import { streamLines } from '../../host/stream-lines.js';
import { UsageError } from '../arguments.js';
import type { Terminal } from '../output.js';
import { findStories } from '../recheck/find-stories.js';

/** One draft of an archive: a file to be read, or a text that came with its line. */
export interface DraftJob {
  readonly path: string;
  readonly text?: string;
  /** The story date that came with the text. */
  readonly date?: string;
}

/** A line that names no draft. */
export interface BadLine {
  readonly line: number;
  readonly problem: string;
}

export type Job = DraftJob | BadLine;

/** The drafts that a call names, in order; with `recursive` a folder stands for all drafts in it and below. */
export async function* pathsNamed(names: readonly string[], terminal: Terminal, recursive: boolean): AsyncGenerator<string> {
  for (const name of names) {
    if (name === '-') yield name;
    else if (await isPattern(name, terminal.folder)) yield* matching(name, terminal.folder);
    else if (!recursive) yield name;
    else for (const file of await findStories(name, terminal.folder)) yield path.isAbsolute(name) ? file : path.relative(terminal.folder, file);
  }
}

/** A name with the signs of a pattern that no file bears: scripts quote patterns, and the shell of Windows knows none. */
const isPattern = async (name: string, folder: string): Promise<boolean> =>
  /[*?[\]{}]/.test(name) && !await stat(path.resolve(folder, name)).then(() => true, () => false);

/** The files that a pattern names, in the order of their names; a pattern that names none is a UsageError. */
async function* matching(pattern: string, folder: string): AsyncGenerator<string> {
  // Loaded where it is asked for: few calls bring a pattern.
  const { glob } = await import('tinyglobby');
  // A backslash is Windows' own slash; there is no name of a draft that needs one before a sign.
  const found = await glob(pattern.replaceAll('\\', '/'), { cwd: folder, ignore: ['**/node_modules/**'], expandDirectories: false });
  if (found.length === 0) throw new UsageError(`${pattern} names no file`);
  yield* found.sort((a, b) => (a < b ? -1 : 1));
}

/** The paths that stand in a file, one a line; `-` is standard input. */
export async function* pathsFrom(list: string, terminal: Terminal): AsyncGenerator<string> {
  for await (const line of linesOf(await sourceOf(list, terminal))) if (line.trim() !== '') yield line.trim();
}

/** Drafts as lines of JSON from standard input: `{"path": …, "text": …, "date": …}`. Empty lines are passed over. */
export async function* jobsFromLines(terminal: Terminal): AsyncGenerator<Job> {
  let line = 0;
  for await (const text of linesOf(await sourceOf('-', terminal))) {
    line++;
    if (text.trim() !== '') yield jobOf(text, line);
  }
}

function jobOf(text: string, line: number): Job {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { line, problem: `is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { line, problem: 'is no object such as {"path": "a.md", "text": "…"}' };
  const { path: name, text: draft, date } = value as Record<string, unknown>;
  if (typeof name !== 'string' || name === '') return { line, problem: 'names no "path"' };
  if (typeof draft !== 'string') return { line, problem: 'holds no "text"' };
  if (date !== undefined && date !== null && typeof date !== 'string') return { line, problem: '"date" is no day such as "2022-02-15"' };
  return { path: name, text: draft, ...(typeof date === 'string' && { date }) };
}

async function sourceOf(name: string, terminal: Terminal): Promise<AsyncIterable<Buffer | string>> {
  if (name !== '-') {
    const file = path.resolve(terminal.folder, name);
    try {
      if (!(await stat(file)).isFile()) throw new UsageError(`--files-from takes a file with one path a line; ${name} is none`);
      return (await open(file)).createReadStream();
    } catch (error) {
      throw error instanceof UsageError ? error : new UsageError(`--files-from ${name} ${reasonOf(error)}`);
    }
  }
  if (terminal.standardInput) return terminal.standardInput();
  const whole = await terminal.readStandardInput();
  return (async function* all() {
    yield await Promise.resolve(whole);
  })();
}

const linesOf = (source: AsyncIterable<Buffer | string>): AsyncGenerator<string> => streamLines(decoded(source));

/** The text of a stream of UTF-8, as it comes. */
async function* decoded(source: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of source) yield typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
