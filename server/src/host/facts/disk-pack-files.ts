import { open, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FolderEntry, PackFiles, Refusal } from '../../core/facts/pack-files.js';
import { decodeDraft, reasonOf } from '../drafts/read-draft-file.js';

/** A pack's file is written by people: the largest bundled one has a tenth of this. */
const largestFile = 5 * 1024 * 1024;

/** A compiled file holds whole packs; what is larger does not fit into one text. */
const largestCompiled = 256 * 1024 * 1024;

/** The packs of this disk. */
export const diskPackFiles: PackFiles = { list, read };

async function list(folder: string): Promise<readonly FolderEntry[] | Refusal> {
  let names: readonly string[];
  try {
    if (!(await stat(folder)).isDirectory()) return { problem: 'is a file: name the folder that holds its pack.yaml' };
    names = await readdir(folder);
  } catch (error) {
    return { problem: reasonOf(error) };
  }
  const here = await realpath(folder).catch(() => folder);
  const entries = await Promise.all(names.map((name) => entryOf(path.join(folder, name), name, here)));
  return entries.filter((entry) => entry !== undefined);
}

/** Links are followed, but not one that leads to the folder it stands in or to a folder around that. */
async function entryOf(file: string, name: string, here: string): Promise<FolderEntry | undefined> {
  try {
    const stats = await stat(file);
    if (stats.isDirectory()) return isAround(await realpath(file), here) ? undefined : { name, path: file, kind: 'folder' };
    return stats.isFile() ? { name, path: file, kind: 'file' } : undefined;
  } catch {
    // A broken link called persons.yaml is worth a word: `read` says it.
    return /\.ya?ml$/i.test(name) ? { name, path: file, kind: 'file' } : undefined;
  }
}

const isAround = (folder: string, here: string): boolean => here === folder || here.startsWith(folder + path.sep);

async function read(file: string, form?: 'compiled'): Promise<string | Refusal> {
  let handle;
  const largest = form === 'compiled' ? largestCompiled : largestFile;
  try {
    handle = await open(file, 'r');
    const { size } = await handle.stat();
    if (size > largest) return { problem: `is larger than ${String(largest / 1024 / 1024)} MB: split it into a folder of files` };
    const decoded = decodeDraft(await handle.readFile());
    return 'text' in decoded ? decoded.text : { problem: decoded.problem };
  } catch (error) {
    return { problem: reasonOf(error) };
  } finally {
    await handle?.close();
  }
}
