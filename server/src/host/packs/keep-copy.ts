import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { contentFolder, copiesFolder, readRecord, recordFileName, type CopyRecord } from './copies.js';
import { copyOf } from './resolve-packs.js';

/** A file of a copy: the path inside it, with forward slashes, and the bytes. */
export type CopyFiles = ReadonlyMap<string, Buffer>;

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** One hash of names and contents, in the order of the names: what a copy is checked by without its archive. */
export function contentHash(files: CopyFiles): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${name}\0${sha256(bytes)}\n`);
  return hash.digest('hex');
}

/** The record of the copy of an address beside a settings file, where the copy is whole: nobody has changed, added or lost a file. */
export async function intactCopy(folder: string, address: string): Promise<CopyRecord | undefined> {
  const copy = copyOf(folder, address);
  // A copy that was being replaced when the machine stopped is put back.
  await rename(`${copy}.old`, copy).catch(() => undefined);
  const record = readRecord(await readFile(path.join(copy, recordFileName), 'utf8').catch(() => undefined), address);
  if (!record) return undefined;
  const files = await filesIn(path.join(copy, contentFolder)).catch(() => undefined);
  return files && contentHash(files) === record.content ? record : undefined;
}

async function filesIn(folder: string): Promise<CopyFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(await Promise.all(files.map(async (file): Promise<[string, Buffer]> =>
    [path.relative(folder, file).split(path.sep).join('/'), await readFile(file)])));
}

/** Writes the files of a pack to a folder of their own beside the copies, so that they can be read before they count. */
export async function stage(folder: string, address: string, files: CopyFiles): Promise<string> {
  const staged = `${copyOf(folder, address)}.new`;
  await rm(staged, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    const file = path.join(staged, contentFolder, ...name.split('/'));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  // Copies are no part of the project: whoever clones it fetches what the lock names.
  await writeFile(path.join(folder, ...copiesFolder, '.gitignore'), '*\n');
  return staged;
}

/** Puts what was staged in the place of the copy. The one before stays until the new one is whole. */
export async function putInPlace(staged: string, record: CopyRecord): Promise<void> {
  const copy = staged.replace(/\.new$/, '');
  await writeRecord(staged, record);
  await rm(`${copy}.old`, { recursive: true, force: true });
  await rename(copy, `${copy}.old`).catch(() => undefined);
  await rename(staged, copy);
  await rm(`${copy}.old`, { recursive: true, force: true });
}

/** Notes what a server calls a version that is already here. */
export const writeRecord = (copy: string, record: CopyRecord): Promise<void> =>
  writeFile(path.join(copy, recordFileName), `${JSON.stringify(record, null, 1)}\n`);

/** Takes away what was staged and did not come to count. */
export const discard = (staged: string): Promise<void> => rm(staged, { recursive: true, force: true });
