/** What the suggestion menu offers between quotation marks, asked for and taken as with Ctrl+Space and Enter. */
import * as vscode from 'vscode';
import { equal, match } from './assert.js';
import { asked, closeAll, oneFinding, openDraft, until } from './drafts.js';

const OPENED = '\nMr Vik told them: “Each of the forty wo';

describe('Inside an opened quotation mark', () => {
  afterEach(closeAll);

  it('the words of a source are offered with speaker and place, and the one that is taken stands there word for word', async () => {
    const editor = await openDraft('story/harbour.md');
    const { document } = editor;
    await oneFinding(document); // the sources have been read
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.edit((edit) => { edit.insert(end, OPENED); });
    const cursor = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(cursor, cursor);
    const { items } = await asked<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, cursor);
    const item = items.find(({ kind, detail }) => kind === vscode.CompletionItemKind.Text && detail !== undefined);
    equal(item?.detail, 'Mr Vik (conference.md, para. 4)');
    const documentation = item?.documentation;
    match(typeof documentation === 'string' ? documentation : documentation?.value ?? '', /^News conference on the harbour, 14 February 2022, para\. 4.*\*\*rkers on the quay .*\*\*/s);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await until(async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.lineAt(document.lineCount - 1).text.endsWith('by the end of the year');
    }, 'the suggestion that was taken stands in the draft');
    equal(document.lineAt(document.lineCount - 1).text, 'Mr Vik told them: “Each of the forty workers on the quay will be offered a place in the new terminal by the end of the year');
  });
});
