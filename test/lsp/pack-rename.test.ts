import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Location, Range, WorkspaceEdit } from 'vscode-languageserver/node';
import { TestEditor } from './support/editor.js';
import { TestWorkspace } from './support/workspace.js';

const PACK = {
  'pack.yaml': 'id: harbour\nname: Harbour desk\nversion: 1.0.0\nas_of: 2022-03-01\n',
  'sources.yaml': '- id: register\n  type: webpage\n  title: The register\n  URL: https://registry.example/\n',
  'persons.yaml': `
- id: rosa-halvorsen
  name: Rosa Halvorsen
  given_name: Rosa
  family_name: Halvorsen
  note: The register has her as rosa-halvorsen-olsen, and once as rosa-halvorsen.
  sources: [{source: register}]
- id: dmitry-kozak
  memberships:
    - {post: harbour-master, start: 2022-01-01, end: 2022-01-02, sources: [{source: register}]}
`,
  'posts.yaml': '- id: harbour-master\n  label: Harbour Master\n  role: head\n  holders: many\n  sources: [register]\n',
  'quotations.yaml': '- id: swim\n  speaker: rosa-halvorsen\n  text: I shall swim until the last ferry has come in.\n  sources: [{source: register, locator: "p. 3"}]\n',
};

describe('renaming an id of a newsroom’s pack', () => {
  let workspace: TestWorkspace;
  let editor: TestEditor;
  beforeEach(async () => {
    workspace = await TestWorkspace.create();
    await workspace.writePack('facts/harbour', PACK);
    editor = await TestEditor.open({ roots: [workspace.uri] });
  });
  afterEach(async () => {
    await editor.close();
    await workspace.remove();
  });

  const open = (name: keyof typeof PACK): Promise<string> => editor.openDraft(workspace.uriOf(`facts/harbour/${name}`), PACK[name], 'yaml');
  const ask = <R>(method: string, uri: string, words: string, more: object = {}): Promise<R> =>
    editor.connection.sendRequest<R>(`textDocument/${method}`, { textDocument: { uri }, position: editor.rangeOf(uri, words).start, ...more });
  const named = (uri: string): string => decodeURIComponent(uri).split('/').at(-1) ?? '';
  const changesOf = ({ changes = {} }: WorkspaceEdit): readonly string[] =>
    Object.entries(changes).flatMap(([uri, edits]) => edits.map(({ range: { start }, newText }) => `${named(uri)} ${start.line}:${start.character} ${newText}`)).sort();

  it('changes the entry and all that refers to it, in every file of the pack, and no word of a note or of a longer id', async () => {
    const persons = await open('persons.yaml');
    const { range, placeholder } = await ask<{ range: Range; placeholder: string }>('prepareRename', persons, 'rosa-halvorsen');
    assert.deepEqual([placeholder, range], ['rosa-halvorsen', editor.rangeOf(persons, 'rosa-halvorsen')]);
    assert.deepEqual(changesOf(await ask('rename', persons, 'rosa-halvorsen', { newName: 'rosa-vik' })), ['persons.yaml 1:6 rosa-vik', 'quotations.yaml 1:11 rosa-vik']);
  });

  it('works from a reference too, for sources and posts as for persons, and counts what is not saved yet', async () => {
    const persons = await open('persons.yaml');
    await editor.edit(persons, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: '\n' }]);
    assert.deepEqual(changesOf(await ask('rename', persons, 'harbour-master', { newName: 'port-captain' })), ['persons.yaml 10:13 port-captain', 'posts.yaml 0:6 port-captain']);
    const sources = await open('sources.yaml');
    assert.deepEqual(changesOf(await ask('rename', sources, 'register', { newName: 'ledger' })), [
      'persons.yaml 10:84 ledger', 'persons.yaml 7:21 ledger', 'posts.yaml 4:12 ledger', 'quotations.yaml 3:21 ledger', 'sources.yaml 0:6 ledger',
    ]);
  });

  it('refuses, and says why, what would not be an id, is taken, or lies over an entry of another pack', async () => {
    const persons = await open('persons.yaml');
    await assert.rejects(ask('rename', persons, 'rosa-halvorsen', { newName: 'Rosa Vik' }), /small letters, digits and hyphens/);
    await assert.rejects(ask('rename', persons, 'rosa-halvorsen', { newName: 'dmitry-kozak' }), /The id dmitry-kozak is taken already: Dmitry Kozak/);
    await assert.rejects(ask('prepareRename', persons, 'dmitry-kozak'), /dmitry-kozak is also in a pack that does not lie in this workspace/);
  });

  it('has nothing to offer elsewhere: in names and dates of a pack, and in drafts', async () => {
    const persons = await open('persons.yaml');
    assert.equal(await ask('prepareRename', persons, 'Rosa Halvorsen'), null);
    assert.equal(await ask('prepareRename', persons, '2022-01-01'), null);
    const draft = await editor.openDraft(workspace.uriOf('draft.md'), 'Rosa Halvorsen met Dmitry Kozak.\n');
    assert.equal(await ask('prepareRename', draft, 'Dmitry Kozak'), null);
    assert.equal(await ask('rename', draft, 'Dmitry Kozak', { newName: 'x' }), null);
  });

  it('goes with "go to references", which lists the same places', async () => {
    const posts = await open('posts.yaml');
    const found = async (includeDeclaration: boolean): Promise<readonly string[]> =>
      (await ask<Location[]>('references', posts, 'harbour-master', { context: { includeDeclaration } })).map(({ uri, range: { start } }) => `${named(uri)} ${start.line}:${start.character}`);
    assert.deepEqual(await found(true), ['persons.yaml 9:13', 'posts.yaml 0:6']);
    assert.deepEqual(await found(false), ['persons.yaml 9:13']);
  });
});
