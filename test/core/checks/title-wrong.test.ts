import titleWrong from '../../../server/src/core/checks/title-wrong.js';
import { testCheck } from '../../support/test-check.js';
import { winter2022 } from '../../support/winter-2022.js';

const { finds, accepts, fixes } = testCheck(titleWrong);

const heads = `
organizations:
  - {name: United Nations, acronyms: [UN]}
  - {name: North Atlantic Treaty Organization, acronyms: [NATO]}
  - {name: European Commission}
  - {name: European Council}
posts:
  - {id: un-sg, label: Secretary-General of the United Nations, other_labels: [UN Secretary-General, Secretary-General], role: secretary-general, organization: united-nations, holders: one}
  - {id: nato-sg, label: Secretary General of NATO, other_labels: [NATO Secretary General, Secretary General], role: secretary-general, organization: north-atlantic-treaty-organization, holders: one}
persons:
  - {name: Antonio Guterres, memberships: [un-sg 2017-01-01/]}
  - {name: Jens Stoltenberg, memberships: [nato-sg 2014-10-01/2024-10-01]}
`;

const republic = `
areas:
  - {name: Germany, classification: country, code: DE, demonyms: [German]}
posts:
  - {id: germany-chancellor, label: Chancellor of Germany, other_labels: [Chancellor], role: prime-minister, area: germany, holders: one}
  - {id: germany-reich-chancellor, label: Chancellor of the German Reich, other_labels: [Chancellor], role: prime-minister, area: germany, holders: one}
  - {id: germany-president, label: President of Germany, other_labels: [President], role: president, area: germany, holders: one}
persons:
  - {name: Olaf Scholz, memberships: [germany-chancellor 2021-12-08/2025-05-06]}
  - {name: Franz von Papen, memberships: [germany-reich-chancellor 1932-06-01/1932-11-17]}
  - {name: Frank-Walter Steinmeier, memberships: [germany-president 2017-03-19/]}
`;

const banks = `
areas:
  - {name: United States, classification: country, code: US}
  - {name: United Kingdom, classification: country, code: GB}
organizations:
  - {name: Federal Reserve, area: united-states}
  - {name: Bank of England, area: united-kingdom}
  - {name: European Central Bank, acronyms: [ECB]}
  - {name: African Union}
  - {name: World Trade Organization, acronyms: [WTO]}
  - {name: International Atomic Energy Agency, acronyms: [IAEA]}
posts:
  - {id: fed-chair, label: Chair of the Federal Reserve, other_labels: [Federal Reserve Chairman, Federal Reserve Chair], role: central-bank-governor, area: united-states, organization: federal-reserve}
  - {id: boe-governor, label: Governor of the Bank of England, other_labels: [Bank of England Governor], role: central-bank-governor, area: united-kingdom, organization: bank-of-england}
  - {id: ecb-president, label: President of the European Central Bank, other_labels: [ECB President], role: central-bank-governor, organization: european-central-bank}
  - {id: au-chair, label: Chair of the African Union, other_labels: [African Union Chair], role: president, organization: african-union}
  - {id: united-states-president, label: President of the United States, other_labels: [President], role: president, area: united-states}
  - {id: wto-head, label: Director-General of the WTO, other_labels: [WTO Director-General, Director-General], role: director-general, organization: world-trade-organization}
  - {id: iaea-head, label: Director General of the IAEA, other_labels: [IAEA Director General, Director General], role: director-general, organization: international-atomic-energy-agency}
persons:
  - {name: Jerome Powell, memberships: [fed-chair 2018-02-05/]}
  - {name: Andrew Bailey, memberships: [boe-governor 2020-03-16/]}
  - {name: Christine Lagarde, memberships: [ecb-president 2019-11-01/]}
  - {name: Joe Biden, memberships: [united-states-president 2021-01-20/2025-01-20]}
  - {name: Moussa Faki, memberships: [au-chair 2017-03-14/]}
  - {name: Ngozi Okonjo-Iweala, memberships: [wto-head 2021-03-01/]}
  - {name: Rafael Grossi, memberships: [iaea-head 2019-12-03/]}
`;

