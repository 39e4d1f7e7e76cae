import {
  CodeActionKind, DidChangeConfigurationNotification, LogMessageNotification, MessageType, ShowMessageNotification, TextDocumentSyncKind, type Connection,
  type InitializeParams, type InitializeResult,
} from 'vscode-languageserver';
import type { BundledFacts } from '../core/facts/load-facts.js';
import { wordsFor, type Words } from '../core/words/words.js';
import { workspaceTrusted, type ClientOptions } from '../protocol.js';
import { CitationWriters } from './citation-writers.js';
import { answerCitations, citeKind } from './citations.js';
import { answerAddToFacts } from './add-to-facts.js';
import { readCapabilities, readClientOptions, type Capabilities } from './capabilities.js';
import { Diagnostics } from './diagnostics.js';
import { Documents } from './documents.js';
import { Drafts } from './drafts.js';
import { EditorSettings } from './editor-settings.js';
import { FactBases } from './fact-bases.js';
import { answerFactCheck, type FactCheckUpkeep } from './fact-check.js';
import { withOpenDocuments } from './files.js';
import { answerFindSupport } from './find-support.js';
import { describeError, guardedNotification, type Log } from './guard.js';
import type { Host } from './host.js';
import { answerLookUps } from './look-ups.js';
import { answerOverviews, tokenLegend } from './overviews.js';
import { Marks } from './marks.js';
import { ProblemReports } from './problem-reports.js';
import { isNewSource, Projects } from './projects.js';
import { answerPackRename } from './pack-rename.js';
import { answerReferences } from './references.js';
import { answerRequests, fixAllKind } from './requests.js';
import { SourceBases } from './source-bases.js';
import { Upkeep } from './upkeep.js';
import { version } from './version.js';
import { Watch } from './watch.js';

/** Serves one editor over `connection`: everything is wired here, in the order in which it depends on one another. */
export function startServer(connection: Connection, host: Host): void {
  const log: Log = (message) => void connection.sendNotification(LogMessageNotification.type, { type: MessageType.Error, message });
  connection.onInitialize((params) => {
    const options = readClientOptions(params.initializationOptions);
    const capabilities = readCapabilities(params, options);
    serve(connection, host, params, options, capabilities, log);
    return initializeResult(capabilities);
  });
  connection.listen();
}

function serve(
  connection: Connection, host: Host, params: InitializeParams, options: ClientOptions, capabilities: Capabilities, log: Log,
): void {
  const { clock } = host;
  const words = wordsFor(params.locale);
  const workspace: Workspace = { roots: rootsOf(params), trusted: options.trusted !== false };
  const roots = (): readonly string[] => workspace.roots;

  const documents = new Documents(() => clock.now());
  const files = withOpenDocuments(host.files(connection, options), (uri) => documents.get(uri)?.text.getText());
  const bases = new FactBases(() => bundledPacks(connection, host, options, words, log), files, ({ path, message }) => {
    log(`${path}: ${message}`);
    // In the midst of an analysis: once that is through, what the file said is left out everywhere, and its problem shown.
    clock.soon(() => reportAndRefresh());
  });
  const settings = new EditorSettings(connection, capabilities, options.settings);
  const editorSettings = async (root: string | undefined) => (await settings.of(root)).stated;
  const sources = new SourceBases({
    connection, files, readers: host.sourceReaders, clock, log, changed: () => reportAndRefresh(),
  });
  const projects = new Projects({ files, bases, sources, roots, trusted: () => workspace.trusted, editorSettings, loaded: () => upkeep.report() });
  const writers = new CitationWriters(files, () => host.citationEngine(options));
  const marks = new Marks(connection, files, words);
  const drafts = new Drafts(documents, projects, (uri) => marks.stetsOf(uri), clock, log);
  const diagnostics = new Diagnostics(connection, documents, drafts, capabilities, clock, words, host.session, log);
  const upkeep = new Upkeep({
    projects, documents, clock, log,
    problems: new ProblemReports(connection, words, log),
    watch: new Watch(connection, capabilities),
    roots,
    changed: () => refresh(),
  });
  answerRequests(connection, { documents, files, drafts, projects, settings, capabilities, words, writers, clock, log, writer: (root) => host.writer?.(root) ?? Promise.resolve(undefined) });
  answerAddToFacts(connection, { drafts, projects, files, capabilities, words, clock, log });
  answerLookUps(connection, { documents, drafts, projects, capabilities, words, log });
  answerCitations(connection, { drafts, projects, writers, log });
  answerFindSupport(connection, { drafts, projects, words, log });
  answerReferences(connection, { documents, drafts, projects, files, clock, log, roots });
  answerPackRename(connection, { documents, projects, files, words, log, roots });
  const overviews = answerOverviews(connection, { drafts, projects, settings, capabilities, words, log });
  const factCheck = answerFactCheck(connection, { drafts, marks, files, clock, words, log, sideFileChanged: () => diagnostics.refresh() });

  const refresh = (): void => {
    diagnostics.refresh();
    overviews.refresh();
  };
  const reportAndRefresh = (): void => {
    upkeep.report();
    refresh();
  };
  listen(connection, { documents, drafts, diagnostics, upkeep, factCheck, sources, settings, capabilities, workspace, log });
}

