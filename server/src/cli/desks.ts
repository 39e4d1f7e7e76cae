import { mergeSettings, type StatedSettings } from '../core/engine/settings.js';
import type { Settings } from '../core/engine/types.js';
import type { EvidenceIndex } from '../core/evidence/evidence-index.js';
import type { FactLookUp } from '../core/facts/look-up.js';
import type { PackInfo } from '../core/facts/types.js';
import { stackPacks } from '../host/packs/stack-packs.js';
import { loadSettings } from '../host/settings/load-settings.js';
import { sourceFolders } from '../host/sources/source-folders.js';
import { diskStack, openFacts } from './open-facts.js';
import { diskFolders, openSources } from './open-sources.js';
import type { Terminal } from './output.js';
import { problemLine } from './problem-line.js';

/** The settings and facts that count for the drafts of one folder. */
export interface Desk {
  readonly settings: Settings;
  readonly facts: FactLookUp;
  /** The story's own sources, where there are any. */
  readonly evidence?: EvidenceIndex;
}

/** Desks by folder: settings are found once for each folder, facts opened once for each set of packs. */
export class Desks {
  failed = false;
  readonly #byFolder = new Map<string, Promise<Desk>>();
  readonly #facts = new Map<string, Promise<FactLookUp>>();
  readonly #sources = new Map<string, Promise<EvidenceIndex>>();
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

  /** The settings that count in a folder, with the places of all packs in `facts`; the packs are not opened. */
  async settingsOf(folder: string): Promise<Settings> {
    const found = await loadSettings(folder);
    // The `facts/` of newsroom, desk and story count without being named, as they do in the editor.
    const stack = await stackPacks(folder, found, [this.#terminal.folder], diskStack);
    for (const problem of [...found.flatMap(({ problems }) => problems), ...stack.problems]) {
      this.#complain(problemLine(problem, this.#terminal.folder), problem.severity === 'error');
    }
    return mergeSettings(...found.map(({ stated }) => ({ ...stated, facts: [] })), { facts: stack.places },
      { sources: await sourceFolders(folder, found, [this.#terminal.folder], diskFolders) }, this.#stated);
  }

  async #open(folder: string): Promise<Desk> {
    const settings = await this.settingsOf(folder);
    const key = settings.facts.join('\n');
    let facts = this.#facts.get(key);
    if (!facts) this.#facts.set(key, (facts = this.#openFacts(settings.facts)));
    const folders = settings.sources ?? [];
    const places = folders.join('\n');
    let sources = this.#sources.get(places);
    if (!sources) this.#sources.set(places, (sources = this.#openSources(folders)));
    const evidence = await sources;
    return { settings, facts: await facts, ...(evidence.size > 0 && { evidence }) };
  }

  async #openFacts(folders: readonly string[]): Promise<FactLookUp> {
    const { facts, problems } = await openFacts(folders, (problem) => this.#complain(problemLine(problem, this.#terminal.folder), true));
    for (const problem of problems) {
      if (problem.severity === 'error') this.#complain(problemLine(problem, this.#terminal.folder), true);
    }
    for (const pack of facts.packs) this.#packs.set(pack.id, pack);
    return facts;
  }

  async #openSources(folders: readonly string[]): Promise<EvidenceIndex> {
    const { evidence, problems } = await openSources(folders, this.#terminal);
    for (const problem of problems) this.#complain(problemLine(problem, this.#terminal.folder), problem.severity === 'error');
    return evidence;
  }

  #complain(line: string, failure: boolean): void {
    if (failure) this.failed = true;
    if (this.#complained.has(line)) return;
    this.#complained.add(line);
    this.#terminal.err(`copydesk: ${line}`);
  }
}
