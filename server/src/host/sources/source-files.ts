import type { Refusal } from '../../core/facts/pack-files.js';

/** A file or folder of a sources folder. */
export interface SourceEntry {
  /** The last part of the path. */
  readonly name: string;
  readonly path: string;
  readonly kind: 'file' | 'folder';
}

/**
 * Read access to the files of a `sources` folder, whatever holds them. Neither function fails; what is wrong is said in words that
 * complete "This folder …" or "This file …". A link that leads back to a folder around it is an entry of neither kind.
 */
export interface SourceFiles {
  list(folder: string): Promise<readonly SourceEntry[] | Refusal>;
  /** The bytes of a file; its text where only text can be had (an editor in a browser). */
  read(path: string): Promise<Uint8Array | string | Refusal>;
}

/** Larger files are no transcripts: a thousand pages of text have three megabytes. */
export const LARGEST_SOURCE = 20 * 1024 * 1024;
export const tooLarge = `is larger than ${String(LARGEST_SOURCE / 1024 / 1024)} MB: put the part that the story rests on into a file of its own`;
