import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenise } from '../../../server/src/core/text/tokens.js';
import { whereWords } from '../../../server/src/core/text/where-words.js';

describe('where words stand', () => {
  it('is told of any stretch of a block', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('if', 'so', 'then', 'he'), { maxLength: 80 }), fc.array(fc.tuple(fc.nat(80), fc.nat(80)), { maxLength: 6 }), (words, asked) => {
      const tokens = tokenise(words.join(' '));
      const stands = whereWords(({ fold }) => fold === 'if');
      for (const [from, to] of asked) assert.equal(stands(tokens, from, to), words.slice(from, Math.max(from, to)).includes('if'));
    }));
  });

  it('is found once, though each name of a sentence of many pages asks what stands before it', () => {
    const tokens = tokenise('Putin met Scholz and '.repeat(2500));
    let read = 0;
    const stands = whereWords(({ fold }) => {
      read++;
      return fold === 'unless';
    });
    for (let at = 0; at < tokens.length; at += 4) assert.equal(stands(tokens, 0, at), false);
    assert.ok(read <= tokens.length + 200, `${read} tokens were read for ${tokens.length}`);
  });
});
