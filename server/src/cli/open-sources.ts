import { stat } from 'node:fs/promises';
import path from 'node:path';
import { diskSourceFiles } from '../host/sources/disk-source-files.js';
import { nodeReaders } from '../host/sources/load-readers.js';
import { loadSources, type LoadedSources } from '../host/sources/load-sources.js';
import type { SourceFolderPort } from '../host/sources/source-folders.js';
import type { Terminal } from './output.js';

/** Fewer files are read before anybody could read how far it is. */
const SHOWN_FROM = 20;

/** The sources of this disk, with a line that says how far it is where somebody watches. */
export async function openSources(folders: readonly string[], { progress }: Pick<Terminal, 'progress'>): Promise<LoadedSources> {
  const show = ({ done, total, name }: { readonly done: number; readonly total: number; readonly name: string }): void => {
    if (total >= SHOWN_FROM) progress?.(done < total ? `Reading sources: ${done + 1} of ${total}, ${name}` : '');
  };
  return loadSources(folders, { files: diskSourceFiles, readers: nodeReaders, progress: show });
}

/** Folders of this disk, for finding those that hold sources. */
export const diskFolders: SourceFolderPort = {
  resolve: (folder, name) => path.resolve(folder, name),
  isFolder: (folder) => stat(folder).then((stats) => stats.isDirectory(), () => false),
};
