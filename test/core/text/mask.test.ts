import assert from 'node:assert/strict';
import { maskedProse } from '../../../server/src/core/text/mask.js';
import type { Mask } from '../../../server/src/core/text/mask.js';

/** Masks the stretches in `[…]` of a pattern drawn under the text: `j` joins, `p` parts, anything else is prose. */
const masked = (text: string, drawn: string, from = 0, to = text.length): string => {
  const masks: Mask[] = [...drawn.matchAll(/j+|p+/g)].map((match) =>
    ({ start: match.index, end: match.index + match[0].length, effect: match[0].startsWith('j') ? 'joins' : 'parts' }));
  return maskedProse(text, { start: from, end: to }, masks).replaceAll('\u2060', '~');
};

describe('maskedProse', () => {
  it('puts spaces where something parts words', () => {
    assert.equal(masked('see `x` now', '    ppp    '), 'see     now');
    assert.equal(masked('a<br>b', ' pppp '), 'a    b');
  });

  it('puts a joiner where nothing seen parts them', () => {
    assert.equal(masked('Ko**z**ak', '  jj jj  '), 'Ko~~z~~ak');
    assert.equal(masked('*Kozak*, he', 'j     j    '), ' Kozak~, he');
  });

  it('puts spaces where a space stands on one side anyway', () => {
    assert.equal(masked('the *Kozak* plan', '    j     j     '), 'the  Kozak  plan');
  });

  it('takes masks that touch for one', () => {
    assert.equal(masked('a**`x`**b', ' jjpppjj '), 'a       b');
    assert.equal(masked('a***b', ' jjj '), 'a~~~b');
  });

  it('keeps line breaks and turns carriage returns into spaces', () => {
    assert.equal(masked('a\r\n> b\r\nc', '   jj     '), 'a \n  b \nc');
    assert.equal(masked('x<a\nb>y', ' ppppp '), 'x  \n  y');
  });

  it('shows what the reader sees in place of an entity', () => {
    const masks: Mask[] = [{ start: 1, end: 6, effect: 'parts', shows: '&' }];
    assert.equal(maskedProse('T&amp;T', { start: 0, end: 7 }, masks), 'T&\u2060\u2060\u2060\u2060T');
  });

  it('cuts masks at the block, and lets the first of two count', () => {
    assert.equal(masked('abcdef', 'pp  pp', 1, 5), ' cd ');
    const masks: Mask[] = [{ start: 0, end: 4, effect: 'parts' }, { start: 1, end: 2, effect: 'joins' }, { start: 3, end: 5, effect: 'parts' }];
    assert.equal(maskedProse('abcdef', { start: 0, end: 6 }, masks), '     f');
  });
});
