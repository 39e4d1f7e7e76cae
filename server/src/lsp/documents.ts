import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Connection } from 'vscode-languageserver';
import { guardedNotification, type Log } from './guard.js';

/** An open document, and where it was last typed in. */
export interface OpenDocument {
  readonly text: TextDocument;
  /** The end of the last edit, as an offset in the present text, and when it was made. */
  readonly lastEdit?: { readonly end: number; readonly at: number };
}

export interface DocumentEvents {
  opened(uri: string): void;
  changed(uri: string): void;
  closed(uri: string): void;
}

/** The open documents, kept in step with the editor (incremental sync). */
export class Documents {
  readonly #open = new Map<string, OpenDocument>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  get uris(): readonly string[] {
    return [...this.#open.keys()];
  }

  listen(connection: Connection, log: Log, events: DocumentEvents): void {
    connection.onDidOpenTextDocument(guardedNotification(log, 'didOpen', ({ textDocument: { uri, languageId, version, text } }) => {
      this.#open.set(uri, { text: TextDocument.create(uri, languageId, version, text) });
      events.opened(uri);
    }));
    connection.onDidChangeTextDocument(guardedNotification(log, 'didChange', ({ textDocument, contentChanges }) => {
      const open = this.#open.get(textDocument.uri);
      if (!open) return;
      this.#open.set(textDocument.uri, this.#update(open, contentChanges, textDocument.version));
      events.changed(textDocument.uri);
    }));
    connection.onDidCloseTextDocument(guardedNotification(log, 'didClose', ({ textDocument: { uri } }) => {
      this.#open.delete(uri);
      events.closed(uri);
    }));
  }

  #update({ text }: OpenDocument, changes: readonly TextDocumentContentChangeEvent[], version: number): OpenDocument {
    const last = changes.at(-1);
    // The last change's range is stated in the text as the earlier ones left it, so they must be applied before it is read.
    const before = TextDocument.update(text, changes.slice(0, -1), version);
    const start = last && 'range' in last ? before.offsetAt(last.range.start) : undefined;
    const after = last ? TextDocument.update(before, [last], version) : before;
    if (!last || start === undefined) return { text: after };
    return { text: after, lastEdit: { end: start + last.text.length, at: this.#now() } };
  }
}
