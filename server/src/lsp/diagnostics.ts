import {
  DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError, type CancellationToken, type Connection, type Diagnostic,
  type DocumentDiagnosticParams, type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { storyDateLine } from '../core/features/hover.js';
import type { Words } from '../core/words/words.js';
import { draftStatus, explainCheckCommand, type DraftStatus } from '../protocol.js';
import type { Capabilities } from './capabilities.js';
import { toDiagnostic } from './convert.js';
import type { Documents } from './documents.js';
import type { AnalyzedDraft, Drafts } from './drafts.js';
import { describeError, guarded, type Log } from './guard.js';
import { holdBack } from './hold-back.js';
import type { Clock } from './host.js';

/** What was last told about a document. Results get a new id only when they differ, however often they are asked for. */
interface Told {
  readonly id: string;
  readonly key: string;
}

/**
 * Brings findings to the editor: it asks for them (pull), or where it cannot, they are sent to it (push). Nothing waits for a
 * pause in typing: work starts at once, edits that have arrived meanwhile are taken in first, and a result of an old version
 * is never sent.
 */
export class Diagnostics {
  readonly #connection: Connection;
  readonly #documents: Documents;
  readonly #drafts: Drafts;
  readonly #capabilities: Capabilities;
  readonly #clock: Clock;
  readonly #words: Words;
  readonly #session: string;
  readonly #log: Log;
  readonly #told = new Map<string, Told>();
  readonly #statuses = new Map<string, string>();
  readonly #scheduled = new Set<string>();
  readonly #timers = new Map<string, () => void>();
  #count = 0;

  constructor(
    connection: Connection, documents: Documents, drafts: Drafts, capabilities: Capabilities, clock: Clock, words: Words, session: string, log: Log,
  ) {
    this.#connection = connection;
    this.#documents = documents;
    this.#drafts = drafts;
    this.#capabilities = capabilities;
    this.#clock = clock;
    this.#words = words;
    this.#session = session;
    this.#log = log;
    const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
    connection.languages.diagnostics.on(guarded(log, 'diagnostics', nothing, (params, token) => this.#pull(params, token)));
  }

  /** A draft was opened or changed. */
  changed(uri: string): void {
    if (!this.#capabilities.pullsDiagnostics) this.#schedule(uri);
  }

  /** Settings or facts have changed: every open draft may look different. */
  refresh(): void {
    if (!this.#capabilities.pullsDiagnostics) {
      for (const uri of this.#documents.uris) this.#schedule(uri);
    } else if (this.#capabilities.refreshesDiagnostics) {
      this.#connection.languages.diagnostics.refresh().catch((error: unknown) => this.#log(`refresh failed: ${describeError(error)}`));
    }
  }

  closed(uri: string): void {
    this.#timers.get(uri)?.();
    this.#timers.delete(uri);
    const told = this.#told.delete(uri);
    this.#statuses.delete(uri);
    if (told && !this.#capabilities.pullsDiagnostics) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #pull({ textDocument: { uri }, previousResultId }: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const draft = await this.#drafts.analyze(uri);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The draft has changed since.');
    if (!draft) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const items = this.#itemsOf(uri, draft);
    const resultId = this.#tell(uri, items).id;
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  #schedule(uri: string): void {
    if (this.#scheduled.has(uri)) return;
    this.#scheduled.add(uri);
    this.#clock.soon(() => {
      this.#scheduled.delete(uri);
      this.#push(uri).catch((error: unknown) => this.#log(`diagnostics failed: ${describeError(error)}`));
    });
  }

  async #push(uri: string): Promise<void> {
    const draft = await this.#drafts.analyze(uri);
    if (!draft) return;
    const before = this.#told.get(uri);
    const diagnostics = this.#itemsOf(uri, draft);
    // A client shows diagnostics of a version only for that version, so each new version is told even when nothing differs.
    const key = `${draft.version}`;
    if (this.#tell(uri, diagnostics, key) !== before) await this.#connection.sendDiagnostics({ uri, version: draft.version, diagnostics });
  }

  /** The diagnostics to show now. Arranges for those on the word being typed to be shown a little later. */
  #itemsOf(uri: string, { document, analysis }: AnalyzedDraft): Diagnostic[] {
    this.#sendStatus(uri, analysis);
    const open = this.#documents.get(uri);
    // Who can be told nothing later must be told everything now.
    const canTellLater = !this.#capabilities.pullsDiagnostics || this.#capabilities.refreshesDiagnostics;
    const held = open && canTellLater ? holdBack(analysis.findings, open, this.#clock.now()) : { shown: analysis.findings };
    this.#timers.get(uri)?.();
    this.#timers.delete(uri);
    if (held.wait !== undefined) {
      this.#timers.set(uri, this.#clock.later(held.wait, () => (this.#capabilities.pullsDiagnostics ? this.refresh() : this.#schedule(uri))));
    }
    return held.shown.map((finding) => this.#linked(toDiagnostic(document, finding, this.#words)));
  }

  /** A diagnostic whose code leads to its check's page, in an editor that can show it. */
  #linked(diagnostic: Diagnostic): Diagnostic {
    const { code } = diagnostic;
    if (!this.#capabilities.explainsChecks || code === 'stet') return diagnostic;
    return { ...diagnostic, codeDescription: { href: `command:${explainCheckCommand}?${encodeURIComponent(JSON.stringify([code]))}` } };
  }

  #tell(uri: string, items: readonly Diagnostic[], version = ''): Told {
    const key = `${version}\n${JSON.stringify(items)}`;
    const told = this.#told.get(uri);
    if (told?.key === key) return told;
    this.#count++;
    const now: Told = { id: `${this.#session}-${this.#count}`, key };
    this.#told.set(uri, now);
    return now;
  }

  #sendStatus(uri: string, { findings, letStand, links }: AnalyzedDraft['analysis']): void {
    if (!this.#capabilities.showsStatus) return;
    const count = (...severities: readonly string[]): number => findings.filter(({ severity }) => severities.includes(severity)).length;
    const status: DraftStatus = {
      uri,
      errors: count('error'),
      warnings: count('warning'),
      notes: count('information', 'hint'),
      letStand: letStand.length,
      asOf: storyDateLine(links.storyDate, this.#words),
    };
    const key = JSON.stringify(status);
    if (this.#statuses.get(uri) === key) return;
    this.#statuses.set(uri, key);
    void this.#connection.sendNotification(draftStatus, status);
  }
}
