import { readFile } from 'node:fs/promises';
import { loadFacts, type BundledFacts, type LoadedFacts } from '../../core/facts/load-facts.js';
import type { PackData } from '../../core/facts/pack-data.js';
import { openSegment } from '../../core/facts/segment/open.js';
import { packsOf } from '../../core/facts/segment/packs-of.js';
import type { OnDamage } from '../../core/facts/segment/steady.js';
import type { Problem } from '../../core/facts/types.js';
import { reasonOf } from '../reason-of.js';
import { diskPackFiles } from './disk-pack-files.js';

/** Where facts come from. */
export interface FactPlaces {
  /** The file of compiled bundled packs; left out to go without them. */
  readonly bundled?: string;
  /** Folders of further packs, a later one over an earlier one: each a pack, or a folder of packs. */
  readonly folders: readonly string[];
}

/**
 * The facts of this disk. Never throws: what cannot be read is a problem, and the rest is still loaded; so with a large file that turns
 * out to be damaged while it is read, of which `damaged` is told.
 */
export async function loadPacks({ bundled, folders }: FactPlaces, damaged?: OnDamage): Promise<LoadedFacts> {
  const { bundled: below, problems } = bundled === undefined ? nothing : await loadBundled(bundled);
  const loaded = await loadFacts(below, folders, diskPackFiles, damaged);
  return { ...loaded, problems: [...problems, ...loaded.problems] };
}

/** Compiled bundled facts: what `loadFacts` wants, and the packs in it, whose entities are read when they are asked for. */
export interface Bundled {
  readonly bundled: BundledFacts;
  readonly packs: readonly PackData[];
  readonly problems: readonly Problem[];
}

const nothing: Bundled = { bundled: [], packs: [], problems: [] };

/** The facts of a compiled file (see `buildSegment`). */
export async function loadBundled(file: string): Promise<Bundled> {
  try {
    const { segment, problems } = openSegment(await readFile(file), file);
    return segment === undefined ? { ...nothing, problems } : { bundled: segment, packs: packsOf(segment), problems };
  } catch (error) {
    return { ...nothing, problems: [{ path: file, severity: 'error', message: `The file of bundled facts ${reasonOf(error)}: make it with \`npm run build\`.` }] };
  }
}
