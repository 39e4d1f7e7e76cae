import path from 'node:path';
import { mergeSettings, type StatedSettings } from '../core/engine/settings.js';
import type { Settings } from '../core/engine/types.js';
import type { FactLookUp } from '../core/facts/look-up.js';
import type { PackInfo } from '../core/facts/types.js';
import { loadSettings } from '../host/settings/load-settings.js';
import { openFacts, ownFacts } from './open-facts.js';
import type { Terminal } from './output.js';
import { problemLine } from './problem-line.js';

/** The settings and facts that count for the drafts of one folder. */
export interface Desk {
  readonly settings: Settings;
  readonly facts: FactLookUp;
}

/** Desks by folder: settings are found once for each folder, facts opened once for each set of packs. */
export class Desks {
  failed = false;
  readonly #byFolder = new Map<string, Promise<Desk>>();
  readonly #facts = new Map<string, Promise<FactLookUp>>();
  readonly #packs = new Map<string, PackInfo>();
  readonly #stated: StatedSettings;
  readonly #terminal: Terminal;
  readonly #complained = new Set<string>();

  constructor(stated: StatedSettings, terminal: Terminal) {
    this.#stated = stated;
    this.#terminal = terminal;
  }

  deskOf(folder: string): Promise<Desk> {
    let desk = this.#byFolder.get(folder);
    if (!desk) this.#byFolder.set(folder, (desk = this.#open(folder)));
    return desk;
  }

  packs(): readonly PackInfo[] {
    return [...this.#packs.values()];
  }

  async #open(folder: string): Promise<Desk> {
    const found = await loadSettings(folder);
    for (const problem of found?.problems ?? []) this.#complain(problemLine(problem, this.#terminal.folder), problem.severity === 'error');
    // Folders of packs in a settings file are relative to it.
    const relative = found?.stated.facts?.map((one) => path.resolve(found.folder, one));
    // The project's own `facts/` counts without being named, as it does in the editor.
    const own = await ownFacts([this.#terminal.folder, ...(found ? [found.folder] : [])]);
    const settings = mergeSettings({ facts: own }, { ...found?.stated, ...(relative && { facts: relative }) }, this.#stated);
    const key = settings.facts.join('\n');
    let facts = this.#facts.get(key);
    if (!facts) this.#facts.set(key, (facts = this.#openFacts(settings.facts)));
    return { settings, facts: await facts };
  }

  async #openFacts(folders: readonly string[]): Promise<FactLookUp> {
    const { facts, problems } = await openFacts(folders);
    for (const problem of problems) {
      if (problem.severity === 'error') this.#complain(problemLine(problem, this.#terminal.folder), true);
    }
    for (const pack of facts.packs) this.#packs.set(pack.id, pack);
    return facts;
  }

  #complain(line: string, failure: boolean): void {
    if (failure) this.failed = true;
    if (this.#complained.has(line)) return;
    this.#complained.add(line);
    this.#terminal.err(`copydesk: ${line}`);
  }
}
