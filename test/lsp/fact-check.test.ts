import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'mocha';
import * as protocol from '../../server/src/protocol.js';
import { TestEditor } from './support/editor.js';
import { TestWorkspace } from './support/workspace.js';

const DRAFT = '---\ndate: 2022-02-15\n---\n\nThey met Dmitry Koazk on 3 March.\n\nDmitry Kozak, the deputy Kremlin chief of staff, slept.\n';

describe('the fact check in an editor', () => {
  let workspace: TestWorkspace;
  let editor: TestEditor;
  const sent: protocol.FactCheck[] = [];
  let arrived = (): void => undefined;
  before(async () => {
    workspace = await TestWorkspace.create({ 'story.md': DRAFT });
    editor = await TestEditor.open({ roots: [workspace.uri] });
    editor.connection.onNotification(protocol.factCheck, (message: protocol.FactCheck) => {
      sent.push(message);
      arrived();
    });
  });
  after(async () => {
    await editor.close();
    await workspace.remove();
  });

  /** The next message that the server sends. */
  const next = async (): Promise<protocol.FactCheck> => {
    while (sent.length === 0) await new Promise<void>((resolve) => (arrived = resolve));
    return sent.shift()!;
  };
  const watch = (uri: string | null, items = true) => editor.connection.sendNotification(protocol.watchFactCheck, { uri, items } satisfies protocol.WatchFactCheckParams);
  /** Edits as an editor does, which then asks for diagnostics. */
  const replace = async (uri: string, words: string, by: string): Promise<void> => {
    await editor.replace(uri, words, by);
    await editor.pull(uri);
  };
  const open = async (name: string, text = DRAFT): Promise<string> => editor.openDraft(workspace.uriOf(name), text);

  it('is every item with its verdict and place, for whoever sees them', async () => {
    const uri = await open('a.md');
    await watch(uri);
    const { counts, asOf, items } = await next();
    assert.equal(asOf, 'Story date 15 February 2022.');
    assert.ok(counts.contradicts === 1 && counts.agrees >= 1 && counts['cannot-tell'] === 1, JSON.stringify(counts));
    const wrong = items?.changed.find(({ verdict }) => verdict === 'contradicts');
    assert.deepEqual([wrong?.id, wrong?.kind, wrong?.check, wrong?.fixable], ['person:Koazk:1', 'person', 'name-misspelled', true]);
    assert.match(wrong?.reason ?? '', /Kozak/);
    assert.equal(items?.order.length, items?.changed.length);
    assert.equal(items?.places.length, (items?.order.length ?? 0) * 4);
    const at = (items?.order.indexOf('person:Koazk:1') ?? 0) * 4;
    assert.deepEqual(items?.places.slice(at, at + 4), [4, 16, 4, 21]);
  });

  it('sends what an edit has changed, and the new places of all the rest', async () => {
    const uri = await open('b.md');
    await watch(uri);
    const whole = await next();
    await replace(uri, 'They met', 'After a long night they met');
    const moved = await next();
    assert.deepEqual(moved.items?.changed, []);
    assert.deepEqual(moved.items?.order, whole.items?.order);
    assert.notDeepEqual(moved.items?.places, whole.items?.places);
    await replace(uri, 'Koazk', 'Kozak');
    const mended = await next();
    assert.equal(mended.counts.contradicts, 0);
    assert.ok((mended.items?.changed.length ?? 9) < mended.items!.order.length);
  });

  it('is numbers only while nobody sees the items', async () => {
    const uri = await open('c.md');
    await watch(uri, false);
    const { counts, items } = await next();
    assert.deepEqual([counts.contradicts, items], [1, undefined]);
  });

  it('tells of an item its sources, and what a stet would let stand', async () => {
    const uri = await open('d.md');
    const ask = (id: string) => editor.connection.sendRequest<protocol.FactCheckItemResult>(protocol.factCheckItem, { uri, id });
    const known = await ask('person:Koazk:1');
    assert.match(known?.markdown ?? '', /^\*\*Contradicts\*\*[^]*\]\(https:/);
    assert.deepEqual(known?.stet, { uri, check: 'name-misspelled', words: 'Koazk', line: 4, character: 16 });
    assert.equal((await ask('date:3 March:1'))?.stet, null);
    assert.equal(await ask('person:Nobody:1'), null);
  });

  it('gives the text of the marks file and writes nothing itself', async () => {
    const uri = await open('story.md');
    await watch(uri);
    await next();
    const mark = (id: string, given?: protocol.MarkItemParams['mark']) =>
      editor.connection.sendRequest<protocol.MarkItemResult>(protocol.markItem, { uri, id, ...(given && { mark: given }) });
    const result = await mark('date:3 March:1', { by: 'AB', note: 'saw the calendar' });
    assert.ok('text' in result);
    assert.equal(result.file, `${uri}.copydesk.yaml`);
    await assert.rejects(readFile(workspace.pathOf('story.md.copydesk.yaml')));
    await workspace.write('story.md.copydesk.yaml', result.text);
    await editor.connection.sendNotification(protocol.marksWritten, { uri });
    const { items } = await next();
    assert.deepEqual(items?.changed.map(({ id, checked }) => [id, checked?.by, checked?.note]), [['date:3 March:1', 'AB', 'saw the calendar']]);

    // The sentence changes: the mark does not count any more, and says so.
    await replace(uri, 'They met', 'Nobody met');
    const stale = await next();
    assert.match(stale.items?.changed[0]?.checked?.stale ?? '', /^They met Dmitry/);
    assert.deepEqual(await mark('person:Nobody:1', { by: 'AB' }), { problem: 'gone' });

    // Taken back, nothing of it is left.
    const without = await mark('date:3 March:1');
    assert.ok('text' in without && !without.text.includes('3 March'));

    // Somebody edits the file by hand, and makes a mistake in it: it is not written over.
    await workspace.write('story.md.copydesk.yaml', 'marks: [\n');
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: `${uri}.copydesk.yaml`, type: 2 }] });
    assert.deepEqual((await next()).items?.changed.map(({ checked }) => checked), [undefined]);
    assert.deepEqual(await mark('date:3 March:1', { by: 'AB' }), { problem: 'unreadable', file: `${uri}.copydesk.yaml` });
    assert.match((await editor.pushed(`${uri}.copydesk.yaml`)).diagnostics.map(({ message }) => String(message)).join(), /not YAML/);
  });

  it('asks to save a draft before something in it is marked', async () => {
    await editor.openDraft('untitled:one', DRAFT);
    assert.deepEqual(await editor.connection.sendRequest(protocol.markItem, { uri: 'untitled:one', id: 'date:3 March:1', mark: { by: 'AB' } }), { problem: 'unsaved' });
  });

  it('exports the worksheet in each format', async () => {
    const uri = await open('my story.md');
    const exported = (format: protocol.ExportWorksheetParams['format']) => editor.connection.sendRequest<string | null>(protocol.exportWorksheet, { uri, format, checker: 'AB' });
    assert.match(await exported('markdown') ?? '', /^# Fact check of my story\.md\n[^]* Made by AB on \d[^]*Koazk ✗\[\^1\]/);
    assert.match(await exported('html') ?? '', /^<!DOCTYPE html>/);
    assert.match(await exported('csv') ?? '', /^number,line,/);
    assert.equal((JSON.parse(await exported('json') ?? '') as { checker: string }).checker, 'AB');
    assert.equal(await editor.connection.sendRequest(protocol.exportWorksheet, { uri: workspace.uriOf('closed.md'), format: 'csv' }), null);
  });
});
