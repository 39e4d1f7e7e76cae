import * as vscode from 'vscode';
import { findSupport, type FindSupportParams, type FindSupportResult, type SupportingPassage } from '../../server/src/protocol.js';
import { draftEditor } from './draft-editor.js';
import type { Session } from './session.js';

type Passage = vscode.QuickPickItem & { readonly passage: SupportingPassage };

/** The command that lists the passages which have most to do with the sentence at the cursor: to open one, copy it or cite it. */
export const registerFindSupport = (session: Session): vscode.Disposable => vscode.commands.registerCommand('copydesk.findSupport', () => find(session));

async function find({ client }: Session): Promise<void> {
  const editor = draftEditor();
  if (!client) return;
  if (!editor) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft and put the cursor into a sentence of it.'));
    return;
  }
  const { line, character } = editor.selection.active;
  const params: FindSupportParams = { uri: editor.document.uri.toString(), line, character };
  const result = await client.sendRequest<FindSupportResult>(findSupport, params);
  if (!result || result.passages.length === 0) {
    void vscode.window.showInformationMessage(result
      ? vscode.l10n.t('No source of this story and no fact pack has a passage about this sentence.')
      : vscode.l10n.t('Put the cursor into a sentence of the draft.'));
    return;
  }
  await offer(editor, result);
}

/** The passages with buttons: choosing one opens it, the buttons copy it and cite it in the draft. */
async function offer(editor: vscode.TextEditor, { sentence, passages }: NonNullable<FindSupportResult>): Promise<void> {
  const cite: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('references'), tooltip: vscode.l10n.t('Cite') };
  const copy: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('copy'), tooltip: vscode.l10n.t('Copy') };
  const pick = vscode.window.createQuickPick<Passage>();
  pick.title = vscode.l10n.t('Support for “{0}”', sentence);
  pick.placeholder = vscode.l10n.t('Choose a passage to read it in its source; the buttons cite it in the draft or copy it');
  pick.matchOnDetail = true;
  pick.items = passages.map((passage) => ({ label: passage.place, detail: passage.text, buttons: [cite, copy], passage }));
  const done = new Promise<void>((resolve) => pick.onDidHide(() => resolve()));
  pick.onDidAccept(() => {
    const chosen = pick.selectedItems[0];
    pick.hide();
    if (chosen) void open(chosen.passage);
  });
  pick.onDidTriggerItemButton(({ button, item }) => {
    pick.hide();
    if (button === copy) void vscode.env.clipboard.writeText(item.passage.text);
    else void citeInDraft(editor, item.passage);
  });
  pick.show();
  await done;
  pick.dispose();
}

async function citeInDraft(editor: vscode.TextEditor, { cite }: SupportingPassage): Promise<void> {
  await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  await vscode.commands.executeCommand('copydesk.insertCitation', cite);
}

/** Opens a source of the story at the passage, the page of a statement in the browser; a source with neither is copied. */
async function open({ file, cite, text }: SupportingPassage): Promise<void> {
  const address = cite.source.URL;
  if (file?.line !== undefined) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(file.uri));
    await vscode.window.showTextDocument(document, { selection: passageIn(document, file.line, text), viewColumn: vscode.ViewColumn.Beside, preview: true });
  } else if (file) await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(file.uri));
  else if (address !== undefined && /^https?:\/\//i.test(address)) await vscode.env.openExternal(vscode.Uri.parse(address));
  else {
    await vscode.env.clipboard.writeText(text);
    void vscode.window.showInformationMessage(vscode.l10n.t('The source has no address; the passage was copied.'));
  }
}

/** Where a passage stands in its file, in which it begins on `line` and may run over several; the line where markup stands among its words. */
function passageIn(document: vscode.TextDocument, line: number, text: string): vscode.Range {
  const from = document.offsetAt(new vscode.Position(line, 0));
  const words = text.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(words.join('\\s+')).exec(document.getText().slice(from, from + text.length + LONGER_BY));
  const [start, end] = found ? [from + found.index, from + found.index + found[0].length] : [from, from];
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** So many characters more may a passage have in its file: line ends, indents, the speaker before it. */
const LONGER_BY = 2_000;
