import { crowdPool } from '../index/crowds.js';
import type { Container } from './container.js';
import type { SectionParts } from './container-writer.js';
import { GrowingList } from './growing.js';
import { named } from './keyed.js';
import type { PostingArrays } from './postings.js';
import type { Standing } from './standing.js';

/** For each key with more values than `crowd` those from which the crowd is represented (see `crowdPool`), so that nobody reads all. */
export function writePools(name: string, { starts, values }: PostingArrays, crowd: number, standing: Standing): SectionParts {
  const keys = new GrowingList();
  const ends = new GrowingList();
  const pools = new GrowingList();
  ends.push(0);
  for (let key = 0; key + 1 < starts.length; key += 1) {
    if (starts[key + 1]! - starts[key]! <= crowd) continue;
    keys.push(key);
    for (const value of crowdPool(values.subarray(starts[key], starts[key + 1]), (person) => standing.holdsOffice(person))) pools.push(value);
    ends.push(pools.length);
  }
  return { held: named(name, { keys: keys.items, starts: ends.items, values: pools.items }), paged: {} };
}

/** The pools of crowds by key. */
export class CrowdPools {
  readonly #keys: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #values: Uint32Array;

  constructor(container: Container, name: string) {
    this.#keys = container.section(`${name}.keys`, 'u32');
    this.#starts = container.section(`${name}.starts`, 'u32');
    this.#values = container.section(`${name}.values`, 'u32');
  }

  /** Undefined where the key is no crowd's. */
  of(key: number): Uint32Array | undefined {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#keys[middle]! < key) low = middle + 1;
      else high = middle;
    }
    return this.#keys[low] === key ? this.#values.subarray(this.#starts[low], this.#starts[low + 1]) : undefined;
  }
}
