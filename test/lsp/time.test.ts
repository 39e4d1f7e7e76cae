import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { DraftStatus } from '../../server/src/protocol.js';
import { pulling, pushing, TestEditor } from './support/editor.js';
import { HandClock, testHost } from './support/hand-clock.js';

const start = 'Dmitry Kozak met envoys in Berlin.\n\nAfter the talks reporters asked Dmitry Ko for his view.\n';
const url = 'file:///drafts/draft.md';

describe('the word that is being typed', () => {
  let clock: HandClock;
  let editor: TestEditor;
  beforeEach(() => {
    clock = new HandClock();
  });
  afterEach(() => editor.close());

  it('has no finding until half a second has passed; then the editor is asked to look again', async () => {
    editor = await TestEditor.inProcess(testHost(clock));
    await editor.openDraft(url, start);
    await editor.type(url, 'asked Dmitry Ko', 'azk');
    assert.deepEqual(await editor.findings(url), []);
    clock.pass(499);
    assert.deepEqual(await editor.findings(url), []);
    assert.equal(editor.refreshes, 0);
    clock.pass(1);
    await editor.until(() => editor.refreshes === 1);
    assert.deepEqual(await editor.findings(url), ['Koazk name-misspelled']);
  });

  it('has its finding as soon as something else is typed', async () => {
    editor = await TestEditor.inProcess(testHost(clock));
    await editor.openDraft(url, start);
    await editor.type(url, 'asked Dmitry Ko', 'azk');
    assert.deepEqual(await editor.findings(url), []);
    await editor.replace(url, 'envoys', 'the envoys');
    assert.deepEqual(await editor.findings(url), ['Koazk name-misspelled']);
  });

  it('does not hide findings elsewhere', async () => {
    editor = await TestEditor.inProcess(testHost(clock));
    await editor.openDraft(url, start.replace('Dmitry Ko ', 'Dmitry Koazk '));
    await editor.type(url, 'envoys', ' and others');
    assert.deepEqual(await editor.findings(url), ['Koazk name-misspelled']);
  });

  it('has fixes and hover at once: only the squiggle waits', async () => {
    editor = await TestEditor.inProcess(testHost(clock));
    await editor.openDraft(url, start);
    await editor.type(url, 'asked Dmitry Ko', 'azk');
    assert.deepEqual(await editor.findings(url), []);
    assert.ok((await editor.actions(url, 'Koazk')).length > 0);
  });

  it('has its finding sent after half a second to an editor that does not ask', async () => {
    editor = await TestEditor.inProcess(testHost(clock), { capabilities: pushing });
    await editor.openDraft(url, start);
    await editor.pushed(url);
    await editor.type(url, 'asked Dmitry Ko', 'azk');
    assert.deepEqual((await editor.pushed(url)).diagnostics, []);
    clock.pass(500);
    assert.deepEqual(editor.summary(url, (await editor.pushed(url)).diagnostics), ['Koazk name-misspelled']);
  });

  it('has its finding at once in an editor that could not be told later', async () => {
    editor = await TestEditor.inProcess(testHost(clock), { capabilities: { ...pulling, workspace: {} } });
    await editor.openDraft(url, start);
    await editor.type(url, 'asked Dmitry Ko', 'azk');
    assert.deepEqual(await editor.findings(url), ['Koazk name-misspelled']);
  });
});

describe('a quotation that is being written', () => {
  const opened = 'No one else spoke of it.\n\nMr Vik said: “We shall wait for the ice. \n\nNobody else spoke.\n';

  it('is not called open until five seconds have passed; then the editor is asked to look again', async () => {
    const clock = new HandClock();
    const editor = await TestEditor.inProcess(testHost(clock));
    await editor.openDraft(url, opened);
    await editor.type(url, 'for the ice. ', 'It melts.');
    assert.deepEqual(await editor.findings(url), []);
    clock.pass(4999);
    assert.deepEqual(await editor.findings(url), []);
    clock.pass(1);
    await editor.until(() => editor.refreshes === 1);
    assert.deepEqual((await editor.findings(url)).map((finding) => finding.split(' ').at(-1)), ['quote-unbalanced']);
    await editor.close();
  });

  it('is called open as soon as the writer goes on in another paragraph', async () => {
    const editor = await TestEditor.inProcess(testHost(new HandClock()));
    await editor.openDraft(url, opened);
    await editor.type(url, 'for the ice. ', 'It melts.');
    assert.deepEqual(await editor.findings(url), []);
    await editor.replace(url, 'Nobody', 'No more people');
    assert.deepEqual((await editor.findings(url)).map((finding) => finding.split(' ').at(-1)), ['quote-unbalanced']);
    await editor.close();
  });
});

describe('the host’s clock', () => {
  it('gives the story date to a draft that states none, and a new day counts without a restart', async () => {
    const clock = new HandClock();
    const editor = await TestEditor.inProcess(testHost(clock));
    await editor.openDraft(url, start);
    assert.match(JSON.stringify(await editor.hover(url, 'Dmitry Kozak')), /Story date 15 February 2022 \(today, as the draft states none\)/);
    clock.tomorrow('2022-02-16');
    assert.match(JSON.stringify(await editor.hover(url, 'Dmitry Kozak')), /Story date 16 February 2022/);
    await editor.close();
  });
});

describe('the status of a draft', () => {
  it('is told to a client that shows it, whenever it differs', async () => {
    const editor = await TestEditor.inProcess(testHost(new HandClock()), { initializationOptions: { showsStatus: true } });
    const statuses: DraftStatus[] = [];
    editor.connection.onNotification('copydesk/draftStatus', (status: DraftStatus) => void statuses.push(status));
    await editor.openDraft(url, start.replace('Dmitry Ko ', 'Dmitry Koazk '));
    await editor.pull(url);
    await editor.pull(url);
    await editor.replace(url, 'Koazk', 'Kozak');
    await editor.pull(url);
    const common = { uri: url, warnings: 0, notes: 0, letStand: 0, asOf: 'Story date 15 February 2022 (today, as the draft states none)' };
    assert.deepEqual(statuses, [{ ...common, errors: 1 }, { ...common, errors: 0 }]);
    await editor.close();
  });
});

describe('without its bundled facts', () => {
  it('the server says once what to do, and still serves', async () => {
    const host = { ...testHost(new HandClock()), bundledPacks: () => Promise.reject(new Error('no such file')) };
    const editor = await TestEditor.inProcess(host);
    await editor.openDraft(url, start);
    assert.deepEqual(await editor.pull(url), []);
    assert.deepEqual(editor.messages, ['Copydesk could not read its bundled facts. Please install it again.']);
    await editor.close();
  });
});
