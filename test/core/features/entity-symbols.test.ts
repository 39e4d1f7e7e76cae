import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { entitySymbols, sourceAddress } from '../../../server/src/core/features/entity-symbols.js';
import { placeOf, statementsAt } from '../../../server/src/core/features/statement-at.js';
import { readPack } from '../../../server/src/core/facts/read-pack.js';
import { factsFrom, packFiles } from '../../support/facts.js';
import { analyzeText } from '../../support/test-check.js';

const SNIPPET = `
  areas: [{name: Russia, demonyms: [Russian]}, {id: kyiv, name: Kyiv, other_names: [{name: Kiev, kind: romanisation}]}]
  posts: [{id: russia-president, area: russia, holders: one}]
  persons:
    - {name: Vladimir Putin, memberships: [russia-president 2012-05-07/]}
    - {name: Vladimir Kara-Murza, family_name: Kara-Murza}
    - {name: Ludmilla Putina, other_names: [{name: Ludmila Putina, kind: misspelling}]}
  events: [{id: summit, name: Geneva summit, date: 2021-06-16, phrases: [Geneva summit]}]
`;
const facts = factsFrom(SNIPPET);
const found = (query: string): readonly string[] => entitySymbols(facts, query).map(({ name, container }) => `${name} (${container})`);

describe('a search of the fact base', () => {
  it('finds names by the beginnings of their words, whole words first', () => {
    assert.deepEqual(found('Putin'), ['Vladimir Putin (person)', 'Ludmilla Putina (person)']);
    assert.deepEqual(found('vlad mur'), ['Vladimir Kara-Murza (person)']);
    assert.deepEqual(found('gen'), ['Geneva summit (event)']);
  });
  it('tells the usual name where it found another one', () => {
    assert.deepEqual(found('Kiev'), ['Kiev (place, Kyiv)']);
  });
  it('finds what is near where nothing fits, and nothing for nothing', () => {
    assert.deepEqual(found('Vladmir Putin'), ['Vladimir Putin (person)']);
    assert.deepEqual([found(''), found('?!'), found('qqqq')], [[], [], []]);
  });
  it('knows the page on which a name was read', () => {
    assert.equal(sourceAddress(facts.person('vladimir-putin')!), 'https://example.org/source');
  });
});

describe('the statement behind words of a draft', () => {
  const text = 'Russian President Vladimir Putin came home. The Geneva summit took place on 16 June 2021.';
  const keys = (words: string): readonly string[] => statementsAt(analyzeText(text, facts), text.indexOf(words) + 1);
  it('is the term behind an office, the person behind a name, the date behind an event', () => {
    assert.equal(keys('President')[0], facts.person('vladimir-putin')!.terms[0]!.id);
    assert.equal(keys('Vladimir')[0], 'person/vladimir-putin');
    assert.equal(keys('summit')[0], 'event/summit#date');
    assert.deepEqual(keys('came'), []);
  });
  it('has a place in a pack that was read, and none in one that says nothing of it', () => {
    const { pack } = readPack(packFiles(SNIPPET));
    assert.equal(placeOf(keys('Vladimir'), [pack])?.path, 'persons.yaml');
    assert.equal(placeOf(['person/nobody'], [pack]), undefined);
    assert.equal(placeOf(keys('Vladimir'), []), undefined);
  });
});
