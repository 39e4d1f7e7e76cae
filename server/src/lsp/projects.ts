import type { FactLookUp } from '../core/facts/look-up.js';
import type { PackData } from '../core/facts/pack-data.js';
import type { Problem } from '../core/facts/types.js';
import { mergeSettings, settingsFileName, type StatedSettings } from '../core/engine/settings.js';
import type { Settings } from '../core/engine/types.js';
import { findSettings, folderAbove } from '../host/settings/find-settings.js';
import { holdsPacks, type FactBases } from './fact-bases.js';
import { isInside, resolveUri, type Files } from './files.js';

/** What a draft is checked with: the settings and facts of the folder it lies in. */
export interface Project {
  readonly facts: FactLookUp;
  /** The packs that the facts were layered from: they know where their statements stand. */
  readonly packs: readonly PackData[];
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  /** Addresses of all folders that packs are read from. */
  readonly factFolders: readonly string[];
}

/** What the projects need to know of the editor. */
export interface ProjectPort {
  readonly files: Files;
  readonly bases: FactBases;
  /** Addresses of the workspace's folders, without a slash at the end. */
  roots(): readonly string[];
  trusted(): boolean;
  /** The editor's settings for a folder; without one, those for anything outside. */
  editorSettings(root: string | undefined): Promise<StatedSettings>;
  /** A folder's settings and facts have been loaded for the first time, or anew. */
  loaded(): void;
}

/** The folder of a workspace in which packs are looked for without being named. */
const factsFolder = 'facts';

/** The settings and facts of each folder, loaded once and again after `forget`. */
export class Projects {
  readonly #port: ProjectPort;
  #byFolder = new Map<string, Promise<Project>>();

  constructor(port: ProjectPort) {
    this.#port = port;
  }

  /** The project of a draft. One without a place on a disk (untitled) belongs to the only or first folder of the workspace. */
  of(uri: string): Promise<Project> {
    const root = this.rootOf(uri);
    const folder = root !== undefined && isInside(uri, root) ? folderAbove(uri) : root;
    return this.#in(folder, root);
  }

  /** The projects of the workspace's folders themselves, loaded when needed. */
  all(): Promise<readonly Project[]> {
    return Promise.all(this.#port.roots().map((root) => this.#in(root, root)));
  }

  /** The projects that drafts have asked for so far. */
  loaded(): Promise<readonly Project[]> {
    return Promise.all(this.#byFolder.values());
  }

  /** Settings have changed, or packs, or both: the next look reads them anew. */
  forget(what: 'settings' | 'everything'): void {
    this.#byFolder = new Map();
    if (what === 'everything') this.#port.bases.forget();
  }

  /** The folder of the workspace that a document counts as part of: the innermost around it, else the first for a new draft. */
  rootOf(uri: string): string | undefined {
    const roots = this.#port.roots();
    const around = roots.filter((root) => isInside(uri, root)).sort((a, b) => b.length - a.length)[0];
    return around ?? (uri.startsWith('untitled:') ? roots[0] : undefined);
  }

  #in(folder: string | undefined, root: string | undefined): Promise<Project> {
    const key = folder ?? '';
    let project = this.#byFolder.get(key);
    if (!project) {
      project = this.#load(folder, root);
      this.#byFolder.set(key, project);
      // What failed is tried again at the next look.
      const started = project;
      project.catch(() => this.#byFolder.get(key) === started && this.#byFolder.delete(key));
    }
    return project;
  }

  async #load(folder: string | undefined, root: string | undefined): Promise<Project> {
    const { files, bases } = this.#port;
    const editor = await this.#port.editorSettings(root);
    const found = folder === undefined ? undefined : await findSettings(folder, (uri) => files.read(uri), root);
    const settings = mergeSettings(editor, found?.stated ?? {});
    const named = [
      ...(editor.facts ?? []).map((name) => resolveUri(root ?? 'file://', name)),
      ...(found?.stated.facts ?? []).map((name) => resolveUri(found?.folder ?? '', name)),
    ];
    const factFolders = [...new Set([...named, ...await this.#ownFolders(root, found?.folder)])].filter((place) => this.#mayRead(place));
    const loaded = await bases.load(factFolders);
    this.#port.loaded();
    return { facts: loaded.facts, packs: loaded.packs, settings, problems: [...(found?.problems ?? []), ...loaded.problems], factFolders };
  }

  /** The `facts` folders of the workspace's folder and of the one that the settings stand in, where they hold packs. */
  async #ownFolders(...places: readonly (string | undefined)[]): Promise<readonly string[]> {
    const folders = [...new Set(places)].flatMap((place) => (place === undefined ? [] : [resolveUri(place, factsFolder)]));
    const holding = await Promise.all(folders.map((folder) => holdsPacks(this.#port.files, folder)));
    return folders.filter((_, index) => holding[index]);
  }

  /** Someone else's folder must not make us read the rest of the disk before its user trusts it. */
  #mayRead(folder: string): boolean {
    return this.#port.trusted() || this.#port.roots().some((root) => isInside(folder, root));
  }
}

/** True for a file whose change may change findings in other files: a settings file, or YAML in a folder of facts. */
export const isProjectFile = (uri: string, factFolders: readonly string[]): boolean =>
  uri.endsWith(`/${settingsFileName}`) || (/\.ya?ml$/i.test(uri) && (uri.includes(`/${factsFolder}/`) || factFolders.some((folder) => isInside(uri, folder))));
