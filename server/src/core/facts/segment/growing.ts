/** A list of unsigned numbers that grows, a fifth of the memory of a plain array of the same length. */
class Growing<A extends Uint8Array | Uint32Array> {
  #items: A;
  #length = 0;
  readonly #make: (length: number) => A;

  constructor(make: (length: number) => A) {
    this.#make = make;
    this.#items = make(1024);
  }

  get length(): number {
    return this.#length;
  }

  push(item: number): void {
    if (this.#length === this.#items.length) {
      const larger = this.#make(this.#items.length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#length] = item;
    this.#length += 1;
  }

  /** The items so far; not a copy, so ask once nothing is added any more. */
  get items(): A {
    return this.#items.subarray(0, this.#length) as A;
  }
}

/** Numbers of 32 bits. */
export class GrowingList extends Growing<Uint32Array> {
  constructor() {
    super((length) => new Uint32Array(length));
  }
}

/** Numbers of eight bits. */
export class GrowingBytes extends Growing<Uint8Array> {
  constructor() {
    super((length) => new Uint8Array(length));
  }
}
