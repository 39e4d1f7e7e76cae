import { describe } from 'mocha';
import givenNameWrong from '../../../server/src/core/checks/given-name-wrong.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(givenNameWrong);

const facts = `
  areas:
    - {id: united-states, name: United States, code: US, demonyms: [American], other_names: [{name: US, kind: short}], classification: country}
    - {id: russia, name: Russia, code: RU, demonyms: [Russian], classification: country}
    - {id: france, name: France, code: FR, demonyms: [French], classification: country}
    - {id: united-kingdom, name: United Kingdom, code: GB, demonyms: [British], other_names: [{name: Britain, kind: short}], classification: country}
  organizations:
    - {id: white-house, name: White House, area: united-states}
  posts:
    - {id: united-states-secretary-of-state, label: Secretary of State, role: foreign-minister, area: united-states, holders: one}
    - {id: united-states-national-security-adviser, label: National Security Adviser, role: national-security-adviser, area: united-states, organization: white-house, holders: one}
    - {id: united-states-assistant-secretary-of-state, label: Assistant Secretary of State, role: assistant-secretary-of-state, area: united-states, holders: many}
    - {id: russia-defence-minister, label: Defence Minister, role: defence-minister, area: russia, holders: one}
    - {id: france-foreign-minister, label: Foreign Minister, role: foreign-minister, area: france, holders: one}
    - {id: united-kingdom-chancellor, label: Chancellor of the Exchequer, role: finance-minister, area: united-kingdom, holders: one}
    - {id: united-kingdom-prime-minister, label: Prime Minister, role: prime-minister, area: united-kingdom, holders: one}
  persons:
    - {name: Antony Blinken, other_names: [{name: Tony Blinken, kind: nickname}], memberships: [united-states-secretary-of-state 2021-01-26/2025-01-20]}
    - {name: Jake Sullivan, memberships: [united-states-national-security-adviser 2021-01-20/2025-01-20]}
    - {name: Karen Donfried, memberships: [united-states-assistant-secretary-of-state 2021-09-30/2023-03-31]}
    - {name: Sergei Shoigu, memberships: [russia-defence-minister 2012-11-06/2024-05-12]}
    - {name: Jean-Yves Le Drian, given_name: Jean-Yves, family_name: Le Drian, memberships: [france-foreign-minister 2017-06-21/2022-05-20]}
    - {name: Rishi Sunak, memberships: [united-kingdom-chancellor 2020-02-13/2022-07-05]}
    - {name: Boris Johnson, memberships: [united-kingdom-prime-minister 2019-07-24/2022-09-06]}
`;

/** The same as a pack of that winter knows them. */
const known = `
  as_of: 2022-02-15${facts.replace('2021-01-26/2025-01-20', '2021-01-26/').replace('[russia-defence-minister 2012-11-06/2024-05-12]', '[{post: russia-defence-minister, start: 2012-11-06, as_of: 2022-02}]')}`;

