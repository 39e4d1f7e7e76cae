import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Refusal } from '../../core/facts/pack-files.js';
import { reasonOf } from '../reason-of.js';
import { findSettings, type FoundSettings } from './find-settings.js';

/**
 * Each `.copydesk.yaml` in a folder of this disk and above it, the outermost first, up to the folder of its git repository, which is
 * what an editor opens. One that cannot be read is a problem, and states nothing.
 */
export const loadSettings = (folder: string): Promise<readonly FoundSettings[]> =>
  findSettings(path.resolve(folder), textOf, { isTop: holdsRepository });

const textOf = (file: string): Promise<string | Refusal | undefined> => readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) =>
  (error.code === 'ENOENT' || error.code === 'ENOTDIR' ? undefined : { problem: reasonOf(error) }));

/** In a linked worktree and in a submodule, `.git` is a file. */
const holdsRepository = (folder: string): Promise<boolean> => stat(path.join(folder, '.git')).then(() => true, () => false);
