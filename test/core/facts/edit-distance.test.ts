import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { didYouMean, editDistance } from '../../../server/src/core/facts/edit-distance.js';

/** The definition, written without regard to cost: the oracle. */
function plainDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)));
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      rows[i]![j] = Math.min(
        at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1), swapped ? at(i - 2, j - 2) + 1 : Infinity);
    }
  }
  return at(a.length, b.length);
}

describe('the edit distance', () => {
  it('counts an exchange of neighbours once', () => {
    assert.equal(editDistance('koazk', 'kozak', 2), 1);
    assert.equal(editDistance('lavrov', 'lavorv', 2), 1);
    assert.equal(editDistance('guterres', 'gutierrez', 2), 2);
  });
  it('agrees with its definition up to the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(fc.property(word, word, fc.constantFrom(0, 1, 2, 3), (a, b, limit) => {
      assert.equal(editDistance(a, b, limit), Math.min(plainDistance(a, b), limit + 1));
    }));
  });
});

describe('what was meant', () => {
  it('is the nearest known word, and nothing when none is near', () => {
    assert.equal(didYouMean('birt_date', ['death_date', 'birth_date']), 'birth_date');
    assert.equal(didYouMean('page', ['source', 'locator', 'quote']), undefined);
    assert.equal(didYouMean('ned', ['end', 'name']), 'end');
    assert.equal(didYouMean('abcd', ['abxy']), undefined);
  });
});
