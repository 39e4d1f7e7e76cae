import { CodeActionKind, type CodeAction, type Connection, type Range, type TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { addableAt, addedName, skeletonOf } from '../core/features/add-to-facts.js';
import { freeId, manifestText, personEntry, sourceEntry, type NewSource } from '../core/facts/write-entry.js';
import type { Source } from '../core/facts/types.js';
import type { Words } from '../core/words/words.js';
import * as protocol from '../protocol.js';
import type { Capabilities } from './capabilities.js';
import { factsFolder } from '../host/packs/stack-packs.js';
import { toOffset } from './convert.js';
import type { AnalyzedDraft, Drafts } from './drafts.js';
import { resolveUri, type Files } from './files.js';
import { guarded, type Log } from './guard.js';
import type { Clock } from './host.js';
import type { Projects } from './projects.js';

export interface AddToFactsPort {
  readonly drafts: Drafts;
  readonly projects: Projects;
  readonly files: Files;
  readonly capabilities: Capabilities;
  readonly words: Words;
  readonly clock: Clock;
  readonly log: Log;
}

/** The pack that is begun where a workspace has none. */
const firstPack = { folder: 'newsroom', name: 'Our own facts' };

/** What `copydesk facts import` leaves beside its pack. */
const importReport = 'import-report.txt';

/** What stands for the source where the editor cannot ask for it: the keeper is told at this place until it is mended. */
const unnamedSource: NewSource = { title: 'TO BE NAMED: where is this stated?' };

/** Answers *Add to facts*: the entry of a person whom no pack knows, as an edit of the workspace's pack. */
export function answerAddToFacts(connection: Connection, port: AddToFactsPort): void {
  connection.onRequest(protocol.addToFacts, guarded(port.log, 'addToFacts', null as protocol.AddToFactsResult, async (params: protocol.AddToFactsParams) => {
    const draft = await port.drafts.analyze(params.uri);
    return draft ? additionOf(draft, toOffset(draft.document, params), params.source, port) : null;
  }));
}

/** The code action for an unknown person at `range`: our client asks for the source, every other editor gets the plain edit. */
export async function addToFactsActions(draft: AnalyzedDraft, range: Range, port: AddToFactsPort): Promise<readonly CodeAction[]> {
  const offset = toOffset(draft.document, range.start);
  const link = addableAt(draft.analysis, offset);
  if (!link || port.projects.rootOf(draft.document.uri) === undefined) return [];
  const name = addedName(draft.analysis, link);
  const title = port.words.say('action.addToFacts', { name });
  if (port.capabilities.asksForReason) {
    const target: protocol.AddToFactsTarget = { uri: draft.document.uri, name, ...range.start };
    return [{ title, kind: CodeActionKind.QuickFix, command: { title, command: protocol.addToFactsCommand, arguments: [target] } }];
  }
  if (!port.capabilities.createsFiles) return [];
  const addition = await additionOf(draft, offset, unnamedSource, port);
  return addition ? [{ title, kind: CodeActionKind.QuickFix, edit: addition.edit }] : [];
}

async function additionOf(draft: AnalyzedDraft, offset: number, source: NewSource, port: AddToFactsPort): Promise<protocol.AddToFactsResult> {
  const link = addableAt(draft.analysis, offset);
  const root = port.projects.rootOf(draft.document.uri);
  if (!link || root === undefined) return null;
  const { packs } = await port.projects.of(draft.document.uri);
  const person = skeletonOf(draft.analysis, link);
  const folder = await packFolder(root, port.files);
  const known = source === unnamedSource ? undefined : packs.flatMap(({ sources }) => [...sources.values()]).find((one) => isSame(one, source));
  const id = known?.id ?? freeId([`${source.publisher ?? ''} ${source.issued ?? ''}`, source.title], (taken) => packs.some(({ sources }) => sources.has(taken)));
  const persons = resolveUri(folder.uri, 'persons.yaml');
  const edit = new PackEdit(port.files);
  if (folder.isNew) await edit.append(resolveUri(folder.uri, 'pack.yaml'), manifestText(firstPack.folder, firstPack.name, person.seen));
  if (!known) await edit.append(resolveUri(folder.uri, 'sources.yaml'), sourceEntry(id, source, port.clock.today()));
  const line = await edit.append(persons, personEntry(person, id));
  return { edit: edit.workspaceEdit, uri: persons, line };
}

/** The same page; of documents without an address those of one title and publisher. */
const isSame = (known: Source, { URL, title, publisher }: NewSource): boolean =>
  known.URL === URL && (URL !== undefined || (known.title === title && (known.publisher ?? '') === (publisher ?? '')));

/**
 * The first pack in the workspace's folder of facts, in alphabetical order; a new one where it has none. A pack that was imported, and may
 * be imported anew, is taken only where there is no other.
 */
async function packFolder(root: string, files: Files): Promise<{ readonly uri: string; readonly isNew: boolean }> {
  const facts = resolveUri(root, factsFolder);
  const entries = (await files.list(facts)) ?? [];
  const holdsManifest = (list: readonly { readonly name: string }[] | undefined): boolean => list?.some(({ name }) => /^pack\.ya?ml$/i.test(name)) ?? false;
  if (holdsManifest(entries)) return { uri: facts, isNew: false };
  let imported: string | undefined;
  for (const { name } of entries.filter((entry) => entry.folder).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const uri = resolveUri(facts, name);
    const list = await files.list(uri);
    if (!holdsManifest(list)) continue;
    if (list?.every((entry) => entry.name !== importReport) === true) return { uri, isNew: false };
    imported ??= uri;
  }
  return imported === undefined ? { uri: resolveUri(facts, firstPack.folder), isNew: true } : { uri: imported, isNew: false };
}

/** Additions to the ends of files, which are created where they are missing. */
class PackEdit {
  readonly #files: Files;
  readonly #changes: NonNullable<WorkspaceEdit['documentChanges']> = [];

  constructor(files: Files) {
    this.#files = files;
  }

  /** Puts `text` behind what the file holds; the line, from 0, at which it begins. */
  async append(uri: string, text: string): Promise<number> {
    const present = await this.#files.read(uri);
    if (present === undefined) this.#changes.push({ kind: 'create', uri, options: { ignoreIfExists: true } });
    const before = present ?? '';
    const lines = before.split('\n');
    const last = lines.at(-1) ?? '';
    const lead = before === '' ? '' : last === '' ? '\n' : '\n\n';
    const end = { line: lines.length - 1, character: last.length };
    const edit: TextDocumentEdit = { textDocument: { uri, version: null }, edits: [{ range: { start: end, end }, newText: lead + text }] };
    this.#changes.push(edit);
    return end.line + lead.length;
  }

  get workspaceEdit(): WorkspaceEdit {
    return { documentChanges: this.#changes };
  }
}
