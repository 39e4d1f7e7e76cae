import { Session } from 'node:inspector/promises';

/** How often the busiest stretch of each of our own functions ran: steps that are the same on every machine. */
export type Steps = ReadonlyMap<string, number>;

/** Counts the steps of our own code (`server/src`) by the engine's own coverage. One at a time. */
export class StepCounter {
  readonly #session = new Session();

  async start(): Promise<void> {
    this.#session.connect();
    await this.#session.post('Profiler.enable');
    await this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  async stop(): Promise<void> {
    await this.#session.post('Profiler.stopPreciseCoverage');
    this.#session.disconnect();
  }

  /** The steps that `work` takes. */
  async of(work: () => void): Promise<Steps> {
    await this.#session.post('Profiler.takePreciseCoverage');
    work();
    const { result } = await this.#session.post('Profiler.takePreciseCoverage');
    const steps = new Map<string, number>();
    for (const { url, functions } of result) {
      const file = /\/server\/src\/(.*)$/.exec(url)?.[1];
      if (file === undefined) continue;
      for (const { functionName, ranges } of functions) {
        const name = `${file} ${functionName || `(at ${String(ranges[0]!.startOffset)})`}`;
        // Ranges that ran equally often are told as one: the one that ran most often counts.
        const count = ranges.reduce((most, range) => Math.max(most, range.count), 0);
        if (count > 0) steps.set(name, (steps.get(name) ?? 0) + count);
      }
    }
    return steps;
  }
}
