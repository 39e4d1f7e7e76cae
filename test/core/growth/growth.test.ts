import assert from 'node:assert/strict';
import { fingerprints } from '../../../server/src/cli/fingerprints.js';
import { printJson } from '../../../server/src/cli/print-json.js';
import { printSarif } from '../../../server/src/cli/print-sarif.js';
import { createAnalyzer, defaultSettings } from '../../../server/src/core/engine/analyze.js';
import type { Analysis } from '../../../server/src/core/engine/types.js';
import { actionsAt, safeEdits } from '../../../server/src/core/features/code-actions.js';
import { factCheck } from '../../../server/src/core/features/fact-check.js';
import { inlayHints } from '../../../server/src/core/features/inlay-hints.js';
import { outline } from '../../../server/src/core/features/outline.js';
import { worksheet } from '../../../server/src/core/features/worksheet.js';
import { StepCounter, type Steps } from '../../support/counted-steps.js';
import { factsFrom } from '../../support/facts.js';
import { evidenceFrom } from '../../support/sources.js';
import { winter2022 } from '../../support/winter-2022.js';

const facts = factsFrom(winter2022, `
organizations: [{name: North Atlantic Treaty Organization, other_names: [{name: NATO, kind: acronym}]}]
events: [{name: annexation of Crimea, date: 2014-03-18, phrases: [annexed ~ Crimea]}]
`);
const evidence = evidenceFrom({ 'notes.md': 'Sergie Lavrov said the talks would go on. “We will not wait for anybody,” Olaf Scholz said.' });

/** What a draft may hold thousands of. */
const SHAPES: Readonly<Record<string, string>> = {
  words: 'the house was quiet and nobody spoke',
  names: 'Sergei Lavrov met Olaf Scholz',
  slips: 'Sergie Lavrov met Olav Scholz',
  variants: 'Erik Halvorsen met Eric Halvorson',
  offices: 'Russian Defence Minister Sergei Lavrov met Chancellor Olaf Scholz',
  dates: 'on Monday, 18 March 2014, and on Friday, 4 March',
  lives: 'Angela Merkel, 79, was born in 1955',
  quotations: '“We will not wait for anybody,” Sergei Lavrov said',
  'open quotations': '“we wait',
  marks: '"wait (so [name] ‘the',
  numbers: '50 of 120 people (50 percent), up 3 per cent to $1.2 billion',
  places: 'in Kiev, Ukraine, and in Moskow',
  bodies: 'the North Atlantic Trade Organization (NATO) and the Nort Atlantic Treaty Organization (NTAO)',
  members: 'the 30 members of NATO',
  times: 'at 3 p.m. EDT on 17 February, 3 p.m. GMT',
  'times far from their dates': 'at 3 p.m. EDT when all of the people of the town were there on 17 February',
  events: 'Russia annexed Crimea in 2015',
  stets: 'Sergie Lavrov went <!-- stet name-misspelled "Sergie": so printed (AB) #1234567 -->',
  'stets that let nothing stand': 'he went <!-- stet title-wrong "Minister": so printed (AB) -->',
  emphasis: '*wait **here _so',
};
const JOINED: Readonly<Record<string, string>> = { 'one sentence': ', ', 'one paragraph': '. ', 'many paragraphs': '.\n\n' };

/** All that is asked of a draft by editors and reports. */
function everythingOf(text: string): void {
  const snapshot = { text, format: 'markdown' as const, facts, settings: { ...defaultSettings, storyDate: '2022-02-15' }, today: '2022-02-15' };
  const analyzer = createAnalyzer();
  const analysis = analyzer.analyze(snapshot);
  assert.deepEqual(analysis.failures, []);
  const middle = Math.floor(text.length / 2);
  analyzer.analyze({ ...snapshot, text: `${text.slice(0, middle)}x${text.slice(middle)}` });
  askedOf(text, analysis);
  worksheet(createAnalyzer().analyze({ ...snapshot, evidence }));
}

function askedOf(text: string, analysis: Analysis): void {
  const whole = { start: 0, end: text.length };
  actionsAt(analysis, whole);
  safeEdits(analysis);
  inlayHints(analysis.links, whole);
  outline(analysis);
  factCheck(analysis);
  const drafts = [{ path: 'a.md', text, analysis, mended: 0, fingerprints: fingerprints(text, analysis), leftOut: 0 }];
  printJson(drafts, [], '0');
  printSarif({ drafts, failed: [], packs: [], version: '0', folder: '/', failOn: 'error' });
}

/** Functions that took clearly more than four times the steps for four times the draft, beyond what a draft of one sentence takes. */
const grown = (one: Steps, four: Steps, length: number): readonly string[] => [...four].flatMap(([name, steps]) => {
  // A search by halves, and what is sorted, takes a little more than four times as much; what is remembered may take none at first.
  const before = Math.max(one.get(name) ?? 0, length);
  return steps > 8 * before ? [`${name}: ${String(one.get(name) ?? 0)}, then ${String(steps)} steps`] : [];
});

describe('a draft four times as long takes four times the steps', function () {
  this.timeout(300_000);
  const counter = new StepCounter();
  before(() => counter.start());
  after(() => counter.stop());

  for (const [shape, words] of Object.entries(SHAPES)) {
    for (const [kind, joint] of Object.entries(JOINED)) {
      it(`${shape} in ${kind}`, async () => {
        const unit = words + joint;
        const times = Math.ceil(4000 / unit.length);
        const [small, large] = [unit.repeat(times), unit.repeat(4 * times)];
        // What is remembered for good is remembered before anything is counted.
        everythingOf(small);
        const one = await counter.of(() => everythingOf(small));
        const four = await counter.of(() => everythingOf(large));
        assert.deepEqual(grown(one, four, small.length), []);
      });
    }
  }
});
