import {
  CodeActionKind, DiagnosticSeverity, SymbolKind, type CodeAction, type Diagnostic, type Location, type Position, type Range,
  type TextEdit as LspTextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Severity, TextEdit } from '../core/checks/define-check.js';
import type { Place } from '../core/facts/pack-data.js';
import type { EntityKind, Problem } from '../core/facts/types.js';
import { tellFinding } from '../core/features/tell-finding.js';
import type { DraftFormat } from '../core/text/draft.js';
import type { Span } from '../core/text/span.js';
import type { Words } from '../core/words/words.js';
import type { StetTarget } from '../protocol.js';

/**
 * The one place where offsets become positions and back. The core counts UTF-16 code units from the beginning of the text;
 * the protocol counts lines, and UTF-16 code units within a line (its default, which every client must offer).
 */

/** The offset of a position; one beyond the end of its line is moved back to that end, as the protocol demands. */
export const toOffset = (document: TextDocument, position: Position): number => document.offsetAt(position);

export const toSpan = (document: TextDocument, range: Range): Span => {
  const start = document.offsetAt(range.start);
  return { start, end: Math.max(start, document.offsetAt(range.end)) };
};

export const toRange = (document: TextDocument, span: Span): Range =>
  ({ start: document.positionAt(span.start), end: document.positionAt(span.end) });

export const toTextEdit = (document: TextDocument, edit: TextEdit): LspTextEdit =>
  ({ range: toRange(document, edit.span), newText: edit.text });

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * A finding as a diagnostic. It says what is wrong and what is right; why, and by which source, is on hover, because an
 * editor shows the message at every squiggle.
 */
export function toDiagnostic(document: TextDocument, finding: Finding, words: Words): Diagnostic {
  const { message, related = [] } = tellFinding(finding, words);
  return {
    range: toRange(document, finding.span),
    severity: SEVERITY[finding.severity],
    source: 'copydesk',
    code: finding.check,
    message,
    ...(related.length > 0 && {
      relatedInformation: related.map((place) => ({ location: { uri: document.uri, range: toRange(document, place.span) }, message: place.message })),
    }),
  };
}

/** What a stet is asked for: the finding by its words and their place. */
export const stetTarget = (document: TextDocument, { check, span }: Finding): StetTarget =>
  ({ uri: document.uri, check, words: document.getText().slice(span.start, span.end), ...document.positionAt(span.start) });

/** A problem of a pack or settings file. Its `line` and `column` count from 1; without them it stands at the file's first line. */
export function problemDiagnostic(problem: Problem, words: Words): Diagnostic {
  const line = Math.max(0, (problem.line ?? 1) - 1);
  const character = Math.max(0, (problem.column ?? 1) - 1);
  const length = problem.span ? Math.max(1, problem.span.end - problem.span.start) : 1;
  return {
    // The end is right for the one-line values that problems are about; an editor cuts it off at the end of the line.
    range: { start: { line, character }, end: { line, character: character + length } },
    severity: SEVERITY[problem.severity],
    source: 'copydesk',
    message: problem.said === undefined ? problem.message : words.tell(problem.said),
  };
}

/** Where a statement begins in its pack's file; `path` is an address here. It may go over many lines, and its beginning says enough. */
export function toLocation({ path, line, column }: Place): Location {
  const start = { line: line - 1, character: column - 1 };
  return { uri: path, range: { start, end: start } };
}

/** The beginning of something that has no place in a file of its own. */
export const topOf = (uri: string): Location => ({ uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } });

/** The nearest that the protocol, which knows programs, has for the kinds of a fact base: each one its own icon. */
export const SYMBOL_KIND: Readonly<Record<EntityKind, SymbolKind>> = {
  person: SymbolKind.Class, organization: SymbolKind.Module, post: SymbolKind.Interface, area: SymbolKind.Namespace, event: SymbolKind.Event,
  figure: SymbolKind.Number, quotation: SymbolKind.String,
};

/** A quick fix for one finding: the editor shows it at that diagnostic's light bulb. */
export const toQuickFix = (document: TextDocument, title: string, finding: Finding, edits: readonly TextEdit[], preferred: boolean, words: Words): CodeAction => ({
  title,
  kind: CodeActionKind.QuickFix,
  diagnostics: [toDiagnostic(document, finding, words)],
  ...(preferred && { isPreferred: true }),
  edit: { changes: { [document.uri]: edits.map((edit) => toTextEdit(document, edit)) } },
});

/** The format of a draft in this language; undefined for languages whose text is not a draft. */
export function draftFormat(languageId: string): DraftFormat | undefined {
  switch (languageId) {
    case 'markdown': case 'md': case 'quarto': case 'rmd': return 'markdown';
    case 'plaintext': case 'text': case 'txt': case 'news-draft': return 'plain';
    case 'html': return 'html';
    case 'asciidoc': return 'asciidoc';
    case 'restructuredtext': case 'rst': return 'rst';
    case 'latex': case 'tex': return 'latex';
    default: return undefined;
  }
}
