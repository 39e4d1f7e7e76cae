import { parentPort, workerData } from 'node:worker_threads';
import { createBatchChecker, type BatchSettings } from './check-one.js';
import type { DraftJob } from './jobs.js';

/** What `check` hands to its threads, and how a thread knows that it is one. */
export interface CheckThread {
  readonly copydesk: 'check';
  readonly settings: BatchSettings;
}

/** True in a thread that `check` has started. */
export const isCheckThread = (): boolean => parentPort !== null && (workerData as Partial<CheckThread> | null)?.copydesk === 'check';

/** Answers each draft with its outcome, until the thread is ended. */
export function serveDrafts(): void {
  const checkJob = createBatchChecker((workerData as CheckThread).settings);
  parentPort!.on('message', (job: DraftJob) => void checkJob(job).then((outcome) => parentPort!.postMessage(outcome)));
}
