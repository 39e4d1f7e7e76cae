import { say, type Said } from '../values/said.js';
import { isPackFile, type FolderEntry, type PackFiles, type Refusal } from './pack-files.js';
import type { PackFile } from './read/file-kind.js';
import { told } from './read/report.js';
import type { Problem } from './types.js';

/** The files of the packs in a folder, a list for each pack, and what could not be read. */
export interface Gathering {
  readonly packs: readonly (readonly PackFile[])[];
  /** Compiled pack files in the folder itself, by name: they lie below its packs. */
  readonly compiled: readonly string[];
  readonly problems: readonly Problem[];
}

/** Deeper or larger than this is no pack: somebody has named a home folder or a whole disk. */
const deepest = 4;
const mostFiles = 2000;

/**
 * The packs in a folder: the folder itself where it has a `pack.yaml`, else each folder in it that has one, by name; and the compiled pack
 * files that lie in it. What begins with a full stop is passed over, and so is everything that is neither.
 */
export async function gatherPacks(folder: string, files: PackFiles): Promise<Gathering> {
  const problems: Problem[] = [];
  // What the files say of themselves is English: it may be the system's own words.
  const refuse: Refuse = (path, noun, why) => void problems.push({
    path, severity: 'error', ...told(!('problem' in why) ? why : noun === 'folder' ? say`This folder ${why.problem}.` : say`This file ${why.problem}.`),
  });
  const entries = await files.list(folder);
  if (isRefusal(entries)) {
    refuse(folder, 'folder', entries);
    return { packs: [], compiled: [], problems };
  }
  const compiled = inOrder(entries).filter((entry) => entry.kind === 'file' && !isHidden(entry) && isPackFile(entry.name)).map(({ path }) => path);
  const roots = entries.some(isManifest) ? [entries] : await rootsIn(entries, files, refuse);
  if (roots.length === 0 && compiled.length === 0 && problems.length === 0) {
    problems.push({ path: folder, severity: 'error', ...told(say`This folder holds no fact pack: a pack is a folder with a pack.yaml in it.`) });
  }
  const packs: (readonly PackFile[])[] = [];
  for (const root of roots) {
    const found: PackFile[] = [];
    await gatherFiles(root, 0, found, files, refuse);
    packs.push(found);
  }
  return { packs, compiled, problems };
}

type Refuse = (path: string, noun: 'folder' | 'file', why: Refusal | Said) => void;

/** What lies in each folder with a manifest, by name. */
async function rootsIn(entries: readonly FolderEntry[], files: PackFiles, refuse: Refuse): Promise<readonly (readonly FolderEntry[])[]> {
  const roots: (readonly FolderEntry[])[] = [];
  for (const entry of inOrder(entries)) {
    if (entry.kind !== 'folder' || isHidden(entry)) continue;
    const inside = await files.list(entry.path);
    if (isRefusal(inside)) refuse(entry.path, 'folder', inside);
    else if (inside.some(isManifest)) roots.push(inside);
    else if (inside.some(looksLikePack)) refuse(entry.path, 'folder', say`This folder looks like a fact pack but has no pack.yaml: add one with id, name, version and as_of.`);
  }
  return roots;
}

/** Adds the YAML files of a folder and of those in it to `found`. */
async function gatherFiles(list: readonly FolderEntry[], depth: number, found: PackFile[], files: PackFiles, refuse: Refuse): Promise<void> {
  for (const entry of inOrder(list)) {
    if (isHidden(entry) || found.length >= mostFiles) continue;
    if (entry.kind === 'folder') {
      if (depth >= deepest) continue;
      const inside = await files.list(entry.path);
      if (isRefusal(inside)) refuse(entry.path, 'folder', inside);
      else await gatherFiles(inside, depth + 1, found, files, refuse);
    } else if (/\.ya?ml$/i.test(entry.name)) {
      const text = await files.read(entry.path);
      if (typeof text === 'string') found.push({ path: entry.path, text });
      else refuse(entry.path, 'file', text);
    }
  }
}

const isRefusal = (answer: readonly FolderEntry[] | Refusal): answer is Refusal => !Array.isArray(answer);
const isManifest = ({ name, kind }: FolderEntry): boolean => kind === 'file' && /^pack\.ya?ml$/i.test(name);
const looksLikePack = ({ name }: FolderEntry): boolean => /^(?:persons|sources|posts|areas|organizations|events)(?:\.ya?ml)?$/i.test(name);
const isHidden = ({ name }: FolderEntry): boolean => name.startsWith('.');
const inOrder = (entries: readonly FolderEntry[]): readonly FolderEntry[] =>
  [...entries].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