/** What the editor has open, as it stands: folders come and go, and trust may be given later. */
interface Workspace {
  roots: readonly string[];
  trusted: boolean;
}

interface Listeners {
  readonly documents: Documents;
  readonly drafts: Drafts;
  readonly diagnostics: Diagnostics;
  readonly upkeep: Upkeep;
  readonly factCheck: FactCheckUpkeep;
  readonly sources: SourceBases;
  readonly settings: EditorSettings;
  readonly capabilities: Capabilities;
  readonly workspace: Workspace;
  readonly log: Log;
}

/** Hands on what the editor tells of documents, files, settings and folders. */
function listen(
  connection: Connection, { documents, drafts, diagnostics, upkeep, factCheck, sources, settings, capabilities, workspace, log }: Listeners,
): void {
  documents.listen(connection, log, {
    opened: (uri) => diagnostics.changed(uri),
    changed: (uri) => {
      diagnostics.changed(uri);
      upkeep.documentChanged(uri);
      factCheck.filesChanged([uri]);
      sources.filesChanged([uri]);
    },
    closed: (uri) => {
      drafts.close(uri);
      diagnostics.closed(uri);
      upkeep.documentChanged(uri);
      factCheck.filesChanged([uri]);
    },
  });
  connection.onInitialized(guardedNotification(log, 'initialized', async () => {
    // Before anything is waited for: an editor may tell of folders that came while it was starting right behind `initialized`.
    if (capabilities.changesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => withoutSlash(uri)));
        workspace.roots = [...workspace.roots.filter((root) => !gone.has(root)), ...added.map(({ uri }) => withoutSlash(uri))];
        upkeep.reload('everything');
      });
    }
    if (capabilities.registersConfiguration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'copydesk' });
    }
    upkeep.load();
  }));
  connection.onDidChangeConfiguration(guardedNotification(log, 'didChangeConfiguration', async (change) => {
    if (await settings.changed(change.settings)) upkeep.reload('settings');
  }));
  connection.onDidChangeWatchedFiles(guardedNotification(log, 'didChangeWatchedFiles', ({ changes }) => {
    factCheck.filesChanged(changes.map(({ uri }) => uri));
    if (!sources.filesChanged(changes.map(({ uri }) => uri)) && changes.some(({ uri }) => isNewSource(uri, workspace.roots, documents.uris))) upkeep.reload('settings');
    return upkeep.filesChanged(changes.map(({ uri }) => uri));
  }));
  connection.onNotification(workspaceTrusted, guardedNotification(log, 'workspaceTrusted', () => {
    workspace.trusted = true;
    upkeep.reload('everything');
  }));
}

/** The bundled packs; without them the server still serves what the workspace's own packs know, and says once what to do. */
async function bundledPacks(connection: Connection, host: Host, options: ClientOptions, { say }: Words, log: Log): Promise<BundledFacts> {
  try {
    return await host.bundledPacks(host.files(connection, options), options);
  } catch (error) {
    log(`The bundled facts could not be read: ${describeError(error)}`);
    await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message: say('server.noFacts') });
    return [];
  }
}

function initializeResult(capabilities: Capabilities): InitializeResult {
  return {
    serverInfo: { name: 'copydesk', version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      hoverProvider: true,
      definitionProvider: true,
      workspaceSymbolProvider: true,
      referencesProvider: true,
      renameProvider: { prepareProvider: true },
      documentSymbolProvider: { label: 'Copydesk' },
      inlayHintProvider: true,
      codeLensProvider: {},
      semanticTokensProvider: { legend: tokenLegend, full: true },
      completionProvider: {},
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, citeKind, fixAllKind] },
      ...(capabilities.pullsDiagnostics && {
        diagnosticProvider: { identifier: 'copydesk', interFileDependencies: false, workspaceDiagnostics: false },
      }),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

function rootsOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return folders.map(withoutSlash);
}

const withoutSlash = (uri: string): string => uri.replace(/\/+$/, '');
