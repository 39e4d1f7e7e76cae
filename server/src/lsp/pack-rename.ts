import {
  LSPErrorCodes, ResponseError, type Connection, type Location, type Position, type PrepareRenameParams, type RenameParams, type TextEdit, type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { bearerText, entriesOf, idUsesIn, isSaidElsewhere, namedIdAt, type NamedId } from '../core/features/id-uses.js';
import type { Words } from '../core/words/words.js';
import { toOffset, toRange } from './convert.js';
import type { Documents } from './documents.js';
import { isInside, type Files } from './files.js';
import { guarded, type Log } from './guard.js';
import { packTextOf, type PackText } from './pack-texts.js';
import type { Project, Projects } from './projects.js';

export interface PackRenamePort {
  readonly documents: Documents;
  readonly projects: Projects;
  readonly files: Files;
  readonly words: Words;
  readonly log: Log;
  roots(): readonly string[];
}

/** Answers "rename" on the ids of a newsroom's own packs: the entry and everything that refers to it, in all files of the packs. */
export function answerPackRename(connection: Connection, port: PackRenamePort): void {
  const { documents, projects, words: { say }, log } = port;
  const refuse = (why: string): never => {
    throw new ResponseError(LSPErrorCodes.RequestFailed, why);
  };
  const found = async (uri: string, position: Position) => {
    const pack = await packTextOf(uri, documents, projects);
    return pack && named(pack, position);
  };
  /** An id may be renamed where all of its entries can be written. */
  const renamable = (id: NamedId, { facts, packs }: Project): boolean => {
    const entries = entriesOf(id, packs);
    return entries.length > 0 && !isSaidElsewhere(id, facts, packs) && entries.every(({ path }) => isOwnFile(path, port.roots()));
  };
  connection.onPrepareRename(guarded(log, 'prepareRename', null as { range: ReturnType<typeof toRange>; placeholder: string } | null, async ({ textDocument: { uri }, position }: PrepareRenameParams) => {
    const one = await found(uri, position);
    if (!one) return null;
    if (!renamable(one.id, one.project)) return refuse(say('rename.elsewhere', { id: one.id.id }));
    return { range: toRange(one.document, one.id.span), placeholder: one.id.id };
  }));
  connection.onRenameRequest(guarded(log, 'rename', null as WorkspaceEdit | null, async ({ textDocument: { uri }, position, newName }: RenameParams) => {
    const one = await found(uri, position);
    if (!one) return null;
    const { id, project } = one;
    const wanted = newName.trim();
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(wanted)) return refuse(say('rename.form'));
    const taken = wanted === id.id ? undefined : bearerText({ kind: id.kind, id: wanted }, project.facts, project.packs);
    if (taken !== undefined) return refuse(say('rename.taken', { id: wanted, what: taken }));
    if (!renamable(id, project)) return refuse(say('rename.elsewhere', { id: id.id }));
    const changes: Record<string, TextEdit[]> = {};
    for (const { uri: file, range } of await idUses(id, project, port)) (changes[file] ??= []).push({ range, newText: wanted });
    return { changes };
  }));
}

/** The places that have the id at a position of a pack's file; undefined where there is none. */
export async function idReferences(uri: string, position: Position, declared: boolean, port: Omit<PackRenamePort, 'words' | 'log'>): Promise<readonly Location[] | undefined> {
  const pack = await packTextOf(uri, port.documents, port.projects);
  const one = pack && named(pack, position);
  if (!one) return undefined;
  const entries = declared ? [] : entriesOf(one.id, one.project.packs);
  const isEntry = ({ uri: file, range: { start } }: Location): boolean =>
    entries.some(({ path, line, column }) => line - 1 === start.line && column - 1 === start.character && sameFile(path, file));
  return (await idUses(one.id, one.project, port)).filter((use) => !isEntry(use));
}

function named({ document, project }: PackText, position: Position) {
  const path = filesOf(project).find((one) => sameFile(one, document.uri)) ?? document.uri;
  const id = namedIdAt(document.getText(), toOffset(document, position), path, project.facts, project.packs);
  return id && { document, project, id };
}

const filesOf = ({ packs }: Project): readonly string[] => [...new Set(packs.flatMap(({ places }) => [...places.values()].map(({ path }) => path)))].sort();

async function idUses(id: NamedId, project: Project, { documents, files, roots }: Pick<PackRenamePort, 'documents' | 'files' | 'roots'>): Promise<readonly Location[]> {
  const found: Location[] = [];
  for (const path of filesOf(project).filter((one) => isOwnFile(one, roots()))) {
    const opened = documents.uris.find((uri) => sameFile(uri, path));
    const open = opened === undefined ? undefined : documents.get(opened)?.text;
    const text = open ? open.getText() : await files.read(path);
    if (text === undefined || !text.includes(id.id)) continue;
    const document = open ?? TextDocument.create(path, 'yaml', 0, text);
    for (const span of idUsesIn(text, path, id, project.facts, project.packs)) found.push({ uri: document.uri, range: toRange(document, span) });
  }
  return found;
}

/** Editors do not agree on which letters of an address are written with a percent sign. */
const sameFile = (a: string, b: string): boolean => a === b || decoded(a) === decoded(b);

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** Files of the workspace itself: copies of packs from elsewhere are written anew with the next fetch. */
const isOwnFile = (path: string, roots: readonly string[]): boolean =>
  roots.some((root) => isInside(path, root)) && !/\/(?:node_modules|\.copydesk)\//.test(path);
