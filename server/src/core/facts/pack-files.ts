import type { ByteSource } from './segment/byte-source.js';

/**
 * Read access to the folders of fact packs: the port through which packs are loaded, whatever holds the files (a disk, an
 * editor's file system, a test). Neither function fails; what is wrong is said in words that complete "This folder …" or
 * "This file …", what to do included. A link that leads back to a folder around it is no entry.
 */
export interface PackFiles {
  list(folder: string): Promise<readonly FolderEntry[] | Refusal>;
  /** A file of YAML. */
  read(path: string): Promise<string | Refusal>;
  /** A compiled pack file: a segment, as a whole. */
  readBytes(path: string): Promise<Uint8Array | Refusal>;
  /**
   * The same to be read by page, where the files allow it: as long as a file is the same and somebody still holds what this gave for it, it
   * gives the same again.
   */
  openBytes?(path: string): Promise<ByteSource | Refusal>;
}

/** True for the name of a compiled pack file, where a folder of packs could stand too. */
export const isPackFile = (path: string): boolean => /\.segment$/i.test(path);

/** Why something cannot be read. */
export interface Refusal {
  readonly problem: string;
}

export interface FolderEntry {
  /** The last part of the path. */
  readonly name: string;
  /** What `list` and `read` take, and what problems show. */
  readonly path: string;
  readonly kind: 'file' | 'folder';
}
