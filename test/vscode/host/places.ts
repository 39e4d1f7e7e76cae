/** Where things are: the folders the editor tests read from and write to. All paths are absolute. */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout, which is also the extension under development. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** What may be fetched or unpacked again at any time: VS Code, Chromium, bundled suites, the logs of the last failure. */
export const CACHE = path.join(ROOT, '.cache');

/** The sample workspace. Tests never open it directly: every run works on its own copy. */
export const WORKSPACE = path.join(ROOT, 'test/vscode/workspace');

/** The second root of the suite's window: another desk, with settings of its own. */
export const OTHER_DESK = path.join(ROOT, 'test/vscode/other-desk');

/** A folder that nobody has trusted (`desk/`), and what lies beside it. */
export const RESTRICTED = path.join(ROOT, 'test/vscode/restricted');

/** Makes a folder of this run's own, hands it to `use`, and removes it whatever happens. */
export async function withTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'copydesk-vscode-'));
  const remove = (): void => { rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }); };
  process.once('exit', remove); // a run that is interrupted or stopped at its time limit does not come to the end below
  try {
    return await use(folder);
  } finally {
    process.removeListener('exit', remove);
    remove();
  }
}
