import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { CompletionList, Location, SymbolInformation } from 'vscode-languageserver/node';
import { pulling, TestEditor } from './support/editor.js';
import { newsroomPack } from './support/pack.js';
import { TestWorkspace } from './support/workspace.js';

const head = '---\ndate: 2022-02-15\n---\n';

describe('looking things up in an editor', () => {
  let workspace: TestWorkspace;
  let editor: TestEditor;
  before(async () => {
    workspace = await TestWorkspace.create();
    await workspace.writePack('facts', newsroomPack('Vanderholt'));
    editor = await TestEditor.open({
      roots: [workspace.uri],
      capabilities: { ...pulling, textDocument: { ...pulling.textDocument, completion: { completionItem: { documentationFormat: ['markdown'] } } } },
    });
  });
  after(async () => {
    await editor.close();
    await workspace.remove();
  });

  /** The completions behind the first `words` of a new draft. */
  const completions = async (name: string, text: string, words: string, languageId = 'markdown'): Promise<CompletionList> => {
    const uri = await editor.openDraft(workspace.uriOf(name), text, languageId);
    return editor.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: editor.rangeOf(uri, words).end });
  };
  const definition = (uri: string, words: string): Promise<Location | null> =>
    editor.connection.sendRequest('textDocument/definition', { textDocument: { uri }, position: editor.rangeOf(uri, words).start });
  const symbols = (query: string): Promise<readonly SymbolInformation[]> => editor.connection.sendRequest('workspace/symbol', { query });

  it('is offered to the editor', () => {
    const { completionProvider, definitionProvider, workspaceSymbolProvider } = editor.initialized.capabilities;
    assert.deepEqual([completionProvider, definitionProvider, workspaceSymbolProvider], [{}, true, true]);
  });

  it('completes a name with the title of the story date, in Markdown and in plain text', async () => {
    for (const [name, languageId] of [['complete.md', 'markdown'], ['complete.txt', 'plaintext'], ['complete.draft', 'news-draft']] as const) {
      const { items } = await completions(name, `${head}Reporters asked Dmitry Koz about it.\n`, 'Dmitry Koz', languageId);
      assert.deepEqual(items.map(({ label }) => label), ['Dmitry Kozak', 'Deputy Kremlin Chief of Staff Dmitry Kozak']);
      const [, titled] = items;
      assert.match(titled?.detail ?? '', /^Deputy Kremlin Chief of Staff since 24 January 2020 \(The Presidency\)$/);
      assert.match(JSON.stringify(titled?.documentation), /"kind":"markdown".*\[The Presidency, 24 January 2020\]/);
      const edit = titled?.textEdit;
      assert.ok(edit && 'range' in edit);
      const uri = workspace.uriOf(name);
      await editor.edit(uri, [edit]);
      assert.match(editor.text(uri), /\nReporters asked Deputy Kremlin Chief of Staff Dmitry Kozak about it\.\n$/);
    }
  });

  it('completes nothing where nothing is known, nor in a text that is no draft', async () => {
    assert.deepEqual(await completions('nothing.md', 'Reporters asked Xyz.\n', 'Xyz'), { isIncomplete: false, items: [] });
    assert.deepEqual(await completions('code.ts', 'const Kozak = 1;\n', 'Koza', 'typescript'), { isIncomplete: false, items: [] });
  });

  it('leads from a name to the newsroom’s own statement, and from a bundled one nowhere', async () => {
    const uri = await editor.openDraft(workspace.uriOf('define.md'), 'Annelie Vanderholt met Dmitry Kozak in Berlin.\n');
    const place = await definition(uri, 'Vanderholt');
    assert.equal(place?.uri, workspace.uriOf('facts/persons.yaml'));
    assert.equal(place.range.start.line, 1);
    assert.equal(await definition(uri, 'Dmitry'), null);
    assert.equal(await definition(uri, 'met'), null);
  });

  it('searches the fact base: a newsroom’s statement leads to its file, a bundled one to its source', async () => {
    const [captain, ...others] = await symbols('vander');
    assert.deepEqual([captain?.name, captain?.containerName, captain?.location.uri, others.length], ['Annelie Vanderholt', 'person', workspace.uriOf('facts/persons.yaml'), 0]);
    assert.deepEqual((await symbols('kozak')).map(({ name, location }) => [name, location.uri]), [['Dmitry Kozak', 'https://presidency.example/appointments']]);
    assert.deepEqual(await symbols(''), []);
  });

  it('survives a position beyond the text', async () => {
    const uri = await editor.openDraft(workspace.uriOf('end.md'), `${head}Dmitry Koz`);
    const far = { textDocument: { uri }, position: { line: 99, character: 99 } };
    assert.equal((await editor.connection.sendRequest<CompletionList>('textDocument/completion', far)).items.length, 2);
    assert.equal(await editor.connection.sendRequest('textDocument/definition', { ...far, textDocument: { uri: 'file:///not/open.md' } }), null);
  });
});

describe('completion in an editor that shows words at the end of a line', () => {
  it('has the office of the story date there', async () => {
    const editor = await TestEditor.open({ capabilities: { textDocument: { completion: { completionItem: { labelDetailsSupport: true } } } } });
    const uri = await editor.openDraft('untitled:one', `${head}Dmitry Koz`);
    const { items } = await editor.connection.sendRequest<CompletionList>('textDocument/completion', { textDocument: { uri }, position: editor.rangeOf(uri, 'Koz').end });
    assert.deepEqual(items.map(({ label, labelDetails }) => [label, labelDetails?.description]), [['Dmitry Kozak', 'Deputy Kremlin Chief of Staff'], ['Deputy Kremlin Chief of Staff Dmitry Kozak', undefined]]);
    await editor.close();
  });
});

describe('completion in an editor without Markdown', () => {
  it('says what is known in plain text', async () => {
    const editor = await TestEditor.open({ capabilities: {} });
    const uri = await editor.openDraft('untitled:one', `${head}Dmitry Koz`);
    const { items } = await editor.connection.sendRequest<CompletionList>('textDocument/completion', { textDocument: { uri }, position: editor.rangeOf(uri, 'Koz').end });
    assert.match(String(items[0]?.documentation), /^Dmitry Kozak has been Deputy Kremlin Chief of Staff since 24 January 2020\. The Presidency, 24 January 2020 <https:/);
    await editor.close();
  });
});
