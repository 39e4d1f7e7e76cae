import assert from 'node:assert/strict';
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeWhole } from '../../server/src/host/write-whole.js';

describe('writeWhole', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-whole-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string): string => path.join(folder, name);

  it('writes a new file, and over an old one, and leaves nothing else in the folder', async () => {
    await writeWhole(at('story.md'), 'one');
    assert.equal(readFileSync(at('story.md'), 'utf8'), 'one');
    await writeWhole(at('story.md'), 'two');
    assert.equal(readFileSync(at('story.md'), 'utf8'), 'two');
    assert.deepEqual(readdirSync(folder), ['story.md']);
  });

  it('keeps permissions', async () => {
    writeFileSync(at('story.md'), 'one');
    chmodSync(at('story.md'), 0o640);
    const before = statSync(at('story.md')).mode;
    await writeWhole(at('story.md'), 'two');
    assert.equal(statSync(at('story.md')).mode, before);
  });

  it('writes what a link leads to, and the link stays one', async () => {
    mkdirSync(at('desk'));
    writeFileSync(at('desk/story.md'), 'one');
    symlinkSync(at('desk/story.md'), at('today.md'));
    await writeWhole(at('today.md'), 'two');
    assert.ok(lstatSync(at('today.md')).isSymbolicLink());
    assert.equal(readFileSync(at('desk/story.md'), 'utf8'), 'two');
    assert.deepEqual(readdirSync(at('desk')), ['story.md']);
  });

  it('throws where a folder is in the way, or none is there, and leaves nothing behind', async () => {
    mkdirSync(at('desk'));
    await assert.rejects(writeWhole(at('desk'), 'x'), { code: 'EISDIR' });
    await assert.rejects(writeWhole(at('nowhere/story.md'), 'x'), { code: 'ENOENT' });
    assert.deepEqual(readdirSync(folder), ['desk']);
  });
});
