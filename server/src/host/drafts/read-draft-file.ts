import { constants, isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import type { DraftFormat } from '../../core/text/draft.js';
import { reasonOf } from '../reason-of.js';

/** A draft's text, or one line that says why there is none and what to do. */
export type DraftReading =
  | { readonly text: string; /** The file begins with one, and keeps it when it is written. */ readonly byteOrderMark: boolean }
  | { readonly problem: string };

/** Larger files are no drafts; a book has about one megabyte. */
const LARGEST = Math.min(64 * 1024 * 1024, constants.MAX_STRING_LENGTH);

const FOLDER = 'is a folder; --recursive checks all drafts in it, a pattern such as *.md those that it names';

/** Reads a draft from disk. Never throws: what cannot be read is a problem in words. */
export async function readDraftFile(path: string): Promise<DraftReading> {
  let file;
  try {
    file = await open(path, 'r');
    const stats = await file.stat();
    if (stats.isDirectory()) return { problem: FOLDER };
    if (stats.size > LARGEST) return { problem: `is larger than ${LARGEST / 1024 / 1024} MB; that is no draft` };
    return decodeDraft(await file.readFile());
  } catch (error) {
    // Not every system opens a folder to say that it is one.
    return { problem: (error as NodeJS.ErrnoException).code === 'EISDIR' ? FOLDER : reasonOf(error) };
  } finally {
    await file?.close();
  }
}

/** The text of a draft's bytes, without a byte order mark: offsets count from the first letter. */
export function decodeDraft(bytes: Buffer): DraftReading {
  if (bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))) {
    return { problem: 'is written in UTF-16; save it as UTF-8' };
  }
  if (bytes.includes(0)) return { problem: 'is a binary file, not text' };
  if (!isUtf8(bytes)) return { problem: `is not valid UTF-8 (byte ${firstInvalidByte(bytes)}); save it as UTF-8` };
  const text = bytes.toString('utf8');
  const byteOrderMark = text.startsWith('\ufeff');
  return { text: byteOrderMark ? text.slice(1) : text, byteOrderMark };
}

/** The format a file's name tells; everything unknown is plain text. */
export const formatOf = (path: string): DraftFormat => FORMATS.find(([ending]) => ending.test(path))?.[1] ?? 'plain';

/** True for a name that only a draft has: what a search through folders takes for one. */
export const isDraftName = (path: string): boolean => FORMATS.some(([ending]) => ending.test(path)) || /\.(?:txt|draft|story)$/i.test(path);

const FORMATS: readonly (readonly [RegExp, DraftFormat])[] = [
  [/\.(?:md|markdown|mdown|mkd)$/i, 'markdown'], [/\.(?:html?|xhtml)$/i, 'html'], [/\.(?:adoc|asciidoc|asc)$/i, 'asciidoc'], [/\.(?:rst|rest)$/i, 'rst'],
  [/\.(?:tex|ltx|latex)$/i, 'latex'],
];

/** Offset of the first byte that is not UTF-8, by halving: `isUtf8` itself does not tell. */
function firstInvalidByte(bytes: Buffer): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isUtf8(bytes.subarray(0, startOfCharacter(bytes, middle)))) valid = middle;
    else invalid = middle;
  }
  return valid;
}

/** Where the character begins that byte `at` belongs to, so that a cut never halves it. */
function startOfCharacter(bytes: Buffer, at: number): number {
  let start = at;
  while (start > 0 && at - start < 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--;
  return start;
}
