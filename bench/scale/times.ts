/**
 * Times of the same things done again and again: of each the shortest counts, because whatever else the machine does only adds to
 * it. Quantiles are then over the things, not over the disturbances.
 */
export class Times {
  readonly #shortest = new Map<number | string, number>();

  /** Runs and times one thing, which `key` names. */
  add(key: number | string, run: () => void): void {
    const start = process.hrtime.bigint();
    run();
    const time = Number(process.hrtime.bigint() - start) / 1e6;
    this.#shortest.set(key, Math.min(time, this.#shortest.get(key) ?? Infinity));
  }

  /** Milliseconds that this share of the things takes at the most. */
  at(share: number): number {
    const sorted = [...this.#shortest.values()].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  }
}
