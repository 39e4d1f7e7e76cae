import type { Connection } from 'vscode-languageserver';
import { sideFileOf } from '../core/engine/side-file.js';
import { factCheck as factCheckOf, itemMarkdown, type CheckedItem } from '../core/features/fact-check.js';
import { exportWorksheet, wordsOfFormat, type WorksheetFormat } from '../core/features/worksheet/export.js';
import { anchorOf } from '../core/features/worksheet/marks.js';
import { worksheet } from '../core/features/worksheet.js';
import type { Words } from '../core/words/words.js';
import * as protocol from '../protocol.js';
import { stetTarget } from './convert.js';
import type { AnalyzedDraft, Drafts } from './drafts.js';
import { FactCheckView, type FactCheckViewPort } from './fact-check-view.js';
import type { Files } from './files.js';
import { guarded, guardedNotification } from './guard.js';
import { draftOfMarks, type Marks } from './marks.js';

export interface FactCheckPort extends FactCheckViewPort {
  readonly files: Files;
  /** What is kept beside a draft has changed. */
  sideFileChanged(draft: string): void;
}

/** Nobody reads a list while it changes: it is brought up to date so many milliseconds after the last analysis. */
const PAUSE_MS = 150;

/** What the rest of the server tells the fact check. */
export interface FactCheckUpkeep {
  /** Files were created, changed or deleted, or are being edited. */
  filesChanged(uris: readonly string[]): void;
}

/** Answers the fact check view, marks made by hand and the export of worksheets. */
export function answerFactCheck(connection: Connection, { drafts, marks, files, clock, words, log, sideFileChanged }: FactCheckPort): FactCheckUpkeep {
  const view = new FactCheckView(connection, { drafts, marks, clock, words, log });
  const forget = (draft: string): void => {
    marks.forget(draft);
    sideFileChanged(draft);
    view.changed(draft, 0);
  };

  drafts.analyzed((uri) => view.changed(uri, PAUSE_MS));
  connection.onNotification(protocol.watchFactCheck, guardedNotification(log, 'watchFactCheck', (params: protocol.WatchFactCheckParams) => view.watch(params)));
  connection.onNotification(protocol.marksWritten, guardedNotification(log, 'marksWritten', ({ uri }: protocol.MarksWrittenParams) => forget(uri)));
  connection.onRequest(protocol.factCheckItem, guarded(log, 'factCheckItem', null as protocol.FactCheckItemResult, async ({ uri, id }: protocol.FactCheckItemParams) => {
    const found = await itemOf(uri, id, { drafts, marks, words });
    return found ? { markdown: itemMarkdown(found.one, words), stet: found.one.finding ? stetTarget(found.draft.document, found.one.finding) : null } : null;
  }));
  connection.onRequest(protocol.markItem, guarded(log, 'markItem', { problem: 'gone' } as protocol.MarkItemResult, (params: protocol.MarkItemParams) =>
    markItem(params, { drafts, marks, words, files, today: clock.today() })));
  connection.onRequest(protocol.exportWorksheet, guarded(log, 'exportWorksheet', null as string | null, async (params: protocol.ExportWorksheetParams) => {
    const draft = await drafts.analyze(params.uri);
    if (!draft) return null;
    const format: WorksheetFormat = params.format;
    const sheet = worksheet(draft.analysis, await marks.of(params.uri), wordsOfFormat(format, words));
    return exportWorksheet(sheet, draft.analysis.links.draft, format, nameOf(params.uri), { ...(params.checker && { checker: params.checker }), date: clock.today() }, words);
  }));
  return {
    filesChanged: (uris) => {
      for (const uri of uris) {
        const draft = draftOfMarks(uri);
        if (draft !== undefined) forget(draft);
      }
    },
  };
}

async function itemOf(uri: string, id: string, { drafts, marks, words }: Pick<FactCheckPort, 'drafts' | 'marks' | 'words'>): Promise<{ readonly draft: AnalyzedDraft; readonly one: CheckedItem } | undefined> {
  const draft = await drafts.analyze(uri);
  const one = draft && factCheckOf(draft.analysis, await marks.of(uri), words).items.find((item) => item.id === id);
  return one && { draft, one };
}

interface MarkPort {
  readonly drafts: Drafts;
  readonly marks: Marks;
  readonly words: Words;
  readonly files: Files;
  readonly today: string;
}

async function markItem({ uri, id, mark }: protocol.MarkItemParams, { drafts, marks, words, files, today }: MarkPort): Promise<protocol.MarkItemResult> {
  if (uri.startsWith('untitled:')) return { problem: 'unsaved' };
  const found = await itemOf(uri, id, { drafts, marks, words });
  if (!found) return { problem: 'gone' };
  const { withMark, withoutMarks } = await import('../core/engine/marks.js');
  const file = sideFileOf(uri);
  const before = (await files.read(file)) ?? '';
  const anchor = anchorOf(found.one.item.span, found.draft.analysis.links);
  const { checked } = found.one.item;
  // A stale mark of the item is replaced: whoever checks the new sentence answers for it.
  const sentence = checked?.stale ?? anchor.sentence;
  const cleared = checked ? withoutMarks(before, (old) => old.words === anchor.words && old.sentence === sentence && old.by === checked.by && old.date === checked.date) : before;
  const by = mark?.by?.trim();
  const note = mark?.note?.trim();
  const text = cleared === undefined || !mark ? cleared : withMark(cleared, { ...anchor, ...(by && { by }), date: today, ...(note && { note }) });
  return text === undefined ? { problem: 'unreadable', file } : { file, text };
}

function nameOf(uri: string): string {
  const last = uri.replace(/[?#].*$/, '').split('/').at(-1) ?? uri;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
