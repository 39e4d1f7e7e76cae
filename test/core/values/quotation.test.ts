import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { tokenise } from '../../../server/src/core/text/tokens.js';
import { alignSegments, quoteSegments } from '../../../server/src/core/values/quotation.js';

const keys = (text: string): readonly string[] => quoteSegments(tokenise(text)).map((segment) => segment.map(({ key }) => key).join(' '));

/** What differs between two wordings: "known > typed", and how many words agree. */
function compared(known: string, typed: string): string {
  const [k, t] = [quoteSegments(tokenise(known))[0]!, quoteSegments(tokenise(typed))[0]!];
  const alignment = alignSegments(k, t);
  if (!alignment) return 'nothing agrees';
  const words = (segment: typeof k, { start, end }: { start: number; end: number }): string => segment.slice(start, end).map(({ key }) => key).join(' ');
  const changes = alignment.changes.map((change) => `${words(k, change.known)} > ${words(t, change.typed)}`);
  return [`${alignment.matched} agree`, ...changes].join('; ');
}

describe('values/quotation', () => {
  it('reads the same words out of different ways to write them', () => {
    assert.deepEqual(keys('We’ve ORGANISED it; don’t co-operate.'), keys('we have organized it do not cooperate'));
  });
  it('parts segments at ellipses and brackets, and mends a capital in brackets', () => {
    assert.deepEqual(keys('[W]e wait … for [the ice] to go... now'), ['we wait', 'for', 'to go', 'now']);
  });
  it('finds what changed, was left out and was added', () => {
    assert.equal(compared('we have never asked for more', 'we have always asked for more'), '5 agree; never > always');
    assert.equal(compared('we have never asked for more', 'we have asked for more'), '5 agree; never > ');
    assert.equal(compared('we have never asked for more', 'we have never ever asked for more'), '6 agree;  > ever');
  });
  it('lets either side hang over', () => {
    assert.equal(compared('asked for more', 'she said we asked for more than that'), '3 agree');
    assert.equal(compared('we have never asked for more than our share', 'asked for more'), '3 agree');
    assert.equal(compared('we have never asked for more', 'asked for more than our share'), '3 agree');
  });
  it('takes compounds, romanisations and the two meanings of an ending for the same', () => {
    assert.equal(compared('it is a long term plan of Zelensky', 'it’s a longterm plan of Zelenskyy'), '5 agree');
    assert.equal(compared('it has been long', 'it’s been long'), '4 agree');
  });
  it('says so where nothing agrees', () => {
    assert.equal(compared('we wait for the ice', 'nobody asked us'), 'nothing agrees');
  });
});
