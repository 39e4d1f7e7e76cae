import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { areasOf, isRomanised, knownNames } from '../../../server/src/core/links/known-names.js';
import { factsFrom } from '../../support/facts.js';

const facts = factsFrom(`
  areas: [{id: russia, name: Russia, code: RU}, {id: united-states, name: United States, code: US}]
  posts:
    - {id: russia-envoy, label: Envoy, role: envoy, area: russia, holders: many}
    - {id: united-states-senator, label: Senator, role: senator, area: united-states, holders: many}
  persons:
    - name: Dmitry Kozak
      other_names: [{name: Дмитрий Козак, kind: native}, {name: Dmitri Kozak, kind: romanisation}, {name: Dmitry Koazk, kind: misspelling}]
      memberships: [russia-envoy 2020/]
    - {name: Pavel Orlov, memberships: [russia-envoy 2020/]}
    - {name: Mitch McConnell, memberships: [united-states-senator 1985/]}
    - {name: Jane Doe}
`);
const person = (id: string) => facts.person(id)!;

describe('the names of a known person', () => {
  it('are those a draft in English may write', () => {
    assert.deepEqual(knownNames(person('dmitry-kozak')).map(({ name }) => name.name), ['Dmitry Kozak', 'Dmitri Kozak']);
  });

  it('have several romanisations where the country writes another script, or a form in one is recorded', () => {
    assert.ok(isRomanised(person('dmitry-kozak'), facts));
    assert.ok(isRomanised(person('pavel-orlov'), facts));
    assert.ok(!isRomanised(person('mitch-mcconnell'), facts));
  });

  it('may have several where nothing is known of the country', () => assert.ok(isRomanised(person('jane-doe'), facts)));

  it('belong to the countries of the offices', () => assert.deepEqual([...areasOf(person('pavel-orlov'), facts)], ['russia']));
});
