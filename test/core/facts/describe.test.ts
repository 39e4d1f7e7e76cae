import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { areaInText, eventSaid, labelWithBody } from '../../../server/src/core/facts/describe.js';
import { inEnglish } from '../../../server/src/core/values/said.js';
import { factsFrom } from '../../support/facts.js';

describe('facts/describe', () => {
  it('writes the article with the names that take one', () => {
    const names = ['United States', 'West Bank', 'Donetsk region', 'Democratic Republic of the Congo', 'Netherlands', 'Falkland Islands', 'France', 'Crimea', 'Ivory Coast'];
    assert.deepEqual(names.map(areaInText), [
      'the United States', 'the West Bank', 'the Donetsk region', 'the Democratic Republic of the Congo', 'the Netherlands', 'the Falkland Islands', 'France', 'Crimea', 'Ivory Coast',
    ]);
  });
  it('writes the article with events that are nouns, and none with those that are sentences', () => {
    const names = ['fall of the Berlin Wall', 'Cuban Missile Crisis', 'Treaty of Versailles', 'September 11 attacks', 'Hungary opens its border with Austria', 'Britain declares war on Germany', 'Zelensky\'s address'];
    assert.deepEqual(names.map((name) => inEnglish(eventSaid(name))), [
      'the fall of the Berlin Wall', 'the Cuban Missile Crisis', 'the Treaty of Versailles', 'the September 11 attacks', 'Hungary opens its border with Austria', 'Britain declares war on Germany',
      'Zelensky\'s address',
    ]);
  });
  it('names the body with an office that several bodies have', () => {
    const facts = factsFrom(`
organizations: [{name: United Nations, acronyms: [UN]}, {name: European Council}]
posts:
  - {id: un-sg, label: Secretary-General of the United Nations, other_labels: [Secretary-General, UN Secretary-General], role: secretary-general, organization: united-nations, holders: one}
  - {id: council-president, label: President of the European Council, other_labels: [Council President], role: council-president, organization: european-council, holders: one}
`);
    assert.deepEqual(['un-sg', 'council-president'].map((id) => labelWithBody(facts.post(id)!, facts)), ['UN Secretary-General', 'President of the European Council']);
  });
});
