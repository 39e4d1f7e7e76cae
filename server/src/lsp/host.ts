import type { Connection } from 'vscode-languageserver';
import type { BundledFacts } from '../core/facts/load-facts.js';
import type { SourceReaders } from '../host/sources/read-source-file.js';
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
  /** The readers of PDF and Word files; absent where they cannot run (in a browser). */
  readonly sourceReaders?: SourceReaders;
  /** The name of whoever writes in a folder of the workspace, as its version control has it; absent where there is none to ask. */
  readonly writer?: (root: string | undefined) => Promise<string | undefined>;
  /** The bytes of the citation processor's WebAssembly, which lie beside the server; asked for at the first citation. */
  citationEngine(options: ClientOptions): Promise<Uint8Array>;
  /** The compiled bundled facts. May fail; the server then works without them and says so. */
  bundledPacks(files: Files, options: ClientOptions): Promise<BundledFacts>;
}

/** The name of the citation processor's file, in the folder of the compiled facts. */
export const citationEngineFile = 'citation-processor.wasm';

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
