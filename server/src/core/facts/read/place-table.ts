import type { Place } from '../pack-data.js';

/** What is kept of a place, as numbers in a row: the entity, the rest of the key, the file, where in it, and the next place of the same entity. */
const COLUMNS = 8;
const Column = { Owner: 0, Rest: 1, Path: 2, Start: 3, End: 4, Line: 5, Column: 6, Next: 7 } as const;

/** No further place of the entity. */
const NONE = 0xffffffff;
/** Of an entity with more places than this, they are found by a map of their own. */
const MANY = 24;

/** The places of one entity: the first and the last row, how many, and, where they are many, each by the rest of its key. */
interface Owner {
  readonly key: string;
  first: number;
  last: number;
  count: number;
  byRest?: Map<number, number>;
}

/**
 * The places of a pack by their keys, as a map of objects would hold them, in an eighth of its memory: a pack of a hundred thousand persons has a
 * million. A key is an entity (`person/ID`), or one of its statements (`person/ID#birth_date`); what stands behind the `#` is kept once for all entities.
 */
export class PlaceTable implements ReadonlyMap<string, Place> {
  #rows = new Uint32Array(64 * COLUMNS);
  #size = 0;
  readonly #owners: Owner[] = [];
  readonly #ownerNumbers = new Map<string, number>();
  readonly #rests = new Numbered();
  readonly #paths = new Numbered();

  get size(): number {
    return this.#size;
  }

  has(key: string): boolean {
    return this.#find(key) !== undefined;
  }

  get(key: string): Place | undefined {
    const row = this.#find(key);
    return row === undefined ? undefined : this.#placeAt(row);
  }

  set(key: string, { path, start, end, line, column }: Place): this {
    const known = this.#find(key);
    const row = known ?? this.#add(key);
    this.#rows.set([this.#paths.numberOf(path), start, end, line, column], row * COLUMNS + Column.Path);
    return this;
  }

  * entries(): MapIterator<[string, Place]> {
    for (let row = 0; row < this.#size; row++) yield [this.#keyAt(row), this.#placeAt(row)];
  }

  * keys(): MapIterator<string> {
    for (let row = 0; row < this.#size; row++) yield this.#keyAt(row);
  }

  * values(): MapIterator<Place> {
    for (let row = 0; row < this.#size; row++) yield this.#placeAt(row);
  }

  [Symbol.iterator](): MapIterator<[string, Place]> {
    return this.entries();
  }

  forEach(visit: (place: Place, key: string, map: ReadonlyMap<string, Place>) => void): void {
    for (const [key, place] of this) visit(place, key, this);
  }

  #find(key: string): number | undefined {
    const at = restOf(key);
    const owner = this.#owners[this.#ownerNumbers.get(at === key.length ? key : key.slice(0, at)) ?? NONE];
    const rest = owner && this.#rests.known(key.slice(at));
    if (owner === undefined || rest === undefined) return undefined;
    if (owner.byRest) return owner.byRest.get(rest);
    let row = owner.first;
    while (row !== NONE && this.#cell(row, Column.Rest) !== rest) row = this.#cell(row, Column.Next);
    return row === NONE ? undefined : row;
  }

  #add(key: string): number {
    const at = restOf(key);
    const ownerKey = at === key.length ? key : key.slice(0, at);
    const row = this.#size++;
    if (this.#size * COLUMNS > this.#rows.length) {
      const larger = new Uint32Array(this.#rows.length * 2);
      larger.set(this.#rows);
      this.#rows = larger;
    }
    let number = this.#ownerNumbers.get(ownerKey);
    if (number === undefined) {
      this.#ownerNumbers.set(ownerKey, (number = this.#owners.length));
      this.#owners.push({ key: ownerKey, first: row, last: row, count: 0 });
    }
    const owner = this.#owners[number]!;
    const rest = this.#rests.numberOf(key.slice(at));
    if (owner.count++ > 0) this.#rows[owner.last * COLUMNS + Column.Next] = row;
    owner.last = row;
    this.#rows.set([number, rest], row * COLUMNS);
    this.#rows[row * COLUMNS + Column.Next] = NONE;
    if (owner.byRest) owner.byRest.set(rest, row);
    else if (owner.count > MANY) owner.byRest = this.#restsOf(owner);
    return row;
  }

  #restsOf({ first }: Owner): Map<number, number> {
    const rows = new Map<number, number>();
    for (let row = first; row !== NONE; row = this.#cell(row, Column.Next)) rows.set(this.#cell(row, Column.Rest), row);
    return rows;
  }

  #cell(row: number, column: number): number {
    return this.#rows[row * COLUMNS + column]!;
  }

  #keyAt(row: number): string {
    return this.#owners[this.#cell(row, Column.Owner)]!.key + this.#rests.textOf(this.#cell(row, Column.Rest));
  }

  #placeAt(row: number): Place {
    return {
      path: this.#paths.textOf(this.#cell(row, Column.Path)), start: this.#cell(row, Column.Start), end: this.#cell(row, Column.End),
      line: this.#cell(row, Column.Line), column: this.#cell(row, Column.Column),
    };
  }
}

/** Where the key of an entity ends. */
const restOf = (key: string): number => {
  const at = key.indexOf('#');
  return at < 0 ? key.length : at;
};

/** Texts, each kept once, by their numbers. */
class Numbered {
  readonly #texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  known(text: string): number | undefined {
    return this.#numbers.get(text);
  }

  numberOf(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      this.#numbers.set(text, (number = this.#texts.length));
      this.#texts.push(text);
    }
    return number;
  }

  textOf(number: number): string {
    return this.#texts[number]!;
  }
}
