import { gatherPacks } from './gather-packs.js';
import type { FactLookUp } from './look-up.js';
import type { PackData } from './pack-data.js';
import { isPackFile, type PackFiles } from './pack-files.js';
import type { ByteSource } from './segment/byte-source.js';
import { isCompiled, type Unit } from './segment/layers.js';
import { openSegment, type Opening } from './segment/open.js';
import { packsOf } from './segment/packs-of.js';
import type { Segment } from './segment/segment.js';
import { steadyStack, type OnDamage } from './segment/steady.js';
import { sourcesOf } from './sources-below.js';
import type { Problem } from './types.js';

/** The packs below all others: compiled to a segment, or as they were read. */
export type BundledFacts = Segment | readonly PackData[];

/** A fact base ready to be asked, the packs it was layered from, and what was wrong with them. */
export interface LoadedFacts {
  readonly facts: FactLookUp;
  readonly packs: readonly PackData[];
  readonly problems: readonly Problem[];
}

/**
 * The bundled packs with the packs of `folders` over them, a later one over an earlier one: folders of packs and of compiled pack
 * files (which lie below the packs beside them), or compiled pack files. A large compiled file stays where it is and is read by page, if
 * `files` allow it. The YAML reader is loaded only where there is a folder to read: the bundled packs need none.
 *
 * @param damaged is told of a file that turns out to be damaged later on, while it is read
 */
export async function loadFacts(
  bundled: BundledFacts, folders: readonly string[], files: PackFiles, damaged: OnDamage = () => undefined,
): Promise<LoadedFacts> {
  const units: Unit[] = 'records' in bundled ? [bundled] : [...bundled];
  const problems: Problem[] = [];
  const addCompiled = async (path: string): Promise<void> => {
    const opened = await openPackFile(path, files);
    problems.push(...opened.problems);
    if (opened.segment) units.push(opened.segment);
  };
  for (const folder of folders) {
    if (isPackFile(folder)) {
      await addCompiled(folder);
      continue;
    }
    const gathered = await gatherPacks(folder, files);
    problems.push(...gathered.problems);
    for (const path of gathered.compiled) await addCompiled(path);
    if (gathered.packs.length === 0) continue;
    const { readPack } = await import('./read-pack.js');
    for (const pack of gathered.packs) {
      const reading = readPack(pack, sourcesOf(units));
      units.push(reading.pack);
      // One by one: a broken pack may have more of them than a call takes arguments.
      for (const problem of reading.problems) problems.push(problem);
    }
  }
  const stack = steadyStack(units, damaged);
  return { facts: stack.facts, packs: stack.units.flatMap((unit) => (isCompiled(unit) ? packsOf(unit) : [unit])), problems: [...problems, ...stack.problems] };
}

/** What was opened of a file is opened once, for as long as somebody holds it: the part of it in memory may be large. */
const opened = new WeakMap<ByteSource, Opening>();

/** A compiled pack file as a segment. */
async function openPackFile(path: string, files: PackFiles): Promise<Opening> {
  const bytes = await (files.openBytes?.(path) ?? files.readBytes(path));
  if ('problem' in bytes) return { problems: [{ path, severity: 'error', message: `This file ${bytes.problem}.` }] };
  if (bytes instanceof Uint8Array) return openSegment(bytes, path);
  let opening = opened.get(bytes);
  if (opening === undefined) opened.set(bytes, (opening = openSegment(bytes, path)));
  return opening;
}
