import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { addToFacts, addToFactsCommand, type AddToFactsParams, type AddToFactsResult, type AddToFactsTarget } from '../../server/src/protocol.js';
import type { Session } from './session.js';

/** *Add to facts*: asks where it is stated, writes the entry into the workspace's pack, and shows it to be completed. */
export const registerAddToFacts = (session: Session): vscode.Disposable =>
  vscode.commands.registerCommand(addToFactsCommand, (target?: AddToFactsTarget) => add(session, target));

async function add(session: Session, given: AddToFactsTarget | undefined): Promise<void> {
  const target = given ?? atCursor();
  if (!target) return;
  const title = target.name === '' ? vscode.l10n.t('Add to the facts') : vscode.l10n.t('Add “{0}” to the facts', target.name);
  const ask = (step: number, prompt: string, placeHolder: string, obligatory: boolean): Thenable<string | undefined> => vscode.window.showInputBox({
    title: `${title} (${step}/3)`, prompt, placeHolder, ignoreFocusOut: true,
    validateInput: (text) => (obligatory && text.trim() === '' ? vscode.l10n.t('A fact needs a source.') : undefined),
  });
  const place = await ask(1, vscode.l10n.t('Where is it stated? Paste the page’s address, or leave this empty for a document without one.'), 'https://…', false);
  if (place === undefined) return;
  const heading = await ask(2, vscode.l10n.t('What is the title of the page or document?'), vscode.l10n.t('Composition of the government'), true);
  if (heading === undefined) return;
  const publisher = await ask(3, vscode.l10n.t('Who published it?'), vscode.l10n.t('Ministry of Foreign Affairs'), false);
  if (publisher === undefined) return;
  const params: AddToFactsParams = {
    ...target,
    source: { title: heading.trim(), ...(publisher.trim() && { publisher: publisher.trim() }), ...(place.trim() && { URL: place.trim() }) },
  };
  const client = session.client;
  const result = await client?.sendRequest<AddToFactsResult>(addToFacts, params);
  if (!client || !result) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no unknown person with a full name at the cursor, or no folder is open to keep facts in.'));
    return;
  }
  await vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(result.edit as WorkspaceEdit));
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(result.uri));
  const line = new vscode.Position(result.line, 0);
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, selection: new vscode.Range(line, line) });
}

function atCursor(): AddToFactsTarget | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), name: '', line, character };
}
