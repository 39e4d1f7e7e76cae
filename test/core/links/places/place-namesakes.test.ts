import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hasNamesakeIn } from '../../../../server/src/core/links/places/place-namesakes.js';
import { factsFrom } from '../../../support/facts.js';

const area = (name: string, other?: string) =>
  factsFrom(`areas: [{id: x, name: ${name}${other === undefined ? '' : `, other_names: [{name: ${other}, kind: romanisation}]`}}]`).area('x')!;

describe('place-namesakes', () => {
  it('knows towns of one name in several countries', () => {
    assert.ok(hasNamesakeIn(area('Hyderabad'), 'PK'));
    assert.ok(hasNamesakeIn(area('Brest'), 'FR'));
    assert.ok(hasNamesakeIn(area('Córdoba'), 'AR'));
  });

  it('looks at every name of a place', () => {
    assert.ok(!hasNamesakeIn(area('Odesa'), 'US'));
    assert.ok(hasNamesakeIn(area('Odesa', 'Odessa'), 'US'));
  });

  it('knows none where there is none', () => {
    assert.ok(!hasNamesakeIn(area('Lviv'), 'PL'));
    assert.ok(!hasNamesakeIn(area('Hyderabad'), 'UA'));
  });
});
