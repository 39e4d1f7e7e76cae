import * as vscode from 'vscode';
import { citations, insertCitation, type CitationChoice, type CitationsParams, type CitedSource, type InsertCitationParams, type InsertCitationResult } from '../../server/src/protocol.js';
import type { Session } from './session.js';

/** What a caller wants cited, so that nobody is asked: a source's id or the source itself, and the passage. */
export interface CitationAnswers {
  readonly source: string | CitedSource;
  readonly locator?: string;
}

/** The command that cites the statement at the cursor: a footnote in Markdown, the source in brackets elsewhere. */
export const registerInsertCitation = (session: Session): vscode.Disposable =>
  vscode.commands.registerCommand('copydesk.insertCitation', (answers?: CitationAnswers) => cite(session, answers && 'source' in answers ? answers : undefined));

async function cite(session: Session, answers: CitationAnswers | undefined): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const { client } = session;
  if (!editor || !client) return;
  const { line, character } = editor.selection.active;
  const place: CitationsParams = { uri: editor.document.uri.toString(), line, character };
  const chosen = answers ?? await choose(await client.sendRequest<readonly CitationChoice[]>(citations, place));
  if (chosen === 'nothing') {
    void vscode.window.showInformationMessage(vscode.l10n.t('No source is known for the words at the cursor. Put it into a name, an office, a date, a figure or a quotation that Copydesk knows.'));
    return;
  }
  if (!chosen) return;
  const params: InsertCitationParams = { ...place, source: chosen.source, ...(chosen.locator !== undefined && { locator: chosen.locator }) };
  const result = await client.sendRequest<InsertCitationResult>(insertCitation, params);
  if ('problem' in result) {
    if (result.problem === 'failed') void vscode.window.showErrorMessage(vscode.l10n.t('Nothing was inserted: {0}.', result.reason.replace(/\.$/, '')));
    else void vscode.window.showInformationMessage(explain(result.problem));
    return;
  }
  if (result.version !== editor.document.version) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The draft has changed meanwhile, so nothing was inserted. Please try again.'));
    return;
  }
  // One edit of the document is one step to undo, the note and its definition together.
  const edit = new vscode.WorkspaceEdit();
  edit.set(editor.document.uri, result.edits.map(({ range: { start, end }, newText }) =>
    new vscode.TextEdit(new vscode.Range(start.line, start.character, end.line, end.character), newText)));
  await vscode.workspace.applyEdit(edit);
}

/** The only source there is, or the one that the writer takes from several. */
async function choose(choices: readonly CitationChoice[]): Promise<CitationAnswers | 'nothing' | undefined> {
  const [only, ...more] = choices;
  if (!only) return 'nothing';
  if (more.length === 0) return only;
  const picks = choices.map((choice) => ({ label: choice.title, detail: choice.quote === undefined ? choice.detail : `${choice.detail}: “${choice.quote}”`, choice }));
  return (await vscode.window.showQuickPick(picks, { title: vscode.l10n.t('Cite which source?'), matchOnDetail: true }))?.choice;
}

function explain(problem: Exclude<Extract<InsertCitationResult, { readonly problem: string }>['problem'], 'failed'>): string {
  switch (problem) {
    case 'nothing': return vscode.l10n.t('No source is known for the words at the cursor.');
    case 'unknown-source': return vscode.l10n.t('No fact pack in use defines this source.');
    case 'no-place': return vscode.l10n.t('A citation cannot stand here. Put the cursor into a sentence of the draft.');
  }
}
