import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { listFiles, PackageManager } from '@vscode/vsce';
import { build } from 'esbuild';
import { describe, it } from 'mocha';
import { allBundles } from '../scripts/bundles.mjs';

const root = path.join(import.meta.dirname, '..');
const budgets = JSON.parse(readFileSync(path.join(import.meta.dirname, 'budgets.json'), 'utf8')) as {
  readonly bundles: Readonly<Record<string, number>>;
  readonly vsix: number;
};

/** The bundles as they ship, made once: name and contents. */
let made: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
const shipped = (): Promise<ReadonlyMap<string, Uint8Array>> => (made ??= (async () => {
  const bundles = await Promise.all(allBundles(true).map((bundle) => build({ ...bundle, write: false, metafile: true })));
  return new Map(bundles.flatMap(({ outputFiles }) => outputFiles).map(({ path: file, contents }) => [path.relative(root, file).split(path.sep).join('/'), contents]));
})());

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1000);
const advice = (what: string, size: number, budget: number): string =>
  `${what} has ${size} kB, ${size - budget} more than its budget of ${budget} in test/budgets.json. See what came in with `
  + '`npx esbuild --bundle … --analyze` (entry points in scripts/bundles.mjs): load what few need in a bundle of its own, take a smaller package, or raise the budget with the reason in the commit.';

describe('what ships', function () {
  this.timeout(300_000);

  for (const [file, budget] of Object.entries(budgets.bundles)) {
    it(`keeps ${file} within its budget`, async () => {
      const contents = (await shipped()).get(file);
      assert.ok(contents, `${file} is no bundle: take it out of test/budgets.json`);
      assert.ok(kilobytes(contents.length) <= budget, advice(file, kilobytes(contents.length), budget));
    });
  }

  it('has a budget that says something: each is within a quarter of what it holds', async () => {
    for (const [file, budget] of Object.entries(budgets.bundles)) {
      const size = kilobytes((await shipped()).get(file)!.length);
      assert.ok(budget <= size * 1.25, `${file} has only ${size} kB: lower its budget of ${budget} in test/budgets.json`);
    }
  });

  it('keeps the .vsix within its budget', async () => {
    const bundles = await shipped();
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
    const packed = files.map((file) => {
      const contents = bundles.get(file) ?? (existsSync(path.join(root, file)) ? readFileSync(path.join(root, file)) : new Uint8Array());
      return { file, size: deflateRawSync(contents).length };
    });
    const size = kilobytes(packed.reduce((sum, one) => sum + one.size, 0));
    const largest = packed.toSorted((a, b) => b.size - a.size).slice(0, 4).map((one) => `${one.file} ${kilobytes(one.size)} kB`).join(', ');
    assert.ok(size <= budgets.vsix, `${advice('The .vsix', size, budgets.vsix)} The largest files in it: ${largest}.`);
  });
});
