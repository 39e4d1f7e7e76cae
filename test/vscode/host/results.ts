/** The results of tests: received one by one from wherever they run, printed as they come, counted at the end. */
import { performance } from 'node:perf_hooks';
import { serveLoopback } from './loopback-server.js';

export interface Result {
  readonly title: string;
  readonly passed: boolean;
  readonly milliseconds: number;
  /** What went wrong, for a person to read. */
  readonly error?: string | undefined;
}

/** Prints one line a result, and one closing line. */
export class Results {
  #passed = 0;
  #failed = 0;
  readonly #started = performance.now();

  add({ title, passed, milliseconds, error }: Result): void {
    if (passed) this.#passed += 1;
    else this.#failed += 1;
    console.log(`  ${passed ? 'ok  ' : 'FAIL'} ${title} (${Math.round(milliseconds)} ms)`);
    if (error !== undefined) console.log(error.replace(/^/gm, '         '));
  }

  /** For a run that is about to be stopped at its time limit: the run itself is what failed. */
  stopped(): void {
    this.add({ title: 'The run comes to an end', passed: false, milliseconds: performance.now() - this.#started });
    this.close();
  }

  /** Prints the closing line. Returns an exit code: a run without a single passed test has not shown anything. */
  close(): number {
    console.log(`${this.#passed} passed, ${this.#failed} failed`);
    return this.#failed === 0 && this.#passed > 0 ? 0 : 1;
  }
}

/** Where a test asks for the memory of the language server: an empty answer where it has no process of its own. */
export const HEAP_PATH = '/heap';

/**
 * Listens for results over loopback HTTP. An extension host may be a Node process or a web worker, on a disk or without one,
 * and all of them can post; a file or an environment variable would not reach the worker.
 */
export async function receiveResults(results: Results, heapInUse: () => Promise<number | undefined>): Promise<{ readonly address: string; stop(): Promise<void> }> {
  return serveLoopback(async ({ method, path, body }) => {
    if (method === 'POST') results.add(JSON.parse(Buffer.from(body).toString('utf8')) as Result);
    return method === 'GET' && path === HEAP_PATH ? { body: String((await heapInUse()) ?? '') } : {};
  });
}
