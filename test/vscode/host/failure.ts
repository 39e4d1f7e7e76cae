/** What is kept of a failed run. */
import path from 'node:path';
import { CACHE } from './places.js';
import type { Workbench } from './workbench.js';

/** Where the logs of the last failed run are; removed when the next run starts. */
export const FAILURE = path.join(CACHE, 'vscode-last-failure');

/** Keeps the logs and a picture of a failed run, and says where. */
export async function keepFailure(workbench: Workbench): Promise<void> {
  await workbench.keepEvidence(FAILURE);
  console.error(`logs and a picture of the window: ${path.relative(process.cwd(), FAILURE)}`);
}
