import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isEastAsianGivenName } from '../../../../server/src/core/links/names/syllables.js';

describe('given names of China and Korea', () => {
  for (const fold of ['jinping', 'jingping', 'keqiang', 'wei', 'yi', 'jiechi', 'jae', 'eun', 'hye', 'kyung', 'jong', 'seoung']) {
    it(`${fold} may be one`, () => assert.ok(isEastAsianGivenName(fold)));
  }
  for (const fold of ['', 'jnpiing', 'kozak', 'emmanuel', 'fumio', 'jinpnig', 'jinpingjinping']) {
    it(`${fold || 'nothing'} is none`, () => assert.ok(!isEastAsianGivenName(fold)));
  }
});
