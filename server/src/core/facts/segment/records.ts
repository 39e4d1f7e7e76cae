import type { DayNumber } from '../../values/date.js';
import { readPart, type PartRow } from '../compiled/parts.js';
import { entityFrom, isMissing } from '../layer.js';
import { mergeParts } from '../layer/merge-parts.js';
import type { Part } from '../pack-data.js';
import type { Entity, EntityKind, PackInfo, Source } from '../types.js';
import type { Container } from './container.js';
import { HeldNumbers, SteppedNumbers, type Numbers } from './numbers.js';
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

  constructor(container: Container, packs: readonly PackInfo[], entities: number) {
    this.#container = container;
    this.#packs = packs;
    this.#knownTo = new Map(packs.map(({ id, asOf }) => [id, asOf.last]));
    const steps = container.section('record.steps', 'u32');
    this.#starts = steps.length > 0 ? new SteppedNumbers(new HeldNumbers(steps), entities + 1) : container.numbers('record.starts');
    const slices = (name: string): Slices => new Slices(container.numbers(`${name}.starts`), container.bytes(`${name}.bytes`));
    this.#values = new SliceValues({ sources: slices('source'), dates: slices('date'), citations: slices('citation') });
  }

  /** How many records have been read so far: what a test or a bench counts. */
  get read(): number {
    return this.#read;
  }

  /** What the packs say of an entity, the lowest first; places are not kept. */
  parts(kind: EntityKind, number: number): readonly PlacedPart[] {
    return this.#rows(number).map((row) => ({ pack: row[0] as number, part: this.#part(kind, row) }));
  }

  /** The entity that the packs' parts make together; undefined where they do not say enough. */
  entity(kind: EntityKind, number: number): Entity | undefined {
    const rows = this.#rows(number);
    let part: Part<Entity> | undefined;
    for (let at = 0; at < rows.length; at += 1) {
      const above = this.#part(kind, rows[at]!);
      part = part === undefined ? above : mergeParts(part, above, this.#knownTo);
    }
    if (part === undefined) return undefined;
    const made = entityFrom(kind, part as never);
    return isMissing(made) ? undefined : made;
  }

  /** The id in a record, without the rest of it. */
  id(number: number): string {
    return String(this.#rows(number)[0]?.[1]);
  }

  source(index: number): Source {
    return this.#values.source(index);
  }

  /** `row` is the pack's number, then what `writePart` gives. */
  #part(kind: EntityKind, row: PartRow): Part<Entity> {
    return readPart(kind, row, this.#packs[row[0] as number]?.id ?? '', this.#values, 1) as unknown as Part<Entity>;
  }

  #rows(number: number): readonly PartRow[] {
    this.#read += 1;
    const [from, to] = this.#starts.pair(number);
    return JSON.parse(this.#decoder.decode(this.#container.record(from * 4, (to - from) * 4))) as readonly PartRow[];
  }
}
