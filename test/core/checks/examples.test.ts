import assert from 'node:assert/strict';
import path from 'node:path';
import { checks } from '../../../server/src/core/checks/index.js';
import type { FactLookUp } from '../../../server/src/core/facts/look-up.js';
import { loadFacts } from '../../../server/src/core/facts/load-facts.js';
import { diskPackFiles } from '../../../server/src/host/facts/disk-pack-files.js';
import { analyzeText, applyEdits } from '../../support/test-check.js';

/** The examples and the silences that documentation quotes, read with the bundled facts as a reader of it would. */
describe('documented examples', () => {
  let facts: FactLookUp;
  before(async () => {
    ({ facts } = await loadFacts([], [path.join(__dirname, '../../../server/facts')], diskPackFiles));
  });

  for (const check of checks) {
    describe(check.id, () => {
      const read = (text: string, date: string | undefined) => analyzeText(text, facts, date === undefined ? {} : { date }, [check]).findings;

      for (const { wrong, right, date } of check.examples) {
        it(`reports “${wrong}”`, () => {
          const [finding] = read(wrong, date);
          assert.ok(finding, 'nothing is reported');
          assert.match(finding.message, /[.?!]$/, 'a message is a sentence');
          assert.match(finding.because, /[.?!]$/, 'a reason is a sentence');
          if (right === undefined) return;
          assert.deepEqual(read(right, date).map(({ message }) => message), [], `“${right}” should be right`);
          const fixed = finding.fixes.map(({ edits }) => applyEdits(wrong, edits));
          if (fixed.length > 0) assert.ok(fixed.includes(right), `no fix gives “${right}”, but: ${fixed.join(' / ')}`);
        });
      }
      for (const sentence of check.accepts) {
        it(`is silent on “${sentence}”`, () => {
          assert.deepEqual(read(sentence, undefined).map(({ message }) => message), []);
        });
      }
    });
  }
});
