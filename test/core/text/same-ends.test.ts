import assert from 'node:assert/strict';
import fc from 'fast-check';
import { between, sameEnds, spliced } from '../../../server/src/core/text/same-ends.js';

const ends = (before: string, now: string) => sameEnds([...before], [...now], Object.is);

describe('what an edit left of a list', () => {
  it('is what stands before the change and behind it', () => {
    assert.deepEqual(ends('abcdef', 'abXdef'), { head: 2, tail: 3 });
    assert.deepEqual(ends('abc', 'abc'), { head: 3, tail: 0 });
    assert.deepEqual(ends('', 'abc'), { head: 0, tail: 0 });
  });

  it('counts nothing twice where the same stands on both sides', () => {
    assert.deepEqual(ends('aa', 'aaa'), { head: 2, tail: 0 });
    assert.deepEqual(ends('xaa', 'xa'), { head: 2, tail: 0 });
  });

  it('may be asked another way behind the change, by places too', () => {
    const before = [1, 2, 3, 4];
    const now = [1, 9, 13, 14];
    assert.deepEqual(sameEnds(before, now, Object.is, (old, one, at, to) => old + 10 === one && at === to), { head: 1, tail: 2 });
  });

  it('makes the new list of the old one with what stands between', () => {
    fc.assert(fc.property(fc.array(fc.nat(2)), fc.array(fc.nat(2)), (before, now) => {
      const same = sameEnds(before, now, Object.is);
      assert.deepEqual(spliced(before, same, between(now, same)), now);
    }));
  });
});
