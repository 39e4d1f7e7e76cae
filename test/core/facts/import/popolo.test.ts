import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readPopolo } from '../../../../server/src/core/facts/import/popolo.js';
import { factsFrom } from '../../../support/facts.js';
import { fileIn, flush, importOver, nothing, problemsIn } from '../../../support/import.js';

const freedonia = {
  areas: [{ id: 'a1', name: 'Freedonia', classification: 'country', identifier: 'FD' }],
  organizations: [{ id: 'o1', name: 'Freedonian Assembly', classification: 'legislature', area_id: 'a1', founding_date: '1901' }],
  posts: [{ id: 'p1', label: 'Minister of Finance', area_id: 'a1' }],
  persons: [{
    id: 'x1', name: 'Anna van Stein', gender: 'female', birth_date: '1961-05-00', identifiers: [{ scheme: 'wikidata', identifier: 'Q900000001' }],
    other_names: [{ name: 'Anna Stone', note: 'former name', end_date: '1990' }, { name: 'Анна Стейн', lang: 'ru' }],
    sources: [{ url: 'https://example.org/stein', note: 'Profile of Anna van Stein' }],
    memberships: [{ organization_id: 'o1', role: 'Deputy Speaker', start_date: '2010' }],
  }],
  memberships: [{ person_id: 'x1', post_id: 'p1', start_date: '2014-02-03', end_date: '2016-07-01' }],
  events: [{ id: 'e1', name: 'Fredburg summit', start_date: '2015-05-01', end_date: '2015-05-03' }],
};

