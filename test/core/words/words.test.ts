import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseEdtf } from '../../../server/src/core/values/edtf.js';
import { de } from '../../../server/src/core/words/de.js';
import { en } from '../../../server/src/core/words/en.js';
import type { Phrase, Phrases, WordKey } from '../../../server/src/core/words/types.js';
import { uk } from '../../../server/src/core/words/uk.js';
import { english, languages, wordsFor } from '../../../server/src/core/words/words.js';
import { inlayHints } from '../../../server/src/core/features/inlay-hints.js';
import { factsFrom } from '../../support/facts.js';
import { analyzeText } from '../../support/test-check.js';
import { winter2022 } from '../../support/winter-2022.js';

const german = wordsFor('de');
const ukrainian = wordsFor('uk');
const formsOf = (phrase: Phrase): readonly string[] => (typeof phrase === 'string' ? [phrase] : Object.values(phrase) as string[]);
const dateOf = (edtf: string) => parseEdtf(edtf) ?? assert.fail(`${edtf} is no date`);

describe('the fixed words', () => {
  for (const [name, phrases] of Object.entries({ de, uk } satisfies Record<string, Phrases>)) {
    it(`are the same phrases with the same values in ${name}`, () => {
      assert.deepEqual(Object.keys(phrases).sort(), Object.keys(en).sort());
      const places = (text: string): string => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort().join(' ');
      for (const key of Object.keys(en) as WordKey[]) {
        const wanted = new Set(formsOf(en[key]).map(places));
        for (const form of formsOf(phrases[key])) {
          assert.ok(form.trim() !== '', `${key} is empty`);
          // A form for one may say the number in words.
          assert.ok(wanted.has(places(form)), `${key}: “${form}” fills in other values than “${formsOf(en[key]).join('”, “')}”`);
        }
      }
    });

    it(`use the quotation marks and apostrophes of ${name}`, () => {
      const foreign = name === 'uk' ? /["'“”„]/ : /["'”]|(?<!„[^“]*)“/;
      for (const [key, phrase] of Object.entries(phrases)) for (const form of formsOf(phrase)) assert.doesNotMatch(form, foreign, key);
    });
  }

  it('inflect Ukrainian for every number, the teens included', () => {
    const items = (count: number): string => ukrainian.say('worksheet.items', { count });
    assert.deepEqual([1, 2, 5, 11, 12, 21, 22, 25, 101, 111, 0].map((count) => items(count).split(' ')[1]), [
      'твердження', 'твердження', 'тверджень', 'тверджень', 'тверджень', 'твердження', 'твердження', 'тверджень', 'твердження', 'тверджень', 'тверджень',
    ]);
    assert.deepEqual(Object.keys(en).filter((key) => typeof en[key as WordKey] !== 'string' && !('few' in (uk[key as WordKey] as object))), []);
  });

  it('never read the draft’s own words as a place for values', () => {
    assert.equal(english.say('mark.lost', { words: '{mark}', sentence: '$& {words}', mark: 'M' }), '“{mark}” in “$& {words}” M');
  });

  it('are chosen by the locale as editors write it, and English for all others', () => {
    assert.deepEqual(['de', 'de-AT', 'DE_CH.UTF-8', 'uk-UA', 'en-GB', 'fr', 'ukx', '', undefined].map((locale) => wordsFor(locale).language),
      ['de', 'de', 'de', 'uk', 'en', 'en', 'en', 'en', 'en']);
    assert.deepEqual(languages.map((one) => wordsFor(one).language), languages);
  });
});

describe('hints in the line', () => {
  it('name the day in the words of the draft, and explain it in those of the reader', () => {
    const { links } = analyzeText('---\ndate: 2022-02-16\n---\nThey met on 15 February 2022.', factsFrom(winter2022));
    const [hint] = inlayHints(links, { start: 0, end: 100 }, german);
    assert.deepEqual([hint?.text, hint?.tooltip], ['Tuesday', 'Dienstag, 15. Februar 2022; Stichtag des Beitrags: 16. Februar 2022']);
  });
});

describe('dates in words', () => {
  it('stand behind “since” with the article that German days take there', () => {
    const since = (edtf: string): readonly string[] => [english, german, ukrainian].map(({ date }) => date(dateOf(edtf), 'since'));
    assert.deepEqual(since('2022-02-15'), ['15 February 2022', 'dem 15. Februar 2022', '15 лютого 2022 року']);
    assert.deepEqual(since('2022-02'), ['February 2022', 'Februar 2022', 'лютого 2022 року']);
    assert.deepEqual(since('199X').slice(1), ['den 1990er-Jahren', '1990-х років']);
    assert.equal(german.date(dateOf('1962-10-16~'), 'since'), 'etwa 16. Oktober 1962');
  });

  it('say when something was', () => {
    const days: readonly (readonly [edtf: string, en: string, de: string, uk: string])[] = [
      ['2022-02-15', 'on 15 February 2022', 'am 15. Februar 2022', '15 лютого 2022 року'],
      ['2022-02', 'in February 2022', 'im Februar 2022', 'у лютому 2022 року'],
      ['2022', 'in 2022', '2022', '2022 року'],
      ['199X', 'in the 1990s', 'in den 1990er-Jahren', 'у 1990-х роках'],
      ['1962-10~', 'in about October 1962', 'etwa im Oktober 1962', 'приблизно у жовтні 1962 року'],
      ['2021-12-15/2021-12-17', 'on 15–17 December 2021', 'im Zeitraum 15.–17. Dezember 2021', 'у період 15–17 грудня 2021 року'],
      ['2019/2021', 'in 2019 to 2021', 'im Zeitraum 2019 bis 2021', 'у період 2019–2021 роки'],
    ];
    for (const [edtf, ...told] of days) assert.deepEqual([english, german, ukrainian].map(({ date }) => date(dateOf(edtf), 'on')), told);
  });

  const cases: readonly (readonly [edtf: string, de: string, uk: string, deAfter?: string, ukAfter?: string])[] = [
    ['2022-02-15', '15. Februar 2022', '15 лютого 2022 року'],
    ['2022-02', 'Februar 2022', 'лютий 2022 року', 'Februar 2022', 'лютого 2022 року'],
    ['2022', '2022', '2022 рік', '2022', '2022 року'],
    ['199X', '1990er-Jahre', '1990-ті роки', 'den 1990er-Jahren', '1990-х років'],
    ['1962-10~', 'etwa Oktober 1962', 'приблизно жовтня 1962 року'],
    ['2021-12-15/2021-12-17', '15.–17. Dezember 2021', '15–17 грудня 2021 року'],
    ['2021-11-15/2021-12-17', '15. November bis 17. Dezember 2021', '15 листопада – 17 грудня 2021 року'],
    ['2021-12-30/2022-01-02', '30. Dezember 2021 bis 2. Januar 2022', '30 грудня 2021 року – 2 січня 2022 року'],
    ['2019/2021', '2019 bis 2021', '2019–2021 роки', '2019 bis 2021', '2019–2021 років'],
    ['2021-02/2021-04', 'Februar bis April 2021', 'лютий – квітень 2021 року', 'Februar bis April 2021', 'лютого – квітня 2021 року'],
  ];
  for (const [edtf, inGerman, inUkrainian, deAfter = inGerman, ukAfter = inUkrainian] of cases) {
    it(`are “${inGerman}” and “${inUkrainian}”`, () => {
      const value = dateOf(edtf);
      assert.equal(german.date(value), inGerman);
      assert.equal(ukrainian.date(value), inUkrainian);
      assert.equal(german.date(value, 'after'), deAfter);
      assert.equal(ukrainian.date(value, 'after'), ukAfter);
    });
  }
});
