import * as vscode from 'vscode';
import { describeFacts, explainCheck, explainCheckCommand, marksWritten, stetCommand, stetEdit, type ExplainCheckParams, type StetEditParams, type StetEditResult, type StetTarget } from '../../server/src/protocol.js';
import { saveText } from './save-text.js';
import type { Session } from './session.js';

const factsScheme = 'copydesk-facts';

/** The extension's commands. Each works, or says in one line what is missing. */
export function registerCommands(session: Session): readonly vscode.Disposable[] {
  const pages = new FactsPages(session);
  return [
    vscode.commands.registerCommand(stetCommand, (target?: StetTarget) => letStand(session, target)),
    vscode.commands.registerCommand('copydesk.showLog', () => session.log.show()),
    vscode.commands.registerCommand('copydesk.restart', () => session.restart()),
    vscode.commands.registerCommand('copydesk.showFacts', () => pages.show()),
    vscode.commands.registerCommand(explainCheckCommand, (check: string) => pages.explain(check)),
    vscode.workspace.registerTextDocumentContentProvider(factsScheme, pages),
    pages,
  ];
}

/** Asks why a finding may stand, and writes the answer as a comment beside it. */
async function letStand(session: Session, target: StetTarget | undefined): Promise<void> {
  if (!target) {
    // From the command palette there is no finding yet: the light bulb at the cursor offers the findings there.
    await vscode.commands.executeCommand('editor.action.quickFix');
    return;
  }
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Let “{0}” stand', target.words),
    prompt: vscode.l10n.t('Why may it stand? The reason is kept with the draft.'),
    placeHolder: vscode.l10n.t('so spelt on the poster'),
    validateInput: (text) => (text.includes('-->') ? vscode.l10n.t('A reason cannot hold “-->”, which ends the comment.') : undefined),
  });
  if (!reason?.trim()) return;
  const until = await vscode.window.showInputBox({
    title: vscode.l10n.t('Let “{0}” stand', target.words),
    prompt: vscode.l10n.t('Until which day? Leave this empty if it may stand for good.'),
    placeHolder: vscode.l10n.t('2026-12-31'),
    validateInput: (text) => (text.trim() === '' || isDay(text.trim()) ? undefined : vscode.l10n.t('Write the day as 2026-12-31.')),
  });
  if (until === undefined) return;
  const client = session.client;
  const params: StetEditParams = { ...target, reason: reason.trim(), ...(until.trim() && { until: until.trim() }) };
  const insertion = await client?.sendRequest<StetEditResult>(stetEdit, params);
  if (!insertion) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The finding is gone, so there is nothing to let stand.'));
    return;
  }
  if ('problem' in insertion) {
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} cannot be read, so nothing was written. Mend the file first; Problems says where.', insertion.file.slice(insertion.file.lastIndexOf('/') + 1)));
    return;
  }
  if ('file' in insertion) {
    await saveText(vscode.Uri.parse(insertion.file), insertion.text);
    await client?.sendNotification(marksWritten, { uri: target.uri });
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.insert(vscode.Uri.parse(insertion.uri), new vscode.Position(insertion.line, insertion.character), insertion.newText);
  await vscode.workspace.applyEdit(edit);
}

/** True for an ISO date that is a day of the calendar. */
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** Shows what the fact base holds as a read-only page. */
class FactsPages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #session: Session;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;

  constructor(session: Session) {
    this.#session = session;
  }

  show(): Promise<void> {
    const draft = vscode.window.activeTextEditor?.document.uri;
    return this.#open(vscode.Uri.from({ scheme: factsScheme, path: '/Facts in use.md', query: draft?.toString() ?? '' }));
  }

  /** The page of a check, from the link at a finding. */
  explain(check: string): Promise<void> {
    return this.#open(vscode.Uri.from({ scheme: factsScheme, path: `/${check}.md`, fragment: check }));
  }

  async #open(page: vscode.Uri): Promise<void> {
    this.#changed.fire(page);
    await vscode.commands.executeCommand('markdown.showPreview', page).then(undefined, () => vscode.window.showTextDocument(page));
  }

  async provideTextDocumentContent({ query, fragment }: vscode.Uri): Promise<string> {
    const client = this.#session.client;
    if (!client) return vscode.l10n.t('Copydesk is not running. Use the command “Copydesk: Restart”.');
    if (fragment !== '') return client.sendRequest<string>(explainCheck, { check: fragment } satisfies ExplainCheckParams);
    return client.sendRequest<string>(describeFacts, query === '' ? {} : { uri: query });
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
