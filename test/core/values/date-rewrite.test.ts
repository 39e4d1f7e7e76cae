import assert from 'node:assert/strict';
import { formatDateLike } from '../../../server/src/core/values/date-rewrite.js';
import { parseEdtf } from '../../../server/src/core/values/edtf.js';

describe('formatDateLike keeps the writer\'s form', () => {
  for (const [written, date, expected] of [
    ['Dec. 16', '2021-12-15', 'Dec. 15'],
    ['Feb. 16', '2021-03-05', 'March 5'],
    ['Sept. 11, 2001', '2021-12-15', 'Dec. 15, 2021'],
    ['16 December 2021', '2021-12-15', '15 December 2021'],
    ['December 16, 2021', '2022-01-26', 'January 26, 2022'],
    ['December 16 2021', '2022-01-26', 'January 26 2022'],
    ['16-Dec-2021', '2022-02-15', '15-Feb-2022'],
    ['2021-12-16', '2022-02-05', '2022-02-05'],
    ['20211216', '2022-02-05', '20220205'],
    ['late December', '2021-12-15', 'mid-December'],
    ['mid-December', '2022-01-26', 'late January'],
    ['Late December 2021', '2021-12-15/2021-12-17', 'Mid-December 2021'],
    ['early 2020', '2019-11-30', 'late 2019'],
    ['2013', '2014-03-18', '2014'],
    ['March 2013', '2014-03-18', 'March 2014'],
    ['16th of February', '2022-02-22', '22nd of February'],
    ['11th of February', '2022-02-13', '13th of February'],
    ['Monday, February 15, 2022', '2022-02-15', 'Tuesday, February 15, 2022'],
    ['Mon., Feb. 15', '2022-02-15', 'Tue., Feb. 15'],
    ['the 1980s', '1991-12-26', 'the 1990s'],
    ['DECEMBER 16', '2022-02-05', 'FEBRUARY 5'],
  ] as const) {
    it(`"${written}" becomes "${expected}"`, () => {
      const value = parseEdtf(date);
      assert.equal(value && formatDateLike(written, value), expected);
    });
  }

  it('writes the known date in full where the form cannot hold it', () => {
    const known = (date: string, written: string) => {
      const value = parseEdtf(date);
      return value && formatDateLike(written, value);
    };
    assert.equal(known('2021-12', 'December 16, 2021'), 'December 2021');
    assert.equal(known('2021-12-15', 'yesterday'), '15 December 2021');
    assert.equal(known('2021-12-15', 'last December'), '15 December 2021');
    assert.equal(known('2021-12-15', 'February 14-16'), '15 December 2021');
    assert.equal(known('2021-12-15/2022-01-03', 'late December'), '15 December 2021 to 3 January 2022');
  });
});
