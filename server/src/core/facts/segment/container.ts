import type { ByteSource } from './byte-source.js';
import { WordHash } from './word-hash.js';

/** Raised whenever the form changes: a file of another number is not read. */
export const SEGMENT_FORMAT = 1;

/** "CKDS" where the processor puts the lowest byte first, as all do that Copydesk runs on. */
const MAGIC = 0x53444b43;

/** True for bytes that begin as a segment does, whatever follows. */
export const isSegment = (bytes: Uint8Array): boolean => bytes[0] === 0x43 && bytes[1] === 0x4b && bytes[2] === 0x44 && bytes[3] === 0x53;

const HEADER_WORDS = 16;
export const HEADER_BYTES = HEADER_WORDS * 4;

/**
 * A segment file: a header of 16 words; the records, which are read one by one; the tail, which stays in memory (typed arrays, each at a
 * multiple of four bytes, then their directory as JSON). The records come first so that a build can stream them.
 *
 * Header words: magic, format, words of records, words of the tail, words of the directory, two of the records' hash, two
 * of the tail's, two of the header's own.
 */
interface Header {
  readonly records: number;
  readonly tail: number;
  readonly directory: number;
  readonly recordsHash: readonly [number, number];
  readonly tailHash: readonly [number, number];
}

export type SectionArray = Uint8Array | Uint16Array | Uint32Array | Int32Array;
export type SectionType = 'u8' | 'u16' | 'u32' | 'i32';

/** How a section is stored; `d8` and `d16` are ascending numbers of 32 bits as differences of 8 or 16 bits, which pack better. */
type StoredType = SectionType | 'd8' | 'd16';

/** Where a section stands: its type, the word of the tail it begins at, its length in elements. */
type SectionRow = readonly [StoredType, number, number];

interface Directory {
  readonly meta: unknown;
  readonly sections: Readonly<Record<string, SectionRow>>;
}

/** The header and the tail of a segment; the records, already written between the two, are `records` bytes long. */
export function writeTail(
  meta: unknown, sections: Readonly<Record<string, SectionArray>>, records: number, recordsHash: readonly [number, number],
): { readonly header: Uint8Array; readonly tail: Uint8Array } {
  const rows: Record<string, SectionRow> = {};
  let words = 0;
  const stored = Object.entries(sections).map(([name, array]) => [name, ...storedAs(array)] as const);
  for (const [name, type, array] of stored) {
    rows[name] = [type, words, array.length];
    words += Math.ceil(array.byteLength / 4);
  }
  const directory = new TextEncoder().encode(JSON.stringify({ meta, sections: rows } satisfies Directory));
  const directoryWords = Math.ceil(directory.length / 4);
  const tail = new Uint8Array((words + directoryWords) * 4);
  for (const [name, , array] of stored) {
    tail.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), rows[name]![1] * 4);
  }
  tail.fill(0x20, words * 4);
  tail.set(directory, words * 4);
  const hash = new WordHash();
  hash.add(tail);
  const head = [MAGIC, SEGMENT_FORMAT, records / 4, tail.length / 4, directoryWords, ...recordsHash, ...hash.value];
  const header = new Uint32Array(HEADER_WORDS);
  header.set(head);
  header.set(hashOf(header.subarray(0, head.length)), head.length);
  return { header: new Uint8Array(header.buffer), tail };
}

/** An opened segment file: its sections, and its records to read from. */
export interface Container {
  readonly meta: unknown;
  /** Throws a RangeError where the file has no such section. */
  section<T extends SectionType>(name: string, type: T): ArrayOf[T];
  /** Bytes of the records; `offset` and `length` in bytes. */
  records(offset: number, length: number): Uint8Array;
  /** How many bytes stay in memory: the tail, and what the sections that were asked for take beside it. */
  resident(): number;
}

interface ArrayOf {
  readonly u8: Uint8Array;
  readonly u16: Uint16Array;
  readonly u32: Uint32Array;
  readonly i32: Int32Array;
}

