import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { sameGivenName } from '../../../server/src/core/values/nicknames.js';

describe('short and translated forms of given names', () => {
  for (const [a, b] of [
    ['tony', 'antony'], ['tony', 'anthony'], ['joe', 'joseph'], ['jake', 'jacob'], ['bill', 'william'], ['bill', 'billy'], ['jen', 'jennifer'],
    ['volodymyr', 'vladimir'], ['oleksandr', 'alexander'], ['serhiy', 'sergey'], ['mohamed', 'muhammad'], ['mike', 'mikhail'], ['antonis', 'antonios'], ['giorgos', 'georgios'],
  ] as const) {
    it(`${a} may stand for ${b}, and the other way round`, () => {
      assert.ok(sameGivenName(a, b));
      assert.ok(sameGivenName(b, a));
    });
  }
  for (const [a, b] of [
    ['anthony', 'antony'], ['jack', 'jake'], ['john', 'joe'], ['eric', 'erik'], ['igor', 'sergei'], ['jon', 'john'], ['xyz', 'xyz'],
    ['wiliam', 'william'], ['emanuel', 'emmanuel'], ['phillippe', 'philippe'],
  ] as const) it(`${a} does not stand for ${b}`, () => assert.ok(!sameGivenName(a, b)));
});
