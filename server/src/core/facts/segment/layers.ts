import { ANY_WORD, type Beside, type BesideSign } from '../index/beside.js';
import { crowdPool, FAMILY_CROWD, outOfCrowd, outOfPool } from '../index/crowds.js';
import { entityKinds, type EntityOf, type PackData } from '../pack-data.js';
import { nobody, type PersonList } from '../person-list.js';
import type { Entity, EntityKind, PackInfo } from '../types.js';
import { holdsOffice, PlacedPersons } from './placed-persons.js';
import type { Segment } from './segment.js';

/** An entity's place: which segment, which number in it, and where it stands in the order of the whole base. */
export interface Placed {
  readonly segment: Segment;
  readonly number: number;
  readonly rank: number;
  /** Of a person who is listed by a word: which words stand beside it. */
  readonly sign: BesideSign;
}

/** A segment with what hides parts of it, and the order that its entities have in the whole. */
export interface Layer {
  readonly segment: Segment;
  /** The numbers of its entities that something above hides. */
  readonly hidden: { readonly size: number; has(number: number): boolean; keys(): Iterable<number> };
  isHidden(number: number): boolean;
  /** Entities of an earlier kind rank lower, and so do those that an earlier pack was the first to name. */
  rank(number: number): number;
}

/** What lies in a layer of its own: a compiled segment, or a pack that was read, whose entities the delta holds. */
export type Unit = Segment | PackData;

export const isCompiled = (unit: Unit): unit is Segment => 'records' in unit;

/** The small segment over all others: it holds every entity of which more than one layer speaks, or a pack that was read. */
export interface Delta {
  readonly segment: Segment;
  /** For each segment below the numbers of the entities that it hides there. */
  readonly hidden: ReadonlyMap<Segment, readonly number[]>;
}

/** Where the numbers of a kind rank: those of a segment in a row, and a pack that was read between whole numbers. */
type Ranks = Readonly<Record<EntityKind, number>>;

/**
 * Segments over one another, and a small one over all of them (see `Delta`), whose entities hide those below of the same kind and id and
 * stand at their places in the order.
 */
export class Layers {
  /** The uppermost first, since it has the last word. */
  readonly all: readonly [Layer, ...Layer[]];
  readonly packs: readonly PackInfo[];
  readonly segments: readonly [Segment, ...Segment[]];
  readonly #delta: Segment | undefined;
  readonly #ranks: ReadonlyMap<number, number>;
  #hiddenInAll = 0;

  /** `units` are the lowest first, with one segment at least. */
  constructor(units: readonly Unit[], delta?: Delta) {
    const segments = units.filter(isCompiled);
    this.segments = segments as [Segment, ...Segment[]];
    this.#delta = delta?.segment;
    this.packs = delta?.segment.packs ?? segments.flatMap(({ packs }) => packs);
    const places = placesOf(units);
    const above = new Map<Segment, ReadonlyMap<number, number>>();
    for (const segment of segments) {
      const numbers = delta?.hidden.get(segment) ?? [];
      this.#hiddenInAll += numbers.length;
      above.set(segment, new Map(numbers.map((number) => [number, delta!.segment.numberOf(segment.kindOf(number), segment.idInPassing(number), true)])));
    }
    const layers = segments.map((segment): Layer => {
      const hidden = above.get(segment)!;
      const ranks = places.get(segment)!;
      const alone = units.length === 1;
      return {
        segment, hidden, isHidden: (number) => hidden.has(number),
        rank: alone ? (number) => number : (number) => rankIn(segment, number, ranks),
      };
    });
    this.#ranks = delta === undefined ? new Map() : ranksOf(delta.segment, units, places, above);
    if (delta !== undefined) layers.push({ segment: delta.segment, hidden: new Map(), isHidden: () => false, rank: (number) => this.#ranks.get(number) ?? number });
    this.all = layers.reverse() as unknown as [Layer, ...Layer[]];
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
  familyNamed(fold: string): PersonList {
    const bearers = (segment: Segment): Uint32Array => segment.calls.family.of(segment.words.find(fold));
    const pool = (segment: Segment): Uint32Array => segment.familyCrowds.of(segment.words.find(fold)) ?? bearers(segment);
    const some = this.isMoreThan('family', fold, FAMILY_CROWD) && this.#hidesNone(pool)
      ? outOfPool(crowdPool(this.placed(pool), holdsOffice), holdsOffice) : undefined;
    const placed = some ?? outOfCrowd(this.called('family', fold), FAMILY_CROWD, holdsOffice);
    return placed.length === 0 ? nobody : new PlacedPersons(Array.from(placed));
  }

  /** Who is called by a word, each with the sign of the words beside it; of them those who may bear others, too. */
  called(calling: keyof Segment['calls'], fold: string, beside?: Beside): Placed[] {
    return this.#inOrder(({ segment }, take) => segment.calls[calling].each(segment.words.find(fold), (number, sign) => {
      if (beside === undefined || beside.mayBe(sign)) take(number, sign);
    }));
  }

