import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { factStats, printStats } from '../../../server/src/core/features/fact-stats.js';
import { findEntities } from '../../../server/src/core/features/find-entities.js';
import { printEntity } from '../../../server/src/core/features/print-entity.js';
import { showEntity, type ShownEntity } from '../../../server/src/core/features/show-entity.js';
import { factsFrom } from '../../support/facts.js';

const facts = factsFrom(`
  sources: [{id: kremlin, type: webpage, title: Dmitry Kozak, issued: 2020-01-24, URL: "http://en.kremlin.ru/kozak"}]
  areas: [Russia, {id: geneva, name: Geneva}]
  organizations: [{id: nato, name: North Atlantic Treaty Organization, acronyms: [NATO], seat: {value: brussels}, members: [{area: belgium, start: 1949-04-04}]}]
  posts: [{id: russia-deputy-chief, area: russia, label: Deputy Kremlin Chief of Staff}]
  persons:
    - id: dmitry-kozak
      name: Dmitry Kozak
      other_names: [{name: Dmitri Kozak, kind: romanisation}, {name: Dmitry Koazk, kind: misspelling}]
      birth_date: {value: 1958-11-07, sources: [{source: kremlin, locator: para. 1}]}
      memberships:
        - {post: russia-deputy-chief, start: 2020-01-24, end: 2025-09, sources: [kremlin]}
        - {organization: nato, role: Guest, start: 2001, end: unknown, sources: [kremlin]}
    - {name: Sergei Lavrov}
    - {name: Anna Stein, memberships: [{organization: nato, role: Delegate, area: geneva, on_behalf_of: nato, start: 2020}]}
  events: [{id: summit, name: Geneva summit, date: 2021-06-16, phrases: [meeting of the presidents]}]
  figures: [{id: dead, subject: dead in Donbas, value: 14000, unit: people, comparator: ">"}]
  quotations: [{id: q, text: Nyet means nyet, speaker: sergei-lavrov, date: 2022-01-10}]
`);

const found = (query: string): string => {
  const { by, entities } = findEntities(facts, query);
  return `${by}: ${entities.map(({ id }) => id).join(', ')}`;
};

describe('looking a name up', () => {
  it('finds an id, a whole name, words of a name, and near words, in this order', () => {
    assert.equal(found('summit'), 'id: summit');
    assert.equal(found('DMITRY KOZAK'), 'name: dmitry-kozak');
    assert.equal(found('nato'), 'id: nato');
    assert.equal(found('Geneva'), 'name: geneva');
    assert.equal(found('Kozak'), 'words: dmitry-kozak');
    assert.equal(found('Lavorv'), 'near: sergei-lavrov');
    assert.equal(found('meeting of the Presidents'), 'name: summit');
  });
  it('finds a name by a misspelling that a pack lists', () => {
    assert.equal(found('Dmitry Koazk'), 'name: dmitry-kozak');
  });
  it('finds nothing for nothing, and nothing near a short word', () => {
    assert.deepEqual([found(''), found('?!'), found('Ruzz')], ['near: ', 'near: ', 'near: ']);
  });
});

const shownOf = (name: string): ShownEntity => showEntity(facts, findEntities(facts, name).entities[0]!);

describe('an entity as plain data', () => {
  it('has its names, its statements and their sources', () => {
    const kremlin = { id: 'kremlin', title: 'Dmitry Kozak', URL: 'http://en.kremlin.ru/kozak', issued: '2020-01-24', locator: null };
    const shown = shownOf('dmitry-kozak');
    assert.deepEqual({ ...shown, statements: shown?.statements.slice(1) }, {
      id: 'dmitry-kozak', kind: 'person', name: 'Dmitry Kozak', otherNames: ['Dmitri Kozak'], pack: 'test',
      statements: [
        { property: 'birth_date', value: '1958-11-07', start: null, end: null, sources: [{ ...kremlin, locator: 'para. 1' }] },
        { property: 'membership', value: 'Guest, North Atlantic Treaty Organization', start: '2001', end: 'unknown', sources: [kremlin] },
        { property: 'membership', value: 'Deputy Kremlin Chief of Staff', start: '2020-01-24', end: '2025-09', sources: [kremlin] },
      ],
    });
  });
  it('says for which area and party a seat is held', () => {
    assert.deepEqual(shownOf('anna-stein').statements.slice(1).map(({ value }) => value), ['Delegate, North Atlantic Treaty Organization (Geneva, North Atlantic Treaty Organization)']);
  });
  it('reads well whatever its kind', () => {
    const lines = ['nato', 'russia-deputy-chief', 'summit', 'dead', 'q'].flatMap((id) =>
      shownOf(id).statements.map(({ property, value, start }) => `${property} ${String(value)} ${start ?? '-'}`));
    assert.deepEqual(lines, [
      'name North Atlantic Treaty Organization -', 'seat Brussels -', 'members Belgium 1949-04-04',
      'label Deputy Kremlin Chief of Staff -', 'holder Dmitry Kozak 2020-01-24',
      'name Geneva summit -', 'date 2021-06-16 -',
      'subject dead in Donbas -', 'value >14000 people -',
      'text Nyet means nyet -', 'speaker Sergei Lavrov 2022-01-10',
    ]);
  });
  it('prints for the terminal with numbered sources', () => {
    assert.equal(printEntity(shownOf('dmitry-kozak')), [
      'Dmitry Kozak  (person dmitry-kozak; pack test)',
      'also  Dmitri Kozak',
      '  name    Dmitry Kozak                                                     [1]',
      '  born    1958-11-07                                                       [2]',
      '  office  Guest, North Atlantic Treaty Organization  2001 – unknown        [2]',
      '  office  Deputy Kremlin Chief of Staff              2020-01-24 – 2025-09  [2]',
      '[1] Source of the test, https://example.org/source',
      '[2] Dmitry Kozak, 2020-01-24, para. 1, http://en.kremlin.ru/kozak',
      '',
    ].join('\n'));
  });
});

describe('the counts of a base', () => {
  it('count entities, statements by property, and the sources behind them', () => {
    const stats = factStats(facts);
    assert.equal(stats.entities.person, 3);
    assert.deepEqual([stats.statements['membership'], stats.statements['birth_date'], stats.statements['text']], [3, 1, 1]);
    assert.equal(stats.sources, 2);
    assert.deepEqual(stats.packs.map(({ id, asOf, sources }) => [id, asOf, sources]), [['test', '2026-01-01', 2]]);
    assert.match(printStats(stats), /^pack +version +as of +entities/);
    assert.match(printStats(stats), /\n {2}birth date +1\n/);
  });
});
