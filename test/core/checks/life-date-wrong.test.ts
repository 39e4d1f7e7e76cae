import lifeDateWrong from '../../../server/src/core/checks/life-date-wrong.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(lifeDateWrong);

const facts = `
  sources:
    - {id: roll, type: webpage, title: Roll, publisher: The Roll, URL: "https://example.org/roll"}
    - {id: paper, type: webpage, title: Paper, publisher: The Paper, URL: "https://example.org/paper"}
  areas:
    - {name: Germany, classification: country, code: DE, demonyms: [German]}
    - {name: Leningrad, classification: city}
    - {name: Moscow, classification: city}
  posts:
    - {id: germany-chancellor, label: Chancellor of Germany, role: prime-minister, area: germany, other_labels: [Chancellor]}
    - {id: soviet-leader, label: President of the Soviet Union, role: president, area: soviet-union}
    - {id: germany-minister, label: Defence Minister of Germany, role: defence-minister, area: germany}
  persons:
    - {name: Angela Merkel, birth_date: {value: 1954-07-17, sources: [roll, paper]}, memberships: [germany-chancellor 2005-11-22/2021-12-08]}
    - {name: Vladimir Putin, birth_date: {value: 1952-10-07, sources: [roll]}, memberships: [germany-minister 2004/2005]}
    - name: Mikhail Gorbachev
      birth_date: {value: 1931-03-02, sources: [roll, paper]}
      death_date: {value: 2022-08-30, sources: [roll, paper]}
      memberships: [soviet-leader 1990-03-14/1991-12-25]
    - name: Omar Karim Sadeq
      other_names: [{name: Haji Omar Sadeq, kind: formal}]
      birth_date: {value: 1949-12-25, sources: [roll, paper]}
      memberships: [germany-minister 2006/2008]
    - {name: John Miller, birth_date: {value: 1950-01-05, sources: [roll, paper]}, memberships: [germany-minister 2001/2002]}
`;
const violent = `
  sources:
    - {id: roll, type: webpage, title: Roll, publisher: The Roll, URL: "https://example.org/roll"}
    - {id: paper, type: webpage, title: Paper, publisher: The Paper, URL: "https://example.org/paper"}
  posts:
    - {id: czechia-prime-minister, label: Prime Minister of Czechia, role: prime-minister, area: czechia}
  persons:
    - {name: Jan Holub, birth_date: {value: 1950-03-02, sources: [roll, paper]}, death_date: {value: 2022-07-08, sources: [roll, paper]}, memberships: [czechia-prime-minister 1995/1999]}
`;
const later = { date: '2022-09-10' };

