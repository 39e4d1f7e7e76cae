import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { resolveUri } from '../../server/src/lsp/files.js';

describe('the address of a file inside a folder', () => {
  it('is found on a disk, in a remote workspace and in one that has no authority', () => {
    assert.equal(resolveUri('file:///home/ab/story', 'facts/own pack'), 'file:///home/ab/story/facts/own%20pack');
    assert.equal(resolveUri('vscode-vfs://github/desk/story', '.copydesk.yaml'), 'vscode-vfs://github/desk/story/.copydesk.yaml');
    assert.equal(resolveUri('memfs:/story', 'facts'), 'memfs:/story/facts');
    assert.equal(resolveUri('memfs:/', 'facts'), 'memfs:/facts');
  });

  it('goes up with two dots, and takes absolute paths and addresses as they are', () => {
    assert.equal(resolveUri('memfs:/desk/story', '../facts'), 'memfs:/desk/facts');
    assert.equal(resolveUri('file:///home/ab/story', '/srv/facts'), 'file:///srv/facts');
    assert.equal(resolveUri('file:///home/ab/story', 'memfs://box/facts'), 'memfs://box/facts');
  });
});
