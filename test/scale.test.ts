import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { openCounted } from '../bench/scale/counted-file.js';
import { draftOf } from '../bench/scale/draft.js';
import { countsOf, type Counts } from '../bench/scale/measure.js';
import { questions } from '../bench/scale/questions.js';
import { writeSegmentFile } from '../bench/scale/segment-file.js';
import { MOST_NEAR } from '../server/src/core/facts/index/near.js';

/** What is counted, not timed: the same on any machine. `npm run bench -- --scale` times larger bases. */
describe('a base of a hundred times as many persons', function () {
  this.timeout(300_000);

  const [small, large] = [1000, 100_000];
  const asked = questions(1000);
  let folder = '';
  let counts: Readonly<Record<number, Counts>> = {};
  const fileOf = (persons: number): string => path.join(folder, `${persons}.segment`);

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'copydesk-scale-test-'));
    counts = Object.fromEntries([small, large].map((persons) => {
      writeSegmentFile(fileOf(persons), persons);
      return [persons, countsOf(fileOf(persons), draftOf(2000), asked)];
    }));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is asked for near names at no more than half as many places again', () => {
    const visited = ({ looks, compared }: Counts): number => looks + compared;
    assert.ok(visited(counts[large]!) <= 1.5 * visited(counts[small]!), JSON.stringify(counts));
    assert.ok(counts[large]!.compared <= MOST_NEAR);
  });

  it('has a bounded number of its records read for a draft', () => {
    assert.ok(counts[large]!.records <= 1.25 * counts[small]!.records, JSON.stringify(counts));
  });

  it('has its file read at a bounded number of places for a draft', () => {
    assert.ok(counts[large]!.draftReads <= 2 * counts[small]!.draftReads, JSON.stringify(counts));
  });

  it('has little of its file read for a draft: less than a tenth, and a megabyte', () => {
    const { draftBytes } = counts[large]!;
    assert.ok(draftBytes > 0 && draftBytes < Math.min(1e6, statSync(fileOf(large)).size / 10), JSON.stringify(counts));
  });

  it('takes at most 80 bytes a person in memory where it stays on the disk', () => {
    const { segment, close } = openCounted(fileOf(large));
    close();
    assert.ok(segment.resident > 0 && segment.resident / large <= 80, String(segment.resident / large));
  });
});
