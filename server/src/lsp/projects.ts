import type { EvidenceIndex } from '../core/evidence/evidence-index.js';
import type { FactLookUp } from '../core/facts/look-up.js';
import type { PackData } from '../core/facts/pack-data.js';
import type { Problem } from '../core/facts/types.js';
import { readPackName } from '../core/engine/pack-names.js';
import { mergeSettings, settingsFileName, type StatedSettings } from '../core/engine/settings.js';
import type { Settings } from '../core/engine/types.js';
import { copiesFolder, lockFileName, recordFileName } from '../host/packs/copies.js';
import { factsFolder, stackPacks } from '../host/packs/stack-packs.js';
import { sourceFolders, sourcesFolder } from '../host/sources/source-folders.js';
import { findSettings, folderAbove, type FoundSettings } from '../host/settings/find-settings.js';
import { holdsPacks, type FactBases } from './fact-bases.js';
import { isInside, resolveUri, type Files } from './files.js';
import { atTheirNames } from './named-places.js';
import type { SourceBases } from './source-bases.js';

/** What a draft is checked with: the settings and facts of the folder it lies in. */
export interface Project {
  readonly facts: FactLookUp;
  /** The packs that the facts were layered from: they know where their statements stand. */
  readonly packs: readonly PackData[];
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  /** Addresses of all folders that packs are read from. */
  readonly factFolders: readonly string[];
  /** Addresses of the folders that hold the story's own sources. */
  readonly sourceFolders: readonly string[];
  /** Address of the CSL file that citations are written by; absent: the product's own style. */
  readonly citationStyle?: string;
  /** The story's own sources as far as they are read by now. */
  readonly evidence: EvidenceIndex | undefined;
}

/** What the projects need to know of the editor. */
export interface ProjectPort {
  readonly files: Files;
  readonly bases: FactBases;
  readonly sources: SourceBases;
  /** Addresses of the workspace's folders, without a slash at the end. */
  roots(): readonly string[];
  trusted(): boolean;
  /** The editor's settings for a folder; without one, those for anything outside. */
  editorSettings(root: string | undefined): Promise<StatedSettings>;
  /** A folder's settings and facts have been loaded for the first time, or anew. */
  loaded(): void;
}

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
    const { files, bases, sources } = this.#port;
    const editor = await this.#port.editorSettings(root);
    const found = folder === undefined ? [] : await findSettings(folder, (uri) => files.read(uri), { ...(root !== undefined && { root }) });
    const settings = mergeSettings(editor, ...found.map(({ stated }) => stated));
    const { named, refused } = editorPacks(editor.facts ?? [], root);
    const stack = folder === undefined ? { places: [], problems: [] } : await stackPacks(folder, found, root === undefined ? [] : [root], {
      read: (uri) => files.read(uri), resolve: resolveUri, holdsPacks: (uri) => holdsPacks(files, uri),
    });
    const factFolders = [...new Set([...named, ...stack.places])].filter((place) => this.#mayRead(place));
    const evidenceFolders = (await this.#sourceFolders(folder, root, found, editor)).filter((place) => this.#mayRead(place));
    const citationStyle = styleNamed(editor, found, root);
    const loaded = await bases.load(factFolders);
    this.#port.loaded();
    const problems = [...found.flatMap((one) => one.problems), ...stack.problems, ...refused];
    return {
      facts: loaded.facts, packs: loaded.packs, settings, factFolders, sourceFolders: evidenceFolders,
      ...(citationStyle !== undefined && this.#mayRead(citationStyle) && { citationStyle }),
      get problems() {
        return atTheirNames([...problems, ...loaded.problems, ...sources.problemsOf(evidenceFolders)], found);
      },
      get evidence() {
        return sources.of(evidenceFolders);
      },
    };
  }

  /** As on the command line; what the editor's settings name counts where no settings file names any. */
  #sourceFolders(folder: string | undefined, root: string | undefined, found: readonly FoundSettings[], editor: StatedSettings): Promise<readonly string[]> {
    const named = editor.sources?.length ? editor.sources.map((name) => resolveUri(root ?? 'file://', name)) : undefined;
    if (named && !found.some(({ stated }) => stated.sources)) return Promise.resolve(named);
    if (folder === undefined) return Promise.resolve([]);
    const isFolder = async (uri: string): Promise<boolean> => (await this.#port.files.list(uri)) !== undefined;
    return sourceFolders(folder, found, root === undefined ? [] : [root], { resolve: resolveUri, isFolder });
  }

  /** Someone else's folder must not make us read the rest of the disk before its user trusts it. */
  #mayRead(folder: string): boolean {
    return this.#port.trusted() || this.#port.roots().some((root) => isInside(folder, root));
  }
}

/** The last settings file that names a style counts, else the editor's settings. */
function styleNamed(editor: StatedSettings, found: readonly FoundSettings[], root: string | undefined): string | undefined {
  const stating = found.findLast(({ stated }) => stated.citationStyle !== undefined);
  const name = stating?.stated.citationStyle ?? editor.citationStyle;
  return name === undefined ? undefined : resolveUri(stating?.folder ?? root ?? 'file://', name);
}

/** What the editor's own settings name: folders and pack files. A lock belongs to a project, so whatever needs one is named there. */
function editorPacks(names: readonly string[], root: string | undefined): { readonly named: readonly string[]; readonly refused: readonly Problem[] } {
  const isPath = (name: string): boolean => {
    const read = readPackName(name);
    return 'path' in read;
  };
  return {
    named: names.filter(isPath).map((name) => resolveUri(root ?? 'file://', name)),
    refused: names.filter((name) => !isPath(name)).map((name) => (
      { path: 'copydesk.facts', severity: 'error', message: `${name} can be named in ${settingsFileName} only, beside which its copy and lock are kept.` })),
  };
}

/** True for a file whose change may change findings in other files: a settings file, a pack file, YAML in a folder of facts, or what a sync writes last. */
export const isProjectFile = (uri: string, factFolders: readonly string[]): boolean =>
  [settingsFileName, lockFileName].some((name) => uri.endsWith(`/${name}`)) || factFolders.includes(uri)
  || (uri.endsWith(`/${recordFileName}`) && uri.includes(`/${copiesFolder.join('/')}/`))
  || (/\.(?:ya?ml|segment)$/i.test(uri) && (uri.includes(`/${factsFolder}/`) || factFolders.some((folder) => isInside(uri, folder))));

/** True for a folder called `sources`, or a file in one, that now counts for one of the `documents` or in one of the `roots`. */
export function isNewSource(uri: string, roots: readonly string[], documents: readonly string[]): boolean {
  const place = `${uri}/`.indexOf(`/${sourcesFolder}/`);
  if (place < 0) return false;
  const parent = uri.slice(0, place);
  return roots.includes(parent) || documents.some((document) => isInside(document, parent));
}
