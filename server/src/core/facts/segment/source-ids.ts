import type { Source } from '../types.js';
import { writeSlots } from './ids.js';
import { hashText } from './string-table.js';
import { mix } from './word-hash.js';

/** The hash of a source's id. */
export const hashSource = (id: string): number => mix(hashText(id)) >>> 0;

/** The sources that packs define, by id: a table as `writeIds` makes it. Of two with one id the later pack's is meant. */
export function writeSourceIds(defined: readonly number[], sources: readonly Source[]): Uint32Array {
  const byId = new Map(defined.map((number) => [sources[number]!.id, number]));
  const numbers = [...byId.values()];
  return writeSlots(Uint32Array.from(byId.keys(), hashSource), (index) => numbers[index]!);
}
