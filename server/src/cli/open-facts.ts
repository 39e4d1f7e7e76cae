import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { loadPacks } from '../host/facts/load-packs.js';

/** The bundled packs with the packs of `folders` over them; problems in words, nothing thrown. */
export const openFacts = (folders: readonly string[]) => loadPacks({ bundled: bundledFacts(), folders });

/** The compiled packs lie beside the bundle of the command line; run from source, in the build's folder. */
function bundledFacts(): string {
  const beside = path.join(__dirname, 'facts.json');
  return existsSync(beside) ? beside : path.join(__dirname, '../../out/facts.json');
}

/** The `facts/` of each folder that has one with packs in it: itself a pack, or a folder of packs. */
export async function ownFacts(folders: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all([...new Set(folders)].map(async (folder) => {
    const facts = path.join(folder, 'facts');
    const entries = await readdir(facts).catch(() => []);
    return entries.some((entry) => entry === 'pack.yaml' || existsSync(path.join(facts, entry, 'pack.yaml'))) ? [facts] : [];
  }));
  return found.flat();
}
