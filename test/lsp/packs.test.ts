import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { copyOf } from '../../server/src/host/packs/resolve-packs.js';
import { TestEditor } from './support/editor.js';
import { newsroomPack } from './support/pack.js';
import { TestWorkspace } from './support/workspace.js';

const ADDRESS = 'https://facts.example.org/newsroom.tgz';
const captain = 'Annelie Vanderholt met envoys.\n\nAfter the talks reporters asked Annelie Vanderhotl for her view.\n';

describe('packs from elsewhere in the editor', () => {
  let workspace: TestWorkspace;
  let editor: TestEditor;
  beforeEach(async () => {
    workspace = await TestWorkspace.create();
  });
  afterEach(async () => {
    await editor.close();
    await workspace.remove();
  });

  /** Leaves what `copydesk facts sync` leaves. */
  const synced = async (): Promise<void> => {
    const sha256 = 'a'.repeat(64);
    const copy = copyOf('.', ADDRESS).replace(/^\.\//, '');
    await workspace.writePack(`${copy}/pack`, newsroomPack('Vanderholt'));
    await workspace.write(`${copy}/copy.json`, JSON.stringify({ address: ADDRESS, sha256, size: 7, content: sha256, packs: ['newsroom 1.0.0'] }));
    await workspace.write('copydesk.lock', JSON.stringify({ lock: 1, packs: { [ADDRESS]: { sha256, size: 7, packs: ['newsroom 1.0.0'] } } }));
  };

  it('are a problem in the settings, with what to do, until they are fetched; then they count at once', async () => {
    await workspace.write('.copydesk.yaml', `facts:\n  - ${ADDRESS}\n`);
    editor = await TestEditor.open({ roots: [workspace.uri] });
    const uri = await editor.openDraft(workspace.uriOf('draft.md'), captain);
    const settings = workspace.uriOf('.copydesk.yaml');
    const { diagnostics } = await editor.pushed(settings);
    assert.deepEqual(diagnostics.map(({ range, message }) => [range.start, message]), [[
      { line: 1, character: 4 }, `${ADDRESS} has not been fetched: run \`copydesk facts sync\` in the folder of this file.`,
    ]]);
    await synced();
    const before = editor.refreshes;
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: workspace.uriOf('copydesk.lock'), type: 1 }] });
    await editor.until(() => editor.refreshes > before);
    assert.deepEqual((await editor.pushed(settings)).diagnostics, []);
    assert.deepEqual(await editor.findings(uri), ['Vanderhotl name-misspelled']);
  });

  it('show a damaged lock where it is damaged, and stay in use', async () => {
    await workspace.write('.copydesk.yaml', `facts: ${ADDRESS}\n`);
    await synced();
    await workspace.write('copydesk.lock', '{');
    editor = await TestEditor.open({ roots: [workspace.uri] });
    const uri = await editor.openDraft(workspace.uriOf('draft.md'), captain);
    const { diagnostics } = await editor.pushed(workspace.uriOf('copydesk.lock'));
    assert.match(diagnostics.map(({ message }) => message).join(), /is damaged: it is no JSON\. The copies that are here stay in use/);
    assert.deepEqual(await editor.findings(uri), ['Vanderhotl name-misspelled']);
  });

  it('are not for the editor’s own settings, which have no lock', async () => {
    await workspace.writePack('desk', newsroomPack('Vanderholt'));
    editor = await TestEditor.open({ roots: [workspace.uri], settings: { facts: [ADDRESS, 'desk'] } });
    const uri = await editor.openDraft(workspace.uriOf('draft.md'), captain);
    assert.deepEqual(await editor.findings(uri), ['Vanderhotl name-misspelled']);
    await editor.until(() => editor.logged.length > 0);
    assert.match(editor.logged.join('\n'), /copydesk\.facts: https:\S+ can be named in \.copydesk\.yaml only/);
  });

  it('lie over one another as on the command line, and hover says which pack spoke', async () => {
    await workspace.write('.copydesk.yaml', 'checks: {name-misspelled: warning}\n');
    await workspace.writePack('facts', newsroomPack('Vanderholt'));
    await workspace.writePack('desk/story/facts', { ...newsroomPack('Vanderhotl'), 'pack.yaml': 'id: story\nname: The story’s own\nversion: 1.0.0\nas_of: 2022-03-01\n' });
    editor = await TestEditor.open({ roots: [workspace.uri] });
    const desk = await editor.openDraft(workspace.uriOf('desk/draft.md'), captain);
    assert.deepEqual((await editor.pull(desk)).map(({ severity }) => severity), [2]);
    assert.match(JSON.stringify(await editor.hover(desk, 'Annelie Vanderholt')), /newsroom/i);
    const story = await editor.openDraft(workspace.uriOf('desk/story/draft.md'), captain);
    assert.deepEqual((await editor.findings(story)).filter((finding) => finding.endsWith('name-misspelled')), []);
    assert.match(JSON.stringify(await editor.hover(story, 'Annelie Vanderhotl')), /story/);
  });
});
