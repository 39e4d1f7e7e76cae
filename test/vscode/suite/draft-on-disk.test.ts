/** A draft from the workspace, in a real editor: squiggle, hover, quick fix. */
import * as vscode from 'vscode';
import { equal, match, ok } from './assert.js';
import { check, closeAll, fixesOf, hoverOn, noFindingLeft, onDisk, oneFinding, openDraft } from './drafts.js';

const MISSPELT = 'Koazk';

describe('A draft in the workspace', () => {
  afterEach(closeAll);

  it('makes Copydesk start by itself', async () => {
    const { document } = await openDraft('draft.md');
    await oneFinding(document);
    const extension = vscode.extensions.getExtension('copydesk.copydesk');
    ok(extension, 'the extension is not there');
    equal(extension.isActive, true, 'active');
  });

  it('has an error under the misspelt name, and only there', async () => {
    const { document } = await openDraft('draft.md');
    const finding = await oneFinding(document);
    equal(document.getText(finding.range), MISSPELT);
    equal(check(finding), 'name-misspelled');
    equal(finding.severity, vscode.DiagnosticSeverity.Error, 'severity');
  });

  it('tells who is meant when the mouse rests on the name, and where that is known from', async () => {
    const { document } = await openDraft('draft.md');
    const hover = await hoverOn(document, await oneFinding(document));
    match(hover, /Dmitry Kozak/);
    match(hover, /\]\(https?:\/\//); // a link to the source
  });

  it('offers the right spelling first, and has no finding left once it is taken', async () => {
    const { document } = await openDraft('draft.md');
    const fixes = await fixesOf(document, await oneFinding(document));
    const fix = fixes.find(({ title }) => title === 'Replace with "Kozak"');
    ok(fix, `no such fix among ${JSON.stringify(fixes.map(({ title }) => title))}`);
    equal(fix.isPreferred, true, 'preferred');
    ok(fix.edit, 'the fix has no edit');
    ok(await vscode.workspace.applyEdit(fix.edit), 'the edit was not applied');
    await noFindingLeft(document);
    match(document.getText(), /meet Dmitry Kozak over tea/);
  });

  it('stays as it is on disk until the writer saves it', async () => {
    const editor = await openDraft('draft.md');
    const before = await onDisk(editor.document);
    const finding = await oneFinding(editor.document);
    await editor.edit((edit) => { edit.replace(finding.range, 'Kozak'); });
    await noFindingLeft(editor.document);
    equal(await onDisk(editor.document), before, 'on disk before saving');
    ok(await editor.document.save(), 'not saved');
    equal(await onDisk(editor.document), before.replace(MISSPELT, 'Kozak'), 'on disk after saving');

    // The next test starts from the misspelt draft again.
    await editor.edit((edit) => { edit.replace(finding.range, MISSPELT); });
    ok(await editor.document.save(), 'not saved');
    equal(await onDisk(editor.document), before, 'on disk after putting it back');
  });

  it('has no finding when nothing is wrong in it', async () => {
    const editor = await openDraft('clean.md');
    // A mistake is typed in and taken out again: without it, silence could also mean that the draft has not been read yet.
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => { edit.insert(end, `Dmitry ${MISSPELT} went home.\n`); });
    equal(check(await oneFinding(editor.document)), 'name-misspelled');
    await editor.edit((edit) => { edit.delete(new vscode.Range(end, editor.document.lineAt(editor.document.lineCount - 1).range.end)); });
    await noFindingLeft(editor.document);
  });
});
