import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { CodeAction } from 'vscode-languageserver/node';
import * as protocol from '../../server/src/protocol.js';
import { TestEditor } from './support/editor.js';
import { newsroomPack } from './support/pack.js';
import { TestWorkspace } from './support/workspace.js';

describe('citations in an editor', () => {
  let workspace: TestWorkspace;
  let editor: TestEditor;
  before(async () => {
    workspace = await TestWorkspace.create();
    await workspace.writePack('facts', newsroomPack('Vanderholt'));
    editor = await TestEditor.open({ roots: [workspace.uri] });
  });
  after(async () => {
    await editor.close();
    await workspace.remove();
  });

  const open = (name: string, text: string, language = 'markdown') => editor.openDraft(workspace.uriOf(name), text, language);
  const at = (uri: string, words: string) => ({ uri, ...editor.rangeOf(uri, words).start });
  const insert = async (uri: string, words: string, more: Partial<protocol.InsertCitationParams> = {}): Promise<string> => {
    const result = await editor.connection.sendRequest<protocol.InsertCitationResult>(protocol.insertCitation, { ...at(uri, words), ...more });
    if ('problem' in result) return result.problem;
    await editor.edit(uri, result.edits.map(({ range, newText }) => ({ range, newText })));
    return editor.text(uri);
  };
  const refactorings = (uri: string, words: string, context: object): Promise<readonly CodeAction[]> =>
    editor.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range: editor.rangeOf(uri, words), context: { diagnostics: [], ...context } });

  it('offer what is known of the words, and insert it as a footnote', async () => {
    const uri = await open('a.md', 'Annelie Vanderholt spoke.\n');
    const choices = await editor.connection.sendRequest<readonly protocol.CitationChoice[]>(protocol.citations, at(uri, 'Vanderholt'));
    assert.deepEqual(choices.map(({ source, title }) => [source, title]), [['register', 'The register']]);
    assert.equal(await insert(uri, 'Vanderholt'), 'Annelie Vanderholt[^1] spoke.\n\n[^1]: “The register”, The Registry, <https://registry.example/>.\n');
  });
  it('are in brackets in plain text and in a news draft', async () => {
    for (const [name, language] of [['b.txt', 'plaintext'], ['b.draft', 'news-draft']] as const) {
      const uri = await open(name, 'Annelie Vanderholt spoke.\n', language);
      assert.equal(await insert(uri, 'Vanderholt'), 'Annelie Vanderholt [The Registry, https://registry.example/] spoke.\n');
    }
  });
  it('take a source that a pack defines by its id, or one that the caller describes', async () => {
    const uri = await open('c.md', 'A boat sank.\n');
    assert.equal(await insert(uri, 'boat', { source: 'register', locator: 'p. 4' }), 'A boat sank.[^1]\n\n[^1]: “The register”, The Registry, p. 4, <https://registry.example/>.\n');
    assert.match(await insert(uri, 'boat', { source: { title: 'Log', publisher: 'Harbour', issued: '2022-02-01' } }), /sank\.\[\^1\]\[\^2\]\n/);
    assert.equal(await insert(uri, 'boat', { source: 'nowhere' }), 'unknown-source');
    assert.equal(await insert(uri, 'boat'), 'nothing');
  });
  it('are set in the newsroom’s own style, and a style that is none is told instead of cited by', async () => {
    await workspace.write('desk/.copydesk.yaml', 'citationStyle: house.csl\n');
    const style = (content: string): string => `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">${content}</style>`;
    const valid = style('<info><title>House</title><id>house</id><updated>2026-01-01T00:00:00+00:00</updated></info><citation><layout><text variable="publisher" prefix="See "/></layout></citation>');
    await workspace.write('desk/house.csl', valid);
    assert.equal(await insert(await open('desk/e.md', 'Annelie Vanderholt spoke.\n'), 'Vanderholt'), 'Annelie Vanderholt[^1] spoke.\n\n[^1]: See The Registry\n');
    await workspace.write('desk/house.csl', style(''));
    const uri = await open('desk/f.md', 'Annelie Vanderholt spoke.\n');
    const result = await editor.connection.sendRequest<protocol.InsertCitationResult>(protocol.insertCitation, at(uri, 'Vanderholt'));
    assert.ok('reason' in result);
    assert.match(result.reason, /house\.csl cannot be used as a citation style: .*Must have exactly one <info>/s);
    assert.equal(editor.text(uri), 'Annelie Vanderholt spoke.\n');
  });
  it('are code actions with a plain edit for whoever asks, and not for the light bulb that comes by itself', async () => {
    const uri = await open('d.md', 'Annelie Vanderholt spoke.\n');
    const [action, ...more] = await refactorings(uri, 'Vanderholt', { triggerKind: 1 });
    assert.deepEqual([action?.title, action?.kind, more.length], ['Cite The Registry', 'refactor.cite', 0]);
    assert.equal((await refactorings(uri, 'Vanderholt', { only: ['refactor'] })).length, 1);
    assert.deepEqual(await refactorings(uri, 'Vanderholt', { triggerKind: 2 }), []);
    assert.deepEqual(await refactorings(uri, 'Vanderholt', { only: ['source'], triggerKind: 1 }), []);
    assert.ok(action?.edit);
    await editor.apply(action.edit);
    assert.match(editor.text(uri), /^Annelie Vanderholt\[\^1\] spoke\.\n\n\[\^1\]: /);
  });
});
