import * as vscode from 'vscode';
import { factCheckItem, stetCommand, type FactCheckItemResult } from '../../../server/src/protocol.js';
import { askedAgain } from '../asked-again.js';
import type { Session } from '../session.js';
import type { ItemNode } from './model.js';
import type { FactCheckView } from './view.js';

const rangeOf = ({ place: [fromLine, fromCharacter, toLine, toCharacter] }: ItemNode): vscode.Range =>
  new vscode.Range(fromLine, fromCharacter, toLine, toCharacter);

/** The item that a command is about: the one it was called on, else the one at the cursor. */
export async function itemFor(view: FactCheckView, node: ItemNode | undefined): Promise<ItemNode | undefined> {
  if (node) return node;
  const editor = vscode.window.activeTextEditor;
  if (!editor || editor.document.uri.toString() !== view.draft?.toString()) return undefined;
  return (await view.load()).at(editor.selection.active.line, editor.selection.active.character);
}

/** What a command says that found nothing checkable at the cursor. */
export function sayNothingHere(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor into something that can be checked: a name, an office, a date, a figure or a quotation.'));
}

/** Puts the cursor at the words. */
export async function goToItem(view: FactCheckView, node: ItemNode | undefined): Promise<vscode.TextEditor | undefined> {
  if (!node || !view.draft) return undefined;
  const open = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === view.draft?.toString());
  const editor = await vscode.window.showTextDocument(open?.document ?? await vscode.workspace.openTextDocument(view.draft), open?.viewColumn);
  const range = rangeOf(node);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

/** Makes the one fix there is for the item's finding, or asks which of several. */
export async function fixItem(view: FactCheckView, node: ItemNode | undefined): Promise<void> {
  const item = await itemFor(view, node);
  if (!item) return sayNothingHere();
  const editor = await goToItem(view, item);
  if (!editor) return;
  const { document } = editor;
  const all = await askedAgain(() => vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider', document.uri, rangeOf(item), vscode.CodeActionKind.QuickFix.value, FIXES_RESOLVED,
  ));
  const fixes = all.filter(({ edit, diagnostics = [] }) => edit && diagnostics.some(({ code }) => code === item.item.check));
  const [only, ...more] = fixes;
  if (!only) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no fix for “{0}”. The finding may be gone by now.', item.item.text));
    return;
  }
  const chosen = more.length === 0 ? only : await choose(fixes, item.item.text);
  if (chosen?.edit) await vscode.workspace.applyEdit(chosen.edit);
}

const FIXES_RESOLVED = 10;

async function choose(fixes: readonly vscode.CodeAction[], words: string): Promise<vscode.CodeAction | undefined> {
  const picks = fixes.map((fix) => ({ label: fix.title, fix }));
  return (await vscode.window.showQuickPick(picks, { title: vscode.l10n.t('Fix “{0}”', words) }))?.fix;
}

/** Lets the item's finding stand, by the command that asks for a reason. */
export async function stetItem(session: Session, view: FactCheckView, node: ItemNode | undefined): Promise<void> {
  const item = await itemFor(view, node);
  if (!item || !view.draft) return;
  const known = await session.client?.sendRequest<FactCheckItemResult>(factCheckItem, { uri: view.draft.toString(), id: item.id });
  if (known?.stet) await vscode.commands.executeCommand(stetCommand, known.stet);
  else void vscode.window.showInformationMessage(vscode.l10n.t('The finding is gone, so there is nothing to let stand.'));
}
