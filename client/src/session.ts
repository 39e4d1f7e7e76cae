import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { ClientOptions } from '../../server/src/protocol.js';
import * as protocol from '../../server/src/protocol.js';
import { registerAddToFacts } from './add-to-facts.js';
import { registerCommands } from './commands.js';
import { registerExportWorksheet } from './export-worksheet.js';
import { factCheckLines, registerFactCheckCommands } from './fact-check/register.js';
import { FactCheckView } from './fact-check/view.js';
import { answerFileRequests } from './files.js';
import { registerFindSupport } from './find-support.js';
import { registerInsertCitation } from './insert-citation.js';
import { registerNextFinding } from './next-finding.js';
import { Restarts } from './restarts.js';
import { registerSampleDraft } from './sample-draft.js';
import { DraftStatusItem } from './status.js';

/** Makes the client for the place it runs in (Node or a browser). */
export type MakeClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient> | BaseLanguageClient;

/** The languages a draft is written in. */
const draftLanguages = ['markdown', 'plaintext', 'news-draft', 'html', 'asciidoc', 'restructuredtext', 'latex', 'tex'] as const;

/** What the extension exports. */
export interface Api {
  /** The items that the fact check view shows, a line for each: "Contradicted | Koazk | …". */
  readonly factCheck: () => readonly string[];
  readonly onDidChangeFactCheck: (listen: () => void) => vscode.Disposable;
}

/** Long enough to be read by somebody who is looking elsewhere. */
const RESTART_SHOWN_MS = 20_000;

/** The running language client and what hangs on it; `restart` makes a new one. */
export class Session implements vscode.Disposable {
  readonly #context: vscode.ExtensionContext;
  readonly #makeClient: MakeClient;
  readonly #status = new DraftStatusItem(draftLanguages);
  readonly #factCheck: FactCheckView;
  #log: vscode.LogOutputChannel | undefined;
  #client: BaseLanguageClient | undefined;

  constructor(context: vscode.ExtensionContext, makeClient: MakeClient) {
    this.#context = context;
    this.#makeClient = makeClient;
    this.#factCheck = new FactCheckView(this, draftLanguages);
    context.subscriptions.push(
      this.#factCheck, ...registerFactCheckCommands(this, this.#factCheck), registerExportWorksheet(this, () => this.#factCheck.draft), ...registerNextFinding(), registerAddToFacts(this), registerSampleDraft(context),
      registerInsertCitation(this), registerFindSupport(this),
    );
    context.subscriptions.push(this, this.#status, ...registerCommands(this), vscode.workspace.onDidGrantWorkspaceTrust(() => {
      void this.client?.sendNotification(protocol.workspaceTrusted);
    }));
  }

  /** The log is made when it is first needed: an extension that has nothing to say adds no entry to the output's list. */
  get log(): vscode.LogOutputChannel {
    return (this.#log ??= vscode.window.createOutputChannel('Copydesk', { log: true }));
  }

  get client(): BaseLanguageClient | undefined {
    return this.#client?.isRunning() === true ? this.#client : undefined;
  }

  /** What other extensions and the tests may ask. */
  get api(): Api {
    return { factCheck: () => factCheckLines(this.#factCheck), onDidChangeFactCheck: (listen) => this.#factCheck.onDidChangeTreeData(() => listen()) };
  }

  /** Starts the server. A failure is said once, with what can be done about it; the writer is not disturbed again. */
  async start(): Promise<void> {
    let running = false;
    try {
      const client = await this.#makeClient(this.#options(new Restarts(() => running, () => void this.#explainFailure(), () => this.#sayRestarted())));
      this.#client = client;
      // The client would say each error of its own in a pop-up besides.
      client.error = (message, data) => this.log.error(message, ...(data === undefined ? [] : [data]));
      answerFileRequests(client);
      client.onNotification(protocol.draftStatus, (status: protocol.DraftStatus) => this.#status.show(status));
      this.#factCheck.attach(client);
      await client.start();
      running = true;
      this.#factCheck.refresh();
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
      await this.#explainFailure();
    }
  }

  async restart(): Promise<void> {
    await this.#stop();
    this.#status.clear();
    await this.start();
  }

  dispose(): void {
    void this.#stop();
    this.#log?.dispose();
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.dispose().catch(() => undefined);
  }

  /** A line at the edge of the window: nothing to answer, and the draft is as it was. */
  #sayRestarted(): void {
    const message = vscode.l10n.t('Copydesk stopped unexpectedly and was started again. Nothing is lost.');
    this.log.warn(message);
    vscode.window.setStatusBarMessage(message, RESTART_SHOWN_MS);
  }

  async #explainFailure(): Promise<void> {
    const [retry, show] = [vscode.l10n.t('Try Again'), vscode.l10n.t('Show Log')];
    const message = vscode.l10n.t('Copydesk could not start, so drafts are not checked. Try again; if that fails, the log says why.');
    const answer = await vscode.window.showErrorMessage(message, retry, show);
    if (answer === retry) await this.restart();
    else if (answer === show) this.log.show();
  }

  #options(errorHandler: Restarts): LanguageClientOptions {
    const initializationOptions: ClientOptions = {
      bundledFacts: vscode.Uri.joinPath(this.#context.extensionUri, 'server', 'out', 'facts.segment').toString(),
      readsFiles: true,
      asksForReason: true,
      explainsChecks: true,
      trusted: vscode.workspace.isTrusted,
      showsStatus: true,
      showsFindingOnHover: true,
    };
    return {
      documentSelector: [
        ...draftLanguages.map((language) => ({ language })),
        { language: 'yaml', pattern: '**/.copydesk.yaml' },
        { language: 'yaml', pattern: '**/*.copydesk.yaml' },
        { language: 'yaml', pattern: '**/facts/**/*.{yaml,yml}' },
      ],
      initializationOptions,
      outputChannel: this.log,
      errorHandler,
      initializationFailedHandler: () => false,
      diagnosticPullOptions: { onChange: true, onTabs: true },
      markdown: { isTrusted: false, supportHtml: false },
    };
  }
}
