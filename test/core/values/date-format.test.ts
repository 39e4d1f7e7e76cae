import assert from 'node:assert/strict';
import { partOfMonthValue, partOfYearValue } from '../../../server/src/core/values/date.js';
import { formatDate, formatWhen } from '../../../server/src/core/values/date-format.js';
import { parseEdtf } from '../../../server/src/core/values/edtf.js';

describe('formatDate', () => {
  for (const [edtf, words] of [
    ['2021-12-15', '15 December 2021'],
    ['2021-12', 'December 2021'],
    ['2021', '2021'],
    ['199X', 'the 1990s'],
    ['1962-10~', 'about October 1962'],
    ['2021-12-15/2021-12-17', '15–17 December 2021'],
    ['2021-11-30/2021-12-02', '30 November to 2 December 2021'],
    ['2021-12-30/2022-01-02', '30 December 2021 to 2 January 2022'],
    ['2021-03/2021-05', 'March to May 2021'],
    ['2021-11/2022-02', 'November 2021 to February 2022'],
    ['2014/2016', '2014 to 2016'],
    ['2021-22', 'June to August 2021'],
  ] as const) {
    it(`writes ${edtf} as "${words}"`, () => {
      const value = parseEdtf(edtf);
      assert.equal(value && formatDate(value), words);
    });
  }

  it('says when with the right preposition', () => {
    assert.equal(formatWhen(parseEdtf('2021-12-15')!), 'on 15 December 2021');
    assert.equal(formatWhen(parseEdtf('2021-12')!), 'in December 2021');
    assert.equal(formatWhen(parseEdtf('2021')!), 'in 2021');
  });

  it('writes parts of months and years', () => {
    assert.equal(formatDate(partOfMonthValue(2021, 12, 'late')), 'late December 2021');
    assert.equal(formatDate(partOfMonthValue(2021, 12, 'mid')), 'mid-December 2021');
    assert.equal(formatDate(partOfYearValue(2020, 'early')), 'early 2020');
  });
});
