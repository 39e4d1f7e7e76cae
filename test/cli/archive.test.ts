import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkArchive, type BatchCounts } from '../../server/src/cli/batch/batch.js';
import { startThread } from '../../server/src/host/batch/thread.js';
import { inOrder } from '../../server/src/host/batch/pool.js';
import { callCopydesk } from '../support/call-copydesk.js';

const KOAZK = 'The envoy was to see Deputy Kremlin Chief of Staff Dmitry Koazk on Wednesday.';
const dated = (day: string, text: string): string => `---\ndate: ${day}\n---\n\n${text}\n`;

interface Line {
  readonly path?: string;
  readonly storyDate?: string;
  readonly findings?: readonly { readonly text: string }[];
  readonly problem?: string;
}

describe('copydesk check, whole archives', function () {
  // Each run starts threads, and each thread reads the facts.
  this.timeout(300_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-archive-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, content: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  const check = async (args: readonly string[], input = '') => {
    const called = await callCopydesk(['check', ...args], { folder, input });
    return { ...called, lines: args.includes('jsonl') ? called.out.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line) : [] };
  };

  it('reads folders where it is asked to, and no other file than drafts', async () => {
    write('2021/12/a.md', dated('2021-12-15', KOAZK));
    write('2021/b.txt', 'All is well.');
    write('2021/photo.jpg', 'no draft');
    write('.git/c.md', KOAZK);
    write('node_modules/d.md', KOAZK);
    const { out, err, code } = await check(['--recursive', '.']);
    assert.equal(err, '');
    assert.equal(code, 1);
    assert.match(out, /1 error, .* in 2 drafts\.\n$/);
    const refused = await check(['.']);
    assert.match(refused.err, /^copydesk: \. is a folder; /);
    assert.equal(refused.code, 2);
  });

  it('reads the files that a pattern names, where no shell has done so', async () => {
    write('2021/12/a.md', dated('2021-12-15', KOAZK));
    write('2021/b.md', 'All is well.');
    write('2021/c.txt', KOAZK);
    write('node_modules/d.md', KOAZK);
    write('draft [1].md', 'All is well.');
    const { lines, err, code } = await check(['--format', 'jsonl', '--jobs', '1', '**/*.md']);
    assert.equal(err, '');
    assert.equal(code, 1);
    assert.deepEqual(lines.map((line) => line.path), ['2021/12/a.md', '2021/b.md', 'draft [1].md']);
    // A file that bears the signs of a pattern is itself.
    assert.equal((await check(['draft [1].md'])).code, 0);
    const none = await check(['**/*.rst']);
    assert.match(none.err, /^copydesk: \*\*\/\*\.rst names no file\n$/);
    assert.equal(none.code, 2);
  });

  it('writes one line a draft in the order of the list, whatever is done first', async () => {
    const names = Array.from({ length: 40 }, (_, number) => `${String(number).padStart(2, '0')}.md`);
    for (const [number, name] of names.entries()) write(name, dated('2021-12-15', number % 5 === 0 ? `${KOAZK}\n\n`.repeat(10) : 'The ministers met.'));
    write('list.txt', `${names.toReversed().join('\n')}\n`);
    const { lines, err, code } = await check(['--format', 'jsonl', '--jobs', '2', '--files-from', 'list.txt']);
    assert.equal(err, '');
    assert.equal(code, 1);
    assert.deepEqual(lines.map((line) => line.path), names.toReversed());
    assert.deepEqual(lines.map(({ findings }) => findings!.length), names.map((_, number) => (number % 5 === 0 ? 10 : 0)).toReversed());
    const report = JSON.parse((await callCopydesk(['check', '--format', 'json', '00.md'], { folder })).out) as { drafts: Line[] };
    assert.deepEqual(lines.at(-1), report.drafts[0], 'the very object of --format json');
  });

  it('takes drafts as lines of JSON and gives each its date', async () => {
    const text = 'German Chancellor Angela Merkel spoke to reporters.';
    const input = [{ path: 'a.md', text, date: '2019-03-01' }, { path: 'b.md', text, date: '2022-02-15' }, { path: 'c', text: '', date: null }]
      .map((line) => JSON.stringify(line)).join('\n');
    const { lines, code } = await check(['--format', 'jsonl', '--input', 'jsonl', '--jobs', '1'], input);
    assert.deepEqual(lines.map(({ path: name, storyDate, findings }) => [name, storyDate, findings!.length]), [['a.md', '2019-03-01', 0], ['b.md', '2022-02-15', 1], ['c', '2022-02-15', 0]]);
    assert.equal(code, 1);
  });

  it('says of each line or file that cannot be read what is wrong, checks the rest and ends with 2', async () => {
    const input = ['{"path": "a.md", "text": "All is well."}', 'not json', '[1]', '{"text": "x"}', '{"path": "b.md"}', '', '{"path": "c.md", "text": "x", "date": "2022-02-30"}', '{"path": "d.md", "text": "y"}'].join('\r\n');
    const { lines, err, code } = await check(['--format', 'jsonl', '--input', 'jsonl', '--jobs', '1'], input);
    assert.equal(code, 2);
    assert.deepEqual(lines.map((line) => (line.problem === undefined ? line.path : 'problem')), ['a.md', 'problem', 'problem', 'problem', 'problem', 'problem', 'd.md']);
    assert.match(err, /^copydesk: line 2 of the input is not JSON: .*\ncopydesk: line 3 of the input is no object .*\ncopydesk: line 4 of the input names no "path"\ncopydesk: line 5 of the input holds no "text"\ncopydesk: c\.md has a wrong "date": /);
    write('a.md', 'All is well.');
    const files = await check(['--format', 'jsonl', '--jobs', '2', 'gone.md', 'a.md']);
    assert.deepEqual([files.lines.map(({ problem }) => problem), files.code], [['does not exist', undefined], 2]);
    assert.equal(files.err, 'copydesk: gone.md does not exist\n');
  });

  it('refuses what does not go together, before it reads anything', async () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['--format jsonl --fix a.md', /does not go with --fix/], ['--format jsonl --since HEAD a.md', /--since/], ['--cache c a.md', /--cache goes with --format jsonl/],
      ['--jobs 2 a.md', /--jobs goes with/], ['--format jsonl --jobs none a.md', /--jobs takes a number/], ['--input jsonl', /--input goes with/], ['--format jsonl -', /--input jsonl/],
      ['--format jsonl --input jsonl a.md', /does not go with paths/], ['--files-from l a.md', /does not go with paths/], ['--files-from gone', /--files-from gone does not exist/],
    ];
    for (const [args, message] of cases) {
      const { err, code, out } = await check(args.split(' '));
      assert.match(err, message, args);
      assert.deepEqual([code, out], [2, '']);
    }
  });

  it('does not check again what it knows, until text, facts or settings change', async () => {
    write('a.md', dated('2021-12-15', KOAZK));
    write('b.md', dated('2021-12-16', 'The ministers met.'));
    const settings = { stated: {}, failOn: 'error' as const, cache: path.join(folder, 'known'), today: '2022-02-15', folder, version: '1.0.0' };
    async function* both(first = 'a.md') {
      yield* await Promise.resolve([{ path: first }, { path: 'b.md' }]);
    }
    const once = async (jobs: ReturnType<typeof both>, more: Partial<typeof settings> = {}) => {
      const counts: BatchCounts = { mostWaiting: 0, workersStarted: 0, drafts: 0, withFindings: 0, failed: 0, cached: 0 };
      let out = '';
      const code = await checkArchive(jobs, { ...settings, ...more }, 1, {
        out: (text) => (out += text), err: assert.fail, readStandardInput: assert.fail, today: '2022-02-15', folder, colour: false,
      }, counts);
      return { out, code, cached: counts.cached };
    };
    const first = await once(both());
    assert.deepEqual([first.cached, first.code], [0, 1]);
    assert.deepEqual(await once(both()), { ...first, cached: 2 });
    assert.equal((await once(both(), { version: '1.0.1' })).cached, 0, 'another version');
    assert.equal((await once(both(), { stated: { storyDate: '2022-01-01' } } as object)).cached, 0, 'other settings');
    write('.copydesk.yaml', 'checks:\n  name-misspelled: off\n');
    assert.deepEqual([(await once(both())).code], [0], 'other settings of the folder');
    rmSync(path.join(folder, '.copydesk.yaml'));
    write('copy.md', dated('2021-12-15', KOAZK));
    assert.equal((await once(both('copy.md'))).cached, 2, 'the same text under another name');
    write('a.md', dated('2021-12-15', `${KOAZK} It rained.`));
    assert.equal((await once(both())).cached, 1, 'the other draft');
    for (const part of readdirSync(settings.cache)) for (const file of readdirSync(path.join(settings.cache, part))) writeFileSync(path.join(settings.cache, part, file), '{"half');
    assert.equal((await once(both())).cached, 0, 'a broken entry is made again');
  });

  it('says once that the folder of known results cannot be written, and checks all drafts', async () => {
    write('known', 'a file');
    write('a.txt', KOAZK);
    write('b.txt', KOAZK);
    const { lines, code, err } = await check(['--format', 'jsonl', '--jobs', '1', '--cache', 'known', 'a.txt', 'b.txt']);
    assert.deepEqual([lines.length, code], [2, 1]);
    assert.match(err, /^copydesk: --cache \S*known .+; what is found is not kept for the next run\n?$/);
  });

  it('lets stand what the file beside a draft lets stand, and checks again when that file or the sources change', async () => {
    write('a.txt', KOAZK);
    const run = async () => {
      const { lines, code, err } = await check(['--format', 'jsonl', '--jobs', '1', '--cache', 'known', 'a.txt']);
      assert.equal(err, '');
      return { code, findings: lines[0]!.findings!.map(({ text }) => text), kept: readdirSync(path.join(folder, 'known'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length };
    };
    const found = { code: 1, findings: ['Koazk'] };
    assert.deepEqual(await run(), { ...found, kept: 1 });
    assert.deepEqual(await run(), { ...found, kept: 1 }, 'known');
    write('a.txt.copydesk.yaml', `stets:\n  - check: name-misspelled\n    words: Koazk\n    sentence: ${KOAZK}\n`);
    assert.deepEqual(await run(), { code: 0, findings: [], kept: 2 }, 'what may stand is part of the key');
    rmSync(path.join(folder, 'a.txt.copydesk.yaml'));
    assert.deepEqual(await run(), { ...found, kept: 2 }, 'the first result is still known');
    write('sources/list.md', 'The list of guests: Dmitry Kozak.');
    assert.deepEqual(await run(), { ...found, kept: 3 }, 'sources are part of the key');
    assert.deepEqual(await run(), { ...found, kept: 3 }, 'and known where they are the same');
    write('sources/list.md', 'The list of guests: Dmitry Koazk, deputy chief of staff.');
    assert.equal((await run()).kept, 4);
  });

  it('loses one draft when a thread dies, says so, and checks the rest', async () => {
    const source = path.join(folder, 'dies.cjs');
    writeFileSync(source, `const { parentPort } = require('node:worker_threads');
      parentPort.on('message', (job) => (job === 'bad' ? process.exit(3) : parentPort.postMessage(job + ' checked')));`);
    async function* jobs() {
      yield* await Promise.resolve(['a', 'bad', 'b', 'c']);
    }
    const outcomes: string[] = [];
    for await (const outcome of inOrder(jobs(), { workers: 2, window: 4, start: () => startThread<string, string>(source, {}), lost: (job, reason) => `${job} lost: ${reason}` })) outcomes.push(outcome);
    assert.deepEqual(outcomes, ['a checked', 'bad lost: the thread ended with code 3', 'b checked', 'c checked']);
  });

  it('is a step of a pipeline: find, xargs and a file of results that a broken run goes on with', () => {
    for (const name of ['a', 'b', 'c', 'd']) write(`drafts/${name}.md`, dated('2021-12-15', name === 'c' ? KOAZK : 'The ministers met.'));
    const copydesk = `"${process.execPath}" --import tsx "${path.join(import.meta.dirname, '../../server/src/cli/main.ts')}"`;
    const shell = (command: string): string => execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_PATH: path.join(import.meta.dirname, '../../node_modules') } });
    // npx tsx resolves from the project: the scratch folder has no packages of its own.
    const call = copydesk.replace('--import tsx', `--import "${path.join(import.meta.dirname, '../../node_modules/tsx/dist/loader.mjs')}"`);
    const out = shell(`find drafts -name '*.md' | sort | xargs -P 2 -n 2 ${call} check --format jsonl --jobs 1 --cache known || true`);
    assert.deepEqual(out.trim().split('\n').map((line) => (JSON.parse(line) as Line).findings!.length).sort(), [0, 0, 0, 1]);
    const listed = shell(`find drafts -name '*.md' | sort | ${call} check --format jsonl --files-from - --jobs 2 --cache known || true`);
    assert.deepEqual(listed.trim().split('\n').map((line) => (JSON.parse(line) as Line).path), ['drafts/a.md', 'drafts/b.md', 'drafts/c.md', 'drafts/d.md']);
  });
});
