import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Check } from '../../../server/src/core/checks/define-check.js';
import { hoverAt } from '../../../server/src/core/features/hover.js';
import { withoutMarkdown } from '../../../server/src/core/features/markdown.js';
import { factsFrom } from '../../support/facts.js';
import { analyzeText, type DraftOptions } from '../../support/test-check.js';
import { planted, plantedName } from './planted-check.js';

const facts = factsFrom({
  pack: { name: 'The *world*', as_of: '2022-03-01' },
  sources: [
    { id: 'decree', type: 'webpage', title: 'Decree [No. 7]', publisher: 'The Presidency', issued: '2020-01-24', URL: 'https://presidency.example/decrees(7)' },
    { id: 'rogue', type: 'webpage', title: 'Press [here](command:quit)', URL: 'https://rogue.example/)[x](command:quit)' },
  ],
  areas: ['Russia'],
  posts: [{ id: 'deputy', label: 'Deputy Kremlin Chief of Staff', role: 'deputy-chief-of-staff', area: 'russia' }, { id: 'minister', label: 'Foreign Minister of Russia', role: 'foreign-minister', area: 'russia' }],
  persons: [
    { name: 'Sergei Lavrov', memberships: ['minister 2004-03-09/'] },
    {
      name: 'Dmitry Kozak', birth_date: '1958-11-07', other_names: [{ name: 'Dmitri Kozak', kind: 'romanisation' }],
      memberships: [{ post: 'deputy', start: '2020-01-24', sources: [{ source: 'decree', locator: 'para. 7' }] }],
    },
    { name: 'Mallory Rogue', sources: [{ source: 'rogue' }], note: '![see](https://tracker.example/x.png) <script>' },
  ],
  events: [{
    name: 'signing of the accord', phrases: ['signed ~ accord'],
    date: { value: '2015-02-12', sources: ['decree'], disputed_by: [{ value: '2015-02-13', sources: ['decree'], note: 'local time' }] },
  }],
  organizations: [{ name: 'North Atlantic Treaty Organization', acronyms: ['NATO'], classification: 'military-alliance' }],
});

function hover(marked: string, checks: readonly Check[] = [], options: DraftOptions = {}): { readonly words: string; readonly lines: readonly string[] } | undefined {
  const cursor = marked.indexOf('<|>');
  assert.ok(cursor >= 0);
  const text = marked.replace('<|>', '');
  const found = hoverAt(analyzeText(text, facts, options, checks), cursor);
  return found && { words: text.slice(found.span.start, found.span.end), lines: found.markdown.split('\n').filter((line) => line !== '') };
}

