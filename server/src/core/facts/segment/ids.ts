import { entityKinds } from '../pack-data.js';
import type { EntityKind } from '../types.js';
import type { SectionParts } from './container-writer.js';
import { addToFilter, emptyFilter, mayHold } from './hash-filter.js';
import type { Numbers } from './numbers.js';
import { hashText, MOST_NUMBERS, numberIn, slotOf } from './string-table.js';
import { mix } from './word-hash.js';

/**
 * Tables of hashes from an entity's kind and id to its number, a slot of four bytes each (see `slotOf`), and each entity's hash; and a filter in
 * memory that says of most ids that they are not there, so that two large files are compared without being read. The table of persons and the
 * hashes are read by page; that of all others, who are few and whom every term and post names by id, stays in memory. The ids themselves stand
 * in the records alone: whoever looks an entity up reads its record in any case.
 */
export function writeIds(hashes: Uint32Array, persons: number): SectionParts {
  const filter = emptyFilter(hashes.length);
  for (const hash of hashes) addToFilter(filter, hash);
  return {
    held: { 'id.filter': filter, 'id.others': writeSlots(hashes.subarray(persons), (index) => persons + index) },
    paged: { 'id.persons': writeSlots(hashes.subarray(0, persons), (index) => index), 'id.hashes': hashes },
  };
}

/** Numbers by hash, in open addressing; `numberAt` gives the number of each hash. */
export function writeSlots(hashes: Uint32Array, numberAt: (index: number) => number): Uint32Array {
  if (hashes.length > MOST_NUMBERS) throw new RangeError(`there are ${String(hashes.length)} entities, more than a segment holds: divide the packs`);
  const slots = new Uint32Array(Math.max(4, Math.ceil(hashes.length * 1.5)));
  for (let index = 0; index < hashes.length; index += 1) {
    const mixed = hashes[index]!;
    let at = firstSlot(mixed, slots.length);
    while (slots[at] !== 0) at = (at + 1) % slots.length;
    slots[at] = slotOf(mixed, numberAt(index));
  }
  return slots;
}

/** The hash of a kind and an id. */
export const hashId = (kind: EntityKind, id: string): number => mix(hashText(id) ^ Math.imul(entityKinds.indexOf(kind) + 1, 0x9e3779b1)) >>> 0;

/** The first number with this hash of which `is` says that it is meant; -1 where there is none. */
export function findId(slots: Numbers, hash: number, is: (number: number) => boolean): number {
  for (let at = firstSlot(hash, slots.length); ; at = (at + 1) % slots.length) {
    const slot = slots.at(at);
    if (slot === 0) return -1;
    const number = numberIn(slot, hash);
    if (number >= 0 && is(number)) return number;
  }
}

/** Not a power of two, so a table of ten million takes no more than it needs. The tag is made of the hash's upper bits: these are the lower. */
const firstSlot = (hash: number, size: number): number => Math.floor((mix(hash) >>> 0) / 0x1_0000_0000 * size);

/** What is read to find entities by id. */
export interface IdArrays {
  readonly filter: Uint32Array;
  readonly persons: Numbers;
  readonly others: Numbers;
  readonly hashes: Numbers;
}

/** As `findId`, but nothing is read where the filter knows that there is none. */
export const findHashed = ({ filter, persons, others }: IdArrays, kind: EntityKind, hash: number, is: (number: number) => boolean): number =>
  (mayHold(filter, hash) ? findId(kind === 'person' ? persons : others, hash, is) : -1);
