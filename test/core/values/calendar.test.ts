import assert from 'node:assert/strict';
import fc from 'fast-check';
import { civilDate, dayExists, dayNumber, daysInMonth, weekdayOf } from '../../../server/src/core/values/calendar.js';

describe('the calendar', () => {
  it('counts days as the platform does, for any day of any year', () => {
    fc.assert(fc.property(fc.integer({ min: -700_000, max: 700_000 }), (day) => {
      const date = new Date(day * 86_400_000);
      assert.deepEqual(civilDate(day), { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
      assert.equal(weekdayOf(day), date.getUTCDay());
      assert.equal(dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()), day);
    }));
  });

  it('knows leap years, also those of whole centuries', () => {
    assert.deepEqual([2000, 1900, 2020, 2022].map((year) => daysInMonth(2, year)), [29, 28, 29, 28]);
  });

  it('has no 31 June, no 30 February, and 29 February where the year is left open', () => {
    assert.equal(dayExists(6, 31), false);
    assert.equal(dayExists(2, 30), false);
    assert.equal(dayExists(2, 29), true);
    assert.equal(dayExists(2, 29, 2023), false);
    assert.equal(dayExists(13, 1), false);
  });
});
