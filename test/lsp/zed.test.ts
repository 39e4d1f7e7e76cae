import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { messageOf, TestEditor } from './support/editor.js';
import { newsroomPack } from './support/pack.js';
import { TestWorkspace } from './support/workspace.js';

/**
 * What Zed says of itself when it starts a server, as its sources have it (crates/lsp/src/lsp.rs, `default_initialize_params`). Zed can
 * be had from no package manager that the tests may use and needs a graphics card, so its part is played here. The library that it writes
 * its messages with calls `workspace.diagnostics` by the singular.
 */
const zed = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true, workspaceFolders: true, applyEdit: true, symbol: {}, inlayHint: { refreshSupport: true }, diagnostic: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true }, didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { resourceOperations: ['create', 'rename', 'delete'], documentChanges: true },
  },
  textDocument: {
    definition: { linkSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['refactor', 'quickfix', 'source'] } }, dataSupport: true,
      resolveSupport: { properties: ['kind', 'diagnostics', 'isPreferred', 'disabled', 'edit', 'command'] },
    },
    completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true, labelDetailsSupport: true }, contextSupport: true },
    hover: { contentFormat: ['markdown'] }, publishDiagnostics: { relatedInformation: true }, synchronization: { didSave: true },
    diagnostic: { dynamicRegistration: false, relatedDocumentSupport: true },
  },
  window: { workDoneProgress: true },
} as ClientCapabilities;

describe('an editor that starts as Zed does', () => {
  let workspace: TestWorkspace;
  let editor: TestEditor;
  before(async () => {
    workspace = await TestWorkspace.create();
    await workspace.writePack('facts', newsroomPack('Vanderholt'));
    editor = await TestEditor.open({ roots: [workspace.uri], capabilities: zed });
  });
  after(async () => {
    await editor.close();
    await workspace.remove();
  });

  it('underlines, explains and mends a misspelt name with nothing but the protocol', async () => {
    const uri = await editor.openDraft(workspace.uriOf('a.md'), '---\ndate: 2022-02-15\n---\n\nThe Kremlin’s envoy, Dmitry Koazk, spoke in Moscow.\n');
    assert.deepEqual((await editor.pull(uri)).map(messageOf), ['“Koazk” looks like a misspelling of Kozak.']);
    assert.match(JSON.stringify((await editor.hover(uri, 'Koazk'))?.contents), /Dmitry Kozak was/);
    const [fix, stet] = await editor.actions(uri, 'Koazk');
    assert.deepEqual([fix?.title, fix?.isPreferred, stet?.title], ['Replace with "Kozak"', true, 'Let it stand (stet)…']);
    assert.ok(fix?.edit);
    await editor.apply(fix.edit);
    assert.match(editor.text(uri), /Dmitry Kozak, spoke/);
    assert.deepEqual(await editor.pull(uri), []);
  });
  it('is asked to look again when the facts change', async () => {
    const uri = await editor.openDraft(workspace.uriOf('b.md'), 'Annelie Vanderhotl spoke.\n');
    assert.deepEqual(await editor.findings(uri), ['Vanderhotl name-misspelled']);
    const before = editor.refreshes;
    await workspace.writePack('facts', newsroomPack('Vanderhotl'));
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: workspace.uriOf('facts/persons.yaml'), type: 2 }] });
    await editor.until(() => editor.refreshes > before);
    assert.deepEqual(await editor.findings(uri), []);
  });
});
