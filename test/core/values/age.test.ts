import assert from 'node:assert/strict';
import { yearsBetween, yearsPassed } from '../../../server/src/core/values/age.js';
import { dayNumber } from '../../../server/src/core/values/calendar.js';
import { parseEdtf } from '../../../server/src/core/values/edtf.js';

describe('yearsBetween', () => {
  const years = (from: readonly [number, number, number], to: readonly [number, number, number]): number =>
    yearsBetween(dayNumber(...from), dayNumber(...to));

  it('counts whole years up to the day', () => {
    assert.equal(years([1952, 10, 7], [2022, 10, 6]), 69);
    assert.equal(years([1952, 10, 7], [2022, 10, 7]), 70);
    assert.equal(years([2000, 2, 29], [2021, 2, 28]), 20);
    assert.equal(years([2000, 2, 29], [2021, 3, 1]), 21);
    assert.equal(years([2022, 2, 15], [2021, 2, 15]), -1);
  });

  it('gives both ages where only the year of birth is known', () => {
    assert.deepEqual(yearsPassed(parseEdtf('1952')!, parseEdtf('2022-02-15')!), { least: 69, most: 70 });
  });
});
