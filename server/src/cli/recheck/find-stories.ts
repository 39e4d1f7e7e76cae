import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { isDraftName, reasonOf } from '../../host/drafts/read-draft-file.js';
import { UsageError } from '../arguments.js';

const NO_STORIES: ReadonlySet<string> = new Set(['node_modules', 'facts', 'sources']);

/**
 * The drafts in a folder and all folders below, in the order of their names; of a file, itself. Folders of facts, of sources, of packages and
 * those whose name begins with a full stop hold no stories. Links are not followed.
 */
export async function findStories(name: string, folder: string): Promise<readonly string[]> {
  const start = path.resolve(folder, name);
  try {
    if (!(await stat(start)).isDirectory()) return [start];
    return await storiesIn(start);
  } catch (error) {
    throw new UsageError(`${name} ${reasonOf(error)}`);
  }
}

async function storiesIn(folder: string): Promise<readonly string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isFile() && isDraftName(entry.name)) found.push(path.join(folder, entry.name));
    else if (entry.isDirectory() && !NO_STORIES.has(entry.name)) found.push(...await storiesIn(path.join(folder, entry.name)));
  }
  return found;
}
