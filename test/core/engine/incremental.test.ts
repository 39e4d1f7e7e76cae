import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { checks } from '../../../server/src/core/checks/index.js';
import { createAnalyzer, defaultSettings, type Analyzer } from '../../../server/src/core/engine/analyze.js';
import type { Analysis, Snapshot } from '../../../server/src/core/engine/types.js';
import type { DraftFormat } from '../../../server/src/core/text/draft.js';
import { factsFrom } from '../../support/facts.js';
import { winter2022 } from '../../support/winter-2022.js';

/** Two people of one name, so that the draft must say who is meant, and something of every kind that a block links to. */
const facts = factsFrom(winter2022, `
persons: [{name: Boris Johnson}, {name: Ron Johnson}]
organizations: [{name: North Atlantic Treaty Organization, other_names: [{name: NATO, kind: acronym}]}]
events: [{name: annexation of Crimea, date: 2014-03-18, phrases: [annexed ~ Crimea]}]
`);
const snapshot = (text: string, format: DraftFormat): Snapshot =>
  ({ text, format, facts, settings: { ...defaultSettings, storyDate: '2022-02-15' }, today: '2022-02-15' });

/** What a newsroom may type or paste: prose that links and is wrong, and the markup that decides where blocks begin and end. */
const PIECES = [
  'Russian Foreign Minister Sergei Lavrov', 'Sergie Lavrov', 'Lavrov', 'Boris Johnson', 'Ron Johnson', 'Johnson', 'Johnosn', 'President', 'Russia annexed Crimea in 2015', 'German Chancellor Angela Merkel', 'Ukranian',
  'President Putin', 'Tuesday, February 15, 2022', 'Monday, February 15', 'said', ' “We wait,', ' he added.”', '"', 'NATO', 'the North Atlantic Treaty Organization (NTAO)',
  ' a', '.', ' ', '\n', '\n\n', '\r\n', '\r\n\r\n', '\n\n    ', '    ', '\t', '# ', '## ', '\n---\n', '\n===\n', '---\ndate: 2021-03-01\n---\n', '> ', '\n> ', '- ', '\n- ', '\n  - ',
  '1. ', '\n1) ', '[^1]', '\n[^1]: ', '[a]', '[a][b]', '\n\n[a]: https://example.org\n\n', '[Lavrov](https://example.org)', '![', '](', '`', '```\n', '\n```\n', '~~~\n', '*', '**', '_', '~~',
  '\n| a | b |\n', '| - | - |\n', '|', '<!-- stet -->', '<!--', '-->', '<div>', '</div>', '<p>', '<b>', '\n\n<pre>\n', '</pre>', '<script>', '&amp;', '&rsquo;', '\\', '[ ] ', '***\n', 'x'.repeat(60),
];
const piece = fc.constantFrom(...PIECES);
const story = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
/** An edit as an editor makes it: some of the text is replaced. Places are shares of the text, so that shrinking keeps them meaningful. */
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(12)), text: fc.array(piece, { maxLength: 2 }).map((pieces) => pieces.join('')) });

const edited = (text: string, { at, length, text: typed }: { at: number; length: number; text: string }): string => {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + typed + text.slice(start + length);
};

/** All of an analysis that anything reads; entities by their ids, and links by what they say, so that a difference can be read. */
function told({ links, findings, stets, letStand, failures }: Analysis): unknown {
  const { draft, storyDate, blocks, persons, organizations, areas, dates, acronyms, offices, eventClaims, quotations } = links;
  const plain = { draft, storyDate, blocks, persons, organizations, areas, dates, acronyms, offices, eventClaims, quotations, findings, stets, letStand, failures };
  return JSON.parse(JSON.stringify(plain, (_key, value: unknown) =>
    (typeof value === 'object' && value !== null && 'id' in value && 'names' in value ? value.id : value)));
}

function assertSame(analyzer: Analyzer, text: string, format: DraftFormat): void {
  const incremental = analyzer.analyze(snapshot(text, format));
  const fresh = createAnalyzer().analyze(snapshot(text, format));
  const { blocks, comments } = incremental.links.draft;
  assert.deepEqual({ blocks, comments }, { blocks: fresh.links.draft.blocks, comments: fresh.links.draft.comments }, `blocks of ${JSON.stringify(text)}`);
  assert.deepEqual(told(incremental), told(fresh));
  // Whoever asks which title belongs to whom looks the person up: claims must hold the very links of the list.
  assert.ok(incremental.links.offices.every(({ person }) => incremental.links.persons.includes(person)));
}

const RUNS = { numRuns: Number(process.env['RUNS'] ?? 150) };

