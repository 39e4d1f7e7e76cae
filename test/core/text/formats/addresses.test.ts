import assert from 'node:assert/strict';
import { addressMasks } from '../../../../server/src/core/text/formats/addresses.js';

const addresses = (text: string): readonly string[] => addressMasks(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

describe('addressMasks', () => {
  it('finds web addresses', () => {
    assert.deepEqual(addresses('See https://example.org/a?b=c#d and www.example.org/Kozak, he said.'),
      ['https://example.org/a?b=c#d', 'www.example.org/Kozak']);
  });

  it('leaves the mark that ends the sentence or bracket', () => {
    assert.deepEqual(addresses('It is at http://example.org. (See http://example.org/a.) “http://example.org/b”'),
      ['http://example.org', 'http://example.org/a', 'http://example.org/b']);
    assert.deepEqual(addresses('http://example.org/Roe_(minister)'), ['http://example.org/Roe_(minister)']);
  });

  it('finds e-mail addresses', () => {
    assert.deepEqual(addresses('Write to jane.roe+desk@news.example.org.'), ['jane.roe+desk@news.example.org']);
  });

  it('finds none in ordinary text', () => {
    assert.deepEqual(addresses('The U.S. said: talks/meetings @MFA at 5.30 p.m., Acme.com Inc.'), []);
  });

  it('looks only where it is asked to', () => {
    assert.deepEqual(addressMasks('http://a.example http://b.example', 17, 33), [{ start: 17, end: 33, effect: 'parts' }]);
  });
});
