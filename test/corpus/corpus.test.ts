/**
 * Whole drafts through the whole product with the bundled facts. `cases/<name>/draft.*` with `expected.txt`, the command line's own
 * report; `UPDATE=1` writes it anew, and the difference is read in review. `clean/*` are correct texts: not one word about them.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { callCopydesk } from '../support/call-copydesk.js';

const cases = path.join(__dirname, 'cases');
const clean = path.join(__dirname, 'clean');

describe('corpus', () => {
  for (const name of readdirSync(cases).sort()) {
    it(`reports what is wrong in “${name}”`, async () => {
      const folder = path.join(cases, name);
      const draft = readdirSync(folder).find((file) => file.startsWith('draft.'))!;
      const { out, err } = await callCopydesk(['check', draft], { folder });
      const file = path.join(folder, 'expected.txt');
      if (process.env['UPDATE'] === '1') writeFileSync(file, out);
      assert.equal(err, '');
      assert.equal(out, existsSync(file) ? readFileSync(file, 'utf8') : '', 'UPDATE=1 writes the expectation');
      assert.doesNotMatch(out, /^0 errors, 0 warnings, 0 notes/m, 'a case has something to report; a correct text belongs to clean/');
    });
  }

  for (const draft of readdirSync(clean).sort()) {
    it(`is silent on “${draft}”`, async () => {
      const { out, err, code } = await callCopydesk(['check', '--fail-on', 'hint', draft], { folder: clean });
      assert.equal(err, '');
      assert.equal(out, '0 errors, 0 warnings, 0 notes in 1 draft.\n');
      assert.equal(code, 0);
    });
  }
});
