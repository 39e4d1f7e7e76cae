import type { CancellationToken, Connection, Location, ReferenceParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createAnalyzer } from '../core/engine/analyze.js';
import { mentionAt } from '../core/features/hover.js';
import { mayName, mentionsOf } from '../core/features/references.js';
import { keysOf, placeOf } from '../core/features/statement-at.js';
import type { Entity } from '../core/facts/types.js';
import type { DraftFormat } from '../core/text/draft.js';
import { toLocation, toOffset, toRange } from './convert.js';
import type { Documents } from './documents.js';
import type { Drafts } from './drafts.js';
import type { Files } from './files.js';
import { guarded, type Log } from './guard.js';
import { idReferences } from './pack-rename.js';
import type { Clock } from './host.js';
import type { Projects } from './projects.js';

export interface ReferencesPort {
  readonly documents: Documents;
  readonly drafts: Drafts;
  readonly projects: Projects;
  readonly files: Files;
  readonly clock: Clock;
  readonly log: Log;
  roots(): readonly string[];
}

/** Bounds of one search, so that a folder of ten thousand texts, or of programs, does not stop the server. */
const FILES_MOST = 500;
const FOLDERS_MOST = 1000;
const CHARACTERS_MOST = 500_000;

const FORMATS: readonly (readonly [ending: RegExp, format: DraftFormat])[] = [
  [/\.(?:md|markdown|mdown|mkd|qmd|rmd)$/i, 'markdown'], [/\.(?:txt|text|draft|story)$/i, 'plain'], [/\.(?:html?|xhtml)$/i, 'html'],
  [/\.(?:adoc|asciidoc|asc)$/i, 'asciidoc'], [/\.(?:rst|rest)$/i, 'rst'], [/\.(?:tex|ltx|latex)$/i, 'latex'],
];
/** Folders that hold no drafts: those of programs, and hidden ones. */
const PASSED_OVER = /^(?:\.|node_modules$|__pycache__$)/;

/** Answers "go to references": every mention of what is named at the cursor, in the open drafts and in those of the workspace's folders. */
export function answerReferences(connection: Connection, port: ReferencesPort): void {
  const { drafts, projects, log } = port;
  connection.onReferences(guarded(log, 'references', null as Location[] | null, async ({ textDocument: { uri }, position, context }: ReferenceParams, token) => {
    const draft = await drafts.analyze(uri);
    if (!draft) return [...await idReferences(uri, position, context.includeDeclaration, port) ?? []];
    const entity = mentionAt(draft.analysis.links, toOffset(draft.document, position))?.entity;
    if (!entity) return null;
    const { packs } = await projects.of(uri);
    const place = context.includeDeclaration ? placeOf(keysOf(entity), packs) : undefined;
    return [...(place ? [toLocation(place)] : []), ...await inOpenDrafts(entity, uri, port), ...await inFiles(entity, port, token)];
  }));
}

/** The draft that was asked from comes first. */
async function inOpenDrafts(entity: Entity, first: string, { documents, drafts }: ReferencesPort): Promise<readonly Location[]> {
  const found: Location[] = [];
  for (const uri of [first, ...documents.uris.filter((one) => one !== first)]) {
    const draft = await drafts.analyze(uri);
    if (draft) found.push(...mentionsOf(draft.analysis.links, entity).map((span) => ({ uri, range: toRange(draft.document, span) })));
  }
  return found;
}

/** One file after the other, with a pause between two, so that whoever goes on typing is served; stops when nobody waits any more. */
async function inFiles(entity: Entity, port: ReferencesPort, token: CancellationToken): Promise<readonly Location[]> {
  const { documents, projects, files, clock } = port;
  const named = mayName(entity);
  const found: Location[] = [];
  for (const { uri, format } of await draftFiles(port, token)) {
    if (token.isCancellationRequested) break;
    if (documents.get(uri)) continue;
    const text = await files.read(uri);
    if (text === undefined || text.length > CHARACTERS_MOST || !named(text)) continue;
    await new Promise<void>((resolve) => clock.soon(resolve));
    const { facts, settings } = await projects.of(uri);
    const { links } = createAnalyzer([]).analyze({ text, format, facts, settings, today: clock.today() });
    const document = TextDocument.create(uri, '', 0, text);
    found.push(...mentionsOf(links, entity).map((span) => ({ uri, range: toRange(document, span) })));
  }
  return found;
}

interface DraftFile {
  readonly uri: string;
  readonly format: DraftFormat;
}

/** The drafts in the workspace's folders by their endings, nearest to the root first. */
async function draftFiles({ files, roots }: ReferencesPort, token: CancellationToken): Promise<readonly DraftFile[]> {
  const found = new Map<string, DraftFile>();
  const folders = [...roots()];
  for (let at = 0; at < folders.length && at < FOLDERS_MOST && found.size < FILES_MOST && !token.isCancellationRequested; at++) {
    for (const { name, folder } of (await files.list(folders[at]!)) ?? []) {
      const uri = `${folders[at]!}/${encodeURIComponent(name)}`;
      if (folder && !PASSED_OVER.test(name)) folders.push(uri);
      const format = folder ? undefined : FORMATS.find(([ending]) => ending.test(name))?.[1];
      if (format && found.size < FILES_MOST) found.set(uri, { uri, format });
    }
  }
  return [...found.values()];
}
