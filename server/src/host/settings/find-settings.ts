import { readSettings, settingsFileName, type SettingsReading } from '../../core/engine/settings.js';
import type { Refusal } from '../../core/facts/pack-files.js';

/** A settings file as found. */
export interface FoundSettings extends SettingsReading {
  readonly path: string;
  /** The folder it stands in: its `facts` are relative to it, and its `facts/` folder belongs to the project. */
  readonly folder: string;
  readonly text: string;
}

/** The beginning of an address, above which there is no folder. */
const SCHEME = /^[a-z][\w+.-]*:\/{1,2}$/i;

/** The folder above; the same folder where there is none. Works on paths of every system and on addresses. */
export function folderAbove(folder: string): string {
  const trimmed = folder.replace(/[/\\]+$/, '');
  const cut = Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\'));
  if (cut < 0 || SCHEME.test(trimmed.slice(0, cut))) return folder;
  return trimmed.slice(0, cut) || trimmed.slice(0, 1);
}

/** A name inside a folder, joined with the separator that the folder's path uses. */
export const inFolder = (folder: string, name: string): string =>
  /[/\\]$/.test(folder) ? folder + name : `${folder}${folder.includes('\\') && !folder.includes('/') ? '\\' : '/'}${name}`;

/** How far up settings count. */
export interface SettingsReach {
  /** The last folder that is looked at, whatever it holds. */
  readonly root?: string;
  /** True for a folder above which settings count only where there are none in it or below. */
  isTop?(folder: string): Promise<boolean>;
}

/**
 * The settings that count for drafts in `folder`: each `.copydesk.yaml` there and above, the outermost first, so that a later one
 * overrides an earlier one (newsroom, desk, story). `read` gives a file's text, undefined where there is none, or in words that complete
 * "This settings file …" why it cannot be read.
 */
export async function findSettings(
  folder: string, read: (path: string) => Promise<string | Refusal | undefined>, { root, isTop }: SettingsReach = {},
): Promise<readonly FoundSettings[]> {
  const found: FoundSettings[] = [];
  let at = folder;
  for (;;) {
    const path = inFolder(at, settingsFileName);
    const text = await read(path);
    if (typeof text === 'string') found.unshift({ ...readSettings(text, path), path, folder: at, text });
    else if (text !== undefined) found.unshift({ stated: {}, factsAt: [], problems: [{ path, severity: 'error', message: `This settings file ${text.problem}.` }], path, folder: at, text: '' });
    const above = folderAbove(at);
    if (at === root || above === at || (found.length > 0 && await isTop?.(at))) return found;
    at = above;
  }
}

/**
 * The folders whose `facts/` counts for drafts in `folder`, the outermost first: each with settings, the draft's own, and `roots`
 * (the workspace's, or where the command line was called), where the draft lies inside them.
 */
export function foldersWithFacts(folder: string, found: readonly FoundSettings[], roots: readonly string[]): readonly string[] {
  const wanted = new Set([folder, ...found.map((settings) => settings.folder), ...roots]);
  const around: string[] = [];
  for (let at = folder; ; at = folderAbove(at)) {
    if (wanted.has(at)) around.unshift(at);
    if (folderAbove(at) === at) break;
  }
  return [...[...wanted].filter((one) => !around.includes(one)), ...around];
}
