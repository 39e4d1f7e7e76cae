import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
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
