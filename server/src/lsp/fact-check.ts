import type { Connection } from 'vscode-languageserver';
import { factCheck as factCheckOf, itemMarkdown, reasonOf, type CheckedItem } from '../core/features/fact-check.js';
import { storyDateLine } from '../core/features/hover.js';
import { exportWorksheet, wordsOfFormat, type WorksheetFormat } from '../core/features/worksheet/export.js';
import { anchorOf } from '../core/features/worksheet/marks.js';
import { shortText } from '../core/features/worksheet/words.js';
import { worksheet } from '../core/features/worksheet.js';
import type { Links, StoryDate } from '../core/links/types.js';
import type { Words } from '../core/words/words.js';
import * as protocol from '../protocol.js';
import type { AnalyzedDraft, Drafts } from './drafts.js';
import { describeError, guarded, guardedNotification, type Log } from './guard.js';
import type { Clock } from './host.js';
import type { Files } from './files.js';
import { sideFileOf } from '../core/engine/side-file.js';
import { draftOfMarks, type Marks } from './marks.js';

export interface FactCheckPort {
  readonly drafts: Drafts;
  readonly marks: Marks;
  readonly files: Files;
  readonly clock: Clock;
  readonly words: Words;
  readonly log: Log;
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
  let watched: protocol.WatchFactCheckParams = { uri: null, items: false };
  let sent = new Map<string, string>();
  let lastKey = '';
  let cancel = (): void => undefined;

  const push = async (): Promise<void> => {
    const { uri, items } = watched;
    const draft = uri === null ? undefined : await drafts.analyze(uri);
    if (!draft || uri === null) return;
    const checked = factCheckOf(draft.analysis, await marks.of(uri), words);
    // While the draft was read the view may have turned to another one.
    if (watched.uri !== uri || watched.items !== items) return;
    const count = (verdict: protocol.FactCheckVerdict): number => checked.items.filter(({ item }) => item.verdict === verdict).length;
    const message: protocol.FactCheck = {
      uri, asOf: asOfLine(draft.analysis.links.storyDate, words), lost: checked.lost,
      counts: { contradicts: count('contradicts'), 'cannot-tell': count('cannot-tell'), agrees: count('agrees') },
      ...(items && { items: changes(draft, checked.items) }),
    };
    const key = JSON.stringify({ ...message, items: message.items && { ...message.items, changed: [] } });
    if (key === lastKey && (message.items?.changed.length ?? 0) === 0) return;
    lastKey = key;
    await connection.sendNotification(protocol.factCheck, message);
  };
  const changes = ({ document, analysis }: AnalyzedDraft, checked: readonly CheckedItem[]): NonNullable<protocol.FactCheck['items']> => {
    const now = new Map<string, string>();
    const changed: protocol.FactCheckItem[] = [];
    const places: number[] = [];
    for (const one of checked) {
      const item = plainItem(one, analysis.links, words);
      const text = JSON.stringify(item);
      now.set(one.id, text);
      if (sent.get(one.id) !== text) changed.push(item);
      const [start, end] = [document.positionAt(one.item.span.start), document.positionAt(one.item.span.end)];
      places.push(start.line, start.character, end.line, end.character);
    }
    sent = now;
    return { order: checked.map(({ id }) => id), places, changed };
  };
  const pushSoon = (wait: number): void => {
    cancel();
    cancel = clock.later(wait, () => void push().catch((error: unknown) => log(`fact check failed: ${describeError(error)}`)));
  };
  const forget = (draft: string): void => {
    marks.forget(draft);
    sideFileChanged(draft);
    if (draft === watched.uri) pushSoon(0);
  };

  drafts.analyzed((uri) => {
    if (uri === watched.uri) pushSoon(PAUSE_MS);
  });
  connection.onNotification(protocol.watchFactCheck, guardedNotification(log, 'watchFactCheck', (params: protocol.WatchFactCheckParams) => {
    watched = params;
    sent = new Map();
    lastKey = '';
    pushSoon(0);
  }));
  connection.onNotification(protocol.marksWritten, guardedNotification(log, 'marksWritten', ({ uri }: protocol.MarksWrittenParams) => forget(uri)));
  connection.onRequest(protocol.factCheckItem, guarded(log, 'factCheckItem', null as protocol.FactCheckItemResult, async ({ uri, id }: protocol.FactCheckItemParams) => {
    const found = await itemOf(uri, id, { drafts, marks, words });
    return found ? { markdown: itemMarkdown(found.one, words), stet: stetTarget(found.draft, found.one) } : null;
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

/** Where the draft itself states the day, that is enough; a day from elsewhere is one that the writer may not know of. */
const asOfLine = (storyDate: StoryDate, words: Words): string =>
  (storyDate.origin === 'setting' || storyDate.origin === 'today' ? storyDateLine(storyDate, words) : words.say('worksheet.storyDate', { date: words.date(storyDate.value) }));

function plainItem({ id, item, finding }: CheckedItem, links: Links, words: Words): protocol.FactCheckItem {
  const { kind, verdict, check, checked } = item;
  return { id, kind, verdict, text: shortText(item), reason: reasonOf(item, links, words), check, ...(finding && { severity: finding.severity }), fixable: (finding?.fixes.length ?? 0) > 0, ...(checked && { checked }) };
}

async function itemOf(uri: string, id: string, { drafts, marks, words }: Pick<FactCheckPort, 'drafts' | 'marks' | 'words'>): Promise<{ readonly draft: AnalyzedDraft; readonly one: CheckedItem } | undefined> {
  const draft = await drafts.analyze(uri);
  const one = draft && factCheckOf(draft.analysis, await marks.of(uri), words).items.find((item) => item.id === id);
  return one && { draft, one };
}

function stetTarget({ document }: AnalyzedDraft, { finding }: CheckedItem): protocol.StetTarget | null {
  if (!finding) return null;
  const { check, span: { start, end } } = finding;
  return { uri: document.uri, check, words: document.getText().slice(start, end), ...document.positionAt(start) };
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
