import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readHunks } from '../../server/src/host/git/hunks.js';
import { callCopydesk } from '../support/call-copydesk.js';

const KOAZK = 'The envoy was to see Deputy Kremlin Chief of Staff Dmitry Koazk on Wednesday.';
const NATOS = 'Nobody had heard of pledges against Natos expansion.';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-since-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
};
const call = (...args: readonly string[]) => callCopydesk(['check', '--fail-on', 'warning', ...args], { folder });
const found = (out: string): readonly string[] => [...out.matchAll(/\[([a-z-]+)\]$/gm)].map(([, check]) => check!);

describe('copydesk check --since', () => {
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', '-c', 'init.defaultBranch=main', ...args], { cwd: folder, stdio: 'ignore' });
  };
  const commit = (): void => {
    git('add', '-A');
    git('commit', '-q', '-m', 'Filed');
  };
  beforeEach(() => git('init', '-q'));

  it('reports the findings on lines that changed, and says how many it leaves out', async () => {
    write('desk/a.md', `${KOAZK}\n\nAll else is calm.\n`);
    commit();
    write('desk/a.md', `A new first line.\n\n${KOAZK}\n\n${NATOS}\n`);
    const { out, code, err } = await call('--since', 'HEAD', 'desk/a.md');
    assert.equal(err, '');
    assert.deepEqual(found(out), ['possessive-apostrophe']);
    assert.match(out, /0 errors, 1 warning, 0 notes in 1 draft\.\nLeft out: 1 finding, known or on lines that did not change\.\n$/);
    assert.equal(code, 1);
  });

  it('is content where nothing changed, and where lines were only taken away', async () => {
    write('a.md', `One line.\n\n${KOAZK}\n`);
    commit();
    assert.equal((await call('--since', 'HEAD', 'a.md')).code, 0);
    write('a.md', `${KOAZK}\n`);
    assert.equal((await call('--since', 'HEAD', 'a.md')).code, 0);
  });

  it('takes a draft that the revision does not hold for new throughout', async () => {
    write('a.md', 'All is calm.');
    commit();
    write('untracked.md', KOAZK);
    assert.deepEqual(found((await call('--since', 'HEAD', 'untracked.md')).out), ['name-misspelled']);
    write('b.md', KOAZK);
    commit();
    assert.deepEqual(found((await call('--since', 'HEAD~1', 'b.md')).out), ['name-misspelled']);
    assert.deepEqual(found((await call('--since', 'HEAD', 'b.md')).out), []);
  });

  it('leaves out what happened on the other branch since this one left it, where three dots say so', async () => {
    write('a.md', `${KOAZK}\n\nAll is calm.\n`);
    commit();
    git('checkout', '-q', '-b', 'story');
    write('a.md', `${KOAZK}\n\nAll is calm. ${NATOS}\n`);
    commit();
    git('checkout', '-q', 'main');
    write('a.md', `${KOAZK.replace('Koazk', 'Kozak')}\n\nAll is calm.\n`);
    commit();
    git('checkout', '-q', 'story');
    assert.deepEqual(found((await call('--since', 'main', 'a.md')).out), ['name-misspelled', 'possessive-apostrophe']);
    assert.deepEqual(found((await call('--since', 'main...', 'a.md')).out), ['possessive-apostrophe']);
    assert.match((await call('--since', 'v9...', 'a.md')).err, /no revision “v9\.\.\.”/);
  });

  it('is not led astray by settings of git, attributes or odd names', async () => {
    write('.gitattributes', '*.md -diff\n');
    write('a [1]*.md', `All is calm.\n@@ -1 +9 @@ is no hunk.\n${KOAZK}\n`);
    commit();
    git('config', 'color.ui', 'always');
    git('config', 'diff.noprefix', 'true');
    git('config', 'diff.external', 'false');
    write('a [1]*.md', `All is calm.\n@@ -1 +9 @@ is no hunk.\n${KOAZK}\n\n${NATOS}\n`);
    assert.deepEqual(found((await call('--since', 'HEAD', 'a [1]*.md')).out), ['possessive-apostrophe']);
  });

  it('says which revision there is not, and runs none that looks like an option', async () => {
    write('a.md', KOAZK);
    commit();
    const { err, code } = await call('--since', 'v9', 'a.md');
    assert.equal(err, 'copydesk: a.md cannot be compared: its repository has no revision “v9” (a shallow clone must fetch it first)\n');
    assert.equal(code, 2);
    assert.match((await call('--since=--output=stolen', 'a.md')).err, /no revision “--output=stolen”/);
  });

  it('says that there is no repository, or no git', async () => {
    rmSync(path.join(folder, '.git'), { recursive: true });
    write('a.md', KOAZK);
    const { err, code } = await call('--since', 'HEAD', 'a.md');
    assert.match(err, /^copydesk: a\.md cannot be compared: git says “not a git repository/);
    assert.equal(code, 2);
    const before = process.env['PATH'];
    process.env['PATH'] = folder;
    try {
      assert.equal((await call('--since', 'HEAD', 'a.md')).err, 'copydesk: a.md cannot be compared: git is not installed, or not on the path\n');
    } finally {
      process.env['PATH'] = before;
    }
  });

  it('does not go with standard input or --fix', async () => {
    assert.match((await call('--since', 'HEAD', '-')).err, /--since compares files; git does not know standard input/);
    assert.match((await call('--since', 'HEAD', '--fix', 'a.md')).err, /--fix mends all findings/);
  });
});

