import { entityKinds } from '../pack-data.js';
import type { EntityKind } from '../types.js';
import type { Numbers } from './numbers.js';
import { hashText, MOST_NUMBERS, numberIn, slotOf } from './string-table.js';
import { mix } from './word-hash.js';

/**
 * A table of hashes from an entity's kind and id to its number, a slot of four bytes each (see `slotOf`). The ids themselves stand in
 * the records alone: whoever looks an entity up reads its record in any case.
 */
export function writeIds(hashes: Uint32Array): Uint32Array {
  if (hashes.length > MOST_NUMBERS) throw new RangeError(`there are ${String(hashes.length)} entities, more than a segment holds: divide the packs`);
  const slots = new Uint32Array(Math.max(4, Math.ceil(hashes.length * 1.5)));
  for (const [number, mixed] of hashes.entries()) {
    let at = firstSlot(mixed, slots.length);
    while (slots[at] !== 0) at = (at + 1) % slots.length;
    slots[at] = slotOf(mixed, number);
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
