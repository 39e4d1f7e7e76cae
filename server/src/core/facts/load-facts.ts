import { gatherPacks } from './gather-packs.js';
import { indexFacts } from './index-facts.js';
import { layer } from './layer.js';
import type { FactLookUp } from './look-up.js';
import type { PackData } from './pack-data.js';
import type { PackFiles } from './pack-files.js';
import type { Problem, Source } from './types.js';

/** A fact base ready to be asked, the packs it was layered from, and what was wrong with them. */
export interface LoadedFacts {
  readonly facts: FactLookUp;
  readonly packs: readonly PackData[];
  readonly problems: readonly Problem[];
}

/**
 * The bundled packs with the packs of `folders` over them, a later folder over an earlier one. The YAML reader is loaded
 * only where there is a folder to read: the bundled packs need none.
 */
export async function loadFacts(
  bundled: readonly PackData[], folders: readonly string[], files: PackFiles,
): Promise<LoadedFacts> {
  const packs = [...bundled];
  const problems: Problem[] = [];
  const sources = new Map<string, Source>(bundled.flatMap((pack) => [...pack.sources]));
  for (const folder of folders) {
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
  const layered = layer(packs);
  return { facts: indexFacts(layered.base), packs, problems: [...problems, ...layered.problems] };
}
