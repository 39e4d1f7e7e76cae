import { signRules } from '../index/beside.js';
import type { TermBounds } from '../index/term-bounds.js';
import { entityKinds, type EntityOf } from '../pack-data.js';
import type { Entity, EntityKind, PackInfo, Source } from '../types.js';
import type { Container } from './container.js';
import { CrowdPools } from './crowd-pools.js';
import { Holders } from './holders.js';
import { findHashed, findId, hashId, type IdArrays } from './ids.js';
import { Keyed, openStrings } from './keyed.js';
import { NameForms } from './name-forms.js';
import { NearWords } from './near-words.js';
import { HeldNumbers, type Numbers } from './numbers.js';
import { Postings } from './postings.js';
import { Recent } from './recent.js';
import { Records } from './records.js';
import { readReady, type ReadyRows } from './ready.js';
import type { PlacedPart } from './records-writer.js';
import { hashSource } from './source-ids.js';
import type { SegmentMeta } from './segment-meta.js';
import type { StringTable } from './string-table.js';
import { DAYS_PER_TERM, readBounds } from './terms-writer.js';

/** So many entities, and up to twice as many, stay in memory though nobody holds them. */
const keptEntities = 2048;

/** A term in a post: the person's number, which of the person's terms it is, and when it was held. */
export interface TermRow {
  readonly person: number;
  readonly index: number;
  readonly bounds: TermBounds;
}

/**
 * A compiled segment: names, words and terms as numbers in typed arrays, entities as records that are read when they are
 * asked for. Entities are numbered by kind in the order of `entityKinds`, and within a kind in the order of the base.
 */
export class Segment {
  readonly packs: readonly PackInfo[];
  readonly records: Records;
  readonly words: StringTable;
  readonly forms: NameForms;
  readonly near: NearWords;
  readonly calls: { readonly family: Postings; readonly given: Postings; readonly token: Postings };
  /** Of family names that very many bear, those from whom they are represented. */
  readonly familyCrowds: CrowdPools;
  readonly keyed: Readonly<Record<'acronym' | 'role' | 'label' | 'capital' | 'place' | 'speaker' | 'phrase', Keyed>>;
  /** Bytes that stay in memory whatever is asked. */
  readonly resident: number;
  /** What the file is called, and a hash of all that is in it. */
  readonly path: string;
  readonly hash: string;
  /** True where it lies in a file of which pages are read: nobody walks over all of it without being asked to. */
  readonly isPaged: boolean;
  /** What the places of posts were called when this was built, by the index of their keys; those outside this segment. */
  readonly placePrints: Uint32Array;
  readonly outsidePlaces: Uint32Array;
  readonly #packSources: SegmentMeta['packSources'];
  readonly #ready: <K extends keyof ReadyRows>(kind: K) => ReadyRows[K];
  readonly #sources: { readonly defined: Numbers; readonly ids: Numbers };
  readonly #firsts: readonly number[];
  readonly #unmade: ReadonlySet<number>;
  readonly #ids: IdArrays;
  readonly #entities = new Recent<Entity>(keptEntities);
  /** The numbers of entities read lately, by id: of whoever has been read is asked again by the id. */
  readonly #numbers = new Map<string, number>();
  /** The persons who have held an office. */
  readonly holders: Holders;
  readonly #terms: { readonly posts: StringTable; readonly starts: Uint32Array; readonly persons: Numbers; readonly indexes: Numbers; readonly days: Numbers };

