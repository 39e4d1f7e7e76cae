import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadPacks } from '../host/facts/load-packs.js';

/** The bundled packs with the packs of `folders` over them; problems in words, nothing thrown. */
export const openFacts = (folders: readonly string[]) => loadPacks({ bundled: bundledFacts(), folders });

/** The compiled packs lie beside the bundle of the command line; run from source, in the build's folder. */
function bundledFacts(): string {
  const beside = path.join(__dirname, 'facts.json');
  return existsSync(beside) ? beside : path.join(__dirname, '../../out/facts.json');
}