describe('an analysis after edits', () => {
  for (const format of ['markdown', 'plain'] as const) {
    it(`is the analysis of the text as it stands, in ${format} with broken markup too`, function () {
      this.timeout(300_000);
      fc.assert(fc.property(story, fc.array(edit, { minLength: 1, maxLength: 12 }), (start, edits) => {
        const analyzer = createAnalyzer();
        let text = start;
        assertSame(analyzer, text, format);
        for (const one of edits) assertSame(analyzer, text = edited(text, one), format);
      }), RUNS);
    });
  }

  it('is the same in long drafts, where most of the tree is taken over', function () {
    this.timeout(300_000);
    const long = fc.array(story, { minLength: 20, maxLength: 30 }).map((stories) => stories.join('\n\n'));
    fc.assert(fc.property(long, fc.array(edit, { minLength: 1, maxLength: 4 }), (start, edits) => {
      const analyzer = createAnalyzer();
      let text = start;
      analyzer.analyze(snapshot(text, 'markdown'));
      for (const one of edits) assertSame(analyzer, text = edited(text, one), 'markdown');
    }), { numRuns: Math.ceil(RUNS.numRuns / 10) });
  });

  it('is the same when the facts, the settings or the format change between', () => {
    const text = 'Russian Defence Minister Sergei Lavrov met Angela Merkel.\n\nLavrov left on Monday, February 15.';
    const other = factsFrom('persons: [Angela Merkel]');
    const states: readonly Snapshot[] = [
      snapshot(text, 'markdown'), { ...snapshot(text, 'markdown'), facts: other }, snapshot(text, 'plain'),
      { ...snapshot(text, 'markdown'), settings: { ...defaultSettings, storyDate: '2003-01-01' } },
      { ...snapshot(text, 'markdown'), settings: { ...defaultSettings, checks: { 'title-wrong': 'off' } } }, snapshot(text, 'markdown'),
    ];
    const analyzer = createAnalyzer();
    for (const state of states) assert.deepEqual(told(analyzer.analyze(state)), told(createAnalyzer().analyze(state)));
  });
});

describe('a check that says it reads one block', () => {
  const corpus = path.join(import.meta.dirname, '../../corpus');
  const texts = ['cases', 'clean'].flatMap((folder) => readdirSync(path.join(corpus, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|txt)$/.test(file)).map((file) => readFileSync(path.join(corpus, folder, file), 'utf8')));

  it('finds in every draft of the corpus, block by block, what it finds in the whole', () => {
    const whole = checks.map((check) => Object.fromEntries(Object.entries(check).filter(([key]) => key !== 'reads')) as unknown as typeof check);
    let found = 0;
    for (const text of texts) {
      const byBlock = createAnalyzer().analyze(snapshot(text, 'markdown'));
      const atOnce = createAnalyzer(whole).analyze(snapshot(text, 'markdown'));
      assert.deepEqual(byBlock.findings, atOnce.findings);
      assert.deepEqual(byBlock.failures, []);
      found += byBlock.findings.length;
    }
    assert.ok(found > 20, 'the corpus holds errors');
    assert.ok(checks.filter(({ reads }) => reads === 'block').length > 10);
  });
});

