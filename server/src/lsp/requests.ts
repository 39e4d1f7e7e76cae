import {
  CodeActionKind, MarkupKind, type CodeAction, type CodeActionParams, type Connection, type Hover, type HoverParams,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { actionsAt, safeEdits, sideStet, stetEdit, type FindingAction } from '../core/features/code-actions.js';
import { checks } from '../core/checks/index.js';
import { sideFileOf } from '../core/engine/side-file.js';
import { checkPage } from '../core/features/check-page.js';
import { openedBeside } from '../core/features/stet-anew.js';
import { describePacks } from '../core/features/fact-packs.js';
import { hoverAt } from '../core/features/hover.js';
import { withoutMarkdown } from '../core/features/markdown.js';
import type { Words } from '../core/words/words.js';
import * as protocol from '../protocol.js';
import { addToFactsActions } from './add-to-facts.js';
import { citationActions, citeKind } from './citations.js';
import type { Capabilities } from './capabilities.js';
import type { CitationWriters } from './citation-writers.js';
import { stetTarget, toDiagnostic, toOffset, toQuickFix, toRange, toSpan, toTextEdit } from './convert.js';
import type { AnalyzedDraft, Drafts } from './drafts.js';
import type { EditorSettings } from './editor-settings.js';
import type { Documents } from './documents.js';
import type { Files } from './files.js';
import { describeError, guarded, type Log } from './guard.js';
import type { Clock } from './host.js';
import { packActions, packHover, packTextOf } from './pack-texts.js';
import type { Projects } from './projects.js';

/** The kind of our "fix all": an editor runs it on save where its user asks for it. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.copydesk`;

/** What the plain edit says where the editor cannot ask: the words that the writer is to replace. */
const placeholderReason = 'reason to be given';
const placeholderInitials = 'initials';

/** All that answers to requests needs. */
export interface RequestPort {
  readonly documents: Documents;
  readonly files: Files;
  readonly drafts: Drafts;
  readonly projects: Projects;
  readonly settings: EditorSettings;
  readonly capabilities: Capabilities;
  readonly words: Words;
  readonly writers: CitationWriters;
  readonly clock: Clock;
  readonly log: Log;
  /** The writer's own name, where the place the server runs in knows it. */
  writer(root: string | undefined): Promise<string | undefined>;
}

/** Answers hover, code actions and our own requests. */
export function answerRequests(connection: Connection, port: RequestPort): void {
  const { drafts, log } = port;
  connection.onHover(guarded(log, 'hover', null, async (params: HoverParams) => {
    const draft = await drafts.analyze(params.textDocument.uri);
    if (draft) return hover(draft, params, port);
    const pack = await packTextOf(params.textDocument.uri, port.documents, port.projects);
    return pack ? packHover(pack, params.position, port.capabilities) : null;
  }));
  connection.onCodeAction(guarded(log, 'codeAction', [] as CodeAction[], async (params: CodeActionParams) => {
    const draft = port.capabilities.codeActionLiterals ? await drafts.analyze(params.textDocument.uri) : undefined;
    if (draft) return codeActions(draft, params, port);
    const pack = port.capabilities.codeActionLiterals ? await packTextOf(params.textDocument.uri, port.documents, port.projects) : undefined;
    return pack ? [...packActions(pack, params, port.words)] : [];
  }));
  connection.onRequest(protocol.stetEdit, guarded(log, 'stet', null as protocol.StetEditResult, async (params: protocol.StetEditParams) => {
    const draft = await drafts.analyze(params.uri);
    return draft ? stet(draft, params, port) : null;
  }));
  connection.onRequest(protocol.explainCheck, guarded(log, 'explainCheck', '', ({ check: id }: protocol.ExplainCheckParams) => {
    const check = checks.find((one) => one.id === id);
    return Promise.resolve(check ? checkPage(check) : '');
  }));
  connection.onRequest(protocol.describeFacts, guarded(log, 'describeFacts', '', async ({ uri }: protocol.DescribeFactsParams) =>
    describePacks((await port.projects.of(uri ?? 'untitled:')).facts, port.words)));
}

function hover({ document, analysis }: AnalyzedDraft, { position }: HoverParams, { capabilities, words }: RequestPort): Hover | null {
  const text = hoverAt(analysis, toOffset(document, position), { verdictShown: capabilities.showsFindingOnHover, words });
  if (!text) return null;
  const contents = capabilities.hoverMarkdown
    ? { kind: MarkupKind.Markdown, value: text.markdown }
    : { kind: MarkupKind.PlainText, value: withoutMarkdown(text.markdown) };
  return { contents, range: toRange(document, text.span) };
}

async function codeActions(draft: AnalyzedDraft, { range, context }: CodeActionParams, port: RequestPort): Promise<CodeAction[]> {
  const wanted = (kind: string): boolean => context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? false;
  const actions: CodeAction[] = [];
  const open = draft.analysis.findings.some(({ span: { start, end } }) => start <= toOffset(draft.document, range.end) && toOffset(draft.document, range.start) <= end);
  if (!context.only || wanted(CodeActionKind.QuickFix)) {
    const initials = await initialsFor(draft.document.uri, port);
    const found = actionsAt(draft.analysis, toSpan(draft.document, range), port.words);
    actions.push(...found.flatMap((action) => toCodeAction(draft, action, initials, port) ?? []));
    actions.push(...await addToFactsActions(draft, range, port));
  }
  // Fixing all is never offered unasked: the light bulb is about the words at the cursor.
  if (wanted(fixAllKind)) actions.push(...fixAll(draft, port.words));
  // What is wrong is mended before it is cited: a menu of fixes holds nothing else unless it is asked for.
  if (!open || wanted(citeKind)) actions.push(...await citationActions(draft, range, context, port).catch((error: unknown) => {
    port.log(`citations: ${describeError(error)}`);
    return [];
  }));
  return actions;
}

function toCodeAction(draft: AnalyzedDraft, action: FindingAction, initials: string, port: RequestPort): CodeAction | undefined {
  const { document, analysis } = draft;
  const { finding, title } = action;
  if (action.kind === 'fix') return toQuickFix(document, title, finding, action.edits, action.preferred, port.words);
  if (port.capabilities.asksForReason) {
    const command = { title, command: protocol.stetCommand, arguments: [stetTarget(document, finding)] };
    return { title, kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(document, finding, port.words)], command };
  }
  const edit = stetEdit(analysis, finding, placeholderReason, { by: initials || placeholderInitials, date: port.clock.today() });
  return edit && toQuickFix(document, title, finding, [edit], false, port.words);
}

