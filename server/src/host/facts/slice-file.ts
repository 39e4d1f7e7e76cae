import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ByteSource } from '../../core/facts/segment/byte-source.js';

/** A segment file that stays on the disk: pages and records are read when they are asked for, synchronously, because checks are. */
export interface SliceFile extends ByteSource {
  close(): void;
}

/** Opens a file for reading slices; throws where it cannot be read. */
export function openSliceFile(path: string): SliceFile {
  const handle = openSync(path, 'r');
  return sliceFile(handle, fstatSync(handle).size);
}

/** Files that are read by page, as long as anybody holds them: what a path led to, and the mark by which another file there is told. */
const shared = new Map<string, { readonly mark: string; readonly file: WeakRef<SliceFile> }>();
/** Nobody says when the last question about a fact base has been asked, so its file is closed when it has been collected. */
const closer = new FinalizationRegistry<number>((handle) => closeSync(handle));

/**
 * The file at a path, opened once however many fact bases rest on it, and again when another has taken its place: the one before stays
 * readable for those that hold it. Throws where it cannot be read.
 */
export function sharedSliceFile(path: string): SliceFile {
  const handle = openSync(path, 'r');
  const { dev, ino, size, mtimeNs } = fstatSync(handle, { bigint: true });
  const mark = [dev, ino, size, mtimeNs].join();
  const known = shared.get(path);
  const same = known?.mark === mark ? known.file.deref() : undefined;
  if (same) {
    closeSync(handle);
    return same;
  }
  const file = sliceFile(handle, Number(size));
  closer.register(file, handle);
  shared.set(path, { mark, file: new WeakRef(file) });
  return file;
}

function sliceFile(handle: number, length: number): SliceFile {
  const room = slabs();
  return {
    length,
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
    // Not filled with zeros first: every byte is read, or left out.
    if (length >= SHORT) return Buffer.allocUnsafeSlow(length);
    if (used + length > slab.length) {
      slab = new Uint8Array(SLAB);
      used = 0;
    }
    const bytes = slab.subarray(used, used + length);
    used += Math.ceil(length / 4) * 4;
    return bytes;
  };
}
