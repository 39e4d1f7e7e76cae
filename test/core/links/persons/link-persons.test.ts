import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { factsFrom } from '../../../support/facts.js';
import { analyzeText } from '../../../support/test-check.js';

const facts = factsFrom(`
  areas:
    - {id: united-states, name: United States, code: US, classification: country}
    - {id: philippines, name: Philippines, code: PH, classification: country}
  posts:
    - {id: united-states-president, label: President, role: president, area: united-states, holders: one}
    - {id: united-states-first-lady, label: First Lady, role: first-lady, area: united-states, holders: one}
    - {id: philippines-president, label: President, role: president, area: philippines, holders: one}
  persons:
    - {name: Donald Trump, memberships: [united-states-president 2017-01-20/2021-01-20]}
    - {name: Donald Trump Jr, given_name: Donald, family_name: Trump}
    - {name: Yoon Suk Yeol, family_name_first: true, given_name: Suk Yeol, family_name: Yoon, other_names: [{name: Yoon Suk-yeol, kind: romanisation}]}
    - {name: Joe Biden, memberships: [united-states-president 2021-01-20/2025-01-20]}
    - {name: Jill Biden, memberships: [united-states-first-lady 2021-01-20/2025-01-20]}
    - {name: Ferdinand Marcos, death_date: 1989-09-28, memberships: [philippines-president 1965-12-30/1986-02-25]}
    - {name: Ferdinand Marcos Jr., given_name: Ferdinand, family_name: Marcos, memberships: [philippines-president 2022-06-30/]}
`);

/** What each name of the text links to, by id; `?` where several people may be meant. */
const linked = (text: string): readonly string[] =>
  analyzeText(text, facts, {}, []).links.persons.map(({ outcome, person }) => (outcome === 'linked' ? person!.id : '?'));

describe('father and son of one name', () => {
  for (const [text, ids] of [
    ['Donald Trump spoke. Trump left.', ['donald-trump', 'donald-trump']],
    ['Donald Trump Jr spoke.', ['donald-trump-jr']],
    ['MANILA, 1 March 2023 — Ferdinand Marcos spoke.', ['ferdinand-marcos-jr']],
    ['MANILA, 1 March 2021 — Ferdinand Marcos spoke.', ['?']],
  ] as const) {
    it(`${text} → ${ids.join(', ')}`, () => assert.deepEqual(linked(text), ids));
  }
});

describe('two spellings of one name', () => {
  for (const text of ['Yoon Suk Yeol spoke.', 'Yoon Suk-yeol spoke.']) it(text, () => assert.deepEqual(linked(text), ['yoon-suk-yeol']));
});

describe('husband and wife', () => {
  for (const [text, ids] of [
    ['MANILA, 1 March 2023 — President Biden spoke.', ['joe-biden']],
    ['MANILA, 1 March 2023 — Secretary Biden spoke.', ['joe-biden']],
    ['MANILA, 1 March 2023 — First Lady Biden spoke.', ['jill-biden']],
    ['MANILA, 1 March 2023 — Jill Biden spoke. Biden smiled.', ['jill-biden', 'jill-biden']],
  ] as const) {
    it(`${text} → ${ids.join(', ')}`, () => assert.deepEqual(linked(text), ids));
  }
});
