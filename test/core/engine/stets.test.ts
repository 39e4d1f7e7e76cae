import assert from 'node:assert/strict';
import { commentOf, findStets, writeStet } from '../../../server/src/core/engine/stets.js';
import { readSideStets, withSideStet } from '../../../server/src/core/engine/side-stets.js';
import type { SideStet } from '../../../server/src/core/engine/types.js';
import { openedBeside } from '../../../server/src/core/features/stet-anew.js';
import { sideStet, stetEdit } from '../../../server/src/core/features/code-actions.js';
import { readDraft } from '../../../server/src/core/text/read-draft.js';
import { factsFrom } from '../../support/facts.js';
import { analyzeText, applyEdits } from '../../support/test-check.js';
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

  it('reads a comment in the time that its length takes, whatever stands in it', () => {
    const read = (text: string) => findStets({ ...readDraft('', 'markdown'), comments: [{ span: { start: 0, end: text.length }, text }] })[0];
    // Patterns that try every way to part a run of spaces take minutes for the first of these.
    for (const run of [' ', '\n', '\t', 'a', '-', '"', ': ', '(', '#', ' a']) {
      assert.equal(read(`stet${run.repeat(20_000)}\n!`), undefined, JSON.stringify(run));
    }
    const far = read(`\n  stet${' '.repeat(20_000)}name-style:${' '.repeat(20_000)}so printed (AB)${' '.repeat(20_000)}#3f2a9c0\n`);
    assert.deepEqual([far?.check, far?.reason, far?.by, far?.print], ['name-style', 'so printed', 'AB', '3f2a9c0']);
  });

  it('writes nothing into a file beside the draft that aliases blow up', () => {
    const levels = Array.from({ length: 9 }, (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(9)}]`);
    const bomb = ['a0: &a0 [x]', ...levels].join('\n');
    assert.equal(withSideStet(bomb, { words: 'Kiev', sentence: 'They met in Kiev.' }), undefined);
    assert.deepEqual(readSideStets(bomb, 'a.txt.copydesk.yaml').problems.map(({ message }) => message), ['Aliases repeat too much of this file: write the values out.']);
  });

  it('leaves ordinary comments alone', () => {
    assert.deepEqual(checksIn('Nothing to see. <!-- TODO: stetson hats -->'), []);
  });

  it('reads back what it writes, and cannot break out of the comment', () => {
    const comment = commentOf('markdown', writeStet('title-wrong', 'Defence Minister', 'said so --> twice', { by: 'AB', date: '2022-02-15' }));
    assert.equal(comment.indexOf('-->'), comment.length - 3);
    assert.deepEqual(checksIn(`${wrong} ${comment}`), []);
  });

  describe('that say what they were written about', () => {
    const stetted = (text: string): string => {
      const analysis = analyzeText(text, facts);
      const edit = stetEdit(analysis, analysis.findings[0]!, 'so in the leaflet', { by: 'AB', date: '2022-02-15' });
      assert.ok(edit);
      return applyEdits(text, [edit]);
    };

    it('hold while the sentence stays as it is, whatever happens around it', () => {
      const text = stetted(`${wrong} Nobody met him.`);
      assert.deepEqual(checksIn(text), []);
      assert.deepEqual(checksIn(text.replace('Nobody met him.', 'Somebody met him at the airport.')), []);
    });

    it('open the finding again when its sentence is written anew, and say so', () => {
      const { findings } = analyzeText(stetted(wrong).replace('flew home', 'resigned'), facts);
      assert.deepEqual(findings.map(({ check }) => check), ['title-wrong', 'stet']);
      assert.match(findings[1]!.message, /another state of the sentence or the facts/);
    });

    it('carry a print that no editor takes for a colour, and one digit more does no harm', () => {
      const text = stetted(wrong);
      assert.match(text, / #[0-9a-f]{7} -->/);
      assert.deepEqual(checksIn(text.replace(/(#[0-9a-f]{7})/, '$10')), []);
    });

    it('are written anew in their own place, not beside themselves, in every format', () => {
      for (const [format, before, after] of [['markdown', ' <!-- ', ' -->'], ['asciidoc', '\n// ', ''], ['rst', '\n\n.. ', ''], ['latex', '\n% ', ''], ['plain', '\n\n<!-- ', ' -->']] as const) {
        const stood = (text: string, reason: string): string => {
          const analysis = analyzeText(text, facts, { format });
          const edit = stetEdit(analysis, analysis.findings.find(({ check }) => check === 'title-wrong')!, reason, { by: 'AB', date: '2022-02-15' });
          return edit ? applyEdits(text, [edit]) : text;
        };
        const anew = stood(stood(`${wrong}\n\nNobody met him.\n`, 'so in the leaflet').replace('flew home', 'resigned'), 'so in the new leaflet');
        assert.deepEqual(anew.replace(/#[0-9a-f]{7}/, '#'), `${wrong.replace('flew home', 'resigned')}${before}stet title-wrong "Defence Minister": so in the new leaflet (AB, 2022-02-15) #${after}\n\nNobody met him.\n`, format);
        assert.deepEqual(analyzeText(anew, facts, { format }).findings, [], format);
      }
    });

    it('leave a stet on other words where it is', () => {
      const two = stetted(`${wrong} ${commentOf('markdown', 'stet title-wrong "Culture Minister": as announced')}`);
      for (const kept of [/"Culture Minister": as announced -->/, /"Defence Minister": so in the leaflet/]) assert.match(two, kept);
    });

    it('open the finding again when the facts change', () => {
      const text = stetted(wrong);
      const otherFacts = factsFrom(winter2022.replaceAll('2004-03-09', '2004-03-10'));
      assert.deepEqual(analyzeText(text, otherFacts).findings.map(({ check }) => check), ['title-wrong', 'stet']);
    });
  });

  describe('kept beside the draft', () => {
    const side = (text: string): SideStet => {
      const analysis = analyzeText(text, facts, { format: 'plain' });
      const stet = sideStet(analysis, analysis.findings[0]!, 'so in the leaflet', { by: 'AB', date: '2022-02-15', until: '2022-03-01' });
      assert.ok(stet);
      return stet;
    };
    const withSide = (text: string, stets: readonly SideStet[]) => analyzeText(text, facts, { format: 'plain', sideStets: stets });

    it('let stand what they name, and nothing else', () => {
      const { findings, letStand, stets } = withSide(`${wrong}\n\nRussian Defence Minister Sergei Lavrov slept.\n`, [side(wrong)]);
      assert.deepEqual(findings.map(({ check, span }) => [check, span.start > wrong.length]), [['title-wrong', true]]);
      assert.equal(letStand.length, 1);
      assert.deepEqual([stets[0]?.by, stets[0]?.until], ['AB', '2022-03-01']);
    });

    it('are told at the beginning of the draft when their sentence is gone', () => {
      const [finding] = withSide('Nobody flew home.\n', [side(wrong)]).findings;
      assert.equal(finding?.check, 'stet');
      assert.deepEqual(finding.span, { start: 0, end: 0 });
      assert.match(finding.message, /^The stet on “Defence Minister” no longer counts: its sentence has changed or is gone\.$/);
    });

    it('are written into a file and read back, with what else it holds', () => {
      const stet = side(wrong);
      const text = withSideStet('# ours\nmarks:\n  - {words: Oslo, sentence: In Oslo.}\n', stet);
      assert.ok(text);
      assert.match(text, /# ours[^]*words: Oslo/);
      assert.deepEqual(readSideStets(text, 'a.txt.copydesk.yaml'), { stets: [stet], problems: [] });
      assert.deepEqual(readSideStets(withSideStet('', stet)!, 'a').stets, [stet]);
    });

    it('are written anew in the place of the one that was opened again, and no other one is touched', () => {
      const [old, other] = [side(wrong), { ...side(wrong), words: 'Culture Minister' }];
      const changed = wrong.replace('flew home', 'resigned');
      const anew = side(changed);
      const file = withSideStet(withSideStet('', old)!, other)!;
      const replaced = (text: string): SideStet | undefined => openedBeside(readSideStets(file, 'a').stets, anew, withSide(text, []));
      assert.deepEqual(readSideStets(withSideStet(file, anew, replaced(changed))!, 'a').stets, [anew, other]);
      // Its sentence is still there: it holds for that one.
      assert.equal(replaced(`${wrong}\n\n${changed}`), undefined);
      // The same sentence, of which the facts have changed.
      assert.deepEqual(openedBeside([other, { ...anew, print: '0000000' }], anew, withSide(changed, [])), { ...anew, print: '0000000' });
    });

    it('are reported with their place where they cannot be understood, and never overwritten', () => {
      assert.match(readSideStets('stets:\n  - {words: Oslo}\n', 'a').problems[0]!.message, /needs `words` and the `sentence`/);
      assert.equal(withSideStet('stets: [', side(wrong)), undefined);
      assert.equal(withSideStet('stets: none', side(wrong)), undefined);
    });
  });
});
