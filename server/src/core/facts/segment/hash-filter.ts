import { mix } from './word-hash.js';

/** Bits for each hash: one in twenty of what is not there passes. */
const FILTER_BITS = 8;

/** A filter (of Bloom's kind, its bits for one key in one word) over so many hashes, all bits free. */
export const emptyFilter = (count: number): Uint32Array => new Uint32Array(Math.ceil((count * FILTER_BITS) / 32));

/** Three bits of 32, made of other bits of the hash than the word. */
function filterBits(hash: number): number {
  const bits = mix(hash ^ 0x9e3779b1);
  return (1 << (bits & 31)) | (1 << ((bits >>> 5) & 31)) | (1 << ((bits >>> 10) & 31));
}

const wordOf = (hash: number, words: number): number => Math.floor((hash / 0x1_0000_0000) * words);

export function addToFilter(filter: Uint32Array, hash: number): void {
  filter[wordOf(hash, filter.length)]! |= filterBits(hash);
}

/** False where no such hash was added. */
export function mayHold(filter: Uint32Array, hash: number): boolean {
  const bits = filterBits(hash);
  return ((filter[wordOf(hash, filter.length)] ?? 0) & bits) === bits;
}
