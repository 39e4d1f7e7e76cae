import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { diffFacts } from '../../../server/src/core/facts/diff.js';
import { factsFrom } from '../../support/facts.js';

const posts = `
  posts: [{id: freedonia-mayor, label: Mayor of Fredburg, area: freedonia, role: mayor}]
  sources: [{id: gazette, type: webpage, title: The Gazette}, {id: almanac, type: book, title: Almanac}]
`;

/** The differences between two snippets: "kind id: text". */
function changes(before: string, after: string): readonly string[] {
  return diffFacts(factsFrom(before).base, factsFrom(after).base).map(({ kind, id, text }) => `${kind} ${id}: ${text}`);
}

const person = (rest: string): string => `${posts}\n  persons: [{name: Anna Stein, ${rest}}]`;

describe('the difference between two fact bases', () => {
  it('is nothing where they say the same, whatever the order', () => {
    const one = 'areas: [Freedonia, Sylvania]';
    const other = 'areas: [Sylvania, Freedonia]';
    assert.deepEqual(changes(one, other), []);
    assert.deepEqual(changes(person('memberships: [freedonia-mayor 2020/]'), person('memberships: [freedonia-mayor 2020/]')), []);
  });

  it('tells that a term ended, and by what source that is known', () => {
    assert.deepEqual(changes(
      person('memberships: [{post: freedonia-mayor, start: 2020-01-24}]'),
      person('memberships: [{post: freedonia-mayor, start: 2020-01-24, end: 2025-09-18, sources: [gazette]}]'),
    ), [
      'person anna-stein: Mayor of Fredburg now ends 18 September 2025 (gazette); was open',
      'source gazette: new source: without an address',
    ]);
  });

  it('takes a corrected start for the same term, and a second term for another', () => {
    assert.deepEqual(changes(person('memberships: [freedonia-mayor 2020-01-24/2022]'), person('memberships: [freedonia-mayor 2020-02-01/2022]')),
      ['person anna-stein: Mayor of Fredburg now begins 1 February 2020 (test-source); was 24 January 2020']);
    assert.deepEqual(changes(person('memberships: [freedonia-mayor 2001/2004]'), person('memberships: [freedonia-mayor 2001/2004, freedonia-mayor 2020/]')),
      ['person anna-stein: now says: Mayor of Fredburg, from 2020 (test-source)']);
    assert.deepEqual(changes(person('memberships: [freedonia-mayor 2001/2004, freedonia-mayor 2020/]'), person('memberships: [freedonia-mayor 2001/2004]')),
      ['person anna-stein: no longer says: Mayor of Fredburg, from 2020']);
  });

  it('tells for which area and party a seat is now held', () => {
    const seat = (rest: string): string => `
      areas: [Texas, Ohio]
      organizations: [{id: senate, name: Senate}, {id: greens, name: Green Party}]
      persons: [{name: Anna Stein, memberships: [{organization: senate, role: Senator, start: 2019${rest}}]}]`;
    assert.deepEqual(changes(seat(', area: texas'), seat(', area: ohio, on_behalf_of: greens')),
      ['person anna-stein: Senator, Senate, now sits for Ohio (test-source); was Texas; now sits for the party Green Party; was not said']);
  });

  it('tells of dates, sources, disputes and notes of a statement', () => {
    const born = (form: string): string => person(`birth_date: ${form}`);
    assert.deepEqual(changes(born('1960-05-02'), born('1960-05-03')), ['person anna-stein: date of birth is now 3 May 1960 (test-source); was 2 May 1960']);
    assert.deepEqual(changes(born('1960'), born('{value: 1960, sources: [test-source, {source: gazette, locator: "para. 2"}]}'))[0],
      'person anna-stein: date of birth now also rests on gazette para. 2');
    assert.deepEqual(changes(born('1960'), born('{value: 1960, disputed_by: [{value: "1961", sources: [almanac]}]}'))[0],
      'person anna-stein: date of birth is now disputed: “1961” (almanac)');
    assert.deepEqual(changes(born('1960'), born('{value: 1960, note: by her own word}')),
      ['person anna-stein: date of birth now has the note “by her own word” (test-source); was without']);
  });

  it('tells of names and of plain properties', () => {
    assert.deepEqual(changes(person('gender: female'), person('other_names: [{name: Anna Stone, kind: translation}], wikidata: Q1')), [
      'person anna-stein: no longer says: gender “female”',
      'person anna-stein: now also called “Anna Stone” (translation)',
      'person anna-stein: Wikidata item is now “Q1”; there was none',
    ]);
    assert.deepEqual(changes('areas: [{name: Freedonia, demonyms: [Freedonian], within: [europe]}]', 'areas: [{name: Freedonia, within: [asia]}, Europe]'), [
      'area asia: new area, 1 statement (test-source)',
      'area freedonia: no longer called “Freedonian” (demonym)',
      'area freedonia: within: now also “asia”',
      'area freedonia: within: no longer “europe”',
    ]);
  });

  it('tells of events, figures and quotations', () => {
    const before = `
      persons: [Anna Stein]
      events: [{name: siege of Fredburg, date: 1904-03, phrases: [siege of Fredburg]}]
      figures: [{subject: people of Fredburg, value: 12000, unit: people, comparator: ">", phrases: [people ~ Fredburg]}]
      quotations: [{text: Never again, speaker: anna-stein, date: 2020-01-01}]`;
    const after = before.replace('1904-03', '1904-04').replace('12000', '15000').replace('Never again', 'Once more');
    assert.deepEqual(changes(before, after), [
      'event siege-of-fredburg: date is now April 1904 (test-source); was March 1904',
      'figure people-of-fredburg: figure is now >15000 people (test-source); was >12000 people',
      'quotation never-again: quotation removed, 1 statement',
      'quotation once-more: new quotation, 1 statement (test-source)',
    ]);
  });

  it('tells of packs that know more', () => {
    assert.deepEqual(changes('{as_of: 2026-01-01, areas: [Freedonia]}', '{as_of: 2026-02-01, pack: {version: "2"}, areas: [Freedonia]}'), [
      'pack test: version is now “2”; was “1”',
      'pack test: now knows up to 1 February 2026; was 1 January 2026',
    ]);
  });

  it('names all entities that a change says something of', () => {
    const [change] = diffFacts(factsFrom(person('gender: female')).base, factsFrom(person('gender: female, memberships: [freedonia-mayor 2020/]')).base);
    assert.deepEqual(change, {
      kind: 'person', id: 'anna-stein', name: 'Anna Stein', change: 'added', property: 'membership',
      statement: 'person/anna-stein#membership/freedonia-mayor@2020', text: 'now says: Mayor of Fredburg, from 2020 (test-source)',
      sources: ['test-source'], touches: ['person/anna-stein', 'post/freedonia-mayor'],
    });
  });

  it('is turned around when the bases are', () => {
    const before = factsFrom('areas: [Freedonia]').base;
    const after = factsFrom('areas: [Freedonia, Sylvania]').base;
    assert.deepEqual([diffFacts(before, after), diffFacts(after, before)].flat().map(({ change, id }) => `${change} ${id}`), ['added sylvania', 'removed sylvania']);
  });
});
