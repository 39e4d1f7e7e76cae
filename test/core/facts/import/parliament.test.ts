import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readPopolo } from '../../../../server/src/core/facts/import/popolo.js';
import { factsFrom } from '../../../support/facts.js';
import { fileIn, importOver, nothing, problemsIn } from '../../../support/import.js';

/** A parliament in the shape of EveryPolitician's files: days stand with the legislative period, constituencies among the areas. */
const parliament = {
  persons: [{
    id: 'p1', name: 'Anna Maria Stein', identifiers: [{ scheme: 'wikidata', identifier: 'Q900000001' }],
    other_names: [
      { name: 'Anna Stein', note: 'alternate' },
      ...['de', 'en', 'nl'].map((lang) => ({ lang, name: 'Anna Stein', note: 'multilingual' })),
      { lang: 'lv', name: 'Anna Steina', note: 'multilingual' },
    ],
  }, { id: 'p2', name: 'KARL O’BAUM-LEE' }, { id: 'p3', name: 'Иван Камень', other_names: [{ lang: 'en', name: 'Ivan Kamen', note: 'multilingual' }] }],
  organizations: [
    { id: 'legislature', name: 'House of Representatives', classification: 'legislature', identifiers: [{ scheme: 'wikidata', identifier: 'Q900000050' }] },
    { id: 'party/independent', name: 'Independent', classification: 'party' },
    { id: 'party/greens', name: 'Freedonian Greens', classification: 'party' },
  ],
  memberships: [
    { person_id: 'p1', organization_id: 'legislature', on_behalf_of_id: 'party/greens', legislative_period_id: 'term/7', area_id: 'a1', role: 'member' },
    { person_id: 'p1', organization_id: 'legislature', legislative_period_id: 'term/8', role: 'member', end_date: '2015-02-01' },
    { person_id: 'p2', organization_id: 'legislature', legislative_period_id: 'term/8', role: 'member', start_date: '2015-02-01' },
  ],
  events: [
    { id: 'term/7', classification: 'legislative period', name: '7th Assembly', start_date: '2010-05-06', end_date: '2014-05-01' },
    { id: 'term/8', classification: 'legislative period', name: '2014–', start_date: '2014-05-02' },
    { id: 'e1', classification: 'general election', name: 'Freedonian general election, 2014', start_date: '2014-04-12' },
  ],
  areas: [{ id: 'a1', name: 'Georgia', type: 'constituency' }, { id: 'a2', name: 'Georgia', type: 'constituency' }, { id: 'a3', name: 'Freedonia', type: 'country' }],
};

describe('a parliament in Popolo', () => {
  const imported = importOver(nothing, readPopolo(parliament));

  it('dates memberships by their legislative period, so that no past member passes for a present one', () => {
    const persons = fileIn(imported, 'persons.yaml');
    assert.match(persons, /role: member, on_behalf_of: freedonian-greens, start: 2010-05-06, end: 2014-05-01,/);
    assert.match(persons, /role: member, start: 2014-05-02, end: 2015-02-01,/);
    assert.match(persons, /role: member, start: 2015-02-01, sources/);
    assert.deepEqual(fileIn(imported, 'events.yaml').match(/name: .*/g), ['name: Freedonian general election, 2014']);
  });

  it('writes each other name once and takes no label of another language for a native name', () => {
    assert.match(fileIn(imported, 'persons.yaml'), /other_names: \[\{name: Anna Stein, kind: romanisation\}\]/);
  });

  it('calls persons as English-language news does', () => {
    assert.match(fileIn(imported, 'persons.yaml'), /name: Karl O’Baum-Lee\n {2}given_name: Karl\n {2}family_name: O’Baum-Lee/);
    assert.match(fileIn(imported, 'persons.yaml'), /name: Ivan Kamen\n.*\n.*\n {2}other_names: \[\{name: Иван Камень, kind: native\}\]/);
  });

  it('makes no place of a constituency and no party of those who have none', () => {
    assert.deepEqual(fileIn(imported, 'areas.yaml').match(/name: .*/g), ['name: Freedonia']);
    assert.deepEqual(fileIn(imported, 'organizations.yaml').match(/name: .*/g), ['name: Freedonian Greens', 'name: House of Representatives']);
  });

  it('tells once for the file what a pack has no place for', () => {
    assert.deepEqual(problemsIn(imported), [
      'areas: left out: 2 constituencies: many are named like a town or a country.',
      'persons: left out: 3 other names are labels in other languages (“multilingual”), not the persons’ own.',
      'persons: note: 1 name in capitals, such as “KARL O’BAUM-LEE”, is written with small letters: look at them.',
    ]);
  });

  it('is not the other country’s house of the same name', () => {
    const base = factsFrom('organizations: [{id: house, name: House of Representatives, wikidata: Q900000051}]').base;
    assert.match(fileIn(importOver(base, readPopolo(parliament)), 'organizations.yaml'), /- id: house-of-representatives\n/);
  });
});
