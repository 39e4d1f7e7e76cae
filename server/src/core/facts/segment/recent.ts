/**
 * Values by number, made when they are asked for: the last few thousand are kept, and one that somebody still holds is found
 * again rather than made twice. So a number always gives the same object, as checks expect of an entity, and yet only what is in use
 * stays in memory.
 */
export class Recent<V extends object> {
  readonly #limit: number;
  #young = new Map<number, V>();
  #old = new Map<number, V>();
  readonly #alive = new Map<number, WeakRef<V>>();
  #sweepAt: number;

  /** Between `limit` and twice as many are kept in any case. */
  constructor(limit: number) {
    this.#limit = limit;
    this.#sweepAt = 4 * limit;
  }

  /** The value of a number; where `make` gives none, nothing is remembered. */
  get(key: number, make: (key: number) => V | undefined): V | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    let value = this.#old.get(key) ?? this.#alive.get(key)?.deref();
    if (value === undefined) {
      value = make(key);
      if (value === undefined) return undefined;
      this.#alive.set(key, new WeakRef(value));
    }
    if (this.#young.size >= this.#limit) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#sweep();
    }
    this.#young.set(key, value);
    return value;
  }

  /** The value of a number if it is at hand. */
  known(key: number): V | undefined {
    return this.#young.get(key) ?? this.#old.get(key);
  }

  /** The value of a number if it is at hand or somebody else holds it. */
  held(key: number): V | undefined {
    return this.known(key) ?? this.#alive.get(key)?.deref();
  }

  /** Forgets the numbers whose values are gone, once there are many. */
  #sweep(): void {
    if (this.#alive.size < this.#sweepAt) return;
    for (const [key, reference] of this.#alive) if (reference.deref() === undefined) this.#alive.delete(key);
    this.#sweepAt = Math.max(4 * this.#limit, 2 * this.#alive.size);
  }
}
