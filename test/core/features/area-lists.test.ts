import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hoverAt } from '../../../server/src/core/features/hover.js';
import { showEntities } from '../../../server/src/core/features/show-entity.js';
import { factsFrom } from '../../support/facts.js';
import { analyzeText } from '../../support/test-check.js';

const facts = factsFrom({
  areas: [{
    id: 'freedonia', name: 'Freedonia', classification: 'country',
    currencies: [{ value: 'Crown (FCR)', end: '2019-12-31' }, { value: 'Euro (EUR)', start: '2020-01-01' }],
    time_zones: ['A: UTC+01:00', 'B: UTC+02:00', 'C: UTC+03:00', 'D: UTC+04:00'].map((value) => ({ value })),
    holidays: [{ value: 'Freedom Day: 4 May' }],
  }],
});

describe('currencies, time zones and holidays of an area', () => {
  it('are statements with start, end and source', () => {
    const statements = showEntities(facts, 'freedonia').flatMap((shown) => shown.statements);
    assert.deepEqual(statements.slice(1).map(({ property, value, start, end }) => [property, value, start, end]), [
      ['currencies', 'Crown (FCR)', null, '2019-12-31'],
      ['currencies', 'Euro (EUR)', '2020-01-01', null],
      ...['A: UTC+01:00', 'B: UTC+02:00', 'C: UTC+03:00', 'D: UTC+04:00'].map((value) => ['time_zones', value, null, null]),
      ['holidays', 'Freedom Day: 4 May', null, null],
    ]);
    assert.ok(statements.every(({ sources }) => sources.length > 0));
  });

  it('are on the hover card as of the story date, a long list cut', () => {
    const hover = (storyDate: string): readonly string[] =>
      hoverAt(analyzeText('Envoys met in Freedonia.', facts, { date: storyDate }, []), 16)?.markdown.split('\n') ?? [];
    assert.ok(hover('2022-02-15').includes('Currency: Euro (EUR).'));
    assert.ok(hover('2018-02-15').includes('Currency: Crown (FCR).'));
    assert.ok(hover('2022-02-15').includes('Time: A: UTC+01:00; B: UTC+02:00; C: UTC+03:00 and 1 more.'));
    assert.ok(hover('2022-02-15').includes('National holiday: Freedom Day: 4 May.'));
  });
});
