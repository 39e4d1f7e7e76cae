import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { reasonOf } from '../reason-of.js';
import { streamLines } from '../stream-lines.js';

/** An input that cannot be read, or an output that cannot be written: which, and why, in words. Known by its name, because each bundle has a class of its own. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** How far a reading is; `total` is absent where nobody knows it (standard input). Bytes are those of the file as it lies there. */
export interface Progress {
  readonly bytes: number;
  readonly total?: number;
  /** Entries looked at, and entities kept. */
  readonly seen: number;
  readonly kept: number;
}

/** A file, or standard input (`-`), that an import reads. */
export interface Input {
  /** As the keeper named it. */
  readonly name: string;
  /** The size of the file, in bytes. */
  readonly size?: number;
  /** May be read a second time. */
  readonly again: boolean;
  /** The text from the beginning, in pieces; `count` is told of the bytes that were taken. Throws InputError. */
  text(count?: (bytes: number) => void): AsyncGenerator<string>;
}

export async function openInput(name: string, file: string, standardInput: () => AsyncIterable<Buffer | string>): Promise<Input> {
  if (name === '-') return { name: 'standard input', again: false, text: (count) => decoded('standard input', standardInput(), false, count) };
  try {
    const stats = await stat(file);
    if (stats.isDirectory()) throw new InputError(`${name} is a folder; name a file in it`);
    const { size } = stats;
    return { name, again: true, size, text: (count) => decoded(name, createReadStream(file), /\.gz$/i.test(name), count) };
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(`${name} ${reasonOf(error)}`);
  }
}

/** UTF-8 text of a stream, unpacked where it is gzip. */
async function* decoded(name: string, stream: AsyncIterable<Buffer | string>, packed: boolean, count?: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let taken = 0;
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      taken += bytes.length;
      count?.(taken);
      yield bytes;
    }
  };
  let first = true;
  try {
    for await (const chunk of packed ? unpacked(counted()) : counted()) {
      if (first && chunk.length >= 2) {
        if ((chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff)) throw new InputError(`${name} is written in UTF-16; save it as UTF-8`);
        if (chunk[0] === 0x1f && chunk[1] === 0x8b) throw new InputError(`${name} is packed with gzip: unpack it, or let its name end in .gz`);
        if (chunk[0] === 0x42 && chunk[1] === 0x5a && chunk[2] === 0x68) throw new InputError(`${name} is packed with bzip2: take the .gz file, or unpack it in passing: bzcat ${name} | copydesk facts import … -`);
        if (chunk[0] === 0x50 && chunk[1] === 0x4b) throw new InputError(`${name} is a ZIP or Excel file; save the table as CSV in UTF-8`);
        first = false;
      }
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (error instanceof TypeError) throw new InputError(`${name} is not valid UTF-8 (before byte ${String(taken)}); save it as UTF-8`);
    const { code } = error as { readonly code?: unknown };
    if (typeof code === 'string' && code.startsWith('Z_')) throw new InputError(`${name} is damaged: its gzip data cannot be unpacked (${code})`);
    throw new InputError(`${name} ${reasonOf(error)}`);
  }
}

async function* unpacked(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  // The error reaches whoever iterates over the last stage.
  pipeline(Readable.from(chunks), gunzip, () => undefined);
  yield* gunzip as AsyncIterable<Buffer>;
}

/** The beginning of a text, of at least `length` characters where there are so many, and the whole of it. */
export async function peek(text: AsyncGenerator<string>, length: number): Promise<{ readonly head: string; readonly whole: AsyncGenerator<string> }> {
  let head = '';
  while (head.length < length) {
    const next = await text.next();
    if (next.done === true) break;
    head += next.value;
  }
  const whole = async function* (): AsyncGenerator<string> {
    yield head;
    yield* text;
  };
  return { head, whole: whole() };
}

/** A longer line is no entry of any dump: the largest item of Wikidata has about five million characters. */
const longestLine = 64 * 1024 * 1024;

/** The lines of a text, one at a time; throws an InputError where one is longer than any entry. */
export const linesOf = (name: string, text: AsyncGenerator<string>): AsyncGenerator<string> =>
  streamLines(text, longestLine, () => new InputError(`${name} has a line of more than ${String(longestLine / 1024 / 1024)} MB; that is no dump with one item a line`));
