import * as vscode from 'vscode';
import { draftEditor } from './draft-editor.js';

/** Next and previous finding: like the editor's own "next problem", but over Copydesk's findings only, and round the draft. */
export const registerNextFinding = (): readonly vscode.Disposable[] => [
  vscode.commands.registerCommand('copydesk.nextFinding', () => go(1)),
  vscode.commands.registerCommand('copydesk.previousFinding', () => go(-1)),
];

async function go(step: 1 | -1): Promise<void> {
  const shown = draftEditor();
  const editor = shown && await vscode.window.showTextDocument(shown.document, shown.viewColumn);
  if (!editor) return;
  const findings = vscode.languages.getDiagnostics(editor.document.uri)
    .filter(({ source }) => source === 'copydesk')
    .sort((a, b) => a.range.start.compareTo(b.range.start) || a.range.end.compareTo(b.range.end));
  const here = editor.selection.start;
  const found = step === 1
    ? findings.find(({ range }) => range.start.isAfter(here)) ?? findings[0]
    : findings.findLast(({ range }) => range.start.isBefore(here)) ?? findings.at(-1);
  if (!found) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('No findings in this draft'), MESSAGE_MS);
    return;
  }
  editor.selection = new vscode.Selection(found.range.start, found.range.end);
  editor.revealRange(found.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  // Said as well as shown: a screen reader reads the status bar, not the squiggle.
  vscode.window.setStatusBarMessage(vscode.l10n.t('Finding {0} of {1}: {2}', findings.indexOf(found) + 1, findings.length, found.message), MESSAGE_MS);
}

const MESSAGE_MS = 8_000;