/** Opens a segment file, or says in words what is wrong with it ("was made by another version of Copydesk: build it anew"). */
export function openContainer(source: ByteSource): Container | string {
  const header = readHeader(source);
  if (typeof header === 'string') return header;
  const { records, tail: tailLength } = header;
  const tail = aligned(source.read(HEADER_BYTES + records, tailLength));
  if (tail.length < tailLength || !isSame(hashOf(tail), header.tailHash)) return damaged;
  if (source.resident && !isSame(hashOf(source.read(HEADER_BYTES, records)), header.recordsHash)) return damaged;
  const text = new TextDecoder().decode(tail.subarray(tailLength - header.directory));
  const { meta, sections } = JSON.parse(text) as Directory;
  let resident = tailLength;
  return {
    meta,
    section: (name, type) => {
      const row = sections[name];
      if (row !== undefined && type === 'u32' && (row[0] === 'd8' || row[0] === 'd16')) {
        resident += row[2] * 4;
        return summed(view(row[0] === 'd8' ? 'u8' : 'u16', tail, row[1] * 4, row[2])) as ArrayOf[typeof type];
      }
      if (row?.[0] !== type) throw new RangeError(`there is no section ${name}`);
      return view(type, tail, row[1] * 4, row[2]);
    },
    records: (offset, length) => source.read(HEADER_BYTES + offset, length),
    resident: () => resident,
  };
}

const damaged = 'is damaged: build it anew';
const foreign = 'was made by another version of Copydesk: build it anew';

function readHeader(source: ByteSource): Header | string {
  if (source.length < HEADER_BYTES) return damaged;
  const words = new Uint32Array(aligned(source.read(0, HEADER_BYTES)).slice().buffer);
  const at = (index: number): number => words[index] ?? 0;
  if (at(0) !== MAGIC) return 'holds no compiled facts: build it anew';
  if (at(1) !== SEGMENT_FORMAT) return foreign;
  if (!isSame(hashOf(words.subarray(0, 9)), [at(9), at(10)])) return damaged;
  const header: Header = {
    records: at(2) * 4, tail: at(3) * 4, directory: at(4) * 4, recordsHash: [at(5), at(6)], tailHash: [at(7), at(8)],
  };
  return source.length === HEADER_BYTES + header.records + header.tail ? header : damaged;
}

function hashOf(bytes: Uint8Array | Uint32Array): readonly [number, number] {
  const hash = new WordHash();
  hash.add(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return hash.value;
}

const isSame = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] === b[0] && a[1] === b[1];

/** Typed arrays must begin at multiples of four bytes: a slice of a shared pool may not, and is copied. */
const aligned = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 4 === 0 ? bytes : bytes.slice());

const typeOf = (array: SectionArray): SectionType =>
  (array instanceof Uint8Array ? 'u8' : array instanceof Uint16Array ? 'u16' : array instanceof Uint32Array ? 'u32' : 'i32');

/** An array with the type it is stored as. */
function storedAs(array: SectionArray): readonly [StoredType, SectionArray] {
  if (!(array instanceof Uint32Array)) return [typeOf(array), array];
  let largest = 0;
  for (let at = 0, last = 0; at < array.length; at += 1) {
    const step = array[at]! - last;
    if (step < 0) return ['u32', array];
    largest = Math.max(largest, step);
    last = array[at]!;
  }
  if (largest > 0xffff) return ['u32', array];
  const steps = largest > 0xff ? new Uint16Array(array.length) : new Uint8Array(array.length);
  for (let at = 0; at < array.length; at += 1) steps[at] = array[at]! - (at === 0 ? 0 : array[at - 1]!);
  return [largest > 0xff ? 'd16' : 'd8', steps];
}

function summed(steps: Uint8Array | Uint16Array): Uint32Array {
  const sums = new Uint32Array(steps.length);
  for (let at = 0, sum = 0; at < steps.length; at += 1) sums[at] = sum += steps[at]!;
  return sums;
}

function view<T extends SectionType>(type: T, tail: Uint8Array, offset: number, length: number): ArrayOf[T] {
  const at = tail.byteOffset + offset;
  const views = {
    u8: () => new Uint8Array(tail.buffer, at, length),
    u16: () => new Uint16Array(tail.buffer, at, length),
    u32: () => new Uint32Array(tail.buffer, at, length),
    i32: () => new Int32Array(tail.buffer, at, length),
  };
  return views[type]() as ArrayOf[T];
}
