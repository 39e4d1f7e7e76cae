import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DraftFormat } from '../server/src/core/text/draft.js';
import { formatOf } from '../server/src/host/drafts/read-draft-file.js';

export interface CleanDraft {
  /** The file's name: it also seeds the sequence of numbers. */
  readonly name: string;
  readonly text: string;
  readonly format: DraftFormat;
}

/** The drafts of a folder, by name. */
export function draftsIn(folder: string): readonly CleanDraft[] {
  return readdirSync(folder)
    .filter((name) => /\.(md|txt)$/.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8'), format: formatOf(name) }));
}
