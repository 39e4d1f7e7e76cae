import type { Connection } from 'vscode-languageserver';
import type { Refusal } from '../core/facts/pack-files.js';
import type { ByteSource } from '../core/facts/segment/byte-source.js';
import { readBytes, readFile, readFolder, type FileParams, type FolderEntry, type TooLarge } from '../protocol.js';

/** Read access to settings and packs by address. What cannot be read counts as missing; nothing throws. */
export interface Files {
  read(uri: string): Promise<string | undefined>;
  list(uri: string): Promise<readonly FolderEntry[] | undefined>;
  /** The bytes of a file, or why there are none; undefined where only `read` can tell (a file that the editor reads for us). */
  readBytes?(uri: string): Promise<Uint8Array | Refusal | undefined>;
  /** A large file to be read by page (see `PackFiles`); undefined where `readBytes` must do. */
  openBytes?(uri: string): Promise<ByteSource | Refusal | undefined>;
}

/** Files that the editor reads for us: in a browser, and for workspaces that are on no disk. */
export const editorFiles = (connection: Connection): Files => ({
  read: async (uri) => (await ask<string>(connection, readFile, uri)) ?? undefined,
  readBytes: async (uri) => {
    const read = await ask<Uint8Array | TooLarge>(connection, readBytes, uri);
    if (read === null || !('largerThanMegabytes' in read)) return read ?? undefined;
    return { problem: `is larger than ${String(read.largerThanMegabytes)} MB, which an editor in a browser cannot read by page: use VS Code on this computer, or build a file of fewer packs` };
  },
  list: async (uri) => (await ask<readonly FolderEntry[]>(connection, readFolder, uri)) ?? undefined,
});

/**
 * The bytes of a file that the editor reads for a worker: messages to a worker are cloned, not written as JSON, so bytes stay
 * bytes on their way.
 */
export const editorBytes = async (connection: Connection, uri: string): Promise<Uint8Array | undefined> => {
  const read = await ask<Uint8Array | TooLarge>(connection, readBytes, uri);
  return read === null || 'largerThanMegabytes' in read ? undefined : read;
};

const ask = <T>(connection: Connection, method: string, uri: string): Promise<T | null> =>
  connection.sendRequest<T | null>(method, { uri } satisfies FileParams).catch(() => null);

/** `files`, but an open document's text, saved or not, stands for the file. */
export const withOpenDocuments = (files: Files, textOf: (uri: string) => string | undefined): Files => ({
  read: async (uri) => textOf(uri) ?? files.read(uri),
  readBytes: async (uri) => {
    const text = textOf(uri);
    return text === undefined ? files.readBytes?.(uri) : new TextEncoder().encode(text);
  },
  openBytes: (uri) => files.openBytes?.(uri) ?? Promise.resolve(undefined),
  list: (uri) => files.list(uri),
});

/** The address of something inside the folder `base`. An absolute path or address stands for itself. */
export function resolveUri(base: string, name: string): string {
  const path = name.replaceAll('\\', '/').replace(/\/+$/, '');
  if (/^[a-z][\w+.-]+:\/\//i.test(path)) return path;
  // A virtual workspace may have no authority: `memfs:/story`. A scheme of one letter would be a drive.
  const scheme = /^([a-z][\w+.-]+:(?:\/\/[^/]*)?)(.*)$/i.exec(base);
  const [, authority = '', folder = ''] = scheme ?? [];
  const drive = /^[a-z]:\//i.test(path);
  const encoded = path.split('/').map(encodeURIComponent);
  const steps = drive || path.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of encoded) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return `${authority}/${steps.join('/')}`;
}

/** True where `uri` is `folder` or lies inside it. */
export const isInside = (uri: string, folder: string): boolean => uri === folder || uri.startsWith(`${folder.replace(/\/+$/, '')}/`);
