import { readSettings, settingsFileName, type SettingsReading } from '../../core/engine/settings.js';

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

/**
 * The settings that count for drafts in `folder`: the nearest `.copydesk.yaml` there or above, up to `root` where one is
 * given. `read` gives a file's text, or undefined where there is none.
 */
export async function findSettings(
  folder: string, read: (path: string) => Promise<string | undefined>, root?: string,
): Promise<FoundSettings | undefined> {
  let at = folder;
  for (;;) {
    const path = inFolder(at, settingsFileName);
    const text = await read(path);
    if (text !== undefined) return { ...readSettings(text, path), path, folder: at, text };
    const above = folderAbove(at);
    if (at === root || above === at) return undefined;
    at = above;
  }
}
