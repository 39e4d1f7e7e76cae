import {
  CompletionItemKind, CompletionTriggerKind, MarkupKind, type MarkupContent, type CompletionItem, type CompletionList, type CompletionParams, type Connection, type DefinitionParams, type Location,
  type SymbolInformation, type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { completionsAt, plainDocumentation, type Completion } from '../core/features/completion.js';
import { entitySymbols, sourceAddress } from '../core/features/entity-symbols.js';
import { keysOf, placeOf, statementsAt } from '../core/features/statement-at.js';
import type { Words } from '../core/words/words.js';
import type { Capabilities } from './capabilities.js';
import { SYMBOL_KIND, toLocation, toOffset, topOf, toRange } from './convert.js';
import type { AnalyzedDraft, Drafts } from './drafts.js';
import type { Documents } from './documents.js';
import { guarded, type Log } from './guard.js';
import { packCompletions, packDefinition, packTextOf } from './pack-texts.js';
import type { Project, Projects } from './projects.js';

/** What looking things up in the fact base needs. */
export interface LookUpPort {
  readonly documents: Documents;
  readonly drafts: Drafts;
  readonly projects: Projects;
  readonly capabilities: Capabilities;
  readonly words: Words;
  readonly log: Log;
}

const NOTHING: CompletionList = { isIncomplete: false, items: [] };

/** Answers completion, definition and workspace symbols: in drafts, and for the ids in files of packs. */
export function answerLookUps(connection: Connection, { documents, drafts, projects, capabilities, words, log }: LookUpPort): void {
  connection.onCompletion(guarded(log, 'completion', NOTHING, async ({ textDocument, position, context }: CompletionParams) => {
    const draft = await drafts.analyze(textDocument.uri);
    const continued = context?.triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions;
    if (draft) return completions(draft, completionsAt(draft.analysis, toOffset(draft.document, position), words, continued), capabilities);
    const pack = await packTextOf(textDocument.uri, documents, projects);
    return pack ? packCompletions(pack, position) : NOTHING;
  }));
  connection.onDefinition(guarded(log, 'definition', null as Location | null, async ({ textDocument, position }: DefinitionParams) => {
    const draft = await drafts.analyze(textDocument.uri);
    if (!draft) {
      const pack = await packTextOf(textDocument.uri, documents, projects);
      return pack ? packDefinition(pack, position) : null;
    }
    const { packs } = await projects.of(textDocument.uri);
    const place = placeOf(statementsAt(draft.analysis, toOffset(draft.document, position)), packs);
    return place ? toLocation(place) : null;
  }));
  connection.onWorkspaceSymbol(guarded(log, 'workspaceSymbol', [] as SymbolInformation[], async ({ query }: WorkspaceSymbolParams) => {
    const all = await projects.all();
    return symbols(all.length > 0 ? all : [await projects.of('untitled:')], query);
  }));
}

const ITEM_KIND = { person: CompletionItemKind.Class, office: CompletionItemKind.Interface, quotation: CompletionItemKind.Text } as const satisfies Record<Completion['kind'], CompletionItemKind>;

/** The list is never complete: with the next letter a longer run of words may begin something else. */
function completions({ document }: AnalyzedDraft, found: readonly Completion[], capabilities: Capabilities): CompletionList {
  if (found.length === 0) return NOTHING;
  const items = found.map((completion, index): CompletionItem => ({
    label: completion.label ?? completion.text,
    kind: ITEM_KIND[completion.kind],
    // Without them VS Code lays the detail over half of the name.
    ...(capabilities.completionLabelDetails && { labelDetails: completion.aside === undefined ? {} : { description: completion.aside } }),
    detail: completion.detail,
    documentation: documentationOf(completion, capabilities),
    filterText: completion.filter,
    // The order is ours: who is in the draft or in office comes first.
    sortText: String(index).padStart(3, '0'),
    textEdit: { range: toRange(document, completion.span), newText: completion.text },
  }));
  return { isIncomplete: true, items };
}

const documentationOf = (completion: Completion, { completionMarkdown }: Capabilities): MarkupContent | string =>
  (completionMarkdown ? { kind: MarkupKind.Markdown, value: completion.documentation } : plainDocumentation(completion));

/**
 * The entities of all fact bases of the workspace, each once. One of a newsroom's own pack leads to its file, one of a bundled
 * pack to the page that it was read on; one with neither leads nowhere and is left out.
 */
function symbols(projects: readonly Project[], query: string): SymbolInformation[] {
  const seen = new Set<string>();
  return projects.flatMap(({ facts, packs }) => entitySymbols(facts, query).flatMap(({ entity, name, container }) => {
    const key = `${entity.kind}/${entity.id}`;
    const place = placeOf(keysOf(entity), packs);
    const address = sourceAddress(entity);
    const location = place ? toLocation(place) : address === undefined ? undefined : topOf(address);
    if (seen.has(key) || !location) return [];
    seen.add(key);
    return [{ name, kind: SYMBOL_KIND[entity.kind], containerName: container, location }];
  }));
}
