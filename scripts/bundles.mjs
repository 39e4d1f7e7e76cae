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

/** The readers of PDF and Word files weigh more than all of the server: a bundle of its own, loaded when such a file is met. */
const readersApart = {
  name: 'readers-apart',
  setup(build) {
    build.onResolve({ filter: /\/document-readers\.js$/ }, () => ({ path: './document-readers.cjs', external: true }));
  },
};

// What pdf.js prints would break a server that speaks over standard output.
export const readersBundle = (production) =>
  ({ ...node(production), entryPoints: ['server/src/host/sources/document-readers.ts'], outfile: 'server/out/document-readers.cjs', sourcemap: false, drop: ['console'] });

/** The server for Node: `--stdio`, `--node-ipc`. */
export const serverBundle = (production) =>
  ({ ...node(production), entryPoints: ['server/src/lsp/node/main.ts'], outfile: 'server/out/server.cjs', plugins: [readersApart] });

/**
 * What few calls need has a file of its own, with all that it shares with the others: a module that is loaded on demand in the same file
 * makes esbuild wrap everything that it rests on, and each wrapper costs every call some time.
 */
const seldomAsked = {
  name: 'seldom-asked',
  setup(build) {
    build.onResolve({ filter: /\/mcp\.js$/ }, ({ importer }) => (/[\\/]cli[\\/]run\.ts$/.test(importer) ? { path: './mcp.js', external: true } : undefined));
    build.onResolve({ filter: /\/lsp\/node\/main\.js$/ }, () => ({ path: './server.cjs', external: true }));
    build.onResolve({ filter: /\/fact-tools\.js$/ }, () => ({ path: './fact-tools.cjs', external: true }));
  },
};

/** Files that lie beside the bundles as they come: the citation processor, which is loaded at the first citation. */
export const besideBundles = [{ from: path.join(root, 'node_modules/@citeproc-rs/wasm/_web/citeproc_rs_wasm_bg.wasm'), to: 'server/out/citation-processor.wasm' }];

/** The other form of this package asks for `import.meta.url`, which a bundle in CommonJS has not: every pattern would fail. */
const patternsAsCommonJs = { tinyglobby: path.join(root, 'node_modules/tinyglobby/dist/index.cjs') };

/** Every bundle; one whose entry does not exist is left out. */
export const allBundles = (production) => [
  { ...node(production), entryPoints: ['client/src/extension.ts'], outfile: 'client/out/extension.cjs', external: ['vscode'] },
  { ...web(production), entryPoints: ['client/src/browser.ts'], outfile: 'client/out/browser.js', format: 'cjs', external: ['vscode'] },
  serverBundle(production),
  readersBundle(production),
  { ...web(production), entryPoints: ['server/src/lsp/browser/main.ts'], outfile: 'server/out/browserServer.js', format: 'iife' },
  { ...node(production), entryPoints: ['server/src/cli/main.ts'], outfile: 'server/out/cli.js', banner: { js: '#!/usr/bin/env node' }, plugins: [readersApart, seldomAsked], alias: patternsAsCommonJs },
  { ...node(production), entryPoints: ['server/src/cli/fact-tools.ts'], outfile: 'server/out/fact-tools.cjs', plugins: [readersApart] },
  { ...node(production), entryPoints: ['server/src/cli/mcp.ts'], outfile: 'server/out/mcp.js', plugins: [readersApart] },
].filter(({ entryPoints: [entry] }) => existsSync(path.join(root, entry)));
