import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Connection } from 'vscode-languageserver';
import { openBytes } from '../../host/facts/disk-pack-files.js';
import { readBytes } from '../../host/sources/disk-source-files.js';
import type { ClientOptions } from '../../protocol.js';
import { editorFiles, type Files } from '../files.js';

/** Files of this disk; those of any other place are read by the editor, where it offers to. */
export function nodeFiles(connection: Connection, { readsFiles }: ClientOptions): Files {
  const others = readsFiles ? editorFiles(connection) : nothing;
  const path = (uri: string): string | undefined => {
    if (!uri.startsWith('file:')) return undefined;
    try {
      return fileURLToPath(uri);
    } catch {
      return undefined;
    }
  };
  return {
    async read(uri) {
      const file = path(uri);
      return file === undefined ? others.read(uri) : readFile(file, 'utf8').catch(() => undefined);
    },
    async readBytes(uri) {
      const file = path(uri);
      return file === undefined ? undefined : readBytes(file);
    },
    async openBytes(uri) {
      const file = path(uri);
      return file === undefined ? undefined : openBytes(file);
    },
    async list(uri) {
      const folder = path(uri);
      if (folder === undefined) return others.list(uri);
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
      return entries?.map((entry) => ({ name: entry.name, folder: entry.isDirectory() }));
    },
  };
}

const nothing: Files = { read: () => Promise.resolve(undefined), list: () => Promise.resolve(undefined) };
