import type { ByteSource } from '../../server/src/core/facts/segment/byte-source.js';
import { openSegment } from '../../server/src/core/facts/segment/open.js';
import { overlay } from '../../server/src/core/facts/segment/overlay.js';
import type { FactLookUp } from '../../server/src/core/facts/look-up.js';
import type { Segment } from '../../server/src/core/facts/segment/segment.js';
import { openSliceFile } from '../../server/src/host/facts/slice-file.js';

/** A segment file that stays on the disk, with what has been read of it. */
export interface OpenedFile {
  readonly segment: Segment;
  readonly facts: FactLookUp;
  /** Bytes and reads so far, that of opening included. */
  readonly read: { bytes: number; times: number };
  close(): void;
}

/** Opens a file; throws where it is none. */
export function openCounted(path: string): OpenedFile {
  const file = openSliceFile(path);
  const read = { bytes: 0, times: 0 };
  const source: ByteSource = {
    length: file.length, resident: file.resident,
    read(offset, length) {
      read.bytes += length;
      read.times += 1;
      return file.read(offset, length);
    },
  };
  const { segment, problems } = openSegment(source, path);
  if (segment === undefined) throw new Error(problems[0]?.message);
  return { segment, facts: overlay(segment, []).facts, read, close: () => file.close() };
}
