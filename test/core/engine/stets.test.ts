import assert from 'node:assert/strict';
import { commentOf, findStets, writeStet } from '../../../server/src/core/engine/stets.js';
import { readDraft } from '../../../server/src/core/text/read-draft.js';
import { factsFrom } from '../../support/facts.js';
import { analyzeText } from '../../support/test-check.js';
import { winter2022 } from '../../support/winter-2022.js';

const facts = factsFrom(winter2022);
const wrong = 'Russian Defence Minister Sergei Lavrov flew home.';
const checksIn = (text: string): readonly string[] => analyzeText(text, facts).findings.map(({ check }) => check);

describe('stets', () => {
  it('reads check, words, reason, initials and dates', () => {
    const [stet] = findStets(readDraft(`${wrong} <!-- stet title-wrong "Defence Minister": so in the leaflet (AB, 2022-02-15; until 2022-03-01) -->`, 'markdown'));
    assert.ok(stet);
    const { span, ...rest } = stet;
    assert.ok(span.end > span.start);
    assert.deepEqual(rest, {
      check: 'title-wrong', words: 'Defence Minister', reason: 'so in the leaflet', by: 'AB', date: '2022-02-15', until: '2022-03-01',
    });
  });

  it('reads a date without initials, and leaves other brackets to the reason', () => {
    const read = (comment: string) => findStets(readDraft(`${wrong} <!-- ${comment} -->`, 'markdown'))[0];
    assert.deepEqual([read('stet: so printed (2022-02-15)')?.by, read('stet: so printed (2022-02-15)')?.date], [undefined, '2022-02-15']);
    assert.equal(read('stet: so printed (on the poster)')?.reason, 'so printed (on the poster)');
    assert.equal(read('stet: so printed (AB)')?.by, 'AB');
  });

  it('lets a finding of its paragraph stand', () => {
    assert.deepEqual(checksIn(wrong), ['title-wrong']);
    assert.deepEqual(checksIn(`${wrong} <!-- stet title-wrong "Defence Minister": so in the leaflet (AB, 2022-02-15) -->`), []);
    assert.deepEqual(checksIn(`${wrong}\n\n<!-- stet: all of it -->`), []);
  });

  it('lets nothing else stand', () => {
    assert.deepEqual(checksIn(`${wrong} <!-- stet holder-wrong: no -->`), ['title-wrong', 'stet']);
    assert.deepEqual(checksIn(`${wrong} <!-- stet title-wrong "Prime Minister": no -->`), ['title-wrong', 'stet']);
    assert.deepEqual(checksIn(`${wrong}\n\nAnother paragraph. <!-- stet title-wrong: no -->`), ['title-wrong', 'stet']);
  });

  it('opens the finding again when it has expired', () => {
    const { findings } = analyzeText(`${wrong} <!-- stet title-wrong: for a week (AB, 2022-01-01; until 2022-01-08) -->`, facts);
    assert.deepEqual(findings.map(({ check }) => check), ['title-wrong', 'stet']);
    assert.equal(findings[1]!.message, 'This stet expired on 2022-01-08.');
  });

  it('leaves ordinary comments alone', () => {
    assert.deepEqual(checksIn('Nothing to see. <!-- TODO: stetson hats -->'), []);
  });

  it('reads back what it writes, and cannot break out of the comment', () => {
    const comment = commentOf('markdown', writeStet('title-wrong', 'Defence Minister', 'said so --> twice', 'AB', '2022-02-15'));
    assert.equal(comment.indexOf('-->'), comment.length - 3);
    assert.deepEqual(checksIn(`${wrong} ${comment}`), []);
  });
});
