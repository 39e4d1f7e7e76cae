import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { addressOf } from '../../../server/src/core/facts/source-address.js';

const WIKIDATA = 'https://www.wikidata.org/';

describe('the address of a citation', () => {
  it('is that of its source', () => {
    assert.equal(addressOf({ source: { URL: 'https://www.reuters.com/world/a' }, locator: 'para. 7' }), 'https://www.reuters.com/world/a');
    assert.equal(addressOf({ source: {} }), undefined);
  });
  it('leads to the item that is cited of Wikidata, not to its front page', () => {
    assert.equal(addressOf({ source: { URL: WIKIDATA }, locator: 'Q58217' }), 'https://www.wikidata.org/wiki/Q58217');
    assert.equal(addressOf({ source: { URL: WIKIDATA }, locator: 'Q58217, years of office' }), 'https://www.wikidata.org/wiki/Q58217');
  });
  it('stays the source’s own where the locator names no item, or the source is a page', () => {
    assert.equal(addressOf({ source: { URL: WIKIDATA } }), WIKIDATA);
    assert.equal(addressOf({ source: { URL: WIKIDATA }, locator: 'Quebec' }), WIKIDATA);
    assert.equal(addressOf({ source: { URL: 'https://example.org/' }, locator: 'Q58217' }), 'https://example.org/');
    assert.equal(addressOf({ source: { URL: 'https://www.wikidata.org/wiki/Q42' }, locator: 'Q58217' }), 'https://www.wikidata.org/wiki/Q42');
  });
});
