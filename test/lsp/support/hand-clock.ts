import { readFile } from 'node:fs/promises';
import { besideBundles } from '../../../scripts/bundles.mjs';
import { readPack } from '../../../server/src/core/facts/read-pack.js';
import { buildSegment } from '../../../server/src/core/facts/segment/build.js';
import { readBundled } from '../../../server/src/lsp/bundled.js';
import type { Clock, Host } from '../../../server/src/lsp/host.js';
import { bundledPack } from './pack.js';

/** A clock that stands still until a test turns it. */
export class HandClock implements Clock {
  #now = 1000;
  #day = '2022-02-15';
  readonly #timers = new Set<{ readonly at: number; readonly run: () => void }>();

  now(): number {
    return this.#now;
  }

  today(): string {
    return this.#day;
  }

  soon(run: () => void): void {
    setImmediate(run);
  }

  later(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + ms, run };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** Lets so many milliseconds pass and does what is due. */
  pass(ms: number): void {
    this.#now += ms;
    for (const timer of [...this.#timers].filter(({ at }) => at <= this.#now)) {
      this.#timers.delete(timer);
      timer.run();
    }
  }

  tomorrow(day: string): void {
    this.#day = day;
  }
}

/** A place for the server in the tests' own process, with the small pack as its bundled facts and no files. */
export const testHost = (clock: Clock): Host => ({
  clock,
  session: 'test',
  files: () => ({ read: () => Promise.resolve(undefined), list: () => Promise.resolve(undefined) }),
  citationEngine: () => readFile(besideBundles[0]!.from),
  bundledPacks: () => Promise.resolve(readBundled(buildSegment([readPack(bundledPack).pack]), 'facts.segment')),
});
