import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Desks, type Desk } from '../desks.js';
import type { Terminal } from '../output.js';

/** The settings and facts of a folder, and in words what is wrong with them: an assistant must not take silence for agreement. */
export interface OpenDesk {
  readonly desk: Desk;
  readonly desks: Desks;
  readonly problems: readonly string[];
}

/** Keeps what was opened while nothing in it changes: to open facts and sources costs more than most answers. */
export class OpenDesks {
  readonly #terminal: Terminal;
  #kept: (OpenDesk & { readonly stamp: string }) | undefined;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  /** `date` stands for the story date of the settings. */
  async of(folder: string, date?: string): Promise<OpenDesk> {
    const problems: string[] = [];
    const terminal: Terminal = { ...this.#terminal, err: (line) => void problems.push(line.replace(/^copydesk: /, '')) };
    const desks = new Desks(date === undefined ? {} : { storyDate: date }, terminal);
    const settings = await desks.settingsOf(folder);
    const changed = await Promise.all([...settings.facts, ...(settings.sources ?? [])].map(stampOf));
    const stamp = JSON.stringify([folder, settings, problems, changed]);
    if (this.#kept?.stamp !== stamp) this.#kept = { stamp, desks, problems, desk: await desks.deskOf(folder) };
    return this.#kept;
  }
}

/** Names, sizes and times of all files of a place; empty where there is none. */
async function stampOf(place: string): Promise<readonly string[]> {
  const one = async (file: string): Promise<string> => {
    const { mtimeMs, size } = await stat(file);
    return `${file} ${String(mtimeMs)} ${String(size)}`;
  };
  try {
    if ((await stat(place)).isFile()) return [await one(place)];
    const entries = await readdir(place, { recursive: true, withFileTypes: true });
    return await Promise.all(entries.filter((entry) => !entry.isDirectory()).map((entry) => one(path.join(entry.parentPath, entry.name)).catch(() => entry.name)));
  } catch {
    return [];
  }
}
