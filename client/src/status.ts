import * as vscode from 'vscode';
import type { DraftStatus } from '../../server/src/protocol.js';

/** The item in the language status: how many findings the draft has, and as of which date it is checked. */
export class DraftStatusItem implements vscode.Disposable {
  readonly #selector: vscode.DocumentSelector;
  readonly #statuses = new Map<string, DraftStatus>();
  readonly #subscriptions: readonly vscode.Disposable[];
  #item: vscode.LanguageStatusItem | undefined;

  constructor(languages: readonly string[]) {
    this.#selector = languages.map((language) => ({ language }));
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#statuses.delete(uri.toString())),
    ];
  }

  show(status: DraftStatus): void {
    this.#statuses.set(vscode.Uri.parse(status.uri).toString(), status);
    this.#update();
  }

  clear(): void {
    this.#statuses.clear();
    this.#update();
  }

  dispose(): void {
    this.#item?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #update(): void {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const status = uri === undefined ? undefined : this.#statuses.get(uri);
    if (!status) {
      this.#item?.dispose();
      this.#item = undefined;
      return;
    }
    const item = (this.#item ??= this.#makeItem());
    const findings = status.errors + status.warnings + status.notes;
    item.text = findings === 0 ? vscode.l10n.t('No findings') : vscode.l10n.t('{0} findings', findings);
    if (findings === 1) item.text = vscode.l10n.t('1 finding');
    item.detail = detail(status);
    item.severity = status.errors > 0 ? vscode.LanguageStatusSeverity.Error
      : status.warnings > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  }

  #makeItem(): vscode.LanguageStatusItem {
    const item = vscode.languages.createLanguageStatusItem('copydesk.draft', this.#selector);
    item.name = 'Copydesk';
    item.command = { title: vscode.l10n.t('Show Facts'), command: 'copydesk.showFacts' };
    return item;
  }
}

const detail = ({ asOf, letStand }: DraftStatus): string => (letStand === 0 ? asOf : `${asOf} · ${vscode.l10n.t('{0} let stand', letStand)}`);
