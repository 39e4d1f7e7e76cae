import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import { writeSegmentFile as writePopulation } from '../../bench/scale/segment-file.js';
import { readPack } from '../../server/src/core/facts/read-pack.js';
import { buildSegment } from '../../server/src/core/facts/segment/build.js';
import { joinSegments } from '../../server/src/core/facts/segment/join.js';
import { openSegment } from '../../server/src/core/facts/segment/open.js';
import { openSliceFile } from '../../server/src/host/facts/slice-file.js';
import { writeSegmentFile } from '../../server/src/host/facts/write-segment-file.js';
import { TestEditor } from './support/editor.js';
import { newsroomPack } from './support/pack.js';
import { TestWorkspace } from './support/workspace.js';

const captain = 'Annelie Vanderholt with envoys.\n\nAfter the talks reporters asked Annelie Vanderhotl for her view.\n';

describe('an archive of very many persons in the editor', function () {
  this.timeout(300_000);

  let folder = '';
  let workspace: TestWorkspace;
  let editor: TestEditor;

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'copydesk-archive-'));
    const population = path.join(folder, 'population.segment');
    writePopulation(population, 70_000);
    const source = openSliceFile(population);
    for (const name of ['Vanderholt', 'Zzyzxian']) {
      const newsroom = openSegment(buildSegment([readPack(Object.entries(newsroomPack(name)).map(([file, text]) => ({ path: file, text }))).pack])).segment!;
      writeSegmentFile(path.join(folder, `${name}.segment`), (write) => joinSegments([newsroom, openSegment(source).segment!], write));
    }
    source.close();
  });
  beforeEach(async () => {
    workspace = await TestWorkspace.create();
    mkdirSync(workspace.pathOf('facts'));
    cpSync(path.join(folder, 'Vanderholt.segment'), workspace.pathOf('facts/archive.segment'));
    editor = await TestEditor.open({ roots: [workspace.uri] });
  });
  afterEach(async () => {
    await editor.close();
    await workspace.remove();
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const changed = async (): Promise<void> => {
    const before = editor.refreshes;
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: workspace.uriOf('facts/archive.segment'), type: 2 }] });
    await editor.until(() => editor.refreshes > before);
  };

  it('counts by lying in `facts/`, and another one as soon as it takes its place', async () => {
    const uri = await editor.openDraft(workspace.uriOf('draft.md'), captain);
    assert.deepEqual(await editor.findings(uri), ['Vanderhotl name-misspelled']);
    cpSync(path.join(folder, 'Zzyzxian.segment'), workspace.pathOf('facts/new'));
    renameSync(workspace.pathOf('facts/new'), workspace.pathOf('facts/archive.segment'));
    await changed();
    assert.deepEqual(await editor.findings(uri), ['Vanderhotl name-inconsistent']);
  });

  it('that is cut short in use is named in a problem, and drafts are checked without it', async () => {
    const uri = await editor.openDraft(workspace.uriOf('draft.md'), captain);
    assert.deepEqual(await editor.findings(uri), ['Vanderhotl name-misspelled']);
    truncateSync(workspace.pathOf('facts/archive.segment'), 1_000_000);
    await changed();
    const { diagnostics } = await editor.pushed(workspace.uriOf('facts/archive.segment'));
    assert.deepEqual(diagnostics.map(({ message }) => message), ['This file of compiled facts is damaged: build it anew.']);
    assert.deepEqual(await editor.findings(uri), ['Vanderhotl name-inconsistent']);
  });
});
