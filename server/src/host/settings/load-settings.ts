import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { findSettings, type FoundSettings } from './find-settings.js';

/**
 * Each `.copydesk.yaml` in a folder of this disk and above it, the outermost first, up to the folder of its git repository, which is
 * what an editor opens. An unreadable file counts as missing.
 */
export const loadSettings = (folder: string): Promise<readonly FoundSettings[]> =>
  findSettings(path.resolve(folder), (file) => readFile(file, 'utf8').catch(() => undefined), { isTop: holdsRepository });

/** In a linked worktree and in a submodule, `.git` is a file. */
const holdsRepository = (folder: string): Promise<boolean> => stat(path.join(folder, '.git')).then(() => true, () => false);
