import { TableWriter } from '../compiled/tables.js';
import { writePart } from '../compiled/parts.js';
import type { PackData, Part } from '../pack-data.js';
import type { Entity, Source } from '../types.js';
import { checksum, RECORD_HEAD } from './container.js';
import type { SectionParts, WrittenRecords } from './container-writer.js';
import { GrowingList } from './growing.js';
import { named } from './keyed.js';
import { inSteps } from './numbers.js';
import { writeSlices } from './slices.js';
import { writeSourceIds } from './source-ids.js';
import { MOST_SALIENT } from './standing.js';
import { WordHash } from './word-hash.js';

/** What one pack says of an entity: the pack by its place in the list of packs. */
export interface PlacedPart {
  readonly pack: number;
  readonly part: Part<Entity>;
}

/**
 * Writes records: for each entity a JSON array with one row for each pack that speaks of it, the pack's number and then what
 * `writePart` gives. Each begins at a word of four bytes, so that offsets in words reach to 16 GB.
 */
export class RecordsWriter {
  readonly #write: (bytes: Uint8Array) => void;
  readonly #starts = new GrowingList();
  readonly #tables = new TableWriter();
  readonly #encoder = new TextEncoder();
  readonly #hash = new WordHash();
  #words = 0;
  readonly #head: number;

  constructor(write: (bytes: Uint8Array) => void, checked: boolean) {
    this.#write = write;
    this.#head = checked ? RECORD_HEAD : 0;
  }

  add(parts: readonly PlacedPart[]): void {
    const text = JSON.stringify(parts.map(({ pack, part }) => [pack, ...writePart(part, this.#tables)]));
    const encoded = this.#encoder.encode(text);
    const words = Math.ceil(encoded.length / 4);
    const bytes = new Uint8Array(this.#head + words * 4).fill(0x20);
    bytes.set(encoded, this.#head);
    if (this.#head > 0) new DataView(bytes.buffer).setUint32(0, checksum(bytes.subarray(this.#head)), true);
    this.#starts.push(this.#words);
    this.#words += bytes.length / 4;
    this.#hash.add(bytes);
    this.#write(bytes);
  }

  /** The sections, and what was written of the records. `packs` are asked for the sources they define. */
  finish(packs: readonly Pick<PackData, 'sources'>[]): {
    readonly sections: SectionParts; readonly written: WrittenRecords;
    readonly packSources: readonly number[];
  } {
    this.#starts.push(this.#words);
    const defined = packs.map(({ sources }) => [...sources.values()].map((source: Source) => this.#tables.source(source)));
    const { sources, dates, citations } = this.#tables.tables;
    const starts = this.#starts.items;
    // Every record has its own page of them in a large base, so that half of what a first draft reads would be these.
    const steps = starts.length <= MOST_SALIENT ? inSteps(starts) : undefined;
    return {
      sections: {
        held: { 'record.steps': steps ?? new Uint32Array(0) },
        paged: {
          'record.starts': steps === undefined ? starts : new Uint32Array(0),
          'source.defined': Uint32Array.from(defined.flat()), 'source.ids': writeSourceIds(defined.flat(), sources),
          ...named('source', { ...writeSlices(sources) }), ...named('date', { ...writeSlices(dates) }), ...named('citation', { ...writeSlices(citations) }),
        },
      },
      written: { length: this.#words * 4, hash: this.#hash },
      packSources: defined.map(((sum) => ({ length }) => (sum += length))(0)),
    };
  }
}
