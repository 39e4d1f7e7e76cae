import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { newsroomPack } from '../../lsp/support/pack.js';
import { TestWorkspace } from '../../lsp/support/workspace.js';
import { callCopydesk } from '../../support/call-copydesk.js';

/** A pack of one area with one body, whose name each layer spells in its own way. */
const bodyPack = (id: string, name: string): Readonly<Record<string, string>> => ({
  'pack.yaml': `id: ${id}\nname: Pack ${id}\nversion: 1.0.0\nas_of: 2022-03-01\n`,
  'sources.yaml': `- {id: ${id}-register, type: webpage, title: The register, publisher: The Registry, URL: "https://registry.example/${id}"}\n`,
  'organizations.yaml': `- {id: the-body, name: ${name}, acronyms: [XQLP], sources: [{source: ${id}-register}]}\n`,
});

describe('the layers of packs: bundled, newsroom, desk, story', () => {
  let workspace: TestWorkspace;
  beforeEach(async () => {
    workspace = await TestWorkspace.create({ 'economy/2022/story/draft.md': 'The Harbour Registration Council (XQLP) met.\n' });
    mkdirSync(workspace.pathOf('.git'));
  });
  afterEach(() => workspace.remove());

  /** What the draft is told to write instead. */
  const told = async (from = '.'): Promise<string> => {
    const draft = from === '.' ? 'economy/2022/story/draft.md' : '2022/story/draft.md';
    const { out, err } = await callCopydesk(['check', '--format', 'json', draft], { folder: workspace.pathOf(from) });
    assert.equal(err, '');
    const { packs, drafts } = JSON.parse(out) as { readonly packs: readonly { readonly id: string }[]; readonly drafts: readonly { readonly findings: readonly { readonly message: string }[] }[] };
    const own = packs.map(({ id }) => id).filter((id) => !['world', 'world-countries', 'security-guarantees-2021-22'].includes(id));
    return [...own, ...drafts[0]!.findings.map(({ message }) => message)].join('; ');
  };

  it('lie over one another from the root to the draft, each folder’s named packs under its own facts/', async () => {
    await workspace.writePack('facts/newsroom', bodyPack('newsroom', 'Harbour Registration Company'));
    await workspace.writePack('shared/agency', bodyPack('agency', 'Harbour Registration Committee'));
    await workspace.write('.copydesk.yaml', 'facts: shared\n');
    await workspace.writePack('economy/facts/desk', bodyPack('desk', 'Harbour Registration Commission'));
    await workspace.write('economy/.copydesk.yaml', 'checks: {acronym-wrong: error}\n');
    await workspace.writePack('economy/2022/story/facts/story', bodyPack('story', 'Harbour Registration Council'));
    assert.match(await told(), /^agency; newsroom; desk; story/);
    // From inside the desk's folder the newsroom counts as it does from above: the repository is one.
    assert.match(await told('economy'), /^agency; newsroom; desk; story/);
  });

  it('let the later one speak', async () => {
    const named = (id: string, familyName: string): Readonly<Record<string, string>> =>
      ({ ...newsroomPack(familyName), 'pack.yaml': `id: ${id}\nname: Pack ${id}\nversion: 1.0.0\nas_of: 2022-03-01\n` });
    await workspace.write('economy/2022/story/draft.md', 'Annelie Vanderholt met envoys.\n\nAfter the talks reporters asked Annelie Vanderhotl for her view.\n');
    await workspace.writePack('facts', named('newsroom', 'Vanderholt'));
    assert.match(await told(), /^newsroom; “Vanderhotl” looks like a misspelling of Vanderholt/);
    await workspace.writePack('economy/2022/story/facts', named('story', 'Vanderhotl'));
    assert.doesNotMatch(await told(), /misspelling/);
  });

  it('override settings check by check, nearest last', async () => {
    await workspace.write('economy/2022/story/draft.md', 'Talks in Kiev. Pledges against Natos expansion.\n');
    await workspace.write('.copydesk.yaml', 'checks: {name-style: error, possessive-apostrophe: off}\n');
    await workspace.write('economy/.copydesk.yaml', 'checks: {name-style: hint}\n');
    const { out } = await callCopydesk(['check', 'economy/2022/story/draft.md'], { folder: workspace.pathOf('.') });
    assert.match(out, /hint {2}.*\[name-style\]/);
    assert.doesNotMatch(out, /possessive-apostrophe/);
  });
});

describe('packs of an npm package', () => {
  let workspace: TestWorkspace;
  beforeEach(async () => {
    workspace = await TestWorkspace.create({
      'desk/draft.md': 'Annelie Vanderholt met envoys.\n\nAfter the talks reporters asked Annelie Vanderhotl for her view.\n',
      'desk/.copydesk.yaml': 'facts: ["npm:@agency/facts"]\n',
    });
  });
  afterEach(() => workspace.remove());

  const check = () => callCopydesk(['check', 'desk/draft.md'], { folder: workspace.pathOf('.') });

  it('are read from the nearest node_modules above, and nothing is fetched', async () => {
    await workspace.write('node_modules/@agency/facts/package.json', '{"name": "@agency/facts", "copydesk": {"packs": ["packs/newsroom"]}}');
    await workspace.writePack('node_modules/@agency/facts/packs/newsroom', newsroomPack('Vanderholt'));
    const { out, err } = await check();
    assert.equal(err, '');
    assert.match(out, /“Vanderhotl” looks like a misspelling of Vanderholt/);
  });

  it('are a problem where the package is missing, has none, or names what is not its own', async () => {
    assert.match((await check()).err, /^copydesk: desk[/\\]\.copydesk\.yaml:1:9: error: The npm package @agency\/facts is not installed: run `npm install @agency\/facts`\.\n$/);
    for (const manifest of ['{}', '{', 'null', '{"copydesk": {"packs": []}}', '{"copydesk": {"packs": ["../../elsewhere"]}}', '{"copydesk": {"packs": "/etc"}}', '{"copydesk": {"packs": [7]}}']) {
      await workspace.write('node_modules/@agency/facts/package.json', manifest);
      const { err, code } = await check();
      assert.match(err, /offers no fact packs: its package\.json has no `copydesk\.packs` with folders inside it/);
      assert.equal(code, 2);
    }
  });
});
