import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { areOpposite, compassLike, parseCompass } from '../../../server/src/core/values/compass.js';

describe('compass', () => {
  it('reads sides in every form that news writes', () => {
    assert.equal(parseCompass('western'), 'west');
    assert.equal(parseCompass('north-western'), 'north-west');
    assert.equal(parseCompass('northwestern'), 'north-west');
    assert.equal(parseCompass('southeast'), 'south-east');
    assert.equal(parseCompass('central'), undefined);
    assert.equal(parseCompass('westerner'), undefined);
  });

  it('tells opposite sides from sides that only differ', () => {
    assert.ok(areOpposite('west', 'north-east'));
    assert.ok(areOpposite('north', 'south'));
    assert.ok(areOpposite('north-west', 'south-west'));
    assert.ok(!areOpposite('west', 'north'));
    assert.ok(!areOpposite('north-west', 'west'));
  });

  it('writes a side as the writer wrote another', () => {
    assert.equal(compassLike('western', 'north-east'), 'north-eastern');
    assert.equal(compassLike('northwestern', 'south-east'), 'southeastern');
    assert.equal(compassLike('South-West', 'north'), 'North');
  });
});
