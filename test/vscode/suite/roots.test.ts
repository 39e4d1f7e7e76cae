/** Two desks in one window, each with settings of its own in `.copydesk.yaml`. */
import * as vscode from 'vscode';
import { equal } from './assert.js';
import { check, closeAll, findingsOnce, inRoot, oneFinding, openDraft } from './drafts.js';

const SETTINGS = '.copydesk.yaml';
const OTHER_DESK = 1;

const write = (file: vscode.Uri, text: string): Thenable<void> => vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));

describe('Two roots in one window', () => {
  afterEach(closeAll);

  it('each follow their own .copydesk.yaml: a check is off on one desk, and on for the other', async () => {
    const { document: match } = await openDraft('match.md', OTHER_DESK);
    const weekday = await oneFinding(match);
    equal(check(weekday), 'weekday-mismatch');
    equal(weekday.severity, vscode.DiagnosticSeverity.Warning, 'severity');
    const { document: news } = await openDraft('draft.md');
    equal(check(await oneFinding(news)), 'name-misspelled');
    equal(check(await oneFinding(match)), 'weekday-mismatch');
  });

  it('follow a change of .copydesk.yaml on disk at once, and only in the root it lies in', async () => {
    const settings = inRoot(SETTINGS, OTHER_DESK);
    const before = await vscode.workspace.fs.readFile(settings);
    const { document: match } = await openDraft('match.md', OTHER_DESK);
    const { document: news } = await openDraft('draft.md');
    equal(check(await oneFinding(match)), 'weekday-mismatch');
    equal(check(await oneFinding(news)), 'name-misspelled');

    await write(settings, 'checks:\n  weekday-mismatch: off\n');
    await findingsOnce(match, 'the name alone', (all) => all.map(check).join() === 'name-misspelled');
    equal(check(await oneFinding(news)), 'name-misspelled', 'in the other root');

    await vscode.workspace.fs.writeFile(settings, before);
    await findingsOnce(match, 'the weekday alone', (all) => all.map(check).join() === 'weekday-mismatch');
  });

  it('follow a .copydesk.yaml that is added while a draft is open, until it is deleted', async () => {
    const settings = inRoot(SETTINGS);
    const { document } = await openDraft('draft.md');
    equal((await oneFinding(document)).severity, vscode.DiagnosticSeverity.Error, 'before');
    await write(settings, 'checks:\n  name-misspelled: information\n');
    await findingsOnce(document, 'a note', ([one]) => one?.severity === vscode.DiagnosticSeverity.Information);
    await vscode.workspace.fs.delete(settings);
    await findingsOnce(document, 'an error', ([one]) => one?.severity === vscode.DiagnosticSeverity.Error);
  });
});
