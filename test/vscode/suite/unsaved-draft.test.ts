/** A draft that has never been saved: it has no file, and is read all the same. */
import * as vscode from 'vscode';
import { equal } from './assert.js';
import { check, closeAll, oneFinding } from './drafts.js';

describe('A draft that was never saved', () => {
  afterEach(closeAll);

  it('is checked like any other', async () => {
    const content = 'A call between Karen Donfried and Dmitry Koazk lasted an hour.\n';
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    const finding = await oneFinding(document);
    equal(document.isUntitled, true, 'untitled');
    equal(document.getText(finding.range), 'Koazk');
    equal(check(finding), 'name-misspelled');
  });
});
