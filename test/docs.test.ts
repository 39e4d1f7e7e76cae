import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { filesUnder, readSource as read } from './support/source-tree.js';

const root = path.join(__dirname, '..');
const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

const pages = [
  'README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md',
  ...['docs', 'bench', 'eval', 'server/facts', 'test/vscode'].flatMap((folder) => filesUnder(folder, /\.md$/)),
];

/** What is found in a page and is not so, each with its page. */
const wrong = (found: RegExp, isSo: (what: string, page: string) => boolean): readonly string[] =>
  pages.flatMap((page) => [...read(page).matchAll(found)].map((match) => match[1]!).filter((what) => !isSo(what, page)).map((what) => `${page}: ${what}`));

describe('the documentation', () => {
  it('links to files that exist', () => {
    const isThere = (link: string, page: string): boolean => existsSync(path.join(root, path.dirname(page), decodeURIComponent(link)));
    assert.deepEqual(wrong(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g, isThere), []);
  });

  it('names files and folders of the sources as they are called', () => {
    const isThere = (name: string): boolean => ['', 'server/src/core/'].some((folder) => existsSync(path.join(root, folder, name)));
    assert.deepEqual(wrong(/`((?:server|client|test|scripts|eval|bench|docs)\/[\w./-]+)`/g, (name) => name.includes('/out/') || isThere(name)), []);
  });

  it('names scripts that package.json has', () => {
    assert.deepEqual(wrong(/npm run (?:-s )?([a-z][a-z:-]*)/g, (script) => script in scripts), []);
  });
});