describe('the work of an edit', () => {
  const paragraph = (number: number): string =>
    `Paragraph ${number}: Russian Foreign Minister Sergei Lavrov met **Olaf Scholz** in Moscow on February ${1 + number % 28}, 2022, and told [reporters](https://example.org/${number}) what he had told them before.`;
  const long = (words: number): string => Array.from({ length: Math.ceil(words / 24) }, (_, number) => paragraph(number)).join('\n\n');

  for (const format of ['markdown', 'plain'] as const) {
    it(`of a 100,000-word draft is one block at each keystroke (${format})`, function () {
      this.timeout(300_000);
      const draft = long(100_000);
      const analyzer = createAnalyzer();
      analyzer.analyze(snapshot(draft, format));
      assert.ok(analyzer.work.blocksRead > 4000);
      const at = draft.indexOf('what he', draft.length >> 1);
      for (const typed of ['n', 'no', 'now', 'now ']) {
        analyzer.analyze(snapshot(draft.slice(0, at) + typed + draft.slice(at), format));
        const { blocksMasked, ...work } = analyzer.work;
        assert.deepEqual(work, { blocksRead: 1, blocksLinked: 1, blocksChecked: 1, blocksGathered: 1, blocksPlaced: 0 });
        assert.ok(blocksMasked <= 5, `${blocksMasked} blocks masked: the edited one and its neighbours`);
      }
    });
  }

  it('is one block for the checks of the whole draft, too, though names, ages and quotations stand all over it', function () {
    this.timeout(300_000);
    const kinds = [
      'Sergei Lavrov, 71, met Erik Halvorsen on Monday.', 'Mr. Halvorsen said: “We wait.”', 'Talks begin at 3 p.m. EST in [place to come].',
      'Russian Defence Minister Olaf Scholz and President Johnosn left.', 'Ukranian envoys came to Moscow.',
    ];
    const draft = Array.from({ length: 500 }, (_, number) => kinds[number % kinds.length]!).join('\n\n');
    const analyzer = createAnalyzer();
    analyzer.analyze(snapshot(draft, 'markdown'));
    assert.equal(analyzer.work.blocksGathered, 500);
    const at = draft.indexOf(' said', draft.length >> 1);
    for (const typed of [' d', ' do', ' doe', ' does']) {
      const text = draft.slice(0, at) + typed + draft.slice(at);
      assert.deepEqual(told(analyzer.analyze(snapshot(text, 'markdown'))), told(createAnalyzer().analyze(snapshot(text, 'markdown'))));
      assert.equal(analyzer.work.blocksGathered, 1);
    }
  });

  it('does not ask where the other blocks stand now, whatever they tell of', () => {
    const kinds = [
      'Angela Merkel was born in 1954, Vladimir Putin in 1952.', '“We wait,” Sergei Lavrov said. “We do,” he added.', 'Erik Halvorsen and Nils Halvorson are two brothers.',
      'Wolfgang Schmidt met Vladimir Putin in Moscow.', 'The State Secretary of Norway flew to Berlin, Germany.', '1. Kofi Annan died in 2018.',
    ];
    const draft = `# Talks on Monday\n\n${Array.from({ length: 600 }, (_, number) => kinds[number % kinds.length]!).join('\n\n')}`;
    const analyzer = createAnalyzer();
    analyzer.analyze(snapshot(draft, 'markdown'));
    const at = draft.indexOf(' flew', draft.length >> 1);
    for (const typed of [' s', ' so', ' soo', ' soon']) {
      const text = draft.slice(0, at) + typed + draft.slice(at);
      const now = analyzer.analyze(snapshot(text, 'markdown'));
      const { blocksGathered, blocksPlaced } = analyzer.work;
      assert.deepEqual({ findings: now.findings, blocksGathered }, { findings: [], blocksGathered: 1 });
      assert.ok(blocksPlaced <= 5, `${blocksPlaced} blocks were asked where they stand: the headline and the four below it`);
      assert.deepEqual(told(now), told(createAnalyzer().analyze(snapshot(text, 'markdown'))));
    }
  });

  it('finds a slip in a paragraph that nobody touched, as soon as the draft names the person elsewhere, and lets it go again', () => {
    const analyzer = createAnalyzer();
    const start = 'Envoys waited.\n\nLater Lavorv came.\n\nThe hall was full.';
    const states = [start, start.replace('Envoys waited', 'Sergei Lavrov waited'), start, start.replace('The hall', 'Mr. Lavorv’s hall'), `${start}\n\nSergei Lavrov left.`, start];
    const found = states.map((text) => {
      const { findings } = analyzer.analyze(snapshot(text, 'markdown'));
      assert.deepEqual(findings, createAnalyzer().analyze(snapshot(text, 'markdown')).findings);
      return findings.filter(({ check }) => check === 'name-misspelled').length;
    });
    assert.deepEqual(found, [0, 1, 0, 0, 1, 0]);
  });

  it('weighs a time of day again when a date before it or a place elsewhere comes and goes', () => {
    const analyzer = createAnalyzer();
    const right = 'On Tuesday envoys met.\n\nThe call began at 3 p.m. EST.\n\nNobody spoke.';
    const wrong = right.replace('EST', 'EDT');
    const elsewhere = wrong.replace('Nobody spoke', 'Nobody in Arizona spoke');
    const states = [right, wrong, right, wrong.replace('On Tuesday', 'On 4 July 2022'), wrong, elsewhere, wrong, wrong.replace('Nobody', 'In July nobody')];
    const found = states.map((text) => {
      const { findings } = analyzer.analyze(snapshot(text, 'markdown'));
      assert.deepEqual(findings, createAnalyzer().analyze(snapshot(text, 'markdown')).findings);
      return findings.filter(({ check }) => check === 'timezone-wrong').length;
    });
    assert.deepEqual(found.slice(0, 5), [0, 1, 0, 0, 1]);
  });

  it('reaches the paragraphs that a new name bears on, and no other', () => {
    const analyzer = createAnalyzer();
    const first = 'Sergei Lavrov spoke.\n\nThe minister left.\n\nLater Johnson came.';
    analyzer.analyze(snapshot(first, 'markdown'));
    analyzer.analyze(snapshot(first.replace('Sergei Lavrov spoke', 'Boris Johnson spoke'), 'markdown'));
    assert.equal(analyzer.work.blocksLinked, 1);
    assert.equal(analyzer.work.blocksChecked, 2, 'the edited one, and the one whose Johnson is now the one named in full');
  });
});
