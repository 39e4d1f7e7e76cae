import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { nearlyNamedHolders } from '../../../../server/src/core/links/offices/nearly-named-holders.js';
import { factsFrom } from '../../../support/facts.js';
import { analyzeText } from '../../../support/test-check.js';

const facts = factsFrom(`
  areas:
    - {id: united-states, name: United States, code: US, demonyms: [American], classification: country, other_names: [{name: U.S., kind: acronym}]}
    - {id: eritrea, name: Eritrea, code: ER, demonyms: [Eritrean], classification: country}
    - {id: spain, name: Spain, code: ES, demonyms: [Spanish], classification: country}
  organizations:
    - {id: united-nations, name: United Nations, acronyms: [UN]}
    - {id: european-union, name: European Union, acronyms: [EU]}
  posts:
    - {id: un-secretary-general, label: Secretary-General, role: secretary-general, organization: united-nations, holders: one}
    - {id: eu-high-representative, label: EU foreign policy chief, other_labels: [foreign policy chief], role: high-representative, organization: european-union, holders: one}
    - {id: house-speaker, label: House Speaker, role: speaker, area: united-states, holders: one}
    - {id: eritrea-president, label: President of Eritrea, role: president, area: eritrea, holders: one, other_labels: [President]}
  persons:
    - {name: António Guterres, citizenship: [spain], memberships: [un-secretary-general 2017-01-01/]}
    - {name: Josep Borrell, citizenship: [spain], memberships: [eu-high-representative 2019-12-01/]}
    - {name: Mike Johnson, citizenship: [united-states], memberships: [house-speaker 2021-10-25/]}
    - {name: Isaias Afwerki, memberships: [eritrea-president 1993-05-24/]}
`);

const known = factsFrom(`
  as_of: 2024-11-01
  areas: [{id: spain, name: Spain, code: ES, classification: country}]
  organizations: [{id: european-union, name: European Union, acronyms: [EU]}]
  posts: [{id: eu-high-representative, label: EU foreign policy chief, other_labels: [foreign policy chief], role: high-representative, organization: european-union, holders: one}]
  persons: [{name: Josep Borrell, citizenship: [spain], memberships: [eu-high-representative 2019-12-01/]}]
`);

const nearlyIn = (text: string): readonly string[] => nearlyNamedHolders(analyzeText(text, facts, {}, []).links).map(({ typed, right }) => `${typed} → ${right}`);

describe('names that are nearly the holder’s', () => {
  for (const [text, told] of [
    ['UN Secretary-General Antonio Gutierrez left for Lima on Monday.', 'Gutierrez → Guterres'],
    ['The EU’s foreign policy chief, Joseph Borell, said so on Monday.', 'Joseph Borell → Josep Borrell'],
    ['House Speaker Mike Johnston promised an inquiry on Monday.', 'Johnston → Johnson'],
    ['UN Secretary-General Antonoi Guterrez left for Lima on Monday.', 'Antonoi Guterrez → António Guterres'],
  ] as const) it(`are told: ${text}`, () => assert.deepEqual(nearlyIn(text), [told]));

  it('are told of the one who was last known to hold the office, and of nobody years later', () => {
    const on = (date: string): readonly string[] =>
      nearlyNamedHolders(analyzeText('EU foreign policy chief Josep Borel said so on Monday.', known, { date }, []).links).map(({ typed }) => typed);
    assert.deepEqual([on('2024-11-30'), on('2030-01-15')], [['Borel'], []]);
  });

  for (const [why, text] of [
    ['nobody’s office', 'Antonio Gutierrez left for Lima on Monday.'],
    ['another name altogether', 'UN Secretary-General Kofi Annan left for Lima on Monday.'],
    ['a former holder', 'Former UN Secretary-General Antonio Gutierrez left for Lima on Monday.'],
    ['a successor', 'Antonio Gutierrez was elected UN Secretary-General Antonio Gutierrez said on Monday.'],
    ['a relative', 'The brother of House Speaker Mike Johnston said so on Monday.'],
    ['words of others', '“UN Secretary-General Antonio Gutierrez left for Lima on Monday,” the letter said.'],
    ['another romanisation', 'Eritrean President Isaias Afewerki left for Khartoum on Monday.'],
    ['a deputy', 'UN Deputy Secretary-General Antonio Gutierrez left for Lima on Monday.'],
  ] as const) it(`are not told of ${why}`, () => assert.deepEqual(nearlyIn(text), []));
});
