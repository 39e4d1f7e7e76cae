import type { PackFile } from '../core/facts/read-pack.js';
import type { Files } from './files.js';

/** A folder tree deeper or larger than this is no pack: somebody named a whole disk. */
const DEPTH = 4;
const FILES = 2000;

/**
 * The packs in a folder: the folder itself where it has a `pack.yaml`, else each of its folders that has one, by name. Each
 * pack is given as its YAML files, with their addresses as paths.
 */
export async function packsIn(files: Files, folder: string): Promise<readonly (readonly PackFile[])[]> {
  const entries = await files.list(folder);
  if (!entries) return [];
  if (entries.some(({ name, folder: isFolder }) => !isFolder && isManifest(name))) return [await packFiles(files, folder)];
  const packs: (readonly PackFile[])[] = [];
  for (const { name, folder: isFolder } of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = `${folder}/${encodeURIComponent(name)}`;
    if (isFolder && (await files.list(inner))?.some((entry) => isManifest(entry.name))) packs.push(await packFiles(files, inner));
  }
  return packs;
}

async function packFiles(files: Files, root: string): Promise<readonly PackFile[]> {
  const found: PackFile[] = [];
  const read = async (folder: string, depth: number): Promise<void> => {
    for (const { name, folder: isFolder } of (await files.list(folder)) ?? []) {
      if (found.length >= FILES || name.startsWith('.')) continue;
      const uri = `${folder}/${encodeURIComponent(name)}`;
      if (isFolder && depth < DEPTH) await read(uri, depth + 1);
      const text = !isFolder && /\.ya?ml$/i.test(name) ? await files.read(uri) : undefined;
      if (text !== undefined) found.push({ path: uri, text });
    }
  };
  await read(root, 0);
  return found;
}

const isManifest = (name: string): boolean => name === 'pack.yaml' || name === 'pack.yml';
