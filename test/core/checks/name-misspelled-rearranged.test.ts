import { describe } from 'mocha';
import nameMisspelled from '../../../server/src/core/checks/name-misspelled.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts } = testCheck(nameMisspelled);

const facts = `
  areas:
    - {name: Ukraine, classification: country, code: UA, demonyms: [Ukrainian]}
    - {name: Iran, classification: country, code: IR, demonyms: [Iranian]}
    - {name: United States, classification: country, code: US, demonyms: [American]}
    - {name: Switzerland, classification: country, code: CH, demonyms: [Swiss]}
    - {name: Brazil, classification: country, code: BR, demonyms: [Brazilian]}
    - {name: Netherlands, classification: country, code: NL, demonyms: [Dutch]}
  posts:
    - {id: ukraine-foreign-minister, area: ukraine, role: foreign-minister, label: Foreign Minister, holders: one}
    - {id: iran-foreign-minister, area: iran, role: foreign-minister, label: Foreign Minister, holders: one}
    - {id: united-states-deputy-attorney-general, area: united-states, role: deputy-attorney-general, label: Deputy Attorney General, holders: one}
    - {id: united-states-envoy, area: united-states, role: envoy, label: Special Envoy, holders: many}
    - {id: switzerland-finance-minister, area: switzerland, role: finance-minister, label: Finance Minister, holders: one}
    - {id: brazil-justice, area: brazil, role: justice, label: Justice, holders: many}
  persons:
    - {name: Dmytro Kuleba, citizenship: [ukraine], memberships: [ukraine-foreign-minister 2020-03-04/]}
    - {name: Mohammad Javad Zarif, citizenship: [iran], memberships: [iran-foreign-minister 2013-08-15/]}
    - {name: Rod Rosenstein, citizenship: [united-states], memberships: [united-states-deputy-attorney-general 2017-04-26/]}
    - {name: Rahm Emanuel, citizenship: [united-states], memberships: [united-states-envoy 2010/2011]}
    - {name: Karin Keller-Sutter, family_name: Keller-Sutter, citizenship: [switzerland], memberships: [switzerland-finance-minister 2019/]}
    - {name: Frans Timmermans, citizenship: [netherlands]}
    - {name: Brook Williams, citizenship: [netherlands]}
    - {name: Alexandre de Moraes, citizenship: [brazil], memberships: [brazil-justice 2017/]}
`;

describe('name-misspelled of letters that change places', () => {
  finds('two letters that are not neighbours, behind the office', facts, `
    Iranian Foreign Minister Mohammad Javad Zafir left Vienna. Ukraine’s prosecutor and Foreign Minister Dmytro Kubela stayed.
                                            ^^^^^ error name-misspelled: “Zafir” looks like a misspelling of Zarif.
                                                                                                                ^^^^^^ error name-misspelled: “Kubela” looks like a misspelling of Kuleba.
  `);
  finds('a short given name behind an office of one country, in a story about it', facts, `
    The memo that shook the United States was written by then Deputy Attorney General Rob Rosenstein.
                                                                                      ^^^ error name-misspelled: “Rob” looks like a misspelling of Rod.
  `);
  finds('a doubled letter behind a given name that few people bear', facts, `
    The American ambassador, Rahm Emmanuel, praised the alliance.
                                  ^^^^^^^^ error name-misspelled: “Emmanuel” looks like a misspelling of Emanuel.
  `);
  finds('half of a double name, and a name without its particle, where the draft has them right', facts, `
    Karin Keller-Sutter presented the deal in Switzerland. Keller-Sutton took no questions.
                                                                  ^^^^^^ error name-misspelled: “Sutton” looks like a misspelling of Sutter.

    Brazil’s Alexandre de Moraes read the sentence. The lawyers waited for Moreas to finish.
                                                                           ^^^^^^ error name-misspelled: “Moreas” looks like a misspelling of Moraes.
  `);
  accepts('other people: without the office, the country or a rare given name', facts, `
    Karim Zafir drives a taxi in Marseille. Dmytro Kubela, a carpenter, built the stage. Pierre Emmanuel sang.

    Rob Rosenstein, 12, won the spelling bee.
  `);
  finds('a name that lacks its last s where the draft has it', facts, `
    Dutch lawmakers applauded Frans Timmermans. The posts went to Timmerman and his deputies.
                                                                  ^^^^^^^^^ error name-misspelled: “Timmerman” looks like a misspelling of Timmermans.
  `);
  accepts('a given name beside a family name with an s', facts, `
    Dutch lawmakers applauded Brook Williams. The posts went to William and his deputies.
  `);
  accepts('the right family name without its particle', facts, `
    Brazil’s Alexandre de Moraes read the sentence. Moraes took an hour.
  `);
});
