// Derives server/src/core/checks/index.ts from the folder, so that a new check is two files and nothing else.
// `--verify` writes nothing and fails when the committed list is stale.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '../server/src/core/checks');
const target = path.join(folder, 'index.ts');
const notChecks = new Set(['index.ts', 'define-check.ts']);

const ids = readdirSync(folder).filter((file) => file.endsWith('.ts') && !notChecks.has(file)).map((file) => file.slice(0, -3)).sort();
const camel = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const source = `// Derived from the folder by scripts/list-checks.mjs; do not edit.
import type { Check } from './define-check.js';
${ids.map((id) => `import ${camel(id)} from './${id}.js';`).join('\n')}

/** Every check, sorted by id. */
export const checks: readonly Check[] = [
${ids.map((id) => `  ${camel(id)},`).join('\n')}
];
`;

if (process.argv.includes('--verify')) {
  if (readFileSync(target, 'utf8') !== source) {
    console.error('server/src/core/checks/index.ts is stale: run npm run build');
    process.exit(1);
  }
} else writeFileSync(target, source);
