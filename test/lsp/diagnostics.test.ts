import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { messageOf, pushing, TestEditor } from './support/editor.js';

const head = '---\ndate: 2022-02-15\n---\n';
const koazk = `${head}Dmitry Kozak met envoys in Berlin.\n\nAfter the talks reporters asked Dmitry Koazk for his view.\n`;

describe('diagnostics that the editor asks for', () => {
  let editor: TestEditor;
  before(async () => {
    editor = await TestEditor.open();
  });
  after(() => editor.close());

  it('are offered by the server', () => {
    assert.deepEqual(editor.initialized.capabilities.diagnosticProvider, { identifier: 'copydesk', interFileDependencies: false, workspaceDiagnostics: false });
  });

  it('name the words, the check and what is right', async () => {
    const uri = await editor.openDraft('file:///drafts/koazk.md', koazk);
    const [diagnostic, ...others] = await editor.pull(uri);
    assert.deepEqual(others, []);
    assert.ok(diagnostic);
    assert.equal(editor.words(uri, diagnostic.range), 'Koazk');
    assert.equal(diagnostic.code, 'name-misspelled');
    assert.equal(diagnostic.source, 'copydesk');
    assert.equal(diagnostic.severity, 1);
    assert.match(messageOf(diagnostic), /Kozak/);
  });

  it('follow an edit', async () => {
    const uri = await editor.openDraft('file:///drafts/edited.md', koazk);
    assert.deepEqual(await editor.findings(uri), ['Koazk name-misspelled']);
    await editor.replace(uri, 'Koazk', 'Kozak');
    assert.deepEqual(await editor.findings(uri), []);
    await editor.replace(uri, 'Berlin', 'a long, long hall in Berlin 🏛️');
    await editor.replace(uri, 'Dmitry Kozak for', 'Dmitry Kozak. They asked Dmitry Koazk for');
    await editor.replace(uri, 'view', 'views');
    assert.deepEqual(await editor.findings(uri), ['Koazk name-misspelled']);
  });

  it('follow an edit of several places at once', async () => {
    const uri = await editor.openDraft('file:///drafts/several.md', koazk);
    await editor.edit(uri, [
      { range: editor.rangeOf(uri, 'envoys in Berlin'), newText: 'them' },
      { range: editor.rangeOf(uri, 'reporters'), newText: 'all the many reporters' },
    ]);
    assert.deepEqual(await editor.findings(uri), ['Koazk name-misspelled']);
  });

  it('are not sent again while nothing differs, whatever is typed elsewhere below', async () => {
    const uri = await editor.openDraft('file:///drafts/same.md', koazk);
    const first = await editor.report(uri);
    assert.ok(first.kind === 'full' && first.resultId);
    const again = await editor.report(uri, first.resultId);
    assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
    await editor.replace(uri, 'for his view', 'for his own view');
    assert.deepEqual(await editor.report(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await editor.replace(uri, 'After the talks', 'Then');
    assert.equal((await editor.report(uri, first.resultId)).kind, 'full');
  });

  it('are complete for an id that another server gave', async () => {
    const uri = await editor.openDraft('file:///drafts/foreign.md', koazk);
    assert.equal((await editor.report(uri, '4711-1')).kind, 'full');
  });

  it('are none for a document that is closed, unknown, or no draft', async () => {
    const uri = await editor.openDraft('file:///drafts/closed.md', koazk);
    await editor.closeDraft(uri);
    assert.deepEqual(await editor.pull(uri), []);
    assert.deepEqual(await editor.pull('file:///drafts/never-opened.md'), []);
    assert.deepEqual(await editor.pull(await editor.openDraft('file:///code/a.ts', koazk, 'typescript')), []);
    assert.deepEqual(await editor.pull(await editor.openDraft('git:/drafts/koazk.md?HEAD', koazk)), []);
  });

  it('are there for new drafts that have no name yet, in each language of drafts', async () => {
    for (const language of ['markdown', 'plaintext', 'news-draft']) {
      const uri = await editor.openDraft(`untitled:Untitled-${language}`, koazk, language);
      assert.deepEqual(await editor.findings(uri), ['Koazk name-misspelled'], language);
    }
  });
});

describe('diagnostics that are sent to an editor that does not ask', () => {
  let editor: TestEditor;
  before(async () => {
    editor = await TestEditor.open({ capabilities: pushing });
  });
  after(() => editor.close());

  it('are not offered for asking', () => {
    assert.equal(editor.initialized.capabilities.diagnosticProvider, undefined);
  });

  it('arrive for the version they are of', async () => {
    const uri = await editor.openDraft('file:///drafts/koazk.md', koazk);
    const first = await editor.pushed(uri);
    assert.equal(first.version, 1);
    assert.deepEqual(editor.summary(uri, first.diagnostics), ['Koazk name-misspelled']);
    await editor.replace(uri, 'Koazk', 'Kozak');
    const second = await editor.pushed(uri);
    assert.deepEqual([second.version, second.diagnostics], [2, []]);
  });

  it('come once for edits that arrive together, for the last of them', async () => {
    const uri = await editor.openDraft('file:///drafts/burst.md', koazk);
    await editor.pushed(uri);
    for (const word of ['one', 'two', 'three', 'four']) await editor.replace(uri, 'envoys', `${word} envoys`);
    let last = await editor.pushed(uri);
    const versions = [last.version];
    while (last.version !== 5) {
      last = await editor.pushed(uri);
      versions.push(last.version);
    }
    assert.deepEqual([...versions].sort(), versions, 'a result of an old version came after a newer one');
    assert.deepEqual(editor.summary(uri, last.diagnostics), ['Koazk name-misspelled']);
  });

  it('go when the draft is closed', async () => {
    const uri = await editor.openDraft('file:///drafts/closing.md', koazk);
    await editor.pushed(uri);
    await editor.closeDraft(uri);
    assert.deepEqual((await editor.pushed(uri)).diagnostics, []);
  });
});
