import assert from 'node:assert/strict';
import { defineCheck } from '../../../server/src/core/checks/define-check.js';
import { createAnalyzer, defaultSettings } from '../../../server/src/core/engine/analyze.js';
import type { Snapshot } from '../../../server/src/core/engine/types.js';
import { say } from '../../../server/src/core/values/said.js';
import { factsFrom } from '../../support/facts.js';
import { analyzeText } from '../../support/test-check.js';
import { winter2022 } from '../../support/winter-2022.js';

const facts = factsFrom(winter2022);
const snapshot = (text: string, settings: Partial<Snapshot['settings']> = {}): Snapshot =>
  ({ text, format: 'markdown', facts, settings: { ...defaultSettings, storyDate: '2022-02-15', ...settings }, today: '2022-02-15' });

const paragraph = (number: number): string => `Paragraph ${number}: Russian Foreign Minister Sergei Lavrov met his guests in Moscow.`;
const draft = Array.from({ length: 200 }, (_, index) => paragraph(index)).join('\n\n');

describe('analyze', () => {
  it('reads every block once, and after an edit the edited block only', () => {
    const analyzer = createAnalyzer();
    analyzer.analyze(snapshot(draft));
    assert.equal(analyzer.blocksRead, 200);
    analyzer.analyze(snapshot(draft.replace('Paragraph 100: Russian Foreign', 'Paragraph 100: Russian Defence')));
    assert.equal(analyzer.blocksRead, 1);
    analyzer.analyze(snapshot(`A new first paragraph.\n\n${draft}`));
    assert.equal(analyzer.blocksRead, 2, 'the new one, and the one that was mended');
  });

  it('gives the same findings with a warm cache as with a cold one', () => {
    const text = draft.replaceAll('Russian Foreign', 'Russian Defence');
    const analyzer = createAnalyzer();
    analyzer.analyze(snapshot(draft));
    assert.deepEqual(analyzer.analyze(snapshot(text)).findings, createAnalyzer().analyze(snapshot(text)).findings);
    assert.equal(analyzer.analyze(snapshot(text)).findings.length, 200);
  });

  it('lets a check crash alone', () => {
    const broken = defineCheck({
      id: 'broken', title: 'Broken', severity: 'error', restsOn: 'draft', rationale: 'x', examples: [{ wrong: 'x' }], silences: ['x'], accepts: ['x'],
      run: () => {
        throw new Error('out of order');
      },
    });
    const other = defineCheck({ ...broken, id: 'other', run: () => [{ span: { start: 0, end: 1 }, message: say`m`, because: say`b`, fixes: [] }] });
    const { findings, failures } = createAnalyzer([broken, other]).analyze(snapshot('Text.'));
    assert.deepEqual(findings.map(({ check }) => check), ['other']);
    assert.deepEqual(failures.map(({ check }) => check), ['broken']);
    assert.match(failures[0]!.error, /out of order/);
  });

  it('obeys the settings: off, and another severity', () => {
    const text = 'Russian Defence Minister Sergei Lavrov flew home.';
    const levels = (level: 'off' | 'hint') => createAnalyzer().analyze(snapshot(text, { checks: { 'title-wrong': level } })).findings;
    assert.deepEqual(levels('off'), []);
    assert.deepEqual(levels('hint').map(({ severity }) => severity), ['hint']);
  });

  it('orders findings by place and keeps one for each stretch of words', () => {
    const text = 'German Chancellor Angela Merkel met Russian Defence Minister Sergei Lavrov.';
    const { findings } = analyzeText(text, facts);
    assert.deepEqual(findings.map(({ check, span }) => `${check} ${text.slice(span.start, span.end)}`),
      ['holder-wrong Angela Merkel', 'title-wrong Defence Minister']);
  });

  it('takes the story date from the draft before the settings', () => {
    const { links, findings } = createAnalyzer().analyze(snapshot('---\ndate: 2019-03-01\n---\n\nGerman Chancellor Angela Merkel spoke.'));
    assert.equal(links.storyDate.iso, '2019-03-01');
    assert.deepEqual(findings, []);
  });
});
