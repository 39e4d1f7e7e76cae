import * as vscode from 'vscode';
import { exportWorksheet, type ExportWorksheetParams } from '../../server/src/protocol.js';
import type { Session } from './session.js';

type Format = ExportWorksheetParams['format'];

/** For callers that do not want to be asked. */
export interface ExportAnswers {
  readonly format: Format;
  readonly to: vscode.Uri;
}

const ENDINGS: Readonly<Record<Format, string>> = { html: 'html', markdown: 'md', csv: 'csv', json: 'json' };

/** The command that writes the annotated draft, with every note, into a file. `draft`: the draft that the fact check shows. */
export const registerExportWorksheet = (session: Session, draft: () => vscode.Uri | undefined): vscode.Disposable =>
  vscode.commands.registerCommand('copydesk.exportWorksheet', (answers?: ExportAnswers) => exportDraft(session, draft(), answers && 'format' in answers ? answers : undefined));

async function exportDraft(session: Session, draft: vscode.Uri | undefined, answers: ExportAnswers | undefined): Promise<void> {
  if (!draft) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the draft whose worksheet you want.'));
    return;
  }
  const format = answers?.format ?? await askForFormat();
  if (!format) return;
  const to = answers?.to ?? await askForPlace(draft, format);
  if (!to) return;
  const checker = vscode.workspace.getConfiguration('copydesk', draft).get<string>('initials', '').trim();
  const params: ExportWorksheetParams = { uri: draft.toString(), format, ...(checker !== '' && { checker }) };
  const text = await session.client?.sendRequest<string | null>(exportWorksheet, params);
  if (text === null || text === undefined) {
    void vscode.window.showWarningMessage(vscode.l10n.t('Copydesk could not read the draft, so no worksheet was written. The log says why.'));
    return;
  }
  await vscode.workspace.fs.writeFile(to, new TextEncoder().encode(text));
  if (!answers) await offerToOpen(to);
}

async function askForFormat(): Promise<Format | undefined> {
  const picks: readonly (vscode.QuickPickItem & { readonly format: Format })[] = [
    { label: 'HTML', description: vscode.l10n.t('a page to read and print'), format: 'html' },
    { label: 'Markdown', description: vscode.l10n.t('the draft with numbered notes'), format: 'markdown' },
    { label: 'CSV', description: vscode.l10n.t('a table for a spreadsheet'), format: 'csv' },
    { label: 'JSON', description: vscode.l10n.t('for programs'), format: 'json' },
  ];
  return (await vscode.window.showQuickPick(picks, { title: vscode.l10n.t('Export the worksheet as') }))?.format;
}

/** Proposes a name beside the draft: "story.fact-check.html". */
async function askForPlace(draft: vscode.Uri, format: Format): Promise<vscode.Uri | undefined> {
  const name = `${draft.path.slice(draft.path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')}.fact-check.${ENDINGS[format]}`;
  const folder = draft.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(draft, '..');
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export the worksheet'), saveLabel: vscode.l10n.t('Export'),
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
}

async function offerToOpen(file: vscode.Uri): Promise<void> {
  const [open, browser] = [vscode.l10n.t('Open'), vscode.l10n.t('Open in Browser')];
  const inBrowser = file.scheme === 'file' && file.path.endsWith('.html') && vscode.env.uiKind === vscode.UIKind.Desktop;
  const answer = await vscode.window.showInformationMessage(vscode.l10n.t('The worksheet is written.'), ...(inBrowser ? [browser] : []), open);
  if (answer === browser) await vscode.env.openExternal(file);
  else if (answer === open) await vscode.commands.executeCommand('vscode.open', file);
}
