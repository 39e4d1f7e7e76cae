import path from 'node:path';
import type { DraftFormat } from '../core/text/draft.js';
import { decodeDraft, formatOf, readDraftFile } from '../host/drafts/read-draft-file.js';
import type { Terminal } from './output.js';

/** A draft named on the command line, read. */
export interface OpenDraft {
  readonly text: string;
  readonly byteOrderMark: boolean;
  readonly format: DraftFormat;
  readonly folder: string;
  readonly file: string | undefined;
}

/** Reads the draft that `name` names, `-` from standard input; never throws. */
export async function openDraft(name: string, terminal: Terminal): Promise<OpenDraft | { readonly problem: string }> {
  const file = name === '-' ? undefined : path.resolve(terminal.folder, name);
  const reading = file === undefined ? decodeDraft(await terminal.readStandardInput()) : await readDraftFile(file);
  if ('problem' in reading) return reading;
  return {
    ...reading, file,
    format: file === undefined ? 'markdown' : formatOf(file),
    folder: file === undefined ? terminal.folder : path.dirname(file),
  };
}
