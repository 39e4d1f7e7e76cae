import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { diffFacts } from '../../../server/src/core/facts/diff.js';
import { hoverAt } from '../../../server/src/core/features/hover.js';
import { showEntity } from '../../../server/src/core/features/show-entity.js';
import { factsFrom } from '../../support/facts.js';
import { analyzeText } from '../../support/test-check.js';

const zones = [
  'Atlantic/East: UTC-01:00, UTC+00:00 from the last Sunday of March to the last Sunday of October', 'Atlantic/West: UTC-03:30',
  'Atlantic/North: UTC-02:00, in summer UTC-01:00', 'Atlantic/South: UTC-05:00',
];

const facts = factsFrom({
  areas: [{
    id: 'freedonia', name: 'Freedonia', classification: 'country',
    currencies: [{ value: 'Crown (FCR)', end: '2019-12-31' }, { value: 'Euro (EUR)', start: '2020-01-01' }],
    time_zones: zones.map((value) => ({ value })),
    holidays: [{ value: 'Freedom Day: 4 January' }],
  }],
});

describe('currencies, time zones and holidays of an area', () => {
  it('are statements with start, end and source', () => {
    const { statements } = showEntity(facts, facts.area('freedonia')!);
    assert.deepEqual(statements.slice(1).map(({ property, value, start, end }) => [property, value, start, end]), [
      ['currencies', 'Crown (FCR)', null, '2019-12-31'],
      ['currencies', 'Euro (EUR)', '2020-01-01', null],
      ...zones.map((value) => ['time_zones', value, null, null]),
      ['holidays', 'Freedom Day: 4 January', null, null],
    ]);
    assert.ok(statements.every(({ sources }) => sources.length > 0));
  });

  const hover = (storyDate: string): readonly string[] =>
    hoverAt(analyzeText('Envoys met in Freedonia.', facts, { date: storyDate }, []), 16)?.markdown.split('\n') ?? [];

  it('are on the hover card as of the story date, a long list cut', () => {
    assert.ok(hover('2022-02-15').includes('Currency: Euro (EUR).'));
    assert.ok(hover('2018-02-15').includes('Currency: Crown (FCR).'));
    assert.ok(hover('2022-02-15').includes(
      'Time: UTC-1, in summer UTC (Atlantic/East); UTC-3:30 (Atlantic/West); UTC-2, in summer UTC-1 (Atlantic/North) and 1 more.'));
  });

  it('name a holiday on the card in the week before and after it only', () => {
    const line = 'National holiday: Freedom Day: 4 January.';
    for (const near of ['2022-01-04', '2021-12-28', '2022-01-11']) assert.ok(hover(near).includes(line), near);
    for (const far of ['2021-12-27', '2022-01-12', '2022-07-04']) assert.ok(!hover(far).includes(line), far);
  });

  it('replace what a pack below says of the same currency, time zone and holiday, and join the rest', () => {
    const below = {
      areas: [{
        id: 'freedonia', name: 'Freedonia', currencies: ['Euro (EUR)', 'US Dollar (USD)'], time_zones: ['Atlantic/East: UTC-01:00, in summer UTC+00:00'],
        holidays: ['Day of Freedom: 4 January', 'Flag Day: 1 March'],
      }],
    };
    const above = {
      areas: [{
        id: 'freedonia', currencies: [{ value: 'euro (EUR)', start: '2020' }], time_zones: ['Atlantic/East: UTC+00:00'],
        holidays: ['Freedom Day: 4 January', 'Flag Day: 2 March'],
      }],
    };
    const area = factsFrom(below, above).area('freedonia');
    assert.deepEqual(area?.currencies.map(({ value, pack }) => [value, pack]), [['US Dollar (USD)', 'test'], ['euro (EUR)', 'test2']]);
    assert.deepEqual(area.timeZones.map(({ value }) => value), ['Atlantic/East: UTC+00:00']);
    assert.deepEqual(area.holidays.map(({ value }) => value), ['Freedom Day: 4 January', 'Flag Day: 2 March']);
  });

  it('are told as changed, not as new, where a pack corrects them', () => {
    const [before, after] = ['Atlantic/East: UTC-01:00', 'Atlantic/East: UTC+00:00']
      .map((zone) => factsFrom({ areas: [{ id: 'freedonia', name: 'Freedonia', time_zones: [zone] }] }).base);
    assert.ok(before && after);
    assert.deepEqual(diffFacts(before, after).map(({ property, change, text }) => [property, change, text]), [
      ['time_zones', 'changed', 'time zone is now “Atlantic/East: UTC+00:00” (test-source); was “Atlantic/East: UTC-01:00”'],
    ]);
  });

  it('have ids that stay when the wording changes', () => {
    const area = facts.area('freedonia');
    assert.deepEqual([...area?.currencies ?? [], ...area?.timeZones.slice(0, 1) ?? [], ...area?.holidays ?? []].map(({ id }) => id), [
      'area/freedonia#currencies/FCR', 'area/freedonia#currencies/EUR@2020-01-01', 'area/freedonia#time_zones/Atlantic/East', 'area/freedonia#holidays/Freedom Day',
    ]);
  });
});
