/**
 * Derives the schema of the setting `copydesk.checks` in package.json from the checks themselves, so that a new check needs no
 * edit there. `--verify` writes nothing and fails when package.json is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checks } from '../server/src/core/checks/index.js';
import { checkLevels } from '../server/src/core/engine/settings.js';

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Record<string, Record<string, unknown>> } };
}

const levelDescriptions = {
  off: 'Do not check this.', error: 'Report as an error.', warning: 'Report as a warning.', information: 'Report as information.', hint: 'Report as a hint.',
} as const satisfies Record<(typeof checkLevels)[number], string>;

const file = path.join(import.meta.dirname, '../package.json');
const before = readFileSync(file, 'utf8');
const manifest = JSON.parse(before) as Manifest;
const setting = manifest.contributes.configuration.properties['copydesk.checks'];
if (!setting) throw new Error('package.json has no setting copydesk.checks');
setting['properties'] = Object.fromEntries(checks.map(({ id, title, severity }) => [id, {
  type: 'string',
  enum: [...checkLevels],
  enumDescriptions: checkLevels.map((level) => levelDescriptions[level]),
  default: severity,
  description: title,
}]));
const after = `${JSON.stringify(manifest, null, 2)}\n`;

if (after !== before) {
  if (process.argv.includes('--verify')) {
    console.error('package.json is stale: run npm run build');
    process.exit(1);
  }
  writeFileSync(file, after);
}
