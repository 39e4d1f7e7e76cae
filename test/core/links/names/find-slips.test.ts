import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findSlips, type Slip } from '../../../../server/src/core/links/names/find-slips.js';
import { factsFrom } from '../../../support/facts.js';
import { analyzeText } from '../../../support/test-check.js';

/**
 * Traps for ever: false alarms that matchers of names have been reported for, and the slips that must still be found. Persons of
 * one fact base on purpose stand close to one another.
 */
const facts = factsFrom(`
  areas:
    - {id: russia, name: Russia, code: RU, demonyms: [Russian], classification: country}
    - {id: united-states, name: United States, code: US, demonyms: [American], other_names: [{name: US, kind: short}], classification: country}
    - {id: germany, name: Germany, code: DE, demonyms: [German], classification: country}
    - {id: japan, name: Japan, code: JP, demonyms: [Japanese], classification: country}
    - {id: portugal, name: Portugal, code: PT}
    - {id: united-kingdom, name: United Kingdom, code: GB, demonyms: [British], classification: country}
    - {id: united-arab-emirates, name: United Arab Emirates, code: AE}
  organizations:
    - {id: state-department, name: State Department, area: united-states}
    - {id: united-nations, name: United Nations, acronyms: [UN]}
  posts:
    - {id: russia-deputy-foreign-minister, label: Deputy Foreign Minister, role: deputy-foreign-minister, area: russia, holders: many}
    - {id: russia-deputy-chief-of-staff, label: Deputy Kremlin Chief of Staff, role: deputy-chief-of-staff, area: russia, holders: many}
    - {id: germany-chancellor, label: Chancellor, role: prime-minister, area: germany, holders: one}
    - {id: germany-interior-minister, label: Interior Minister, role: interior-minister, area: germany, holders: one}
    - {id: japan-finance-minister, label: Finance Minister, role: finance-minister, area: japan, holders: one}
    - {id: state-department-spokesman, label: State Department Spokesperson, role: spokesperson, organization: state-department, area: united-states, holders: one}
    - {id: united-nations-secretary-general, label: Secretary-General, role: secretary-general, organization: united-nations, holders: one}
    - {id: united-kingdom-chancellor, label: Chancellor of the Exchequer, role: finance-minister, area: united-kingdom, holders: one}
    - {id: united-kingdom-commons-leader, label: Leader of the House of Commons, role: leader-of-the-house, area: united-kingdom, holders: one}
    - {id: united-kingdom-trade-minister, label: Trade Minister, role: trade-minister, area: united-kingdom, holders: one}
    - {id: germany-economy-minister, label: Economy Minister, role: economy-minister, area: germany, holders: one}
  persons:
    - {name: Sergei Ryabkov, memberships: [russia-deputy-foreign-minister 2008-08-15/]}
    - {name: Dmitry Kozak, memberships: [russia-deputy-chief-of-staff 2020-01-24/]}
    - {name: Olaf Scholz, memberships: [germany-chancellor 2021-12-08/2025-05-06]}
    - {name: Hans-Peter Friedrich, given_name: Hans-Peter, memberships: [germany-interior-minister 2011-03-03/2013-12-17]}
    - {name: Ned Price, memberships: [state-department-spokesman 2021-01-20/2023-03-17]}
    - {name: Taro Aso, memberships: [japan-finance-minister 2012-12-26/2021-10-04]}
    - {name: John Kirby, citizenship: [united-states]}
    - {name: David Brock, citizenship: [united-states]}
    - {name: Joe Biden, citizenship: [united-states]}
    - {name: Wendy Sherman, citizenship: [united-states]}
    - {name: Antonio Guterres, citizenship: [portugal], memberships: [united-nations-secretary-general 2017-01-01/]}
    - {name: Khalifa bin Zayed, given_name: Khalifa, family_name: bin Zayed, citizenship: [united-arab-emirates]}
    - {name: Maria Zakharova, citizenship: [russia]}
    - {name: Andrei Kortunov, citizenship: [russia]}
    - {name: S. K. Momen, citizenship: [united-arab-emirates]}
    - {name: Jake Sullivan, citizenship: [united-states]}
    - {name: Dan Sullivan, citizenship: [united-states]}
    - {name: Philip Hammond, citizenship: [united-kingdom], memberships: [united-kingdom-chancellor 2016-07-13/]}
    - {name: Jacob Rees-Mogg, family_name: Rees-Mogg, citizenship: [united-kingdom], memberships: [united-kingdom-commons-leader 2019-07-24/]}
    - {name: Penny Mordaunt, citizenship: [united-kingdom], memberships: [united-kingdom-trade-minister 2021-09-16/]}
    - {name: Robert Habeck, citizenship: [germany], memberships: [germany-economy-minister 2021-12-08/]}
`);

