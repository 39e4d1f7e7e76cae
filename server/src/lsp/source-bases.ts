import type { Connection } from 'vscode-languageserver';
import { EvidenceIndex } from '../core/evidence/evidence-index.js';
import type { IndexedDocument } from '../core/evidence/index-document.js';
import type { Problem } from '../core/facts/types.js';
import { findSourceFiles, loadSource } from '../host/sources/load-sources.js';
import type { SourceReaders } from '../host/sources/read-source-file.js';
import type { SourceFiles } from '../host/sources/source-files.js';
import { isInside, type Files } from './files.js';
import { describeError, type Log } from './guard.js';
import type { Clock } from './host.js';

/** Files change in bursts (a folder is copied): they are read once, so many milliseconds after the last. */
const RELOAD_MS = 200;
/** Fewer files are read before a progress bar could be seen. */
const SHOWN_FROM = 10;

export interface SourceBasePort {
  readonly connection: Connection;
  readonly files: Files;
  /** Absent where PDF and Word files cannot be read. */
  readonly readers: SourceReaders | undefined;
  readonly clock: Clock;
  readonly log: Log;
  /** The sources of a project have been read, for the first time or anew. */
  changed(): void;
}

/** The sources of one set of folders. */
interface Base {
  readonly folders: readonly string[];
  index: EvidenceIndex | undefined;
  documents: ReadonlyMap<string, IndexedDocument>;
  problems: ReadonlyMap<string, readonly Problem[]>;
  /** Addresses that have changed since they were read. */
  stale: Set<string>;
  loading: boolean;
  cancel: () => void;
}

/**
 * The stories' own sources, read and indexed in the background, file by file, so that nobody waits for them: drafts are checked
 * without at first, and again when they are ready. A change of a file costs that file.
 */
export class SourceBases {
  readonly #port: SourceBasePort;
  readonly #files: SourceFiles;
  readonly #bases = new Map<string, Base>();

  constructor(port: SourceBasePort) {
    this.#port = port;
    this.#files = sourceFiles(port.files);
  }

  /** The sources of these folders (addresses) as far as they are ready; the first question starts the reading. */
  of(folders: readonly string[]): EvidenceIndex | undefined {
    return folders.length === 0 ? undefined : this.#base(folders).index;
  }

  problemsOf(folders: readonly string[]): readonly Problem[] {
    return folders.length === 0 ? [] : [...this.#base(folders).problems.values()].flat();
  }

  /** Files were created, changed, deleted or typed in; true where one of them lies in a folder of sources in use. */
  filesChanged(uris: readonly string[]): boolean {
    let any = false;
    for (const base of this.#bases.values()) {
      const here = uris.filter((uri) => base.folders.some((folder) => isInside(uri, folder) || isInside(folder, uri)));
      if (here.length === 0) continue;
      any = true;
      for (const uri of here) base.stale.add(uri);
      base.cancel();
      base.cancel = this.#port.clock.later(RELOAD_MS, () => this.#start(base));
    }
    return any;
  }

  #base(folders: readonly string[]): Base {
    const key = folders.join('\n');
    let base = this.#bases.get(key);
    if (!base) {
      base = { folders, index: undefined, documents: new Map(), problems: new Map(), stale: new Set(), loading: false, cancel: () => undefined };
      this.#bases.set(key, base);
      this.#start(base);
    }
    return base;
  }

  #start(base: Base): void {
    if (base.loading) {
      base.cancel = this.#port.clock.later(RELOAD_MS, () => this.#start(base));
      return;
    }
    base.loading = true;
    this.#load(base).catch((error: unknown) => this.#port.log(`reading sources failed: ${describeError(error)}`)).finally(() => {
      base.loading = false;
      this.#port.changed();
    });
  }

  async #load(base: Base): Promise<void> {
    const stale = base.stale;
    base.stale = new Set();
    const general: Problem[] = [];
    const files = (await Promise.all(base.folders.map((folder) => findSourceFiles(folder, this.#files, general)))).flat();
    const isStale = (path: string | undefined): boolean => path !== undefined && stale.has(path);
    const unread = new Set(files.filter(({ path, header }) => isStale(path) || isStale(header) || !base.problems.has(path)));
    const documents = new Map<string, IndexedDocument>();
    const problems = new Map<string, readonly Problem[]>([['', general]]);
    const progress = await this.#progress(unread.size);
    let done = 0;
    for (const file of files) {
      if (!unread.has(file)) {
        const kept = base.documents.get(file.path);
        if (kept) documents.set(file.path, kept);
        problems.set(file.path, base.problems.get(file.path) ?? []);
        continue;
      }
      progress?.report(Math.floor((100 * done++) / unread.size), file.name);
      const one = await loadSource(file, { files: this.#files, readers: this.#port.readers });
      if (one.indexed) documents.set(file.path, one.indexed);
      problems.set(file.path, one.problems);
      // Whatever the writer does meanwhile comes first.
      await new Promise<void>((resolve) => this.#port.clock.soon(resolve));
    }
    progress?.done();
    base.documents = documents;
    base.problems = problems;
    base.index = new EvidenceIndex(documents);
  }

  async #progress(total: number): Promise<{ report(percentage: number, message: string): void; done(): void } | undefined> {
    if (total < SHOWN_FROM) return undefined;
    const progress = await this.#port.connection.window.createWorkDoneProgress().catch(() => undefined);
    progress?.begin('Copydesk: reading sources', 0);
    return progress;
  }
}

/** The editor's files as the reader of sources wants them, with addresses for paths. */
const sourceFiles = (files: Files): SourceFiles => ({
  list: async (folder) => (await files.list(folder))?.map(({ name, folder: isFolder }) =>
    ({ name, path: `${folder}/${encodeURIComponent(name)}`, kind: isFolder ? 'folder' : 'file' } as const)) ?? { problem: 'does not exist or may not be read' },
  read: async (path) => await files.readBytes?.(path) ?? await files.read(path) ?? { problem: 'does not exist or may not be read' },
});
