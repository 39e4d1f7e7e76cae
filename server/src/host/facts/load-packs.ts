import { readFile } from 'node:fs/promises';
import { loadCompiled } from '../../core/facts/compiled.js';
import { loadFacts, type LoadedFacts } from '../../core/facts/load-facts.js';
import type { PackData } from '../../core/facts/pack-data.js';
import type { Problem } from '../../core/facts/types.js';
import { reasonOf } from '../drafts/read-draft-file.js';
import { diskPackFiles } from './disk-pack-files.js';

/** Where facts come from. */
export interface FactPlaces {
  /** The file of compiled bundled packs; left out to go without them. */
  readonly bundled?: string;
  /** Folders of further packs, a later one over an earlier one: each a pack, or a folder of packs. */
  readonly folders: readonly string[];
}

/** The facts of this disk. Never throws: what cannot be read is a problem, and the rest is still loaded. */
export async function loadPacks({ bundled, folders }: FactPlaces): Promise<LoadedFacts> {
  const { packs, problems } = bundled === undefined ? { packs: [], problems: [] } : await loadBundled(bundled);
  const loaded = await loadFacts(packs, folders, diskPackFiles);
  return { ...loaded, problems: [...problems, ...loaded.problems] };
}

/** The packs of a compiled file. */
export async function loadBundled(file: string): Promise<{ readonly packs: readonly PackData[]; readonly problems: readonly Problem[] }> {
  try {
    return loadCompiled(await readFile(file, 'utf8'), file);
  } catch (error) {
    return { packs: [], problems: [{ path: file, severity: 'error', message: `The file of bundled facts ${reasonOf(error)}: make it with \`npm run build\`.` }] };
  }
}