const slipsIn = (text: string): readonly Slip[] => findSlips(analyzeText(text, facts, {}, []).links);

describe('slips that are none', () => {
  for (const [why, text] of [
    ['two edits away, same given name', 'The columnist David Brooks wrote about it.'],
    ['two edits away, same place', 'At the State Department, John Kerry gave a speech.'],
    ['another name of the same sound', 'UN staff in Lima elected Antonio Gutierrez.'],
    ['one swap away, another calling', 'Sergei Rybakov, a pianist, will play in Vienna.'],
    ['one swap away, no context', 'Sergei Rybakov will play in Vienna on Monday.'],
    ['no word agrees', 'John Kozik keeps bees in Ohio.'],
    ['given and family name swapped', 'Friedrich Hans and Peter Friedrichs visited the fair.'],
    ['son and father swapped', 'Zayed bin Khalifa opened the school.'],
    ['another generation', 'Joe Bidden Jr was born in 1990.'],
    ['a listed surname a letter away', 'Olaf Schulz sells bicycles.'],
    ['the other sex', 'Maria Zakharov is a gymnast.'],
    ['the plural of a family', 'The Bidens and the Sullivans met.'],
    ['a dropped apostrophe', 'Joe Bidens plan is ready.'],
    ['two people are as near', 'Dav Sullivan and Jan Sullivan came second.'],
    ['an initial only', 'D. Koazk signed the paper.'],
    ['a full name for an initial', 'S. K. Momen came. Selim Moumen stayed away.'],
    ['a romanisation', 'Sergey Riabkov and Andrey Kortunov met Mariya Zaharova.'],
    ['a word that is a name', 'Ned Prince and Ned Rice ran.'],
    ['a hashtag', 'They wrote #DmitryKoazk and @Koazk.'],
    ['marked as so in the original', 'He wrote to Dmitry Koazk (sic) at once.'],
    ['a foreign script', 'Dmitry Козак is on the list.'],
    ['an ordinary word that opens a sentence', 'Dmitry Kozak left. Cozy rooms, he said.'],
    ['a short name a letter away', 'Ned Prick and Joe Bide were there.'],
    ['a word that may be a name, in a story about no country', 'At the fair Penny Mordant sold honey.'],
    ['a name of three letters without its office', 'TOKYO, 3 March 2021 — Taro Also and Taro Asa left.'],
  ] as const) {
    it(`${why}: ${text}`, () => assert.deepEqual(slipsIn(text).map(({ replacement }) => replacement), []));
  }
});

describe('slips that are found', () => {
  for (const [text, replacement] of [
    ['They were to meet Dmitry Koazk later.', 'Kozak'],
    ['TOKYO, 3 March 2021 — Japanese Finance Minister Taro Also left.', 'Aso'],
    ['They were to meet Dmitry Kosak, the deputy Kremlin chief of staff.', 'Kozak'],
    ['Russian Deputy Foreign Minister Sergei Rybakov left for Geneva.', 'Ryabkov'],
    ['German Chancellor Olaf Sholz was in Kyiv.', 'Scholz'],
    ['German Chancellor Sholz was in Kyiv.', 'Scholz'],
    ['Wendy Shermann spoke first.', 'Sherman'],
    ['Andrei Kortnuov of the council agreed.', 'Kortunov'],
    ['Maria Zakahrova briefed the press.', 'Zakharova'],
    ['Antnoio Guterres asked for calm.', 'Antonio'],
    ['Dmitry Kozak came in January. Koazk was silent.', 'Kozak'],
    ['“I know Dmitry Koazk,” he said.', 'Kozak'],
    ['Phillip Hammond left early.', 'Philip'],
    ['Jacob Reese-Mogg left early.', 'Rees'],
    ['Robert Harbeck left early.', 'Habeck'],
    ['Philip Hammond and Jacob Rees-Mogg thanked Penny Mordant.', 'Mordaunt'],
  ] as const) {
    it(`${text} → ${replacement}`, () => assert.deepEqual(slipsIn(text).map((slip) => slip.replacement), [replacement]));
  }

  it('covers the wrong word alone', () => {
    const text = 'They were to meet Dmitry Koazk’s aide.';
    const [slip] = slipsIn(text);
    assert.equal(text.slice(slip!.span.start, slip!.span.end), 'Koazk');
    assert.ok(slip!.margin > 2);
  });
});
