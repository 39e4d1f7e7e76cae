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
  posts:
    - {id: germany-chancellor, label: Chancellor of Germany, role: prime-minister, area: germany, other_labels: [Chancellor]}
    - {id: germany-minister-women, label: Minister for Women of Germany, role: minister, area: germany}
    - {id: united-states-president, label: President of the United States, role: president, area: united-states, other_labels: [President]}
    - {id: turkey-prime-minister, label: Prime Minister of Turkey, role: prime-minister, area: turkey}
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
    - {name: Alpha Condé, memberships: [{post: guinea-president, start: 2010-12-21, end: unknown}]}
`;

describe('term-date-wrong', () => {
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
  fixes('one end of a range', facts, 'Helmut Kohl, chancellor from <|>1982 to 1997, spoke.', 'Helmut Kohl, chancellor from 1982 to 1998, spoke.');

  it('cites the terms of both, where somebody else held the office', () => {
    const [finding] = analyzeText('Angela Merkel became chancellor in 2003.', facts, {}, [termDateWrong]).findings;
    assert.deepEqual(finding?.evidence.map(({ statement }) => statement), [
      'Angela Merkel was Chancellor of Germany from 22 November 2005 to 8 December 2021.',
      'Gerhard Schröder was Chancellor of Germany from 27 October 1998 to 22 November 2005.',
    ]);
  });
});
