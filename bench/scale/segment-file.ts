import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { HEADER_BYTES } from '../../server/src/core/facts/segment/container.js';
import { SegmentWriter } from '../../server/src/core/facts/segment/writer.js';
import { packInfo, packSources, population } from './population.js';

const CHUNK = 2 ** 22;

/** Writes the segment of a population to a file, record by record; gives its size in bytes. */
export function writeSegmentFile(path: string, persons: number): number {
  const handle = openSync(path, 'w');
  const chunk = new Uint8Array(CHUNK);
  let filled = 0;
  let written = HEADER_BYTES;
  const flush = (): void => {
    writeAll(handle, chunk.subarray(0, filled), written);
    written += filled;
    filled = 0;
  };
  const writer = new SegmentWriter([packInfo], (bytes) => {
    if (filled + bytes.length > CHUNK) flush();
    chunk.set(bytes, filled);
    filled += bytes.length;
  });
  for (const part of population(persons)) writer.add([{ pack: 0, part }]);
  flush();
  const { header, rest } = writer.finish([{ sources: packSources }]);
  writeAll(handle, header, 0);
  for (const bytes of rest) {
    writeAll(handle, bytes, written);
    written += bytes.length;
  }
  closeSync(handle);
  return statSync(path).size;
}

/** One call writes at most 2 GB. */
function writeAll(handle: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done, Math.min(bytes.length - done, 2 ** 30), position + done);
}
