// The layers of the source tree: what each may import. Arrows only point down. eslint.config.mjs and test/architecture.test.ts
// both read this table; ARCHITECTURE.md explains it.

/** Folder (longest match counts) → folders it may import besides itself, and packages from outside. */
export const layers = {
  'server/src/core/text': { inside: [], packages: ['@lezer/markdown', '@lezer/common', 'htmlparser2'] },
  'server/src/core/values': { inside: ['server/src/core/text', 'server/data'], packages: ['date-easter'] },
  'server/src/core/words': { inside: ['server/src/core/text', 'server/src/core/values'], packages: [] },
  'server/src/core/facts': { inside: ['server/src/core/text', 'server/src/core/values'], packages: ['yaml', 'valibot'] },
  'server/src/core/evidence': { inside: ['server/src/core/text', 'server/src/core/values', 'server/src/core/facts'], packages: [] },
  'server/src/core/mentions': { inside: ['server/src/core/text', 'server/src/core/values'], packages: [] },
  'server/src/core/links': {
    inside: [
      'server/src/core/text', 'server/src/core/values', 'server/src/core/facts', 'server/src/core/evidence', 'server/src/core/mentions', 'server/data',
    ],
    packages: [],
  },
  'server/src/core/checks': {
    inside: [
      'server/src/core/text', 'server/src/core/values', 'server/src/core/facts', 'server/src/core/evidence', 'server/src/core/mentions', 'server/src/core/links',
    ],
    packages: [],
  },
  'server/src/core/engine': {
    inside: [
      'server/src/core/text', 'server/src/core/values', 'server/src/core/facts', 'server/src/core/evidence', 'server/src/core/mentions',
      'server/src/core/links', 'server/src/core/checks',
    ],
    packages: ['yaml', 'valibot'],
  },
  'server/src/core/features': { inside: ['server/src/core'], packages: [] },
  'server/src/core/features/support': { inside: ['server/src/core'], packages: ['minisearch'] },
  'server/src/host': { inside: ['server/src/core'], packages: ['node:*'] },
  'server/src/host/citation': { inside: ['server/src/core', 'server/src/host'], packages: ['@citeproc-rs/wasm'] },
  'server/src/host/import': { inside: ['server/src/core', 'server/src/host'], packages: ['node:*', 'csv-parse', 'stream-json'] },
  'server/src/host/packs': { inside: ['server/src/core', 'server/src/host'], packages: ['node:*', 'tar-stream'] },
  'server/src/host/sources': { inside: ['server/src/core', 'server/src/host'], packages: ['node:*', 'mammoth', 'unpdf'] },
  'server/src/lsp': {
    inside: ['server/src/core', 'server/src/host', 'server/src/protocol'],
    packages: ['node:*', 'vscode-languageserver', 'vscode-languageserver-textdocument'],
  },
  'server/src/cli': { inside: ['server/src/core', 'server/src/host', 'server/src/lsp', 'server/src/cli/mcp'], packages: ['node:*', 'sarif', 'tinyglobby'] },
  'server/src/cli/mcp': { inside: ['server/src/core', 'server/src/host', 'server/src/cli'], packages: ['node:*', '@modelcontextprotocol/sdk'] },
  'server/src/protocol': { inside: [], packages: [] },
  'server/data': { inside: [], packages: [] },
  'client/src': { inside: ['server/src/protocol'], packages: ['vscode', 'vscode-languageclient', 'node:*'] },
};

/** The layer a file belongs to; `file` is relative to the project's root, with forward slashes. */
export const layerOf = (file) =>
  Object.keys(layers).filter((folder) => file === `${folder}.ts` || file.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];

/** Why `file` may not import `target` (a file of the project, or a package's name); undefined where it may. */
export function objection(file, target, isPackage) {
  const layer = layerOf(file);
  if (!layer) return undefined;
  const { inside, packages } = layers[layer];
  if (isPackage) {
    const allowed = packages.some((name) => (name === 'node:*' ? target.startsWith('node:') : target === name || target.startsWith(`${name}/`)));
    return allowed ? undefined : `${layer} may not import the package ${target}`;
  }
  if (layer === 'server/src/core/checks' && isCheck(file) && isCheck(target)) return 'a check never imports a check';
  const other = layerOf(target);
  const allowed = other === layer || inside.some((folder) => other === folder || other?.startsWith(`${folder}/`) || target.startsWith(`${folder}/`));
  return allowed ? undefined : `${layer} may not import ${other ?? target}`;
}

const isCheck = (file) => file.startsWith('server/src/core/checks/') && !/\/(index|define-check)\.ts$/.test(file);
