import path from 'node:path';
import { Desks } from './desks.js';
import type { Terminal } from './output.js';

/** The places of the packs that count in the terminal's folder, as they do for a draft there, and those of the packs named, over them. */
export async function placesHere(named: readonly string[], terminal: Terminal): Promise<readonly string[]> {
  const stated = { facts: named.map((folder) => path.resolve(terminal.folder, folder)) };
  return (await new Desks(stated, terminal).settingsOf(terminal.folder)).facts;
}
