import assert from 'node:assert/strict';
import termDateWrong from '../../../server/src/core/checks/term-date-wrong.js';
import { analyzeText, testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(termDateWrong);

const facts = `
  areas:
    - {name: Germany, classification: country, code: DE, demonyms: [German, Germans]}
    - {name: United States, classification: country, code: US, demonyms: [American], other_names: [{name: US, kind: acronym}]}
    - {name: Turkey, classification: country, code: TR, demonyms: [Turkish]}
    - {name: Guinea, classification: country, code: GN, demonyms: [Guinean]}
    - {name: United Kingdom, classification: country, code: GB, demonyms: [British]}
  posts:
    - {id: germany-chancellor, label: Chancellor of Germany, role: prime-minister, area: germany, other_labels: [Chancellor]}
    - {id: germany-minister-women, label: Minister for Women of Germany, role: minister, area: germany}
    - {id: united-states-president, label: President of the United States, role: president, area: united-states, other_labels: [President]}
    - {id: turkey-prime-minister, label: Prime Minister of Turkey, role: prime-minister, area: turkey}
    - {id: united-kingdom-monarch, label: Monarch of the United Kingdom, role: monarch, area: united-kingdom, other_labels: [King, Queen]}
    - {id: united-states-vice-president, label: Vice President of the United States, role: vice-president, area: united-states, other_labels: [Vice President]}
    - {id: guinea-president, label: President of Guinea, role: president, area: guinea}
    - {id: germany-ministers, label: Minister of State of Germany, role: minister-of-state, area: germany, holders: many}
  persons:
    - {name: Helmut Kohl, memberships: [germany-chancellor 1982-10-01/1998-10-27]}
    - {name: Gerhard Schröder, memberships: [germany-chancellor 1998-10-27/2005-11-22]}
    - {name: Angela Merkel, memberships: [germany-minister-women 1991-01-18/1994-11-17, germany-chancellor 2005-11-22/2021-12-08]}
    - {name: Olaf Scholz, memberships: [germany-chancellor 2021-12-08/2025-05-06]}
    - {name: George W. Bush, memberships: [united-states-president 2001-01-20/2009-01-20]}
    - {name: Barack Obama, memberships: [united-states-president 2009-01-20/2017-01-20]}
    - {name: Donald Trump, memberships: [united-states-president 2017-01-20/2021-01-20]}
    - {name: Bülent Ecevit, memberships: [turkey-prime-minister 1999-01-11/2002-11-18]}
    - {name: Abdullah Gül, memberships: [turkey-prime-minister 2002-11-18/2003-03-14]}
    - {name: Recep Tayyip Erdogan, memberships: [turkey-prime-minister 2003-03-14/2014-08-28]}
    - {name: Edward VII, death_date: 1910-05-06, memberships: [united-kingdom-monarch 1901-01-22/1910-05-06]}
    - {name: Edward VIII, memberships: [united-kingdom-monarch 1936-01-20/1936-12-11]}
    - {name: George VI, memberships: [united-kingdom-monarch 1936-12-11/1952-02-06]}
    - {name: Elizabeth II, memberships: [united-kingdom-monarch 1952-02-06/2022-09-08]}
    - {name: Joe Biden, memberships: [united-states-vice-president 2009-01-20/2017-01-20, united-states-president 2021-01-20/2025-01-20]}
    - {name: Mike Pence, memberships: [united-states-vice-president 2017-01-20/2021-01-20]}
    - {name: Alpha Condé, memberships: [{post: guinea-president, start: 2010-12-21, end: unknown}]}
`;

/** Two sources of one term: what the second says. */
const disputed = (said: string): string => facts.replace('germany-chancellor 2021-12-08/2025-05-06', `{post: germany-chancellor, start: 2021-12-08, end: 2025-05-06, disputed_by: [{value: ${said}}]}`);

describe('term-date-wrong', () => {
  finds('a year far from both of two days that sources give', disputed('2021-12-10'), `
    Olaf Scholz became German chancellor in 2020.
                                            ^^^^ error term-date-wrong: Olaf Scholz took office as Chancellor of Germany on 8 December 2021, not in 2020.
  `);
  accepts('a day near one of the two, and any where sources differ by more than weeks', disputed('2021-11-20'), 'Olaf Scholz became German chancellor on 20 September 2021.');
  accepts('any day where sources differ by more than weeks', disputed('2020-12-08'), 'Olaf Scholz became German chancellor in 2020. Olaf Scholz became German chancellor in 2019.');
  finds('the year in which somebody came to office', facts, `
    Angela Merkel became German chancellor in 2006. Helmut Kohl, chancellor since 1984, agreed.
                                              ^^^^ error term-date-wrong: Angela Merkel took office as Chancellor of Germany on 22 November 2005, not in 2006.
                                                                                  ^^^^ error term-date-wrong: Helmut Kohl took office as Chancellor of Germany on 1 October 1982, not in 1984.
  `);
  finds('either end of a range', facts, `
    Helmut Kohl, chancellor from 1983 to 1998, spoke. Gerhard Schröder, who served as chancellor from 1998 to 2006, listened.
                                 ^^^^^^^^^^^^ error term-date-wrong: Helmut Kohl took office as Chancellor of Germany on 1 October 1982, not in 1983.
                                                                                                      ^^^^^^^^^^^^ error term-date-wrong: Gerhard Schröder left office as Chancellor of Germany on 22 November 2005, not in 2006.
  `);
  finds('a date that opens the sentence, and a month', facts, `
    In 2006 Angela Merkel became the first female chancellor of Germany. Olaf Scholz became chancellor in December 2020.
       ^^^^ error term-date-wrong: Angela Merkel took office as Chancellor of Germany on 22 November 2005, not in 2006.
                                                                                                          ^^^^^^^^^^^^^ error term-date-wrong: Olaf Scholz took office as Chancellor of Germany on 8 December 2021, not in December 2020.
  `);
  finds('an act of office before the term or after it', facts, `
    In 2007 President Barack Obama signed the order. President George W. Bush sent troops to Turkey in 2011.
       ^^^^ warning term-date-wrong: George W. Bush was President of the United States in 2007, not Barack Obama.
                                                                                                       ^^^^ warning term-date-wrong: Barack Obama was President of the United States in 2011, not George W. Bush.
  `);
  finds('a meeting of two who held an office', facts, `
    In 2003 the German Chancellor Angela Merkel met George W. Bush in Berlin.
       ^^^^ warning term-date-wrong: Gerhard Schröder was Chancellor of Germany in 2003, not Angela Merkel.
  `);
  accepts('what somebody did before or beside an office', facts, `
    In 2004 President Barack Obama spoke in Boston. President Trump was born in 1946. In 1973 President George W. Bush met a friend. In 2003 the future President
    Barack Obama signed a contract. President Obama signed books of poems written in 2003. In 2003 Chancellor Angela Merkel’s party met Gerhard Schröder.
    President Barack Obama praised the act that Congress passed in 2007. Schröder and Merkel met in 2003. In 2010 President Barack Obama signed the law.
    President Barack Obama signed an order on 15 January 2009.
  `);
  finds('a vote, a notice and the end of a term', facts, `
    Barack Obama was elected president in 2007. Gerhard Schröder resigned as chancellor in 2003. Barack Obama left office in January 2018.
                                          ^^^^ error term-date-wrong: Barack Obama took office as President of the United States on 20 January 2009, not in 2007.
                                                                                           ^^^^ error term-date-wrong: Gerhard Schröder left office as Chancellor of Germany on 22 November 2005, not in 2003.
                                                                                                                             ^^^^^^^^^^^^ error term-date-wrong: Barack Obama left office as President of the United States on 20 January 2017, not in January 2018.
  `);
  finds('an office held at the time by others, one after the other', facts, `
    Recep Tayyip Erdogan became prime minister in 2002. Gerhard Schröder was chancellor in 1997.
                                                  ^^^^ error term-date-wrong: Recep Tayyip Erdogan took office as Prime Minister of Turkey on 14 March 2003, not in 2002.
                                                                                           ^^^^ error term-date-wrong: Helmut Kohl was Chancellor of Germany in 1997, not Gerhard Schröder.
  `);
  finds('a mere “took office”', facts, `
    Angela Merkel, who took office in 2006, led four governments.
                                      ^^^^ error term-date-wrong: Angela Merkel took office as Chancellor of Germany on 22 November 2005, not in 2006.
  `);

  finds('a time in power without its office', facts, `
    Former Chancellor Gerhard Schröder, who was in office from 1998 to 2006, spoke. Edward VIII abdicated in December 1937 in order to marry.
                                                               ^^^^^^^^^^^^ error term-date-wrong: Gerhard Schröder left office as Chancellor of Germany on 22 November 2005, not in 2006.
                                                                                                             ^^^^^^^^^^^^^ error term-date-wrong: Edward VIII left office as Monarch of the United Kingdom on 11 December 1936, not in December 1937.
  `);
  finds('who has been in power since when, and when somebody was voted out', facts, `
    Recep Tayyip Erdogan, in power since 2001, spoke. Helmut Kohl was voted out of office in 1999 and Helmut Kohl led Germany from 1983.
                                         ^^^^ error term-date-wrong: Recep Tayyip Erdogan took office as Prime Minister of Turkey on 14 March 2003, not in 2001.
                                                                                             ^^^^ error term-date-wrong: Helmut Kohl left office as Chancellor of Germany on 27 October 1998, not in 1999.
                                                                                                                                   ^^^^ error term-date-wrong: Helmut Kohl took office as Chancellor of Germany on 1 October 1982, not in 1983.
  `);
  finds('a second verb, and one behind an apposition', facts, `
    Helmut Kohl, the man who led the party for 25 years, became chancellor in 1984. Barack Obama took office in 2009 and left office in 2018.
                                                                              ^^^^ error term-date-wrong: Helmut Kohl took office as Chancellor of Germany on 1 October 1982, not in 1984.
                                                                                                                                        ^^^^ error term-date-wrong: Barack Obama left office as President of the United States on 20 January 2017, not in 2018.
  `);
  finds('years in brackets of which one is right', facts, `
    The chancellors Helmut Kohl (1982-1997) and Gerhard Schröder (1997-2005) spoke. Her uncle, Edward VIII, abdicated in 1938.
                                 ^^^^^^^^^ error term-date-wrong: Helmut Kohl left office as Chancellor of Germany on 27 October 1998, not in 1997.
                                                                  ^^^^^^^^^ error term-date-wrong: Gerhard Schröder took office as Chancellor of Germany on 27 October 1998, not in 1997.
                                                                                                                         ^^^^ error term-date-wrong: Edward VIII left office as Monarch of the United Kingdom on 11 December 1936, not in 1938.
  `);
  finds('what a pronoun says of the one person of the sentence before', facts, `
    Angela Merkel spoke in Leipzig. She had become chancellor in June 2004. She left office in 2020.
                                                                 ^^^^^^^^^ error term-date-wrong: Angela Merkel took office as Chancellor of Germany on 22 November 2005, not in June 2004.
                                                                                               ^^^^ error term-date-wrong: Angela Merkel left office as Chancellor of Germany on 8 December 2021, not in 2020.
  `);
  finds('the year before an inauguration in January', facts, `
    Barack Obama, president from 2008 to 2017, spoke. Former Vice President Mike Pence, who served with Trump from 2016 to 2021, did not.
                                 ^^^^^^^^^^^^ error term-date-wrong: Barack Obama took office as President of the United States on 20 January 2009, not in 2008.
                                                                                                                   ^^^^^^^^^^^^ error term-date-wrong: Mike Pence took office as Vice President of the United States on 20 January 2017, not in 2016.
  `);
  finds('the date of a succession', facts, `
    Gerhard Schröder followed Helmut Kohl in 1997; Angela Merkel replaced him as chancellor in 2004. Angela Merkel was succeeded by Olaf Scholz in 2020.
                                             ^^^^ error term-date-wrong: Gerhard Schröder took office as Chancellor of Germany on 27 October 1998, not in 1997.
                                                                                               ^^^^ error term-date-wrong: Angela Merkel took office as Chancellor of Germany on 22 November 2005, not in 2004.
                                                                                                                                                   ^^^^ error term-date-wrong: Olaf Scholz took office as Chancellor of Germany on 8 December 2021, not in 2020.
  `);
  const withTwoSources = `
  sources:
    - {id: roll, type: webpage, title: Roll, publisher: The Roll, URL: "https://example.org/roll"}
    - {id: paper, type: webpage, title: Paper, publisher: The Paper, URL: "https://example.org/paper"}
${facts.slice(1).replace('germany-chancellor 2021-12-08/2025-05-06', '{post: germany-chancellor, start: 2021-12-08, end: 2025-05-06, sources: [roll, paper]}')}`;
  finds('the weekday of a change of days ago, where two sources agree', withTwoSources, `
    Olaf Scholz became chancellor on Thursday.
                                     ^^^^^^^^ information term-date-wrong: Olaf Scholz took office as Chancellor of Germany on 8 December 2021, not on 9 December 2021.
  `, { date: '2021-12-10' });

  finds('a ruler of another number', facts, `
    Her uncle, Edward VII, abdicated in December 1936. Edward VII abdicated in 1911.
                                        ^^^^^^^^^^^^^ error term-date-wrong: Edward VIII was Monarch of the United Kingdom in December 1936, not Edward VII.
  `);
  accepts('times in power as they were', facts, `
    Former Chancellor Gerhard Schröder, who was in office from 1998 to 2005, spoke. Edward VIII abdicated in December 1936. Helmut Kohl (1982-1998) governed.
    Recep Tayyip Erdogan, in power since 2003, spoke. Helmut Kohl (1930-2017) was there. Barack Obama was elected in 2008 and took office in 2009.
    Gerhard Schröder followed Helmut Kohl in 1998; Angela Merkel replaced him in 2005. Gerhard Schröder followed Helmut Kohl to Rome in 1996.
    Joe Biden, vice president from 2009 to 2017, took office in January 2021. Barack Obama resigned in 2004. Angela Merkel took over in 2000.
  `);
  accepts('pronouns that may mean others, and what others did', facts, `
    Helmut Kohl met Angela Merkel. He became chancellor in 1990. Olaf Scholz’s mother spoke. She became chancellor in 2003.
    Angela Merkel praised a man who fought and left office in 2003. Angela Merkel had a brother. He took office in 2003. The party lost. She took office in 2003.
  `);
  accepts('a vote on the eve of a change, an oath, a party, and the right weekday', withTwoSources, `
    Olaf Scholz became chancellor on Tuesday. Olaf Scholz became party leader on Monday. Olaf Scholz was sworn in as chancellor on Thursday. Olaf Scholz became chancellor on Wednesday.
  `, { date: '2021-12-10' });
  accepts('a weekday with a single source, and the right one', facts, 'Olaf Scholz became chancellor on Thursday. Olaf Scholz became chancellor on Wednesday.', { date: '2021-12-10' });

  accepts('the right years', facts, `
    Angela Merkel became chancellor in 2005 and left office in 2021. Helmut Kohl, chancellor from 1982 to 1998, was her mentor.
    In November 2005 Angela Merkel became chancellor. Gerhard Schröder was chancellor in 2003. Barack Obama took office in 2009.
  `);
  accepts('an election before the term, and one again in it', facts, `
    Barack Obama was elected president in 2008. Barack Obama was elected president in November 2008. Barack Obama was re-elected president in 2012.
  `);
  accepts('weeks around a change', facts, 'Barack Obama became president in December 2008. Olaf Scholz, chancellor since November 2021, agreed.');
  accepts('plans, doubts and others', facts, `
    Angela Merkel could have become chancellor in 2002. Angela Merkel never became chancellor in 2002. If Angela Merkel became chancellor in 2002, who knows.
    Angela Merkel’s brother became chancellor in 2006. Angela Merkel met the man who became chancellor in 2006.
    Angela Merkel, acting chancellor since October 2021, left. Angela Merkel became deputy chancellor in 2003.
  `);
  accepts('another office, and one of a body that nobody knows', facts, `
    Angela Merkel became chancellor of the University of Leipzig in 2008. Angela Merkel became party leader in 2000. Angela Merkel took office in 1991.
  `);
  accepts('offices of which no day is known, or that several hold', facts, 'Alpha Condé, president until 2020, fled. Olaf Scholz became minister of state in 1999.');
  accepts('quoted speech', facts, '"Angela Merkel became chancellor in 2006," said the guide.');

  fixes('the year', facts, 'Angela Merkel became chancellor in <|>2006.', 'Angela Merkel became chancellor in 2005.');
  fixes('one year in brackets', facts, 'Helmut Kohl (<|>1983-1998) governed.', 'Helmut Kohl (1982-1998) governed.');
  fixes('one end of a range', facts, 'Helmut Kohl, chancellor from <|>1982 to 1997, spoke.', 'Helmut Kohl, chancellor from 1982 to 1998, spoke.');

  it('cites the terms of both, where somebody else held the office', () => {
    const [finding] = analyzeText('Angela Merkel became chancellor in 2003.', facts, {}, [termDateWrong]).findings;
    assert.deepEqual(finding?.evidence.map(({ statement }) => statement), [
      'Angela Merkel was Chancellor of Germany from 22 November 2005 to 8 December 2021.',
      'Gerhard Schröder was Chancellor of Germany from 27 October 1998 to 22 November 2005.',
    ]);
  });
});
