import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { EvidenceIndex, passageOf } from '../../../server/src/core/evidence/evidence-index.js';
import { bergen, evidenceFrom, sourceFrom, wordsOf } from '../../support/sources.js';

const evidence = evidenceFrom(bergen);
const exact = (index: EvidenceIndex, words: string) => index.exact(wordsOf(words)).map((range) => passageOf(range)!);

describe('the index of sources', () => {
  it('finds words whatever their marks, capitals and spaces, and tells where', () => {
    const [found, ...more] = exact(evidence, 'THE HARBOUR closes when the last — ferry has left');
    assert.deepEqual(more, []);
    assert.equal(found?.text, 'The harbour closes when the last ferry has left');
    assert.deepEqual([found.document.name, found.passage.locator], ['conference.md', 'para. 4']);
    assert.equal(bergen['conference.md'].slice(found.span.start, found.span.end), found.text);
  });

  it('finds words that go over the end of a paragraph', () => {
    const [found] = exact(evidence, 'the ice on the fjord allows. Nobody should drive faster');
    assert.equal(found?.passage.locator, 'para. 1');
    assert.equal(found.text, 'the ice on the fjord allows Nobody should drive faster');
  });

  it('takes contractions and both spellings for the same', () => {
    const index = evidenceFrom({ 'a.txt': 'It is not the colour that we have realised we want.' });
    assert.equal(exact(index, "It isn't the color that we've realized we want").length, 1);
  });

  it('finds no words in another order, and nothing for fewer than three', () => {
    assert.deepEqual(exact(evidence, 'the last ferry closes when the harbour has left'), []);
    assert.deepEqual(exact(evidence, 'the harbour'), []);
  });

  it('finds words that a long source and a long quotation both repeat again and again', () => {
    // Each run of three words stands in 59 places, and all of them lie near one another: more hits than a call takes arguments.
    const chant = 'no more lies no more wars right now';
    const found = evidenceFrom({ 'rally.txt': `${`${chant} `.repeat(59)}` }).near(wordsOf(`${chant} `.repeat(600)));
    assert.match(passageOf(found[0]!)!.text, /^no more lies no more wars right now no more lies/);
  });

  it('finds what comes near, with a margin, the best first', () => {
    const [best] = evidence.near(wordsOf('the harbour closes when the very last boat has left, and not a single day before'));
    assert.match(passageOf(best!)!.text, /The harbour closes when the last ferry has left, and not a single day before that/);
    assert.deepEqual(evidence.near(wordsOf('penguins sell umbrellas on the moon')), []);
  });

  it('finds a name by a look at every word', () => {
    assert.deepEqual(evidence.places(['ola', 'brekke']).map((range) => passageOf(range)?.text), ['Ola Brekke']);
    assert.deepEqual(evidence.places([]), []);
  });

  it('adds, replaces and takes away one document and shares the others', () => {
    const grown = evidence.with(sourceFrom('new.txt', 'The ferry to Askoy leaves at nine in the evening.'));
    assert.equal(exact(grown, 'leaves at nine in the evening').length, 1);
    assert.equal(exact(evidence, 'leaves at nine in the evening').length, 0);
    const replaced = grown.with(sourceFrom('new.txt', 'The ferry to Askoy leaves at noon on weekdays.'));
    assert.equal(replaced.size, 3);
    assert.equal(exact(replaced, 'leaves at nine in the evening').length, 0);
    assert.equal(exact(replaced, 'leaves at noon on weekdays').length, 1);
    const shrunk = replaced.without('/story/sources/new.txt');
    assert.equal(shrunk.size, 2);
    assert.equal(exact(shrunk, 'leaves at noon on weekdays').length, 0);
    assert.equal(shrunk.documents[0], evidence.documents[0]);
  });

  it('finds every run of words that it was given, at its place, whatever stands around them', () => {
    const word = fc.constantFrom('the', 'harbour', 'It\u2019s', 'closes,', 'well-known', '\u201cwe', 'nine\u201d', 'isn\u2019t', 'U.S.', '12', '[sic]', '\u2026', 'caf\u00e9', '\u2060');
    fc.assert(fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 }), (paragraphs) => {
      const document = sourceFrom('any.txt', paragraphs.map((words) => words.join(' ')).join('\n\n'));
      const index = EvidenceIndex.of([document]);
      for (const { prose } of document.passages) {
        const words = wordsOf(prose);
        if (words.length < 3) continue;
        const found = index.exact(words).map((range) => passageOf(range)!);
        assert.ok(found.some(({ text }) => wordsOf(text).map(({ key }) => key).join(' ') === words.map(({ key }) => key).join(' ')), prose);
        assert.ok(index.near(words).length > 0);
      }
    }), { numRuns: 200 });
  });

  it('stays quick on a source of one word', () => {
    const index = evidenceFrom({ 'a.txt': 'no '.repeat(50_000) });
    assert.equal(index.exact(wordsOf(`${'no '.repeat(200)}yes`)).length, 0);
    assert.deepEqual(index.near(wordsOf(`${'no '.repeat(200)}yes`)), []);
  });
});
