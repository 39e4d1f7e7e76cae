import acronymWrong from '../../../server/src/core/checks/acronym-wrong.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(acronymWrong);

const bodies = `
organizations:
  - {name: Organization for Security and Co-operation in Europe, acronyms: [OSCE], other_names: [{name: Organisation for Security and Cooperation in Europe, kind: translation}]}
  - {name: North Atlantic Treaty Organization, acronyms: [NATO], other_names: [{name: OTAN, kind: acronym, lang: fr}]}
  - {name: International Monetary Fund, acronyms: [IMF]}
  - {name: World Trade Organization, acronyms: [WTO]}
  - {name: United Nations, acronyms: [UN]}
  - {name: UN Security Council, parent: united-nations, acronyms: [UNSC]}
`;


describe('acronym-wrong', () => {
  finds('swapped letters', bodies, `
    Observers of the Organization for Security and Co-operation in Europe (OCSE) stayed in their hotel.
                                                                           ^^^^ error acronym-wrong: The acronym of the Organization for Security and Co-operation in Europe is OSCE, not “OCSE”.
  `);
  finds('one letter too many', bodies, `
    The International Monetary Fund (IMFF) lent less.
                                     ^^^^ error acronym-wrong: The acronym of the International Monetary Fund is IMF, not “IMFF”.
  `);
  accepts('the right acronym, also with full stops', bodies, `
    The International Monetary Fund (I.M.F.), the World Trade Organization (WTO) and the Organisation for Security and Cooperation in Europe (OSCE).
  `);
  finds('swapped letters of a body that has others in another language', bodies, `
    The North Atlantic Treaty Organization (NTAO) met in Brussels.
                                            ^^^^ error acronym-wrong: The acronym of the North Atlantic Treaty Organization is NATO, not “NTAO”.
  `);
  accepts('another language’s acronym', bodies, 'The North Atlantic Treaty Organization (OTAN), as the French say.');
  accepts('a place or a parent in brackets', bodies, 'The UN Security Council (UN) met at the World Trade Organization (US) office.');
  fixes('by the right acronym', bodies,
    'Observers of the Organization for Security and Co-operation in Europe (<|>OCSE) stayed.',
    'Observers of the Organization for Security and Co-operation in Europe (OSCE) stayed.');
  finds('the acronym of another body', bodies, `
    The International Monetary Fund (WTO) agreed to lend more.
                                     ^^^ error acronym-wrong: The acronym of the International Monetary Fund is IMF, not “WTO”.
  `);
  accepts('letters of a former name', `
organizations:
  - {name: African Union, acronyms: [AU], other_names: [{name: Organisation of African Unity, kind: former}, {name: OAU, kind: former}]}`,
  'Plans of the Organisation of African Unity (OAU) were never carried out.');
});
