import assert from 'node:assert/strict';
import { tokenise } from '../../../server/src/core/text/tokens.js';
import { ordinalOf, readOrdinal } from '../../../server/src/core/values/read-ordinal.js';

const read = (text: string): number | undefined => {
  const tokens = tokenise(text);
  return readOrdinal(tokens, 0, tokens.length)?.value;
};

describe('readOrdinal', () => {
  it('reads figures and words', () => {
    assert.deepEqual(['60th', '1st', 'twentieth', 'twenty-fifth', 'third'].map(read), [60, 1, 20, 25, 3]);
  });
  it('reads nothing else', () => assert.deepEqual(['60', 'twenty', 'the', '1990s'].map(read), [undefined, undefined, undefined, undefined]));
});

describe('ordinalOf', () => {
  it('writes the ending', () => {
    assert.deepEqual([1, 2, 3, 4, 11, 12, 13, 21, 22, 111, 60].map(ordinalOf),
      ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '22nd', '111th', '60th']);
  });
});
