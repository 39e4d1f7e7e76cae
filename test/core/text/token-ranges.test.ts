import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TokenRanges, tokenRanges, type Range } from '../../../server/src/core/text/token-ranges.js';

const range = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 6 })).map(([from, length]) => ({ from, to: from + length }));

describe('ranges of tokens', () => {
  it('are found by the tokens they begin at or touch, few or many', () => {
    fc.assert(fc.property(fc.array(range, { maxLength: 30 }), range, (ranges, { from, to }) => {
      const inOrder = [...ranges].sort((a, b) => a.from - b.from);
      const all = new TokenRanges(inOrder, (one) => one);
      assert.deepEqual(all.beginningIn(from, to), inOrder.filter((one) => one.from >= from && one.from < to));
      assert.deepEqual(all.touching(from, to), inOrder.filter((one) => one.from < to && one.to > from));
      assert.deepEqual(new Set(new TokenRanges(ranges, (one) => one).touching(from, to)), new Set(all.touching(from, to)));
    }));
  });

  it('are looked at a few at a time, however many a paragraph holds', () => {
    let looked = 0;
    const items = Array.from({ length: 20_000 }, (_, at): Range => ({ from: at * 5, to: at * 5 + 2 }));
    const rangesOf = tokenRanges((item: Range) => {
      looked++;
      return item;
    });
    rangesOf(items);
    const made = looked;
    for (let at = 0; at < 1000; at++) assert.deepEqual(rangesOf(items).touching(at * 50 + 1, at * 50 + 4), [items[at * 10]]);
    assert.ok(made <= 5 * items.length && looked - made <= 1000 * 30, `${made} and ${looked - made}`);
  });
});
