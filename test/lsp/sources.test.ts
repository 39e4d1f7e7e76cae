import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { CompletionItemKind, CompletionTriggerKind, type CompletionList } from 'vscode-languageserver/node';
import { pdfOf } from '../support/sources.js';
import { messageOf, pulling, TestEditor } from './support/editor.js';
import { TestWorkspace } from './support/workspace.js';

const TRANSCRIPT = '---\ntitle: Harbour talk\nissued: 2022-02-14\n---\n\nMR VIK: The harbour closes when the last ferry has left, and not a single day before that.\n\nQ: Thank you.\n';
const DRAFT = '“The harbour closes when the last boat has left, and not a single day before that,” Mr Vik said.\n';

describe('the story’s own sources in an editor', () => {
  let workspace: TestWorkspace;
  let editor: TestEditor;
  let draft: string;
  before(async () => {
    workspace = await TestWorkspace.create();
    await workspace.write('sources/talk.md', TRANSCRIPT);
    await workspace.write('sources/scan.pdf', pdfOf([[]]).toString('latin1'));
    editor = await TestEditor.open({ roots: [workspace.uri] });
    draft = await editor.openDraft(workspace.uriOf('draft.md'), DRAFT);
  });
  after(async () => {
    await editor.close();
    await workspace.remove();
  });

  const messages = async (): Promise<readonly string[]> => (await editor.pull(draft)).map(messageOf);
  /** The messages once the sources have been read (again): the server asks for a new look then. */
  const until = async (wanted: (found: readonly string[]) => boolean): Promise<readonly string[]> => {
    for (;;) {
      const seen = editor.refreshes;
      const found = await messages();
      if (wanted(found)) return found;
      await editor.until(() => editor.refreshes > seen);
    }
  };

  it('reads them in the background and reports a quotation that alters one', async () => {
    const found = await until((one) => one.length > 0);
    assert.deepEqual(found, ['Mr Vik said “… closes when the last ferry has left, and not …” (talk.md, para. 1); the draft has “boat” instead of “ferry”.']);
  });

  it('shows what is wrong with a source at the source', async () => {
    const { diagnostics: [problem] } = await editor.pushed(workspace.uriOf('sources/scan.pdf'));
    assert.match(messageOf(problem!), /it is a scan/);
  });

  it('completes a quotation with the words of a source, and says where they stand', async () => {
    const uri = await editor.openDraft(workspace.uriOf('typing.md'), 'Mr Vik said: “The harb');
    const { items: [item, ...others], isIncomplete } = await editor.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri }, position: editor.rangeOf(uri, '“The harb').end, context: { triggerKind: CompletionTriggerKind.Invoked },
    });
    assert.deepEqual([item?.label, item?.detail, item?.kind, others.length, isIncomplete],
      ['harbour closes when the last ferry has …', 'Mr Vik (talk.md, para. 1)', CompletionItemKind.Text, 0, true]);
    assert.ok(item?.textEdit && 'range' in item.textEdit);
    await editor.edit(uri, [item.textEdit]);
    assert.equal(editor.text(uri), 'Mr Vik said: “The harbour closes when the last ferry has left, and not a single day before that');
    await editor.closeDraft(uri);
  });

  it('finds support for the sentence at a place, ready to be opened and cited', async () => {
    const found: { sentence: string; passages: { place: string; cite: unknown; file: unknown }[] } | null =
      await editor.connection.sendRequest('copydesk/findSupport', { uri: draft, line: 0, character: 10 });
    assert.match(found?.sentence ?? '', /^“The harbour closes/);
    assert.deepEqual(found?.passages[0], {
      text: 'The harbour closes when the last ferry has left, and not a single day before that.', place: 'talk.md, para. 1, Mr Vik',
      cite: { source: { title: 'Harbour talk', issued: '2022-02-14' }, locator: 'para. 1' }, file: { uri: workspace.uriOf('sources/talk.md'), line: 5 },
    });
  });

  it('reads a source again when it has changed, and counts one that is being typed in', async () => {
    await workspace.write('sources/talk.md', TRANSCRIPT.replace('ferry', 'boat'));
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: workspace.uriOf('sources/talk.md'), type: 2 }] });
    assert.deepEqual(await until((one) => one.length === 0), []);
    const open = await editor.openDraft(workspace.uriOf('sources/talk.md'), TRANSCRIPT.replace('ferry', 'boat'));
    await editor.edit(open, [{ range: editor.rangeOf(open, 'boat'), newText: 'tram' }]);
    assert.match((await until((one) => one.length > 0))[0]!, /the draft has “boat” instead of “tram”/);
  });

  it('shows how far it is where many files are read', async () => {
    const steps: string[] = [];
    await editor.close();
    editor = await TestEditor.open({ roots: [workspace.uri], capabilities: { ...pulling, window: { workDoneProgress: true } } });
    editor.connection.onRequest('window/workDoneProgress/create', () => null);
    editor.connection.onNotification('$/progress', ({ value }: { value: { kind: string; title?: string } }) => void steps.push(value.kind));
    draft = await editor.openDraft(workspace.uriOf('draft.md'), DRAFT.replace('boat', 'barge'));
    await until((one) => one.length > 0);
    const names = Array.from({ length: 12 }, (_, index) => `sources/more/note-${index}.txt`);
    for (const name of names) await workspace.write(name, TRANSCRIPT.replace('ferry', 'barge'));
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: names.map((name) => ({ uri: workspace.uriOf(name), type: 1 })) });
    assert.deepEqual(await until((one) => one.length === 0), []);
    assert.deepEqual([steps[0], steps.at(-1), new Set(steps).size], ['begin', 'end', 3]);
  });

  it('reads the folders that the editor’s settings name, and forgets a source that is deleted', async () => {
    const elsewhere = await TestWorkspace.create({ 'papers/talk.md': TRANSCRIPT, 'notes/draft.md': DRAFT });
    const other = await TestEditor.open({ roots: [elsewhere.uri], settings: { sources: ['papers'] } });
    const [before, page] = [editor, draft];
    editor = other;
    draft = await other.openDraft(elsewhere.uriOf('notes/draft.md'), DRAFT);
    await until((one) => one.length === 1);
    await elsewhere.remove('papers/talk.md');
    await other.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: elsewhere.uriOf('papers/talk.md'), type: 3 }] });
    assert.deepEqual(await until((one) => one.length === 0), []);
    [editor, draft] = [before, page];
    await other.close();
    await elsewhere.remove();
  });

  it('takes up a folder called sources that is new, beside the draft', async () => {
    const elsewhere = await TestWorkspace.create({ 'story/draft.md': DRAFT });
    const other = await TestEditor.open({ roots: [elsewhere.uri] });
    const [before, page] = [editor, draft];
    editor = other;
    draft = await other.openDraft(elsewhere.uriOf('story/draft.md'), DRAFT);
    assert.deepEqual(await messages(), []);
    await elsewhere.write('story/sources/talk.md', TRANSCRIPT);
    await other.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: elsewhere.uriOf('story/sources/talk.md'), type: 1 }] });
    assert.equal((await until((one) => one.length === 1)).length, 1);
    [editor, draft] = [before, page];
    await other.close();
    await elsewhere.remove();
  });
});
