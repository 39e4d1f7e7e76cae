import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { describe, it } from 'mocha';
import { settingsFiles } from '../scripts/list-settings.js';

const root = path.join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Contributions {
  readonly commands: readonly { readonly command: string }[];
  readonly languages: readonly { readonly id: string; readonly configuration: string }[];
  readonly grammars: readonly { readonly path: string; readonly scopeName: string }[];
  readonly yamlValidation: readonly { readonly url: string }[];
  readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly markdown: string } }[] }[];
  readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
  readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
}

const manifest = JSON.parse(read('package.json')) as {
  readonly main: string; readonly browser: string; readonly icon: string; readonly activationEvents: readonly string[]; readonly contributes: Contributions;
};
const { contributes } = manifest;

describe('the package', () => {
  it('describes the settings of exactly the checks there are', () => {
    for (const [file, text] of settingsFiles()) assert.equal(read(file), text, `${file} is stale: run npm run build`);
  });

  it('contributes every command that the client registers, and no other', () => {
    const client = readdirSync(path.join(root, 'client/src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const source = [...client.map((file) => `client/src/${file}`), 'server/src/protocol.ts'].map(read).join('\n');
    const registered = new Set([...source.matchAll(/(?:\bcommand|registerCommand|Command =)(?:\(| )'(copydesk\.[a-zA-Z]+)'/g)].map(([, command]) => command));
    assert.deepEqual(contributes.commands.map(({ command }) => command).sort(), [...registered].sort());
  });

  it('points at files that exist', () => {
    const files = [
      ...contributes.grammars.map((grammar) => grammar.path), ...contributes.languages.map(({ configuration }) => configuration),
      ...contributes.yamlValidation.map(({ url }) => url), ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown)),
    ];
    assert.deepEqual(files.filter((file) => !existsSync(path.join(root, file))), []);
  });

  it('has grammars that are called what they say', () => {
    for (const { path: file, scopeName } of contributes.grammars) assert.equal((JSON.parse(read(file)) as { readonly scopeName: string }).scopeName, scopeName);
  });

  it('becomes active only where there may be a draft or a pack', () => {
    assert.deepEqual(manifest.activationEvents.filter((event) => event === '*' || event.startsWith('onStartup')), []);
  });

  it('ships the bundles, the facts and what people read, and nothing else', async () => {
    const allowed = /^(?:package\.json|package\.nls(?:\.[a-z]+)?\.json|l10n\/bundle\.l10n(?:\.[a-z]+)?\.json|(?:README|CHANGELOG)\.md|LICENSE|icon\.png|images\/[\w-]+\.png|client\/out\/(?:extension\.cjs|browser\.js)|client\/icons\/[\w-]+\.svg|client\/walkthrough\/[\w-]+(?:(?:\.nls\.[a-z]+)?\.md|\.svg)|server\/out\/(?:server|document-readers)\.cjs|server\/out\/browserServer\.js|server\/out\/(?:facts\.segment|citation-processor\.wasm|third-party-notices\.txt)|server\/schemas\/[\w.-]+\.json|syntaxes\/[\w.-]+\.json)$/;
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
    assert.deepEqual(files.filter((file) => !allowed.test(file)), []);
    assert.ok(files.includes('package.json') && files.includes('syntaxes/news-draft.tmLanguage.json'));
  });

  it('ships its icon and the pictures of its page, and no picture that the page does not show', async () => {
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
    const shown = [...read('README.md').matchAll(/\]\((images\/[^)]+)\)/g)].map(([, file]) => file);
    assert.deepEqual(files.filter((file) => file.startsWith('images/')).sort(), shown.sort());
    assert.ok(files.includes(manifest.icon));
    // A PNG's width and height stand at its sixteenth and twentieth byte; the list of extensions asks for 128 pixels at least.
    const icon = readFileSync(path.join(root, manifest.icon));
    assert.deepEqual([icon.readUInt32BE(16), icon.readUInt32BE(20)], [256, 256]);
  });

  it('shows a command in the palette only where it can run: none that is about a draft without one', () => {
    const always = ['copydesk.openSample', 'copydesk.showFacts', 'copydesk.showLog', 'copydesk.restart'];
    const limited = contributes.menus.commandPalette.filter(({ when }) => when !== '').map(({ command }) => command);
    assert.deepEqual(contributes.commands.map(({ command }) => command).filter((command) => !limited.includes(command)).sort(), always.sort());
  });
});
