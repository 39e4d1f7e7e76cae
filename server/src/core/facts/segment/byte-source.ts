/**
 * The bytes of a segment: all in memory, or a file of which slices are read when they are asked for. `read` is synchronous,
 * because checks are, and is asked for single records; it may throw where the file has gone, or give less than was asked for.
 */
export interface ByteSource {
  /** In bytes. */
  readonly length: number;
  /** True where `read` only points into memory: then the whole is verified when it is opened. */
  readonly resident: boolean;
  /** The bytes from `offset` on, at most `length`; the caller does not change them. */
  read(offset: number, length: number): Uint8Array;
}

/** Bytes in memory as a source. */
export const inMemory = (bytes: Uint8Array): ByteSource => ({
  length: bytes.length,
  resident: true,
  read: (offset, length) => bytes.subarray(offset, offset + length),
});
