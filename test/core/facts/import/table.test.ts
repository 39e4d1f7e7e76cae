import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { dateFormat, isAfter, readDate } from '../../../../server/src/core/facts/import/dates.js';
import { readMapping } from '../../../../server/src/core/facts/import/mapping.js';
import { splitName } from '../../../../server/src/core/facts/import/names.js';
import type { ImportProblem } from '../../../../server/src/core/facts/import/records.js';
import { roleOf } from '../../../../server/src/core/facts/import/roles.js';
import { readRow } from '../../../../server/src/core/facts/import/table.js';
import { factsFrom } from '../../../support/facts.js';
import { fileIn, importOver, nothing, problemsIn } from '../../../support/import.js';

/** The import of rows through a mapping; rows count from 2, as in a file with a header. */
function table(mappingYaml: string, rows: readonly Readonly<Record<string, string>>[], base = nothing) {
  const read = readMapping(mappingYaml);
  assert.ok('mapping' in read, JSON.stringify(read));
  const problems: ImportProblem[] = [];
  const entities = rows.flatMap((cells, index) => readRow({ line: index + 2, cells }, read.mapping, problems));
  return importOver(base, { entities, problems });
}

const mappingProblems = (yaml: string): readonly string[] => {
  const read = readMapping(yaml);
  return 'problems' in read ? read.problems : [];
};

const offices = `
  date_format: [DD/MM/YYYY, MM/YYYY]
  person: {name: who, birth_date: born, gender: {column: sex, map: {f: female, m: male}}}
  membership: {post: office, area: {constant: Freedonia}, start: from, end: to}
`;
const row = { who: 'Anna Stein', born: '02/05/1961', sex: 'f', office: 'Finance Minister', from: '03/02/2014', to: '' };

describe('a table', () => {
  it('gives persons and terms, rows of one person joined', () => {
    const result = table(offices, [row, { ...row, from: '01/2019', to: 'unknown' }]);
    assert.deepEqual(fileIn(result, 'persons.yaml').split('\n').slice(-4), [
      '  memberships:',
      '    - {post: freedonia-finance-minister, start: 2014-02-03, sources: [{source: desk-input, locator: row 2}]}',
      '    - {post: freedonia-finance-minister, start: 2019-01, end: unknown, sources: [{source: desk-input, locator: row 3}]}', '',
    ]);
    assert.match(fileIn(result, 'persons.yaml'), /gender: female\n {2}birth_date: 1961-05-02\n/);
  });

  it('says which cell of which row is wrong, and takes the rest', () => {
    const result = table(offices, [{ ...row, born: '31/02/1961' }, { ...row, from: 'spring' }, { ...row, who: ' ' }, { ...row, who: 'Karl Baum', from: '03/02/2016', to: '03/02/2015' }]);
    assert.deepEqual(problemsIn(result).slice(0, 4), [
      'row 2, column “born”: left out: “31/02/1961” is no date in the form DD/MM/YYYY or MM/YYYY.',
      'row 3, column “from”: left out: “spring” is no date in the form DD/MM/YYYY or MM/YYYY.',
      'row 4, column “who”: left out: This row gives no person: `name` is empty.',
      'row 2: note: No pack has the area “Freedonia”: it is added as `freedonia`, a country. Look at it.',
    ]);
    assert.ok(problemsIn(result).includes('row 5: left out: Karl Baum: this term ends (2015-02-03) before it starts (2016-02-03).'));
  });

  it('keeps two persons of one name apart by the year of birth', () => {
    const result = table(offices, [row, { ...row, born: '02/05/1921', office: 'Mayor of Fredburg' }]);
    assert.deepEqual(fileIn(result, 'persons.yaml').match(/^- id: .*$|note: .*$/gm), ['- id: anna-stein', 'note: born 1921-05-02', '- id: anna-stein-1961', 'note: born 1961-05-02']);
  });

  it('writes several holders where a new office has them', () => {
    const result = table(offices, [row, { ...row, who: 'Karl Baum', from: '03/02/2015' }]);
    assert.match(fileIn(result, 'posts.yaml'), /holders: many/);
    assert.match(problemsIn(result).join('\n'), /Several persons hold “Finance Minister” at a time/);
  });

  it('leaves out what the facts below forbid, with the reason', () => {
    const base = factsFrom(`
      posts: [{id: freedonia-finance-minister, label: Finance Minister of Freedonia, role: finance-minister, area: freedonia}]
      persons: [{name: Karl Baum, memberships: [freedonia-finance-minister 2010/2018]}]`).base;
    const result = table(offices, [row], base);
    assert.equal(result.counts.membership, 0);
    assert.match(problemsIn(result).join('\n'), /^row 2: left out: Karl Baum and Anna Stein cannot both be Finance Minister of Freedonia on 3 February 2014/m);
  });

  it('with thousands of persons becomes a folder of files', () => {
    const rows = Array.from({ length: 2001 }, (_, index) => ({ who: `Anna Stein${'abcdefghij'.charAt(index % 10)}${String(index)}`, born: '' }));
    const result = table('person: {name: who}', rows);
    assert.deepEqual(result.files.map((file) => file.path), ['pack.yaml', 'sources.yaml', 'persons/part-001.yaml', 'persons/part-002.yaml']);
    assert.equal(result.files.map((file) => file.text.match(/^- id: anna/gm)?.length ?? 0).reduce((sum, count) => sum + count, 0), 2001);
  });

  it('gives organisations, areas, events, figures and quotations too', () => {
    const result = table(`
      organization: {name: body, acronyms: short, area: land}
      area: {name: land, classification: {constant: country}, demonyms: {column: people, separator: ";"}}
      event: {name: event, date: day}
      figure: {subject: event, value: dead, unit: {constant: people}, as_of: day}
      source_url: page
    `, [{ body: 'Freedonian Statistics Office', short: 'FSO', land: 'Freedonia', people: 'Freedonian; Freedonians', event: 'Fredburg flood', day: '2015-05-01', dead: '1,200', page: 'https://example.org/flood' }]);
    assert.deepEqual(problemsIn(result).filter((one) => one.includes('left out')), []);
    assert.match(fileIn(result, 'areas.yaml'), /demonyms: \[Freedonian, Freedonians\]/);
    assert.match(fileIn(result, 'organizations.yaml'), /acronyms: \[FSO\]\n {2}area: freedonia/);
    assert.match(fileIn(result, 'figures.yaml'), /value: 1200/);
    assert.match(fileIn(result, 'sources.yaml'), /URL: https:\/\/example\.org\/flood/);
  });
});

