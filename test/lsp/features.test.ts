import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { StetEditResult } from '../../server/src/protocol.js';
import { pulling, pushing, TestEditor } from './support/editor.js';

const head = '---\ndate: 2022-02-15\n---\n';
const koazk = `${head}Dmitry Kozak met envoys in Berlin.\n\nAfter the talks reporters asked Dmitry Koazk for his view. Later they met Dmitry Koazk again.\n`;

const markdownOf = (hover: Awaited<ReturnType<TestEditor['hover']>>): string => {
  const contents = hover?.contents;
  assert.ok(contents && typeof contents === 'object' && 'value' in contents, 'no hover');
  return contents.value;
};

describe('hover in an editor', () => {
  let editor: TestEditor;
  before(async () => {
    editor = await TestEditor.open();
  });
  after(() => editor.close());

  it('says what is wrong, who is meant, which source says so, and the story date', async () => {
    const uri = await editor.openDraft('file:///drafts/hover.md', koazk);
    const hover = await editor.hover(uri, 'Koazk');
    assert.equal(hover?.range && editor.words(uri, hover.range), 'Koazk');
    const text = markdownOf(hover);
    assert.match(text.split('\n')[0] ?? '', /Kozak/);
    assert.match(text, /\*\*Dmitry Kozak\*\* has been Deputy Kremlin Chief of Staff since 24 January 2020/);
    assert.match(text, /\[The Presidency, 24 January 2020\]\(https:\/\/presidency\.example\/appointments "Appointments \[2020\]"\), para\. 7/);
    assert.match(text, /A small world, as of 1 March 2022 · Story date 15 February 2022 \(from the front matter\)/);
  });

  it('shows somebody who is named rightly, and nothing where nothing is known', async () => {
    const uri = await editor.openDraft('file:///drafts/card.md', koazk);
    assert.match(markdownOf(await editor.hover(uri, 'Dmitry Kozak')), /^\*\*Dmitry Kozak\*\*/);
    assert.equal(await editor.hover(uri, 'envoys'), null);
    assert.equal(await editor.hover(uri, { line: 9999, character: 9999 }), null);
  });
});

describe('hover in an editor without Markdown', () => {
  it('is plain text', async () => {
    const editor = await TestEditor.open({ capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } } });
    const uri = await editor.openDraft('file:///drafts/plain.md', koazk);
    const hover = await editor.hover(uri, 'Dmitry Kozak');
    assert.match(markdownOf(hover), /^Dmitry Kozak — Deputy Kremlin Chief of Staff since 24 January 2020\n/);
    assert.match(markdownOf(hover), /Appointments \[2020\] <https:\/\/presidency\.example\/appointments>/);
    await editor.close();
  });
});