describe('hover', () => {
  it('says the verdict first, then why, then whom it is about with the office at the story date, then the sources', () => {
    assert.deepEqual(hover('Dmitry Ko<|>azk met envoys.', [plantedName('Koazk', 'dmitry-kozak')]), {
      words: 'Koazk',
      lines: [
        '**The name is spelt “Kozak”.**',
        'The given name and the office agree.',
        '**Dmitry Kozak** — Deputy Kremlin Chief of Staff since 24 January 2020',
        '- **Dmitry Kozak** is spelt so. [Source of the test](https://example.org/source "Source of the test")',
        '*The \\*world\\*, as of 1 March 2022 · Story date 15 February 2022 (from the settings)*',
      ],
    });
  });

  it('shows a person whom the draft names rightly, with the passage that says so', () => {
    const shown = hover('Dmitry <|>Kozak met envoys.');
    assert.equal(shown?.words, 'Dmitry Kozak');
    assert.equal(shown.lines[0], '**Dmitry Kozak** — Deputy Kremlin Chief of Staff since 24 January 2020');
    assert.ok(shown.lines.includes('Born 7 November 1958 (63 on the story date).'));
    assert.ok(shown.lines.includes('Also Dmitri Kozak.'));
    assert.ok(shown.lines.includes('- [Decree \\[No. 7\\]](https://presidency.example/decrees%287%29), The Presidency, 24 January 2020, para. 7'), shown.lines.join('\n'));
  });

  it('shows the office of the story date, not of today', () => {
    const shown = hover('---\ndate: 2019-05-01\n---\nDmitry <|>Kozak met envoys.', [], {});
    assert.equal(shown?.lines[0], '**Dmitry Kozak**');
    assert.ok(shown.lines.includes('No office known on the story date.'));
    assert.match(shown.lines.at(-1) ?? '', /Story date 1 May 2019 \(from the front matter\)/);
  });

  it('says on words that a stet lets stand what it lets stand, why, and who answers for it', () => {
    const stood = hover('Dmitry Ko<|>azk left. <!-- stet planted "Koazk": on the poster (AB, 2022-02-14) -->', [planted('Koazk', [])]);
    assert.equal(stood?.words, 'Koazk');
    assert.equal(stood.lines[0], 'A stet lets this stand: “Koazk” was planted. Reason: on the poster (AB, 14 February 2022).');
    const known = hover('Dmitry Ko<|>zak left. <!-- stet: he said so -->', [planted('Kozak', [])]);
    assert.deepEqual(known?.lines.slice(0, 2), ['A stet lets this stand: “Kozak” was planted. Reason: he said so.', '**Dmitry Kozak** — Deputy Kremlin Chief of Staff since 24 January 2020']);
    assert.match(hover('Dmitry Ko<|>azk left. <!-- stet planted "Koazk" -->', [planted('Koazk', [])])?.lines[0] ?? '', /was planted\.$/);
  });

  it('shows an organisation by its acronym', () => {
    assert.equal(hover('Envoys met at NA<|>TO on Tuesday.')?.lines[0], '**North Atlantic Treaty Organization** (NATO) — military alliance');
  });

  it('shows on an office who holds it', () => {
    const shown = hover('Russian Foreign Min<|>ister Sergei Lavrov met envoys.');
    assert.match(shown?.words ?? '', /Foreign Minister$/);
    assert.equal(shown?.lines[0], '**Sergei Lavrov** — Foreign Minister of Russia since 9 March 2004');
  });

  it('shows on a dated event the date that is known, and what another source has instead', () => {
    const shown = hover('Both sides signed the accord in February 20<|>15.');
    assert.equal(shown?.lines[0], '**signing of the accord** — 12 February 2015');
    assert.ok(shown.lines.includes('Another source has “13 February 2015” (local time): [Decree \\[No. 7\\]](https://presidency.example/decrees%287%29), The Presidency, 24 January 2020.'), shown.lines.join('\n'));
  });

  it('is silent on words that the fact base does not know', () => {
    assert.equal(hover('Halvor Nob<|>ody met envoys.'), undefined);
    assert.equal(hover('Dmitry Kozak met en<|>voys.'), undefined);
  });

  it('is silent in an empty draft', () => {
    assert.equal(hover('<|>'), undefined);
  });

  it('shows both of two findings on the same words, the narrower one first', () => {
    const shown = hover('Dmitry Ko<|>azk left.', [planted('Dmitry Koazk', [], { id: 'wider' }), planted('Koazk', [], { id: 'narrower' })]);
    assert.equal(shown?.words, 'Koazk');
    assert.deepEqual(shown.lines.filter((line) => line.startsWith('**')), ['**“Koazk” was planted.**', '**“Dmitry Koazk” was planted.**']);
  });

  it('lets nothing in a pack become markup, an image or a command', () => {
    const text = hover('Mallory Ro<|>gue spoke.')?.lines.join('\n') ?? '';
    assert.ok(text.includes('\\!\\[see\\](https\\://tracker.example/x.png) \\<script\\>'), text);
    assert.ok(text.includes('- [Press \\[here\\](command:quit)](https://rogue.example/%29%5Bx%5D%28command:quit%29)'), text);
  });

  it('reads well where an editor shows no Markdown', () => {
    const analysis = analyzeText('Dmitry Kozak met envoys.', facts, {}, []);
    const plain = withoutMarkdown(hoverAt(analysis, 8)?.markdown ?? '').split('\n').filter((line) => line !== '');
    assert.equal(plain[0], 'Dmitry Kozak — Deputy Kremlin Chief of Staff since 24 January 2020');
    assert.ok(plain.includes('- Decree [No. 7] <https://presidency.example/decrees%287%29>, The Presidency, 24 January 2020, para. 7'), plain.join('\n'));
    assert.equal(plain.at(-1), 'The *world*, as of 1 March 2022 · Story date 15 February 2022 (from the settings)');
  });
});

describe('hover over a place', () => {
  const places = factsFrom(`
    areas:
      - {name: France, classification: country, code: FR}
      - {name: Normandy, classification: region, within: [france]}
      - {name: Belarus, classification: country, code: BY}
      - {name: Minsk, classification: city, within: [belarus]}
      - {name: Switzerland, classification: country, code: CH}
      - {name: Geneva, classification: city, within: [switzerland]}
      - {name: Rome, classification: city}
  `);
  const shownAt = (marked: string): string | undefined => {
    const cursor = marked.indexOf('<|>');
    const found = hoverAt(analyzeText(marked.replace('<|>', ''), places), cursor);
    return found && marked.replace('<|>', '').slice(found.span.start, found.span.end);
  };
  for (const words of [
    'The Norm<|>andy Format met.', 'The Norm<|>andy Four met.', 'The Norm<|>andy format met.', 'The Min<|>sk agreements hold.', 'The Min<|>sk II agreements hold.',
    'The Gene<|>va Conventions apply.', 'The Gene<|>va Refugee Convention applies.', 'They signed the Treaty of Ro<|>me.', 'The Gene<|>va Peace Accords hold.',
  ]) it(`says nothing of the place in the name of a thing: ${words.replace('<|>', '')}`, () => { assert.equal(shownAt(words), undefined); });
  for (const [words, place] of [
    ['Talks in Min<|>sk went on.', 'Minsk'], ['The Min<|>sk talks went on.', 'Minsk'], ['The people of Ro<|>me voted.', 'Rome'], ['Gene<|>va’s Convention centre burned.', 'Geneva'],
    ['Min<|>sk signed. The Convention waits.', 'Minsk'], ['In Gene<|>va agreements were signed.', 'Geneva'], ['In Norm<|>andy four people died.', 'Normandy'],
  ] as const) it(`tells of it elsewhere: ${words.replace('<|>', '')}`, () => { assert.ok(shownAt(words)?.startsWith(place)); });
});
