/** A draft that has never been saved: it has no file, and is read all the same. */
import * as vscode from 'vscode';
import { equal, ok } from './assert.js';
import { check, closeAll, findingsOnce, oneFinding } from './drafts.js';

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

describe('The sample draft of the walkthrough', () => {
  afterEach(closeAll);

  it('is opened as a new document and has the eight slips that the walkthrough promises', async () => {
    await vscode.commands.executeCommand('copydesk.openSample');
    const document = vscode.window.activeTextEditor?.document;
    ok(document, 'no draft is open');
    equal(document.isUntitled, true, 'untitled');
    const found = await findingsOnce(document, 'eight findings', (all) => all.length === 8);
    equal(new Set(found.map(check)).size, 8, 'different checks');
    await vscode.commands.executeCommand('copydesk.nextFinding');
    equal(document.getText(vscode.window.activeTextEditor?.selection), 'Koazk', 'the first of them');
  });
});
