import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { HEADER_BYTES } from '../../core/facts/segment/container.js';
import type { Ending } from '../../core/facts/segment/container-writer.js';

const CHUNK = 2 ** 22;

/**
 * Writes a segment file record by record, and puts it in its place once it is whole; gives its size in bytes. `build` hands the bytes of
 * the records to `write`, and gives what belongs before and behind them.
 */
export function writeSegmentFile(file: string, build: (write: (bytes: Uint8Array) => void) => Ending): number {
  mkdirSync(path.dirname(file), { recursive: true });
  const beside = `${file}.${String(process.pid)}.new`;
  const handle = openSync(beside, 'w');
  let isOpen = true;
  try {
    const chunk = new Uint8Array(CHUNK);
    let filled = 0;
    let written = HEADER_BYTES;
    const flush = (): void => {
      writeAll(handle, chunk.subarray(0, filled), written);
      written += filled;
      filled = 0;
    };
    const { header, rest } = build((bytes) => {
      if (filled + bytes.length > CHUNK) flush();
      if (bytes.length > CHUNK) {
        writeAll(handle, bytes, written);
        written += bytes.length;
        return;
      }
      chunk.set(bytes, filled);
      filled += bytes.length;
    });
    flush();
    writeAll(handle, header, 0);
    for (const bytes of rest) {
      writeAll(handle, bytes, written);
      written += bytes.length;
    }
    fsyncSync(handle);
    closeSync(handle);
    isOpen = false;
    renameSync(beside, file);
  } catch (error) {
    // Some systems take no open file away.
    if (isOpen) closeSync(handle);
    rmSync(beside, { force: true });
    throw error;
  }
  return statSync(file).size;
}

/** One call writes at most 2 GB. */
function writeAll(handle: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done, Math.min(bytes.length - done, 2 ** 30), position + done);
}
