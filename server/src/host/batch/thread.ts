import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { JobWorker } from './pool.js';

/**
 * By how much of what lives in it the heap of a thread may grow before it is swept. Left alone, it grows to four times that: ten
 * thousand drafts took twice the memory, for a tenth less time.
 */
const HEAP_GROWTH = '--heap-growing-percent=75';

/** A thread that answers each message with one. It dies of whatever it does not catch: an error, too little memory, an exit. */
export function startThread<J, R>(file: string, data: unknown): JobWorker<J, R> {
  setFlagsFromString(HEAP_GROWTH);
  const worker = file.endsWith('.ts') ? new Worker(fromSource(file), { eval: true, workerData: data }) : new Worker(file, { workerData: data });
  let settle: { resolve(result: R): void; reject(error: Error): void } | undefined;
  let dead: Error | undefined;
  const die = (error: Error): void => {
    dead ??= error;
    settle?.reject(error);
    settle = undefined;
  };
  worker.on('message', (result: R) => {
    settle?.resolve(result);
    settle = undefined;
  });
  worker.on('error', die);
  worker.on('messageerror', die);
  worker.on('exit', (code) => die(new Error(`the thread ended with code ${code}`)));
  return {
    do: (job) => new Promise((resolve, reject) => {
      if (dead) {
        reject(dead);
        return;
      }
      settle = { resolve, reject };
      worker.postMessage(job);
    }),
    end: () => {
      settle = undefined;
      void worker.terminate();
    },
  };
}

/** Threads do not inherit the loader that a run from source goes through: they begin by loading it, for what is required and for what is imported later. */
function fromSource(file: string): string {
  const { resolve } = createRequire(file);
  const loader = pathToFileURL(resolve('tsx/esm')).href;
  const load = `for (const file of ${JSON.stringify([resolve('tsx/cjs'), file])}) require(file);`;
  return `require('node:module').register(${JSON.stringify(loader)}, { data: {} }); ${load}`;
}
