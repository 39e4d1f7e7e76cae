import type { Container, SectionArray } from './container.js';
import { HeldNumbers } from './numbers.js';
import { Postings } from './postings.js';
import { StringTable, writeStrings } from './string-table.js';

/** Numbers by a text: roles, labels, acronyms. The keys are sorted, so the same contents always give the same bytes. */
export function writeKeyed(name: string, lists: ReadonlyMap<string, readonly number[]>): Record<string, SectionArray> {
  const keys = [...lists.keys()].sort();
  const starts = new Uint32Array(keys.length + 1);
  for (const [index, key] of keys.entries()) starts[index + 1] = starts[index]! + lists.get(key)!.length;
  const values = Uint32Array.from(keys.flatMap((key) => lists.get(key)!));
  return { ...named(`${name}.key`, { ...writeStrings(keys) }), ...named(name, { starts, values }) };
}

/** Adds a number to the list of a key, once. */
export function addTo(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

/** Arrays as sections whose names begin alike. */
export const named = (prefix: string, arrays: Readonly<Record<string, SectionArray>>): Record<string, SectionArray> =>
  Object.fromEntries(Object.entries(arrays).map(([key, array]) => [`${prefix}.${key}`, array]));

/** Numbers by a text. */
export class Keyed {
  readonly #keys: StringTable;
  readonly #postings: Postings;

  constructor(container: Container, name: string) {
    this.#keys = openStrings(container, `${name}.key`);
    this.#postings = new Postings(container.section(`${name}.starts`, 'u32'), new HeldNumbers(container.section(`${name}.values`, 'u32')));
  }

  of(key: string): Uint32Array {
    return this.#postings.of(this.#keys.find(key));
  }

  /** The place of a key among all keys in order; -1 where there is no such key. */
  indexOf(key: string): number {
    return this.#keys.find(key);
  }

  keyAt(index: number): string {
    return this.#keys.text(index);
  }
}

export const openStrings = (container: Container, name: string): StringTable => new StringTable({
  units: container.section(`${name}.units`, 'u16'), starts: container.section(`${name}.starts`, 'u32'), slots: container.section(`${name}.slots`, 'u32'),
});