describe('life-date-wrong', () => {
  finds('a year of birth', facts, `
    Angela Merkel was born in Hamburg in 1955. Born in 1956, Angela Merkel studied physics. Angela Merkel (born 17 July 1945) studied physics.
                                         ^^^^ error life-date-wrong: Angela Merkel was born on 17 July 1954, not in 1955.
                                                       ^^^^ error life-date-wrong: Angela Merkel was born on 17 July 1954, not in 1956.
                                                                                                                ^^^^^^^^^^^^ error life-date-wrong: Angela Merkel was born on 17 July 1954, not on 17 July 1945.
  `);
  accepts('the brother, who has another name behind the same title and middle name', facts, `
    Omar Karim Sadeq spoke. Haji Karim Yusuf Sadeq was born on 23 September 1951.
  `);
  finds('a year in brackets', facts, `
    Angela Merkel (born 1955) studied physics.
                        ^^^^ error life-date-wrong: Angela Merkel was born on 17 July 1954, not in 1955.
  `);
  finds('a year with a single source, as a warning', facts, `
    Vladimir Putin, who was born in Leningrad in 1953, spoke.
                                                 ^^^^ warning life-date-wrong: Vladimir Putin was born on 7 October 1952, not in 1953.
  `);
  finds('a date and an age of a death', facts, `
    Mikhail Gorbachev, who died on September 1, ended the Cold War. Mikhail Gorbachev, the last Soviet president, has died aged 92.
                                   ^^^^^^^^^^^ error life-date-wrong: Mikhail Gorbachev died on 30 August 2022, not on 1 September 2022.
                                                                                                                                ^^ error life-date-wrong: Mikhail Gorbachev died at the age of 91, not 92.
  `, later);
  finds('an age behind the date', facts, `
    Mikhail Gorbachev died on 30 August at the age of 90.
                                                      ^^ error life-date-wrong: Mikhail Gorbachev died at the age of 91, not 90.
  `, later);

  finds('a death behind a second verb, and “until his death”', facts, `
    Mikhail Gorbachev, the leader who ended the Cold War, became president in 1990 and died in 2021. Mikhail Gorbachev led the foundation until his death in 2020.
                                                                                               ^^^^ error life-date-wrong: Mikhail Gorbachev died on 30 August 2022, not in 2021.
                                                                                                                                                             ^^^^ error life-date-wrong: Mikhail Gorbachev died on 30 August 2022, not in 2020.
  `, later);
  finds('the wrong one of two years in brackets', facts, `
    Mikhail Gorbachev (1931-2021) spoke. Mikhail Gorbachev (1932-2022) spoke.
                            ^^^^ error life-date-wrong: Mikhail Gorbachev died on 30 August 2022, not in 2021.
                                                            ^^^^ error life-date-wrong: Mikhail Gorbachev was born on 2 March 1931, not in 1932.
  `, later);
  finds('what a pronoun says of the one person of the sentence before', facts, `
    MOSCOW — Mikhail Gorbachev, the last Soviet president, died last week. He was 92. He was born on 2 March 1932.
                                                                                  ^^ error life-date-wrong: Mikhail Gorbachev died at the age of 91, not 92.
                                                                                                     ^^^^^^^^^^^^ error life-date-wrong: Mikhail Gorbachev was born on 2 March 1931, not on 2 March 1932.
  `, later);
  finds('a violent death, and who it was behind the name', violent, `
    Jan Holub, the former leader who was shot dead in the town of Kolin on 8 July 2021, was a hawk. Jan Holub, who was stabbed to death in 2020, was a hawk.
                                                                           ^^^^^^^^^^^ error life-date-wrong: Jan Holub died on 8 July 2022, not on 8 July 2021.
                                                                                                                                           ^^^^ error life-date-wrong: Jan Holub died on 8 July 2022, not in 2020.
  `, later);
  finds('an age behind “after he died”, in a sentence about nobody else', facts, `
    Crowds followed the coffin of Mikhail Gorbachev on Saturday, days after he died at the age of 93.
                                                                                                  ^^ error life-date-wrong: Mikhail Gorbachev died at the age of 91, not 93.
  `, later);
  finds('the age of somebody whose office the draft tells, whatever else he was', facts, `
    Mikhail Gorbachev, the president of the Soviet Union, died on Tuesday at the age of 93.
                                                                                        ^^ error life-date-wrong: Mikhail Gorbachev died at the age of 91, not 93.
    Gorbachev, a former farm hand, came to power late.
  `, later);
  accepts('whose death it may be, and the shots that did not kill', violent, `
    Crowds followed Jan Holub and Anna Reis, days after he died at the age of 93. Jan Holub, who was shot in 2020, recovered.
    The guard of Jan Holub, who was shot at in 2021, wept.
  `, later);
  accepts('lives of others, and ages that are none', facts, `
    Mikhail Gorbachev died last week. He was 91. Mikhail Gorbachev (1931-2022) spoke. Mikhail Gorbachev (1985-1991) ruled. Mikhail Gorbachev praised a man who fought and died in 2020.
    Mikhail Gorbachev met Angela Merkel. He died in 2020. Mikhail Gorbachev’s son died. He was 46. Angela Merkel served Mikhail Gorbachev until his death in 2020.
    Mikhail Gorbachev led the foundation until his death in 2022. Mikhail Gorbachev won a vote. He was 25 votes short. Mikhail Gorbachev was elected. He was 54.
  `, later);

  accepts('the right dates', facts, `
    Angela Merkel was born in Hamburg in 1954. Born on 17 July 1954, Angela Merkel studied physics. Mikhail Gorbachev died on 30 August 2022 at the age of 91.
    Mikhail Gorbachev, who died aged 91, was born on 2 March 1931 in Privolnoye.
  `, later);
  accepts('a day with a single source, where the year is right', facts, 'Vladimir Putin was born on October 8, 1952.');
  accepts('namesakes', facts, `
    The pianist Angela Merkel, born in 1971, plays tonight. John Miller, born in 1972, scored twice. Angela Merkel was born in 1920.
  `);
  accepts('relatives, and dates of something else', facts, `
    Angela Merkel’s mother was born in 1928. Angela Merkel, whose father was born in 1926, grew up there. Angela Merkel was born two years after the uprising of 1956.
    Angela Merkel was born in a house built in 1925. Angela Merkel, born and bred in the east, left in 1989.
  `);
  accepts('doubts', facts, 'Angela Merkel was reportedly born in 1955. Angela Merkel was not born in 1955. Angela Merkel was born in 1953 or 1955.');
  accepts('quoted speech', facts, '"Angela Merkel was born in 1955," said the guide.');

  fixes('the date in the form of the written one', facts, 'Angela Merkel was born on <|>July 17, 1955.', 'Angela Merkel was born on July 17, 1954.');
  fixes('the age', facts, 'Mikhail Gorbachev died at the age of <|>92.', 'Mikhail Gorbachev died at the age of 91.', later);
  accepts('the years of whom an entry of a list is about', facts, `
    - Raisa Titarenko: the wife of Mikhail Gorbachev (1932-1999)
    - Horst Beispiel: German minister under Angela Merkel (born 1960)
  `);
  accepts('the years of a reign in brackets', `
  sources:
    - {id: roll, type: webpage, title: Roll, publisher: The Roll, URL: "https://example.org/roll"}
  areas:
    - {name: Jordan, classification: country, code: JO, demonyms: [Jordanian]}
  posts:
    - {id: jordan-king, label: King of Jordan, role: monarch, area: jordan, other_labels: [King]}
  persons:
    - {name: King Hussein, given_name: Hussein, birth_date: {value: 1935-11-14, sources: [roll]}, death_date: {value: 1999-02-07, sources: [roll]}, memberships: [jordan-king 1952-08-11/1999-02-07]}
  `, `
    The long-time ruler of Jordan, King Hussein (1953-1999), balanced between the powers.
  `);
});
