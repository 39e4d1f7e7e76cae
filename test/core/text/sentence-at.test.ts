import assert from 'node:assert/strict';
import { sentenceAt } from '../../../server/src/core/text/sentence-at.js';

describe('sentenceAt', () => {
  const sentences = [{ from: 0, to: 4 }, { from: 4, to: 5 }, { from: 5, to: 9 }];

  it('finds the sentence of every token', () => {
    assert.deepEqual([0, 3, 4, 5, 8].map((at) => sentences.indexOf(sentenceAt(sentences, at)!)), [0, 0, 1, 2, 2]);
  });

  it('finds none beyond', () => {
    assert.equal(sentenceAt(sentences, 9), undefined);
    assert.equal(sentenceAt([], 0), undefined);
  });
});
