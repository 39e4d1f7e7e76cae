import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { layer } from '../../../server/src/core/facts/layer.js';
import { readPack } from '../../../server/src/core/facts/read-pack.js';
import type { Statement } from '../../../server/src/core/facts/types.js';
import { parseEdtf } from '../../../server/src/core/values/edtf.js';
import { factsFrom, packFiles } from '../../support/facts.js';

const bundled = `
  areas: [{name: Ukraine, demonyms: [Ukrainian], capital: [kyiv]}, {id: kyiv, name: Kiev}]
  posts: [{id: ukraine-president, area: ukraine}]
  persons:
    - {name: Petro Poroshenko, memberships: [ukraine-president 2014-06-07/2019-05-20]}
    - {id: zelensky, name: Vladimir Zelensky, birth_date: 1978-01-26, memberships: [ukraine-president 2019-05-21/], note: from the bundle}
`;

describe('a later pack', () => {
  it('overrides what it says and nothing else, and each statement keeps the pack that spoke', () => {
    const facts = factsFrom(bundled, 'persons: [{id: zelensky, name: Volodymyr Zelensky}]');
    const person = facts.person('zelensky');
    assert.equal(person?.name.value, 'Volodymyr Zelensky');
    assert.equal(person.name.pack, 'test2');
    assert.equal(person.givenName, 'Volodymyr');
    assert.equal(person.birthDate?.pack, 'test');
    assert.equal(person.note, 'from the bundle');
    assert.equal(person.pack, 'test2');
  });

  it('need not repeat a name to add a fact', () => {
    const facts = factsFrom(bundled, { persons: [{ id: 'zelensky', death_date: '2060-01-01' }] });
    assert.equal(facts.person('zelensky')?.deathDate?.pack, 'test2');
    assert.equal(facts.person('zelensky')?.name.value, 'Vladimir Zelensky');
  });

  it('makes another name the usual one, and the old one stays a variant', () => {
    const facts = factsFrom(bundled, 'areas: [{id: kyiv, name: Kyiv, other_names: [{name: Kiev, kind: romanisation, discouraged: house style}]}]');
    assert.deepEqual(facts.area('kyiv')?.names.map(({ name, kind, discouraged }) => [name, kind, discouraged]), [
      ['Kyiv', 'usual', undefined], ['Kiev', 'romanisation', 'house style'],
    ]);
    const plain = factsFrom(bundled, 'areas: [{id: kyiv, name: Kyiv}]');
    assert.deepEqual(plain.area('kyiv')?.names.map(({ name, kind }) => [name, kind]), [['Kyiv', 'usual'], ['Kiev', 'romanisation']]);
  });

  it('need not count the holders of an office again', () => {
    const facts = factsFrom(
      bundled.replace('ukraine-president 2019-05-21/', '{post: ukraine-president, start: 2019-05-21, ordinal: 6}'),
      'persons: [{id: zelensky, memberships: [ukraine-president 2019-05-20/]}]');
    assert.deepEqual(facts.person('zelensky')?.terms.map(({ start, ordinal }) => [start?.day, ordinal]), [[20, 6]]);
  });

  it('need not say again for which area and party a seat is held', () => {
    const seat = '{organization: rada, role: Deputy, start: 2019-08-29';
    const rada = 'organizations: [{id: rada, name: Rada}, {id: servants, name: Servants}]\nareas: [Odesa]\n';
    const facts = factsFrom(
      `${rada}persons: [{name: Olena Shulha, memberships: [${seat}, area: odesa, on_behalf_of: servants}]}]`,
      `persons: [{id: olena-shulha, memberships: [${seat}, end: 2024-01-01}]}]`);
    assert.deepEqual(facts.person('olena-shulha')?.terms.map(({ area, onBehalfOf, end }) => [area, onBehalfOf, end?.year]), [['odesa', 'servants', 2024]]);
  });

  it('joins lists of words', () => {
    const facts = factsFrom(bundled, 'areas: [{id: ukraine, demonyms: [Ukrainians]}]');
    assert.deepEqual(facts.area('ukraine')?.demonyms, ['Ukrainians', 'Ukrainian']);
    assert.deepEqual(facts.area('ukraine')?.names.map(({ name }) => name), ['Ukraine', 'Ukrainians', 'Ukrainian']);
  });

  it('corrects a term that overlaps, and adds one that does not', () => {
    const ended = factsFrom(bundled, 'persons: [{id: zelensky, memberships: [ukraine-president 2019-05-20/2024-05-20]}]');
    assert.deepEqual(ended.person('zelensky')?.terms.map(({ id, pack }) => [id, pack]), [
      ['person/zelensky#membership/ukraine-president@2019-05-20', 'test2'],
    ]);
    const again = factsFrom(bundled, 'persons: [{id: petro-poroshenko, memberships: [ukraine-president 2024-05-20/]}]');
    assert.deepEqual(again.person('petro-poroshenko')?.terms.map(({ pack }) => pack), ['test', 'test2']);
  });

  it('that says the same has the earlier pack’s sources as further witnesses, and speaks itself', () => {
    const facts = factsFrom(bundled, 'persons: [{id: zelensky, birth_date: 1978-01-26}, {id: petro-poroshenko, memberships: [ukraine-president 2014-06-07/2019-05-20]}]');
    const cited = (statement: Statement<unknown> | undefined): unknown => [statement?.pack, statement?.sources.map(({ source }) => source.id)];
    assert.deepEqual(cited(facts.person('zelensky')?.birthDate), ['test2', ['test2-source', 'test-source']]);
    assert.deepEqual(cited(facts.person('petro-poroshenko')?.terms[0]), ['test2', ['test2-source', 'test-source']]);
  });

  it('that says something else stands alone', () => {
    const facts = factsFrom(bundled, 'persons: [{id: zelensky, birth_date: 1978-01-25}, {id: petro-poroshenko, memberships: [ukraine-president 2014-06-07/2019-05-21]}]');
    assert.deepEqual(facts.person('zelensky')?.birthDate?.sources.map(({ source }) => source.id), ['test2-source']);
    assert.deepEqual(facts.person('petro-poroshenko')?.terms[0]?.sources.map(({ source }) => source.id), ['test2-source']);
  });

  it('that stopped watching earlier does not hide what the pack below knows of later days', () => {
    const old = 'as_of: 2022-02-15\npersons: [{id: zelensky, memberships: [ukraine-president 2019-05-20/]}]';
    const stillThere = factsFrom(bundled, old);
    const day = parseEdtf('2024-03-01')!;
    assert.deepEqual(stillThere.holdersAt('ukraine-president', day).map(({ person }) => person.id), ['zelensky']);
    assert.equal(stillThere.person('zelensky')?.terms[0]?.start?.day, 20);
    assert.deepEqual(stillThere.person('zelensky')?.terms[0]?.sources.map(({ source }) => source.id), ['test2-source', 'test-source']);
    const left = factsFrom(bundled.replace('ukraine-president 2019-05-21/]', 'ukraine-president 2019-05-21/2023-05-20]'), old);
    assert.deepEqual(left.holdersAt('ukraine-president', day), []);
    assert.equal(left.person('zelensky')?.terms[0]?.end?.year, 2023);
  });

  it('says when it adds to nobody', () => {
    const { pack } = readPack(packFiles({ persons: [{ id: 'nobody', gender: 'male' }] }));
    assert.deepEqual(layer([pack]).problems.map(({ path, message }) => `${path} ${message}`), [
      'persons.yaml The person `nobody` has no `name` in any pack, so it is left out: add it.',
    ]);
  });

  it('replaces an earlier one of its own id as a whole', () => {
    const old = readPack(packFiles('areas: [Atlantis, Ukraine]')).pack;
    const now = readPack(packFiles('areas: [Ukraine]')).pack;
    const { base, problems } = layer([old, now]);
    assert.deepEqual([...base.areas.keys()], ['ukraine']);
    assert.match(problems[0]?.message ?? '', /^Two packs have the id `test`/);
    assert.deepEqual(layer([{ ...old, places: new Map() }, now]).problems, []);
  });
});
