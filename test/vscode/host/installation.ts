/** The VS Code of the tests: laid out under .cache by scripts/install-vscode.mjs, on first use. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { CACHE, ROOT } from './places.js';

export interface Installation {
  /** The folder with VS Code's `out`, `extensions` and `product.json`. */
  readonly code: string;
  /** The Node that can run its server. */
  readonly node: string;
}

/** A slow line may need minutes for 150 MB; a registry that never answers must not take for ever. */
const INSTALL_LIMIT_MS = 15 * 60_000;

/** Lays VS Code out if that has not been done yet (which takes a moment and needs npm), and says where it is. */
export function installation(): Installation {
  execFileSync(process.execPath, [path.join(ROOT, 'scripts/install-vscode.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'], timeout: INSTALL_LIMIT_MS,
  });
  const brought = path.join(CACHE, 'vscode/node/node');
  return { code: path.join(CACHE, 'vscode/vscode'), node: existsSync(brought) ? brought : process.execPath };
}
