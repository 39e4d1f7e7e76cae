import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { messageOf, pulling, pushing, TestEditor, type EditorOptions } from './support/editor.js';
import { newsroomPack } from './support/pack.js';
import { TestWorkspace } from './support/workspace.js';

const koazk = 'Dmitry Kozak met envoys in Berlin.\n\nAfter the talks reporters asked Dmitry Koazk for his view.\n';
const captain = 'Annelie Vanderholt met envoys.\n\nAfter the talks reporters asked Annelie Vanderhotl for her view.\n';
const created = 1;
const changed = 2;
const deleted = 3;

describe('the workspace', () => {
  let workspace: TestWorkspace;
  let editor: TestEditor;
  beforeEach(async () => {
    workspace = await TestWorkspace.create();
  });
  afterEach(async () => {
    await editor.close();
    await workspace.remove();
  });

  const open = async (options: EditorOptions = {}): Promise<void> => {
    editor = await TestEditor.open({ roots: [workspace.uri], ...options });
  };
  const draft = (text: string, name = 'draft.md'): Promise<string> => editor.openDraft(workspace.uriOf(name), text);
  const watched = (type: number, ...names: readonly string[]): Promise<void> => editor.connection.sendNotification(
    'workspace/didChangeWatchedFiles', { changes: names.map((name) => ({ uri: workspace.uriOf(name), type })) });
  /** Does something and waits until the server has asked the editor to look again. */
  const refreshed = async (act: () => Promise<void>): Promise<void> => {
    const before = editor.refreshes;
    await act();
    await editor.until(() => editor.refreshes > before);
  };

  it('switches a check off, or changes its severity, by the editor’s settings', async () => {
    await open({ settings: { checks: { 'name-misspelled': 'hint' } } });
    const uri = await draft(koazk);
    assert.deepEqual((await editor.pull(uri)).map(({ severity }) => severity), [4]);
    editor.settings = { checks: { 'name-misspelled': 'off' } };
    await refreshed(() => editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null }));
    assert.deepEqual(await editor.pull(uri), []);
  });

  it('is not checked anew when the settings that changed are those of others', async () => {
    await open({ settings: { checks: { 'name-misspelled': 'hint' } } });
    const uri = await draft(koazk);
    await editor.pull(uri);
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    editor.settings = { checks: { 'name-misspelled': 'warning' } };
    await refreshed(() => editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null }));
    assert.equal(editor.refreshes, 1);
    assert.deepEqual((await editor.pull(uri)).map(({ severity }) => severity), [2]);
  });

  it('takes settings as they are sent, where the editor cannot be asked', async () => {
    await open({ capabilities: pushing, initializationOptions: { settings: { checks: { 'name-misspelled': 'off' } } } });
    const uri = await draft(koazk);
    assert.deepEqual((await editor.pushed(uri)).diagnostics, []);
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: { copydesk: { checks: { 'name-misspelled': 'warning' } } } });
    assert.deepEqual((await editor.pushed(uri)).diagnostics.map(({ severity }) => severity), [2]);
  });

  it('takes settings of any shape without a stumble', async () => {
    await open({ settings: { checks: ['name-misspelled'], storyDate: 7, facts: { a: 1 }, initials: false } });
    assert.deepEqual(await editor.findings(await draft(koazk)), ['Koazk name-misspelled']);
    assert.deepEqual(editor.logged, []);
  });

  it('lets the project’s .copydesk.yaml override the editor, and follows its changes', async () => {
    await workspace.write('.copydesk.yaml', 'checks:\n  name-misspelled: warning\nstoryDate: 2022-02-15\n');
    await open({ settings: { checks: { 'name-misspelled': 'off' }, storyDate: '2019-01-01' } });
    const uri = await draft(koazk);
    assert.deepEqual((await editor.pull(uri)).map(({ severity }) => severity), [2]);
    const hover = JSON.stringify(await editor.hover(uri, 'Dmitry Kozak'));
    assert.match(hover, /Story date 15 February 2022 \(from the settings\)/);
    await workspace.remove('.copydesk.yaml');
    await refreshed(() => watched(deleted, '.copydesk.yaml'));
    assert.deepEqual(await editor.pull(uri), []);
  });

  it('uses the nearest .copydesk.yaml', async () => {
    await workspace.write('.copydesk.yaml', 'checks: {name-misspelled: "off"}\n');
    await workspace.write('desk/.copydesk.yaml', 'checks: {name-misspelled: error}\n');
    await open();
    assert.deepEqual(await editor.findings(await draft(koazk)), []);
    assert.deepEqual(await editor.findings(await draft(koazk, 'desk/sports/draft.md')), ['Koazk name-misspelled']);
  });

  it('shows what is wrong in .copydesk.yaml at its place', async () => {
    await workspace.write('.copydesk.yaml', 'checks:\n  name-mispelled: off\nstoryDat: 2022-02-15\n');
    await open();
    const { diagnostics } = await editor.pushed(workspace.uriOf('.copydesk.yaml'));
    assert.deepEqual(diagnostics.map(({ range, message }) => `${range.start.line}:${range.start.character}-${range.end.character} ${message}`).sort(), [
      '1:2-16 There is no check `name-mispelled`. Did you mean `name-misspelled`?',
      '2:0-8 There is no setting `storyDat`. Did you mean `storyDate`?',
    ]);
    await workspace.write('.copydesk.yaml', 'storyDate: 2022-02-15\n');
    await watched(changed, '.copydesk.yaml');
    assert.deepEqual((await editor.pushed(workspace.uriOf('.copydesk.yaml'))).diagnostics, []);
  });

  it('shows what is wrong in a .copydesk.yaml further down once a draft there is opened', async () => {
    await workspace.write('desk/.copydesk.yaml', 'storyDate: soon\n');
    await open();
    await editor.pull(await draft(koazk, 'desk/draft.md'));
    const { diagnostics } = await editor.pushed(workspace.uriOf('desk/.copydesk.yaml'));
    assert.deepEqual(diagnostics.map(messageOf), ['`storyDate` must be a day such as 2022-02-15.']);
  });

  it('reads the packs of its facts folder, and again when they change', async () => {
    await workspace.writePack('facts/newsroom', newsroomPack('Vanderholt'));
    await open();
    const uri = await draft(captain);
    assert.deepEqual(await editor.findings(uri), ['Vanderhotl name-misspelled']);
    await workspace.writePack('facts/newsroom', newsroomPack('Vanderhotl'));
    await refreshed(() => watched(changed, 'facts/newsroom/persons.yaml'));
    assert.deepEqual((await editor.findings(uri)).filter((finding) => finding.startsWith('Vanderhotl')), []);
    await workspace.remove('facts');
    await refreshed(() => watched(deleted, 'facts'));
    assert.deepEqual((await editor.findings(uri)).filter((finding) => finding.endsWith('name-misspelled')), []);
  });

  it('reads a pack that is added while the draft is open', async () => {
    await open();
    const uri = await draft(captain);
    assert.deepEqual((await editor.findings(uri)).filter((finding) => finding.endsWith('name-misspelled')), []);
    await workspace.writePack('facts/newsroom', newsroomPack('Vanderholt'));
    await refreshed(() => watched(created, 'facts/newsroom/pack.yaml', 'facts/newsroom/sources.yaml', 'facts/newsroom/persons.yaml'));
    assert.deepEqual(await editor.findings(uri), ['Vanderhotl name-misspelled']);
  });

  it('reads the packs that the settings name, relative to where they are named', async () => {
    await workspace.writePack('desk/our packs/newsroom', newsroomPack('Vanderholt'));
    await workspace.write('desk/.copydesk.yaml', 'facts: ["our packs"]\n');
    await open();
    assert.deepEqual(await editor.findings(await draft(captain, 'desk/draft.md')), ['Vanderhotl name-misspelled']);
  });

  it('says where the settings name a folder of facts or sources that does not exist', async () => {
    await workspace.write('.copydesk.yaml', 'facts: [nowhere]\nsources:\n  - interviews\n');
    await open();
    let told: readonly string[] = [];
    // Packs are read before sources, so the file may be told of twice.
    while (told.length < 2) {
      const { diagnostics } = await editor.pushed(workspace.uriOf('.copydesk.yaml'));
      told = diagnostics.map(({ range, message }) => `${range.start.line}:${range.start.character}-${range.end.character} ${message}`);
    }
    assert.deepEqual(told, ['0:8-15 This folder does not exist or may not be read.', '2:4-14 This folder of sources does not exist or may not be read.']);
    assert.equal(editor.hasPushed(workspace.uriOf('nowhere')), false);
  });

  it('passes over a folder that is only called facts', async () => {
    await workspace.write('facts/os.yaml', 'name: linux\n');
    await workspace.write('.copydesk.yaml', 'checks: {no-such-check: error}\n');
    await open();
    // The problem of the settings file is the only one that is sent: the draft's report comes after it.
    await editor.pushed(workspace.uriOf('.copydesk.yaml'));
    assert.deepEqual(await editor.findings(await draft(koazk)), ['Koazk name-misspelled']);
    assert.equal(editor.hasPushed(workspace.uriOf('facts')), false);
  });

  it('shows what is wrong in a pack while it is being written', async () => {
    await workspace.writePack('facts/newsroom', newsroomPack('Vanderholt'));
    await open();
    await editor.findings(await draft(captain));
    const persons = workspace.uriOf('facts/newsroom/persons.yaml');
    await editor.openDraft(persons, newsroomPack('Vanderholt')['persons.yaml'] ?? '', 'yaml');
    await editor.replace(persons, 'source: register', 'source: registry');
    const { diagnostics } = await editor.pushed(persons);
    assert.ok(diagnostics.some((problem) => editor.words(persons, problem.range).includes('registry') && messageOf(problem).includes('registry')), JSON.stringify(diagnostics));
    assert.deepEqual(await editor.pull(persons), [], 'a pack is no draft');
    await editor.replace(persons, 'source: registry', 'source: register');
    assert.deepEqual((await editor.pushed(persons)).diagnostics, []);
  });

  it('keeps the packs of one folder out of the drafts of another', async () => {
    await workspace.writePack('first/facts/newsroom', newsroomPack('Vanderholt'));
    await workspace.write('second/notes.txt', '');
    await open({ roots: [workspace.uriOf('first'), workspace.uriOf('second')] });
    assert.deepEqual(await editor.findings(await draft(captain, 'first/draft.md')), ['Vanderhotl name-misspelled']);
    const second = await editor.findings(await draft(captain, 'second/draft.md'));
    assert.deepEqual(second.filter((finding) => finding.endsWith('name-misspelled')), []);
    assert.deepEqual(await editor.findings(await editor.openDraft('untitled:Untitled-1', captain)), ['Vanderhotl name-misspelled']);
  });

  it('takes in a folder that is added later', async () => {
    await workspace.writePack('first/facts/newsroom', newsroomPack('Vanderholt'));
    await open({ roots: [] });
    const uri = await draft(captain, 'first/draft.md');
    assert.deepEqual((await editor.findings(uri)).filter((finding) => finding.endsWith('name-misspelled')), []);
    const added = [{ uri: workspace.uriOf('first'), name: 'first' }];
    await refreshed(() => editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } }));
    assert.deepEqual(await editor.findings(uri), ['Vanderhotl name-misspelled']);
  });

  it('takes in a folder of which the editor tells while the server is still starting', async () => {
    await workspace.writePack('first/facts/newsroom', newsroomPack('Vanderholt'));
    const added = [{ uri: workspace.uriOf('first'), name: 'first' }];
    await open({ roots: [], rightBehindInitialized: ['workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } }] });
    assert.deepEqual(await editor.findings(await draft(captain, 'first/draft.md')), ['Vanderhotl name-misspelled']);
  });

  it('reads no packs outside its folders until it is trusted', async () => {
    await workspace.writePack('elsewhere', newsroomPack('Vanderholt'));
    await workspace.write('root/.copydesk.yaml', 'facts: [../elsewhere]\n');
    await open({ roots: [workspace.uriOf('root')], initializationOptions: { trusted: false } });
    const uri = await draft(captain, 'root/draft.md');
    assert.deepEqual((await editor.findings(uri)).filter((finding) => finding.endsWith('name-misspelled')), []);
    await refreshed(() => editor.connection.sendNotification('copydesk/workspaceTrusted'));
    assert.deepEqual(await editor.findings(uri), ['Vanderhotl name-misspelled']);
  });

  it('has its settings and packs watched, also packs that lie outside', async () => {
    await workspace.writePack('elsewhere', newsroomPack('Vanderholt'));
    await workspace.write('root/.copydesk.yaml', 'facts: [../elsewhere]\n');
    await open({ roots: [workspace.uriOf('root')], capabilities: pulling });
    await editor.until(() => editor.registrations.some(({ method }) => method === 'workspace/didChangeWatchedFiles'));
    const { watchers } = editor.registrations.find(({ method }) => method === 'workspace/didChangeWatchedFiles')?.registerOptions as {
      readonly watchers: readonly { readonly globPattern: unknown }[];
    };
    const patterns = watchers.map(({ globPattern }) => globPattern);
    assert.ok(patterns.includes('**/.copydesk.yaml') && patterns.includes('**/facts/**/*.{yaml,yml}'));
    assert.deepEqual(patterns.at(-1), { baseUri: workspace.uriOf('elsewhere'), pattern: '**/*.{yaml,yml,segment}' });
  });
});
