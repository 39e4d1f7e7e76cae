import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { JobWorker } from './pool.js';

/** A thread that answers each message with one. It dies of whatever it does not catch: an error, too little memory, an exit. */
export function startThread<J, R>(file: string, data: unknown): JobWorker<J, R> {
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

/** Threads do not inherit the loader that a run from source goes through: they begin by loading it. */
const fromSource = (file: string): string =>
  `require(${JSON.stringify(createRequire(file).resolve('tsx/esm/api'))}).register(); for (const file of ${JSON.stringify([createRequire(file).resolve('tsx/cjs'), file])}) require(file);`;
