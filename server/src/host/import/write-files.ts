import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf } from '../reason-of.js';
import { writeWhole } from '../write-whole.js';
import { InputError } from './input.js';

/**
 * Writes files into a folder, which is made where it is missing. Where one of them exists and `force` is not said, nothing is written and
 * the answer names those that stand in the way. Each file is there as a whole or not at all.
 */
export async function writeNewFiles(
  folder: string, files: readonly { readonly path: string; readonly text: string | Uint8Array }[], force: boolean,
): Promise<readonly string[]> {
  const standing = files.filter((file) => existsSync(path.join(folder, file.path))).map((file) => file.path);
  if (standing.length > 0 && !force) return standing;
  try {
    await mkdir(folder, { recursive: true });
    for (const file of files) {
      const target = path.join(folder, file.path);
      await mkdir(path.dirname(target), { recursive: true });
      await writeWhole(target, file.text);
    }
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    throw new InputError(`${folder} ${code === 'EEXIST' || code === 'ENOTDIR' ? 'cannot be a folder: a file is in its way' : reasonOf(error, 'written')}`);
  }
  return [];
}
