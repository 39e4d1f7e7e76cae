/** Makes one file of the test suite, for the extension host that will run it. */
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './places.js';
import { HEAP_PATH } from './results.js';

export interface BundleOptions {
  /** Where tests post their results. */
  readonly resultsAddress: string;
  /** Adds a test that fails, to see that a failure reaches the exit code. */
  readonly withFailure: boolean;
  /** The folder to write into. */
  readonly folder: string;
}

/** Returns the path of the bundle, whose export `run` VS Code calls. One bundle serves the Node and the web worker host. */
export async function bundleSuite({ resultsAddress, withFailure, folder }: BundleOptions): Promise<string> {
  const outfile = path.join(folder, 'suite', 'index.js');
  await build({
    entryPoints: [path.join(ROOT, 'test/vscode/suite/index.ts')], outfile,
    bundle: true, platform: 'browser', format: 'cjs', target: 'es2022', external: ['vscode'], logLevel: 'warning',
    define: {
      HEAP_ADDRESS: JSON.stringify(resultsAddress + HEAP_PATH),
      RESULTS_ADDRESS: JSON.stringify(resultsAddress),
      WITH_FAILURE: JSON.stringify(withFailure),
      global: 'globalThis',
      // Mocha's browser file is CommonJS inside a package of ES modules. Taken for the latter it would keep its free `module`
      // and overwrite the exports of this bundle, so that VS Code would call Mocha's `run` and wait for ever.
      module: 'undefined',
      exports: 'undefined',
    },
  });
  return outfile;
}
