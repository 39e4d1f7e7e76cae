/** The `copydesk.checks` setting, changed while a draft is open. */
import * as vscode from 'vscode';
import { equal } from './assert.js';
import { check, closeAll, noFindingLeft, oneFinding, openDraft } from './drafts.js';

describe('The copydesk.checks setting', () => {
  const set = async (checks: Readonly<Record<string, string>> | undefined): Promise<void> => {
    await vscode.workspace.getConfiguration('copydesk').update('checks', checks, vscode.ConfigurationTarget.Workspace);
  };
  afterEach(async () => {
    await set(undefined);
    await closeAll();
  });

  it('silences a check in the open draft without a restart, and lets it speak again', async () => {
    const { document } = await openDraft('draft.md');
    equal(check(await oneFinding(document)), 'name-misspelled');
    await set({ 'name-misspelled': 'off' });
    await noFindingLeft(document);
    await set(undefined);
    equal(check(await oneFinding(document)), 'name-misspelled');
  });
});
