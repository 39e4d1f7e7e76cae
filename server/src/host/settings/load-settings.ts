import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findSettings, type FoundSettings } from './find-settings.js';

/** The nearest `.copydesk.yaml` in a folder of this disk or above it. An unreadable file counts as missing. */
export const loadSettings = (folder: string): Promise<FoundSettings | undefined> =>
  findSettings(path.resolve(folder), (file) => readFile(file, 'utf8').catch(() => undefined));
