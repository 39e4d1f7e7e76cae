import assert from 'node:assert/strict';
import { fitsRounding, roundLike } from '../../../server/src/core/values/fits-rounding.js';
import { convertAmount, unitNamed } from '../../../server/src/core/values/units.js';

const convert = (amount: number, from: string, to: string): readonly number[] =>
  convertAmount(amount, unitNamed(from)!, unitNamed(to)!).map((value) => Number(value.toPrecision(9)));

describe('convertAmount', () => {
  it('is exact by definition', () => {
    assert.deepEqual(convert(1, 'miles', 'km'), [1.609344, 1.852]);
    assert.deepEqual(convert(1, 'foot', 'cm'), [30.48]);
    assert.deepEqual(convert(1, 'acres', 'hectares'), [0.404685642]);
    assert.deepEqual(convert(1, 'pounds', 'kg'), [0.45359237]);
    assert.deepEqual(convert(1, 'cubic feet', 'litres'), [28.3168466]);
    assert.deepEqual(convert(1, 'square miles', 'sq km'), [2.58998811]);
  });

  it('knows words of several sizes', () => {
    assert.deepEqual(convert(1, 'gallons', 'litres'), [3.78541178, 4.54609]);
    assert.deepEqual(convert(1, 'tons', 'kg'), [1000, 907.18474, 1016.04691]);
  });

  it('converts temperatures and their differences', () => {
    assert.deepEqual(convert(100, 'f', 'c'), [37.7777778, 55.5555556]);
    assert.deepEqual(convert(-40, 'c', 'f'), [-40, -72]);
  });

  it('converts like into like only', () => assert.deepEqual(convert(1, 'miles', 'acres'), []));
});

describe('fitsRounding', () => {
  const fits = (exact: number, amount: number, step: number): boolean => fitsRounding(exact, { amount, step, inWords: false });

  it('allows half a unit of the last place', () => {
    assert.ok(fits(8.05, 8, 1));
    assert.ok(fits(96.6, 100, 100));
    assert.ok(!fits(8.05, 12, 1));
    assert.ok(!fits(61, 100, 100), 'round as it is, 100 is not 61');
  });

  it('allows the nearest five', () => {
    assert.ok(fits(16.1, 15, 1));
    assert.ok(!fits(18.1, 15, 1));
  });
});

describe('roundLike', () => {
  it('keeps the digits that the writer had, and two at least', () => {
    assert.equal(roundLike(8.0467, { amount: 12, step: 1, inWords: false }), 8);
    assert.equal(roundLike(37.78, { amount: 20, step: 10, inWords: false }), 38);
    assert.equal(roundLike(404_686, { amount: 485_000, step: 1000, inWords: false }), 405_000);
    assert.equal(roundLike(1.8796, { amount: 1.68, step: 0.01, inWords: false }), 1.88);
  });
});
