/**
 * A set that several blocks fill, each with a list of its own: a value is in it as long as some list holds it. What it gives stays the very
 * same object while its values are the same, so that whoever asked may see that no answer has changed.
 */
export class CountedSet<T> {
  readonly #counts = new Map<T, number>();
  #values: ReadonlySet<T> = new Set();
  #changed = false;

  /** The values after some lists have gone and others have come. Costs as much as those lists, and as the set where its values change. */
  after(gone: Iterable<readonly T[]>, come: Iterable<readonly T[]>): ReadonlySet<T> {
    this.#changed = false;
    for (const list of come) for (const value of list) this.#count(value, 1);
    for (const list of gone) for (const value of list) this.#count(value, -1);
    // A value may have come and gone: what counts is whether the set is another one.
    if (this.#changed && !this.#isAsBefore()) this.#values = new Set(this.#counts.keys());
    return this.#values;
  }

  /** The values of nothing but these lists. */
  anew(lists: Iterable<readonly T[]>): ReadonlySet<T> {
    this.#counts.clear();
    this.#changed = true;
    for (const list of lists) for (const value of list) this.#count(value, 1);
    if (!this.#isAsBefore()) this.#values = new Set(this.#counts.keys());
    return this.#values;
  }

  #count(value: T, by: 1 | -1): void {
    const count = (this.#counts.get(value) ?? 0) + by;
    if (count === 0) this.#counts.delete(value);
    else this.#counts.set(value, count);
    this.#changed ||= count === 0 || (by === 1 && count === 1);
  }

  #isAsBefore(): boolean {
    if (this.#values.size !== this.#counts.size) return false;
    for (const value of this.#values) if (!this.#counts.has(value)) return false;
    return true;
  }
}
