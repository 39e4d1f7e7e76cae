import type { DayNumber } from '../../values/date.js';
import { readPart, type PartRow } from '../compiled/parts.js';
import { entityOf, isMissing } from '../layer.js';
import { mergeParts } from '../layer/merge-parts.js';
import type { Part } from '../pack-data.js';
import type { Entity, EntityKind, PackInfo, Source } from '../types.js';
import type { Container } from './container.js';
import type { Numbers } from './numbers.js';
import type { PlacedPart } from './records-writer.js';
import { SliceValues } from './shared-values.js';
import { Slices } from './slices.js';

/** Reads records, one at a time. */
export class Records {
  readonly #container: Container;
  readonly #packs: readonly PackInfo[];
  readonly #knownTo: ReadonlyMap<string, DayNumber>;
  readonly #starts: Numbers;
  readonly #values: SliceValues;
  readonly #decoder = new TextDecoder();
  #read = 0;

  constructor(container: Container, packs: readonly PackInfo[]) {
    this.#container = container;
    this.#packs = packs;
    this.#knownTo = new Map(packs.map(({ id, asOf }) => [id, asOf.last]));
    this.#starts = container.numbers('record.starts');
    const slices = (name: string): Slices => new Slices(container.numbers(`${name}.starts`), container.bytes(`${name}.bytes`));
    this.#values = new SliceValues({ sources: slices('source'), dates: slices('date'), citations: slices('citation') });
  }

  /** How many records have been read so far: what a test or a bench counts. */
  get read(): number {
    return this.#read;
  }

  /** What the packs say of an entity, the lowest first; places are not kept. */
  parts(kind: EntityKind, number: number): readonly PlacedPart[] {
    return this.#rows(number).map(([pack, ...row]) => ({ pack: pack as number, part: this.#part(kind, pack as number, row) }));
  }

  /** The entity that the packs' parts make together; undefined where they do not say enough. */
  entity(kind: EntityKind, number: number): Entity | undefined {
    const [lowest, ...above] = this.parts(kind, number).map(({ part }) => part);
    if (lowest === undefined) return undefined;
    const made = entityOf(kind, above.reduce((below, part) => mergeParts(below, part, this.#knownTo), lowest) as never);
    return isMissing(made) ? undefined : made;
  }

  /** The id in a record, without the rest of it. */
  id(number: number): string {
    return String(this.#rows(number)[0]?.[1]);
  }

  source(index: number): Source {
    return this.#values.source(index);
  }

  #part(kind: EntityKind, pack: number, row: PartRow): Part<Entity> {
    return readPart(kind, row, this.#packs[pack]?.id ?? '', this.#values) as unknown as Part<Entity>;
  }

  #rows(number: number): readonly PartRow[] {
    this.#read += 1;
    const start = this.#starts.at(number) * 4;
    return JSON.parse(this.#decoder.decode(this.#container.records(start, this.#starts.at(number + 1) * 4 - start))) as readonly PartRow[];
  }
}
