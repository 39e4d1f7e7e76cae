import {
  checksum, HASHED_WORDS, HEADER_WORDS, hashOf, MAGIC, PAGE_SUMS, SEGMENT_FORMAT, type Directory, type SectionArray, type SectionRow, type SectionType, type StoredType,
} from './container.js';
import { inSteps } from './numbers.js';
import { PAGE_WORDS } from './pages.js';
import { WordHash } from './word-hash.js';

/** Sections by name. */
export type Sections = Readonly<Record<string, SectionArray>>;

/** Sections of a part of the index: those that stay in memory, and those that are read page by page. */
export interface SectionParts {
  readonly held: Sections;
  readonly paged: Sections;
}

/** The parts joined. */
export const joinSections = (parts: readonly SectionParts[]): SectionParts => ({
  held: Object.assign({}, ...parts.map(({ held }) => held)) as Sections,
  paged: Object.assign({}, ...parts.map(({ paged }) => paged)) as Sections,
});

/** What has been written of the records: their length in bytes and their running hash. */
export interface WrittenRecords {
  readonly length: number;
  readonly hash: WordHash;
}

/** The header of a segment, and in order what stands behind the records: bytes of large arrays are not copied. */
export interface Ending {
  readonly header: Uint8Array;
  readonly rest: readonly Uint8Array[];
}

/** What belongs before the records and behind them (see container.ts for the form of the file). */
export function writeEnding(meta: unknown, { held, paged }: SectionParts, records: WrittenRecords, checked: boolean): Ending {
  const pages = new Run();
  const pagedRows = pages.add(Object.entries(paged).map(([name, array]) => [name, ...steppedAs(array)]));
  for (const chunk of pages.chunks) records.hash.add(chunk);

  const tail = new Run();
  const heldRows = tail.add(Object.entries({ ...held, [PAGE_SUMS]: checked ? pageSums(pages.chunks, pages.words) : new Uint32Array(0) }).map(([name, array]) => [name, ...storedAs(array)]));
  const directory = new TextEncoder().encode(JSON.stringify({ meta, sections: heldRows, paged: pagedRows } satisfies Directory));
  const directoryWords = Math.ceil(directory.length / 4);
  const padded = new Uint8Array(directoryWords * 4).fill(0x20);
  padded.set(directory);
  const hash = new WordHash();
  for (const chunk of [...tail.chunks, padded]) hash.add(chunk);

  const header = new Uint32Array(HEADER_WORDS);
  header.set([
    MAGIC, SEGMENT_FORMAT, records.length / 4, pages.words, tail.words + directoryWords, directoryWords, ...records.hash.value, ...hash.value,
  ]);
  header.set(hashOf(header.subarray(0, HASHED_WORDS)), HASHED_WORDS);
  return { header: new Uint8Array(header.buffer), rest: [...pages.chunks, ...tail.chunks, padded] };
}

/** A checksum for each page of bytes that stand one behind another in chunks. */
function pageSums(chunks: readonly Uint8Array[], words: number): Uint32Array {
  const sums = new Uint32Array(Math.ceil(words / PAGE_WORDS));
  const page = new Uint8Array(PAGE_WORDS * 4);
  let filled = 0;
  let number = 0;
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length;) {
      const some = chunk.subarray(at, at + page.length - filled);
      page.set(some, filled);
      filled += some.length;
      at += some.length;
      if (filled < page.length) continue;
      sums[number] = checksum(page);
      number += 1;
      filled = 0;
    }
  }
  if (filled > 0) sums[number] = checksum(page.subarray(0, filled));
  return sums;
}

/** Arrays one behind another, each at a multiple of four bytes. */
class Run {
  readonly chunks: Uint8Array[] = [];
  words = 0;

  add(arrays: readonly (readonly [string, StoredType, SectionArray, number])[]): Record<string, SectionRow> {
    const rows: Record<string, SectionRow> = {};
    for (const [name, type, array, length] of arrays) {
      rows[name] = [type, this.words, length];
      const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
      const words = Math.ceil(bytes.length / 4);
      this.words += words;
      this.chunks.push(words * 4 === bytes.length ? bytes : longer(bytes, words * 4));
    }
    return rows;
  }
}

function longer(bytes: Uint8Array, length: number): Uint8Array {
  const copy = new Uint8Array(length);
  copy.set(bytes);
  return copy;
}

const typeOf = (array: SectionArray): SectionType =>
  (array instanceof Uint8Array ? 'u8' : array instanceof Uint16Array ? 'u16' : 'u32');

/** A section as it is stored: its type, the array that is written, and how many elements it has. */
type Stored = readonly [StoredType, SectionArray, number];

function steppedAs(array: SectionArray): Stored {
  const steps = array instanceof Uint32Array ? inSteps(array) : undefined;
  return steps === undefined ? [typeOf(array), array, array.length] : ['s16', steps, array.length];
}

function storedAs(array: SectionArray): Stored {
  if (!(array instanceof Uint32Array)) return [typeOf(array), array, array.length];
  let largest = 0;
  for (let at = 0, last = 0; at < array.length; at += 1) {
    const step = array[at]! - last;
    if (step < 0) return ['u32', array, array.length];
    largest = Math.max(largest, step);
    last = array[at]!;
  }
  if (largest > 0xffff) return ['u32', array, array.length];
  const steps = largest > 0xff ? new Uint16Array(array.length) : new Uint8Array(array.length);
  for (let at = 0; at < array.length; at += 1) steps[at] = array[at]! - (at === 0 ? 0 : array[at - 1]!);
  return [largest > 0xff ? 'd16' : 'd8', steps, steps.length];
}
