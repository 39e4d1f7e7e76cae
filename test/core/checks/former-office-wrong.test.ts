import formerOfficeWrong from '../../../server/src/core/checks/former-office-wrong.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(formerOfficeWrong);

const facts = `
areas:
  - {name: Norway, classification: country, demonyms: [Norwegian]}
  - {name: Sweden, classification: country, demonyms: [Swedish]}
  - {name: Skane, classification: region, within: [sweden]}
posts:
  - {id: norway-prime-minister, label: Prime Minister of Norway, role: prime-minister, area: norway, other_labels: [Prime Minister]}
  - {id: norway-president, label: President of Norway, role: president, area: norway, other_labels: [President]}
  - {id: norway-foreign-minister, label: Minister of Foreign Affairs of Norway, role: foreign-minister, area: norway, other_labels: [Foreign Minister]}
  - {id: norway-deputy-foreign-minister, label: Deputy Minister of Foreign Affairs of Norway, role: deputy-foreign-minister, area: norway, other_labels: [Deputy Foreign Minister]}
  - {id: norway-defence-minister, label: Minister of Defence of Norway, role: defence-minister, area: norway, other_labels: [Defence Minister]}
  - {id: norway-finance-minister, label: Finance Secretary of Norway, role: finance-minister, area: norway, other_labels: [Finance Secretary]}
  - {id: norway-interior-minister, label: Minister of the Interior of Norway, role: interior-minister, area: norway, other_labels: [Interior Minister]}
  - {id: sweden-interior-minister, label: Minister of the Interior of Sweden, role: interior-minister, area: sweden, other_labels: [Interior Minister]}
persons:
  - {name: Tore Aas, memberships: [norway-foreign-minister 1985-10-16/2005-10-14, norway-president 1970-01-01/1981-01-01]}
  - {name: Lise Moe, memberships: [norway-foreign-minister 2005-10-14/, norway-president 1981-01-01/]}
  - {name: Ida Ness, memberships: [norway-interior-minister 2012-01-01/, norway-finance-minister 1980-01-01/, sweden-interior-minister 1980-01-01/2022-01-01]}
  - {name: Jonas Vik, birth_date: 1960-05-01, memberships: [norway-defence-minister 2013-10-16/2021-10-14]}
  - {name: Odd Brekke, birth_date: 1960-05-01, memberships: [norway-deputy-foreign-minister 2013-10-16/2021-10-14]}
  - {name: Siri Hagen, birth_date: 1930-05-01, memberships: [norway-defence-minister 1988-10-16/1991-10-14]}
  - {name: Ola Rygh, memberships: [norway-prime-minister 1996-10-25/2005-10-17]}
  - {name: Per Lie, memberships: [norway-prime-minister 2005-10-17/]}
  - {name: Kari Foss, birth_date: 1949-07-15, memberships: [norway-defence-minister 2006-10-06/2014-10-03]}
  - {name: Leif Rud, birth_date: 1960-05-01, memberships: [norway-defence-minister 2011-10-16/2013-10-14, sweden-interior-minister 2022-01-01/]}
`;

describe('former-office-wrong', () => {
  accepts('the office that was held', facts, `
    Former Norwegian defence minister Jonas Vik said so. Jonas Vik, a former defence minister, said so. Former Foreign Minister Tore Aas said so.
  `);
  accepts('locums, deputies, ranks and offices of today', facts, `
    Former acting Norwegian foreign minister Jonas Vik said so. Former deputy foreign minister Jonas Vik said so. Former Norwegian leader Jonas Vik said so.
    Former shadow foreign minister Jonas Vik said so. Former interim foreign minister Jonas Vik said so. The then foreign minister, Jonas Vik, said so.
    The late Norwegian foreign minister Jonas Vik said so. Former President Jonas Vik of the chess federation said so. Former foreign ministry official Jonas Vik said so.
  `);
  accepts('an office whose holders are not all known', facts, `
    Former Norwegian interior minister Jonas Vik said so. Former Norwegian foreign minister Siri Hagen said so.
  `);
  accepts('a prime minister of whom but a later office is known', facts, `
    Former Norwegian Prime Minister Kari Foss said so.
  `);
  accepts('whoever served two countries, and ministers of other titles', facts, `
    Former Norwegian foreign minister Leif Rud said so. Former Norwegian finance minister Jonas Vik said so.
  `);
  accepts('a list in which the title may be the next guest’s', facts, `
    Jonas Vik, the former Norwegian foreign minister, and a dozen others came. “Former Norwegian foreign minister Jonas Vik,” he wrote, “came.”
  `);

  finds('an office that somebody never held', facts, `
    Former Norwegian foreign minister Jonas Vik said so on Monday.
                     ^^^^^^^^^^^^^^^^ warning former-office-wrong: Jonas Vik is not among those who were Foreign Minister of Norway since 16 October 1985.
    Talks were led by Jonas Vik, a former foreign minister, who flew home.
                                          ^^^^^^^^^^^^^^^^ warning former-office-wrong: Jonas Vik is not among those who were Foreign Minister of Norway since 16 October 1985.
  `);
  finds('the deputy raised in rank, and a president', facts, `
    Ex-Foreign Minister Odd Brekke and former Norwegian President Jonas Vik met.
       ^^^^^^^^^^^^^^^^ warning former-office-wrong: Odd Brekke is not among those who were Foreign Minister of Norway since 16 October 1985.
                                                        ^^^^^^^^^ warning former-office-wrong: Jonas Vik is not among those who were President of Norway since 1 January 1970.
  `);
  fixes('the office that was held', facts,
    'Former Norwegian <|>foreign minister Jonas Vik said so.',
    'Former Norwegian defence minister Jonas Vik said so.');
});
