import * as vscode from 'vscode';
import { saveText } from '../save-text.js';
import { markItem as markRequest, marksWritten, type MarkItemParams, type MarkItemResult } from '../../../server/src/protocol.js';
import type { Session } from '../session.js';
import { itemFor, sayNothingHere } from './act-on-item.js';
import type { ItemNode } from './model.js';
import type { FactCheckView } from './view.js';

/** Who has checked and what there is to say about it, for callers that do not want to be asked. */
export interface MarkAnswers {
  readonly by: string;
  readonly note: string;
}

/** Writes into the file beside the draft that somebody has checked an item by hand. */
export async function markItem(session: Session, view: FactCheckView, given: ItemNode | MarkAnswers | undefined): Promise<void> {
  const answers = given && 'by' in given ? given : undefined;
  const item = await itemFor(view, given && 'type' in given ? given : undefined);
  if (!item) return sayNothingHere();
  const mark = answers ?? await ask(item.item.text);
  if (mark) await write(session, view, item, mark);
}

export async function unmarkItem(session: Session, view: FactCheckView, node: ItemNode | undefined): Promise<void> {
  const item = await itemFor(view, node);
  if (!item) return sayNothingHere();
  if (item.item.checked) return write(session, view, item, undefined);
  void vscode.window.showInformationMessage(vscode.l10n.t('Nobody has marked “{0}” as checked, so there is no mark to take back.', item.item.text));
}

async function ask(words: string): Promise<MarkAnswers | undefined> {
  const title = vscode.l10n.t('Mark “{0}” as checked by hand', words);
  const initials = vscode.workspace.getConfiguration('copydesk').get<string>('initials', '').trim();
  const by = initials !== '' ? initials : await vscode.window.showInputBox({
    title, prompt: vscode.l10n.t('Who has checked it? The setting “copydesk.initials” spares you this question.'),
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('A mark that nobody signs tells nobody whom to ask.') : undefined),
  });
  if (by === undefined) return undefined;
  const note = await vscode.window.showInputBox({ title, prompt: vscode.l10n.t('How was it checked? You may leave this empty.'), placeHolder: vscode.l10n.t('rang the ministry’s press office') });
  return note === undefined ? undefined : { by, note };
}

async function write(session: Session, view: FactCheckView, { id }: ItemNode, mark: MarkAnswers | undefined): Promise<void> {
  const { client } = session;
  if (!client || !view.draft) return;
  const uri = view.draft.toString();
  const params: MarkItemParams = { uri, id, ...(mark && { mark }) };
  const result = await client.sendRequest<MarkItemResult>(markRequest, params);
  if ('problem' in result) {
    void vscode.window.showWarningMessage(explain(result));
    return;
  }
  await saveText(vscode.Uri.parse(result.file), result.text);
  await client.sendNotification(marksWritten, { uri });
}

function explain({ problem, file = '' }: Extract<MarkItemResult, { readonly problem: string }>): string {
  switch (problem) {
    case 'gone': return vscode.l10n.t('These words have just changed, so nothing was marked.');
    case 'unsaved': return vscode.l10n.t('Save the draft first: marks are kept in a file beside it.');
    case 'unreadable': return vscode.l10n.t('The marks in {0} cannot be read, so nothing was written. Mend the file first; Problems says where.', file.slice(file.lastIndexOf('/') + 1));
  }
}

