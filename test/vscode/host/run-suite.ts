/** Runs the test suite inside an extension host of VS Code. */
import { cp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleSuite } from './bundle-suite.js';
import { runOnDesktop } from './desktop.js';
import { FAILURE, keepFailure } from './failure.js';
import { OTHER_DESK, withTemporaryFolder, WORKSPACE } from './places.js';
import { QUIET_SETTINGS } from './profile.js';
import { heapInUse, withProbe } from './language-server.js';
import { receiveResults, Results } from './results.js';
import { withinTimeLimit } from './time-limit.js';
import { openWorkbench, type Host } from './workbench.js';

export interface SuiteOptions {
  readonly host: Host | 'desktop';
  /** The folder of the extension under test. */
  readonly extension: string;
  readonly withFailure: boolean;
  /** In seconds. */
  readonly timeLimit: number;
}

/** Names the roots of the window. */
const DESKS = 'desks.code-workspace';

/** Prints the results and returns an exit code. */
export async function runSuite({ host, extension, withFailure, timeLimit }: SuiteOptions): Promise<number> {
  await rm(FAILURE, { recursive: true, force: true });
  const results = new Results();
  return withTemporaryFolder(async (data) => {
    // Elsewhere the server is a worker of the page, or signals are not to be had.
    const receiver = await receiveResults(results, host === 'node' ? () => heapInUse(data) : () => Promise.resolve(undefined));
    try {
      const folder = path.join(data, 'drafts');
      await cp(WORKSPACE, path.join(folder, 'news'), { recursive: true });
      await cp(OTHER_DESK, path.join(folder, 'sports'), { recursive: true });
      await writeFile(path.join(folder, DESKS), JSON.stringify({ folders: [{ path: 'news' }, { path: 'sports' }] }));
      const suite = await bundleSuite({ resultsAddress: receiver.address, withFailure, folder: data });
      const run = host === 'desktop' ? runOnDesktop : runInBrowser;
      const code = await run({ host, data, folder, workspace: DESKS, extension, suite, timeLimit, results });
      const verdict = results.close();
      return code === 0 ? verdict : code;
    } finally {
      await receiver.stop();
    }
  });
}

export interface RunOptions {
  readonly host: Host | 'desktop';
  readonly data: string;
  readonly folder: string;
  /** The workspace file in it. */
  readonly workspace: string;
  readonly extension: string;
  readonly suite: string;
  readonly timeLimit: number;
  readonly results: Results;
}

async function runInBrowser({ host, timeLimit, results, ...options }: RunOptions): Promise<number> {
  const extension = host === 'node' ? await withProbe(options.extension, options.data) : options.extension;
  const workbench = await openWorkbench(host === 'web' ? 'web' : 'node', { ...options, extension, settings: QUIET_SETTINGS });
  try {
    const code = await withinTimeLimit(timeLimit, () => workbench.exitCode, () => {
      results.stopped();
      return keepFailure(workbench);
    });
    if (code !== 0) await keepFailure(workbench);
    if (workbench.outside.size === 0) return code;
    console.error(`the page asked for addresses outside this computer: ${[...workbench.outside].join(' ')}`);
    return 1;
  } finally {
    await workbench.close();
  }
}
