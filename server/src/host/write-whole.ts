import { constants } from 'node:fs';
import { access, chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

let written = 0;

/**
 * Writes a file so that whatever happens it holds all of the new or all of the old: a full disk or a pulled plug must not cost anybody a
 * draft. A link stays one, and permissions stay. Throws where the file cannot be written.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const before = await stat(target).catch(() => undefined);
  // A device or a pipe has nothing to lose, and nothing may take its place.
  if (before && !before.isFile()) return writeFile(target, content);
  // What takes another's place asks for the permissions of the folder only; the file's own count as well.
  if (before) await access(target, constants.W_OK);
  written += 1;
  const beside = path.join(path.dirname(target), `.copydesk-${String(process.pid)}-${String(written)}.new`);
  try {
    await writeFile(beside, content);
    if (before) await chmod(beside, before.mode);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    // Where nothing may be put beside it (a file that a container was given alone), it is written in its place.
    if (before && ['EACCES', 'EPERM', 'EBUSY', 'EROFS'].includes(String((error as NodeJS.ErrnoException).code))) return writeFile(target, content);
    throw error;
  }
}
