import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { likelyPerson } from '../../../../server/src/core/links/persons/likely-person.js';
import { inEnglish } from '../../../../server/src/core/values/said.js';
import { factsFrom } from '../../../support/facts.js';
import { analyzeText } from '../../../support/test-check.js';

const facts = factsFrom(`
  areas:
    - {id: united-states, name: United States, code: US, classification: country}
    - {id: france, name: France, code: FR, classification: country}
  posts:
    - {id: united-states-president, label: President, role: president, area: united-states, holders: one}
    - {id: united-states-secretary-of-state, label: Secretary of State, role: foreign-minister, area: united-states, holders: one}
    - {id: france-president, label: President, role: president, area: france, holders: one}
    - {id: france-first-lady, label: First Lady, role: first-lady, area: france, holders: one}
  persons:
    - {name: Emmanuel Macron, memberships: [france-president 2017-05-14/]}
    - {name: Brigitte Macron, memberships: [france-first-lady 2017-05-14/]}
    - {name: Bill Clinton, memberships: [united-states-president 1993-01-20/2001-01-20]}
    - {name: Hillary Clinton, memberships: [united-states-secretary-of-state 2009-01-21/2013-02-01]}
`);

/** Whom the last family name of the text probably means, and why. */
function last(text: string): string | undefined {
  const { links } = analyzeText(text, facts, {}, []);
  const likely = likelyPerson(links.persons.at(-1)!, links);
  return likely && `${likely.person.id}: ${inEnglish(likely.reason)}`;
}

describe('whom a family name of several bearers probably means', () => {
  for (const [text, expected] of [
    ['PARIS, 1 March 2022 — Envoys met Macron.', 'emmanuel-macron: Emmanuel Macron is the only one of this name in the fact base who was in office on the story date.'],
    ['PARIS, 1 March 2022 — Emmanuel Macron came with Brigitte Macron. Reporters asked Macron.', 'emmanuel-macron: Emmanuel Macron is the only one of this name in the fact base who was in office on the story date.'],
    ['WASHINGTON, 1 March 1998 — Envoys met Clinton.', 'bill-clinton: Bill Clinton is the only one of this name in the fact base who was in office on the story date.'],
    ['WASHINGTON, 1 March 2010 — Envoys met Clinton.', 'hillary-clinton: Hillary Clinton is the only one of this name in the fact base who was in office on the story date.'],
    ['WASHINGTON, 1 March 2016 — Former Secretary of State Clinton spoke. Reporters asked Clinton.', 'hillary-clinton: Hillary Clinton is the one of this name who held the office.'],
    ['WASHINGTON, 1 October 2016 — Reporters asked Clinton.', undefined],
    ['WASHINGTON, 1 October 2016 — Bill Clinton watched Hillary Clinton. Reporters asked Clinton.', undefined],
  ] as const) it(`${text} → ${expected ?? 'nobody'}`, () => assert.equal(last(text), expected));
});
