import assert from 'node:assert/strict';
import { isoOf } from '../../../server/src/core/values/date.js';
import { parseEdtf } from '../../../server/src/core/values/edtf.js';

const days = (text: string): string => {
  const value = parseEdtf(text);
  return value ? `${isoOf(value.first)} ${isoOf(value.last)} ${value.precision}${value.approximate ? ' approximate' : ''}` : 'none';
};

describe('parseEdtf', () => {
  for (const [text, expected] of [
    ['2021-12-15', '2021-12-15 2021-12-15 day'],
    ['2021-12', '2021-12-01 2021-12-31 month'],
    ['2021', '2021-01-01 2021-12-31 year'],
    ['2021-12-15/2021-12-17', '2021-12-15 2021-12-17 interval'],
    ['2019/2021-06', '2019-01-01 2021-06-30 interval'],
    ['1962-10~', '1962-10-01 1962-10-31 month approximate'],
    ['2020-01?', '2020-01-01 2020-01-31 month approximate'],
    ['199X', '1990-01-01 1999-12-31 decade'],
    ['19XX', '1900-01-01 1999-12-31 interval'],
    ['2021-12-XX', '2021-12-01 2021-12-31 month'],
    ['2021-XX', '2021-01-01 2021-12-31 year'],
    ['2021-21', '2021-03-01 2021-05-31 season approximate'],
    ['2021-24', '2021-12-01 2022-02-28 season approximate'],
    ['2022-02-15T10:30:00Z', '2022-02-15 2022-02-15 day'],
    ['2004-03-09/..', '2004-03-09 9999-12-31 interval'],
  ] as const) {
    it(`reads ${text}`, () => assert.equal(days(text), expected));
  }

  for (const text of ['', 'last year', '2021-13', '2021-02-30', '2023-02-29', '15-12-2021', '2022/2021', '/', '../..', '21', '2021-1-5', '20211216']) {
    it(`refuses "${text}"`, () => assert.equal(parseEdtf(text), undefined));
  }
});
