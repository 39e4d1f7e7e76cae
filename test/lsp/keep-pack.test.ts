import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { CompletionList, CreateFile, Location, TextDocumentEdit } from 'vscode-languageserver/node';
import { addToFacts, addToFactsCommand, type AddToFactsResult } from '../../server/src/protocol.js';
import { pulling, TestEditor } from './support/editor.js';
import { newsroomPack } from './support/pack.js';
import { TestWorkspace } from './support/workspace.js';

const creating = { ...pulling, workspace: { ...pulling.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } } };
const draft = '---\ndate: 2022-02-15\n---\n\nForeign Minister Marit Halvorsen of Norway met Dmitry Kozak in Oslo.\n';
const source = { title: 'Envoys of Norway', publisher: 'The Registry', URL: 'https://registry.example/envoys' };

describe('keeping a pack in the editor', () => {
  let workspace: TestWorkspace;
  let editor: TestEditor;
  beforeEach(async () => {
    workspace = await TestWorkspace.create();
  });
  afterEach(async () => {
    await editor.close();
    await workspace.remove();
  });

  /** Makes an edit's changes in the workspace, as an editor does. */
  async function make(edit: object): Promise<void> {
    const { documentChanges } = edit as { documentChanges: readonly (CreateFile | TextDocumentEdit)[] };
    for (const change of documentChanges) {
      if ('kind' in change) continue;
      const name = decodeURIComponent(change.textDocument.uri.slice(workspace.uri.length + 1));
      await workspace.write(name, (await workspace.read(name) ?? '') + change.edits.map((one) => ('newText' in one ? one.newText : '')).join(''));
    }
  }

  it('completes the ids of sources and posts, says what they name, and leads to where they are written', async () => {
    await workspace.writePack('facts/newsroom', newsroomPack('Vanderholt'));
    editor = await TestEditor.open({ roots: [workspace.uri] });
    const persons = await editor.openDraft(workspace.uriOf('facts/newsroom/persons.yaml'),
      '- id: the-captain\n  name: Annelie Vanderholt\n  sources: [{source: register}]\n  memberships:\n    - {post: russia, start: 2020-01-24}\n', 'yaml');
    const complete = async (after: string): Promise<readonly string[]> => (await editor.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri: persons }, position: editor.rangeOf(persons, after).end,
    })).items.map(({ label }) => label);
    assert.deepEqual(await complete('{source: reg'), ['register']);
    assert.deepEqual(await complete('post: russia'), ['russia-deputy-chief-of-staff']);
    assert.match(JSON.stringify(await editor.hover(persons, 'register')), /The Registry/);
    await editor.edit(persons, [{ range: editor.rangeOf(persons, 'register'), newText: 'registr' }]);
    const [repair, ...others] = await editor.actions(persons, 'source: registr');
    assert.deepEqual([repair?.title, repair?.isPreferred, others.length], ['Replace with `register` (The Registry, “The register”)', true, 0]);
    await editor.edit(persons, repair?.edit?.changes?.[persons] ?? []);
    assert.match(editor.text(persons), /\[\{source: register\}\]/);
    const place = await editor.connection.sendRequest<Location>('textDocument/definition', { textDocument: { uri: persons }, position: editor.rangeOf(persons, 'register').start });
    assert.equal(decodeURIComponent(place.uri), decodeURIComponent(workspace.uriOf('facts/newsroom/sources.yaml')));
  });

  it('adds an unknown person with the office of the story’s date and the source that was named', async () => {
    editor = await TestEditor.open({ roots: [workspace.uri] });
    const uri = await editor.openDraft(workspace.uriOf('draft.md'), draft);
    const { start } = editor.rangeOf(uri, 'Halvorsen');
    const added = await editor.connection.sendRequest<AddToFactsResult>(addToFacts, { uri, name: 'Marit Halvorsen', ...start, source });
    assert.ok(added);
    await make(added.edit);
    assert.equal(await workspace.read('facts/newsroom/pack.yaml'), 'id: newsroom\nname: Our own facts\nversion: "1"\nas_of: 2022-02-15\n');
    const persons = await workspace.read('facts/newsroom/persons.yaml') ?? '';
    assert.match(persons, /^- id: marit-halvorsen\n {2}name: Marit Halvorsen\n {2}given_name: Marit\n {2}family_name: Halvorsen\n/);
    // No pack has the post: the office waits in a comment, so that the file is right as it is.
    assert.match(persons, /\n {2}# The draft has the office “Foreign Minister”\.[^\n]*\n {2}# memberships:\n {2}# {3}- post:\n {2}# {5}start: 2022-02-15\n {2}# {5}start_known: false\n/);
    assert.match(await workspace.read('facts/newsroom/sources.yaml') ?? '', /title: Envoys of Norway\n {2}publisher: The Registry\n/);
    // The entry is at once part of the facts, without a problem in any of its files.
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: workspace.uriOf('facts/newsroom/persons.yaml'), type: 1 }] });
    await editor.until(() => editor.refreshes > 0);
    assert.match(JSON.stringify(await editor.hover(uri, 'Halvorsen')), /Envoys of Norway|The Registry/);
  });

  it('adds to the pack that is there, behind its entries, and cites a source that it has', async () => {
    await workspace.writePack('facts', { ...newsroomPack('Vanderholt'), 'sources.yaml': `- id: register\n  type: webpage\n  title: The register\n  URL: ${source.URL}\n` });
    editor = await TestEditor.open({ roots: [workspace.uri] });
    const uri = await editor.openDraft(workspace.uriOf('draft.md'), draft);
    const added = await editor.connection.sendRequest<AddToFactsResult>(addToFacts, { uri, name: '', ...editor.rangeOf(uri, 'Halvorsen').start, source });
    assert.ok(added);
    await make(added.edit);
    const persons = await workspace.read('facts/persons.yaml') ?? '';
    assert.match(persons, /id: the-captain[^]*\n\n- id: marit-halvorsen[^]*source: register/);
    assert.equal(persons.split('\n')[added.line], '- id: marit-halvorsen');
    assert.equal((await workspace.read('facts/sources.yaml') ?? '').match(/- id:/g)?.length, 1);
  });

  it('takes a post only where the draft says whose office it is', async () => {
    await workspace.writePack('facts', {
      ...newsroomPack('Vanderholt'), 'posts.yaml': '- {id: russia-foreign-minister, role: foreign-minister, label: Foreign Minister of Russia, area: russia, holders: one, sources: [{source: register}]}\n',
    });
    editor = await TestEditor.open({ roots: [workspace.uri] });
    const entry = async (name: string, sentence: string): Promise<string> => {
      const uri = await editor.openDraft(workspace.uriOf(name), `---\ndate: 2022-02-15\n---\n\n${sentence}\n`);
      const added = await editor.connection.sendRequest<AddToFactsResult>(addToFacts, { uri, name: '', ...editor.rangeOf(uri, 'Halvorsen').start, source });
      return JSON.stringify(added?.edit);
    };
    assert.match(await entry('a.md', 'Russian Foreign Minister Marit Halvorsen stayed away.'), /- post: russia-foreign-minister\\n/);
    const unclear = await entry('b.md', 'Foreign Minister Marit Halvorsen stayed away.');
    assert.match(unclear, /# The draft has the office “Foreign Minister”/);
    assert.doesNotMatch(unclear, /russia-foreign/);
  });

  it('leaves the label of a local office out of the name, and the hyphen in it', async () => {
    await workspace.writePack('facts', {
      ...newsroomPack('Vanderholt'), 'posts.yaml': '- {id: fredburg-councillor, role: member, label: Member of the Council of Fredburg, other_labels: [Town Councillor], area: russia, holders: many, sources: [{source: register}]}\n',
    });
    editor = await TestEditor.open({ roots: [workspace.uri], initializationOptions: { asksForReason: true } });
    const uri = await editor.openDraft(workspace.uriOf('draft.md'), '---\ndate: 2022-02-15\n---\n\nIn Fredburg, Town Councillor Lotte Riis-O’Brien stayed away.\n');
    assert.equal((await editor.actions(uri, 'Riis'))[0]?.title, 'Add “Lotte Riis-O’Brien” to the facts…');
    const added = await editor.connection.sendRequest<AddToFactsResult>(addToFacts, { uri, name: '', ...editor.rangeOf(uri, 'Riis').start, source });
    const text = JSON.stringify(added?.edit);
    assert.match(text, /- id: lotte-riis-o-?brien\\n {2}name: Lotte Riis-O’Brien\\n {2}given_name: Lotte\\n {2}family_name: Riis-O’Brien\\n/);
    assert.match(text, /# The draft has the office “Town Councillor”/);
  });

  it('cites a document without an address that the pack has, and adds to no imported pack beside the newsroom’s own', async () => {
    await workspace.writePack('facts/council', { 'pack.yaml': 'id: council\nname: Council\nversion: 1\nas_of: 2022-02-15\n', 'import-report.txt': 'row 7: left out\n' });
    await workspace.writePack('facts/newsroom', { ...newsroomPack('Vanderholt'), 'sources.yaml': '- {id: register, type: document, title: The register, publisher: The Registry}\n' });
    editor = await TestEditor.open({ roots: [workspace.uri] });
    const uri = await editor.openDraft(workspace.uriOf('draft.md'), draft);
    const { start } = editor.rangeOf(uri, 'Halvorsen');
    const add = (title: string) => editor.connection.sendRequest<AddToFactsResult>(addToFacts, { uri, name: '', ...start, source: { title, publisher: 'The Registry' } });
    const known = await add('The register');
    assert.match(decodeURIComponent(known?.uri ?? ''), /facts\/newsroom\/persons\.yaml$/);
    assert.match(JSON.stringify(known?.edit), /- source: register\\n/);
    assert.doesNotMatch(JSON.stringify(known?.edit), /sources\.yaml/);
    assert.match(JSON.stringify((await add('Another list'))?.edit), /sources\.yaml[^]*title: Another list/);
  });

  it('offers it at an unknown full name only: as a command that asks to our client, as a plain edit to others', async () => {
    editor = await TestEditor.open({ roots: [workspace.uri], capabilities: creating });
    const uri = await editor.openDraft(workspace.uriOf('draft.md'), draft);
    const [plain] = await editor.actions(uri, 'Halvorsen');
    assert.equal(plain?.title, 'Add “Marit Halvorsen” to the facts…');
    assert.match(JSON.stringify(plain?.edit), /TO BE NAMED/);
    assert.deepEqual((await editor.actions(uri, 'Kozak')).filter(({ title }) => title.startsWith('Add')), []);
    await editor.close();
    editor = await TestEditor.open({ roots: [workspace.uri], initializationOptions: { asksForReason: true } });
    await editor.openDraft(uri, draft);
    assert.equal((await editor.actions(uri, 'Halvorsen'))[0]?.command?.command, addToFactsCommand);
  });
});
