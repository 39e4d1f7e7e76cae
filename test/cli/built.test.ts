import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { allBundles } from '../../scripts/bundles.mjs';

const root = path.join(import.meta.dirname, '../..');
const DRAFT = '---\ndate: 2021-12-15\n---\n\nThe envoy was to see Deputy Kremlin Chief of Staff Dmitry Koazk on Wednesday.\n';

const NOBODY = 65534;

/** What holds of the bundle alone, and of the process around it: other tests call the sources in their own process. */
describe('copydesk as it is built', () => {
  let folder: string;
  before(async () => {
    // A folder with a space in its name: nobody's checkout path is ours to choose.
    folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk built '));
    const bundles = allBundles(false).filter(({ outfile }) => /^server\/out\/(?:cli\.js|fact-tools\.cjs)$/.test(outfile ?? ''));
    assert.equal(bundles.length, 2);
    await Promise.all(bundles.map((bundle) => build({ ...bundle, outfile: path.join(folder, bundle.outfile!), sourcemap: false })));
    symlinkSync(path.join(root, 'server/out/facts.segment'), path.join(folder, 'server/out/facts.segment'));
    symlinkSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
    // Where tests run as root, the bundle does not: root may write whatever is locked.
    chmodSync(folder, 0o755);
    mkdirSync(path.join(folder, 'drafts/deep'), { recursive: true });
    writeFileSync(path.join(folder, 'drafts/a.md'), DRAFT);
    writeFileSync(path.join(folder, 'drafts/deep/b.md'), DRAFT);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs the bundle in the folder; `stdout` and `stderr` are pipes unless a file is given. */
  const copydesk = (args: readonly string[], { stdout, stopReading = false }: { readonly stdout?: number; readonly stopReading?: boolean } = {}) =>
    new Promise<{ readonly out: string; readonly err: string; readonly code: number | null }>((resolve) => {
      const child = spawn(process.execPath, [path.join(folder, 'server/out/cli.js'), ...args], {
        cwd: folder, stdio: ['ignore', stdout ?? 'pipe', 'pipe'], ...(process.getuid?.() === 0 && { uid: NOBODY, gid: NOBODY }),
      });
      let out = '';
      let err = '';
      child.stdout?.on('data', (data) => {
        out += String(data);
        if (stopReading) child.stdout?.destroy();
      });
      child.stderr?.on('data', (data) => {
        err += String(data);
      });
      child.on('close', (code) => resolve({ out, err, code }));
    });

  /** Starts the bundle in the folder with a standard input that stays open; `ended` reads what it writes from then on. */
  const started = (args: readonly string[]) => {
    const child = spawn(process.execPath, [path.join(folder, 'server/out/cli.js'), ...args], {
      cwd: folder, stdio: 'pipe', ...(process.getuid?.() === 0 && { uid: NOBODY, gid: NOBODY }),
    });
    const ended = async (): Promise<{ readonly out: string; readonly err: string; readonly code: number | null }> => {
      const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), new Promise<number | null>((resolve) => child.on('exit', resolve))]);
      child.stdin.destroy();
      return { out, err, code };
    };
    return { child, ended };
  };

  it('finds drafts by a pattern, in every folder below', async () => {
    const { out, err, code } = await copydesk(['check', '--format', 'json', 'drafts/**/*.md']);
    assert.equal(err, '');
    assert.deepEqual((JSON.parse(out) as { drafts: readonly { path: string }[] }).drafts.map((draft) => draft.path), ['drafts/a.md', 'drafts/deep/b.md']);
    assert.equal(code, 1);
    assert.deepEqual(await copydesk(['check', 'drafts/*.txt']), { out: '', err: 'copydesk: drafts/*.txt names no file\n', code: 2 });
  });

  it('takes it for no failure that the reader of a report stops early', async () => {
    writeFileSync(path.join(folder, 'many'), 'drafts/a.md\n'.repeat(200));
    const { out, err, code } = await copydesk(['check', '--format', 'jsonl', '--jobs', '1', '--files-from', 'many'], { stopReading: true });
    assert.match(out, /^\{"path":"drafts\/a\.md"/);
    assert.deepEqual({ err, code }, { err: '', code: 0 });
  });

  // Windows ends a process without asking it.
  if (process.platform !== 'win32') {
    it('stops at Ctrl-C with what is done: whole lines, whole results in the cache, and the code that shells know', async () => {
      const known = path.join(folder, 'known');
      mkdirSync(known);
      chmodSync(known, 0o777);
      const names = Array.from({ length: 200 }, (_, number) => `drafts/many-${number}.md`);
      for (const [number, name] of names.entries()) writeFileSync(path.join(folder, name), `${DRAFT}\nThey were to meet again on item ${number}.\n`);
      writeFileSync(path.join(folder, 'archive'), `${names.join('\n')}\n`.repeat(20));
      const { child, ended } = started(['check', '--format', 'jsonl', '--jobs', '2', '--cache', 'known', '--files-from', 'archive']);
      // Nobody reads on, so the run cannot come to its end before the signal does.
      await new Promise<void>((resolve) => child.stdout.once('readable', resolve));
      child.kill('SIGINT');
      const { out, err, code } = await ended();
      assert.equal(code, 130);
      const lines = out.trimEnd().split('\n').map((line) => JSON.parse(line) as { readonly path: string });
      assert.deepEqual(lines.map((line) => line.path), lines.map((_, index) => names[index % names.length]));
      assert.equal(err, `copydesk: stopped after ${lines.length} drafts; the others are not checked\n`);
      const kept = readdirSync(known, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      assert.deepEqual(kept.filter(({ name }) => !name.endsWith('.json')), [], 'a result that is half written');
      assert.ok(kept.length >= Math.min(lines.length, names.length));
    });

    it('stops at Ctrl-C though more drafts may come', async () => {
      const { child, ended } = started(['check', '--input', 'jsonl', '--format', 'jsonl', '--jobs', '1']);
      child.stdin.write(`${JSON.stringify({ path: 'wire.md', text: DRAFT })}\n`);
      await new Promise<void>((resolve) => child.stdout.once('readable', resolve));
      child.kill('SIGTERM');
      const { out, err, code } = await ended();
      assert.match(out, /^\{"path":"wire\.md",.*\}\n$/);
      assert.deepEqual({ err, code }, { err: 'copydesk: stopped after 1 draft; the others are not checked\n', code: 143 });
    });
  }

  // Linux has a device that is always full.
  if (existsSync('/dev/full')) it('says in one line that the report cannot be written, and fails', async () => {
    const { err, code } = await copydesk(['check', 'drafts/a.md'], { stdout: openSync('/dev/full', 'w') });
    assert.deepEqual({ err, code }, { err: 'copydesk: the report cannot be written: there is no room left on its disk\n', code: 2 });
  });

  it('leaves a draft that may not be written as it was, reports it all the same, and fails', async () => {
    const draft = path.join(folder, 'drafts/locked.md');
    writeFileSync(draft, DRAFT, { mode: 0o444 });
    const { out, err, code } = await copydesk(['check', '--fix', 'drafts/locked.md']);
    assert.equal(err, 'copydesk: drafts/locked.md may not be written: check its permissions\n');
    assert.match(out, /“Koazk” looks like a misspelling of Kozak/);
    assert.equal(code, 2);
    assert.equal(readFileSync(draft, 'utf8'), DRAFT);
  });

  it('says of settings that may not be read that they may not, and fails', async () => {
    mkdirSync(path.join(folder, 'desk'));
    writeFileSync(path.join(folder, 'desk/a.md'), DRAFT);
    mkdirSync(path.join(folder, 'desk/.copydesk.yaml'));
    const { err, code } = await copydesk(['check', 'desk/a.md']);
    assert.equal(err, 'copydesk: desk/.copydesk.yaml: error: This settings file is a folder.\n');
    assert.equal(code, 2);
  });

  it('makes packs in a bundle of its own', async () => {
    const { err, code } = await copydesk(['facts', 'diff', 'drafts']);
    assert.match(err, /^copydesk: facts diff compares two: /);
    assert.equal(code, 2);
  });
});
