import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseEdtf } from '../../../server/src/core/values/edtf.js';
import { tokenise } from '../../../server/src/core/text/tokens.js';
import { factsFrom } from '../../support/facts.js';

const facts = factsFrom(`
  areas:
    - {name: Russia, demonyms: [Russian, Russians], metonyms: [the Kremlin], within: [europe]}
    - {name: Jordan}
    - {name: United States, other_names: [{name: US, kind: acronym}, {name: U.S., kind: acronym}]}
    - {name: New York, within: [united-states]}
    - {name: York, within: [england]}
    - {name: The Hague}
    - {id: sum-a, name: Circle, within: [sum-b]}
    - {id: sum-b, name: Circlet, within: [sum-a]}
  organizations:
    - {id: nato, name: North Atlantic Treaty Organization, acronyms: [NATO]}
    - {id: who, name: World Health Organization, acronyms: [WHO]}
    - {id: times, name: The New York Times}
    - {id: osce, name: Organization for Security and Co-operation in Europe, acronyms: [OSCE]}
  posts:
    - {id: russia-foreign-minister, area: russia, other_labels: [Minister of Foreign Affairs of Russia]}
  persons:
    - {name: Igor Ivanov, memberships: [russia-foreign-minister 1998-09-11/2004-03-09]}
    - {name: Sergei Lavrov, memberships: [russia-foreign-minister 2004-03-09/], other_names: [{name: Sergey Lavrov, kind: romanisation}, {name: Сергей Лавров, kind: native}, {name: Sergei Lavrow, kind: misspelling}]}
    - {name: Xi Jinping, family_name_first: true}
    - {name: Volodymyr Zelensky, other_names: [{name: Volodymyr Zelenskyy, kind: romanisation}]}
    - {name: George W. Bush, given_name: George W., family_name: Bush}
    - {name: John Smith}
    - {name: Bashar al-Assad, given_name: Bashar, family_name: al-Assad}
    - {name: Joe Biden, other_names: [{name: Joe, kind: nickname}]}
    - {name: Pelé}
  as_of: 2022-03-01
`);

const namesIn = (text: string): readonly string[] => {
  const tokens = tokenise(text);
  const folds = tokens.map(({ fold }) => fold);
  const cases = tokens.map((token) => token.case);
  return tokens.flatMap((_, at) => facts.namesAt(folds, cases, at).map((hit) => `${hit.entity.id}:${String(hit.length)}`));
};
const at = (edtf: string) => {
  const date = parseEdtf(edtf);
  assert.ok(date);
  return date;
};
const holders = (date: string): readonly string[] => facts.holdersAt('russia-foreign-minister', at(date)).map(({ person }) => person.id);
const possible = (date: string): readonly string[] => facts.possibleHoldersAt('russia-foreign-minister', at(date)).map(({ person }) => person.id);

describe('names at a token', () => {
  it('are the longest that stand there', () => {
    assert.deepEqual(namesIn('He reads the New York Times.'), ['times:3', 'york:1']);
    assert.deepEqual(namesIn('He lives in New York.'), ['new-york:2', 'york:1']);
  });
  it('hold whatever the accents, the hyphens and the possessive ending', () => {
    assert.deepEqual(namesIn("Sergeĭ Lavrov's words"), ['sergei-lavrov:2']);
    assert.deepEqual(namesIn('the Organization for Security and Cooperation in Europe'), ['europe:1']);
    assert.deepEqual(namesIn('the Organization for Security and Co-operation in Europe'), ['osce:8', 'europe:1']);
  });
  it('tell a short acronym from a word', () => {
    assert.deepEqual(namesIn('They told us who came.'), []);
    assert.deepEqual(namesIn('Who told Us?'), []);
    assert.deepEqual(namesIn('The US left the WHO; the U.S. returned.'), ['united-states:1', 'who:1', 'united-states:1']);
    assert.deepEqual(namesIn('Nato and NATO, not nato'), ['nato:1', 'nato:1']);
  });
  it('tell a proper name from a word', () => {
    assert.deepEqual(namesIn('russian roulette'), []);
    assert.deepEqual(namesIn('Russian and RUSSIAN'), ['russia:1', 'russia:1']);
  });
  it('go without a dropped article, but never lose one that is part of the name', () => {
    assert.deepEqual(namesIn('Kremlin sources'), ['russia:1']);
    assert.deepEqual(namesIn('in the Hague'), ['the-hague:2']);
    assert.deepEqual(namesIn('William Hague'), []);
  });
  it('leave misspellings alone', () => {
    assert.deepEqual(namesIn('Sergei Lavrow'), []);
  });
  it('know the orders and short forms in which persons are written', () => {
    assert.deepEqual(namesIn('Xi Jinping, Jinping Xi, George Bush, Pelé, Joe'), ['xi-jinping:2', 'xi-jinping:2', 'george-w-bush:2', 'pele:1']);
  });
});

