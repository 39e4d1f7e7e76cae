import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { callCopydesk } from '../support/call-copydesk.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-diff-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const call = (...args: readonly string[]) => callCopydesk(['facts', ...args], { folder });

/** A pack with a mayor, whose term reads as told. */
function pack(name: string, term: string, more = ''): void {
  const files: Readonly<Record<string, string>> = {
    'pack.yaml': 'id: desk\nname: Desk\nversion: 1\nas_of: 2022-01-01\n',
    'sources.yaml': '- {id: gazette, type: webpage, title: The Gazette, URL: "https://example.org/gazette"}\n- {id: herald, type: webpage, title: The Herald, URL: "https://example.org/herald"}\n',
    'areas.yaml': '- {id: fredburg, name: Fredburg, classification: city, sources: [gazette]}\n',
    'posts.yaml': '- {id: fredburg-mayor, label: Mayor of Fredburg, role: mayor, area: fredburg, sources: [gazette]}\n',
    'persons.yaml': `- id: anna-steinbaum\n  name: Anna Steinbaum\n  given_name: Anna\n  family_name: Steinbaum\n  sources: [gazette]\n  memberships:\n    - {post: fredburg-mayor, ${term}}\n${more}`,
  };
  mkdirSync(path.join(folder, name), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, name, file), text);
}

describe('copydesk facts diff', () => {
  it('tells in words what changed', async () => {
    pack('a', 'start: 2014-02-03');
    pack('b', 'start: 2014-02-03, end: 2021-09-18, sources: [herald]');
    const { out, code } = await call('diff', 'a', 'b');
    assert.equal(code, 1);
    assert.equal(out, 'Anna Steinbaum (person anna-steinbaum): Mayor of Fredburg now ends 18 September 2021 (herald); was open.\n'
      + 'The Herald (source herald): new source: https://example.org/herald.\n1 added, 1 changed, 0 removed.\n');
  });

  it('says that there is no difference', async () => {
    pack('a', 'start: 2014-02-03');
    assert.deepEqual(await call('diff', 'a', 'a'), { out: 'No difference.\n', err: '', code: 0 });
  });

  it('gives each change as data', async () => {
    pack('a', 'start: 2014-02-03');
    pack('b', 'start: 2014-02-03, ordinal: 7', '- {id: karl-baumstein, name: Karl Baumstein, sources: [gazette]}\n');
    const { out } = await call('diff', 'a', 'b', '--format', 'json');
    const changes = JSON.parse(out);
    assert.deepEqual(changes.map(({ kind, id, change }: Readonly<Record<string, string>>) => [kind, id, change]), [['person', 'anna-steinbaum', 'changed'], ['person', 'karl-baumstein', 'added']]);
    assert.deepEqual(Object.keys(changes[0]).sort(), ['change', 'id', 'kind', 'name', 'property', 'sources', 'statement', 'text', 'touches']);
  });

  it('compares revisions of git and built files', async () => {
    const git = (...args: readonly string[]): void => {
      execFileSync('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', '-c', 'init.defaultBranch=main', ...args], { cwd: folder, stdio: 'ignore' });
    };
    pack('facts', 'start: 2014-02-03');
    git('init');
    git('add', '-A');
    git('commit', '-m', 'one');
    await call('build', 'facts', '--to', 'old.segment');
    pack('facts', 'start: 2014-02-03, end: 2021-09-18');
    for (const before of ['HEAD:facts', 'old.segment']) {
      const { out, code } = await call('diff', before, 'facts');
      assert.equal(code, 1, before);
      assert.match(out, /Mayor of Fredburg now ends 18 September 2021 \(gazette\); was open/);
    }
  });

  it('knows a folder that is only in the revision, and says of one that is nowhere that it is nowhere', async () => {
    pack('a', 'start: 2014-02-03');
    pack('b', 'start: 2014-02-03');
    const git = (...args: readonly string[]) => execFileSync('git', ['-c', 'user.name=desk', '-c', 'user.email=desk@example.org', ...args], { cwd: folder, stdio: 'pipe' });
    git('init');
    git('add', '-A');
    git('commit', '-m', 'one');
    rmSync(path.join(folder, 'a'), { recursive: true });
    assert.deepEqual(await call('diff', 'HEAD:a', 'b').then(({ out, code }) => [out, code]), ['No difference.\n', 0]);
    const nowhere = await call('diff', 'HEAD:fact', 'b');
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.err, /^copydesk: HEAD:fact: there is no folder “fact”, neither in .* nor at “HEAD”\n$/);
    assert.match((await call('diff', 'HEAD:b/persons.yaml', 'b')).err, /^copydesk: HEAD:b\/persons\.yaml: “persons\.yaml” is a file: name the folder of its pack\n$/);
  });

  it('fails where one of the two cannot be read', async () => {
    pack('a', 'start: 2014-02-03');
    assert.deepEqual(await call('diff', 'a', 'nowhere'), { out: '', err: 'copydesk: nowhere does not exist: name a folder of packs, a built file, or REVISION:FOLDER\n', code: 2 });
    assert.match((await call('diff', 'a')).err, /facts diff compares two/);
    pack('b', 'start: someday');
    const { code, err } = await call('diff', 'a', 'b');
    assert.equal(code, 2);
    assert.match(err, /persons\.yaml:7:\d+: error: /);
  });
});

describe('copydesk facts build', () => {
  it('gives the same bytes for the same packs, and check takes the file for the folder', async () => {
    pack('a', 'start: 2014-02-03, end: 2021-09-18');
    const { out, code } = await call('build', 'a', '--to', 'one.segment');
    assert.equal(code, 0);
    assert.match(out, /^one\.segment: desk 1; \d+\.\d kB, sha256 [0-9a-f]{16}\.\n$/);
    await call('build', 'a', '--to', 'two.segment');
    assert.deepEqual(readFileSync(path.join(folder, 'one.segment')), readFileSync(path.join(folder, 'two.segment')));
    writeFileSync(path.join(folder, 'draft.md'), 'FREDBURG — Mayor of Fredburg Anna Steinbuam spoke.\n');
    const check = (facts: string) => callCopydesk(['check', '--facts', facts, 'draft.md'], { folder });
    const [built, read] = [await check('one.segment'), await check('a')];
    assert.match(built.out, /Steinbaum/);
    assert.deepEqual(built, read);
  });

  it('refuses packs with errors and writes nothing', async () => {
    pack('a', 'start: 2014-02-03, sources: [gazete]');
    const { err, code } = await call('build', 'a', '--to', 'one.segment');
    assert.equal(code, 1);
    assert.match(err, /There is no source `gazete`.*\n.*1 error; nothing is built/);
    assert.throws(() => readFileSync(path.join(folder, 'one.segment')));
  });

  it('writes over an earlier build, and over nothing else', async () => {
    pack('a', 'start: 2014-02-03');
    await call('build', 'a', '--to', 'one.segment');
    assert.equal((await call('build', 'a', '--to', 'one.segment')).code, 0);
    writeFileSync(path.join(folder, 'other.segment'), '{"name": "desk"}');
    const { err, code } = await call('build', 'a', '--to', 'other.segment');
    assert.equal(code, 2);
    assert.match(err, /other\.segment exists and is no built pack file/);
    assert.equal(readFileSync(path.join(folder, 'other.segment'), 'utf8'), '{"name": "desk"}');
    assert.match((await call('build', 'a', '--to', 'one.bin')).err, /ends in \.segment/);
  });
});
