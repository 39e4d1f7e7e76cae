import assert from 'node:assert/strict';
import { yearsPassed } from '../../../server/src/core/values/age.js';
import { parseEdtf } from '../../../server/src/core/values/edtf.js';

describe('yearsPassed', () => {
  const years = (from: string, to: string): number => {
    const { least, most } = yearsPassed(parseEdtf(from)!, parseEdtf(to)!);
    assert.equal(least, most);
    return least;
  };

  it('counts whole years up to the day', () => {
    assert.equal(years('1952-10-07', '2022-10-06'), 69);
    assert.equal(years('1952-10-07', '2022-10-07'), 70);
    assert.equal(years('2000-02-29', '2021-02-28'), 20);
    assert.equal(years('2000-02-29', '2021-03-01'), 21);
    assert.equal(years('2022-02-15', '2021-02-15'), -1);
  });

  it('gives both ages where only the year of birth is known', () => {
    assert.deepEqual(yearsPassed(parseEdtf('1952')!, parseEdtf('2022-02-15')!), { least: 69, most: 70 });
  });
});
