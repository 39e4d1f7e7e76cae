import assert from 'node:assert/strict';
import { isWithinQuotation } from '../../../server/src/core/text/inside-quotations.js';
import { analyzeText } from '../../support/test-check.js';

describe('a name inside quotation marks', () => {
  const text = 'He said: “Kiev is a ‘city’ of cities,” and “Kiev again”, and went to Kiev.';
  const { quoted } = analyzeText(text, '').links.blocks[0]!.reading;
  const within = (word: string, from = 0): boolean => {
    const start = text.indexOf(word, from);
    return isWithinQuotation(quoted, { start, end: start + word.length });
  };

  it('is told from one outside', () => {
    assert.deepEqual([within('Kiev'), within('city'), within('of cities'), within('Kiev again'), within('went'), within('Kiev.')], [true, true, true, true, false, false]);
  });
  it('does not reach over its end', () => {
    assert.equal(within('cities,” and'), false);
  });
});