function fixAll({ document, analysis }: AnalyzedDraft, { say }: Words): readonly CodeAction[] {
  const edits = safeEdits(analysis);
  if (edits.length === 0) return [];
  const changes = { [document.uri]: edits.map((edit) => toTextEdit(document, edit)) };
  return [{ title: say('action.fixAll'), kind: fixAllKind, edit: { changes } }];
}

/** The edit for a finding that was chosen a while ago: while its reason was typed, the draft may have moved it. */
async function stet({ document, analysis }: AnalyzedDraft, target: protocol.StetEditParams, port: RequestPort): Promise<protocol.StetEditResult> {
  const text = document.getText();
  const offset = toOffset(document, target);
  const finding = analysis.findings
    .filter(({ check, span }) => check === target.check && text.slice(span.start, span.end) === target.words)
    .sort((a, b) => Math.abs(a.span.start - offset) - Math.abs(b.span.start - offset))[0];
  if (!finding) return null;
  const signature = { by: target.by || await initialsFor(document.uri, port), date: port.clock.today(), ...(target.until && { until: target.until }) };
  const beside = hasNoComments(document) ? sideStet(analysis, finding, target.reason, signature) : undefined;
  if (beside) {
    const { readSideStets, withSideStet } = await import('../core/engine/side-stets.js');
    const file = sideFileOf(document.uri);
    const kept = (await port.files.read(file)) ?? '';
    const written = withSideStet(kept, beside, openedBeside(readSideStets(kept, file).stets, beside, analysis));
    return written === undefined ? { problem: 'unreadable', file } : { file, text: written };
  }
  const edit = stetEdit(analysis, finding, target.reason, signature);
  return edit ? { uri: document.uri, ...document.positionAt(edit.span.start), end: document.positionAt(edit.span.end), newText: edit.text } : null;
}

/** Plain text shows a comment to every reader, so its stets lie in a file beside it, where the draft lies on a disk. */
const hasNoComments = ({ languageId, uri }: TextDocument): boolean => /^(?:plaintext|text|txt)$/.test(languageId) && !uri.startsWith('untitled:');

/** The initials that the settings state, else those of the writer's name in git. */
async function initialsFor(uri: string, { settings, projects, writer }: RequestPort): Promise<string> {
  const root = projects.rootOf(uri);
  return (await settings.of(root)).initials || initialsOf(await writer(root));
}

/** "Jane van Roe" → "JvR". */
const initialsOf = (name: string | undefined): string => [...(name ?? '').matchAll(/(?<![\p{L}\p{M}’'])\p{L}/gu)].map(([letter]) => letter).join('').slice(0, 5);
