import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CountedSet } from '../../../server/src/core/links/counted-set.js';

describe('a set that several blocks fill', () => {
  it('holds what some block holds, whatever comes and goes', () => {
    const lists = fc.array(fc.array(fc.nat(5), { maxLength: 3 }), { maxLength: 4 });
    fc.assert(fc.property(lists, fc.array(fc.record({ at: fc.nat(4), list: fc.array(fc.nat(5), { maxLength: 3 }) }), { maxLength: 10 }), (start, edits) => {
      const set = new CountedSet<number>();
      let blocks = start;
      let values = set.anew(blocks);
      for (const { at, list } of edits) {
        const before = values;
        const known = [...before].sort();
        const gone = blocks.slice(at, at + 1);
        values = set.after(gone, [list]);
        blocks = [...blocks.slice(0, at), list, ...blocks.slice(at + gone.length)];
        const all = [...new Set(blocks.flat())].sort();
        assert.deepEqual([...values].sort(), all);
        // Nobody has to be asked again where the set is the same.
        assert.equal(values === before, all.join() === known.join());
      }
    }));
  });

  it('is the same object when it is filled anew with the same', () => {
    const set = new CountedSet<string>();
    const values = set.anew([['Lavrov'], ['Putin', 'Lavrov']]);
    assert.equal(set.anew([['Putin'], [], ['Lavrov']]), values);
    assert.notEqual(set.anew([['Putin']]), values);
  });
});