  constructor(container: Container, path: string) {
    const meta = container.meta as SegmentMeta;
    this.packs = meta.packs;
    this.path = path;
    this.hash = container.hash;
    this.isPaged = container.isPaged;
    this.placePrints = container.section('place.prints', 'u32');
    this.outsidePlaces = container.section('place.outside', 'u32');
    this.#packSources = meta.packSources;
    this.#ready = (kind) => readReady(container, meta.ready, kind);
    this.#sources = { defined: container.numbers('source.defined'), ids: container.numbers('source.ids') };
    this.records = new Records(container, meta.packs, meta.counts.reduce((sum, count) => sum + count, 0));
    this.words = openStrings(container, 'word');
    const held = (name: string): Numbers => new HeldNumbers(container.section(name, 'u32'));
    this.forms = new NameForms({
      salient: { buckets: held('form.salient.buckets'), rows: held('form.salient.rows') },
      rare: { buckets: container.numbers('form.rare.buckets'), rows: container.numbers('form.rare.rows') },
      filter: container.section('form.filter', 'u32'), lengths: container.section('form.lengths', 'u32'),
    }, meta.longestForm);
    const signs = meta.signs === '' ? 'none' : meta.signs === signRules() ? 'telling' : 'silent';
    const postings = (name: string): Postings => new Postings(container.section(`${name}.starts`, 'u32'), container.numbers(`${name}.values`), signs);
    this.calls = { family: postings('family'), given: postings('given'), token: postings('token') };
    this.familyCrowds = new CrowdPools(container, 'family.crowd');
    this.near = new NearWords(
      this.words,
      { alphabet: container.section('near.alphabet', 'u16'), filter: container.section('near.filter', 'u32'), held: meta.heldWords, borne: meta.borneWords },
      (word) => this.calls.token.count(word),
    );
    const keyed = (name: string): Keyed => new Keyed(container, name);
    this.keyed = {
      acronym: keyed('acronym'), role: keyed('role'), label: keyed('label'), capital: keyed('capital'), place: keyed('place'),
      speaker: keyed('speaker'), phrase: keyed('phrase'),
    };
    let first = 0;
    this.#firsts = [0, ...meta.counts.map((count) => (first += count))];
    this.#unmade = new Set(meta.unmade);
    this.#ids = {
      filter: container.section('id.filter', 'u32'), persons: container.numbers('id.persons'), others: held('id.others'), hashes: container.numbers('id.hashes'),
    };
    this.#terms = {
      posts: openStrings(container, 'terms.key'), starts: container.section('terms.starts', 'u32'),
      persons: container.numbers('terms.persons'), indexes: container.numbers('terms.indexes'), days: container.numbers('terms.days'),
    };
    this.holders = new Holders(container);
    this.resident = container.resident();
  }

  /** The numbers of a kind's entities: from, and up to but not including. */
  range(kind: EntityKind): { readonly from: number; readonly to: number } {
    const index = entityKinds.indexOf(kind);
    return { from: this.#firsts[index]!, to: this.#firsts[index + 1]! };
  }

  /** Numbers of entities that the packs do not say enough of. */
  get unmade(): ReadonlySet<number> {
    return this.#unmade;
  }

  kindOf(number: number): EntityKind {
    let index = 0;
    while (number >= this.#firsts[index + 1]!) index += 1;
    return entityKinds[index]!;
  }

  /** The number of an entity, made or not; -1 where there is none. `inPassing`: the entity is not asked for afterwards. */
  numberOf(kind: EntityKind, id: string, inPassing = false): number {
    const { from, to } = this.range(kind);
    const read = this.#numbers.get(id);
    if (read !== undefined && read >= from && read < to) return read;
    return findHashed(this.#ids, kind, hashId(kind, id), (number) => number >= from && number < to && (inPassing ? this.idInPassing(number) : this.idOf(number)) === id);
  }

  /**
   * Numbers of this segment and of another that name the same entity, in pairs. The larger one is asked for each entity of the smaller by its
   * hash: what is read of a large file depends on how many they share, and hardly on its size.
   */
  sharedWith(other: Segment): readonly (readonly [own: number, theirs: number])[] {
    if (this.#size > other.#size) return other.sharedWith(this).map(([theirs, own]) => [own, theirs]);
    const shared: (readonly [number, number])[] = [];
    for (let own = 0; own < this.#size; own += 1) {
      const hash = this.#ids.hashes.at(own);
      const kind = this.kindOf(own);
      const theirs = findHashed(other.#ids, kind, hash, (number) =>
        other.#ids.hashes.at(number) === hash && other.kindOf(number) === kind && other.idInPassing(number) === this.idInPassing(own));
      if (theirs >= 0) shared.push([own, theirs]);
    }
    return shared;
  }

  get #size(): number {
    return this.#firsts.at(-1)!;
  }

  /** The sources that a pack defines. */
  * sourcesOf(pack: number): Generator<Source> {
    const ends = this.#packSources;
    for (let at = pack === 0 ? 0 : ends[pack - 1]!; at < ends[pack]!; at += 1) yield this.records.source(this.#sources.defined.at(at));
  }

  /** The source of an id that one of the packs defines. */
  source(id: string): Source | undefined {
    const number = findId(this.#sources.ids, hashSource(id), (one) => this.records.source(one).id === id);
    return number < 0 ? undefined : this.records.source(number);
  }

  idOf(number: number): string {
    return this.#unmade.has(number) ? this.records.id(number) : this.entity(number).id;
  }

  /** The same where the entity is not asked for afterwards: of its record no more is read than the id. */
  idInPassing(number: number): string {
    return this.#entities.known(number)?.id ?? this.records.id(number);
  }

  /** The entity of a number that is not in `unmade`. The same object as long as anybody holds it. */
  entity(number: number): Entity {
    const entity = this.#entities.get(number, this.#read);
    if (entity === undefined) throw new RangeError(`there is no entity ${String(number)}`);
    return entity;
  }

  readonly #read = (number: number): Entity | undefined => {
    const entity = this.records.entity(this.kindOf(number), number);
    if (this.#numbers.size >= 2 * keptEntities) this.#numbers.clear();
    if (entity !== undefined) this.#numbers.set(entity.id, number);
    return entity;
  };

  /**
   * The same for a walk over very many: one that is not at hand is made and not remembered, because whatever is remembered weakly lives until
   * the walk is over. So the object may be another one than `entity` gives.
   */
  entityInPassing(number: number): Entity {
    return this.#entities.known(number) ?? (this.isPaged ? this.records.entity(this.kindOf(number), number) : undefined) ?? this.entity(number);
  }

  /** The entity of a number if somebody has it: nothing is read. */
  entityAtHand(number: number): Entity | undefined {
    return this.#entities.held(number);
  }

  /** The entity of a kind by its id. */
  find<K extends EntityKind>(kind: K, id: string): EntityOf[K] | undefined {
    const number = this.numberOf(kind, id);
    return number < 0 || this.#unmade.has(number) ? undefined : this.entity(number) as EntityOf[K];
  }

  /** What was made of all entities of a kind when this was built; read anew each time. */
  ready<K extends keyof ReadyRows>(kind: K): ReadyRows[K] {
    return this.#ready(kind);
  }

  /** What each pack says of an entity. */
  parts(number: number): readonly PlacedPart[] {
    return this.records.parts(this.kindOf(number), number);
  }

  /** The terms in a post, by start. */
  termsOf(post: string): readonly TermRow[] {
    const { posts, starts, persons, indexes, days } = this.#terms;
    const key = posts.find(post);
    if (key < 0) return [];
    return Array.from({ length: starts[key + 1]! - starts[key]! }, (_, offset) => {
      const row = starts[key]! + offset;
      return { person: persons.at(row), index: indexes.at(row), bounds: readBounds((column) => days.at(row * DAYS_PER_TERM + column) | 0) };
    });
  }

}