  /** True where more than so many persons are called by a word; none of them is read. */
  isMoreThan(calling: keyof Segment['calls'], fold: string, limit: number): boolean {
    let most = 0;
    for (const { segment } of this.all) most += segment.calls[calling].count(segment.words.find(fold));
    return most <= limit || most - this.#hiddenInAll > limit ? most > limit : this.#count(calling, fold, limit) > limit;
  }

  /** How many persons are called by a word. */
  countOf(calling: keyof Segment['calls'], fold: string): number {
    return this.#count(calling, fold, Infinity);
  }

  /** Counts those who are not hidden, up to one more than `limit`; the numbers of a layer are read only where something in it is hidden. */
  #count(calling: keyof Segment['calls'], fold: string, limit: number): number {
    let count = 0;
    for (const { segment, hidden, isHidden } of this.all) {
      const word = segment.words.find(fold);
      if (hidden.size === 0) count += segment.calls[calling].count(word);
      else for (const number of segment.calls[calling].of(word)) if (!isHidden(number) && (count += 1) > limit) return count;
    }
    return count;
  }

  #hidesNone(numbers: (segment: Segment) => Uint32Array): boolean {
    return this.all.every(({ segment, hidden, isHidden }) => hidden.size === 0 || !numbers(segment).some(isHidden));
  }

  placed(numbers: (segment: Segment) => Iterable<number>): Placed[] {
    return this.#inOrder(({ segment }, take) => {
      for (const number of numbers(segment)) take(number, ANY_WORD);
    });
  }

  /** What each layer gives, without hidden ones, in the order of the base. */
  #inOrder(give: (layer: Layer, take: (number: number, sign: BesideSign) => void) => void): Placed[] {
    const found: Placed[] = [];
    let layers = 0;
    for (const layer of this.all) {
      const { segment } = layer;
      const before = found.length;
      give(layer, (number, sign) => {
        if (!layer.isHidden(number)) found.push({ segment, number, rank: layer.rank(number), sign });
      });
      if (found.length > before) layers += 1;
    }
    return layers > 1 ? found.sort((a, b) => a.rank - b.rank) : found;
  }

  /** Rows that segments hold ready, each beginning with an entity's number: without those of hidden entities, in the order of the base. */
  rows<R extends readonly [number, ...unknown[]]>(of: (segment: Segment) => readonly R[]): readonly { readonly segment: Segment; readonly row: R }[] {
    const found: { readonly segment: Segment; readonly row: R; readonly rank: number }[] = [];
    for (const { segment, hidden, isHidden, rank } of this.all) {
      for (const row of of(segment)) if (hidden.size === 0 || !isHidden(row[0])) found.push({ segment, row, rank: rank(row[0]) });
    }
    return this.all.length > 1 ? found.sort((a, b) => a.rank - b.rank) : found;
  }

  /** All entities of a kind in order, each read as it is come to; with `atHand` only of layers that lie in memory. */
  * ofKind<K extends EntityKind>(kind: K, atHand = false): Generator<EntityOf[K]> {
    const upper = this.#upperOf(kind);
    let next = 0;
    const ownUpTo = function* (delta: Segment | undefined, rank: number): Generator<Entity> {
      for (; next < upper.length && upper[next]!.rank <= rank; next += 1) if (!delta!.unmade.has(upper[next]!.number)) yield delta!.entity(upper[next]!.number);
    };
    for (const { segment, isHidden, rank } of [...this.all].reverse()) {
      if (segment === this.#delta || (atHand && segment.isPaged)) continue;
      const { from, to } = segment.range(kind);
      for (let number = from; number < to; number += 1) {
        yield* ownUpTo(this.#delta, rank(number)) as Generator<EntityOf[K]>;
        if (!isHidden(number) && !segment.unmade.has(number)) yield segment.entityInPassing(number) as EntityOf[K];
      }
    }
    yield* ownUpTo(this.#delta, Infinity) as Generator<EntityOf[K]>;
  }

  /** The numbers of the delta's entities of a kind with their ranks, in order. */
  #upperOf(kind: EntityKind): readonly { readonly number: number; readonly rank: number }[] {
    if (this.#delta === undefined) return [];
    const { from, to } = this.#delta.range(kind);
    return Array.from({ length: to - from }, (_, index) => ({ number: from + index, rank: this.#ranks.get(from + index)! })).sort((a, b) => a.rank - b.rank);
  }

  /** How many entities a kind has. */
  size(kind: EntityKind): number {
    let size = 0;
    for (const { segment, hidden, isHidden } of this.all) {
      const { from, to } = segment.range(kind);
      const isOfKind = (number: number): boolean => number >= from && number < to;
      size += to - from;
      for (const number of segment.unmade) if (isOfKind(number) && !isHidden(number)) size -= 1;
      for (const number of hidden.keys()) if (isOfKind(number)) size -= 1;
    }
    return size;
  }
}

/** The first rank of each kind in each unit: kind by kind, the units in order. */
function placesOf(units: readonly Unit[]): ReadonlyMap<Unit, Ranks> {
  const places = new Map(units.map((unit) => [unit, {} as Record<EntityKind, number>]));
  let next = 0;
  for (const kind of entityKinds) {
    for (const unit of units) {
      places.get(unit)![kind] = next;
      if (isCompiled(unit)) next += unit.range(kind).to - unit.range(kind).from;
      else next += 1;
    }
  }
  return places;
}

function rankIn(segment: Segment, number: number, ranks: Ranks): number {
  const kind = segment.kindOf(number);
  return ranks[kind] + number - segment.range(kind).from;
}

/** Where the delta's entities stand: at the place of the first unit that names them. */
function ranksOf(
  delta: Segment, units: readonly Unit[], places: ReadonlyMap<Unit, Ranks>, above: ReadonlyMap<Segment, ReadonlyMap<number, number>>,
): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>();
  const place = (number: number, rank: number): void => void (number >= 0 && !ranks.has(number) && ranks.set(number, rank));
  const all = delta.range('quotation').to + 1;
  for (const unit of units) {
    const first = places.get(unit)!;
    if (isCompiled(unit)) for (const [below, number] of above.get(unit)!) place(number, rankIn(unit, below, first));
    // Those that a pack is the first to name stand in their own order before the next unit's.
    else for (const kind of entityKinds) for (const { id } of unit.parts[kind]) {
      const number = delta.numberOf(kind, id, true);
      place(number, first[kind] + (number + 1) / (all + 1));
    }
  }
  return ranks;
}

/** The entities of a kind as a map of which nothing is held: each is read when it is asked for. */
export class KindView<K extends EntityKind> implements ReadonlyMap<string, EntityOf[K]> {
  readonly #layers: Layers;
  readonly #kind: K;
  readonly #atHand: boolean;

  /** With `atHand` a walk passes over layers in files; whoever asks for an id finds it there all the same. */
  constructor(layers: Layers, kind: K, atHand = false) {
    this.#layers = layers;
    this.#kind = kind;
    this.#atHand = atHand;
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
    return this.#layers.ofKind(this.#kind, this.#atHand);
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
