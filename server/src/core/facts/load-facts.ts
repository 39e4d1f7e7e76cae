import { gatherPacks } from './gather-packs.js';
import { indexFacts } from './index-facts.js';
import { layer } from './layer.js';
import type { FactLookUp } from './look-up.js';
import type { PackData } from './pack-data.js';
import { isPackFile, type PackFiles } from './pack-files.js';
import { openSegment } from './segment/open.js';
import { overlay } from './segment/overlay.js';
import { packsOf } from './segment/packs-of.js';
import type { Segment } from './segment/segment.js';
import type { Problem, Source } from './types.js';

/** The packs below all others: compiled to a segment, or as they were read. */
export type BundledFacts = Segment | readonly PackData[];

const isSegment = (bundled: BundledFacts): bundled is Segment => !Array.isArray(bundled);

/** A fact base ready to be asked, the packs it was layered from, and what was wrong with them. */
export interface LoadedFacts {
  readonly facts: FactLookUp;
  readonly packs: readonly PackData[];
  readonly problems: readonly Problem[];
}

/**
 * The bundled packs with the packs of `folders` over them, a later one over an earlier one: folders of packs, or compiled pack
 * files. The YAML reader is loaded only where there is a folder to read: the bundled packs need none.
 */
export async function loadFacts(
  bundled: BundledFacts, folders: readonly string[], files: PackFiles,
): Promise<LoadedFacts> {
  const below = isSegment(bundled) ? packsOf(bundled) : bundled;
  const packs: PackData[] = [];
  const problems: Problem[] = [];
  const sources = new Map<string, Source>(folders.length === 0 ? [] : below.flatMap((pack) => [...pack.sources]));
  for (const folder of folders) {
    if (isPackFile(folder)) {
      const compiled = await readPackFile(folder, files);
      packs.push(...compiled.packs);
      problems.push(...compiled.problems);
      for (const pack of compiled.packs) for (const [id, source] of pack.sources) sources.set(id, source);
      continue;
    }
    const gathered = await gatherPacks(folder, files);
    problems.push(...gathered.problems);
    if (gathered.packs.length === 0) continue;
    const { readPack } = await import('./read-pack.js');
    for (const pack of gathered.packs) {
      const reading = readPack(pack, sources);
      packs.push(reading.pack);
      problems.push(...reading.problems);
      for (const [id, source] of reading.pack.sources) sources.set(id, source);
    }
  }
  const all = [...below, ...packs];
  if (isSegment(bundled)) {
    const { facts, problems: more } = overlay(bundled, packs);
    return { facts, packs: all, problems: [...problems, ...more] };
  }
  const layered = layer(all);
  return { facts: indexFacts(layered.base), packs: all, problems: [...problems, ...layered.problems] };
}

/** The packs of a compiled pack file. */
async function readPackFile(path: string, files: PackFiles): Promise<Pick<LoadedFacts, 'packs' | 'problems'>> {
  const bytes = await files.readBytes(path);
  if (!(bytes instanceof Uint8Array)) return { packs: [], problems: [{ path, severity: 'error', message: `This file ${bytes.problem}.` }] };
  const { segment, problems } = openSegment(bytes, path);
  return { packs: segment ? packsOf(segment) : [], problems };
}
