import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ByteSource } from '../../core/facts/segment/byte-source.js';

/** A segment file that stays on the disk: pages and records are read when they are asked for, synchronously, because checks are. */
export interface SliceFile extends ByteSource {
  close(): void;
}

/** Opens a file for reading slices; throws where it cannot be read. */
export function openSliceFile(path: string): SliceFile {
  const handle = openSync(path, 'r');
  const room = slabs();
  return {
    length: fstatSync(handle).size,
    resident: false,
    read(offset, length) {
      const bytes = room(length);
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

const SLAB = 2 ** 16;
/** Records are shorter than this, and are decoded at once; pages, which are kept, are not, and hold no slab back. */
const SHORT = 2 ** 12;

/** Room for bytes to be read into. Many short pieces of memory of their own would take as long to get and to give back as to read. */
function slabs(): (length: number) => Uint8Array {
  let slab = new Uint8Array(0);
  let used = 0;
  return (length) => {
    if (length >= SHORT) return new Uint8Array(length);
    if (used + length > slab.length) {
      slab = new Uint8Array(SLAB);
      used = 0;
    }
    const bytes = slab.subarray(used, used + length);
    used += Math.ceil(length / 4) * 4;
    return bytes;
  };
}
