import { crowdPool, FAMILY_CROWD, outOfCrowd, outOfPool } from '../index/crowds.js';
import { entityKinds, type EntityOf } from '../pack-data.js';
import type { Entity, EntityKind, Person } from '../types.js';
import type { Segment } from './segment.js';

/** An entity's place: which segment, which number in it, and where it stands in the order of the whole base. */
export interface Placed {
  readonly segment: Segment;
  readonly number: number;
  readonly rank: number;
}

/** A segment with what hides parts of it, and the order that its entities have in the whole. */
export interface Layer {
  readonly segment: Segment;
  isHidden(number: number): boolean;
  /** Entities of an earlier kind rank lower, and so do those that an earlier pack was the first to name. */
  rank(number: number): number;
}

/**
 * One segment, or one with a small second over it that holds all entities of which the packs above speak, merged: those hide the
 * entities below them of the same kind and id, and stand at their places in the order.
 */
export class Layers {
  /** The upper one first, since it has the last word. */
  readonly all: readonly [Layer, ...Layer[]];
  readonly top: Segment;
  readonly bottom: Segment;
  /** Numbers of the upper segment by the number below that each hides. */
  readonly #above = new Map<number, number>();

  constructor(bottom: Segment, delta?: Segment) {
    this.bottom = bottom;
    this.top = delta ?? bottom;
    const lower: Layer = { segment: bottom, isHidden: (number) => this.#above.has(number), rank: (number) => number };
    if (delta === undefined) {
      this.all = [{ ...lower, isHidden: () => false }];
      return;
    }
    const ranks = new Map<number, number>();
    for (const kind of entityKinds) {
      const { from, to } = delta.range(kind);
      for (let number = from; number < to; number += 1) {
        const below = bottom.numberOf(kind, delta.idOf(number));
        if (below >= 0) this.#above.set(below, number);
        // New ones stand behind the last of their kind, in their own order, before the first of the next.
        ranks.set(number, below >= 0 ? below : bottom.range(kind).to - 1 + (number + 1) / (delta.range('quotation').to + 1));
      }
    }
    this.all = [{ segment: delta, isHidden: () => false, rank: (number) => ranks.get(number) ?? number }, lower];
  }

  find<K extends EntityKind>(kind: K, id: string): EntityOf[K] | undefined {
    for (const { segment } of this.all) {
      const number = segment.numberOf(kind, id);
      if (number >= 0) return segment.unmade.has(number) ? undefined : segment.entity(number) as EntityOf[K];
    }
    return undefined;
  }

  /** The entities that `numbers` names in each segment, without hidden ones, in the order of the base. */
  entities<K extends EntityKind>(numbers: (segment: Segment) => Iterable<number>): EntityOf[K][] {
    return this.placed(numbers).map(({ segment, number }) => segment.entity(number) as EntityOf[K]);
  }

  /** The persons of a family name, or of a crowd some (see `outOfCrowd`). */
  personsOfFamily(fold: string): Person[] {
    const bearers = (segment: Segment): Uint32Array => segment.calls.family.of(segment.words.find(fold));
    const pool = (segment: Segment): Uint32Array => segment.familyCrowds.of(segment.words.find(fold)) ?? bearers(segment);
    const holds = ({ segment, number }: Placed): boolean => segment.holdsOffice(number);
    const some = this.isMoreThan('family', fold, FAMILY_CROWD) && this.#hidesNone(pool)
      ? outOfPool(crowdPool(this.placed(pool), holds), holds) : undefined;
    return Array.from(some ?? outOfCrowd(this.placed(bearers), FAMILY_CROWD, holds), ({ segment, number }) => segment.entity(number) as Person);
  }

  /** True where more than so many persons are called by a word; none of them is read. */
  isMoreThan(calling: keyof Segment['calls'], fold: string, limit: number): boolean {
    let most = 0;
    for (const { segment } of this.all) most += segment.calls[calling].count(segment.words.find(fold));
    if (most <= limit || most - this.#above.size > limit) return most > limit;
    return this.placed((segment) => segment.calls[calling].of(segment.words.find(fold))).length > limit;
  }

  #hidesNone(numbers: (segment: Segment) => Uint32Array): boolean {
    return this.all.every(({ segment, isHidden }) => !numbers(segment).some(isHidden));
  }

  placed(numbers: (segment: Segment) => Iterable<number>): Placed[] {
    const found: Placed[] = [];
    let layers = 0;
    for (const { segment, isHidden, rank } of this.all) {
      const before = found.length;
      for (const number of numbers(segment)) if (!isHidden(number)) found.push({ segment, number, rank: rank(number) });
      if (found.length > before) layers += 1;
    }
    return layers > 1 ? found.sort((a, b) => a.rank - b.rank) : found;
  }

  /** All entities of a kind in order, each read as it is come to. */
  * ofKind<K extends EntityKind>(kind: K): Generator<EntityOf[K]> {
    const { from, to } = this.bottom.range(kind);
    for (let number = from; number < to; number += 1) {
      const above = this.#above.get(number);
      const [segment, which] = above === undefined ? [this.bottom, number] as const : [this.top, above] as const;
      if (!segment.unmade.has(which)) yield segment.entity(which) as EntityOf[K];
    }
    if (this.top === this.bottom) return;
    const known = new Set(this.#above.values());
    const upper = this.top.range(kind);
    for (let number = upper.from; number < upper.to; number += 1) {
      if (!known.has(number) && !this.top.unmade.has(number)) yield this.top.entity(number) as EntityOf[K];
    }
  }

  /** How many entities a kind has. */
  size(kind: EntityKind): number {
    let size = 0;
    for (const { segment, isHidden } of this.all) {
      const { from, to } = segment.range(kind);
      size += to - from;
      for (const number of segment.unmade) if (number >= from && number < to && !isHidden(number)) size -= 1;
    }
    for (const number of this.#above.keys()) if (this.bottom.kindOf(number) === kind) size -= 1;
    return size;
  }
}

/** The entities of a kind as a map of which nothing is held: each is read when it is asked for. */
export class KindView<K extends EntityKind> implements ReadonlyMap<string, EntityOf[K]> {
  readonly #layers: Layers;
  readonly #kind: K;

  constructor(layers: Layers, kind: K) {
    this.#layers = layers;
    this.#kind = kind;
  }

  get size(): number {
    return this.#layers.size(this.#kind);
  }

  get(id: string): EntityOf[K] | undefined {
    return this.#layers.find(this.#kind, id);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  values(): MapIterator<EntityOf[K]> {
    return this.#layers.ofKind(this.#kind);
  }

  * keys(): MapIterator<string> {
    for (const entity of this.values()) yield idOf(entity);
  }

  * entries(): MapIterator<[string, EntityOf[K]]> {
    for (const entity of this.values()) yield [idOf(entity), entity];
  }

  forEach(run: (entity: EntityOf[K], id: string, map: ReadonlyMap<string, EntityOf[K]>) => void): void {
    for (const entity of this.values()) run(entity, idOf(entity), this);
  }

  [Symbol.iterator](): MapIterator<[string, EntityOf[K]]> {
    return this.entries();
  }
}

const idOf = (entity: Entity): string => entity.id;