describe('persons by their words', () => {
  it('are found by family name, in any romanisation', () => {
    assert.deepEqual(facts.personsByFamilyName('zelenskyy').map(({ id }) => id), ['volodymyr-zelensky']);
    assert.deepEqual(facts.personsByFamilyName('assad').map(({ id }) => id), ['bashar-al-assad']);
    assert.deepEqual(facts.personsByFamilyName('al assad').map(({ id }) => id), ['bashar-al-assad']);
    assert.deepEqual(facts.personsByFamilyName('pele').map(({ id }) => id), ['pele']);
    assert.deepEqual(facts.personsByFamilyName('lavrow'), []);
  });
  it('are found by given name and nickname', () => {
    assert.deepEqual(facts.personsByGivenName('joe').map(({ id }) => id), ['joe-biden']);
    assert.deepEqual(facts.personsByGivenName('george').map(({ id }) => id), ['george-w-bush']);
    assert.deepEqual(facts.personsByGivenName('sergey').map(({ id }) => id), ['sergei-lavrov']);
  });
  it('are near a slip', () => {
    assert.deepEqual(facts.nearPersonTokens('lavorv'), ['lavrov']);
    assert.deepEqual(facts.nearPersonTokens('zelenskyi'), ['zelensky', 'zelenskyy']);
    assert.deepEqual(facts.nearPersonTokens('lavrov'), []);
    assert.deepEqual(facts.nearPersonTokens('zelemskyi'), []);
  });
});

describe('holders of a post', () => {
  it('are sure inside a term and up to what the pack knows', () => {
    assert.deepEqual(holders('2003'), ['igor-ivanov']);
    assert.deepEqual(holders('2022-02-15'), ['sergei-lavrov']);
    assert.deepEqual(holders('2004'), []);
    assert.deepEqual(holders('2022-04-01'), []);
  });
  it('are possible on the day of a handover and beyond what the pack knows', () => {
    assert.deepEqual(possible('2004-03-09'), ['igor-ivanov', 'sergei-lavrov']);
    assert.deepEqual(possible('2022-04-01'), ['sergei-lavrov']);
    assert.deepEqual(possible('1990'), []);
  });
});

describe('bodies and places', () => {
  it('are found by acronym and by a garbled name', () => {
    assert.deepEqual(facts.organizationsByAcronym('osce').map(({ id }) => id), ['osce']);
    assert.deepEqual(facts.nearOrganizations(['north', 'atlantic', 'trade', 'organization']).map(({ id }) => id), ['nato']);
    assert.deepEqual(facts.nearOrganizations(['north', 'atlantic', 'treaty', 'organization']), []);
    assert.deepEqual(facts.nearOrganizations(['world', 'bank']), []);
  });
  it('lie in one another, and a circle does no harm', () => {
    assert.equal(facts.liesIn('new-york', 'united-states'), true);
    assert.equal(facts.liesIn('united-states', 'new-york'), false);
    assert.equal(facts.liesIn('sum-a', 'sum-b'), true);
    assert.equal(facts.liesIn('sum-a', 'england'), false);
  });
  it('name posts by label', () => {
    assert.deepEqual(facts.postsByLabel('minister of foreign affairs').map(({ id }) => id), ['russia-foreign-minister']);
    assert.deepEqual(facts.postsByLabel('foreign minister').map(({ id }) => id), ['russia-foreign-minister']);
  });
});
