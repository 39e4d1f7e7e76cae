import {
  CodeActionKind, MarkupKind, type CodeAction, type CodeActionParams, type Connection, type Hover, type HoverParams,
} from 'vscode-languageserver';
import { actionsAt, safeEdits, stetEdit, type FindingAction } from '../core/features/code-actions.js';
import { describePacks } from '../core/features/fact-packs.js';
import { hoverAt } from '../core/features/hover.js';
import { withoutMarkdown } from '../core/features/markdown.js';
import * as protocol from '../protocol.js';
import type { Capabilities } from './capabilities.js';
import { toDiagnostic, toOffset, toQuickFix, toRange, toSpan, toTextEdit } from './convert.js';
import type { AnalyzedDraft, Drafts } from './drafts.js';
import type { EditorSettings } from './editor-settings.js';
import { guarded, type Log } from './guard.js';
import type { Clock } from './host.js';
import type { Projects } from './projects.js';

/** The kind of our "fix all": an editor runs it on save where its user asks for it. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.copydesk`;

/** What the plain edit says where the editor cannot ask: the words that the writer is to replace. */
const placeholderReason = 'reason to be given';
const placeholderInitials = 'initials';

/** All that answers to requests needs. */
export interface RequestPort {
  readonly drafts: Drafts;
  readonly projects: Projects;
  readonly settings: EditorSettings;
  readonly capabilities: Capabilities;
  readonly clock: Clock;
  readonly log: Log;
}

/** Answers hover, code actions and our own requests. */
export function answerRequests(connection: Connection, port: RequestPort): void {
  const { drafts, log } = port;
  connection.onHover(guarded(log, 'hover', null, async (params: HoverParams) => {
    const draft = await drafts.analyze(params.textDocument.uri);
    return draft ? hover(draft, params, port.capabilities) : null;
  }));
  connection.onCodeAction(guarded(log, 'codeAction', [] as CodeAction[], async (params: CodeActionParams) => {
    const draft = port.capabilities.codeActionLiterals ? await drafts.analyze(params.textDocument.uri) : undefined;
    return draft ? await codeActions(draft, params, port) : [];
  }));
  connection.onRequest(protocol.stetEdit, guarded(log, 'stet', null as protocol.StetEditResult, async (params: protocol.StetEditParams) => {
    const draft = await drafts.analyze(params.uri);
    return draft ? stet(draft, params, await initialsFor(params.uri, port), port.clock.today()) : null;
  }));
  connection.onRequest(protocol.describeFacts, guarded(log, 'describeFacts', '', async ({ uri }: protocol.DescribeFactsParams) =>
    describePacks((await port.projects.of(uri ?? 'untitled:')).facts)));
}

function hover({ document, analysis }: AnalyzedDraft, { position }: HoverParams, capabilities: Capabilities): Hover | null {
  const text = hoverAt(analysis, toOffset(document, position), { verdictShown: capabilities.showsFindingOnHover });
  if (!text) return null;
  const contents = capabilities.hoverMarkdown
    ? { kind: MarkupKind.Markdown, value: text.markdown }
    : { kind: MarkupKind.PlainText, value: withoutMarkdown(text.markdown) };
  return { contents, range: toRange(document, text.span) };
}

async function codeActions(draft: AnalyzedDraft, { range, context }: CodeActionParams, port: RequestPort): Promise<CodeAction[]> {
  const wanted = (kind: string): boolean => context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? false;
  const actions: CodeAction[] = [];
  if (!context.only || wanted(CodeActionKind.QuickFix)) {
    const initials = await initialsFor(draft.document.uri, port);
    const found = actionsAt(draft.analysis, toSpan(draft.document, range));
    actions.push(...found.flatMap((action) => toCodeAction(draft, action, initials, port) ?? []));
  }
  // Fixing all is never offered unasked: the light bulb is about the words at the cursor.
  if (wanted(fixAllKind)) actions.push(...fixAll(draft));
  return actions;
}

function toCodeAction(draft: AnalyzedDraft, action: FindingAction, initials: string, port: RequestPort): CodeAction | undefined {
  const { document, analysis } = draft;
  const { finding, title } = action;
  if (action.kind === 'fix') return toQuickFix(document, title, finding, action.edits, action.preferred);
  if (port.capabilities.asksForReason) {
    const target: protocol.StetTarget = {
      uri: document.uri,
      check: finding.check,
      words: document.getText().slice(finding.span.start, finding.span.end),
      ...document.positionAt(finding.span.start),
    };
    const command = { title, command: protocol.stetCommand, arguments: [target] };
    return { title, kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(document, finding)], command };
  }
  const edit = stetEdit(analysis, finding, placeholderReason, initials || placeholderInitials, port.clock.today());
  return edit && toQuickFix(document, title, finding, [edit], false);
}

function fixAll({ document, analysis }: AnalyzedDraft): readonly CodeAction[] {
  const edits = safeEdits(analysis);
  if (edits.length === 0) return [];
  const changes = { [document.uri]: edits.map((edit) => toTextEdit(document, edit)) };
  return [{ title: 'Fix all findings with a certain outcome', kind: fixAllKind, edit: { changes } }];
}

/** The edit for a finding that was chosen a while ago: while its reason was typed, the draft may have moved it. */
function stet(
  { document, analysis }: AnalyzedDraft, target: protocol.StetEditParams, initials: string, today: string,
): protocol.StetEditResult {
  const text = document.getText();
  const offset = toOffset(document, target);
  const finding = analysis.findings
    .filter(({ check, span }) => check === target.check && text.slice(span.start, span.end) === target.words)
    .sort((a, b) => Math.abs(a.span.start - offset) - Math.abs(b.span.start - offset))[0];
  const edit = finding && stetEdit(analysis, finding, target.reason, target.by || initials, today);
  return edit ? { uri: document.uri, ...document.positionAt(edit.span.start), newText: edit.text } : null;
}

const initialsFor = async (uri: string, { settings, projects }: RequestPort): Promise<string> =>
  (await settings.of(projects.rootOf(uri))).initials;
