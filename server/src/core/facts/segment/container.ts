import type { ByteSource } from './byte-source.js';
import { DamagedFacts } from './damage.js';
import { HeldNumbers, PagedNumbers, pagedBytes, SteppedNumbers, stepWords, type Bytes, type Numbers, type Viewed } from './numbers.js';
import { Pages } from './pages.js';
import { WordHash } from './word-hash.js';

/** Raised whenever the form changes: a file of another number is not read. */
export const SEGMENT_FORMAT = 5;

/** "CKDS" where the processor puts the lowest byte first, as all do that Copydesk runs on. */
export const MAGIC = 0x53444b43;

/** True for bytes that begin as a segment does, whatever follows. */
export const isSegment = (bytes: Uint8Array): boolean => bytes[0] === 0x43 && bytes[1] === 0x4b && bytes[2] === 0x44 && bytes[3] === 0x53;

export const HEADER_WORDS = 16;
export const HEADER_BYTES = HEADER_WORDS * 4;
/** Words of the header before its own hash. */
export const HASHED_WORDS = 10;

/**
 * A segment file: a header of 16 words; the records, which are read one by one; the pages, sections of the index that are read page
 * by page; the tail, which stays in memory (typed arrays, each at a multiple of four bytes, then the directory of all sections as
 * JSON). The records come first so that a build can stream them. Where the whole file is in memory, pages are views of it as well, and its
 * hash is checked when it is opened; else each record begins with a checksum and the tail has one for each page, so that what is read of a file
 * that has changed meanwhile is never taken for facts. A file that is only ever read whole is written without them.
 *
 * Header words: magic, format, words of records, of the pages, of the tail, of the directory, two of the hash of records and pages, two of
 * the tail's, two of the header's own.
 */
interface Header {
  readonly records: number;
  readonly pages: number;
  readonly tail: number;
  readonly directory: number;
  readonly restHash: readonly [number, number];
  readonly tailHash: readonly [number, number];
}

export type SectionArray = Uint8Array | Uint16Array | Uint32Array;
export type SectionType = 'u8' | 'u16' | 'u32';

/**
 * How a section is stored; `d8` and `d16` are ascending numbers of 32 bits as differences of 8 or 16 bits, which pack better; `s16` the same
 * where single ones are read (see `SteppedNumbers`).
 */
export type StoredType = SectionType | 'd8' | 'd16' | 's16';

/** Where a section stands: its type, the word of the tail (or of the pages) it begins at, its length in elements. */
export type SectionRow = readonly [StoredType, number, number];

export interface Directory {
  readonly meta: unknown;
  readonly sections: Readonly<Record<string, SectionRow>>;
  readonly paged: Readonly<Record<string, SectionRow>>;
}

/** An opened segment file: its sections, and its records to read from. */
export interface Container {
  readonly meta: unknown;
  /** A section of the tail. Throws a RangeError where the file has no such section, as the two below do. */
  section<T extends SectionType>(name: string, type: T): ArrayOf[T];
  /** A section of the pages, of numbers or of bytes. */
  numbers(name: string): Numbers;
  bytes(name: string): Bytes;
  /** Bytes of one record; `offset` and `length` in bytes, a checksum included. Throws `DamagedFacts` where that is wrong. */
  record(offset: number, length: number): Uint8Array;
  /** Of the whole file, hexadecimal: two files with other contents have other hashes. */
  readonly hash: string;
  /** True where only the tail is in memory. */
  readonly isPaged: boolean;
  /** How many bytes stay in memory: the tail, what the sections that were asked for take beside it, and the pages if they do. */
  resident(): number;
}

interface ArrayOf {
  readonly u8: Uint8Array;
  readonly u16: Uint16Array;
  readonly u32: Uint32Array;
}

/** The section of the tail with a checksum for each page. */
export const PAGE_SUMS = 'sums';

/** The bytes of a record before its text, where there are checksums. */
export const RECORD_HEAD = 4;

/** The checksum of a record's text or of a page: 32 bits. */
export const checksum = (bytes: Uint8Array | Uint32Array): number => hashOf(bytes)[0];

/**
 * Opens a segment file, or says in words what is wrong with it ("was made by another version of Copydesk: build it anew"). `path` is how
 * it is called if it turns out to be damaged later on.
 */
