import { open, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Refusal } from '../../core/facts/pack-files.js';
import { reasonOf } from '../reason-of.js';
import { LARGEST_SOURCE, tooLarge, type SourceEntry, type SourceFiles } from './source-files.js';

/** The sources of this disk. */
export const diskSourceFiles: SourceFiles = { list, read: readBytes };

async function list(folder: string): Promise<readonly SourceEntry[] | Refusal> {
  try {
    if (!(await stat(folder)).isDirectory()) return { problem: 'is a file: name the folder that holds it' };
    const here = await realpath(folder);
    const names = (await readdir(folder)).sort();
    const entries = await Promise.all(names.map((name) => entryOf(path.join(folder, name), name, here)));
    return entries.filter((entry) => entry !== undefined);
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

/** Links are followed, but not one that leads to the folder it stands in or to a folder around that. */
async function entryOf(file: string, name: string, here: string): Promise<SourceEntry | undefined> {
  try {
    const stats = await stat(file);
    if (!stats.isDirectory()) return stats.isFile() ? { name, path: file, kind: 'file' } : undefined;
    const real = await realpath(file);
    return here === real || here.startsWith(real + path.sep) ? undefined : { name, path: file, kind: 'folder' };
  } catch {
    // A broken link, or one that leads to itself, is worth a word: `readBytes` says it.
    return { name, path: file, kind: 'file' };
  }
}

/** The bytes of a file of this disk, or in words why there are none. */
export async function readBytes(file: string): Promise<Uint8Array | Refusal> {
  let handle;
  try {
    handle = await open(file, 'r');
    const { size } = await handle.stat();
    return size > LARGEST_SOURCE ? { problem: tooLarge } : await handle.readFile();
  } catch (error) {
    return { problem: reasonOf(error) };
  } finally {
    await handle?.close();
  }
}
