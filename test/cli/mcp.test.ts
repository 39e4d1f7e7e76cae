import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { after, before, describe, it } from 'mocha';
import { newsroomPack } from '../lsp/support/pack.js';
import { TestWorkspace } from '../lsp/support/workspace.js';
import { callCopydesk } from '../support/call-copydesk.js';

const root = path.join(__dirname, '../..');
const KOAZK = 'The envoy was to see Deputy Kremlin Chief of Staff Dmitry Koazk on Wednesday.';

interface Answer {
  readonly isError?: boolean;
  readonly content: readonly { readonly type: string; readonly text: string }[];
  readonly structuredContent?: any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

describe('copydesk mcp', () => {
  let workspace: TestWorkspace;
  let client: Client;
  before(async function startServer() {
    this.timeout(300_000);
    workspace = await TestWorkspace.create({
      'desk/a.md': `---\ndate: 2022-02-15\n---\n\n${KOAZK}\n`, 'desk/notes.pdf': 'x', 'desk/.secret.md': 'x',
      'desk/own.md': '---\ndate: 2022-02-15\n---\n\nAnnelie Vanderholt met envoys.\n\nAfter the talks reporters asked Annelie Vanderhotl for her view.\n', 'outside.md': KOAZK,
    });
    await workspace.writePack('desk/facts/newsroom', newsroomPack('Vanderholt'));
    symlinkSync(workspace.pathOf('outside.md'), workspace.pathOf('desk/link.md'));
    client = new Client({ name: 'test', version: '1.0.0' });
    await client.connect(new StdioClientTransport({
      command: process.execPath, args: ['--import', pathToFileURL(path.join(root, 'node_modules/tsx/dist/loader.mjs')).toString(), path.join(root, 'server/src/cli/main.ts'), 'mcp'],
      cwd: workspace.pathOf('desk'), stderr: 'inherit',
    }));
    // The client holds every answer against the schema that the tool states.
    await client.listTools();
  });
  after(async () => {
    await client.close();
    await workspace.remove();
  });

  const call = async (name: string, args: Readonly<Record<string, unknown>>): Promise<Answer> => await client.callTool({ name, arguments: { ...args } }) as unknown as Answer;
  const refused = async (name: string, args: Readonly<Record<string, unknown>>): Promise<string> => {
    const { isError, content } = await call(name, args);
    assert.equal(isError, true);
    return content.map(({ text }) => text).join('\n');
  };

  it('offers three tools that change nothing', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(tools.map(({ name }) => name), ['check', 'show', 'find-support']);
    for (const { annotations, inputSchema, outputSchema, description } of tools) {
      assert.deepEqual([annotations?.readOnlyHint, annotations?.destructiveHint, annotations?.openWorldHint], [true, false, false]);
      assert.equal(inputSchema['additionalProperties'], false);
      assert.equal(outputSchema?.type, 'object');
      assert.ok((description ?? '').length > 80);
    }
    assert.match(client.getInstructions() ?? '', /reports contradictions only/);
  });

  it('checks a text, with reasons, sources and fixes, in words and as data', async () => {
    const { content, structuredContent } = await call('check', { text: KOAZK, date: '2022-02-15' });
    const [finding] = structuredContent.findings;
    assert.deepEqual([finding.check, finding.text, finding.line, finding.column], ['name-misspelled', 'Koazk', 1, 59]);
    assert.ok(finding.evidence.every(({ source }: { readonly source: { readonly title: string } }) => source.title !== ''));
    assert.ok(finding.evidence.length > 0);
    assert.equal(finding.fixes[0].edits[0].text, 'Kozak');
    assert.match(content[0]!.text, /1:59 {2}error {2}.*Kozak/);
    assert.deepEqual(structuredContent.problems, []);
  });

  it('checks a draft by its path, with the settings and facts of its folder', async () => {
    assert.deepEqual((await call('check', { path: 'own.md' })).structuredContent.findings.map(({ text }: { readonly text: string }) => text), ['Vanderhotl']);
  });

  it('reads nothing outside its folder, and nothing that is no draft', async () => {
    for (const name of ['../outside.md', workspace.pathOf('outside.md'), 'link.md', '/etc/hostname', '..']) assert.match(await refused('check', { path: name }), /lies outside|does not exist/);
    for (const name of ['notes.pdf', '.secret.md', 'facts/newsroom/pack.yaml']) assert.match(await refused('check', { path: name }), /is no draft by its name/);
    assert.match(await refused('check', { path: 'gone.md' }), /gone\.md does not exist/);
  });

  it('says in a sentence what does not fit', async () => {
    assert.match(await refused('check', {}), /Give either the draft’s `text` or its `path`/);
    assert.match(await refused('check', { text: 'a', path: 'a.md' }), /Give either/);
    assert.match(await refused('check', { text: 'a', date: '2022-02-30' }), /There is no day 2022-02-30/);
    assert.match(await refused('check', { text: 'x'.repeat(200_001) }), /must NOT have more than 200000 characters/);
    assert.match(await refused('check', { txt: 'a' }), /must NOT have additional properties/);
    assert.match(await refused('show', { name: '' }), /must NOT have fewer than 1 characters/);
    await assert.rejects(call('delete', {}), /There is no tool delete; there are check, show, find-support/);
  });

  it('shows what is known of a name, and says that silence proves nothing', async () => {
    const { content, structuredContent } = await call('show', { name: 'Dmitry Kozak' });
    assert.deepEqual(structuredContent.entities.map(({ id }: { readonly id: string }) => id), ['dmitry-kozak']);
    assert.match(content[0]!.text, /Dmitry Kozak/);
    const unknown = await call('show', { name: 'Xqzvw Qqqq' });
    assert.equal(unknown.structuredContent.foundBy, 'nothing');
    assert.match(unknown.content[0]!.text, /That says nothing about whether it is right/);
  });

  it('finds statements that may support a sentence, with their sources', async () => {
    const { content, structuredContent } = await call('find-support', { sentence: 'Dmitry Kozak is the deputy chief of staff in the Kremlin.', limit: 3 });
    assert.equal(structuredContent.passages.length, 3);
    assert.ok(structuredContent.passages.some(({ text }: { readonly text: string }) => text.includes('Kozak')));
    assert.match(content[0]!.text, /^- /);
    assert.deepEqual((await call('find-support', { sentence: 'Xqzvw qqqq.' })).structuredContent.passages, []);
  });

  it('searches the sources of the story it is told of', async () => {
    await workspace.write('desk/2022/story.md', KOAZK);
    await workspace.write('desk/2022/sources/briefing.md', '# Briefing of the harbour master\n\nThe ferry to Brackwater sails at seven every morning.\n');
    const { structuredContent } = await call('find-support', { sentence: 'The Brackwater ferry sails every morning.', path: '2022/story.md' });
    assert.deepEqual([structuredContent.passages[0].kind, structuredContent.passages[0].name], ['source', 'briefing.md']);
    assert.match(await refused('find-support', { sentence: 'A ferry.', path: '../outside.md' }), /lies outside/);
  });

  it('follows changes of packs, settings and sources between two calls', async () => {
    const found = async (): Promise<readonly string[]> => (await call('check', { path: 'live/c.md' })).structuredContent.findings.map(({ text, severity }: { readonly text: string; readonly severity: string }) => `${text} ${severity}`);
    await workspace.write('desk/live/c.md', '---\ndate: 2022-02-15\n---\n\nAnnelie Vanderholt met envoys.\n\nAfter the talks reporters asked Annelie Vanderhotl for her view.\n');
    assert.deepEqual(await found(), ['Vanderhotl error']);
    assert.deepEqual(await found(), ['Vanderhotl error']);
    await workspace.write('desk/live/.copydesk.yaml', 'checks: {name-misspelled: warning}\n');
    assert.deepEqual(await found(), ['Vanderhotl warning']);
    await workspace.writePack('desk/live/facts/story', { ...newsroomPack('Vanderhotl'), 'pack.yaml': 'id: story\nname: Story\nversion: 1.0.0\nas_of: 2022-03-01\n' });
    assert.deepEqual(await found(), []);
  });

  it('tells what is wrong with settings and packs', async () => {
    await workspace.write('desk/broken/.copydesk.yaml', 'facts: https://facts.example.org/world.tgz\n');
    await workspace.write('desk/broken/b.md', KOAZK);
    const { structuredContent } = await call('check', { path: 'broken/b.md' });
    assert.match(structuredContent.problems.join(), /has not been fetched: run `copydesk facts sync`/);
  });

  it('takes no arguments on the command line', async () => {
    assert.match((await callCopydesk(['mcp', 'draft.md'])).err, /mcp takes no arguments/);
  });
});