export function openContainer(file: ByteSource, path = 'facts.segment'): Container | string {
  const source = reliable(file, path);
  const header = readHeader(source);
  if (typeof header === 'string') return header;
  const tail = readTail(source, header);
  if (tail === undefined) return damaged;
  const { meta, sections, paged } = JSON.parse(new TextDecoder().decode(tail.subarray(header.tail - header.directory))) as Directory;
  const afterRecords = HEADER_BYTES + header.records;
  const held = source.resident ? aligned(source.read(afterRecords, header.pages)) : undefined;
  const changed = (): never => changedSince(path);
  const pages = new Pages(source, afterRecords, header.pages / 4, (page, words) => {
    if (head > 0 && checksum(words) !== pageSums[page]) changed();
  });
  let resident = header.tail + (held?.length ?? 0);
  const words = (first: number, length: number): Viewed => (held ? new HeldNumbers(view('u32', held, first * 4, length)) : new PagedNumbers(pages, first, length));
  const section = <T extends SectionType>(name: string, type: T): ArrayOf[T] => {
    const row = sections[name];
    if (row !== undefined && type === 'u32' && (row[0] === 'd8' || row[0] === 'd16')) {
      resident += row[2] * 4;
      return summed(view(row[0] === 'd8' ? 'u8' : 'u16', tail, row[1] * 4, row[2])) as ArrayOf[T];
    }
    const [, word, length] = rowOf(name, sections, type);
    return view(type, tail, word * 4, length);
  };
  const pageSums = section(PAGE_SUMS, 'u32');
  const head = pageSums.length === 0 ? 0 : RECORD_HEAD;
  return {
    meta, section,
    numbers(name) {
      const [type, word, length] = rowOf(name, paged, 'u32', 's16');
      return type === 'u32' ? words(word, length) : new SteppedNumbers(words(word, stepWords(length)), length);
    },
    bytes(name) {
      const [, word, length] = rowOf(name, paged, 'u8');
      if (held === undefined) return pagedBytes(pages, word);
      const all = view('u8', held, word * 4, length);
      return { slice: (from, to) => all.subarray(from, to) };
    },
    record(offset, length) {
      if (length < head) return changed();
      const bytes = source.read(HEADER_BYTES + offset, length);
      if (head === 0) return bytes;
      if (held === undefined && checksum(bytes.subarray(head)) !== firstWord(bytes)) changed();
      return bytes.subarray(head);
    },
    hash: [...header.restHash, ...header.tailHash].map((word) => word.toString(16).padStart(8, '0')).join(''),
    isPaged: held === undefined,
    resident: () => resident,
  };
}

function changedSince(path: string): never {
  throw new DamagedFacts(path, 'has changed since it was opened, or is damaged: build it anew');
}

/** What stays in memory; undefined where the file is not what its header says. */
function readTail(source: ByteSource, { records, pages, tail: length, tailHash, restHash }: Header): Uint8Array | undefined {
  const tail = aligned(source.read(HEADER_BYTES + records + pages, length));
  const whole = tail.length === length && isSame(hashOf(tail), tailHash);
  return whole && (!source.resident || isSame(hashOf(source.read(HEADER_BYTES, records + pages)), restHash)) ? tail : undefined;
}

function rowOf(name: string, rows: Directory['paged'], ...types: readonly StoredType[]): SectionRow {
  const row = rows[name];
  if (row === undefined || !types.includes(row[0])) throw new RangeError(`there is no section ${name}`);
  return row;
}

/** A source that gives all that it is asked for, or throws `DamagedFacts`. */
function reliable(source: ByteSource, path: string): ByteSource {
  if (source.resident) return source;
  return {
    ...source,
    read(offset, length) {
      let bytes: Uint8Array;
      try {
        bytes = source.read(offset, length);
      } catch (error) {
        throw new DamagedFacts(path, `cannot be read any more (${error instanceof Error ? error.message : String(error)}): see whether it is still there`);
      }
      if (bytes.length < length) throw new DamagedFacts(path, 'has become shorter: build it anew');
      return bytes;
    },
  };
}

const firstWord = (bytes: Uint8Array): number => (bytes[0]! | bytes[1]! << 8 | bytes[2]! << 16 | bytes[3]! << 24) >>> 0;

const damaged = 'is damaged: build it anew';
const foreign = 'was made by another version of Copydesk: build it anew';

function readHeader(source: ByteSource): Header | string {
  if (source.length < HEADER_BYTES) return damaged;
  const words = new Uint32Array(aligned(source.read(0, HEADER_BYTES)).slice().buffer);
  const at = (index: number): number => words[index] ?? 0;
  if (at(0) !== MAGIC) return 'holds no compiled facts: build it anew';
  if (at(1) !== SEGMENT_FORMAT) return foreign;
  if (!isSame(hashOf(words.subarray(0, HASHED_WORDS)), [at(HASHED_WORDS), at(HASHED_WORDS + 1)])) return damaged;
  const header: Header = {
    records: at(2) * 4, pages: at(3) * 4, tail: at(4) * 4, directory: at(5) * 4, restHash: [at(6), at(7)], tailHash: [at(8), at(9)],
  };
  return source.length === HEADER_BYTES + header.records + header.pages + header.tail ? header : damaged;
}

export function hashOf(bytes: Uint8Array | Uint32Array): readonly [number, number] {
  const hash = new WordHash();
  hash.add(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return hash.value;
}

const isSame = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] === b[0] && a[1] === b[1];

/** Typed arrays must begin at multiples of four bytes: a slice of a shared pool may not, and is copied. */
const aligned = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 4 === 0 ? bytes : bytes.slice());

function summed(steps: Uint8Array | Uint16Array): Uint32Array {
  const sums = new Uint32Array(steps.length);
  for (let at = 0, sum = 0; at < steps.length; at += 1) sums[at] = sum += steps[at]!;
  return sums;
}

function view<T extends SectionType>(type: T, bytes: Uint8Array, offset: number, length: number): ArrayOf[T] {
  const at = bytes.byteOffset + offset;
  const views = {
    u8: () => new Uint8Array(bytes.buffer, at, length),
    u16: () => new Uint16Array(bytes.buffer, at, length),
    u32: () => new Uint32Array(bytes.buffer, at, length),
  };
  return views[type]() as ArrayOf[T];
}
