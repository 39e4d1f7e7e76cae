import nationalityWrong from '../../../server/src/core/checks/nationality-wrong.js';
import { testCheck } from '../../support/test-check.js';
import { winter2022 } from '../../support/winter-2022.js';

const { finds, accepts, fixes } = testCheck(nationalityWrong);

const former = `
areas:
  - {name: Norway, classification: country, demonyms: [Norwegian]}
  - {name: Sweden, classification: country, demonyms: [Swedish]}
  - {name: Yugoslavia, classification: country, demonyms: [Yugoslav]}
posts:
  - {id: norway-prime-minister, label: Prime Minister of Norway, role: prime-minister, area: norway, other_labels: [Prime Minister]}
  - {id: sweden-prime-minister, label: Prime Minister of Sweden, role: prime-minister, area: sweden, other_labels: [Prime Minister]}
  - {id: yugoslavia-prime-minister, label: Prime Minister of Yugoslavia, role: prime-minister, area: yugoslavia, other_labels: [Prime Minister]}
persons:
  - {name: Jens Vik, memberships: [norway-prime-minister 2001-10-17/2013-10-16]}
  - {name: Erna Dahl, memberships: [norway-prime-minister 2013-10-16/]}
  - {name: Eva Lund, memberships: [norway-prime-minister 1996-10-25/1997-10-17, sweden-prime-minister 1990/1991-10-04]}
  - {name: Karl Berg, memberships: [sweden-prime-minister 2014-10-03/]}
  - {name: Milan Panic, memberships: [yugoslavia-prime-minister 1992-07-14/1993-02-09]}
`;

describe('nationality-wrong', () => {
  finds('swapped ministers', winter2022, `
    Ukrainian Foreign Minister Sergei Lavrov rejected the plan.
    ^^^^^^^^^ error nationality-wrong: Sergei Lavrov was Minister of Foreign Affairs of Russia, not of Ukraine.
  `);
  finds('a country behind the office', winter2022, `
    The foreign minister of Russia, Dmytro Kuleba, flew to London.
                            ^^^^^^ error nationality-wrong: Dmytro Kuleba was Minister of Foreign Affairs of Ukraine, not of Russia.
  `);
  accepts('the right country in every form', winter2022, `
    Russian Foreign Minister Sergei Lavrov, Ukraine’s foreign minister, Dmytro Kuleba, and the president of the United States, Joe Biden, disagreed.
  `);
  accepts('origin and place', winter2022, `
    The Ukrainian-born minister Sergei Lavrov and the Moscow-based envoy met in Ukraine.
  `);
  finds('a country behind the name', winter2022, `
    Foreign Minister Sergei Lavrov of Ukraine rejected the plan.
                                      ^^^^^^^ error nationality-wrong: Sergei Lavrov was Minister of Foreign Affairs of Russia, not of Ukraine.
  `);
  accepts('a country of which somebody in office speaks', winter2022, `
    The picture given by Foreign Minister Sergei Lavrov of Ukraine was a grim one.
  `);
  accepts('a former office', winter2022, `
    The former German President Joe Biden, as the sketch had it, took a bow.
  `);
  finds('a former office of another country', former, `
    The assembly chose Jens Vik, a former prime minister of Sweden, as its chair. Former Swedish Prime Minister Jens Vik agreed.
                                                            ^^^^^^ error nationality-wrong: Jens Vik was Prime Minister of Norway, not of Sweden.
                                                                                         ^^^^^^^ error nationality-wrong: Jens Vik was Prime Minister of Norway, not of Sweden.
  `);
  accepts('former offices of the right country, of one that is no more, of whoever served both, and lists', former, `
    Former Norwegian Prime Minister Jens Vik, former Yugoslav Prime Minister Jens Vik and former Swedish Prime Minister Eva Lund met.
    They met Jens Vik, the former Swedish prime minister, and others. Former Swedish minister Jens Vik was there.
  `);
  fixes('by the right country, in the form used', winter2022,
    '<|>Ukrainian Foreign Minister Sergei Lavrov rejected the plan.',
    'Russian Foreign Minister Sergei Lavrov rejected the plan.');
  accepts('a list of offices in which one has no name', winter2022, `
    They were French President Emmanuel Macron, Norway’s prime minister, US President Joe Biden, leader of Ukraine, and German Chancellor Olaf Scholz.
  `);
  finds('the only office of a name', winter2022, `
    They were Emmanuel Macron, Ukraine’s president, and German Chancellor Olaf Scholz.
                               ^^^^^^^ error nationality-wrong: Emmanuel Macron was President of France, not of Ukraine.
  `);
  accepts('a list in which each title stands before its name, behind a comma', winter2022, `
    It was attended by Russian President, Vladimir Putin, French President, Emmanuel Macron, German Chancellor, Olaf Scholz, and US President, Joe Biden.
  `);
  finds('a wrong country in such a list', winter2022, `
    It was attended by Ukrainian President, Vladimir Putin, Russian President, Emmanuel Macron, German Chancellor, Olaf Scholz, and others.
                                                            ^^^^^^^ error nationality-wrong: Emmanuel Macron was President of France, not of Russia.
  `);
  finds('a list in which each title stands behind its name', winter2022, `
    It was attended by Vladimir Putin, Russian president, Emmanuel Macron, Ukrainian president, Olaf Scholz, German chancellor, and others.
                                                                           ^^^^^^^^^ error nationality-wrong: Emmanuel Macron was President of France, not of Ukraine.
  `);
});
