import type { Connection } from 'vscode-languageserver';
import type { PackData } from '../core/facts/pack-data.js';
import type { ClientOptions } from '../protocol.js';
import type { Files } from './files.js';

/** Time, as the server needs it: tests turn the clock by hand. */
export interface Clock {
  /** Milliseconds that only ever grow. */
  now(): number;
  /** Today's ISO date where the user is. */
  today(): string;
  /** Runs something once what has already arrived is dealt with. */
  soon(run: () => void): void;
  /** Runs something after `ms` milliseconds, unless the function it returns is called before. */
  later(ms: number, run: () => void): () => void;
}

/** What differs between the places that the server runs in: Node, a browser's worker, a test. */
export interface Host {
  readonly clock: Clock;
  /** Differs between any two runs, so that an editor's memory of an earlier server is never mistaken for this one's. */
  readonly session: string;
  files(connection: Connection, options: ClientOptions): Files;
  /** The compiled bundled packs. May fail; the server then works without them and says so. */
  bundledPacks(files: Files, options: ClientOptions): Promise<readonly PackData[]>;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  today: () => {
    const date = new Date();
    const two = (part: number): string => String(part).padStart(2, '0');
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  },
  soon: (run) => void setTimeout(run, 0),
  later: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
