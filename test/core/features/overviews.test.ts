import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { factCheck, itemMarkdown, reasonOf } from '../../../server/src/core/features/fact-check.js';
import { inlayHints } from '../../../server/src/core/features/inlay-hints.js';
import { outline, type OutlineNode } from '../../../server/src/core/features/outline.js';
import { mayName, mentionsOf } from '../../../server/src/core/features/references.js';
import { confirmedSpans, summaryLine } from '../../../server/src/core/features/summary.js';
import { factsFrom } from '../../support/facts.js';
import { analyzeText, type DraftOptions } from '../../support/test-check.js';
import { winter2022 } from '../../support/winter-2022.js';

const facts = factsFrom(winter2022);

describe('the fact check of a draft', () => {
  const check = (text: string) => factCheck(analyzeText(text, facts));
  it('names every item by kind, words and occurrence, so that an edit elsewhere changes no name', () => {
    const ids = (text: string): readonly string[] => check(text).items.map(({ id }) => id);
    const before = ids('Sergei Lavrov met Olaf Scholz. Lavrov left. Lavrov slept.');
    assert.deepEqual(before, ['person:Sergei Lavrov:1', 'person:Olaf Scholz:1', 'person:Lavrov:1', 'person:Lavrov:2']);
    assert.deepEqual(ids('It rained.\n\nSergei Lavrov met Olaf Scholz. Lavrov left. Lavrov slept.'), before);
  });
  it('gives each contradiction its own finding', () => {
    const { items } = check('Russian Defence Minister Sergei Lavrov spoke. Russian Defence Minister Sergei Lavrov left on 30 February.');
    const wrong = items.filter(({ item }) => item.verdict === 'contradicts');
    assert.deepEqual(wrong.map(({ finding }) => finding?.check), ['title-wrong', 'title-wrong', 'date-impossible']);
    for (const { item, finding } of wrong) assert.ok(finding && item.span.start <= finding.span.start && finding.span.end <= item.span.end);
  });
  it('tells of a confirmed name the office on the story date, not that the name is the name', () => {
    const analysis = analyzeText('Sergei Lavrov rang Lavrov’s friend Rosa Vik at the OSCE.', facts);
    const reasons = factCheck(analysis).items.map(({ item }) => reasonOf(item, analysis.links));
    assert.match(reasons[0] ?? '', /^Minister of Foreign Affairs of Russia since 9 March 2004$/);
    assert.ok(reasons.every((reason) => !reason.startsWith('The name is')), reasons.join('\n'));
  });
  it('says why and by which source, with nothing that could be markup', () => {
    const { links } = analyzeText('Russian Defence Minister Sergei Lavrov spoke.', facts);
    const [first] = check('Russian Defence Minister Sergei Lavrov spoke.').items;
    assert.ok(first);
    assert.match(reasonOf(first.item, links), /^Sergei Lavrov was Foreign Minister/);
    assert.match(itemMarkdown(first), /^\*\*Contradicts\*\* · office · Sergei Lavrov\n\n“Russian Defence Minister”\n\n[^]*\n\n- \[Source of the test\]\(https:\/\/example\.org\/source\)$/);
  });
});

describe('the mentions of somebody', () => {
  const mentions = (text: string, id: string, kind: 'person' | 'area' | 'organization' = 'person'): readonly string[] =>
    mentionsOf(analyzeText(text, facts).links, { kind, id }).map(({ start, end }) => text.slice(start, end));
  it('are the name in full and the surname alone, in order', () => {
    assert.deepEqual(mentions('Sergei Lavrov met Olaf Scholz. Lavrov left.', 'sergei-lavrov'), ['Sergei Lavrov', 'Lavrov']);
  });
  it('are not somebody else’s', () => {
    assert.deepEqual(mentions('Olaf Scholz left.', 'sergei-lavrov'), []);
  });
  it('are looked for only where one word of a name stands', () => {
    const lavrov = facts.person('sergei-lavrov');
    assert.ok(lavrov);
    assert.equal(mayName(lavrov)('What LAVROV said.'), true);
    assert.equal(mayName(lavrov)('What the minister said.'), false);
  });
});