describe('code actions in an editor', () => {
  let editor: TestEditor;
  before(async () => {
    editor = await TestEditor.open({ settings: { initials: 'AB' } });
  });
  after(() => editor.close());

  it('mend the draft', async () => {
    const uri = await editor.openDraft('file:///drafts/fix.md', koazk);
    const actions = await editor.actions(uri, 'Koazk');
    assert.deepEqual(actions.map(({ title, isPreferred = false }) => `${title} ${isPreferred}`), [
      'Replace with "Kozak" true', 'Replace all 2 "Koazk" in this draft false', 'Let it stand (stet)… false',
    ]);
    assert.deepEqual(actions[0]?.diagnostics?.map(({ code }) => code), ['name-misspelled']);
    assert.ok(actions[0]?.edit && actions[1]?.edit);
    await editor.apply(actions[1].edit);
    assert.equal(editor.text(uri), koazk.replaceAll('Koazk', 'Kozak'));
    assert.deepEqual(await editor.findings(uri), []);
  });

  it('let a finding stand with a comment that names the check, the words, who and when', async () => {
    const uri = await editor.openDraft('file:///drafts/stet.md', koazk);
    const stet = (await editor.actions(uri, 'Koazk')).find(({ title }) => title.startsWith('Let it stand'));
    assert.ok(stet?.edit);
    await editor.apply(stet.edit);
    assert.match(editor.text(uri), /Koazk again\. <!-- stet name-misspelled "Koazk": reason to be given \(AB, \d{4}-\d\d-\d\d\) #[0-9a-f]{7} -->\n$/);
    assert.deepEqual(await editor.findings(uri), []);
  });

  it('are those of the kinds that the editor asks for', async () => {
    const uri = await editor.openDraft('file:///drafts/kinds.md', koazk);
    assert.deepEqual(await editor.actions(uri, 'Koazk', ['refactor.extract']), []);
    assert.deepEqual((await editor.actions(uri, 'Koazk', ['refactor'])).map(({ kind }) => kind), ['refactor.cite', 'refactor.cite']);
    assert.equal((await editor.actions(uri, 'Koazk', ['quickfix'])).length, 3);
    assert.deepEqual((await editor.actions(uri, 'Koazk', ['source.fixAll.eslint'])), []);
  });

  it('are none where nothing is wrong', async () => {
    const uri = await editor.openDraft('file:///drafts/right.md', koazk);
    assert.deepEqual(await editor.actions(uri, 'Dmitry Kozak'), []);
  });

  it('fix all that is sure, for each way in which an editor may ask, and only when asked', async () => {
    const uri = await editor.openDraft('file:///drafts/all.md', koazk);
    assert.deepEqual((await editor.actions(uri, 'Koazk')).filter(({ kind }) => kind?.startsWith('source')), []);
    const safe = (await editor.actions(uri, 'Koazk', ['source.fixAll.copydesk']));
    for (const only of ['source', 'source.fixAll']) assert.deepEqual(await editor.actions(uri, 'Koazk', [only]), safe);
    for (const { kind, edit } of safe) {
      assert.equal(kind, 'source.fixAll.copydesk');
      assert.ok(edit);
      await editor.apply(edit);
    }
    assert.equal(editor.text(uri), safe.length > 0 ? koazk.replaceAll('Koazk', 'Kozak') : koazk);
  });
});

describe('letting a finding stand in our own client', () => {
  let editor: TestEditor;
  before(async () => {
    editor = await TestEditor.open({ capabilities: pulling, initializationOptions: { asksForReason: true } });
  });
  after(() => editor.close());

  it('asks for the reason first, then finds the words where they have gone meanwhile', async () => {
    const uri = await editor.openDraft('file:///drafts/reason.md', koazk);
    const stet = (await editor.actions(uri, 'Koazk')).find(({ title }) => title.startsWith('Let it stand'));
    assert.equal(stet?.edit, undefined);
    assert.equal(stet?.command?.command, 'copydesk.stet');
    const target = stet.command.arguments?.[0] as object;
    await editor.replace(uri, 'After the talks', 'Some hours after the end of these long talks');
    const result = await editor.connection.sendRequest<StetEditResult>('copydesk/stetEdit', { ...target, reason: 'so on the poster', by: 'CD' });
    assert.ok(result && 'newText' in result);
    await editor.edit(uri, [{ range: { start: result, end: result }, newText: result.newText }]);
    assert.match(editor.text(uri), / <!-- stet name-misspelled "Koazk": so on the poster \(CD, \d{4}-\d\d-\d\d\) #[0-9a-f]{7} -->\n$/);
    assert.deepEqual(await editor.findings(uri), []);
  });

  it('does nothing for a finding that is gone', async () => {
    const uri = await editor.openDraft('file:///drafts/gone.md', koazk.replaceAll('Koazk', 'Kozak'));
    const params = { uri, check: 'name-misspelled', words: 'Koazk', line: 5, character: 38, reason: 'none' };
    assert.equal(await editor.connection.sendRequest('copydesk/stetEdit', params), null);
  });

  it('links a finding with the page of its check', async () => {
    const linked = await TestEditor.open({ capabilities: pulling, initializationOptions: { explainsChecks: true } });
    const uri = await linked.openDraft('file:///drafts/linked.md', koazk);
    const [diagnostic] = await linked.pull(uri);
    assert.equal(diagnostic?.codeDescription?.href, 'command:copydesk.explainCheck?%5B%22name-misspelled%22%5D');
    assert.match(await linked.connection.sendRequest<string>('copydesk/explainCheck', { check: 'name-misspelled' }), /^## name-misspelled\n\n\*\*Name misspelled/);
    assert.equal(await linked.connection.sendRequest<string>('copydesk/explainCheck', { check: 'none' }), '');
    await linked.close();
  });

  it('describes the facts in use as a page', async () => {
    const page = await editor.connection.sendRequest<string>('copydesk/describeFacts', {});
    assert.match(page, /\*\*A small world\*\* \(small\) \| 1\.0\.0 \| 1 March 2022 \| CC0-1\.0/);
  });
});

describe('an editor that only knows commands', () => {
  it('is offered no code actions it could not read', async () => {
    const editor = await TestEditor.open({ capabilities: { ...pushing, textDocument: { codeAction: {} } } });
    const uri = await editor.openDraft('file:///drafts/old.md', koazk);
    assert.deepEqual(await editor.actions(uri, 'Koazk'), []);
    await editor.close();
  });
});
