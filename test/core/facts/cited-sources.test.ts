import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readPack, type PackReading } from '../../../server/src/core/facts/read-pack.js';

const head = { 'pack.yaml': 'id: desk\nname: The desk\nversion: 1\nas_of: 2022-02-15\n', 'sources.yaml': '- {id: gazette, type: book, title: Gazette}\n' };

const read = (file: string, text: string): PackReading =>
  readPack(Object.entries({ ...head, [file]: text }).map(([path, content]) => ({ path, text: content })));

const problemsOf = (file: string, text: string): readonly string[] =>
  read(file, text).problems.map(({ message }) => message);

/** Every place of a pack where a source may be cited: the file, and an entry that cites `lost`, which no file defines. */
const places: Readonly<Record<string, readonly [file: string, entry: string]>> = {
  'an entity': ['persons.yaml', 'name: Ann Lind\n  sources: [gazette, lost]'],
  'a name': ['persons.yaml', 'name: {value: Ann Lind, sources: [lost]}'],
  'a birth': ['persons.yaml', 'birth_date: {value: 1958-11-07, sources: [{source: lost}]}'],
  'a birth beside another source': ['persons.yaml', 'birth_date: {value: 1958-11-07, sources: [gazette, {source: lost}]}'],
  'a birth written over lines': ['persons.yaml', 'birth_date:\n    value: 1958-11-07\n    sources:\n      - source: lost\n        locator: p. 2'],
  'another birth': ['persons.yaml', 'birth_date: {value: 1958-11-07, sources: [gazette], disputed_by: [{value: 1957-11-07, sources: [lost]}]}'],
  'a death': ['persons.yaml', 'death_date: {value: 2018-11-07, sources: [{source: lost}]}'],
  'a citizenship': ['persons.yaml', 'citizenship: [{value: france, sources: [lost]}]'],
  'a term': ['persons.yaml', 'memberships: [{post: mayor, start: 2001, sources: [lost]}]'],
  'another start of a term': ['persons.yaml', 'memberships: [{post: mayor, start: 2001, sources: [gazette], disputed_by: [{value: 2002, sources: [lost]}]}]'],
  'a founding': ['organizations.yaml', 'founding_date: {value: 1949, sources: [lost]}'],
  'an end of a body': ['organizations.yaml', 'dissolution_date: {value: 1949, sources: [lost]}'],
  'a seat': ['organizations.yaml', 'seat: {value: france, sources: [lost]}'],
  'a member': ['organizations.yaml', 'members: [{area: france, sources: [lost]}]'],
  'that all members are listed': ['organizations.yaml', 'members_complete_as_of: {value: 2020, sources: [lost]}'],
  'a label': ['posts.yaml', 'label: {value: Mayor, sources: [lost]}'],
  'a vacancy': ['posts.yaml', 'gaps: [{start: 2020-01-15, end: 2020-01-21, sources: [lost]}]'],
  'a capital': ['areas.yaml', 'capital: [{value: paris, sources: [lost]}]'],
  'another capital': ['areas.yaml', 'capital: [{value: paris, sources: [gazette], disputed_by: [{value: vichy, sources: [lost]}]}]'],
  'a compass point': ['areas.yaml', 'compass: {value: west, sources: [lost]}'],
  'a currency': ['areas.yaml', 'currencies: [{value: Euro (EUR), sources: [lost]}]'],
  'a time zone': ['areas.yaml', 'time_zones: [{value: "Europe/Paris: UTC+01:00", sources: [lost]}]'],
  'a holiday': ['areas.yaml', 'holidays: [{value: "Bastille Day: 14 July", sources: [lost]}]'],
  'a day of an event': ['events.yaml', 'date: {value: 2014-03-18, sources: [lost]}'],
  'another day, where nothing stands behind the first': ['events.yaml', 'date: {value: 2014-03-18, sources: [], disputed_by: [{value: 2014-03-19, sources: [lost]}]}'],
  'a figure': ['figures.yaml', 'value: {value: 14000, sources: [lost]}'],
  'a quotation': ['quotations.yaml', 'text: {value: We shall see, sources: [lost]}'],
};

describe('a source that no pack defines', () => {
  for (const [place, [file, entry]] of Object.entries(places)) {
    it(`is reported where it is cited for ${place}`, () => {
      const own = entry.includes('\n  sources:') ? '' : '\n  sources: [gazette]';
      const [problem] = problemsOf(file, `- id: thing\n  ${entry}${own}\n`).filter((message) => message.includes('There is no source'));
      assert.equal(problem, 'There is no source `lost`. Add it to sources.yaml; until then what rests on it alone is left out.');
      const mended = `- id: thing\n  ${entry}${own}\n`.replace('lost', 'gazette');
      assert.deepEqual(problemsOf(file, mended).filter((message) => message.includes('no source `')), [], mended);
    });
  }

  it('is told from one that only the pack had which this one replaces', () => {
    const below = (pack: string) => new Map([['lost', { id: 'lost', type: 'book', title: 'An older list', pack }]]);
    const cite = (pack: string): readonly string[] => readPack(
      Object.entries({ ...head, 'persons.yaml': '- {id: ann-lind, birth_date: {value: 1958-11-07, sources: [lost]}}' }).map(([path, text]) => ({ path, text })),
      below(pack)).problems.map(({ message }) => message);
    assert.deepEqual(cite('world'), []);
    assert.deepEqual(cite('desk'), ['There is no source `lost`. Add it to sources.yaml; until then what rests on it alone is left out.']);
  });

  it('explains no vacancy', () => {
    const gapsOf = (gap: string): readonly unknown[] =>
      read('posts.yaml', `- {id: mayor, label: Mayor, role: mayor, gaps: [{start: 2020-01, end: 2020-03${gap}}], sources: [gazette]}`).pack.parts.post[0]?.gaps ?? [];
    assert.equal(gapsOf('').length, 1);
    assert.equal(gapsOf(', sources: [lost, gazette]').length, 1);
    assert.equal(gapsOf(', sources: [lost]').length, 0);
  });

  it('is asked for where a vacancy has none', () => {
    assert.deepEqual(problemsOf('posts.yaml', '- {id: mayor, gaps: [{start: 2020-01, end: 2020-03, sources: []}], sources: [gazette]}'),
      ['Left out, because no source stands behind it: `gaps` of `mayor`.']);
    assert.deepEqual(problemsOf('posts.yaml', '- {id: mayor, gaps: [{start: 2020-01, end: 2020-03}]}'),
      ['No source stands behind `gaps` of `mayor`, so that is left out: give the entry `sources`.']);
  });
});
