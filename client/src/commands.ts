import * as vscode from 'vscode';
import { describeFacts, explainCheck, explainCheckCommand, marksWritten, stetCommand, stetEdit, type ExplainCheckParams, type StetEditParams, type StetEditResult, type StetTarget } from '../../server/src/protocol.js';
import { ask } from './ask.js';
import { saveText } from './save-text.js';
import type { Session } from './session.js';

const factsScheme = 'copydesk-facts';

/** The extension's commands. Each works, or says in one line what is missing. */
export function registerCommands(session: Session): readonly vscode.Disposable[] {
  const pages = new FactsPages(session);
  return [
    vscode.commands.registerCommand(stetCommand, (target?: Stood) => letStand(session, target)),
    vscode.commands.registerCommand('copydesk.showLog', () => session.log.show()),
    vscode.commands.registerCommand('copydesk.restart', () => session.restart()),
    vscode.commands.registerCommand('copydesk.showFacts', () => pages.show()),
    vscode.commands.registerCommand(explainCheckCommand, (check: string) => pages.explain(check)),
    vscode.workspace.registerTextDocumentContentProvider(factsScheme, pages),
    pages,
  ];
}

/** A finding that is to stand; a caller that knows the reason already is not asked for it. */
type Stood = StetTarget & Partial<Pick<StetEditParams, 'reason' | 'until'>>;

/** Asks why a finding may stand, and writes the answer as a comment beside it. */
async function letStand(session: Session, target: Stood | undefined): Promise<void> {
  if (!target) {
    // From the command palette there is no finding yet: the light bulb at the cursor offers the findings there.
    await vscode.commands.executeCommand('editor.action.quickFix');
    return;
  }
  const answers = target.reason === undefined ? await askWhy(target.words) : { reason: target.reason, until: target.until ?? '' };
  if (!answers) return;
  const { reason, until } = answers;
  const client = session.client;
  const params: StetEditParams = { ...target, reason, ...(until && { until }) };
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
  const { line, character, end } = insertion;
  edit.replace(vscode.Uri.parse(insertion.uri), new vscode.Range(line, character, end.line, end.character), insertion.newText);
  await vscode.workspace.applyEdit(edit);
}

/** The reason, which there must be, and the last day, which may be empty; undefined where the writer has given up. */
async function askWhy(words: string): Promise<{ readonly reason: string; readonly until: string } | undefined> {
  const title = vscode.l10n.t('Let “{0}” stand', words);
  const reason = await ask({
    title: `${title} (1/2)`, placeHolder: vscode.l10n.t('so spelt on the poster'),
    prompt: vscode.l10n.t('Why may it stand? The reason is kept with the draft.'),
    objection: (text) => {
      if (text === '') return vscode.l10n.t('Without a reason nobody can tell later why it stands. Escape leaves the finding open.');
      return text.includes('-->') ? vscode.l10n.t('A reason cannot hold “-->”, which ends the comment.') : undefined;
    },
  });
  if (reason === undefined) return undefined;
  const until = await ask({
    title: `${title} (2/2)`, placeHolder: vscode.l10n.t('2026-12-31'),
    prompt: vscode.l10n.t('Until which day? Leave this empty if it may stand for good.'),
    objection: (text) => {
      if (text === '' || isDay(text)) return undefined;
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? vscode.l10n.t('There is no such day in the calendar.') : vscode.l10n.t('Write the day as 2026-12-31.');
    },
  });
  return until === undefined ? undefined : { reason, until };
}

/** True for an ISO date that is a day of the calendar. */
function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

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
    return this.#open(vscode.Uri.from({ scheme: factsScheme, path: `/${vscode.l10n.t('Facts in use')}.md`, query: draft?.toString() ?? '' }));
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