describe('the hunks of a diff', () => {
  it('give the lines of the new side; what was only taken away has none', () => {
    assert.deepEqual(readHunks('--- a/x\n+++ b/x\n@@ -1 +1 @@ heading\n-a\n+b\n@@ -4,2 +4,0 @@\n-c\n-d\n@@ -9,0 +8,3 @@\n+@@ -1 +5 @@\n'),
      [{ from: 1, to: 1 }, { from: 8, to: 10 }]);
  });
});

describe('copydesk check --baseline', () => {
  it('leaves out what --write-baseline accepted, also after edits elsewhere, and reports what is new', async () => {
    write('desk/a.md', `${KOAZK}\n`);
    write('b.md', 'All is calm.\n');
    const written = await call('--write-baseline', 'known.json', 'desk/a.md', 'b.md');
    assert.equal(written.code, 0);
    assert.match(written.out, /^0 errors, 0 warnings, 0 notes in 2 drafts\.\nLeft out: 1 finding, /);
    const { copydesk, drafts } = JSON.parse(readFileSync(path.join(folder, 'known.json'), 'utf8'));
    assert.equal(copydesk, 'baseline 1');
    assert.deepEqual(Object.keys(drafts), ['desk/a.md']);
    const [{ fingerprint, ...rest }] = drafts['desk/a.md'];
    assert.match(fingerprint, /^[0-9a-f]{16}$/);
    assert.deepEqual(rest, { check: 'name-misspelled', words: 'Koazk', line: 1 });

    write('desk/a.md', `A new first line.\n\n${KOAZK}\n\n${NATOS}\n`);
    const { out, code } = await call('--baseline', 'known.json', 'desk/a.md');
    assert.equal(code, 1);
    assert.deepEqual(found(out), ['possessive-apostrophe']);
  });

  it('accepts one of two equal findings when there was one, and none in another draft', async () => {
    write('a.md', `${KOAZK}\n`);
    await call('--write-baseline', 'known.json', 'a.md');
    write('a.md', `${KOAZK}\n\n${KOAZK}\n`);
    write('b.md', `${KOAZK}\n`);
    assert.deepEqual(found((await call('--baseline', 'known.json', 'a.md', 'b.md')).out), ['name-misspelled', 'name-misspelled']);
  });

  it('keeps what it knows of drafts that are not checked this time, as long as they exist', async () => {
    write('a.md', `${KOAZK}\n`);
    write('b.md', `${NATOS}\n`);
    write('c.md', `${NATOS}\n`);
    await call('--write-baseline', 'known.json', 'a.md', 'b.md', 'c.md');
    write('b.md', `${KOAZK}\n`);
    rmSync(path.join(folder, 'c.md'));
    await call('--write-baseline', 'known.json', 'b.md');
    assert.deepEqual(Object.keys(JSON.parse(readFileSync(path.join(folder, 'known.json'), 'utf8')).drafts), ['a.md', 'b.md']);
    assert.equal((await call('--baseline', 'known.json', 'a.md', 'b.md')).code, 0);
  });

  it('does not write over a file that is no baseline', async () => {
    write('a.md', KOAZK);
    write('notes.json', '{"my": "notes"}');
    assert.match((await call('--write-baseline', 'notes.json', 'a.md')).err, /--write-baseline notes\.json exists and is no baseline of this version/);
    assert.equal(readFileSync(path.join(folder, 'notes.json'), 'utf8'), '{"my": "notes"}');
  });

  it('counts from wherever it is called', async () => {
    write('desk/a.md', `${KOAZK}\n`);
    await call('--write-baseline', 'desk/known.json', 'desk/a.md');
    const inside = await callCopydesk(['check', '--baseline', 'known.json', 'a.md'], { folder: path.join(folder, 'desk') });
    assert.equal(inside.code, 0);
  });

  it('narrows every format alike', async () => {
    write('a.md', `${KOAZK}\n`);
    await call('--write-baseline', 'known.json', 'a.md');
    for (const format of ['json', 'sarif', 'junit', 'github']) {
      const { out, code } = await call('--format', format, '--baseline', 'known.json', 'a.md');
      assert.equal(code, 0);
      assert.doesNotMatch(out, /looks like a misspelling of/);
    }
  });

  it('says what is wrong with the file', async () => {
    write('a.md', KOAZK);
    assert.deepEqual(await call('--baseline', 'known.json', 'a.md'), {
      out: '', err: 'copydesk: --baseline known.json does not exist; --write-baseline known.json writes it\n', code: 2,
    });
    write('known.json', '{');
    assert.match((await call('--baseline', 'known.json', 'a.md')).err, /--baseline known\.json is no JSON/);
    for (const wrong of ['[]', '{"copydesk": "baseline 9", "drafts": {}}', '{"copydesk": "baseline 1", "drafts": {"a.md": [1]}}']) {
      write('known.json', wrong);
      assert.match((await call('--baseline', 'known.json', 'a.md')).err, /is no baseline of this version/);
    }
    assert.match((await call('--write-baseline', 'nowhere/known.json', 'a.md')).err, /--write-baseline nowhere\/known\.json does not exist/);
    assert.match((await call('--write-baseline', 'n.json', '--baseline', 'known.json', 'a.md')).err, /--write-baseline accepts all findings/);
  });
});
