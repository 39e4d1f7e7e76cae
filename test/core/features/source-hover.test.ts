import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hoverAt } from '../../../server/src/core/features/hover.js';
import { worksheet } from '../../../server/src/core/features/worksheet.js';
import { bergen, evidenceFrom } from '../../support/sources.js';
import { analyzeText } from '../../support/test-check.js';

const persons = 'persons:\n  - Rosa Halvorsen\n  - Anders Vik\n';
const evidence = evidenceFrom(bergen);
const analysed = (text: string) => analyzeText(text, persons, { evidence });
const hover = (text: string, at: string) => hoverAt(analysed(text), text.indexOf(at) + 1)?.markdown ?? '';

describe('what hover says of the story’s own sources', () => {
  it('shows the passage of a quotation with its place, source and date', () => {
    const shown = hover('“Nobody should drive faster than the signs say,” Rosa Halvorsen said.', 'should');
    assert.match(shown, /^\*\*Word for word in the story’s sources\*\*/);
    assert.match(shown, /- News conference on the fjord bridge, Bergen City Council, 14 February 2022, para\. 2 \(conference\.md\), Rosa Halvorsen: “Nobody should drive faster than the signs say”/);
  });

  it('strikes out what differs and sets the source’s words beside it', () => {
    const shown = hover('“The harbour closes when the last boat has left, and not a single day before that,” Anders Vik said.', 'boat');
    assert.match(shown, /“The harbour closes when the last ~~boat~~ \*\*ferry\*\* has left, and not a single day before that”/);
    assert.match(shown, /Other words than in the story’s sources/);
    assert.equal(shown.split('single day before that').length - 1, 1, 'the passage stands there once');
  });

  it('names which source has which wording, and calls neither wrong', () => {
    const text = '“The bridge will stay open for as long as the ice permits it,” Rosa Halvorsen said.';
    const shown = hover(text, 'stay');
    assert.deepEqual(analysed(text).findings, []);
    assert.match(shown, /report\.txt, para\. 2/);
    assert.match(shown, /Another source’s wording:\n\n- News conference on the fjord bridge,.*conference\.md/);
  });

  it('says that nobody has the words, and says nothing of scare quotes', () => {
    assert.match(hover('“I shall swim across it every morning,” Anders Vik said.', 'swim'), /^\*\*Unverified: no source of the story has these words\*\*/);
    assert.equal(hover('The bridge is “open”.', 'open'), '');
  });

  it('tells where a source names the person', () => {
    assert.match(hover('A letter from Rosa Halvorsen came.', 'Halvorsen'), /Stated in report\.txt|Stated in conference\.md/);
  });

  it('gives the worksheet a verdict with its source', () => {
    const items = (text: string) => worksheet(analysed(text)).items.filter(({ kind }) => kind === 'quotation').map(({ verdict, note, sources }) => [verdict, note, sources[0]?.locator]);
    assert.deepEqual(items('“Nobody should drive faster than the signs say,” Rosa Halvorsen said.'), [['agrees', 'Word for word in the story’s sources.', 'para. 2']]);
    assert.deepEqual(items('“Nobody should drive faster than the signs say,” officials said.'), [['cannot-tell', 'Word for word in the story’s sources; who says it is not clear.', 'para. 2']]);
    assert.deepEqual(items('“I shall swim across it every morning,” Anders Vik said.'), [['cannot-tell', 'Unverified: no source of the story has these words.', undefined]]);
    assert.equal(items('“The harbour closes when the last boat has left, and not a single day before that,” Anders Vik said.')[0]?.[0], 'contradicts');
  });
});
