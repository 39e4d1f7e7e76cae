import { indexFacts } from '../core/facts/index-facts.js';
import { layer } from '../core/facts/layer.js';
import { lintFacts } from '../core/facts/lint.js';
import type { FactLookUp } from '../core/facts/look-up.js';
import type { PackData } from '../core/facts/pack-data.js';
import { readPack } from '../core/facts/read-pack.js';
import type { Problem, Source } from '../core/facts/types.js';
import type { Files } from './files.js';
import { packsIn } from './pack-folders.js';

/** A fact base as loaded from folders, and what was wrong in them. */
export interface LoadedFacts {
  readonly facts: FactLookUp;
  readonly problems: readonly Problem[];
}

const INDEXES_KEPT = 6;

/** Loads fact bases and keeps each one: several drafts of a folder share one index, and most share the bundled packs alone. */
export class FactBases {
  readonly #readBundled: () => Promise<readonly PackData[]>;
  #bundled: Promise<readonly PackData[]> | undefined;
  readonly #files: Files;
  #loaded = new Map<string, Promise<LoadedFacts>>();
  /** By generation: a reload that changed nothing gives the same index, so that nothing is analysed again. */
  readonly #indexed = new Map<string, LoadedFacts>();

  /** `readBundled` is asked once, at the first `load`; it must not fail. */
  constructor(readBundled: () => Promise<readonly PackData[]>, files: Files) {
    this.#readBundled = readBundled;
    this.#files = files;
  }

  /** The bundled packs with the packs of `folders` (addresses) over them, a later folder over an earlier one. */
  load(folders: readonly string[]): Promise<LoadedFacts> {
    const key = folders.join('\n');
    let loading = this.#loaded.get(key);
    if (!loading) {
      loading = this.#read(folders);
      this.#loaded.set(key, loading);
    }
    return loading;
  }

  /** Files have changed: the next `load` reads them anew. */
  forget(): void {
    this.#loaded = new Map();
  }

  async #read(folders: readonly string[]): Promise<LoadedFacts> {
    this.#bundled ??= this.#readBundled();
    const bundled = await this.#bundled;
    const packs = [...bundled];
    const problems: Problem[] = [];
    const sources = new Map<string, Source>(bundled.flatMap((pack) => [...pack.sources]));
    for (const folder of folders) {
      for (const files of await packsIn(this.#files, folder)) {
        const reading = readPack(files, sources);
        packs.push(reading.pack);
        problems.push(...reading.problems);
        for (const [id, source] of reading.pack.sources) sources.set(id, source);
      }
    }
    const layered = this.#index(packs);
    return { facts: layered.facts, problems: [...problems, ...layered.problems] };
  }

  #index(packs: readonly PackData[]): LoadedFacts {
    const key = packs.map(({ info }) => `${info.id} ${info.hash}`).join('\n');
    const known = this.#indexed.get(key);
    if (known) return known;
    const { base, problems } = layer(packs);
    const indexed = { facts: indexFacts(base), problems: [...problems, ...lintFacts(base, packs)] };
    // While a pack is being edited, every state of it has a hash of its own: only a few are worth the memory.
    if (this.#indexed.size >= INDEXES_KEPT) this.#indexed.clear();
    this.#indexed.set(key, indexed);
    return indexed;
  }
}