describe('the outline of a draft', () => {
  const lines = (nodes: readonly OutlineNode[], depth = 0): readonly string[] =>
    nodes.flatMap(({ name, item, children }) => [`${' '.repeat(depth)}${name}${item ? ` (${item.verdict})` : ''}`, ...lines(children, depth + 1)]);
  const outlined = (text: string, options?: DraftOptions) => outline(analyzeText(text, facts, options));
  it('is its headings, and under each what can be checked', () => {
    const text = 'Olaf Scholz spoke.\n\n# Talks\n\nSergei Lavrov met him.\n\n## Later\n\nLavrov left.\n\n# *Weather*\n\nIt rained.\n';
    assert.deepEqual(lines(outlined(text)), ['Olaf Scholz (agrees)', 'Talks', ' Sergei Lavrov (agrees)', ' Later', '  Lavrov (agrees)', 'Weather']);
  });
  it('knows the levels of underlined headings, too', () => {
    assert.deepEqual(lines(outlined('Talks\n=====\n\nLater\n-----\n\nOlaf Scholz left.\n')), ['Talks', ' Later', '  Olaf Scholz (agrees)']);
  });
  it('gives every node a range around its own words and its children', () => {
    const within = (nodes: readonly OutlineNode[]): void => {
      for (const { span, selection, children } of nodes) {
        assert.ok(span.start <= selection.start && selection.end <= span.end);
        for (const child of children) assert.ok(span.start <= child.span.start && child.span.end <= span.end);
        within(children);
      }
    };
    within(outlined('# A\n\n### B\n\nOlaf Scholz.\n\n## C\n\nOn 3 March.\n\n# D'));
  });
  it('is empty where there is nothing', () => {
    assert.deepEqual(outlined(''), []);
  });
});

const world = factsFrom('persons: [{name: Vladimir Putin, birth_date: 1952-10-07}, {name: Kofi Annan, birth_date: 1938-04-08, death_date: 2018-08-18}, {name: Nomen Nescio, birth_date: 1960}]');

describe('hints in the line', () => {
  const hints = (text: string): readonly string[] => {
    const { links } = analyzeText(text, world);
    return inlayHints(links, { start: 0, end: text.length }).map(({ at, text: hint }) => `${text.slice(Math.max(0, at - 8), at)}|${hint}`);
  };
  it('tell the weekday of a day, and the day that a weekday means', () => {
    assert.deepEqual(hints('They met on 15 February 2022.'), ['ary 2022|Tuesday']);
    assert.deepEqual(hints('They met on Monday.'), ['n Monday|14 February 2022']);
  });
  it('tell how old somebody is in this story, once', () => {
    assert.deepEqual(hints('Vladimir Putin spoke. Vladimir Putin left.'), ['ir Putin|69']);
  });
  it('are silent where the draft says it itself, where it is not surely known, and of the dead', () => {
    assert.deepEqual(hints('They met on Tuesday, 15 February 2022. Vladimir Putin, 69, met Nomen Nescio in 2021. Kofi Annan was remembered.'), []);
  });
  it('are those of the lines asked for', () => {
    assert.deepEqual(inlayHints(analyzeText('They met on 15 February 2022.', world).links, { start: 0, end: 5 }), []);
  });
});

describe('the summary of a draft', () => {
  it('counts what is contradicted, confirmed and unknown, and says the story date', () => {
    assert.equal(summaryLine(analyzeText('Russian Defence Minister Sergei Lavrov met Olaf Scholz on 3 March.', facts)), '1 contradicted · 2 confirmed · 1 unknown · story date 15 February 2022');
  });
  it('marks what is confirmed, nothing twice and nothing else', () => {
    const text = 'Russian Foreign Minister Sergei Lavrov met Nomen Nescio. Russian Defence Minister Olaf Scholz left.';
    assert.deepEqual(confirmedSpans(analyzeText(text, facts)).map(({ start, end }) => text.slice(start, end)), ['Russian Foreign Minister', 'Sergei Lavrov', 'Olaf Scholz']);
    const wrong = 'German Chancellor Angela Merkel met Olaf Scholz.';
    assert.deepEqual(confirmedSpans(analyzeText(wrong, facts)).map(({ start, end }) => wrong.slice(start, end)), ['Olaf Scholz']);
  });
});
