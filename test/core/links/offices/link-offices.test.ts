import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { judgeOffice } from '../../../../server/src/core/links/offices/judge-office.js';
import { factsFrom } from '../../../support/facts.js';
import { analyzeText } from '../../../support/test-check.js';

/** Offices of bodies, towns, regions and countries as wires word them. */
const facts = factsFrom(`
  areas:
    - {id: united-kingdom, name: United Kingdom, code: GB, demonyms: [British], classification: country}
    - {id: united-states, name: United States, code: US, demonyms: [American], classification: country}
    - {id: hungary, name: Hungary, code: HU, demonyms: [Hungarian], classification: country}
    - {id: saudi-arabia, name: Saudi Arabia, code: SA, demonyms: [Saudi], classification: country}
    - {id: scotland, name: Scotland, demonyms: [Scottish], classification: region, within: [united-kingdom]}
    - {id: wales, name: Wales, demonyms: [Welsh], classification: region, within: [united-kingdom]}
    - {id: london, name: London, classification: city, within: [united-kingdom]}
    - {id: new-york-state, name: New York, classification: region, within: [united-states]}
    - {id: new-york-city, name: New York City, other_names: [{name: New York, kind: short}], classification: city, within: [new-york-state]}
  organizations:
    - {id: iaea, name: International Atomic Energy Agency, acronyms: [IAEA]}
    - {id: cia, name: Central Intelligence Agency, acronyms: [CIA], area: united-states}
    - {id: nsa, name: National Security Agency, acronyms: [NSA], area: united-states}
  posts:
    - {id: iaea-director-general, label: Director General of the IAEA, other_labels: [Director General], role: director-general, organization: iaea, holders: one}
    - {id: cia-director, label: CIA Director, role: intelligence-chief, area: united-states, holders: one}
    - {id: nsa-director, label: NSA Director, other_labels: [Director], role: intelligence-chief, area: united-states, organization: nsa, holders: one}
    - {id: london-mayor, label: Mayor of London, role: mayor, area: london, holders: one}
    - {id: new-york-mayor, label: Mayor of New York City, role: mayor, area: new-york-city, holders: one}
    - {id: scotland-first-minister, label: First Minister of Scotland, role: first-minister, area: scotland, holders: one, other_labels: [First Minister]}
    - {id: hungary-prime-minister, label: Prime Minister of Hungary, role: prime-minister, area: hungary, holders: one, other_labels: [Prime Minister]}
    - {id: saudi-foreign-minister, label: Foreign Minister of Saudi Arabia, role: foreign-minister, area: saudi-arabia, holders: one, other_labels: [Foreign Minister]}
    - {id: saudi-crown-prince, label: Crown Prince of Saudi Arabia, role: crown-prince, area: saudi-arabia, holders: one, other_labels: [Crown Prince]}
  persons:
    - {name: Rafael Grossi, memberships: [iaea-director-general 2019-12-03/]}
    - {name: William Burns, memberships: [cia-director 2021-03-19/]}
    - {name: Paul Nakasone, memberships: [nsa-director 2018-05-04/]}
    - {name: Sadiq Khan, memberships: [london-mayor 2016-05-09/]}
    - {name: Eric Adams, memberships: [new-york-mayor 2022-01-01/]}
    - {name: Nicola Sturgeon, memberships: [scotland-first-minister 2014-11-20/]}
    - {name: Viktor Orbán, other_names: [{name: Viktor Orban, kind: romanisation}], memberships: [hungary-prime-minister 2010-05-29/]}
    - {name: Faisal bin Farhan, family_name: bin Farhan, memberships: [saudi-foreign-minister 2019-10-23/]}
    - {name: Mohammed bin Salman, family_name: bin Salman, other_names: [{name: Prince Mohammed, kind: short}], memberships: [saudi-crown-prince 2017-06-21/]}
`);

const verdictsOn = (text: string): readonly string[] => analyzeText(text, facts, {}, []).links.offices.map((claim) => judgeOffice(claim, facts).kind);

describe('offices in the words of the wires', () => {
  for (const text of [
    'IAEA chief Rafael Grossi spoke on Monday.',
    'The head of the IAEA, Rafael Grossi, spoke on Monday.',
    'Rafael Grossi, the head of the International Atomic Energy Agency, spoke on Monday.',
    'CIA chief William Burns spoke on Monday.',
    'London Mayor Sadiq Khan spoke on Monday.',
    'Sadiq Khan, the mayor of London, spoke on Monday.',
    'New York Mayor Eric Adams spoke on Monday.',
    'Scotland’s first minister, Nicola Sturgeon, spoke on Monday.',
    'Scottish First Minister Nicola Sturgeon spoke on Monday.',
    'Prime Minister Viktor Orban of Hungary spoke on Monday.',
    'Hungarian Premier Viktor Orban spoke on Monday.',
    'Hungarian leader Viktor Orban spoke on Monday.',
    'Saudi Foreign Minister Prince Faisal bin Farhan spoke on Monday.',
    'Saudi Crown Prince Mohammed bin Salman spoke on Monday.',
  ]) it(`agrees that ${text}`, () => assert.deepEqual(verdictsOn(text), ['agrees']));

  it('takes the director of one agency for no other’s', () => {
    assert.deepEqual(verdictsOn('CIA Director Paul Nakasone spoke on Monday.'), ['other-office']);
  });
  it('tells mayors, first ministers and heads of bodies apart', () => {
    assert.deepEqual(verdictsOn('Sadiq Khan, the mayor of New York, spoke on Monday.'), ['other-area']);
    assert.deepEqual(verdictsOn('CIA chief Rafael Grossi spoke on Monday.').filter((kind) => kind === 'agrees'), []);
  });
  it('reads no country behind a name that somebody speaks of', () => {
    assert.deepEqual(verdictsOn('An account by Prime Minister Viktor Orban of Scotland was read on Monday.'), ['agrees']);
  });
  it('leaves open what a leader is', () => {
    assert.deepEqual(verdictsOn('British leader Nicola Sturgeon spoke on Monday.'), ['cannot-tell']);
  });
});
