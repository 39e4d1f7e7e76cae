import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { callCopydesk } from '../support/call-copydesk.js';

const KOAZK = 'The envoy was to see Deputy Kremlin Chief of Staff Dmitry Koazk on Wednesday.';

describe('copydesk, called wrongly or with what cannot be read', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-bad-'));
    mkdirSync(path.join(folder, 'desk'));
    write('a.md', KOAZK);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, content: string): void => writeFileSync(path.join(folder, name), content);
  const call = (...args: readonly string[]) => callCopydesk(args, { folder, input: KOAZK });

  it('says what to write instead, and exits with 2', async () => {
    const cases: readonly (readonly [args: readonly string[], said: RegExp])[] = [
      [['check', '-', '-'], /^copydesk: standard input \(-\) can be read once only\n$/],
      [['gate', '-', 'a.md', '-'], /^copydesk: standard input \(-\) can be read once only\n$/],
      [['check', '--write-baseline', 'desk', 'a.md'], /^copydesk: --write-baseline desk is a folder\n$/],
      [['check', '--baseline', 'desk', 'a.md'], /^copydesk: --baseline desk is a folder; --write-baseline desk writes it\n$/],
      [['facts', 'stats', 'desk'], /^copydesk: facts stats counts the packs that count here; name further ones with --facts desk\n$/],
      [['facts', 'sync', 'nowhere'], /^copydesk: nowhere is no folder: name the one whose \.copydesk\.yaml names packs\n$/],
      [['facts', 'sync', 'a.md'], /^copydesk: a\.md is no folder/],
      [['facts', 'diff', 'desk', 'desk'], /^copydesk: desk: error: This folder holds no fact pack[^\n]*\n$/],
    ];
    for (const [args, said] of cases) {
      const { out, err, code } = await call(...args);
      assert.match(err, said, args.join(' '));
      assert.deepEqual({ out, code }, { out: '', code: 2 }, args.join(' '));
    }
  });

  it('tells how it is called wherever somebody asks for help', async () => {
    const help = await call('help');
    assert.equal(help.code, 0);
    for (const args of [['--help'], ['-h'], ['check', '--help'], ['facts', 'show', '-h'], ['check', 'a.md', '--help']]) assert.deepEqual(await call(...args), help, args.join(' '));
    assert.match((await call('check', '--', '--help')).err, /^copydesk: --help does not exist\n$/, 'behind -- it is a name');
  });

  it('fails where the file beside a draft cannot be read, because nobody knows then what may stand', async () => {
    for (const broken of ['stets: [', 'marks: [', 'stets: none\n']) {
      write('a.md.copydesk.yaml', broken);
      for (const command of ['check', 'gate', 'worksheet']) {
        const { err, code } = await call(command, 'a.md');
        assert.equal(code, 2, `${command}: ${broken}`);
        const lines = err.trimEnd().split('\n');
        assert.match(lines[0] ?? '', /^copydesk: a\.md\.copydesk\.yaml:1:\d+: error: /, command);
        assert.equal(new Set(lines).size, lines.length, `${command} says each thing once`);
      }
    }
    const archive = await call('check', '--format', 'jsonl', '--jobs', '1', '--cache', 'known', 'a.md', 'a.md');
    assert.equal(archive.code, 2);
    assert.equal(archive.out.trimEnd().split('\n').length, 2, 'the draft is checked all the same');
    write('a.md.copydesk.yaml', 'stets: []\n');
    assert.equal((await call('check', 'a.md')).code, 1);
  });

  it('names the date of a line of JSON, and no option that nobody wrote', async () => {
    const input = `${JSON.stringify({ path: 'a.md', text: KOAZK, date: '2022-02-31' })}\n`;
    const { out } = await callCopydesk(['check', '--format', 'jsonl', '--input', 'jsonl', '--jobs', '1'], { folder, input });
    assert.equal((JSON.parse(out) as { problem: string }).problem, 'has a wrong "date": it takes a day such as 2022-02-15, not “2022-02-31”');
  });
});
