import { open, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FolderEntry, PackFiles, Refusal } from '../../core/facts/pack-files.js';
import { inMemory, type ByteSource } from '../../core/facts/segment/byte-source.js';
import { decodeDraft } from '../drafts/read-draft-file.js';
import { reasonOf } from '../reason-of.js';
import { sharedSliceFile } from './slice-file.js';

/** A pack's file is written by people: the largest bundled one has a tenth of this. */
const largestFile = 5 * 1024 * 1024;

/** A compiled file holds whole packs. */
const largestCompiled = 1024 * 1024 * 1024;

/** The packs of this disk. */
export const diskPackFiles: PackFiles = { list, read, readBytes, openBytes };

/** A compiled file up to this size is read whole, as the bundled facts are: that is sooner done than to read it piece by piece. */
const LARGEST_WHOLE = 8 * 1024 * 1024;

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

async function read(file: string): Promise<string | Refusal> {
  const bytes = await bytesOf(file, largestFile, 'split it into a folder of files');
  if (!Buffer.isBuffer(bytes)) return bytes;
  const decoded = decodeDraft(bytes);
  return 'text' in decoded ? decoded.text : { problem: decoded.problem };
}

function readBytes(file: string): Promise<Uint8Array | Refusal> {
  return bytesOf(file, largestCompiled, 'name fewer packs in it');
}

/** A large compiled file is not read now, but by page when it is asked. */
export async function openBytes(file: string): Promise<ByteSource | Refusal> {
  try {
    if ((await stat(file)).size > LARGEST_WHOLE) return sharedSliceFile(file);
  } catch (error) {
    return { problem: reasonOf(error) };
  }
  const bytes = await readBytes(file);
  return bytes instanceof Uint8Array ? inMemory(bytes) : bytes;
}

async function bytesOf(file: string, largest: number, advice: string): Promise<Buffer | Refusal> {
  let handle;
  try {
    handle = await open(file, 'r');
    const { size } = await handle.stat();
    return size > largest ? { problem: `is larger than ${String(largest / 1024 / 1024)} MB: ${advice}` } : await handle.readFile();
  } catch (error) {
    return { problem: reasonOf(error) };
  } finally {
    await handle?.close();
  }
}
