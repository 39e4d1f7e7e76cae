/**
 * Derives from the checks themselves what editors know of the settings: the schema of `copydesk.checks` in package.json with
 * its English words in package.nls.json, and the schema of `.copydesk.yaml`. So a new check needs no edit in them, only the
 * translation of its title (package.nls.de.json, package.nls.uk.json). `--verify` writes nothing and fails where one is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checks } from '../server/src/core/checks/index.js';
import { checkLevels } from '../server/src/core/engine/settings.js';

interface Setting {
  properties?: unknown;
}

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, Setting>> } };
}

const levelDescriptions = {
  off: 'Do not check this.', error: 'Report as an error.', warning: 'Report as a warning.', information: 'Report as information.', hint: 'Report as a hint.',
} as const satisfies Record<(typeof checkLevels)[number], string>;

/** The English texts of package.json by their keys: what a level means, and the titles of the checks. */
const derivedTexts: Readonly<Record<string, string>> = Object.fromEntries([
  ...checkLevels.map((one) => [`level.${one}`, levelDescriptions[one]] as const), ...checks.map(({ id, title }) => [`check.${id}`, title] as const),
]);

/** A level for each check, its own severity being the default; `text` gives the words for a key. */
const levelsOfChecks = (text: (key: string) => string) => Object.fromEntries(checks.map(({ id, severity }) => [id, {
  type: 'string', enum: [...checkLevels], enumDescriptions: checkLevels.map((one) => text(`level.${one}`)), default: severity, description: text(`check.${id}`),
}]));

/** package.nls.json: what is written by hand stays, in its order; what follows from the checks comes behind it. */
function nlsTexts(): Readonly<Record<string, string>> {
  const texts = JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8')) as Readonly<Record<string, string>>;
  return { ...Object.fromEntries(Object.entries(texts).filter(([key]) => !/^(?:level|check)\./.test(key))), ...derivedTexts };
}

const root = path.join(import.meta.dirname, '..');

/** File → what it should hold. */
export function settingsFiles(): ReadonlyMap<string, string> {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
  const setting = manifest.contributes.configuration.properties['copydesk.checks'];
  if (!setting) throw new Error('package.json has no setting copydesk.checks');
  setting.properties = levelsOfChecks((key) => `%${key}%`);
  const settingsSchema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Copydesk settings: .copydesk.yaml',
    type: 'object',
    properties: {
      checks: {
        description: 'Checks to switch off, or to report with another severity.',
        type: 'object', properties: levelsOfChecks((key) => derivedTexts[key]!), additionalProperties: false,
      },
      storyDate: { description: 'The day as of which drafts are checked that state none themselves.', type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
      facts: {
        description: 'Fact packs: folders and pack files relative to this file, npm packages (npm:@agency/facts) and https addresses, which `copydesk facts sync` fetches. A later pack overrides an earlier one.',
        anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
      },
      sources: {
        description: 'Folders of the story\'s own sources (transcripts, releases, reports), relative to this file. Left out: the folder sources.',
        anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
      },
      citationStyle: { description: 'The CSL file that citations are written by, relative to this file. Left out: the style of Copydesk itself.', type: 'string', pattern: '\\.csl$' },
      keys: {
        description: 'ed25519 public keys in base64 by host: packs that are fetched from there must be signed with one of them.',
        type: 'object', additionalProperties: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
      },
    },
    additionalProperties: false,
  };
  return new Map([
    ['package.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ['package.nls.json', `${JSON.stringify(nlsTexts(), null, 2)}\n`],
    ['server/schemas/settings.schema.json', `${JSON.stringify(settingsSchema, null, 1)}\n`],
  ]);
}

if (process.argv[1]?.endsWith('list-settings.ts') === true) {
  for (const [file, text] of settingsFiles()) {
    const target = path.join(root, file);
    if (existsSync(target) && readFileSync(target, 'utf8') === text) continue;
    if (process.argv.includes('--verify')) {
      console.error(`${file} is stale: run npm run build`);
      process.exitCode = 1;
    } else writeFileSync(target, text);
  }
}
