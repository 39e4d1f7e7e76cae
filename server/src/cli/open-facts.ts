import { existsSync, readdirSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isPackFile } from '../core/facts/pack-files.js';
import type { OnDamage } from '../core/facts/segment/steady.js';
import { loadPacks } from '../host/facts/load-packs.js';
import type { StackPort } from '../host/packs/stack-packs.js';

/** The bundled packs with the packs of `folders` over them; problems in words, nothing thrown. */
export const openFacts = (folders: readonly string[], damaged?: OnDamage) => loadPacks({ bundled: bundledFacts(), folders }, damaged);

/** The compiled packs lie beside the bundle of the command line; run from source, in the build's folder. */
export function bundledFacts(): string {
  const beside = path.join(__dirname, 'facts.segment');
  return existsSync(beside) ? beside : path.join(__dirname, '../../out/facts.segment');
}

/** The packs from which the bundled ones were compiled, as they lie over one another; nothing but a checkout has them. */
export function bundledPacks(): readonly string[] {
  const root = ['../facts', '../../facts'].map((folder) => path.join(__dirname, folder)).find((folder) => existsSync(path.join(folder, lowest, 'pack.yaml')));
  const names = root === undefined ? [] : readdirSync(root).filter((name) => name !== lowest && existsSync(path.join(root, name, 'pack.yaml'))).sort();
  return root === undefined ? [] : [lowest, ...names].map((name) => path.join(root, name));
}

/** The bundled pack that lies under the others. */
const lowest = 'world';

/** Settings and packs of this disk, as a stack of packs wants them. */
export const diskStack: StackPort = {
  read: (file) => readFile(file, 'utf8').catch(() => undefined),
  resolve: (folder, name) => path.resolve(folder, name),
  holdsPacks: async (folder) => {
    const entries = await readdir(folder).catch(() => []);
    return entries.some((entry) => entry === 'pack.yaml' || isPackFile(entry) || existsSync(path.join(folder, entry, 'pack.yaml')));
  },
};
