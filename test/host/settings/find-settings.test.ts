import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findSettings, folderAbove, foldersWithFacts, type SettingsReach } from '../../../server/src/host/settings/find-settings.js';

/** Finds settings among files that only the test knows; also tells which places were looked at. */
async function find(files: readonly string[], folder: string, reach: SettingsReach = {}) {
  const asked: string[] = [];
  const read = (path: string): Promise<string | undefined> => {
    asked.push(path);
    return Promise.resolve(files.includes(path) ? 'storyDate: 2022-02-15\n' : undefined);
  };
  const found = await findSettings(folder, read, reach);
  return { folders: found.map((one) => one.folder), paths: found.map(({ path }) => path), asked };
}

describe('the settings files of a draft', () => {
  it('are those in its folder and above, the outermost first', async () => {
    const files = ['/desk/.copydesk.yaml', '/desk/sports/.copydesk.yaml'];
    assert.deepEqual((await find(files, '/desk/sports')).folders, ['/desk', '/desk/sports']);
    assert.deepEqual((await find(files, '/desk/culture/2022')).paths, ['/desk/.copydesk.yaml']);
    assert.deepEqual((await find(files, '/elsewhere')).paths, []);
  });

  it('are looked for up to the top, each place once', async () => {
    assert.deepEqual((await find([], '/a/b')).asked, ['/a/b/.copydesk.yaml', '/a/.copydesk.yaml', '/.copydesk.yaml']);
    assert.deepEqual((await find([], 'C:\\a\\b')).asked, ['C:\\a\\b\\.copydesk.yaml', 'C:\\a\\.copydesk.yaml', 'C:/.copydesk.yaml']);
    assert.deepEqual((await find([], 'vscode-vfs://github/owner/name')).asked, [
      'vscode-vfs://github/owner/name/.copydesk.yaml', 'vscode-vfs://github/owner/.copydesk.yaml', 'vscode-vfs://github/.copydesk.yaml',
    ]);
  });

  it('are not looked for above the root that is given', async () => {
    const { paths, asked } = await find(['/home/.copydesk.yaml'], '/home/work/drafts', { root: '/home/work' });
    assert.deepEqual(paths, []);
    assert.deepEqual(asked, ['/home/work/drafts/.copydesk.yaml', '/home/work/.copydesk.yaml']);
  });

  it('end at the folder of a repository, unless there are none in it', async () => {
    const isTop = (folder: string): Promise<boolean> => Promise.resolve(folder === '/home/news');
    const files = ['/home/.copydesk.yaml', '/home/news/desk/.copydesk.yaml'];
    assert.deepEqual((await find(files, '/home/news/desk', { isTop })).folders, ['/home/news/desk']);
    assert.deepEqual((await find(files, '/home/news/stories', { isTop })).folders, ['/home']);
  });
});

describe('the folders whose facts count', () => {
  it('are those with settings, the draft’s own and the workspace’s, the outermost first', async () => {
    const found = await findSettings('/news/desk/2022', (path) => Promise.resolve(/^\/news(?:\/desk)?\/\.copydesk\.yaml$/.test(path) ? '' : undefined));
    assert.deepEqual(foldersWithFacts('/news/desk/2022', found, ['/news']), ['/news', '/news/desk', '/news/desk/2022']);
    assert.deepEqual(foldersWithFacts('/news/desk/2022', [], ['/news']), ['/news', '/news/desk/2022']);
    assert.deepEqual(foldersWithFacts('/tmp', [], ['/news']), ['/news', '/tmp']);
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
