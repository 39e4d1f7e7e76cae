import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { PackFiles } from '../../core/facts/pack-files.js';
import { diskPackFiles } from '../../host/facts/disk-pack-files.js';
import { filesAtRevision } from '../../host/packs/revision-files.js';
import { UsageError } from '../arguments.js';

/** One state of the facts that changed. */
export interface FactState {
  /** What a loader takes; absent where there were no packs at all. */
  readonly place?: string;
  readonly files: PackFiles;
}

/** The facts before and after a change. */
export interface FactRange {
  readonly before: FactState;
  readonly after: FactState;
  /** The places that the two stand for among those of a draft. */
  readonly standFor: readonly string[];
}

/**
 * Reads `A..B`: two folders of packs, or two git revisions of the folder `facts`; without B, the folder as it is. Throws a
 * UsageError where it is neither.
 */
export async function readRange(text: string, facts: string, folder: string): Promise<FactRange> {
  for (let at = text.indexOf('..'); at >= 0; at = text.indexOf('..', at + 1)) {
    const sides = [text.slice(0, at), text.slice(at + 2)];
    // A path may hold two full stops itself: the cut that leaves two folders is the one that was meant.
    if (sides.includes('') || !(await Promise.all(sides.map((side) => isFolder(path.resolve(folder, side))))).every(Boolean)) continue;
    const [before, after] = sides.map((side) => path.resolve(folder, side)) as [string, string];
    return { before: { place: before, files: diskPackFiles }, after: { place: after, files: diskPackFiles }, standFor: [before, after] };
  }
  const [, from, dots, to] = /^(.*?[^.])(\.{2,3})([^.].*)?$/.exec(text) ?? [];
  if (from === undefined || dots !== '..') throw new UsageError(`--changed takes A..B, two folders of packs or two git revisions, not “${text}”`);
  const place = path.resolve(folder, facts);
  if (!await isFolder(place)) throw new UsageError(`--facts ${facts} is no folder; name the one whose revisions are to be compared`);
  return { before: await revision(place, from), after: to === undefined ? { place, files: diskPackFiles } : await revision(place, to), standFor: [place] };
}

async function revision(place: string, name: string): Promise<FactState> {
  const read = await filesAtRevision(place, name);
  if ('problem' in read) throw new UsageError(`--changed: ${read.problem}`);
  return read;
}

const isFolder = (file: string): Promise<boolean> => stat(file).then((stats) => stats.isDirectory(), () => false);
