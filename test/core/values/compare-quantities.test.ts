import assert from 'node:assert/strict';
import { tokenise } from '../../../server/src/core/text/tokens.js';
import { compareQuantities, type KnownAmount } from '../../../server/src/core/values/compare-quantities.js';
import type { Comparator } from '../../../server/src/core/values/quantity.js';
import { readNumber } from '../../../server/src/core/values/read-number.js';
import { inEnglish } from '../../../server/src/core/values/said.js';

function compare(written: string, comparator: Comparator | undefined, known: string, drift = 0) {
  const tokens = tokenise(written);
  const { value } = readNumber(tokens, 0, tokens.length)!;
  const sign = known[0] as KnownAmount['sign'];
  return compareQuantities({ value, ...(comparator && { comparator }) }, { amount: Number(known.slice(1)), sign }, { drift });
}

const verdict = (written: string, comparator: Comparator | undefined, known: string, expected: string): void => {
  it(`${comparator ?? ''} ${written} against ${known}: ${expected}`, () => assert.equal(compare(written, comparator, known).verdict, expected));
};

describe('compareQuantities', () => {
  verdict('14,000', undefined, '>14000', 'agrees');
  verdict('14,000', 'more', '>14000', 'agrees');
  verdict('15,000', 'nearly', '>14000', 'agrees');
  verdict('14,000', 'about', '=13800', 'agrees');
  verdict('10,000', 'at-least', '>14000', 'agrees');
  verdict('20,000', 'at-most', '>14000', 'agrees');
  verdict('13,000', undefined, '>14000', 'cannot-tell');
  verdict('40,000', 'more', '>14000', 'contradicts');
  verdict('1,400', 'more', '>14000', 'contradicts');
  verdict('13,000', 'at-most', '=14000', 'contradicts');
  verdict('30,000', 'nearly', '>14000', 'contradicts');
  verdict('20,000', 'nearly', '>14000', 'cannot-tell');
  verdict('20,000', undefined, '>14000', 'contradicts');
  verdict('140,000', undefined, '=14000', 'contradicts');
  verdict('1 million', undefined, '=1000000000', 'contradicts');

  verdict('350', undefined, '=351', 'agrees');
  verdict('340', undefined, '=351', 'contradicts');
  verdict('ten', undefined, '=10', 'agrees');
  verdict('10', undefined, '=11', 'contradicts');
  verdict('10-12', undefined, '=20', 'cannot-tell');

  it('names both amounts', () => {
    assert.equal(inEnglish(compare('40,000', 'more', '>14000').reason), 'The draft says more than 40,000, the fact base more than 14,000.');
    assert.equal(inEnglish(compare('15,000', 'nearly', '>14000').reason), 'Nearly 15,000 fits more than 14,000.');
  });

  it('lets a count move', () => assert.equal(compare('16,000', undefined, '>14000', 0.25).verdict, 'cannot-tell'));
});
