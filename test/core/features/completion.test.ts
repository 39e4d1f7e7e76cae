import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { completionsAt, plainDocumentation, type Completion } from '../../../server/src/core/features/completion.js';
import { applyEdits, analyzeText, type DraftOptions } from '../../support/test-check.js';
import { factsFrom } from '../../support/facts.js';
import { winter2022 } from '../../support/winter-2022.js';

const facts = factsFrom(winter2022, `
  persons: [{name: Recep Tayyip Erdoğan, given_name: Recep Tayyip, family_name: Erdoğan}, {name: Sergei Larin}]
`);

/** What is offered at the cursor `|`. */
function offered(marked: string, options: DraftOptions = {}): readonly Completion[] {
  const at = marked.indexOf('|');
  return completionsAt(analyzeText(marked.replace('|', ''), facts, options), at);
}
const texts = (marked: string, options?: DraftOptions): readonly string[] => offered(marked, options).map(({ text }) => text);
/** The draft once the first proposal is taken. */
function taken(marked: string): string {
  const [first] = offered(marked);
  assert.ok(first, 'nothing is offered');
  return applyEdits(marked.replace('|', ''), [{ span: first.span, text: first.text }]);
}

describe('completion of names', () => {
  it('offers a person by the family name or the name in full, with and without the title of the story date', () => {
    assert.deepEqual(texts('Yesterday Scho|'), ['Olaf Scholz', 'German Chancellor Olaf Scholz']);
    assert.deepEqual(texts('Yesterday Olaf Sc|', { date: '2021-01-01' }), ['Olaf Scholz'], 'he was not yet in office');
    assert.deepEqual(texts('Yesterday Merk|', { date: '2021-01-01' }), ['Angela Merkel', 'German Chancellor Angela Merkel']);
  });
  it('replaces the words that were typed, and no others', () => {
    assert.equal(taken('Later Olaf Sc| spoke.'), 'Later Olaf Scholz spoke.');
    assert.equal(taken('“Erdog|” and *Macron*'), '“Recep Tayyip Erdoğan” and *Macron*');
    assert.equal(taken('Erdoğ|'), 'Recep Tayyip Erdoğan');
  });
  it('tells the office and the source in the detail', () => {
    const [first] = offered('Lavr|');
    assert.equal(first?.detail, 'Minister of Foreign Affairs of Russia since 9 March 2004 (Source of the test)');
    assert.equal(first && plainDocumentation(first), 'Sergei Lavrov has been Minister of Foreign Affairs of Russia since 9 March 2004. Source of the test <https://example.org/source>');
  });
  it('puts first whom the draft speaks of, then who is in office', () => {
    assert.deepEqual(texts('Serg|').filter((text) => !text.includes('Minister')), ['Sergei Lavrov', 'Sergei Ryabkov', 'Sergei Shoigu', 'Sergei Larin']);
    assert.equal(texts('Sergei Larin sang. Later La|')[0], 'Sergei Larin');
  });
  it('offers behind a title whoever holds the office first, and the title no second time', () => {
    assert.deepEqual(texts('Secretary of State An|'), ['Antony Blinken', 'Angela Merkel']);
    assert.equal(taken('Russian Defence Minister Ser|'), 'Russian Defence Minister Sergei Shoigu');
  });
  it('offers the last known holders where the story is later than the pack, as of when they are known', () => {
    const early = factsFrom(`
      as_of: 2022-02-15
      areas: [{name: Norway, classification: country, demonyms: [Norwegian]}]
      posts: [{id: norway-foreign-minister, label: Foreign Minister of Norway, area: norway, holders: one, other_labels: [Foreign Minister]}]
      persons:
        - {name: Anniken Lund, memberships: [norway-foreign-minister 2021-10-14/]}
        - {name: Ann Berg, memberships: [norway-foreign-minister 2019-01-01/2021-10-14]}
    `);
    const menu = (text: string, date: string): readonly Completion[] => completionsAt(analyzeText(text, early, { date }), text.length);
    assert.deepEqual(menu('Yesterday Ann', '2022-04-04').map(({ text }) => text), ['Anniken Lund', 'Norwegian Foreign Minister Anniken Lund', 'Ann Berg']);
    assert.equal(menu('Yesterday Ann', '2022-04-04')[0]?.detail, 'Foreign Minister of Norway since 14 October 2021 (as of 15 February 2022) (Source of the test)');
    assert.deepEqual(menu('Yesterday Foreign Min', '2022-04-04').map(({ text }) => text), ['Norwegian Foreign Minister Anniken Lund', 'Norwegian Foreign Minister']);
    assert.deepEqual(menu('Yesterday Ann', '2024-04-04').map(({ text }) => text), ['Ann Berg', 'Anniken Lund'], 'years later nobody is given a title');
  });
  it('gives nobody a title that he may not yet have had', () => {
    const late = factsFrom(`
      posts: [{id: russia-foreign-minister, area: russia, holders: one}]
      persons: [{name: Nomen Nescio, memberships: [{post: russia-foreign-minister, start: "../2024-06"}]}]
    `);
    assert.deepEqual(completionsAt(analyzeText('Nesc', late), 4).map(({ text }) => text), ['Nomen Nescio']);
  });
  it('begins with what was typed, so that an editor keeps it', () => {
    for (const { filter } of offered('Yesterday Serg|')) assert.ok(filter.startsWith('Serg'), filter);
  });
});

describe('completion of titles', () => {
  it('offers an office with its holder on the story date, and alone', () => {
    assert.deepEqual(texts('The Russian Foreign Mi|'), ['Russian Foreign Minister Sergei Lavrov', 'Russian Foreign Minister']);
    assert.deepEqual(texts('German Chanc|', { date: '2020-01-01' }), ['German Chancellor Angela Merkel', 'German Chancellor']);
  });
  it('tells in the documentation of every title which source says so', () => {
    const proposals = [...offered('The Russian Foreign Mi|'), ...offered('German Chanc|', { date: '1950-01-01' })];
    assert.equal(proposals.length, 3);
    for (const { text, documentation } of proposals) assert.match(documentation, /\[Source of the test\]\(https:\/\/example\.org\/source/, text);
  });
  it('offers an office that nobody is known to hold without a holder', () => {
    assert.deepEqual(texts('German Chanc|', { date: '1950-01-01' }), ['German Chancellor']);
  });
});

describe('completion is silent', () => {
  for (const [what, marked] of [
    ['before the second letter', 'Yesterday S|'],
    ['on words in small letters', 'the chanc|'],
    ['after a space', 'Olaf |'],
    ['on a name that nobody bears', 'Xyzzy|'],
    ['inside code', 'Run `Scho|` now.'],
    ['in front matter', '---\nauthor: Scho|\n---\n\nText.'],
    ['in an empty draft', '|'],
  ] as const) {
    it(what, () => assert.deepEqual(texts(marked), []));
  }
});
