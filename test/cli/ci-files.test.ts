import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { callCopydesk } from '../support/call-copydesk.js';

const root = path.join(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Calls a documented command without its drafts: what is asked for is then a draft, and not another option or command. */
async function assertUnderstood(command: string): Promise<void> {
  const [program, name, ...options] = command.split(' ');
  assert.equal(program, 'copydesk');
  const { err } = await callCopydesk([name!, ...options]);
  assert.match(err, new RegExp(`^copydesk: ${name} needs at least one draft`), command);
}

describe('files for continuous integration', () => {
  it('has hooks whose commands there are, for the drafts that Copydesk reads', async () => {
    const hooks = parse(read('.pre-commit-hooks.yaml')) as readonly { readonly id: string; readonly entry: string; readonly files: string }[];
    assert.deepEqual(hooks.map(({ id }) => id), ['copydesk', 'copydesk-gate']);
    for (const { entry, files } of hooks) {
      await assertUnderstood(entry);
      for (const draft of ['a.md', 'b/c.txt', 'd.draft', 'e.story', 'f.html', 'g.adoc', 'h.rst', 'i.tex']) assert.match(draft, new RegExp(files));
      for (const other of ['a.mdx', 'key.asc', 'a.pdf']) assert.doesNotMatch(other, new RegExp(files));
    }
  });

  it('has a workflow whose commands there are', async () => {
    const workflow = parse(read('examples/github-workflow.yml')) as { readonly jobs: { readonly drafts: { readonly steps: readonly { readonly run?: string }[] } } };
    const commands = workflow.jobs.drafts.steps.flatMap(({ run }) => (run?.startsWith('npx copydesk ') ? [run.slice('npx '.length)] : []));
    assert.equal(commands.length, 4);
    assert.equal(commands[0], 'copydesk facts sync --frozen');
    assert.deepEqual(await callCopydesk(['facts', 'sync', '--frozen'], { folder: os.tmpdir() }), { out: 'No settings here name a pack by address; there is nothing to fetch.\n', err: '', code: 0 });
    for (const command of commands.slice(1)) await assertUnderstood(command.replace(/ stories\/.*$/, '').replaceAll('"', ''));
  });

  it('packs the command line with the facts it reads', () => {
    const kept = read('.npmignore').split('\n').filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    const { bin, scripts } = JSON.parse(read('package.json')) as { readonly bin: { readonly copydesk: string }; readonly scripts: Readonly<Record<string, string>> };
    for (const file of [bin.copydesk.slice(1), '/server/out/mcp.js', '/server/out/fact-tools.cjs', '/server/out/server.cjs', '/server/out/facts.segment']) assert.ok(kept.includes(file), file);
    assert.match(scripts['prepack']!, /esbuild\.mjs/);
  });
});
