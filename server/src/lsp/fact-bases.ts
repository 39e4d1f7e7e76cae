import { lintFacts } from '../core/facts/lint.js';
import { concernOf } from '../core/facts/lint/concern.js';
import { loadFacts, type BundledFacts, type LoadedFacts } from '../core/facts/load-facts.js';
import { isPackFile, type PackFiles, type Refusal } from '../core/facts/pack-files.js';
import { inMemory } from '../core/facts/segment/byte-source.js';
import type { OnDamage } from '../core/facts/segment/steady.js';
import type { Problem } from '../core/facts/types.js';
import type { Files } from './files.js';

/** Loads fact bases and keeps each one: several drafts of a folder share one index, and most share the bundled packs alone. */
export class FactBases {
  readonly #readBundled: () => Promise<BundledFacts>;
  readonly #files: Files;
  readonly #damaged: OnDamage;
  #bundled: Promise<BundledFacts> | undefined;
  #bundledAlone: Promise<LoadedFacts> | undefined;
  #loaded = new Map<string, Promise<LoadedFacts>>();

  /** `readBundled` is asked once, at the first `load`; it must not fail. `damaged` is told of a large file that is found damaged in use. */
  constructor(readBundled: () => Promise<BundledFacts>, files: Files, damaged: OnDamage = () => undefined) {
    this.#readBundled = readBundled;
    this.#files = files;
    this.#damaged = damaged;
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
    const found: Problem[] = [];
    const loaded = await loadFacts(await this.#bundled, folders, packFiles(this.#files), (problem) => {
      found.push(problem);
      this.#damaged(problem);
    });
    // What is wrong with the bundled packs is not for their users to mend, and with a built file its maker has been told.
    const { facts, packs } = loaded;
    const problems = packs.some(({ places }) => places.size > 0) ? [...loaded.problems, ...lintFacts(concernOf(facts, packs), packs)] : loaded.problems;
    return {
      facts, packs,
      get problems() {
        return [...problems, ...found];
      },
    };
  }
}

/** True where `folder` is a pack or holds one; what merely has the name of a facts folder is none of our business. */
export async function holdsPacks(files: Files, folder: string): Promise<boolean> {
  const entries = await files.list(folder);
  if (!entries) return false;
  if (entries.some(({ name, folder: isFolder }) => isManifest(name) || (isPackFile(name) && !isFolder))) return true;
  const inner = await Promise.all(entries.filter((entry) => entry.folder).map(({ name }) => files.list(inside(folder, name))));
  return inner.some((list) => list?.some(({ name }) => isManifest(name)));
}

/** The editor's files as the loader of packs wants them, with addresses for paths. */
const packFiles = (files: Files): PackFiles => {
  const unread = { problem: 'does not exist or may not be read' };
  const readBytes = async (path: string): Promise<Uint8Array | Refusal> => (await files.readBytes?.(path)) ?? unread;
  return {
    list: async (folder) => (await files.list(folder))?.map((entry) =>
      ({ name: entry.name, path: inside(folder, entry.name), kind: entry.folder ? 'folder' : 'file' } as const)) ?? unread,
    read: async (path) => (await files.read(path)) ?? unread,
    readBytes,
    openBytes: async (path) => {
      const opened = await files.openBytes?.(path);
      if (opened) return opened;
      const bytes = await readBytes(path);
      return bytes instanceof Uint8Array ? inMemory(bytes) : bytes;
    },
  };
};

const inside = (folder: string, name: string): string => `${folder}/${encodeURIComponent(name)}`;

const isManifest = (name: string): boolean => /^pack\.ya?ml$/i.test(name);