const companies = `
organizations:
  - {id: apple, name: Apple Inc., classification: company}
  - {id: tesla, name: "Tesla, Inc.", other_names: [{name: Tesla, kind: short}], classification: company}
posts:
  - {id: apple-ceo, label: Chief Executive of Apple, role: chief-executive, organization: apple, other_labels: [Apple CEO]}
  - {id: tesla-ceo, label: Chief Executive of Tesla, role: chief-executive, organization: tesla, other_labels: [Tesla CEO]}
persons:
  - {name: Elise Brandt, memberships: [tesla-ceo 2012-12-01/]}
  - {name: Tom Hooker, memberships: [apple-ceo 2014-12-01/]}
`;

describe('title-wrong', () => {
  finds('the leaders of two countries swapped', winter2022, `
    French President Olaf Scholz met German Chancellor Emmanuel Macron.
    ^^^^^^^^^^^^^^^^ error title-wrong: Olaf Scholz was Chancellor of Germany, not French President.
                                     ^^^^^^^^^^^^^^^^^ error title-wrong: Emmanuel Macron was President of France, not German Chancellor.
    Olaf Scholz, the Ukrainian president, said so.
                     ^^^^^^^^^^^^^^^^^^^ error title-wrong: Olaf Scholz was Chancellor of Germany, not Ukrainian president.
  `);
  accepts('lists, in which the title may be somebody else’s', winter2022, `
    Olaf Scholz, the French president and the American one met. He spoke with Olaf Scholz, the French president, and others.
    The German Chancellor, Emmanuel Macron and Volodymyr Zelensky came. Olaf Scholz, the French president, and Joe Biden came.
  `);
  finds('one of a list whom a title in the plural calls by another office, under the name', republic, `
    Presidents Frank-Walter Steinmeier and Olaf Scholz met in Kyiv.
                                           ^^^^^^^^^^^ error title-wrong: Olaf Scholz was Chancellor on 15 February 2022, not president.
  `);
  fixes('one of a list by the holder’s name, as one word stands for all their titles', republic,
    'Presidents Maria Almqvist and Olaf <|>Scholz met in Kyiv.',
    'Presidents Maria Almqvist and Frank-Walter Steinmeier met in Kyiv.');
  finds('one of a list of ministers with their countries behind them', winter2022, `
    Foreign ministers Sergei Lavrov of Russia, Sergei Shoigu of Russia and Antony Blinken talked.
                                               ^^^^^^^^^^^^^ error title-wrong: Sergei Shoigu was Defence Minister on 15 February 2022, not foreign minister.
  `);
  accepts('lists that go through the years', winter2022, `
    Under Presidents Barack Obama and Joe Biden it went on.
  `);
  accepts('lists of which it cannot be told whose the title is', republic, `
    The French and German Presidents Frank-Walter Steinmeier and Olaf Scholz met. Presidents Frank-Walter Steinmeier, Olaf Scholz said, were few.
    Presidents of the club Frank-Walter Steinmeier and Olaf Scholz met. The presidents’ guests and Olaf Scholz left.
  `);
  accepts('two people with an office each, in their order', winter2022, `
    Sergei Lavrov and Sergei Shoigu, foreign and defence ministers of Russia, came. Sergei Lavrov and Sergei Shoigu, foreign minister and defence minister of Russia, came.
  `);
  accepts('a list in which the name in front of a title has one of its own', winter2022, `
    The Russian president, Vladimir Putin, the defence minister Sergei Shoigu, the foreign minister, Sergei Lavrov and the others stay.
  `);
  finds('an office that somebody is said to come to, on the days on which he came to another', winter2022.replace('russia-defence-minister 2012-11-06/2024-05-12', 'russia-defence-minister 2022-02-14/2024-05-12'), `
    Sergei Shoigu, 66, was appointed Russian foreign minister on Monday. Sergei Shoigu has been named Russia’s new foreign minister. Sergei Shoigu took over as Russian foreign minister.
                                             ^^^^^^^^^^^^^^^^ error title-wrong: Sergei Shoigu was Defence Minister on 15 February 2022, not foreign minister.
                                                                                                                   ^^^^^^^^^^^^^^^^ error title-wrong: Sergei Shoigu was Defence Minister on 15 February 2022, not foreign minister.
                                                                                                                                                                        ^^^^^^^^^^^^^^^^ error title-wrong: Sergei Shoigu was Defence Minister on 15 February 2022, not foreign minister.
  `);
  finds('an office in which somebody is said to stay', winter2022, `
    Sergei Shoigu will continue as Russian foreign minister.
                                           ^^^^^^^^^^^^^^^^ error title-wrong: Sergei Shoigu was Defence Minister on 15 February 2022, not foreign minister.
  `);
  accepts('an office that somebody is said to come to, who has been in his own for long', winter2022, `
    Sergei Shoigu was appointed Russian foreign minister. Sergei Shoigu will be Russian foreign minister, and Sergei Lavrov has been named Russian defence minister. Sergei Shoigu was appointed foreign minister of the games.
  `);
  accepts('a deputy on the days on which he comes to the office', winter2022.replace('russia-foreign-minister 2004-03-09/', 'russia-foreign-minister 2022-02-14/'), `
    Deputy Foreign Minister Sergei Lavrov took over as foreign minister.
  `);
  finds('the head of another central bank', banks, `
    Bank of England Governor Jerome Powell held rates. Federal Reserve Chairman Christine Lagarde raised them.
                    ^^^^^^^^ error title-wrong: Jerome Powell was Federal Reserve Chairman on 15 February 2022, not Bank of England Governor.
                                                                       ^^^^^^^^ error title-wrong: Christine Lagarde was ECB President on 15 February 2022, not Federal Reserve Chairman.
  `);
  finds('the head of another body, with the body behind the title', banks, `
    Rafael Grossi, director general of the World Trade Organization, asked for access.
                   ^^^^^^^^^^^^^^^^ error title-wrong: Rafael Grossi was IAEA Director General on 15 February 2022, not director general of the World Trade Organization.
  `);
  accepts('the heads of their own bodies, and a head of state who chairs one', banks, `
    Bank of England Governor Andrew Bailey met Federal Reserve Chair Jerome Powell. Rafael Grossi, director general of the IAEA, agreed. African Union Chair Joe Biden spoke.
  `);
  finds('a minister with a colleague’s office', winter2022, `
    Russian Defence Minister Sergei Lavrov will fly to Geneva on Friday.
            ^^^^^^^^^^^^^^^^ error title-wrong: Sergei Lavrov was Foreign Minister on 15 February 2022, not Defence Minister.
  `);
  finds('the office behind the name', winter2022, `
    Sergei Shoigu, the Russian foreign minister, inspected the drills.
                               ^^^^^^^^^^^^^^^^ error title-wrong: Sergei Shoigu was Defence Minister on 15 February 2022, not foreign minister.
  `);
  finds('a deputy raised to his chief’s office', winter2022, `
    Russia’s foreign minister, Sergei Ryabkov, met the envoy in Moscow.
             ^^^^^^^^^^^^^^^^ error title-wrong: Sergei Ryabkov was Deputy Foreign Minister on 15 February 2022, not foreign minister.
  `);
  finds('a minister lowered to his own deputy', winter2022, `
    Deputy Foreign Minister Sergei Lavrov told reporters that talks would go on.
    ^^^^^^^^^^^^^^^^^^^^^^^ error title-wrong: Sergei Lavrov was Foreign Minister on 15 February 2022, not Deputy Foreign Minister.
  `);
  accepts('the office as it was held', winter2022, `
    Russian Foreign Minister Sergei Lavrov and Defence Minister Sergei Shoigu reported to President Vladimir Putin.
  `);
  accepts('other words for the office', winter2022, `
    Sergei Lavrov, Russia’s top diplomat, and Antony Blinken, the secretary of state, spoke by telephone.
  `);
  accepts('“former”, “then” and “will become”', winter2022, `
    Former Defence Minister Sergei Lavrov? No such person ever was one, but the frame leaves the time open.
  `);
  accepts('a paragraph about another year', winter2022, `
    In 1999, Defence Minister Sergei Lavrov would have been news to everybody.
  `);
  accepts('a title that belongs to the next name', winter2022, `
    Vladimir Putin, Foreign Minister Sergei Lavrov and their guests sat at a long table.
  `);
  accepts('an office of a body that the fact base does not know', winter2022, `
    Chess Federation President Sergei Lavrov opened the tournament, and Ajax defence minister Sergei Shoigu watched.
  `);
  accepts('a rank that is no office', `${winter2022}  - {name: Zhao Example, memberships: [china-commission-chairman 2020-01-01/]}
  - {name: Hu Sample, memberships: [china-party-leader 2020-01-01/]}`.replace('posts:', `posts:
  - {id: china-commission-chairman, label: Chairman of the Military Commission of China, role: commission-chairman, area: france, holders: one}
  - {id: china-party-leader, label: General Secretary of the Party of China, role: party-leader, area: france, holders: one, other_labels: [leader]}`), `
    France’s top leader Zhao Example inspected the drills.
  `);
  accepts('a list in which each title follows its name', winter2022, `
    Dmytro Kuleba, the Ukrainian foreign minister, Sergei Lavrov, the Russian foreign minister, and Sergei Shoigu, the defence minister, sat down.

    They met Sergei Shoigu, the defence minister, Sergei Lavrov, and an interpreter.

    The guests were the president of Ukraine, Volodymyr Zelensky, the Russian foreign minister, Sergei Lavrov, the defence minister, Sergei Shoigu, and others.
  `);
  finds('a name behind its title, after that of somebody else', winter2022, `
    After talks with Olaf Scholz, the Russian defence minister, Sergei Lavrov, flew home.
                                              ^^^^^^^^^^^^^^^^ error title-wrong: Sergei Lavrov was Foreign Minister on 15 February 2022, not defence minister.
  `);
  accepts('a story after the end of what the fact base knows', winter2022, `
    Russian Defence Minister Sergei Lavrov will fly to Geneva on Friday.
  `, { date: '2030-02-15' });
  accepts('quoted speech', winter2022, `
    “The host welcomed Defence Minister Sergei Lavrov,” the aide said.
  `);
  fixes('by the office that the person holds, in the writer’s capitals', winter2022,
    'Sergei Shoigu, the Russian <|>foreign minister, inspected the drills.',
    'Sergei Shoigu, the Russian defence minister, inspected the drills.');
  finds('the chief of another body, with the body', heads, `
    UN chief Jens Stoltenberg called for calm.
    ^^^^^^^^ error title-wrong: Jens Stoltenberg was NATO Secretary General on 15 February 2022, not UN chief.
  `);
  finds('the head of one body at the top of another', heads, `
    UN Secretary-General Jens Stoltenberg spoke. So did NATO Secretary General Antonio Guterres.
       ^^^^^^^^^^^^^^^^^ error title-wrong: Jens Stoltenberg was NATO Secretary General on 15 February 2022, not UN Secretary-General.
                                                             ^^^^^^^^^^^^^^^^^ error title-wrong: Antonio Guterres was UN Secretary-General on 15 February 2022, not NATO Secretary General.
  `);
  accepts('heads of bodies as they are', heads, `
    UN Secretary-General Antonio Guterres and NATO Secretary General Jens Stoltenberg met. The Secretary-General, Jens Stoltenberg, left.
  `);
  fixes('with the body in the title', heads,
    'UN <|>Secretary-General Jens Stoltenberg spoke.',
    'NATO Secretary General Jens Stoltenberg spoke.');
  finds('an office whose namesake nobody has held for decades', republic, `
    Frank-Walter Steinmeier, the German chancellor, spoke on Monday.
                                        ^^^^^^^^^^ error title-wrong: Frank-Walter Steinmeier was President on 15 February 2022, not chancellor.
  `);

  finds('an office that a sentence states', winter2022, `
    Sergei Lavrov is the Russian defence minister.
                                 ^^^^^^^^^^^^^^^^ error title-wrong: Sergei Lavrov was Foreign Minister on 15 February 2022, not defence minister.
    Sergei Lavrov, who is Russia’s defence minister, flew to Geneva.
                                   ^^^^^^^^^^^^^^^^ error title-wrong: Sergei Lavrov was Foreign Minister on 15 February 2022, not defence minister.
  `);
  accepts('an office that a sentence does not state', winter2022, `
    Sergei Lavrov is the Russian foreign minister. Sergei Lavrov is not the Russian defence minister. If Sergei Lavrov is defence minister, I am the pope.
    Is it true that Sergei Lavrov is defence minister? Sergei Lavrov is defence minister material. Sergei Lavrov becomes Russian defence minister.
  `);
  finds('the heads of companies', companies, `
    Apple CEO Elise Brandt and Boeing chief executive Tom Hooker met.
          ^^^ error title-wrong: Elise Brandt was Tesla CEO on 15 February 2022, not Apple CEO.
    The chief executive of Tesla, Tom Hooker, said so. Apple CEO Tom Hooker said so.
        ^^^^^^^^^^^^^^^ error title-wrong: Tom Hooker was Apple CEO on 15 February 2022, not chief executive of Tesla.
  `);

  const namesakes = `
areas:
  - {name: China, classification: country, demonyms: [Chinese]}
  - {name: South Korea, classification: country, demonyms: [South Korean]}
  - {name: Singapore, classification: country, demonyms: [Singaporean]}
posts:
  - {id: china-premier, label: Premier of China, role: prime-minister, area: china, holders: one, other_labels: [Premier, Prime Minister]}
  - {id: china-vice-president, label: Vice President of China, role: vice-president, area: china, holders: one, other_labels: [Vice President]}
  - {id: south-korea-prime-minister, label: Prime Minister of South Korea, role: prime-minister, area: south-korea, holders: one, other_labels: [Prime Minister]}
  - {id: singapore-prime-minister, label: Prime Minister of Singapore, role: prime-minister, area: singapore, holders: one, other_labels: [Prime Minister]}
persons:
  - {name: Li Keqiang, family_name: Li, given_name: Keqiang, family_name_first: true, memberships: [china-premier 2013-03-15/2023-03-11]}
  - {name: Li Yuanchao, family_name: Li, given_name: Yuanchao, family_name_first: true, memberships: [china-vice-president 2013-03-14/2018-03-17]}
  - {name: Lee Nak-yon, family_name: Lee, given_name: Nak-yon, family_name_first: true, memberships: [south-korea-prime-minister 2017-05-31/2020-01-13]}
  - {name: Lee Tae-ho, family_name: Lee, given_name: Tae-ho, family_name_first: true}
`;
  accepts('a namesake who holds the office', namesakes, `
    Vice President Li Yuanchao met former African leaders. Premier Li said on Wednesday that the yuan would stay stable.
  `, { date: '2015-09-09' });
  finds('the office of nobody of the name', namesakes, `
    Chinese Premier Li Yuanchao met former African leaders.
            ^^^^^^^ error title-wrong: Li Yuanchao was Vice President on 9 September 2015, not Premier.
  `, { date: '2015-09-09' });
  accepts('an office of another country, given to a family name that many bear', namesakes, `
    Prime Minister Lee Nak-yon opened the talks. Foreign Minister Lee of Singapore spoke next, and Prime Minister Lee of Singapore closed them.
  `, { date: '2019-06-12' });
  accepts('an office behind somebody who is named as the adviser of its minister', winter2022, `
    The president signed a decree appointing Ivan Petrov, assistant to Foreign Minister Sergei Lavrov, as Defence Minister.
  `);
  accepts('a deputy who is in one list of ministers for some months', winter2022.replace('russia-defence-minister 2012-11-06/2024-05-12', 'russia-defence-minister 2021-11-06/2022-05-12'), 'Shoigu was replaced: Russian Deputy Defence Minister Sergei Shoigu had but stood in.');
  accepts('somebody who stands in for the holder', namesakes, `
    A resolution asked the acting Chinese Premier, Li Yuanchao, to open the session. Acting Premier Li Yuanchao did.
  `, { date: '2015-09-09' });
});
