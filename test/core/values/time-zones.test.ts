import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import moment from 'moment-timezone';
import { formatTimeLike } from '../../../server/src/core/values/clock-time.js';
import { civilDate, dayNumber } from '../../../server/src/core/values/calendar.js';
import { dayValue, isoOf, monthValue, yearValue, type DateValue } from '../../../server/src/core/values/date.js';
import { clockChanges, clockSeason, isKeptAt, offsetsOn, ZONES } from '../../../server/src/core/values/time-zones.js';

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
  it('has the rules of the zone database, day by day, on which the pack of countries rests as well', () => {
    const zones = { 'north-america': 'America/New_York', 'europe': 'Europe/Berlin', 'australia': 'Australia/Melbourne', 'new-zealand': 'Pacific/Auckland' } as const;
    for (const [rule, name] of Object.entries(zones) as [keyof typeof zones, string][]) {
      const zone = moment.tz.zone(name)!;
      const winter = Math.min(...[1, 7].map((month) => -zone.utcOffset(Date.UTC(2022, month, 15))));
      for (let day = dayNumber(2009, 1, 1); day < dayNumber(2033, 1, 1); day++) {
        const season = clockSeason(rule, { first: day, last: day, precision: 'day' });
        if (season === undefined) continue;
        const { year, month, day: date } = civilDate(day);
        const there = -zone.utcOffset(Date.UTC(year, month - 1, date, 12) - winter * 60_000);
        assert.equal(season, there > winter ? 'daylight' : 'standard', `${name} ${isoOf(day)}`);
      }
    }
  });
  it('means by its letters what the zone database means by them since 2007', () => {
    for (const name of moment.tz.names().filter((one) => one.includes('/') && !one.startsWith('Etc/') && !/Cuba|Havana/.test(one))) {
      const zone = moment.tz.zone(name)!;
      for (let day = dayNumber(2007, 1, 10); day < dayNumber(2033, 1, 1); day += 30) {
        const { year, month, day: date } = civilDate(day);
        const noon = Date.UTC(year, month - 1, date, 12);
        const known = ZONES.get(zone.abbr(noon));
        assert.ok(!known || offsetsOn(known, { first: day, last: day, precision: 'day' }).includes(-zone.utcOffset(noon)), `${name}: ${zone.abbr(noon)} on ${isoOf(day)}`);
      }
    }
  });
  it('knows the towns that keep their letters, or their time, when others change', () => {
    const kept = (letters: string, town: string, day: DateValue): boolean => isKeptAt(letters, new Set([town]), day);
    assert.ok(kept('MST', 'phoenix', dayValue(2022, 7, 4)));
    assert.ok(kept('EST', 'kingston', dayValue(2022, 7, 4)) || kept('EST', 'jamaica', dayValue(2022, 7, 4)));
    assert.ok(kept('CST', 'mexico', dayValue(2023, 7, 4)));
    assert.ok(!kept('EST', 'boston', dayValue(2022, 7, 4)));
    // British Columbia, Alberta and Manitoba have not changed their clocks back in 2026.
    assert.ok(kept('PDT', 'vancouver', dayValue(2026, 12, 1)));
    assert.ok(kept('CDT', 'winnipeg', dayValue(2026, 12, 1)));
    assert.ok(!kept('PDT', 'vancouver', dayValue(2022, 12, 1)));
    assert.ok(kept('WEST', 'casablanca', dayValue(2022, 12, 1)) && !kept('WEST', 'casablanca', dayValue(2027, 12, 1)));
  });
  it('writes a time in the form of another', () => {
    const forms = ['3pm', '3 p.m.', '3:15 P.M.', '9.30am', '15:00', '0300', 'noon'];
    assert.deepEqual(forms.map((form) => formatTimeLike(form, 20 * 60)), ['8pm', '8 p.m.', '8:00 P.M.', '8.00pm', '20:00', '2000', '8 p.m.']);
    assert.equal(formatTimeLike('3pm', 24 * 60 + 30), '12:30am');
    assert.deepEqual(['3pm', '3 p.m.', '3:15 pm', '15:00'].map((form) => formatTimeLike(form, 12 * 60)), ['noon', 'noon', '12:00 pm', '12:00']);
    assert.equal(formatTimeLike('3pm', 0), 'midnight');
  });
});
