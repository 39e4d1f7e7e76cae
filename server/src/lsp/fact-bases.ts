import { lintFacts } from '../core/facts/lint.js';
import { loadFacts, type BundledFacts, type LoadedFacts } from '../core/facts/load-facts.js';
import type { PackFiles } from '../core/facts/pack-files.js';
import type { Files } from './files.js';

/** Loads fact bases and keeps each one: several drafts of a folder share one index, and most share the bundled packs alone. */
export class FactBases {
  readonly #readBundled: () => Promise<BundledFacts>;
  readonly #files: Files;
  #bundled: Promise<BundledFacts> | undefined;
  #bundledAlone: Promise<LoadedFacts> | undefined;
  #loaded = new Map<string, Promise<LoadedFacts>>();

  /** `readBundled` is asked once, at the first `load`; it must not fail. */
  constructor(readBundled: () => Promise<BundledFacts>, files: Files) {
    this.#readBundled = readBundled;
    this.#files = files;
  }

  /** The bundled packs with the packs of `folders` (addresses) over them, a later folder over an earlier one. */
  load(folders: readonly string[]): Promise<LoadedFacts> {
    if (folders.length === 0) return (this.#bundledAlone ??= this.#read([]));
    const key = folders.join('\n');
    let loading = this.#loaded.get(key);
    if (!loading) {
      loading = this.#read(folders);
      this.#loaded.set(key, loading);
    }
    return loading;
  }

  /** Packs have changed: the next `load` reads them anew. The bundled ones never change. */
  forget(): void {
    this.#loaded = new Map();
  }

  async #read(folders: readonly string[]): Promise<LoadedFacts> {
    this.#bundled ??= this.#readBundled();
    const loaded = await loadFacts(await this.#bundled, folders, packFiles(this.#files));
    // What is wrong with the bundled packs is not for their users to mend.
    return folders.length === 0 ? loaded : { ...loaded, problems: [...loaded.problems, ...lintFacts(loaded.facts.base, loaded.packs)] };
  }
}

/** True where `folder` is a pack or holds one; what merely has the name of a facts folder is none of our business. */
export async function holdsPacks(files: Files, folder: string): Promise<boolean> {
  const entries = await files.list(folder);
  if (!entries) return false;
  if (entries.some(({ name }) => isManifest(name))) return true;
  const inner = await Promise.all(entries.filter((entry) => entry.folder).map(({ name }) => files.list(inside(folder, name))));
  return inner.some((list) => list?.some(({ name }) => isManifest(name)));
}

/** The editor's files as the loader of packs wants them, with addresses for paths. */
const packFiles = (files: Files): PackFiles => ({
  list: async (folder) => (await files.list(folder))?.map((entry) =>
    ({ name: entry.name, path: inside(folder, entry.name), kind: entry.folder ? 'folder' : 'file' } as const)) ?? { problem: 'does not exist or may not be read' },
  read: async (path) => (await files.read(path)) ?? { problem: 'does not exist or may not be read' },
  readBytes: async (path) => (await files.readBytes?.(path)) ?? { problem: 'does not exist or may not be read' },
});

const inside = (folder: string, name: string): string => `${folder}/${encodeURIComponent(name)}`;

const isManifest = (name: string): boolean => /^pack\.ya?ml$/i.test(name);
