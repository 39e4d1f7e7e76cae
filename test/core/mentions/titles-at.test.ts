import assert from 'node:assert/strict';
import { titlesFrom, titlesUpTo } from '../../../server/src/core/mentions/titles-at.js';
import { analyzeText } from '../../support/test-check.js';

describe('titles by their place', () => {
  it('are found where they begin and where they end, and nowhere else', () => {
    const [block] = analyzeText('Foreign Minister Rosa Halvorsen met Odd Vik, the president.', '').links.blocks;
    const { titles, tokens } = block!.reading;
    const phrases = tokens.map((_, at) => [titlesFrom(titles, at).map(({ phrase }) => phrase), titlesUpTo(titles, at).map(({ phrase }) => phrase)]);
    assert.deepEqual(phrases[0], [['foreign minister'], []]);
    assert.deepEqual(phrases[2], [[], ['foreign minister']]);
    assert.equal(phrases.flat(2).length, 2 * titles.length);
  });
});
