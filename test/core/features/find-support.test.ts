import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findSupport, sentenceOf } from '../../../server/src/core/features/find-support.js';
import { factsFrom } from '../../support/facts.js';
import { bergen, evidenceFrom } from '../../support/sources.js';
import { analyzeText } from '../../support/test-check.js';
import { winter2022 } from '../../support/winter-2022.js';

const facts = factsFrom(winter2022);
const evidence = evidenceFrom(bergen);

describe('finding support', () => {
  it('ranks the paragraphs of sources and tells where they stand and who speaks', () => {
    const [best] = findSupport('The city asked the state for three million crowns for the bridge.', facts, { evidence });
    assert.deepEqual([best?.kind, best?.name, best?.locator, best?.speaker, best?.line], ['source', 'conference.md', 'para. 5', 'Rosa Halvorsen', 18]);
    assert.equal(best?.source.publisher, 'Bergen City Council');
    assert.match(best?.text ?? '', /^We have asked the state/);
  });

  it('finds statements of the packs as sentences, with their source', () => {
    const [best] = findSupport('Angela Merkel was chancellor of Germany.', facts);
    assert.equal(best?.kind, 'statement');
    assert.match(best?.text ?? '', /^Angela Merkel was Chancellor of Germany from 22 November 2005 to 8 December 2021\.$/);
    assert.ok(best?.source.title);
  });

  it('finds nothing for a sentence that shares a word or none', () => {
    assert.deepEqual(findSupport('Penguins sell umbrellas in winter.', facts, { evidence }), []);
    assert.deepEqual(findSupport('', facts, { evidence }), []);
    assert.deepEqual(findSupport('And then there were, but not so.', facts, { evidence }), []);
  });

  it('gives no more than it is asked for, the best first', () => {
    const found = findSupport('The harbour, the bridge and the ferry of Bergen close.', facts, { evidence, limit: 2 });
    assert.equal(found.length, 2);
    assert.ok(found[0]!.score >= found[1]!.score);
  });

  it('takes the sentence at an offset, and none where there is no prose', () => {
    const text = '# Bridge\n\nThe bridge is open. The harbour closes at nine.\n';
    const analysis = analyzeText(text, facts);
    assert.equal(sentenceOf(analysis, text.indexOf('harbour'))?.text, 'The harbour closes at nine.');
    assert.equal(sentenceOf(analysis, text.indexOf('open'))?.text, 'The bridge is open.');
    assert.equal(sentenceOf(analyzeText('', facts), 0), undefined);
  });
});
