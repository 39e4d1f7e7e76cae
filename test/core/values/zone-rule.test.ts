import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { dayNumber } from '../../../server/src/core/values/calendar.js';
import { readZoneRule, shortOffset, writeZoneRule } from '../../../server/src/core/values/zone-rule.js';
import { zoneOffsetOn } from '../../support/zone-offset.js';

const offset = (text: string, year: number, month: number, day: number): number | undefined => {
  const rule = readZoneRule(text);
  assert.ok(rule, text);
  return zoneOffsetOn(rule, dayNumber(year, month, day));
};

describe('the rule of a time zone', () => {
  it('says what clocks show on a day', () => {
    const kyiv = 'Europe/Kyiv: UTC+02:00, UTC+03:00 from the last Sunday of March to the last Sunday of October';
    assert.deepEqual([offset(kyiv, 2022, 2, 15), offset(kyiv, 2022, 7, 4), offset(kyiv, 2022, 11, 1)], [120, 180, 120]);
    assert.equal(offset('Asia/Kolkata: UTC+05:30', 2022, 7, 4), 330);
    assert.equal(offset('America/New_York: UTC-05:00, UTC-04:00 from the second Sunday of March to the first Sunday of November', 2022, 3, 15), -240);
  });
  it('knows that summer is in January south of the equator', () => {
    const sydney = 'Australia/Sydney: UTC+10:00, UTC+11:00 from the first Sunday of October to the first Sunday of April';
    assert.deepEqual([offset(sydney, 2022, 1, 15), offset(sydney, 2022, 7, 15), offset(sydney, 2022, 12, 15)], [660, 600, 660]);
  });
  it('counts a weekday on from a day of the month', () => {
    const jerusalem = 'Asia/Jerusalem: UTC+02:00, UTC+03:00 from the Friday on or after 23 March to the last Sunday of October';
    assert.deepEqual([offset(jerusalem, 2022, 3, 23), offset(jerusalem, 2022, 3, 27)], [120, 180]);
  });
  it('cannot tell on the days on which clocks change, nor where those are not stated', () => {
    const berlin = 'Europe/Berlin: UTC+01:00, UTC+02:00 from the last Sunday of March to the last Sunday of October';
    assert.deepEqual([26, 27, 28].map((day) => offset(berlin, 2022, 3, day)), [undefined, undefined, undefined]);
    assert.equal(offset('Asia/Gaza: UTC+02:00, in summer UTC+03:00', 2022, 7, 4), undefined);
  });
  it('is written as it was read', () => {
    const texts = [
      'Africa/Cairo: UTC+02:00, UTC+03:00 from the last Friday of April to the last Thursday of October', 'Asia/Gaza: UTC+02:00, in summer UTC+03:00',
      'America/Nuuk: UTC-02:00, UTC-01:00 from the Saturday on or after 24 March to the last Sunday of October', 'Pacific/Marquesas: UTC-09:30',
    ];
    for (const text of texts) assert.equal(writeZoneRule(readZoneRule(text)!), text);
  });
  it('has offsets in short for people', () => {
    assert.deepEqual([120, 0, -570, 345].map(shortOffset), ['UTC+2', 'UTC', 'UTC-9:30', 'UTC+5:45']);
  });
  it('is none in other words', () => {
    for (const text of [
      'Kyiv time', 'Europe/Kyiv', 'Europe/Kyiv: two hours ahead', 'Europe/Kyiv: UTC+02:00, UTC+03:00 from the last Sunnday of March to the last Sunday of October',
      'Europe/Kyiv: UTC+02:00, UTC+03:00 from the fifth Sunday of March to the last Sunday of October', `X: UTC+02:00${'0'.repeat(300)}`,
    ]) assert.equal(readZoneRule(text), undefined, text);
  });
});