describe('a mapping', () => {
  it('is refused with what is wrong in it', () => {
    assert.deepEqual(mappingProblems(''), ['names no kind of entity: say, for example, person: {name: COLUMN}']);
    assert.deepEqual(mappingProblems('person: {nam: who}'), ['person.nam: `nam` is no key of a person: did you mean `name`?']);
    assert.deepEqual(mappingProblems('person: {gender: sex}'), ['person: has no `name`: say which column gives it']);
    assert.deepEqual(mappingProblems('{person: {name: who}, membership: {start: from}}'), ['membership: has neither `post` nor `organization`: say which column gives it']);
    assert.match(mappingProblems('{date_format: dd.mm, person: {name: who}}')[0] ?? '', /^date_format: “dd\.mm” is made of YYYY/);
    assert.equal(mappingProblems('person: [').length > 0, true);
  });
});

describe('a date in a column', () => {
  it('is read in the form that is named, and never guessed', () => {
    const read = (text: string, form = 'D MMMM YYYY'): string | undefined => readDate(text, [dateFormat(form) ?? assert.fail(form)]);
    assert.equal(read('3 February 2014'), '2014-02-03');
    assert.equal(read('3 Feb 2014', 'D MMM YYYY'), '2014-02-03');
    assert.equal(read('2/3/2014', 'M/D/YYYY'), '2014-02-03');
    assert.equal(read('2/3/2014', 'D/M/YYYY'), '2014-03-02');
    assert.equal(read('03.02.2014', 'DD.MM.YYYY'), '2014-02-03');
    assert.equal(read('2014-02'), '2014-02');
    assert.deepEqual([read('3 Foo 2014'), read('31 February 2014'), read('2/3/2014'), read('')], [undefined, undefined, undefined, undefined]);
    assert.deepEqual([dateFormat('YY'), dateFormat('DD/MM'), dateFormat('YYYY YYYY')], [undefined, undefined, undefined]);
  });

  it('may lie after another', () => {
    assert.deepEqual([isAfter('2014-02', '2014-01-31'), isAfter('2014', '2014-01-31')], [true, false]);
  });
});

describe('names and roles', () => {
  it('are taken apart as names are usually built', () => {
    assert.deepEqual(splitName('Ursula von der Leyen', false), { given_name: 'Ursula', family_name: 'von der Leyen' });
    assert.deepEqual(splitName('Xi Jinping', true), { given_name: 'Jinping', family_name: 'Xi', family_name_first: true });
    assert.deepEqual(splitName('Robert F. Kennedy Jr.', false), { given_name: 'Robert F.', family_name: 'Kennedy' });
    assert.deepEqual([splitName('Pelé', false), splitName('Charles III', false)], [{}, {}]);
  });

  it('are those of the vocabulary only where the whole label says so', () => {
    assert.deepEqual(
      ['Minister of Finance of Freedonia', 'President', 'President of the Senate', 'Acting President'].map((label) => roleOf(label, 'Freedonia')),
      ['finance-minister', 'president', 'president-of-the-senate', 'acting-president']);
  });
});