describe('a Popolo document', () => {
  it('says for which area and party a seat is held', () => {
    const { memberships, ...rest } = freedonia;
    const seat = { person_id: 'x1', organization_id: 'o1', role: 'Member', area_id: 'a1', on_behalf_of_id: 'o2', start_date: '2014' };
    const greens = { id: 'o2', name: 'Greens', classification: 'party' };
    const imported = importOver(nothing, readPopolo({ ...rest, organizations: [...rest.organizations, greens], memberships: [...memberships, seat] }));
    assert.deepEqual(problemsIn(imported), []);
    assert.match(fileIn(imported, 'persons.yaml'), /\{organization: freedonian-assembly, role: Member, area: freedonia, on_behalf_of: greens, start: .?2014/);
  });

  it('becomes a pack in our form', () => {
    const imported = importOver(nothing, readPopolo(freedonia));
    assert.deepEqual(problemsIn(imported), []);
    assert.equal(fileIn(imported, 'persons.yaml').replace(/example-org-[0-9a-f]{8}/, 'PAGE'), flush(`
      - id: anna-van-stein
        name: Anna van Stein
        given_name: Anna
        family_name: van Stein
        other_names: [{name: Anna Stone, kind: former, end: "1990"}, {name: Анна Стейн, kind: native, lang: ru}]
        gender: female
        birth_date: 1961-05
        wikidata: Q900000001
        sources: [{source: PAGE}]
        memberships:
          - {organization: freedonian-assembly, role: Deputy Speaker, start: "2010", sources: [{source: desk-input, locator: "persons[0].memberships[0]"}]}
          - {post: freedonia-finance-minister, start: 2014-02-03, end: 2016-07-01, sources: [{source: desk-input, locator: "memberships[0]"}]}
    `));
    assert.equal(fileIn(imported, 'posts.yaml'), flush(`
      - id: freedonia-finance-minister
        label: Minister of Finance
        role: finance-minister
        area: freedonia
        holders: one
        sources: [{source: desk-input, locator: "posts[0]"}]
    `));
    assert.match(fileIn(imported, 'sources.yaml'), /title: Profile of Anna van Stein\n {2}URL: https:\/\/example\.org\/stein/);
    assert.match(fileIn(imported, 'events.yaml'), /date: 2015-05-01\/2015-05-03/);
    assert.match(fileIn(imported, 'organizations.yaml'), /area: freedonia\n {2}founding_date: "1901"/);
  });

  it('is the same pack however often it is imported', () => {
    assert.deepEqual(importOver(nothing, readPopolo(freedonia)).files, importOver(nothing, readPopolo(freedonia)).files);
  });

  it('says what it cannot take over, and where that stands', () => {
    const imported = importOver(nothing, readPopolo({
      motions: [{}],
      persons: [{ id: 'x1', name: 'Karl Baum', birth_date: '1961-13-40' }, { id: 'x2' }],
      memberships: [{ person_id: 'x9' }, { person_id: 'x1' }, { person_id: 'x1', post_id: 'p9' }, { person_id: 'x1', organization_id: 'o9' }],
      events: [{ name: 'Nameless day' }],
    }));
    assert.deepEqual(problemsIn(imported), [
      'motions: left out: 1 entries of “motions”: a fact pack has no place for them.',
      'memberships[0]: left out: There is no person “x9” in the file.',
      'memberships[1]: left out: This membership names neither a post nor an organisation.',
      'memberships[2]: left out: There is no post “p9” in the file.',
      'persons[0].birth_date: left out: “1961-13-40” is no date: write 2021-12-15, 2021-12 or 2021.',
      'persons[1]: left out: It has no name.',
      'events[0]: left out: The event “Nameless day” has no start_date.',
      'o9: left out: There is no organization “o9” in the input or in any pack: what refers to it is left out (first in persons[0]).',
      'memberships[3]: left out: Karl Baum: the office member is not known, so this term is left out.',
    ]);
  });

  it('is refused where it is something else', () => {
    for (const other of [null, [], 'text', {}, { persons: 'many' }]) assert.match(problemsIn(importOver(nothing, readPopolo(other)))[0] ?? '', /no Popolo document/);
  });

  const base = factsFrom(`
    posts: [{id: freedonia-finance-minister, label: Minister of Finance of Freedonia, role: finance-minister, area: freedonia}]
    persons: [{id: stein-anna, name: Anna van Stein, gender: female, birth_date: 1961-05-02, wikidata: Q900000001, memberships: [freedonia-finance-minister 2014-02-03/]}]
  `).base;

  it('adds to the fact base only what that does not know, under its ids', () => {
    const imported = importOver(base, readPopolo({ ...freedonia, events: [], organizations: [], persons: [{ ...freedonia.persons[0], memberships: [], other_names: [] }] }));
    assert.equal(fileIn(imported, 'persons.yaml'), flush(`
      - id: stein-anna
        memberships:
          - {post: freedonia-finance-minister, start: 2014-02-03, end: 2016-07-01, sources: [{source: desk-input, locator: "memberships[0]"}]}
    `));
    assert.deepEqual(problemsIn(imported), ['memberships[0]: note: Anna van Stein: Minister of Finance now ends (2016-07-01); the pack test has it as open.']);
    assert.deepEqual([fileIn(imported, 'posts.yaml'), fileIn(imported, 'areas.yaml')], ['', '']);
  });

  it('never overrules the fact base: a keeper does', () => {
    const [person] = freedonia.persons;
    const imported = importOver(base, readPopolo({ ...freedonia, persons: [{ ...person, birth_date: '1962', memberships: [], other_names: [] }], memberships: [{ person_id: 'x1', post_id: 'p1', start_date: '2014-05-01' }], events: [], organizations: [] }));
    assert.equal(fileIn(imported, 'persons.yaml'), '');
    assert.deepEqual(problemsIn(imported), [
      'persons[0]: left out: `birth_date` of “Anna van Stein” is 1962 here, and 1961-05-02 in the pack test (test-source): write it by hand if the input is right.',
      'memberships[0]: left out: Anna van Stein: Minister of Finance is from 2014-05-01 without an end here, and from 3 February 2014 without an end in the pack test: write it by hand if the input is right.',
    ]);
  });
});
