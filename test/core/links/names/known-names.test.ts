import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { areasOf, knownPerson } from '../../../../server/src/core/links/names/known-names.js';
import { Comparisons } from '../../../../server/src/core/links/names/name-comparisons.js';
import { nearNames } from '../../../../server/src/core/links/names/near-names.js';
import { factsFrom } from '../../../support/facts.js';

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
    - {id: makinen, name: Sören Måkinen, other_names: [{name: Soeren Makinen, kind: romanisation}], memberships: [united-states-senator 1985/]}
    - {id: stone, name: JR Stone, other_names: [{name: J. R. Stone, kind: romanisation}, {name: Jack Stone Hill, kind: romanisation}], memberships: [united-states-senator 1985/]}
    - {id: aye, name: Tun Aye, other_names: [{name: Htun Ay, kind: romanisation}], memberships: [united-states-senator 1985/]}
`);
const person = (id: string) => facts.person(id)!;
const known = (id: string) => knownPerson(person(id), facts);

describe('the names of a known person', () => {
  it('are those a draft in English may write', () => {
    assert.deepEqual(known('dmitry-kozak').names.map(({ name }) => name.name), ['Dmitry Kozak', 'Dmitri Kozak']);
  });

  it('have several romanisations where the country writes another script, or a form in one is recorded', () => {
    assert.ok(known('dmitry-kozak').romanised);
    assert.ok(known('pavel-orlov').romanised);
    assert.ok(!known('mitch-mcconnell').romanised);
  });

  it('have one where a recorded form has other accents, other initials or fewer words', () => {
    assert.deepEqual(['makinen', 'stone', 'aye'].map((id) => known(id).romanised), [false, false, true]);
  });

  it('may have several where nothing is known of the country', () => assert.ok(known('jane-doe').romanised));

  it('belong to the countries of the offices', () => assert.deepEqual([...areasOf(person('pavel-orlov'), facts)], ['russia']));
});

describe('the memo of compared names', () => {
  const surnames = Array.from({ length: 500 }, (_, number) => `k${number.toString(26)}zak`.replace(/[0-9]/g, (digit) => String.fromCharCode(97 + Number(digit))));

  it('keeps twice as many pairs as it is told, however many names an archive has', () => {
    const memo = new Comparisons(100);
    let most = 0;
    for (const surname of surnames) {
      for (const id of ['dmitry-kozak', 'pavel-orlov', 'jane-doe']) {
        memo.of(['dmitry', surname], person(id), facts);
        most = Math.max(most, memo.size);
      }
    }
    assert.ok(most > 100 && most <= 200, String(most));
  });

  it('says the same as without it, before and after it forgets', () => {
    const memo = new Comparisons(3);
    const asked = ['kozak', 'koazk', 'orlov', 'koazk', 'doe', 'kozka', 'kozak', 'koazk'];
    const said = asked.map((surname) => memo.of(['dmitry', surname], person('dmitry-kozak'), facts).map(({ comparison }) => comparison.verdict));
    assert.deepEqual(said, asked.map((surname) => new Comparisons().of(['dmitry', surname], person('dmitry-kozak'), facts).map(({ comparison }) => comparison.verdict)));
    assert.deepEqual(nearNames(['dmitry', 'koazk'], person('dmitry-kozak'), facts).map(({ comparison }) => comparison.verdict).includes('differs'), true);
  });
});
