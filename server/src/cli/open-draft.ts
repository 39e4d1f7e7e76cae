import path from 'node:path';
import type { SideStet } from '../core/engine/types.js';
import type { DraftFormat } from '../core/text/draft.js';
import { decodeDraft, formatOf, readDraftFile } from '../host/drafts/read-draft-file.js';
import { readStetsBeside } from '../host/drafts/read-side-stets.js';
import type { Terminal } from './output.js';
import { problemLine } from './problem-line.js';

/** A draft named on the command line, read. */
export interface OpenDraft {
  readonly text: string;
  readonly byteOrderMark: boolean;
  readonly format: DraftFormat;
  readonly folder: string;
  readonly file: string | undefined;
  /** What is let stand in the file beside it. */
  readonly sideStets: readonly SideStet[];
  /** False where something in that file could not be read: it has been told, and a run with such a draft has failed. */
  readonly stetsWhole: boolean;
}

/** Reads the draft that `name` names, `-` from standard input; never throws. */
export async function openDraft(name: string, terminal: Terminal): Promise<OpenDraft | { readonly problem: string }> {
  const file = name === '-' ? undefined : path.resolve(terminal.folder, name);
  const reading = file === undefined ? decodeDraft(await terminal.readStandardInput()) : await readDraftFile(file);
  if ('problem' in reading) return reading;
  const beside = file === undefined ? { stets: [], problems: [] } : await readStetsBeside(file);
  for (const problem of beside.problems) terminal.err(`copydesk: ${problemLine(problem, terminal.folder)}`);
  return {
    ...reading, file, sideStets: beside.stets, stetsWhole: beside.problems.every(({ severity }) => severity !== 'error'),
    format: file === undefined ? 'markdown' : formatOf(file),
    folder: file === undefined ? terminal.folder : path.dirname(file),
  };
}
