import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { nearWords } from '../../../../server/src/core/links/names/near-words.js';
import { editsBetween } from '../../../../server/src/core/values/edits.js';

describe('near words of a draft', () => {
  it('finds who bears a near word, once', () => {
    const near = nearWords([['Kozak', ['dmitry', 'kozak']], ['Putin', ['vladimir', 'putin']]]);
    assert.deepEqual(near('koazk'), ['Kozak']);
    assert.deepEqual(near('meanwhile'), []);
    assert.equal(near('koazk'), near('koazk'));
  });

  it('never misses a word within two edits', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefg'), minLength: 2, maxLength: 8 });
    fc.assert(fc.property(word, word, (known, typed) => {
      if (editsBetween(known, typed, 2)) assert.deepEqual(nearWords([['bearer', [known]]])(typed), ['bearer']);
    }));
  });
});
