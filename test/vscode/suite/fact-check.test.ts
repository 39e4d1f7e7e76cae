/** The fact check view and what a checker does with it: marks, worksheets, citations, the way from finding to finding. */
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/session.js';
import { equal, match, ok } from './assert.js';
import { closeAll, oneFinding, openDraft } from './drafts.js';

const api = async (): Promise<Api> => {
  const extension = vscode.extensions.getExtension<Api>('copydesk.copydesk');
  ok(extension, 'the extension is not there');
  return extension.activate();
};

/** Waits until the view's list satisfies a condition, and returns it as text. */
async function listOnce(expected: string, holds: (list: string) => boolean): Promise<string> {
  const { factCheck, onDidChangeFactCheck } = await api();
  const list = (): string => factCheck().join('\n');
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (!holds(list())) return;
      end();
      resolve(list());
    };
    const limit = setTimeout(() => {
      end();
      reject(new Error(`expected ${expected}, found ${JSON.stringify(list())}`));
    }, LIMIT_MS);
    const changes = onDidChangeFactCheck(look);
    const end = (): void => {
      changes.dispose();
      clearTimeout(limit);
    };
    look();
  });
}

const LIMIT_MS = 60_000;

const beside = (draft: vscode.TextDocument, name: string): vscode.Uri => vscode.Uri.joinPath(draft.uri, '..', name);
const read = async (file: vscode.Uri): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(file));

/** Puts the cursor into the first `words` of the draft. */
function cursorIn({ document, ...editor }: vscode.TextEditor, words: string): void {
  const start = document.positionAt(document.getText().indexOf(words) + 1);
  Object.assign(vscode.window.activeTextEditor ?? editor, { selection: new vscode.Selection(start, start) });
}

describe('The fact check view', () => {
  beforeEach(async () => { await vscode.commands.executeCommand('copydesk-fact-check.focus'); });
  afterEach(closeAll);

  it('lists what can be checked by verdict, and follows an edit', async () => {
    const editor = await openDraft('draft.md');
    const list = await listOnce('the misspelt name as contradicted', (text) => /^Contradicted \| Koazk \| .*Kozak/m.test(text));
    match(list, /^Confirmed \| Karen Donfried \|/m);
    match(list, /^Cannot tell \| Wednesday \| In this story that is 15 December 2021\./m);
    const finding = await oneFinding(editor.document);
    await editor.edit((edit) => { edit.replace(finding.range, 'Kozak'); });
    await listOnce('no contradiction', (text) => text.includes('Kozak') && !text.includes('Contradicted'));
  });

  it('shows the draft that is being worked on', async () => {
    await openDraft('draft.md');
    await listOnce('the first draft', (text) => text.includes('Contradicted | Koazk'));
    await openDraft('clean.md');
    await listOnce('the second draft', (text) => text.includes('Confirmed | Dmitry Kozak') && !text.includes('Contradicted'));
  });

  it('keeps who has checked an item by hand, in a file beside the draft that nobody else writes', async () => {
    const editor = await openDraft('draft.md');
    const file = beside(editor.document, 'draft.md.copydesk.yaml');
    await listOnce('the weekday', (text) => text.includes('Cannot tell | Wednesday'));
    cursorIn(editor, 'Wednesday');
    await vscode.commands.executeCommand('copydesk.markChecked', { by: 'AB', note: 'asked the press office' });
    match(await read(file), /words: Wednesday\n {4}sentence: Late on Wednesday [^]*by: AB\n {4}date: "?\d{4}-\d\d-\d\d"?\n {4}note: asked the press office\n/);
    await listOnce('the mark', (text) => text.includes('Checked by hand | Wednesday | checked by AB: asked the press office'));

    await vscode.commands.executeCommand('copydesk.unmarkChecked');
    await listOnce('the weekday again', (text) => text.includes('Cannot tell | Wednesday | In this story'));
    await vscode.workspace.fs.delete(file);
  });

  it('writes the worksheet in every format', async () => {
    const { document } = await openDraft('draft.md');
    await listOnce('the list', (text) => text.includes('Koazk'));
    const expected = { html: /^<!DOCTYPE html>[^]*Koazk/, markdown: /^# Fact check of draft\.md\n/, csv: /^number,line,[^]*,Koazk,/, json: /"verdict": "contradicts"/ };
    for (const [format, pattern] of Object.entries(expected)) {
      const to = beside(document, `worksheet.${format}`);
      await vscode.commands.executeCommand('copydesk.exportWorksheet', { format, to });
      match(await read(to), pattern);
      await vscode.workspace.fs.delete(to);
    }
  });
});

describe('A checker without the view', () => {
  afterEach(closeAll);

  it('marks what stands at the cursor', async () => {
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    const editor = await openDraft('draft.md');
    await oneFinding(editor.document);
    cursorIn(editor, 'Wednesday');
    await vscode.commands.executeCommand('copydesk.markChecked', { by: 'CD', note: 'saw the diary' });
    const file = beside(editor.document, 'draft.md.copydesk.yaml');
    match(await read(file), /words: Wednesday\n[^]*note: saw the diary/);
    await vscode.workspace.fs.delete(file);
  });
});

describe('Citing a source', () => {
  afterEach(closeAll);

  it('adds a footnote with its definition, which one undo takes away again', async () => {
    const editor = await openDraft('clean.md');
    const before = editor.document.getText();
    cursorIn(editor, 'Dmitry Kozak');
    await vscode.commands.executeCommand('copydesk.insertCitation', { source: { title: 'Who is who', publisher: 'The Almanac', issued: '2021' }, locator: 'p. 7' });
    match(editor.document.getText(), /Dmitry Kozak\[\^1\] stayed [^]*\n\n\[\^1\]: “Who is who”, The Almanac, 2021, p\. 7\.\n$/);
    await vscode.commands.executeCommand('undo');
    equal(editor.document.getText(), before, 'after one undo');
  });
});

describe('Going from finding to finding', () => {
  afterEach(closeAll);

  it('goes round the draft in both directions', async () => {
    const editor = await openDraft('draft.md');
    const { range } = await oneFinding(editor.document);
    const start = new vscode.Position(0, 0);
    for (const [from, command] of [[start, 'copydesk.nextFinding'], [range.end, 'copydesk.nextFinding'], [start, 'copydesk.previousFinding'], [range.end.translate(0, 2), 'copydesk.previousFinding']] as const) {
      editor.selection = new vscode.Selection(from, from);
      await vscode.commands.executeCommand(command);
      equal(editor.document.getText(editor.selection), 'Koazk', `${command} from ${from.line}:${from.character}`);
    }
  });
});
