import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatTimeLike } from '../../../server/src/core/values/clock-time.js';
import { dayNumber } from '../../../server/src/core/values/calendar.js';
import { dayValue, isoOf, monthValue, yearValue } from '../../../server/src/core/values/date.js';
import { clockChanges, clockSeason } from '../../../server/src/core/values/time-zones.js';

describe('values/time-zones', () => {
  it('knows the days on which clocks change', () => {
    const days = (rule: Parameters<typeof clockChanges>[0], year: number): string => {
      const { begins, ends } = clockChanges(rule, year)!;
      return `${isoOf(begins)} ${isoOf(ends)}`;
    };
    assert.equal(days('north-america', 2007), '2007-03-11 2007-11-04');
    assert.equal(days('north-america', 2015), '2015-03-08 2015-11-01');
    assert.equal(days('europe', 2016), '2016-03-27 2016-10-30');
    assert.equal(days('europe', 2017), '2017-03-26 2017-10-29');
    assert.equal(clockChanges('north-america', 2006), undefined);
  });
  it('gives the season of days and months, and none where it changes', () => {
    assert.equal(clockSeason('north-america', dayValue(2022, 2, 17)), 'standard');
    assert.equal(clockSeason('europe', monthValue(2022, 7)), 'daylight');
    assert.equal(clockSeason('australia', dayValue(2022, 1, 15)), 'daylight');
    assert.equal(clockSeason('europe', monthValue(2022, 3)), undefined);
    assert.equal(clockSeason('north-america', dayValue(2022, 3, 13)), undefined);
    assert.equal(clockSeason('europe', yearValue(2022)), undefined);
    assert.equal(clockSeason('europe', { first: dayNumber(2021, 12, 1), last: dayNumber(2022, 1, 31), precision: 'interval' }), 'standard');
  });
  it('writes a time in the form of another', () => {
    const forms = ['3pm', '3 p.m.', '3:15 P.M.', '9.30am', '15:00', '0300', 'noon'];
    assert.deepEqual(forms.map((form) => formatTimeLike(form, 20 * 60)), ['8pm', '8 p.m.', '8:00 P.M.', '8.00pm', '20:00', '2000', '8 p.m.']);
    assert.equal(formatTimeLike('3pm', 24 * 60 + 30), '12:30am');
  });
});
