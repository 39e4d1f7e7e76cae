import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import ageWrong from '../../../server/src/core/checks/age-wrong.js';
import { distinctAcronyms, namesBeside } from '../../../server/src/core/features/card-names.js';
import { hoverAt } from '../../../server/src/core/features/hover.js';
import { asSentence } from '../../../server/src/core/features/sentence.js';
import { wordsFor } from '../../../server/src/core/words/words.js';
import { congress } from '../../support/congress.js';
import { factsFrom } from '../../support/facts.js';
import { analyzeText } from '../../support/test-check.js';

const facts = factsFrom(`
  areas:
    - {name: Ukraine, classification: country, code: UA, demonyms: [Ukrainian], within: [europe]}
    - {id: europe, name: Europe, classification: continent}
    - {id: kharkiv-region, name: Kharkiv region, classification: region, within: [ukraine]}
    - {id: kharkiv, name: Kharkiv, classification: city, within: [kharkiv-region]}
    - {id: kyiv, name: Kyiv, classification: city, within: [ukraine]}
  organizations:
    - id: osce
      name: Organization for Security and Co-operation in Europe
      acronyms: [OSCE, O.S.C.E.]
      classification: intergovernmental
      other_names:
        - {name: Organisation for Security and Co-operation in Europe, kind: formal}
        - {name: Organization for Security and Cooperation in Europe, kind: formal}
        - {name: Conference on Security in Europe, kind: former}
      note: began as a conference in 1975
    - {id: quay-club, name: Quay Club, classification: rowing-club}
  figures:
    - id: dead
      subject: people killed in Donbas
      value: {value: 14000, disputed_by: [{value: 13200, note: an older count}]}
      as_of: 2021-12
      unit: people
      comparator: ">"
      phrases: [killed in Donbas]
`);

const office = factsFrom(`
  areas: [{name: Russia, classification: country, code: RU, demonyms: [Russian]}]
  posts: [{id: russia-president, area: russia, holders: one}]
  persons: [{name: Vladimir Putin, birth_date: 1952-10-07, memberships: [russia-president 2012-05-07/]}]
`);

const shown = (text: string, words: string, language: 'en' | 'de' | 'uk' = 'en'): readonly string[] =>
  (hoverAt(analyzeText(text, facts, {}, []), text.indexOf(words) + 1, { words: wordsFor(language) })?.markdown ?? '').split('\n').filter((line) => line !== '');

describe('the card of a person', () => {
  it('says for which area and party a seat is held', () => {
    const seats = factsFrom(congress);
    const headline = (name: string, date: string, language: 'en' | 'de' = 'en'): string | undefined =>
      hoverAt(analyzeText(`${name} spoke.`, seats, { date }), 1, { words: wordsFor(language) })?.markdown.split('\n')[0];
    assert.equal(headline('Ted Cruz', '2026-08-15'), '**Ted Cruz** — Senator for Texas, Republican Party, since 3 January 2013');
    assert.equal(headline('Ted Cruz', '2026-08-15', 'de'), '**Ted Cruz** — Senator für Texas, Republican Party, seit dem 3. Januar 2013');
    assert.equal(headline('Nancy Pelosi', '2026-11-22'), '**Nancy Pelosi** — Representative for California, Democratic Party (as of 6 September 2026)');
  });

  it('says as of when an office is known that somebody may have left since', () => {
    const autumn = factsFrom(`
      as_of: 2026-10-06
      areas: [{name: Norway, classification: country}]
      posts: [{id: norway-prime-minister, label: Prime Minister of Norway, area: norway, holders: one}, {id: norway-foreign-minister, label: Foreign Minister of Norway, area: norway, holders: one}]
      persons: [{name: Jonas Vik, memberships: [norway-prime-minister 2021-10-14/]}, {name: Anniken Lund, memberships: [{post: norway-foreign-minister, start: 2023-10-16, as_of: 2026-09}]}]
    `);
    const headline = (name: string, date: string, language: 'en' | 'de' | 'uk' = 'en'): string | undefined =>
      hoverAt(analyzeText(`${name} spoke.`, autumn, { date }), 1, { words: wordsFor(language) })?.markdown.split('\n')[0];
    assert.equal(headline('Jonas Vik', '2026-11-22'), '**Jonas Vik** — Prime Minister of Norway since 14 October 2021 (as of 6 October 2026)');
    assert.equal(headline('Anniken Lund', '2026-10-05'), '**Anniken Lund** — Foreign Minister of Norway since 16 October 2023 (as of September 2026)');
    assert.equal(headline('Jonas Vik', '2026-10-05'), '**Jonas Vik** — Prime Minister of Norway since 14 October 2021');
    assert.match(headline('Jonas Vik', '2026-11-22', 'de') ?? '', /\(Stand: 6\. Oktober 2026\)$/);
    assert.match(headline('Jonas Vik', '2026-11-22', 'uk') ?? '', /\(станом на 6 жовтня 2026 року\)$/);
  });
});

