import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import moment from 'moment-timezone';
import { layer } from '../../../server/src/core/facts/layer.js';
import { readPack, type PackFile } from '../../../server/src/core/facts/read-pack.js';
import type { FactBase, Statement } from '../../../server/src/core/facts/types.js';
import { civilDate, dayNumber } from '../../../server/src/core/values/calendar.js';
import { readZoneRule } from '../../../server/src/core/values/zone-rule.js';
import { zoneOffsetOn } from '../../support/zone-offset.js';

const bundled = path.join(__dirname, '../../../server/facts');

/** The areas and sources of a bundled pack: persons and posts would take most of the time and say nothing of countries. */
function filesOf(pack: string): readonly PackFile[] {
  return readdirSync(path.join(bundled, pack), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /^(?:pack|(?:areas|sources)(?:\/[\w-]+)?)\.yaml$/.test(file))
    .map((file) => ({ path: `${pack}/${file}`, text: readFileSync(path.join(bundled, pack, file), 'utf8') }));
}

const values = (statements: readonly Statement<string>[] | undefined): readonly string[] => (statements ?? []).map(({ value }) => value);

describe('the bundled facts of countries', () => {
  let base: FactBase;
  let added: FactBase;

  before(() => {
    const world = readPack(filesOf('world')).pack;
    const countries = readPack(filesOf('world-countries'), world.sources);
    assert.deepEqual(countries.problems, []);
    base = layer([world, countries.pack]).base;
    // As if `world` said nothing of them, so that the test is of this pack.
    const area = world.parts.area.map((part) => Object.fromEntries(Object.entries(part).filter(([key]) => !/^(?:currencies|timeZones|holidays|borders)$/.test(key))) as typeof part);
    added = layer([{ ...world, parts: { ...world.parts, area } }, countries.pack]).base;
  });

  it('give every country that exists a currency and a time zone', () => {
    const without = [...added.areas.values()]
      .filter(({ classification, code }) => classification === 'country' && code !== undefined)
      .filter(({ currencies, timeZones }) => currencies.length === 0 || timeZones.length === 0);
    // The time zone database has no entry of its own for Kosovo.
    assert.deepEqual(without.map(({ id }) => id), ['kosovo']);
    assert.equal([...added.areas.values()].filter(({ classification, currencies }) => classification === 'country' && currencies.length > 0).length, 197);
  });

  it('are what their packages state of well-known countries', () => {
    const known = ['germany', 'ukraine', 'japan', 'india', 'australia'].map((id) => added.areas.get(id));
    assert.deepEqual(known.map((area) => values(area?.currencies)), [
      ['Euro (EUR)'], ['Ukrainian Hryvnia (UAH)'], ['Japanese Yen (JPY)'], ['Indian Rupee (INR)'], ['Australian Dollar (AUD)'],
    ]);
    assert.deepEqual(known.map((area) => values(area?.timeZones)[0]), [
      'Europe/Berlin: UTC+01:00, UTC+02:00 from the last Sunday of March to the last Sunday of October',
      'Europe/Kyiv: UTC+02:00, UTC+03:00 from the last Sunday of March to the last Sunday of October',
      'Asia/Tokyo: UTC+09:00', 'Asia/Kolkata: UTC+05:30',
      'Australia/Sydney: UTC+10:00, UTC+11:00 from the first Sunday of October to the first Sunday of April',
    ]);
    assert.deepEqual(values(known[0]?.holidays), ['Unity Day: 3 October']);
    assert.deepEqual(values(known[1]?.borders), ['Belarus, Hungary, Moldova, Poland, Romania, Russia, Slovakia']);
    assert.equal(added.areas.get('bulgaria')?.currencies[0]?.start?.year, 2026);
    assert.equal(added.areas.get('croatia')?.currencies[0]?.start?.year, 2023);
    assert.ok([...added.areas.values()].flatMap(({ currencies }) => values(currencies)).every((value) => !/HRK|BGN/.test(value)));
  });

  it('leave alone what the pack of the world says of names, capitals and places', () => {
    const ukraine = base.areas.get('ukraine');
    assert.equal(ukraine?.name.value, 'Ukraine');
    assert.equal(ukraine.name.pack, 'world');
    assert.deepEqual(ukraine.capital.map(({ value, pack }) => [value, pack]), [['kyiv', 'world']]);
  });

  it('rule time zones as the time zone database does, on every day since they hold and until 2033', () => {
    let days = 0;
    for (const { timeZones } of added.areas.values()) {
      for (const { value, start } of timeZones) {
        const rule = readZoneRule(value);
        assert.ok(rule, value);
        const zone = moment.tz.zone(rule.zone);
        assert.ok(zone, value);
        const since = Math.max((start?.last ?? 0) + 2, dayNumber(2000, 1, 1));
        for (let day = since; day < dayNumber(2033, 1, 1); day += 1) {
          const offset = zoneOffsetOn(rule, day);
          if (offset === undefined) continue;
          days += 1;
          const { year, month, day: date } = civilDate(day);
          const noon = Date.UTC(year, month - 1, date, 12) - offset * 60_000;
          assert.equal(0 - zone.utcOffset(noon), offset, `${value}: ${String(year)}-${String(month)}-${String(date)}`);
        }
      }
    }
    assert.ok(days > 2_000_000);
  });
});
