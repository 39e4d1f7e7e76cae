import {
  CodeLensRefreshRequest, InlayHintKind, SemanticTokensBuilder, SymbolKind, type CodeLens, type Connection, type DocumentSymbol, type DocumentSymbolParams,
  type InlayHint, type InlayHintParams, type SemanticTokens,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { inlayHints } from '../core/features/inlay-hints.js';
import { outline, type OutlineNode } from '../core/features/outline.js';
import { confirmedSpans, summaryLine } from '../core/features/summary.js';
import type { ItemKind } from '../core/features/worksheet/items.js';
import { verdictName } from '../core/features/worksheet/words.js';
import type { Words } from '../core/words/words.js';
import { showFactCheckCommand } from '../protocol.js';
import type { Capabilities } from './capabilities.js';
import { toRange, toSpan } from './convert.js';
import type { Drafts } from './drafts.js';
import type { EditorSettings } from './editor-settings.js';
import { guarded, type Log } from './guard.js';
import type { Projects } from './projects.js';

export interface OverviewPort {
  readonly drafts: Drafts;
  readonly projects: Projects;
  readonly settings: EditorSettings;
  readonly capabilities: Capabilities;
  readonly words: Words;
  readonly log: Log;
}

/** The one kind of semantic token: words that the fact base confirms. */
export const tokenLegend = { tokenTypes: ['confirmed'], tokenModifiers: [] };

export interface Overviews {
  /** Settings or facts have changed: what is on the screen is asked for anew. */
  refresh(): void;
}

/** Answers the outline, and what is off unless a setting asks for it: hints in the line, the summary above the draft, marks of confirmed words. */
export function answerOverviews(connection: Connection, { drafts, projects, settings, capabilities, words, log }: OverviewPort): Overviews {
  const shows = async (uri: string) => (await settings.of(projects.rootOf(uri))).shows;
  connection.onDocumentSymbol(guarded(log, 'documentSymbol', [] as DocumentSymbol[], async ({ textDocument }: DocumentSymbolParams) => {
    const draft = await drafts.analyze(textDocument.uri);
    return draft ? outline(draft.analysis).map((node) => symbolOf(draft.document, node, words)) : [];
  }));
  connection.languages.inlayHint.on(guarded(log, 'inlayHint', [] as InlayHint[], async ({ textDocument, range }: InlayHintParams) => {
    const draft = (await shows(textDocument.uri)).inlayHints ? await drafts.analyze(textDocument.uri) : undefined;
    if (!draft) return [];
    return inlayHints(draft.analysis.links, toSpan(draft.document, range), words).map(({ at, text, tooltip }): InlayHint =>
      ({ position: draft.document.positionAt(at), label: text, kind: InlayHintKind.Type, paddingLeft: true, tooltip }));
  }));
  connection.onCodeLens(guarded(log, 'codeLens', [] as CodeLens[], async ({ textDocument }: { readonly textDocument: { readonly uri: string } }) => {
    const draft = (await shows(textDocument.uri)).codeLens ? await drafts.analyze(textDocument.uri) : undefined;
    if (!draft) return [];
    const top = { line: 0, character: 0 };
    // Only our own client has the view; elsewhere the lens is a line to read.
    return [{ range: { start: top, end: top }, command: { title: summaryLine(draft.analysis, words), command: capabilities.showsStatus ? showFactCheckCommand : '' } }];
  }));
  connection.languages.semanticTokens.on(guarded(log, 'semanticTokens', { data: [] } as SemanticTokens, async ({ textDocument }: { readonly textDocument: { readonly uri: string } }) => {
    const draft = (await shows(textDocument.uri)).confirmed ? await drafts.analyze(textDocument.uri) : undefined;
    const builder = new SemanticTokensBuilder();
    for (const span of draft ? confirmedSpans(draft.analysis) : []) pushLines(builder, draft!.document, span);
    return builder.build();
  }));
  const failed = (error: unknown): void => log(`refresh failed: ${String(error)}`);
  return {
    refresh: () => {
      if (capabilities.refreshesInlayHints) connection.languages.inlayHint.refresh().catch(failed);
      if (capabilities.refreshesSemanticTokens) connection.languages.semanticTokens.refresh();
      if (capabilities.refreshesCodeLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(failed);
    },
  };
}

/** The nearest that the protocol, which knows programs, has for each kind of item. */
const KIND: Readonly<Record<ItemKind, SymbolKind>> = {
  person: SymbolKind.Class, office: SymbolKind.Interface, organization: SymbolKind.Module, place: SymbolKind.Namespace, date: SymbolKind.Event,
  event: SymbolKind.Event, figure: SymbolKind.Number, age: SymbolKind.Number, quotation: SymbolKind.String, text: SymbolKind.Field,
};

function symbolOf(document: TextDocument, { name, item, span, selection, children }: OutlineNode, words: Words): DocumentSymbol {
  return {
    name: name.trim() === '' ? '…' : name, ...(item && { detail: verdictName(item.verdict, words).toLowerCase() }), kind: item ? KIND[item.kind] : SymbolKind.Struct,
    range: toRange(document, span), selectionRange: toRange(document, selection), children: children.map((child) => symbolOf(document, child, words)),
  };
}

/** A token may not go over the end of a line. */
function pushLines(builder: SemanticTokensBuilder, document: TextDocument, span: { readonly start: number; readonly end: number }): void {
  const words = document.getText().slice(span.start, span.end);
  for (const part of words.matchAll(/[^\r\n]+/g)) {
    const { line, character } = document.positionAt(span.start + part.index);
    builder.push(line, character, part[0].length, 0, 0);
  }
}
