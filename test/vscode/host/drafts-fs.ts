/**
 * An extension for the web host of the tests: the file system `drafts:`, which shows a folder of this computer as a web
 * editor would show one from elsewhere. What the workbench saves can therefore be checked on disk.
 */
import * as vscode from 'vscode';

export function activate(context: vscode.ExtensionContext): void {
  const { scheme, authority } = context.extensionUri;
  const drafts = new Drafts(`${scheme}://${authority}/drafts`);
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('drafts', drafts, { isCaseSensitive: true }));
}

class Drafts implements vscode.FileSystemProvider {
  readonly #base: string;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  constructor(base: string) {
    this.#base = base;
  }

  /** Only changes made through the workbench are told; nothing else writes to a test's folder. */
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    return (await this.#ask('stat', uri)).json() as Promise<vscode.FileStat>;
  }

  async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    return (await this.#ask('list', uri)).json() as Promise<[string, vscode.FileType][]>;
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return new Uint8Array(await (await this.#ask('read', uri)).arrayBuffer());
  }

  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    await this.#ask('write', uri, content);
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  async createDirectory(uri: vscode.Uri): Promise<void> {
    await this.#ask('mkdir', uri, new Uint8Array());
    this.#changed.fire([{ type: vscode.FileChangeType.Created, uri }]);
  }

  async delete(uri: vscode.Uri): Promise<void> {
    await this.#ask('delete', uri, new Uint8Array());
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(): never {
    throw vscode.FileSystemError.NoPermissions('drafts cannot be renamed here');
  }

  async #ask(operation: string, uri: vscode.Uri, content?: Uint8Array): Promise<Response> {
    const request = content === undefined ? {} : { method: 'POST', body: content };
    const response = await fetch(`${this.#base}${encodeURI(uri.path)}?${operation}`, request);
    if (response.status === 404) throw vscode.FileSystemError.FileNotFound(uri);
    if (!response.ok) throw vscode.FileSystemError.Unavailable(uri);
    return response;
  }
}
