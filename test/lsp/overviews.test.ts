import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { CodeLens, DocumentSymbol, InlayHint, Location, SemanticTokens } from 'vscode-languageserver/node';
import { pulling, TestEditor } from './support/editor.js';
import { newsroomPack } from './support/pack.js';
import { TestWorkspace } from './support/workspace.js';

const DRAFT = '---\ndate: 2022-02-15\n---\n\n# Talks\n\nDmitry Kozak came. Dmitry Koazk left on 14 February 2022.\n';

describe('overviews in an editor', () => {
  let workspace: TestWorkspace;
  let editor: TestEditor;
  before(async () => {
    workspace = await TestWorkspace.create({
      'other.md': 'A report.\n\nCaptain Annelie Vanderholt sailed. Vanderholt came back.\n', 'deep/down/third.draft': 'Nobody saw Annelie Vanderholt.\n',
      'node_modules/x/readme.md': 'Annelie Vanderholt wrote this.\n', '.hidden/a.md': 'Annelie Vanderholt hid.\n', 'notes.json': '"Annelie Vanderholt"', 'nothing.txt': 'It rained.\n',
    });
    await workspace.writePack('facts', newsroomPack('Vanderholt'));
    editor = await TestEditor.open({ roots: [workspace.uri], settings: { inlayHints: { enabled: true }, codeLens: { enabled: true }, confirmed: { enabled: true } } });
  });
  after(async () => {
    await editor.close();
    await workspace.remove();
  });
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const hints = async (from: TestEditor, uri: string) => (await from.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range })).map(({ label }) => label);
  const lenses = (from: TestEditor, uri: string): Promise<CodeLens[]> => from.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
  const tokens = (from: TestEditor, uri: string): Promise<SemanticTokens> => from.connection.sendRequest('textDocument/semanticTokens/full', { textDocument: { uri } });

  it('lead from a name to its mentions in every draft of the workspace, open or not', async () => {
    const uri = await editor.openDraft(workspace.uriOf('story.md'), 'Annelie Vanderholt slept.\n');
    const references = (includeDeclaration: boolean): Promise<Location[] | null> => editor.connection.sendRequest('textDocument/references', {
      textDocument: { uri }, position: editor.rangeOf(uri, 'Vanderholt').start, context: { includeDeclaration },
    });
    const found = (await references(false))?.map((place) => `${place.uri.slice(workspace.uri.length + 1)} ${place.range.start.line}:${place.range.start.character}`);
    assert.deepEqual(found, ['story.md 0:0', 'other.md 2:8', 'other.md 2:35', 'deep/down/third.draft 0:11']);
    assert.equal((await references(true))?.[0]?.uri, workspace.uriOf('facts/persons.yaml'));
    const nowhere = await editor.connection.sendRequest('textDocument/references', { textDocument: { uri }, position: editor.rangeOf(uri, 'slept').start, context: { includeDeclaration: true } });
    assert.equal(nowhere, null);
  });

  it('give the outline of a draft with what can be checked under each heading', async () => {
    const uri = await editor.openDraft(workspace.uriOf('outline.md'), DRAFT);
    const [talks, ...more] = await editor.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    assert.deepEqual([talks?.name, more.length], ['Talks', 0]);
    assert.deepEqual(talks?.children?.map(({ name, detail }) => `${name}: ${detail}`), ['Dmitry Kozak: agrees', 'Koazk: contradicts', '14 February 2022: cannot tell']);
  });

  it('show hints, a summary and confirmed words where the settings ask for them', async () => {
    const uri = await editor.openDraft(workspace.uriOf('shown.md'), DRAFT);
    assert.deepEqual(await hints(editor, uri), ['63', 'Monday']);
    const [lens] = await lenses(editor, uri);
    assert.deepEqual([lens?.command?.title, lens?.command?.command], ['1 contradicted · 1 confirmed · 1 unknown · story date 15 February 2022', '']);
    assert.deepEqual((await tokens(editor, uri)).data, [6, 0, 'Dmitry Kozak'.length, 0, 0]);
  });

  it('show none of these unless somebody asks for it', async () => {
    const plain = await TestEditor.open({ capabilities: pulling });
    const uri = await plain.openDraft('untitled:plain', DRAFT);
    assert.deepEqual([await hints(plain, uri), await lenses(plain, uri), (await tokens(plain, uri)).data], [[], [], []]);
    await plain.close();
  });
});
