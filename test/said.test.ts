import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'mocha';
import { checks } from '../server/src/core/checks/index.js';
import { loadFacts } from '../server/src/core/facts/load-facts.js';
import type { FactLookUp } from '../server/src/core/facts/look-up.js';
import { tellFinding } from '../server/src/core/features/tell-finding.js';
import { parseEdtf } from '../server/src/core/values/edtf.js';
import { german } from '../server/src/core/words/findings/german.js';
import { ukrainian } from '../server/src/core/words/findings/ukrainian.js';
import { wordsFor } from '../server/src/core/words/words.js';
import { diskPackFiles } from '../server/src/host/facts/disk-pack-files.js';
import { catalogueFaults, isTranslated, saidTemplates, templatesIn } from '../scripts/list-said.js';
import { analyzeText } from './support/test-check.js';

const catalogues = { german, ukrainian } as const;
const day = parseEdtf('2022-02-15')!;

describe('what findings say', () => {
  const templates = saidTemplates();

  for (const [name, catalogue] of Object.entries(catalogues)) {
    it(`is all translated in ${name}, with the same values, and nothing is left over`, () => {
      assert.ok(templates.size > 250);
      assert.deepEqual(catalogueFaults(catalogue, templates, name), []);
    });

    it(`has the quotation marks and apostrophes of ${name}`, () => {
      const foreign = name === 'ukrainian' ? /["'“”„]/ : /["'”]|(?<!„[^“]*)“/;
      for (const [key, text] of Object.entries(catalogue)) assert.doesNotMatch(text, foreign, key);
    });

    it(`ends as it does in English in ${name}`, () => {
      // A sentence stays a sentence, a clause a clause: both are put together with others.
      for (const [key, text] of Object.entries(catalogue)) assert.equal(/[.!?]$/.test(text), /[.!?](?: \[\w+\])?$/.test(key), key);
    });

    it(`fills every place in ${name}`, () => {
      const { tell } = wordsFor(name === 'german' ? 'de' : 'uk');
      for (const [key, text] of Object.entries(catalogue)) {
        const strings = key.replace(/ \[\w+\]$/, '').split(/\{\d+\}/);
        const [, sense] = / \[(\w+)\]$/.exec(key) ?? [];
        const values = strings.slice(1).map((_, index) => (new RegExp(`\\{${index}:`).test(text) ? day : new RegExp(`\\{${index}#`).test(text) ? 3 : `VALUE ${index}`));
        const told = tell({ strings, values, ...(sense !== undefined && { sense }) });
        assert.doesNotMatch(told, /[{}#|]|undefined/, key);
        for (const value of values) assert.ok(told.includes(value === day ? '2022' : String(value)), `${key}: ${told}`);
      }
    });

    it(`has a form for each number that is told in words in ${name}`, () => {
      const forms = Object.entries(catalogue).flatMap(([key, text]) => [...text.matchAll(/\{\d+#([^}]*)\}/g)].map(([, list]) => [key, list!.split('|').length] as const));
      assert.ok(forms.length > 3);
      for (const [key, count] of forms) assert.ok(name === 'ukrainian' ? count === 3 || count === 4 : count === 2, key);
    });
  }

  it('would be missed where a translation lacks it, has too much, or fills in other values', () => {
    const said = new Map([['A {0}', ['a.ts']], ['B', ['a.ts', 'b.ts']], ['{0} − {1}', ['a.ts']]]);
    assert.deepEqual(catalogueFaults({ 'A {0}': 'A', 'C': 'C' }, said, 'x'), ['x lacks “B” (a.ts, b.ts)', 'x has “C”, which nobody says any more', 'x fills in other values than “A {0}”']);
    assert.deepEqual(['{0} − {1}', '“{0}”', 'of {0}'].map(isTranslated), [false, true, true]);
  });

  it('is read from the sources as the tag makes it at run time', () => {
    assert.deepEqual(templatesIn('const a = [say`one ${x} two ${f(`y`)}\\u2019`, say`three`, sayOf(\'age\')`${x} is ${y}`, other`four`];'),
      ['one {0} two {1}’', 'three', '{0} is {1} [age]']);
  });
});

describe('the documented examples in other languages', () => {
  let facts: FactLookUp;
  before(async () => {
    ({ facts } = await loadFacts([], [path.join(import.meta.dirname, '../server/facts')], diskPackFiles));
  });

  for (const check of checks) {
    it(`tell ${check.id}`, () => {
      for (const { wrong, date } of check.examples) {
        const [finding] = analyzeText(wrong, facts, date === undefined ? {} : { date }, [check]).findings;
        assert.ok(finding, wrong);
        for (const locale of ['de', 'uk']) {
          const told = tellFinding(finding, wordsFor(locale));
          assert.notEqual(told.message, finding.message);
          for (const text of [told.message, told.because]) {
            assert.match(text, /[.?!]$/, 'a sentence');
            assert.doesNotMatch(text, /\{\d|undefined|NaN|\[object|„„|““|««|»»/);
          }
          assert.deepEqual(told.fixes.map(({ edits }) => edits), finding.fixes.map(({ edits }) => edits), 'what is written in the draft is English in every language');
          assert.equal(told.evidence.every(({ statement }, index) => statement !== finding.evidence[index]!.statement), true);
        }
        assert.equal(tellFinding(finding, wordsFor('en')), finding);
      }
    });
  }
});
