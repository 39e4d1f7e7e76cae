import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import * as protocol from '../../../server/src/protocol.js';
import type { Session } from '../session.js';
import { FactCheckModel, isFiltering, noFilter, type Changes, type Filter, type GroupKey, type ItemNode, type Node } from './model.js';
import { groupItem, itemItem } from './tree-items.js';

const viewId = 'copydesk-fact-check';

/**
 * The fact check view: every checkable item of the draft by verdict. The server sends what an edit has changed, and only while
 * somebody sees the view; otherwise it sends the number of contradictions for the badge.
 */
export class FactCheckView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly model = new FactCheckModel();
  readonly #session: Session;
  readonly #languages: readonly string[];
  readonly #changed = new vscode.EventEmitter<Node | undefined>();
  readonly #view: vscode.TreeView<Node>;
  readonly #collapsed = new Set<GroupKey>(['agrees', 'by-hand']);
  readonly #items = new WeakMap<ItemNode, { readonly of: protocol.FactCheckItem; readonly item: vscode.TreeItem }>();
  readonly #subscriptions: readonly vscode.Disposable[];
  #draft: vscode.Uri | undefined;
  #read: protocol.FactCheck | undefined;
  #atCursor: ItemNode | undefined;
  readonly #loaded: (() => void)[] = [];
  #revealing: ReturnType<typeof setTimeout> | undefined;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(session: Session, languages: readonly string[]) {
    this.#session = session;
    this.#languages = languages;
    this.#view = vscode.window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.#view, this.#changed,
      this.#view.onDidChangeVisibility(() => this.#watch()),
      this.#view.onDidCollapseElement(({ element }) => element.type === 'group' && this.#collapsed.add(element.key)),
      this.#view.onDidExpandElement(({ element }) => element.type === 'group' && this.#collapsed.delete(element.key)),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        // A change of language closes a document and opens it again.
        if (uri.toString() === this.#draft?.toString()) this.#follow(true);
      }),
      vscode.workspace.onDidOpenTextDocument(() => this.#follow()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document.uri.toString() === this.#draft?.toString()) this.#revealSoon();
      }),
    ];
    this.#follow();
  }

  /** The draft that the view is about. */
  get draft(): vscode.Uri | undefined {
    return this.#draft;
  }

  get visible(): boolean {
    return this.#view.visible;
  }

  /** A server was started: it is told what is shown. */
  attach(client: BaseLanguageClient): void {
    client.onNotification(protocol.factCheck, (message: protocol.FactCheck) => this.#take(message));
  }

  /** Asks the server for everything anew: it has just been started. */
  refresh(): void {
    this.#watch();
  }

  setFilter(filter: Filter): void {
    this.#draw(this.model.setFilter(filter));
    void vscode.commands.executeCommand('setContext', 'copydesk:filtered', isFiltering(filter));
  }

  clearFilter(): void {
    this.setFilter(noFilter);
  }

  getChildren(node?: Node): Node[] {
    if (!node) return [...this.model.groups];
    return node.type === 'group' ? [...node.shown] : [];
  }

  getParent(node: Node): Node | undefined {
    return node.type === 'item' ? node.group : undefined;
  }

  /** The same item of the tree as long as it says the same. */
  getTreeItem(node: Node): vscode.TreeItem {
    if (node.type === 'group') return groupItem(node);
    const kept = this.#items.get(node);
    if (kept?.of === node.item) return kept.item;
    const item = itemItem(node);
    this.#items.set(node, { of: node.item, item });
    return item;
  }

  /** Sources are asked for when the mouse rests on an item: they would be most of what is sent. */
  async resolveTreeItem(item: vscode.TreeItem, node: Node): Promise<vscode.TreeItem> {
    if (node.type === 'group' || !this.#draft) return item;
    const known = await this.#session.client?.sendRequest<protocol.FactCheckItemResult>(protocol.factCheckItem, { uri: this.#draft.toString(), id: node.id });
    if (known) item.tooltip = new vscode.MarkdownString(known.markdown);
    return item;
  }

  dispose(): void {
    clearTimeout(this.#revealing);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** The active draft is shown; while something else is active (the output, a picture), the last draft stays as long as it is open. */
  #follow(closed = false): void {
    const active = vscode.window.activeTextEditor?.document;
    const isDraft = active !== undefined && this.#languages.includes(active.languageId);
    void vscode.commands.executeCommand('setContext', 'copydesk:draft', isDraft);
    const next = isDraft ? active.uri : closed ? undefined : this.#draft;
    if (next?.toString() === this.#draft?.toString()) return;
    this.#draft = next;
    this.#read = undefined;
    this.#atCursor = undefined;
    this.#draw(this.model.clear());
    this.#watch();
  }

  /** The items, also while nobody sees the view: a command that is about the words at the cursor needs them once. */
  async load(): Promise<FactCheckModel> {
    if (!this.#read?.items && this.#draft && this.#session.client) {
      const arrived = new Promise<void>((resolve) => {
        this.#loaded.push(resolve);
        setTimeout(resolve, LOADED_WITHIN_MS);
      });
      this.#watch(true);
      await arrived;
    }
    return this.model;
  }

  #watch(items = this.#view.visible): void {
    const params: protocol.WatchFactCheckParams = { uri: this.#draft?.toString() ?? null, items };
    void this.#session.client?.sendNotification(protocol.watchFactCheck, params);
  }

  #take(message: protocol.FactCheck): void {
    if (vscode.Uri.parse(message.uri).toString() !== this.#draft?.toString()) return;
    this.#read = message;
    this.#draw(message.items ? this.model.update(message.items) : []);
    if (message.items) for (const resolve of this.#loaded.splice(0)) resolve();
    if (message.items) this.#revealSoon();
  }

  #draw(changes: Changes): void {
    if (changes === 'everything') this.#changed.fire(undefined);
    else for (const node of changes) this.#changed.fire(node);
    const wrong = this.#read?.counts.contradicts ?? 0;
    this.#view.badge = wrong === 0 ? undefined : { value: wrong, tooltip: wrong === 1 ? vscode.l10n.t('1 item contradicted') : vscode.l10n.t('{0} items contradicted', wrong) };
    this.#view.description = this.#draft ? nameOf(this.#draft) : '';
    const message = this.#message() ?? '';
    // Said anew it would be read out anew.
    if (message !== this.#view.message) this.#view.message = message;
  }

  #message(): string | undefined {
    if (!this.#draft || !this.#read) return undefined;
    const { model } = this;
    const lines = [
      // A view that is alone in its container shows no description, and the day decides every verdict.
      this.#read.asOf,
      ...(model.items.length === 0 && this.#read.items ? [vscode.l10n.t('Nothing in this draft can be checked.')] : []),
      ...(isFiltering(model.filter) ? [vscode.l10n.t('The filter shows {0} of {1} items.', model.shownCount, model.items.length)] : []),
      ...(this.#read.lost.length === 0 ? [] : [vscode.l10n.t('Checked by hand, but no longer in the draft: {0}', this.#read.lost.join(' '))]),
    ];
    return lines.join('\n');
  }

  /**
   * Selects the item at the cursor once it rests. A view that has just been closed is not known to be closed yet, and would be opened
   * by being told to reveal something: hence the pause.
   */
  #revealSoon(): void {
    clearTimeout(this.#revealing);
    this.#revealing = setTimeout(() => this.#revealAtCursor(), REST_MS);
  }

  /** A group that somebody has closed stays closed. */
  #revealAtCursor(): void {
    const editor = vscode.window.activeTextEditor;
    if (!this.#view.visible || editor?.document.uri.toString() !== this.#draft?.toString() || !editor) return;
    const node = this.model.at(editor.selection.active.line, editor.selection.active.character);
    if (!node || node === this.#atCursor || this.#collapsed.has(node.group.key) || !node.group.shown.includes(node)) return;
    this.#atCursor = node;
    // A list that is being drawn anew may not know the node yet; the next move of the cursor shows it.
    this.#view.reveal(node, { select: true, focus: false }).then(undefined, () => (this.#atCursor = undefined));
  }
}

const REST_MS = 120;

/** A server that does not answer leaves a command without items rather than without an end. */
const LOADED_WITHIN_MS = 5_000;

const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);
