// The bundles that are made of the sources: esbuild.mjs writes them to their places, the tests make the server's for themselves.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** @returns {import('esbuild').BuildOptions} */
const shared = (production) => ({
  absWorkingDir: root,
  bundle: true,
  target: 'es2022',
  charset: 'utf8',
  minify: production,
  sourcemap: production ? false : 'linked',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  define: { COPYDESK_VERSION: JSON.stringify(version) },
});

const node = (production) => ({ ...shared(production), platform: 'node', format: 'cjs', target: 'node20' });
const web = (production) => ({ ...shared(production), platform: 'browser', mainFields: ['browser', 'module', 'main'] });

/** The server for Node: `--stdio`, `--node-ipc`. */
export const serverBundle = (production) =>
  ({ ...node(production), entryPoints: ['server/src/lsp/node/main.ts'], outfile: 'server/out/server.cjs' });

/** Every bundle; one whose entry does not exist is left out. */
export const allBundles = (production) => [
  { ...node(production), entryPoints: ['client/src/extension.ts'], outfile: 'client/out/extension.cjs', external: ['vscode'] },
  { ...web(production), entryPoints: ['client/src/browser.ts'], outfile: 'client/out/browser.js', format: 'cjs', external: ['vscode'] },
  serverBundle(production),
  { ...web(production), entryPoints: ['server/src/lsp/browser/main.ts'], outfile: 'server/out/browserServer.js', format: 'iife' },
  { ...node(production), entryPoints: ['server/src/cli/main.ts'], outfile: 'server/out/cli.js', banner: { js: '#!/usr/bin/env node' } },
].filter(({ entryPoints: [entry] }) => existsSync(path.join(root, entry)));
