// Makes the bundles: client (node and web), server (node and web worker), command line; and the compiled bundled facts.
//   node esbuild.mjs [--production] [--watch]
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';

const root = import.meta.dirname;
const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** @type {esbuild.BuildOptions} */
const shared = {
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
};
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20' };
const web = { ...shared, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

/** @type {esbuild.BuildOptions[]} */
const bundles = [
  { ...node, entryPoints: ['client/src/extension.ts'], outfile: 'client/out/extension.cjs', external: ['vscode'] },
  { ...web, entryPoints: ['client/src/browser.ts'], outfile: 'client/out/browser.js', format: 'cjs', external: ['vscode'] },
  { ...node, entryPoints: ['server/src/lsp/node/main.ts'], outfile: 'server/out/server.cjs' },
  { ...web, entryPoints: ['server/src/lsp/browser/main.ts'], outfile: 'server/out/browserServer.js', format: 'iife' },
  { ...node, entryPoints: ['server/src/cli/main.ts'], outfile: 'server/out/cli.js', banner: { js: '#!/usr/bin/env node' } },
].filter(({ entryPoints: [entry] }) => existsSync(path.join(root, entry)));

await mkdir(path.join(root, 'server/out'), { recursive: true });
runScript('scripts/list-checks.mjs');
runScript('scripts/list-settings.ts');
if (watch) {
  const contexts = await Promise.all(bundles.map((bundle) => esbuild.context({ ...bundle, logLevel: 'info' })));
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));
}
runScript('scripts/build-facts.ts');

/** Runs one of our own scripts with the Node that runs this one; TypeScript through tsx. */
function runScript(file) {
  if (!existsSync(path.join(root, file))) return;
  const loader = file.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const { status, error } = spawnSync(process.execPath, [...loader, file], { cwd: root, stdio: 'inherit' });
  if (error || status !== 0) {
    console.error(`esbuild.mjs: ${file} failed${error ? `: ${error.message}` : ''}`);
    process.exit(1);
  }
}
