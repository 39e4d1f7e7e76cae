import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { addToFacts, addToFactsCommand, type AddToFactsParams, type AddToFactsResult, type AddToFactsTarget } from '../../server/src/protocol.js';
import { ask } from './ask.js';
import type { Session } from './session.js';

/** Where a fact is stated; a caller that knows it already is not asked. */
type Stated = AddToFactsParams['source'];
type Target = AddToFactsTarget & { readonly source?: Stated };

/** *Add to facts*: asks where it is stated, writes the entry into the workspace's pack, and shows it to be completed. */
export const registerAddToFacts = (session: Session): vscode.Disposable =>
  vscode.commands.registerCommand(addToFactsCommand, (target?: Target) => add(session, target));

async function add(session: Session, given: Target | undefined): Promise<void> {
  const target = given ?? atCursor();
  if (!target) return;
  const source = given?.source ?? await askWhereStated(target.name);
  if (!source) return;
  const client = session.client;
  const params: AddToFactsParams = { ...target, source };
  const result = await client?.sendRequest<AddToFactsResult>(addToFacts, params);
  if (!client || !result) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no unknown person with a full name at the cursor, or no folder is open to keep facts in.'));
    return;
  }
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(result.edit as WorkspaceEdit);
  // What somebody was typing in a pack stays theirs to save; the files that only this edit has changed are saved with it.
  const unsaved = new Set(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()));
  if (!await vscode.workspace.applyEdit(edit)) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The files of the fact pack could not be written, so nothing was added. Is the folder read-only?'));
    return;
  }
  for (const [uri] of edit.entries()) {
    if (!unsaved.has(uri.toString())) await (await vscode.workspace.openTextDocument(uri)).save();
  }
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(result.uri));
  const line = new vscode.Position(result.line, 0);
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, selection: new vscode.Range(line, line) });
}

/** Three questions; undefined where the writer has given up at one of them. */
async function askWhereStated(name: string): Promise<Stated | undefined> {
  const title = name === '' ? vscode.l10n.t('Add to the facts') : vscode.l10n.t('Add “{0}” to the facts', name);
  const place = await ask({
    title: `${title} (1/3)`, placeHolder: 'https://…',
    prompt: vscode.l10n.t('Where is it stated? Paste the page’s address, or leave this empty for a document without one.'),
    objection: (text) => (text === '' || /^https?:\/\/[^\s/]/i.test(text) ? undefined : vscode.l10n.t('An address begins with https:// – leave this empty for a document without one.')),
  });
  if (place === undefined) return undefined;
  const heading = await ask({
    title: `${title} (2/3)`, placeHolder: vscode.l10n.t('Composition of the government'),
    prompt: vscode.l10n.t('What is the title of the page or document?'),
    objection: (text) => (text === '' ? vscode.l10n.t('A fact needs a source: please give the title of the page or document.') : undefined),
  });
  if (heading === undefined) return undefined;
  const publisher = await ask({
    title: `${title} (3/3)`, placeHolder: vscode.l10n.t('Ministry of Foreign Affairs'),
    prompt: vscode.l10n.t('Who published it? You may leave this empty.'),
  });
  if (publisher === undefined) return undefined;
  return { title: heading, ...(publisher && { publisher }), ...(place && { URL: place }) };
}

function atCursor(): AddToFactsTarget | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), name: '', line, character };
}
