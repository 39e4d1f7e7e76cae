import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { isDraftName } from '../../host/drafts/read-draft-file.js';
import { reasonOf } from '../../host/reason-of.js';
import { UsageError } from '../arguments.js';

const NO_STORIES: ReadonlySet<string> = new Set(['node_modules', 'facts', 'sources']);

/**
 * The drafts in a folder and all folders below, in the order of their names; of a file, itself. Folders of facts, of sources, of packages and
 * those whose name begins with a full stop hold no stories. Links are not followed. Throws a UsageError that names what cannot be read.
 */
export async function findStories(name: string, folder: string): Promise<readonly string[]> {
  const start = path.resolve(folder, name);
  const found: string[] = [];
  const readable = <T>(file: string, reading: Promise<T>): Promise<T> => reading.catch((error: unknown) => {
    throw new UsageError(`${path.join(name, path.relative(start, file))} ${reasonOf(error)}`);
  });
  const walk = async (at: string): Promise<void> => {
    const entries = (await readable(at, readdir(at, { withFileTypes: true }))).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      if (entry.isFile() && isDraftName(entry.name)) found.push(path.join(at, entry.name));
      else if (entry.isDirectory() && !NO_STORIES.has(entry.name)) await walk(path.join(at, entry.name));
    }
  };
  if (!(await readable(start, stat(start))).isDirectory()) return [start];
  await walk(start);
  return found;
}
