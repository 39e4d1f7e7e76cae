import type { Documents } from './documents.js';
import { describeError, type Log } from './guard.js';
import type { Clock } from './host.js';
import type { ProblemReports } from './problem-reports.js';
import { isProjectFile, type Projects } from './projects.js';
import type { Watch } from './watch.js';

/** Files change in bursts (a branch is changed, a pack is copied): they are read once, so many milliseconds after the last. */
const RELOAD_MS = 100;
/** A pack that is being typed in is read after a pause; a larger one only when it is saved. */
const LIVE_MS = 300;
const LIVE_CHARACTERS = 200_000;

export interface UpkeepPort {
  readonly projects: Projects;
  readonly problems: ProblemReports;
  readonly watch: Watch;
  readonly documents: Documents;
  readonly clock: Clock;
  readonly log: Log;
  roots(): readonly string[];
  /** What drafts are checked with has changed. */
  changed(): void;
}

/** Keeps the settings and facts in use as they stand in the files, and says what is wrong in these. */
export class Upkeep {
  readonly #port: UpkeepPort;
  #reports = 0;
  #cancelReload = (): void => undefined;

  constructor(port: UpkeepPort) {
    this.#port = port;
  }

  /** Loads the workspace's own folders, so that problems in their packs show before any draft is opened. */
  load(): void {
    this.#port.projects.all().catch(this.#failed('loading'));
  }

  /** Something was loaded: shows the problems of all that is, and watches where it came from. The latest call counts. */
  report(): void {
    const turn = ++this.#reports;
    const show = async (): Promise<void> => {
      const loaded = await this.#port.projects.loaded();
      if (turn !== this.#reports) return;
      this.#port.problems.show(loaded);
      await this.#port.watch.over(loaded.flatMap(({ factFolders }) => factFolders), this.#port.roots(), loaded.flatMap(({ sourceFolders }) => sourceFolders));
    };
    this.#port.clock.soon(() => void show().catch(this.#failed('reporting')));
  }

  reload(what: 'settings' | 'everything'): void {
    this.#cancelReload();
    this.#port.projects.forget(what);
    this.#port.changed();
    this.load();
    this.report();
  }

  /** Files on a disk were created, changed or deleted. */
  async filesChanged(uris: readonly string[]): Promise<void> {
    const folders = await this.#factFolders();
    // A folder that was moved or deleted with all that is in it is one change of its own.
    if (uris.some((uri) => isProjectFile(uri, folders) || /\/facts(?:\/[^/.]*)?\/?$/.test(uri))) this.#reloadIn(RELOAD_MS);
  }

  /** A document was edited or closed: an open settings or pack file counts as it stands in the editor. */
  documentChanged(uri: string): void {
    const consider = async (): Promise<void> => {
      if (!isProjectFile(uri, await this.#factFolders())) return;
      const length = this.#port.documents.get(uri)?.text.getText().length ?? 0;
      if (length <= LIVE_CHARACTERS) this.#reloadIn(LIVE_MS);
    };
    consider().catch(this.#failed('loading'));
  }

  #reloadIn(ms: number): void {
    this.#cancelReload();
    this.#cancelReload = this.#port.clock.later(ms, () => this.reload('everything'));
  }

  async #factFolders(): Promise<readonly string[]> {
    return (await this.#port.projects.loaded()).flatMap(({ factFolders }) => factFolders);
  }

  #failed(what: string): (error: unknown) => void {
    return (error) => this.#port.log(`${what} failed: ${describeError(error)}`);
  }
}
