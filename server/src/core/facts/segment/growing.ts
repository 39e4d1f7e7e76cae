/** A list of unsigned 32-bit numbers that grows, a fifth of the memory of a plain array of the same length. */
export class GrowingList {
  #items = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(item: number): void {
    if (this.#length === this.#items.length) {
      const larger = new Uint32Array(this.#items.length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#length] = item;
    this.#length += 1;
  }

  /** The items so far; not a copy, so ask once nothing is added any more. */
  get items(): Uint32Array {
    return this.#items.subarray(0, this.#length);
  }
}
