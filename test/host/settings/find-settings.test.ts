import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findSettings, folderAbove } from '../../../server/src/host/settings/find-settings.js';

/** Finds settings among files that only the test knows; also tells which places were looked at. */
async function find(files: readonly string[], folder: string, root?: string) {
  const asked: string[] = [];
  const read = (path: string): Promise<string | undefined> => {
    asked.push(path);
    return Promise.resolve(files.includes(path) ? 'storyDate: 2022-02-15\n' : undefined);
  };
  const found = await findSettings(folder, read, root);
  return { path: found?.path, folder: found?.folder, asked };
}

describe('the nearest settings file', () => {
  it('is the one in the draft’s folder, else in the nearest folder above', async () => {
    const files = ['/desk/.copydesk.yaml', '/desk/sports/.copydesk.yaml'];
    assert.equal((await find(files, '/desk/sports')).folder, '/desk/sports');
    assert.equal((await find(files, '/desk/culture/2022')).path, '/desk/.copydesk.yaml');
    assert.equal((await find(files, '/elsewhere')).path, undefined);
  });

  it('is looked for up to the top, each place once', async () => {
    assert.deepEqual((await find([], '/a/b')).asked, ['/a/b/.copydesk.yaml', '/a/.copydesk.yaml', '/.copydesk.yaml']);
    assert.deepEqual((await find([], 'C:\\a\\b')).asked, ['C:\\a\\b\\.copydesk.yaml', 'C:\\a\\.copydesk.yaml', 'C:/.copydesk.yaml']);
    assert.deepEqual((await find([], 'vscode-vfs://github/owner/name')).asked, [
      'vscode-vfs://github/owner/name/.copydesk.yaml', 'vscode-vfs://github/owner/.copydesk.yaml', 'vscode-vfs://github/.copydesk.yaml',
    ]);
  });

  it('is not looked for above the root that is given', async () => {
    const { path, asked } = await find(['/home/.copydesk.yaml'], '/home/work/drafts', '/home/work');
    assert.equal(path, undefined);
    assert.deepEqual(asked, ['/home/work/drafts/.copydesk.yaml', '/home/work/.copydesk.yaml']);
  });
});

describe('the folder above', () => {
  it('ends at the top of every kind of path', () => {
    for (const top of ['/', 'C:', 'file://', 'vscode-vfs://github', 'folder']) assert.equal(folderAbove(top), top);
    assert.equal(folderAbove('/a'), '/');
    assert.equal(folderAbove('file:///a/b/'), 'file:///a');
    assert.equal(folderAbove('C:\\a'), 'C:');
  });
});
