import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Raw } from '../../../../server/src/core/facts/import/raw-values.js';
import type { ImportProblem } from '../../../../server/src/core/facts/import/records.js';
import { readSparqlRow } from '../../../../server/src/core/facts/import/sparql.js';
import { isWanted, readWikidataPerson, readWikidataThing, type WikidataWish } from '../../../../server/src/core/facts/import/wikidata-item.js';
import { factsFrom } from '../../../support/facts.js';
import { fileIn, importOver, nothing, problemsIn } from '../../../support/import.js';
import { claim, human, item, time } from '../../../support/wikidata.js';

const all: WikidataWish = { only: new Set(), countries: new Set(), language: 'en', asOf: '2026-01-01' };

/** The persons.yaml and the problems of one item, with its position and country described. */
function imported(person: Raw) {
  const post = readWikidataThing(item('Q900000010', 'Foreign Minister', { P1001: [claim('Q900000020')] }), 'post', all);
  const area = readWikidataThing(item('Q900000020', 'Freedonia', { P297: [claim('FD')] }), 'area', all);
  assert.ok(post && area);
  return importOver(nothing, readWikidataPerson(person, all), { entities: [post, area], problems: [] });
}

describe('an item of Wikidata', () => {
  it('is wanted if it is a human being who held a position that is asked for', () => {
    const person = human('Q900000001', 'Anna Stein', { P39: [claim('Q900000010')], P27: [claim('Q900000020')] });
    const wanted = (wish: Partial<WikidataWish>): boolean => isWanted(person, { ...all, ...wish });
    assert.deepEqual([wanted({}), wanted({ only: new Set(['Q900000010']) }), wanted({ countries: new Set(['Q900000020']) })], [true, true, true]);
    assert.deepEqual([wanted({ only: new Set(['Q5']) }), wanted({ countries: new Set(['Q900000010']) })], [false, false]);
    assert.equal(isWanted(item('Q2', 'Earth', {}), all), false);
    assert.equal(isWanted(human('Q3', 'No Office', {}), all), false);
  });

  it('becomes a person with life, names and terms, each citing the item and its references', () => {
    const result = imported({
      ...human('Q900000001', 'Anna Stein', {
        P21: [claim('Q6581072')], P27: [claim('Q900000020')], P569: [claim(time('1961-05-02'))],
        P39: [claim('Q900000010', {
          P580: time('2014-02-03'), P582: time('2016-07-00', 10), P1545: '12',
        }, { references: [{ snaks: { P854: [snak('https://example.org/sworn-in')], P1476: [snak({ text: 'Minister sworn in', language: 'en' })] } }] })],
        P1559: [claim({ text: 'Анна Штейн', language: 'ru' })],
      }),
      aliases: { en: ['Anna Maria Stein', 'Stein, Anna', 'the iron minister', 'Annie'].map((value) => ({ value })) },
      descriptions: { en: { value: 'Freedonian politician' } },
    });
    assert.equal(fileIn(result, 'persons.yaml').replace(/example-org-[0-9a-f]{8}/, 'PAGE'), [
      '- id: anna-stein', '  name: Anna Stein', '  given_name: Anna', '  family_name: Stein',
      '  other_names: [{name: Anna Maria Stein, kind: formal}, {name: Annie, kind: nickname}, {name: Анна Штейн, kind: native, lang: ru}]',
      '  gender: female', '  birth_date: {value: 1961-05-02, sources: [{source: wikidata-q900000001}]}', '  citizenship: [freedonia]',
      '  wikidata: Q900000001', '  note: Freedonian politician', '  sources: [{source: wikidata-q900000001}]', '  memberships:',
      '    - {post: freedonia-foreign-minister, start: 2014-02-03, end: 2016-07, ordinal: 12, sources: [{source: wikidata-q900000001}, {source: PAGE}]}', '',
    ].join('\n'));
    assert.deepEqual(problemsIn(result), ['Q900000001: left out: 2 aliases are in no form of a name.']);
    assert.match(fileIn(result, 'sources.yaml'), /title: Anna Stein \(Q900000001\)\n {2}publisher: Wikidata\n {2}URL: https:\/\/www\.wikidata\.org\/wiki\/Q900000001\n {2}accessed: 2026-01-01/);
    assert.match(fileIn(result, 'sources.yaml'), /title: Minister sworn in\n {2}URL: https:\/\/example\.org\/sworn-in/);
  });

  it('gives a gender where the item says one thing, male or female', () => {
    const stated = (...items: readonly string[]): readonly string[] =>
      /gender: .*/.exec(fileIn(imported(human('Q900000001', 'Anna Stein', { P21: items.map((one) => claim(one)) })), 'persons.yaml')) ?? [];
    assert.deepEqual(['Q6581072', 'Q6581097', 'Q48270'].map((one) => [...stated(one)]), [['gender: female'], ['gender: male'], []]);
    assert.deepEqual(stated('Q6581072', 'Q6581097'), []);
  });

  it('adds the gender that the fact base lacks, and tells of one that it says otherwise', () => {
    const over = (own: string) => importOver(
      factsFrom(`persons: [{id: a-stein, name: Anna Stein, wikidata: Q900000001${own}}]`).base, readWikidataPerson(human('Q900000001', 'Anna Stein', { P21: [claim('Q6581072')] }), all));
    assert.match(fileIn(over(''), 'persons.yaml'), /^- id: a-stein\n {2}gender: female\n/);
    assert.deepEqual(problemsIn(over(', gender: female')), []);
    assert.deepEqual(problemsIn(over(', gender: male')), [
      'Q900000001: left out: `gender` of “Anna Stein” is female here, and male in the pack test (test-source): write it by hand if the input is right.']);
  });

  it('tells precisions, about, unknown ends and the Julian calendar apart', () => {
    const born = (...claims: readonly Raw[]): string => /birth_date: (.*?)[,}]/.exec(fileIn(imported(human('Q900000001', 'Anna Stein', { P569: claims })), 'persons.yaml'))?.[1] ?? '';
    assert.equal(born(claim(time('1961-00-00', 9))), '{value: "1961"');
    assert.equal(born(claim(time('1961-05-00', 10))), '{value: 1961-05');
    assert.equal(born(claim(time('1960-00-00', 8))), '{value: 196X');
    assert.equal(born(claim(time('1961-00-00', 9), { P1480: { id: 'Q5727902' } })), '{value: 1961~');
    assert.equal(born(claim(time('1870-04-10', 11, true))), '{value: 1870-04-22');
    const ended = imported(human('Q900000001', 'Anna Stein', { P39: [claim('Q900000010', { P580: time('2014-01-01'), P582: 'somevalue' })] }));
    assert.match(fileIn(ended, 'persons.yaml'), /start: 2014-01-01, end: unknown,/);
  });

  it('takes the preferred date, keeps another as disputed, and passes over what is deprecated', () => {
    const result = imported(human('Q900000001', 'Anna Stein', {
      P569: [claim(time('1961-05-02')), { ...claim(time('1962-05-02')), rank: 'preferred' }, { ...claim(time('1900-01-01')), rank: 'deprecated' }],
    }));
    assert.match(fileIn(result, 'persons.yaml'), /birth_date: \{value: 1962-05-02, .*disputed_by: \[\{value: 1961-05-02, /);
    assert.deepEqual(problemsIn(result), ['Q900000001: left out: 1 statement of deprecated rank.']);
  });

  it('has its position described, or its terms are left out', () => {
    const result = imported(human('Q900000001', 'Anna Stein', { P39: [claim('Q900000099', { P580: time('2014-01-01') })] }));
    assert.deepEqual(problemsIn(result), [
      'Q900000099: left out: The position Q900000099 has no label in the input, so the terms in it are left out: add a file that describes it.',
      'Q900000001 P39 Q900000099: left out: Anna Stein: the office Q900000099 is not known, so this term is left out.',
    ]);
  });

  it('is the person of the fact base with the same item', () => {
    const base = factsFrom('persons: [{id: a-stein, name: Anna Stein-Baum, wikidata: Q900000001}]').base;
    const result = importOver(base, readWikidataPerson(human('Q900000001', 'Anna Stein', { P569: [claim(time('1961-05-02'))] }), all));
    assert.match(fileIn(result, 'persons.yaml'), /^- id: a-stein\n {2}birth_date/);
  });
});

describe('a row of SPARQL results', () => {
  const uri = (id: string) => ({ type: 'uri', value: `http://www.wikidata.org/entity/${id}` });
  const literal = (value: string) => ({ type: 'literal', value });
  const row = {
    person: uri('Q900000001'), personLabel: literal('Anna Stein'), position: uri('Q900000010'), positionLabel: literal('Foreign Minister of Freedonia'),
    jurisdiction: uri('Q900000020'), jurisdictionLabel: literal('Freedonia'), start: literal('2014-02-03T00:00:00Z'), startPrecision: literal('11'),
    end: { type: 'bnode', value: 't123' }, born: literal('1961-01-01T00:00:00Z'), genderLabel: literal('female'),
  };
  const rows = (...list: readonly Raw[]) => {
    const problems: ImportProblem[] = [];
    return importOver(nothing, { entities: list.flatMap((one, index) => readSparqlRow(one, index + 1, all, problems)), problems });
  };

  it('gives person, post and country; without a precision the first of January is a year', () => {
    const result = rows(row);
    assert.match(fileIn(result, 'persons.yaml'), /gender: female\n {2}birth_date: "1961"/);
    assert.doesNotMatch(fileIn(rows({ ...row, genderLabel: literal('transgender female') }), 'persons.yaml'), /gender/);
    assert.match(fileIn(result, 'persons.yaml'), /- \{post: freedonia-foreign-minister, start: 2014-02-03, end: unknown, sources: \[\{source: wikidata-q900000001\}\]\}/);
    assert.match(fileIn(result, 'areas.yaml'), /- id: freedonia\n {2}name: Freedonia\n {2}classification: country/);
    assert.deepEqual(problemsIn(result), ['result 1: note: No pack has the area “Freedonia”: it is added as `freedonia`, a country. Look at it.']);
  });

  it('joins the rows of one person, whichever form the download has', () => {
    const short = Object.fromEntries(Object.entries(row).map(([key, { value }]) => [key, value]));
    const result = rows(row, { ...short, start: '2018-01-09T00:00:00Z', end: '2019-01-01T00:00:00Z', endPrecision: '11' }, row);
    assert.equal(fileIn(result, 'persons.yaml').match(/post: /g)?.length, 2);
    assert.equal(result.counts.person, 1);
  });

  it('without labels is told of, not guessed at', () => {
    assert.deepEqual(problemsIn(rows({ person: uri('Q900000001'), personLabel: literal('Q900000001') }, { name: 'x' })), [
      'result 1: left out: Q900000001 has no label in the language of the query.',
      'result 2: left out: It has no `person` that is a Wikidata item: ask for ?person, as in the guide’s query.',
    ]);
  });
});

const snak = (value: unknown) => ({ snaktype: 'value', datavalue: { value } });
