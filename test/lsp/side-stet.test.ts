import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { StetEditResult, StetTarget } from '../../server/src/protocol.js';
import { TestEditor } from './support/editor.js';
import { TestWorkspace } from './support/workspace.js';

const text = 'Moscow, 15 February 2022\n\nDmitry Kozak met envoys in Berlin.\n\nAfter the talks reporters asked Dmitry Koazk for his view.\n';

describe('letting something stand in plain text', () => {
  let workspace: TestWorkspace;
  let editor: TestEditor;
  beforeEach(async () => {
    workspace = await TestWorkspace.create();
    editor = await TestEditor.open({ roots: [workspace.uri], initializationOptions: { asksForReason: true } });
  });
  afterEach(async () => {
    await editor.close();
    await workspace.remove();
  });

  const stet = async (uri: string): Promise<StetEditResult> => {
    const action = (await editor.actions(uri, 'Koazk')).find(({ title }) => title.startsWith('Let it stand'));
    const [target] = action?.command?.arguments as [StetTarget];
    return editor.connection.sendRequest<StetEditResult>('copydesk/stetEdit', { ...target, reason: 'so on the poster', by: 'AB', until: '2099-01-01' });
  };

  it('keeps the stet in the file beside the draft, which stays as it is', async () => {
    const uri = await editor.openDraft(workspace.uriOf('note.txt'), text, 'plaintext');
    assert.deepEqual(await editor.findings(uri), ['Koazk name-misspelled']);
    const result = await stet(uri);
    assert.ok(result && 'text' in result);
    assert.equal(result.file, `${uri}.copydesk.yaml`);
    assert.match(result.text, /check: name-misspelled\n {4}words: Koazk\n {4}sentence: After the talks reporters asked Dmitry Koazk for his view\.\n {4}reason: so on the poster\n {4}by: AB\n/);
    assert.match(result.text, /until: 2099-01-01\n {4}print: "?[0-9a-f]{7}"?\n/);
    await workspace.write('note.txt.copydesk.yaml', result.text);
    await editor.connection.sendNotification('copydesk/marksWritten', { uri });
    assert.deepEqual(await editor.findings(uri), []);
    // With another sentence around the words the finding is open again.
    await editor.replace(uri, 'for his view', 'for his own view');
    assert.deepEqual((await editor.findings(uri)).filter((finding) => finding.startsWith('Koazk')), ['Koazk name-misspelled']);
  });

  it('says so where the file beside the draft cannot be read, and leaves it alone', async () => {
    await workspace.write('note.txt.copydesk.yaml', 'stets: [');
    const uri = await editor.openDraft(workspace.uriOf('note.txt'), text, 'plaintext');
    assert.deepEqual(await stet(uri), { problem: 'unreadable', file: `${uri}.copydesk.yaml` });
  });

  it('writes a comment where comments are not shown: in news drafts and Markdown', async () => {
    const uri = await editor.openDraft(workspace.uriOf('note.story'), text, 'news-draft');
    const result = await stet(uri);
    assert.ok(result && 'newText' in result);
    assert.match(result.newText, /<!-- stet name-misspelled "Koazk": so on the poster \(AB, \d{4}-\d\d-\d\d; until 2099-01-01\) #[0-9a-f]{7} -->/);
  });
});