describe('given-name-wrong', () => {
  finds('a given name that is nearly right', facts, `
    US Secretary of State Anthony Blinken flew to Geneva.
                          ^^^^^^^ error given-name-wrong: The given name is Antony, not Anthony: Antony Blinken was Secretary of State on 15 February 2022.
  `);
  finds('the holder of an office of whose name there is but one', facts, `
    Chancellor of the Exchequer Peter Sunak promised a reset.
                                ^^^^^ error given-name-wrong: The given name is Rishi, not Peter: Rishi Sunak was Chancellor of the Exchequer on 15 February 2022.
  `);
  accepts('the second of somebody’s given names, and the same name in other letters', `${facts}
    - {name: Ismail Omar Guelleh, given_name: Ismail Omar, family_name: Guelleh, memberships: [djibouti-president 1999-05-08/]}
    - {name: Kassym-Jomart Tokayev, given_name: Kassym-Jomart, family_name: Tokayev, other_names: [{name: Qasym-Jomart Toqaev, kind: romanisation}], memberships: [kazakhstan-president 2019-03-20/]}`
    .replace('posts:', `posts:
    - {id: djibouti-president, label: President, role: president, area: djibouti, holders: one}
    - {id: kazakhstan-president, label: President, role: president, area: kazakhstan, holders: one}`)
    .replace('areas:', `areas:
    - {id: djibouti, name: Djibouti, code: DJ, classification: country}
    - {id: kazakhstan, name: Kazakhstan, code: KZ, demonyms: [Kazakh], classification: country}`), `
    President Omar Guelleh of Djibouti arrived first. Kazakh President Qasym-Zhomart Toqaev came last.
  `);
  finds('a known namesake in the place of the one who held the office', facts.replace('persons:', `persons:
    - {name: Rachel Johnson}
    - {name: Tobias Le Drian}`), `
    British Prime Minister Rachel Johnson promised a vote.
                           ^^^^^^ error given-name-wrong: The given name is Boris, not Rachel: Boris Johnson was Prime Minister on 15 February 2022.
  `);
  accepts('known namesakes beside the holder, with another office, and of another time', facts.replace('persons:', `persons:
    - {name: Rachel Johnson}
    - {name: Jo Johnson, memberships: [united-kingdom-prime-minister 1990-01-01/1991-01-01]}`), `
    Boris Johnson and Rachel Johnson, the British prime minister and his sister, walked in.

    Rachel Johnson, a former British prime minister in the play, bowed. British Prime Minister Jo Johnson had promised it once.
  `);
  finds('another given name beside the office', facts, `
    Jack Sullivan, the US national security adviser, briefed lawmakers.
    ^^^^ error given-name-wrong: The given name is Jake, not Jack: Jake Sullivan was National Security Adviser on 15 February 2022.
  `);
  finds('quite another given name where the country is named', facts, `
    Russian Defence Minister Igor Shoigu and British Prime Minister Adam Johnson spoke by telephone.
                             ^^^^ error given-name-wrong: The given name is Sergei, not Igor: Sergei Shoigu was Defence Minister on 15 February 2022.
                                                                    ^^^^ error given-name-wrong: The given name is Boris, not Adam: Boris Johnson was Prime Minister on 15 February 2022.
  `);

  accepts('the right name, nicknames, initials and romanisations', facts, `
    US Secretary of State Antony Blinken, Secretary of State Tony Blinken, US National Security Adviser Jacob Sullivan,
    Secretary of State A. Blinken and Russian Defence Minister Sergey Shoigu took part.
  `);
  accepts('the same family name in another calling', facts, `
    Jack Sullivan, a bartender, and the teacher Anthony Blinken were in the audience.
  `);
  accepts('the same family name in no office at all', facts, `
    Jack Sullivan waited outside. Adam Johnson waited, too.
  `);
  finds('an office whose country the draft tells', facts, `
    In London, Prime Minister Adam Johnson of the governing party spoke of Britain’s role.
                              ^^^^ error given-name-wrong: The given name is Boris, not Adam: Boris Johnson was Prime Minister on 15 February 2022.
  `);
  finds('an office behind the name whose words few countries have, in a draft about its country', facts, `
    In Britain Robert Sunak, the chancellor of the exchequer, spoke. American planes rose. Robert Blinken, secretary of state, spoke.
               ^^^^^^ error given-name-wrong: The given name is Rishi, not Robert: Rishi Sunak was Chancellor of the Exchequer on 15 February 2022.
                                                                                           ^^^^^^ error given-name-wrong: The given name is Antony, not Robert: Antony Blinken was Secretary of State on 15 February 2022.
  `);
  accepts('a common family name beside an office of nobody knows which country', facts, `
    Prime Minister Adam Johnson of the student parliament gave a speech.
  `);
  finds('the last known holder under quite another name, or one of a letter’s difference, soon after the last day known', known, `
    Russian Defence Minister Igor Shoigu and US Secretary of State Anthony Blinken spoke by telephone.
                             ^^^^ warning given-name-wrong: The given name is Sergei, not Igor: Sergei Shoigu was Defence Minister in February 2022, the last that is known.
                                                                   ^^^^^^^ error given-name-wrong: The given name is Antony, not Anthony: Antony Blinken was Secretary of State on 15 February 2022, the last that is known.
  `, { date: '2022-06-01' });
  accepts('a successor of the same family name, and a story of years later', known, `
    Russia’s new Defence Minister Igor Shoigu, who was appointed on Friday, spoke by telephone.
  `, { date: '2022-06-01' });
  accepts('a story of years after the last day known', known, `
    Russian Defence Minister Igor Shoigu spoke by telephone.
  `, { date: '2024-03-01' });
  accepts('another time', facts, `
    Former Secretary of State Anthony Blinken of the novel, and a future prime minister, Adam Johnson, were characters.
    In 1869 the US secretary of state, Robert Blinken, resigned in the play.
  `);
  accepts('offices that several people hold', facts, `
    US Assistant Secretary of State Robert Donfried was there.
  `);
  accepts('relatives', facts, `
    The adviser’s brother, Tom Sullivan, US national security adviser in a comedy, laughed.
  `);

  fixes('the given name alone', facts,
    'US Secretary of State <|>Anthony Blinken’s plane landed.',
    'US Secretary of State Antony Blinken’s plane landed.');
  fixes('the whole of a compound given name', facts,
    'French Foreign Minister <|>John Le Drian agreed.',
    'French Foreign Minister Jean-Yves Le Drian agreed.');
  fixes('in the letters of the family name', facts.replace('posts:', `posts:
    - {id: russia-foreign-minister, label: Foreign Minister, role: foreign-minister, area: russia, holders: one}`).replace('persons:', `persons:
    - {name: Mevlüt Çavuşoğlu, memberships: [russia-foreign-minister 2018-07-10/]}`),
    'Russian Foreign Minister <|>Ahmet Çavuşoğlu said so.',
    'Russian Foreign Minister Mevlüt Çavuşoğlu said so.');
  const chains = `
  areas:
    - {id: niger, name: Niger, code: NE, demonyms: [Nigerien], classification: country}
    - {id: pakistan, name: Pakistan, code: PK, demonyms: [Pakistani], classification: country}
  posts:
    - {id: niger-prime-minister, label: Prime Minister, role: prime-minister, area: niger, holders: one}
    - {id: pakistan-prime-minister, label: Prime Minister, role: prime-minister, area: pakistan, holders: one}
  persons:
    - {name: Ali Lamine Zeine, given_name: Ali Lamine, family_name: Zeine, memberships: [niger-prime-minister 2023-08-08/]}
    - {name: Yousuf Raza Gilani, given_name: Yousuf Raza, family_name: Gilani, memberships: [pakistan-prime-minister 2008-03-25/2024-06-19]}
`;
  accepts('another one of a chain of names', chains, `
    At the helm is Niger’s Prime Minister Mahamane Lamine Zeine. Nigerien Prime Minister Ali Mahamane Lamine Zeine agreed.
    Pakistani Prime Minister Syed Yusuf Raza Gilani and Pakistani Prime Minister Syed Yousuf Gilani are one man.
  `, { date: '2024-01-10' });
  finds('a given name that is in no chain', chains, `
    Niger’s Prime Minister Bernard Zeine spoke.
                           ^^^^^^^ error given-name-wrong: The given name is Ali Lamine, not Bernard: Ali Lamine Zeine was Prime Minister on 10 January 2024.
  `, { date: '2024-01-10' });
});
