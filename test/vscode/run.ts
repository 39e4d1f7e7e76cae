/**
 * Tests in a real VS Code. Prints a line for each test and one closing line; exits 0 when all passed, 1 when one failed,
 * 124 when the editor hung.
 *
 *   tsx test/vscode/run.ts --host=node         the suite, the extension in a Node process (the default)
 *   tsx test/vscode/run.ts --host=web          the suite, the extension in a web worker, as in a browser-only editor
 *   tsx test/vscode/run.ts --host=desktop      the suite in a desktop VS Code, where one can be downloaded
 *   tsx test/vscode/run.ts --host=screens      the packaged extension, driven with mouse and keyboard
 *   tsx test/vscode/run.ts --host=screens-web  the same in a web worker
 *
 * --extension DIR   another extension folder than this checkout      --pictures DIR   write screenshots (screens)
 * --vsix FILE       a package made before (screens)                  --limit SECONDS  time limit (default 900)
 * --prove-red       add a test that fails, to see the exit code
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { requireBuilt } from './host/built.js';
import { exitOnSignals } from './host/process-group.js';
import { ROOT } from './host/places.js';
import { runSuite } from './host/run-suite.js';
import { TIMED_OUT } from './host/time-limit.js';
import { runScreens } from './screens/run-screens.js';

const HOSTS = ['node', 'web', 'desktop', 'screens', 'screens-web'] as const;
type Choice = (typeof HOSTS)[number];

/** What a first run may take to fetch VS Code, in seconds, beside its time limit. */
const SET_UP_LIMIT = 900;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      host: { type: 'string', default: 'node' }, extension: { type: 'string', default: ROOT }, pictures: { type: 'string' },
      vsix: { type: 'string' }, limit: { type: 'string', default: '900' }, 'prove-red': { type: 'boolean', default: false },
    },
  });
  const host = HOSTS.find((known): known is Choice => known === values.host);
  if (host === undefined) throw new Error(`--host is one of ${HOSTS.join(', ')}`);
  const timeLimit = Number(values.limit);
  if (!(timeLimit > 0)) throw new Error('--limit is a number of seconds');
  const extension = path.resolve(values.extension);
  const withFailure = values['prove-red'];
  // The last resort, for a hang outside the tests themselves: a download, a browser that will not close.
  setTimeout(() => {
    console.error('the run did not come to an end: stopped');
    process.exit(TIMED_OUT);
  }, (timeLimit + SET_UP_LIMIT) * 1_000).unref();
  if (values.vsix === undefined) await requireBuilt(extension);
  if (host === 'screens' || host === 'screens-web') {
    return runScreens({ host: host === 'screens' ? 'node' : 'web', extension, vsix: values.vsix, pictures: values.pictures, withFailure, timeLimit });
  }
  return runSuite({ host, extension, withFailure, timeLimit });
}

exitOnSignals();
main().then(
  (code) => { process.exitCode = code; },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
