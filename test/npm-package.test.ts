import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { allBundles } from '../scripts/bundles.mjs';

const kept = readFileSync(path.join(import.meta.dirname, '..', '.npmignore'), 'utf8').split('\n').filter((line) => line.startsWith('!/server/out/')).map((line) => line.slice(2));

describe('the npm package', () => {
  it('holds every bundle that the command line loads, the facts, and the licences of what is bundled', () => {
    const bundles = allBundles(true).flatMap(({ outfile, platform }) => (platform === 'node' && outfile?.startsWith('server/') ? [outfile] : []));
    assert.ok(bundles.includes('server/out/document-readers.cjs') && bundles.includes('server/out/cli.js'));
    assert.deepEqual(kept.toSorted(), [...bundles, 'server/out/facts.segment', 'server/out/third-party-notices.txt'].toSorted());
  });
});
