import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { reasonOf } from '../reason-of.js';

/** Results on disk, one file each, by a key of everything that they depend on. Never throws: what cannot be kept is made again. */
export interface ResultCache {
  get(key: string): Promise<unknown>;
  /** Why the result could not be kept, in words that complete "FOLDER …"; undefined where it was, and after the first time. */
  put(key: string, value: unknown): Promise<string | undefined>;
}

/** The key of some parts: a hash, so that it can name a file. */
export const keyOf = (...parts: readonly string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

export function resultCache(folder: string): ResultCache {
  const fileOf = (key: string): string => path.join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
  let written = 0;
  let refused = false;
  return {
    async get(key) {
      try {
        return JSON.parse(await readFile(fileOf(key), 'utf8')) as unknown;
      } catch {
        return undefined;
      }
    },
    async put(key, value) {
      const file = fileOf(key);
      // Under another name first: a run that is broken off leaves no half of a result.
      const draft = `${file}.${process.pid}-${threadId}-${written++}`;
      try {
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(draft, JSON.stringify(value));
        await rename(draft, file);
        return undefined;
      } catch (error) {
        await rm(draft, { force: true }).catch(() => undefined);
        // What is wrong with one file is mostly wrong with all.
        const again = refused;
        refused = true;
        return again ? undefined : reasonOf(error, 'written');
      }
    },
  };
}