describe('the card of a place', () => {
  it('names the country too, where the place lies in a region of it', () => {
    assert.equal(shown('The depot in Kharkiv burned.', 'Kharkiv')[0], '**Kharkiv** — city in Kharkiv region, Ukraine');
    assert.equal(shown('She flew to Kyiv.', 'Kyiv')[0], '**Kyiv** — city in Ukraine');
    assert.equal(shown('She left Ukraine.', 'Ukraine')[0], '**Ukraine** — country in Europe');
  });
});

describe('the card of a body', () => {
  it('says what kind of body it is in the reader’s language, and keeps a kind that only the newsroom has', () => {
    assert.equal(shown('The OSCE met.', 'OSCE')[0], '**Organization for Security and Co-operation in Europe** (OSCE) — intergovernmental organisation');
    assert.match(shown('The OSCE met.', 'OSCE', 'de')[0] ?? '', /zwischenstaatliche Organisation$/);
    assert.match(shown('The OSCE met.', 'OSCE', 'uk')[0] ?? '', /міжурядова організація$/);
    assert.equal(shown('The Quay Club won.', 'Quay Club')[0], '**Quay Club** — rowing club');
  });

  it('shows other names, but not the same one in British spelling or without its hyphen', () => {
    assert.ok(shown('The OSCE met.', 'OSCE').includes('Also Conference on Security in Europe.'));
    assert.deepEqual(namesBeside('Labor Organization', ['Labour Office', 'Labor Organisation', 'labor organization', 'Labor-Organization']), ['Labour Office']);
    assert.deepEqual(namesBeside('A', ['B', 'C', 'D', 'E', 'F']), ['B', 'C', 'D', 'E']);
    assert.deepEqual(distinctAcronyms(['EU', 'E.U.', 'UE']), ['EU', 'UE']);
  });

  it('shows a note as a sentence', () => {
    assert.ok(shown('The OSCE met.', 'OSCE').includes('Began as a conference in 1975.'));
    assert.deepEqual(['', 'is told.', 'is “told.”', '2022 was it'].map(asSentence), ['', 'Is told.', 'Is “told.”', '2022 was it.']);
  });
});

describe('the card of a figure', () => {
  const text = 'More than 14,000 people were killed in Donbas.';
  it('says what the number counts, as of when, and what another source has', () => {
    const lines = shown(text, '14,000');
    assert.equal(lines[0], '**people killed in Donbas** — more than 14,000 people (as of December 2021)');
    assert.ok(lines.some((line) => line.startsWith('Another source has “13,200” (an older count)')), lines.join('\n'));
    assert.match(shown(text, '14,000', 'uk')[0] ?? '', /станом на грудень 2021 року\)$/);
  });

  it('is not shown on the words beside the number, nor on a number that counts something else', () => {
    assert.deepEqual(shown(text, 'people'), []);
    assert.deepEqual(shown('More than 14,000 tons of grain were shipped.', '14,000'), []);
  });
});

describe('why a finding is one', () => {
  it('is not said in the words of the statement that stands below it with its sources', () => {
    const lines = (hoverAt(analyzeText('Russian President Vladimir Putin, 65, spoke.', office, {}, [ageWrong]), 35)?.markdown ?? '').split('\n').filter((line) => line !== '');
    assert.deepEqual(lines.slice(0, 2), ['**Vladimir Putin was 69 on 15 February 2022, not 65.**', 'The story is of 15 February 2022.']);
    assert.equal(lines.filter((line) => line.includes('born on 7 October 1952')).length, 1, lines.join('\n'));
  });
});
