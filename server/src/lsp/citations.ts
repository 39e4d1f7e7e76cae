import { CodeActionKind, CodeActionTriggerKind, type CodeAction, type CodeActionContext, type Connection, type Range } from 'vscode-languageserver';
import { citableAt, citationEdits, sourceNamed } from '../core/features/citation.js';
import { sourceLine } from '../core/features/citation/source-line.js';
import type { Citation, Source } from '../core/facts/types.js';
import type { Words } from '../core/words/words.js';
import * as protocol from '../protocol.js';
import { toOffset, toTextEdit } from './convert.js';
import type { AnalyzedDraft, Drafts } from './drafts.js';
import { guarded, type Log } from './guard.js';
import type { CitationWriter } from '../host/citation/csl-writer.js';
import type { CitationWriters } from './citation-writers.js';
import type { Projects } from './projects.js';

export interface CitationPort {
  readonly drafts: Drafts;
  readonly projects: Projects;
  readonly writers: CitationWriters;
  readonly log: Log;
}

export interface ActionPort extends Pick<CitationPort, 'projects' | 'writers'> {
  readonly words: Words;
}

/** Our code actions that insert a citation. */
export const citeKind = `${CodeActionKind.Refactor}.cite`;

/** More would be a list of sources, not a choice. */
const ACTIONS_SHOWN = 3;

/** Answers what can be cited at a place, and the edits that cite it. */
export function answerCitations(connection: Connection, { drafts, projects, writers, log }: CitationPort): void {
  connection.onRequest(protocol.citations, guarded(log, 'citations', [] as readonly protocol.CitationChoice[], async ({ uri, ...position }: protocol.CitationsParams) => {
    const draft = await drafts.analyze(uri);
    return draft ? citableAt(draft.analysis, toOffset(draft.document, position))?.citations.map(choice) ?? [] : [];
  }));
  connection.onRequest(protocol.insertCitation, guarded(log, 'insertCitation', { problem: 'nothing' } as protocol.InsertCitationResult, async (params: protocol.InsertCitationParams): Promise<protocol.InsertCitationResult> => {
    const draft = await drafts.analyze(params.uri);
    if (!draft) return { problem: 'nothing' };
    const offset = toOffset(draft.document, params);
    const { packs, citationStyle } = await projects.of(params.uri);
    const known = citableAt(draft.analysis, offset)?.citations ?? [];
    const cited = citationMeant(params, known, (id) => sourceNamed(id, packs));
    if (!cited) return { problem: params.source === undefined ? 'nothing' : 'unknown-source' };
    let write: CitationWriter;
    try {
      write = await writers.of(citationStyle);
    } catch (error) {
      return { problem: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
    const edits = citationEdits(draft.analysis, offset, write(cited));
    return edits ? { edits: edits.map((edit) => toTextEdit(draft.document, edit)), version: draft.version } : { problem: 'no-place' };
  }));
}

const choice = ({ source, locator, quote }: Citation): protocol.CitationChoice =>
  ({ source: source.id, title: source.title, detail: sourceLine({ source, ...(locator !== undefined && { locator }) }), ...(locator !== undefined && { locator }), ...(quote !== undefined && { quote }) });

/** What a caller wants cited: a source that it names or describes, else the first that is known of the place. */
function citationMeant(
  { source, locator }: protocol.InsertCitationParams, known: readonly Citation[], named: (id: string) => Source | undefined,
): Pick<Citation, 'source' | 'locator'> | undefined {
  if (source === undefined) return known[0];
  const passage = locator === undefined ? {} : { locator };
  if (typeof source !== 'string') {
    return typeof source.title === 'string' && source.title !== '' ? { source: { id: source.title, type: 'webpage', pack: '', ...source }, ...passage } : undefined;
  }
  const found = known.find((one) => one.source.id === source && (locator === undefined || one.locator === locator))?.source ?? named(source);
  return found && { source: found, ...passage };
}

/**
 * Citations as code actions with plain edits, for every editor. Offered to whoever asks for actions at the place, never for the
 * light bulb that appears by itself: every name has a source.
 */
export async function citationActions({ document, analysis }: AnalyzedDraft, range: Range, { only, triggerKind }: CodeActionContext, { writers, projects, words: { say } }: ActionPort): Promise<readonly CodeAction[]> {
  const wanted = only ? only.some((kind) => citeKind === kind || citeKind.startsWith(`${kind}.`)) : triggerKind === CodeActionTriggerKind.Invoked;
  if (!wanted) return [];
  const offset = toOffset(document, range.start);
  const citations = (citableAt(analysis, offset)?.citations ?? []).slice(0, ACTIONS_SHOWN);
  if (citations.length === 0) return [];
  const write = await writers.of((await projects.of(document.uri)).citationStyle);
  return citations.flatMap((citation): readonly CodeAction[] => {
    const edits = citationEdits(analysis, offset, write(citation));
    if (!edits) return [];
    const { source: { publisher, title }, locator } = citation;
    const cited = [publisher ?? title, locator].filter(Boolean).join(', ').replace(/\s+/g, ' ');
    return [{ title: say('action.cite', { source: cited }), kind: citeKind, edit: { changes: { [document.uri]: edits.map((edit) => toTextEdit(document, edit)) } } }];
  });
}
