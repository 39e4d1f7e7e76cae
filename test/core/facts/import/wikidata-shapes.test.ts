import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Raw } from '../../../../server/src/core/facts/import/raw-values.js';
import type { ImportProblem } from '../../../../server/src/core/facts/import/records.js';
import { readSparqlRow } from '../../../../server/src/core/facts/import/sparql.js';
import { readWikidataPerson, readWikidataThing, type WikidataWish } from '../../../../server/src/core/facts/import/wikidata-item.js';
import { factsFrom } from '../../../support/facts.js';
import { fileIn, importOver, nothing, problemsIn } from '../../../support/import.js';
import { claim, human, item, time } from '../../../support/wikidata.js';

/** Shapes that real exports of Wikidata have, about invented persons. */
const all: WikidataWish = { only: new Set(), countries: new Set(), language: 'en', asOf: '2026-01-01' };

function imported(person: Raw) {
  const post = readWikidataThing(item('Q900000010', 'King', { P1001: [claim('Q900000020')] }), 'post', all);
  const area = readWikidataThing(item('Q900000020', 'Freedonia', { P297: [claim('FD')] }), 'area', all);
  assert.ok(post && area);
  return importOver(nothing, readWikidataPerson(person, all), { entities: [post, area], problems: [] });
}

const personsOf = (person: Raw): string => fileIn(imported(person), 'persons.yaml');

describe('an item as it really comes', () => {
  it('may have its label and aliases for all languages only, or in British English', () => {
    const mul = { ...human('Q900000001', 'x', {}), labels: { mul: { language: 'mul', value: 'Óscar Pérez Gil' } }, aliases: { mul: [{ language: 'mul', value: 'Óscar Pérez' }] } };
    assert.match(personsOf(mul), /name: Óscar Pérez Gil\n.*\n.*\n {2}other_names: \[\{name: Óscar Pérez, kind: romanisation\}\]/);
    const british = { ...human('Q900000001', 'x', {}), labels: { 'en-gb': { language: 'en-gb', value: 'Anna Stein' } } };
    assert.match(personsOf(british), /name: Anna Stein/);
  });

  it('names a year and a day of that year beside each other: the day counts', () => {
    const born = personsOf(human('Q900000001', 'Anna Stein', { P569: [claim(time('1961-00-00', 9)), claim(time('1961-05-02'))] }));
    assert.match(born, /birth_date: \{value: 1961-05-02, sources: \[[^\]]*\]\}/);
    const preferred = personsOf(human('Q900000001', 'Anna Stein', { P569: [{ ...claim(time('1961-00-00', 9)), rank: 'preferred' }, claim(time('1961-05-02'))] }));
    assert.match(preferred, /birth_date: \{value: "1961", sources: \[[^\]]*\]\}/);
  });

  it('may know that somebody died, and not when: that is told', () => {
    assert.deepEqual(problemsIn(imported(human('Q900000001', 'Anna Stein', { P570: [claim('somevalue')] }))), [
      'Q900000001 P570: left out: The item says that this person died, and not when.',
    ]);
  });

  it('writes days of antiquity as history books do, and leaves out years before our era', () => {
    const result = imported(human('Q900000001', 'Augustus', {
      P569: [claim({ time: '-0063-09-23T00:00:00Z', precision: 11, calendarmodel: 'http://www.wikidata.org/entity/Q1985786' })],
      P570: [claim(time('0014-08-19', 11, true))],
    }));
    assert.match(fileIn(result, 'persons.yaml'), /death_date: \{value: 0014-08-19,/);
    assert.deepEqual(problemsIn(result), ['Q900000001 P569: left out: -0063-09-23T00:00:00Z lies outside the years 1 to 9999.']);
  });

  it('writes ordinals as words do', () => {
    for (const ordinal of ['16', '16th', '16.']) {
      assert.match(personsOf(human('Q900000001', 'Anna Stein', { P39: [claim('Q900000010', { P580: time('2014-01-01'), P1545: ordinal })] })), /ordinal: 16,/);
    }
  });

  it('names items by their numbers only, as old extracts do', () => {
    const old = human('Q900000001', 'Anna Stein', { P39: [claim({ 'entity-type': 'item', 'numeric-id': 900000010 }, { P580: time('2014-01-01') })] });
    assert.match(personsOf(old), /post: freedonia-monarch, start: 2014-01-01/);
  });

  it('has no family name where it is a monarch’s', () => {
    for (const name of ['Harald IX of Freedonia', 'Albert II, Prince of Freedonia', 'Anna III']) assert.doesNotMatch(personsOf(human('Q900000001', name, {})), /family_name/);
    assert.match(personsOf(human('Q900000001', 'Ursula von der Stein', {})), /family_name: von der Stein/);
  });

  it('lists forms of address and parts of the name among its aliases: they are no names', () => {
    const person = { ...human('Q900000001', 'Anna Stein', {}), aliases: { en: ['President Stein', 'Dr. Anna Stein', 'Stein', 'Annie'].map((value) => ({ value })) } };
    const result = imported(person);
    assert.match(fileIn(result, 'persons.yaml'), /other_names: \[\{name: Annie, kind: nickname\}\]/);
    assert.deepEqual(problemsIn(result), ['Q900000001: left out: 2 aliases are in no form of a name.']);
  });

  it('is no reason to find fault with the packs below', () => {
    const { base } = factsFrom(`
      persons: [{id: karl-baum, name: Karl Baum}]
      quotations: [{id: a-word, speaker: karl-baum, text: We will build on higher ground, date: 2015-05-01}]
    `);
    assert.deepEqual(problemsIn(importOver(base, readWikidataPerson(human('Q900000001', 'Anna Stein', {}), all))), []);
  });
});

describe('the rows of a query', () => {
  const row = { person: 'http://www.wikidata.org/entity/Q900000001', personLabel: 'Anna Stein' };
  const rows = (...list: readonly Raw[]) => {
    const problems: ImportProblem[] = [];
    return importOver(nothing, { entities: list.flatMap((one, index) => readSparqlRow({ ...row, ...one }, index + 1, all, problems)), problems });
  };
  const year = { born: '1961-01-01T00:00:00Z', bornPrecision: '9' };
  const day = { born: '1961-05-02T00:00:00Z', bornPrecision: '11' };
  const other = { born: '1962-05-02T00:00:00Z', bornPrecision: '11' };

  it('say a year and a day of that year: the day counts, whichever comes first', () => {
    for (const result of [rows(year, day), rows(day, year)]) {
      assert.match(fileIn(result, 'persons.yaml'), /birth_date: 1961-05-02/);
      assert.deepEqual(problemsIn(result), []);
    }
  });

  it('repeat a contradiction with every office: it is told once', () => {
    assert.deepEqual(problemsIn(rows(day, other, day, other, other)), [
      'result 2: left out: `birth_date` of “Anna Stein” is “1962-05-02” here, and “1961-05-02” in result 1: the first is taken.',
    ]);
  });
});
