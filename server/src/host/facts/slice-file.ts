import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ByteSource } from '../../core/facts/segment/byte-source.js';

/** A segment file that stays on the disk: records are read when they are asked for, synchronously, because checks are. */
export interface SliceFile extends ByteSource {
  close(): void;
}

/** Opens a file for reading slices; throws where it cannot be read. */
export function openSliceFile(path: string): SliceFile {
  const handle = openSync(path, 'r');
  return {
    length: fstatSync(handle).size,
    resident: false,
    read(offset, length) {
      const bytes = new Uint8Array(length);
      let done = 0;
      // One call reads at most 2 GB.
      while (done < length) {
        const got = readSync(handle, bytes, done, Math.min(length - done, 2 ** 30), offset + done);
        if (got === 0) return bytes.subarray(0, done);
        done += got;
      }
      return bytes;
    },
    close: () => closeSync(handle),
  };
}
