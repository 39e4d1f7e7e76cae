import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import {
  createConnection, createProtocolConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter, type ClientCapabilities, type CodeAction, type Diagnostic,
  type DocumentDiagnosticReport, type Hover, type InitializeResult, type Position, type ProtocolConnection, type PublishDiagnosticsParams, type Range,
  type TextEdit, type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../../../server/src/lsp/host.js';
import { startServer } from '../../../server/src/lsp/server.js';
import { builtServer } from './built-server.js';

export interface EditorOptions {
  /** Addresses of the workspace's folders. */
  readonly roots?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** The language in which the editor shows itself. */
  readonly locale?: string;
  /** What the editor's settings say under `copydesk`. */
  readonly settings?: unknown;
  /** A notification, method and parameters, that follows `initialized` at once. */
  readonly rightBehindInitialized?: readonly [method: string, parameters: object];
}

/** An editor that asks for diagnostics and can be told to ask again. */
export const pulling: ClientCapabilities = {
  textDocument: {
    diagnostic: {}, hover: { contentFormat: ['markdown', 'plaintext'] }, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
  workspace: {
    configuration: true, diagnostics: { refreshSupport: true }, workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true }, didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
};

/** A diagnostic's message; ours is never anything but text. */
export const messageOf = ({ message }: Diagnostic): string => (typeof message === 'string' ? message : message.value);

/** An editor of some years ago, which waits to be sent diagnostics. */
export const pushing: ClientCapabilities = {
  textDocument: { publishDiagnostics: {}, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
};

/**
 * An editor as the server sees one: speaks the protocol to the built server over its standard input and output, keeps the text
 * of its documents, and waits for what it is sent. Nothing in it sleeps.
 */
export class TestEditor {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly process: ChildProcess | undefined;
  settings: unknown;
  readonly #documents = new Map<string, TextDocument>();
  readonly #pushed: PublishDiagnosticsParams[] = [];
  readonly #waiting = new Set<() => void>();
  refreshes = 0;
  readonly registrations: { readonly method: string; readonly registerOptions?: unknown }[] = [];
  readonly messages: string[] = [];
  readonly logged: string[] = [];

  /** Starts the built server as a process of its own. */
  static async open(options: EditorOptions = {}): Promise<TestEditor> {
    const process = spawn('node', [await builtServer(), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(new StreamMessageReader(process.stdout), new StreamMessageWriter(process.stdin));
    return TestEditor.#start(new TestEditor(connection, process, options), options);
  }

  /** Starts a server in this process, in the place that `host` describes. */
  static async inProcess(host: Host, options: EditorOptions = {}): Promise<TestEditor> {
    const [toServer, toEditor] = [new PassThrough(), new PassThrough()];
    startServer(createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toEditor)), host);
    const connection = createProtocolConnection(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer));
    return TestEditor.#start(new TestEditor(connection, undefined, options), options);
  }

  static async #start(editor: TestEditor, options: EditorOptions): Promise<TestEditor> {
    editor.connection.listen();
    const folders = options.roots?.map((uri) => ({ uri, name: uri })) ?? null;
    const result = await editor.connection.sendRequest<InitializeResult>('initialize', {
      processId: null, rootUri: null, workspaceFolders: folders, capabilities: options.capabilities ?? pulling,
      ...(options.locale !== undefined && { locale: options.locale }),
      ...(options.initializationOptions !== undefined && { initializationOptions: options.initializationOptions }),
    });
    Object.assign(editor, { initialized: result });
    // Without a wait between the two, so that the second is there before the server's own requests are answered.
    const sent = editor.connection.sendNotification('initialized', {});
    if (options.rightBehindInitialized !== undefined) await editor.connection.sendNotification(...options.rightBehindInitialized);
    await sent;
    return editor;
  }

  private constructor(connection: ProtocolConnection, process: ChildProcess | undefined, options: EditorOptions) {
    this.connection = connection;
    this.process = process;
    this.initialized = { capabilities: {} };
    this.settings = options.settings;
    connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(() => this.settings ?? null));
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: TestEditor['registrations'] }) => {
      this.registrations.push(...registrations);
      return this.#happened(null);
    });
    connection.onRequest('client/unregisterCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      return this.#happened(null);
    });
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#pushed.push(params);
      this.#happened(null);
    });
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => void this.messages.push(message));
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => this.#happened(void this.logged.push(message)));
  }

  /** Ends the session as an editor does; fails where the server does not end with it. */
  async close(): Promise<void> {
    const { process } = this;
    const exited = process?.exitCode === null ? once(process, 'exit') : Promise.resolve([process?.exitCode ?? 0]);
    await this.connection.sendRequest('shutdown');
    if (!process) {
      // A server in this process would end it, and the tests with it.
      this.connection.dispose();
      return;
    }
    await this.connection.sendNotification('exit');
    const [code] = await exited;
    this.connection.dispose();
    assert.equal(code, 0, 'the server ended with an error');
  }

  async openDraft(uri: string, text: string, languageId = 'markdown'): Promise<string> {
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    return uri;
  }

  async closeDraft(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  text(uri: string): string {
    return this.#document(uri).getText();
  }

  /** Changes a draft as a person does: a range is replaced. */
  async edit(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const document = this.#document(uri);
    const version = document.version + 1;
    const contentChanges = [...edits]
      .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
      .map(({ range, newText }) => ({ range, text: newText }));
    for (const change of contentChanges) TextDocument.update(document, [change], version);
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  /** Replaces the first `words` of the draft. */
  replace(uri: string, words: string, newText: string): Promise<void> {
    return this.edit(uri, [{ range: this.rangeOf(uri, words), newText }]);
  }

  /** Types `text` right behind the first `words` of the draft. */
  type(uri: string, words: string, text: string): Promise<void> {
    const { end } = this.rangeOf(uri, words);
    return this.edit(uri, [{ range: { start: end, end }, newText: text }]);
  }

  async apply({ changes = {} }: WorkspaceEdit): Promise<void> {
    for (const [uri, edits] of Object.entries(changes)) await this.edit(uri, edits);
  }

  rangeOf(uri: string, words: string): Range {
    const document = this.#document(uri);
    const start = document.getText().indexOf(words);
    assert.ok(start >= 0, `the draft does not hold “${words}”`);
    return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
  }

  /** The range from one offset of the draft to another. */
  range(uri: string, start: number, end: number): Range {
    const document = this.#document(uri);
    return { start: document.positionAt(start), end: document.positionAt(end) };
  }

  /** The text that a range covers. */
  words(uri: string, range: Range): string {
    return this.#document(uri).getText(range);
  }

  report(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId && { previousResultId }) });
  }

  /** The draft's diagnostics, asked for. */
  async pull(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.report(uri);
    assert.equal(report.kind, 'full');
    return report.kind === 'full' ? report.items : [];
  }

  /** The diagnostics' words and checks, in order: "Koazk name-misspelled". */
  summary(uri: string, diagnostics: readonly Diagnostic[]): readonly string[] {
    return diagnostics.map(({ range, code }) => `${this.words(uri, range)} ${code}`);
  }

  async findings(uri: string): Promise<readonly string[]> {
    return this.summary(uri, await this.pull(uri));
  }

  /** The next diagnostics sent for a document since the last time this was asked; waits for them. */
  async pushed(uri: string): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const index = this.#pushed.findIndex((params) => params.uri === uri);
      if (index >= 0) return this.#pushed.splice(index, 1)[0]!;
      await this.#next();
    }
  }

  /** True where diagnostics have been sent for a document and not been looked at. */
  hasPushed(uri: string): boolean {
    return this.#pushed.some((params) => params.uri === uri);
  }

  /** Waits until something that the server sends makes `condition` true. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await this.#next();
  }

  hover(uri: string, at: string | Position): Promise<Hover | null> {
    const position = typeof at === 'string' ? this.rangeOf(uri, at).start : at;
    return this.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
  }

  actions(uri: string, at: string, only?: readonly string[]): Promise<readonly CodeAction[]> {
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri }, range: this.rangeOf(uri, at), context: { diagnostics: [], ...(only && { only }) },
    });
  }

  #document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    assert.ok(document, `${uri} is not open`);
    return document;
  }

  #next(): Promise<void> {
    return new Promise((resolve) => this.#waiting.add(resolve));
  }

  #happened<T>(answer: T): T {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
    return answer;
  }
}
