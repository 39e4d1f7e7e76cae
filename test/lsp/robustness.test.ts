import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, describe, it } from 'mocha';
import { builtServer } from './support/built-server.js';
import { pushing, TestEditor } from './support/editor.js';

const koazk = '---\ndate: 2022-02-15\n---\nDmitry Kozak met envoys in Berlin.\n\nAfter the talks reporters asked Dmitry Koazk for his view.\n';

describe('the server', () => {
  let editor: TestEditor;
  before(async () => {
    editor = await TestEditor.open();
  });
  after(() => editor.close());

  const stillWorks = async (name: string): Promise<void> => {
    assert.deepEqual(await editor.findings(await editor.openDraft(`file:///drafts/${name}.md`, koazk)), ['Koazk name-misspelled']);
  };

  it('answers malformed requests with nothing and goes on', async () => {
    const { connection } = editor;
    for (const params of [{}, { textDocument: null }, { textDocument: { uri: 7 }, position: 'here', range: [] }]) {
      assert.equal(await connection.sendRequest('textDocument/hover', params), null);
      assert.deepEqual(await connection.sendRequest('textDocument/codeAction', params), []);
      assert.deepEqual(await connection.sendRequest('textDocument/diagnostic', params), { kind: 'full', items: [] });
      assert.equal(await connection.sendRequest('copydesk/stetEdit', params), null);
    }
    await stillWorks('malformed-requests');
  });

  it('survives malformed notifications', async () => {
    const { connection } = editor;
    await connection.sendNotification('textDocument/didOpen', {});
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri: 'file:///never-opened.md', version: 2 }, contentChanges: [{ text: 'x' }] });
    await connection.sendNotification('textDocument/didChange', { textDocument: null });
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///never-opened.md' } });
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: 'all' });
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: 17 });
    await connection.sendNotification('no/such/notification', { a: 1 });
    await stillWorks('malformed-notifications');
  });

  it('refuses a request it does not know, by the protocol’s own error', async () => {
    await assert.rejects(editor.connection.sendRequest('textDocument/noSuchRequest', {}), { code: -32601 });
    await stillWorks('unknown-request');
  });

  it('takes positions that lie outside the draft', async () => {
    const uri = await editor.openDraft('file:///drafts/outside.md', koazk);
    for (const position of [{ line: -1, character: -1 }, { line: 1e9, character: 1e9 }, { line: 3.5, character: 0.5 }]) {
      assert.equal(await editor.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { ...position } }), null);
    }
  });

  it('finds nothing in an empty draft, and nothing fails there', async () => {
    const uri = await editor.openDraft('file:///drafts/empty.md', '');
    assert.deepEqual(await editor.pull(uri), []);
    assert.equal(await editor.hover(uri, { line: 0, character: 0 }), null);
    assert.deepEqual(await editor.actions(uri, '', ['source.fixAll']), []);
    await editor.edit(uri, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: koazk }]);
    assert.equal((await editor.pull(uri)).length, 1);
  });

  it('counts positions in UTF-16 code units, whatever the line ends', async () => {
    const text = '---\r\ndate: 2022-02-15\r\n---\r\nDmitry Kozak met envoys. 🏛️👩‍👩‍👧\r\n\r\n“🇺🇦🎙️ Yes,” answered Dmitry Koazk — 𝕬 pause — later.\r\n';
    const uri = await editor.openDraft('file:///drafts/emoji.md', text);
    const [diagnostic] = await editor.pull(uri);
    assert.ok(diagnostic);
    assert.equal(editor.words(uri, diagnostic.range), 'Koazk');
    const line = text.split('\r\n')[5] ?? '';
    assert.deepEqual(diagnostic.range.start, { line: 5, character: line.indexOf('Koazk') });
    const [fix] = await editor.actions(uri, 'Koazk');
    assert.ok(fix?.edit);
    await editor.apply(fix.edit);
    assert.equal(editor.text(uri), text.replace('Koazk', 'Kozak'));
    assert.deepEqual(await editor.pull(uri), []);
  });

  it('checks a draft of a megabyte and an edit in it', async () => {
    const filler = 'The committee met in the morning and went through the papers, line by line, until nobody had a question left.\n\n';
    const text = koazk + filler.repeat(Math.ceil(1_000_000 / filler.length)) + koazk.slice(koazk.indexOf('Dmitry'));
    const uri = await editor.openDraft('file:///drafts/large.md', text);
    assert.deepEqual(await editor.findings(uri), ['Koazk name-misspelled', 'Koazk name-misspelled']);
    await editor.replace(uri, 'Koazk', 'Kozak');
    assert.deepEqual(await editor.findings(uri), ['Koazk name-misspelled']);
  });

  it('wrote nothing to its log but what was wrong with the malformed messages', () => {
    const unexpected = editor.logged.filter((line) => !/^(?:hover|codeAction|diagnostics|stet|didOpen|didChange|didClose|didChangeWatchedFiles|didChangeConfiguration) failed: /.test(line));
    assert.deepEqual(unexpected, []);
  });
});

describe('the end of a session', () => {
  it('comes when the editor’s side of the pipe closes', async () => {
    const server = spawn('node', [await builtServer(), '--stdio'], { stdio: ['pipe', 'ignore', 'inherit'] });
    server.stdin.end();
    const [code, signal] = await once(server, 'exit');
    assert.equal(signal, null);
    assert.equal(typeof code, 'number');
  });

  it('leaves no process behind, also while a draft is open', async () => {
    const editor = await TestEditor.open({ capabilities: pushing });
    await editor.openDraft('file:///drafts/open.md', koazk);
    await editor.close();
    assert.notEqual(editor.process?.exitCode, null);
  });
});
