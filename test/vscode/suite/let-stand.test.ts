/** Letting a finding stand: where the reason is kept, and when the finding is open again. */
import * as vscode from 'vscode';
import type { StetTarget } from '../../../server/src/protocol.js';
import { equal, match, ok } from './assert.js';
import { check, closeAll, findingsOnce, fixesOf, noFindingLeft, onDisk, oneFinding, openDraft } from './drafts.js';

/** Takes "Let it stand (stet)…" on the draft's one finding and answers its questions. */
async function letStand(draft: vscode.TextDocument, answers: { readonly reason: string; readonly until?: string }): Promise<void> {
  const action = (await fixesOf(draft, await oneFinding(draft))).find(({ title }) => title === 'Let it stand (stet)…');
  ok(action?.command, 'nothing lets the finding stand');
  const [target] = action.command.arguments as [StetTarget];
  await vscode.commands.executeCommand(action.command.command, { ...target, ...answers });
}

/** The same where a stet of before stands beside the finding. */
async function letStandAgain(draft: vscode.TextDocument, reason: string): Promise<void> {
  const [finding] = (await findingsOnce(draft, 'the open finding', (all) => all.some((one) => check(one) === 'name-misspelled'))).filter((one) => check(one) === 'name-misspelled');
  ok(finding, 'no finding is open');
  const action = (await fixesOf(draft, finding)).find(({ title }) => title === 'Let it stand (stet)…');
  ok(action?.command, 'nothing lets the finding stand');
  const [target] = action.command.arguments as [StetTarget];
  await vscode.commands.executeCommand(action.command.command, { ...target, reason });
}

/** Waits for the finding to be open again, beside what is said of the stet, and returns that. */
async function openAgain(draft: vscode.TextDocument): Promise<string> {
  const both = await findingsOnce(draft, 'the finding and the stet', (all) => all.length === 2);
  ok(both.some((one) => check(one) === 'name-misspelled'), 'the finding is not open again');
  return both.find((one) => check(one) === 'stet')?.message ?? '';
}

describe('Letting a finding stand', () => {
  afterEach(closeAll);

  it('writes the reason into a Markdown draft as a comment, which counts for its sentence as it is', async () => {
    const editor = await openDraft('draft.md');
    const { document } = editor;
    await letStand(document, { reason: 'so spelt on the poster', until: '2099-12-31' });
    await noFindingLeft(document);
    match(document.getText(), / over tea\. <!-- stet name-misspelled "Koazk": so spelt on the poster \([^()]*\d{4}-\d\d-\d\d; until 2099-12-31\) #[0-9a-f]{7} -->\n/);
    const words = document.getText().indexOf('over tea');
    await editor.edit((edit) => { edit.replace(new vscode.Range(document.positionAt(words), document.positionAt(words + 'over tea'.length)), 'over lunch'); });
    match(await openAgain(document), /^This stet was written for another state of the sentence/);
    await letStandAgain(document, 'so spelt on the new poster');
    await noFindingLeft(document);
    equal(document.getText().split('<!-- stet').length - 1, 1, 'stets in the draft');
    match(document.getText(), / over lunch\. <!-- stet name-misspelled "Koazk": so spelt on the new poster \([^()]*\) #[0-9a-f]{7} -->\n/);
  });

  it('keeps the reason in a file beside a draft of plain text, which readers see as it is', async () => {
    const editor = await openDraft('story/wire.txt');
    const { document } = editor;
    const [before, file] = [document.getText(), vscode.Uri.joinPath(document.uri, '..', 'wire.txt.copydesk.yaml')];
    await letStand(document, { reason: 'so spelt on the poster' });
    await noFindingLeft(document);
    equal(document.getText(), before, 'the draft');
    match(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), /\nstets:\n {2}- check: name-misspelled\n {4}words: Koazk\n {4}sentence: Late on Tuesday Dmitry Koazk came to see the harbour\.\n {4}reason: so spelt on the poster\n/);

    await editor.edit((edit) => { edit.insert(new vscode.Position(0, before.indexOf('came')), 'suddenly '); });
    match(await openAgain(document), /^The stet on “Koazk” no longer counts: its sentence has changed or is gone\./);
    await letStandAgain(document, 'so spelt on the new poster');
    await noFindingLeft(document);
    const kept = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    equal(kept.split('check: name-misspelled').length - 1, 1, 'stets in the file');
    match(kept, /sentence: Late on Tuesday Dmitry Koazk suddenly came to see the harbour\.\n {4}reason: so spelt on the new poster\n/);
    await vscode.commands.executeCommand('undo');
    equal(await onDisk(document), before, 'the draft on disk');
    await vscode.workspace.fs.delete(file);
  });
});
