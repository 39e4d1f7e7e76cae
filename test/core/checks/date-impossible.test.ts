import dateImpossible from '../../../server/src/core/checks/date-impossible.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(dateImpossible);

describe('date-impossible', () => {
  finds('30 February', '', `
    The treaty was signed on 30 February.
                             ^^^^^^^^^^^ error date-impossible: February never has 30 days.
  `);
  finds('31 June with its year', '', `
    Envoys flew to Geneva on June 31, 2021, and back.
                             ^^^^^^^^^^^^^ error date-impossible: June never has 31 days.
  `);
  finds('the leap day of a common year', '', `
    The court ruled on 29 February 2023 that the law stood.
                       ^^^^^^^^^^^^^^^^ error date-impossible: February 2023 has no 29th day.
  `);
  finds('a day far out of the month', '', `
    The talks of December 45, 2021, were brief.
                 ^^^^^^^^^^^^^^^^^ error date-impossible: December never has 45 days.
  `);
  finds('the end of a range', '', `
    The fair runs from June 28-31 in the old port.
                       ^^^^^^^^^^ error date-impossible: June never has 31 days.
  `);
  finds('an impossible day inside a quotation', '', `
    "We meet on November 31," she said.
                ^^^^^^^^^^^ error date-impossible: November never has 31 days.
  `);

  accepts('the leap day without a year', '', 'He was born on 29 February.');
  accepts('the leap day of a leap year, also of 2000', '', 'It rained on 29 February 2020 and on February 29, 2000.');
  accepts('the leap day of 1900, which Russia had', '', 'The paper of 29 February 1900 reported it.');
  accepts('30 February 1712, a day in Sweden', '', 'A couple married in Lund on 30 February 1712.');
  accepts('numbers that count something', '', 'In June 31 people were held, and in February 30 percent fewer.');
  accepts('a verb before a number', '', 'They may 31 times refuse and march 31 miles.');
  accepts('the last days of the months', '', 'Deadlines are 31 January, 28 February, 31 March, April 30, 31 May and 30 June 2022.');

  fixes('with the last day of the month', '', 'It was signed on <|>31 June.', 'It was signed on 30 June.');
  fixes('in the writer\'s form', '', 'It was signed on <|>Feb. 30, 2021.', 'It was signed on Feb. 28, 2021.');
  fixes('with the day that its weekday tells', '', 'It was signed on <|>Friday, 31 June 2022.', 'It was signed on Friday, 1 July 2022.');
  accepts('an amount behind a day', '', `
    Assets were £114 million at December 31 and 79 million a year earlier. The price falls each year from March 15 to 50 pence.
  `);
  accepts('a range over two months, written closely', '', 'At this week’s March 31-April 2 meeting the council will vote.');
  accepts('a share behind a month that has one', '', 'They included September’s 31% devaluation and April’s 31 cuts.');

  finds('a day that no month has, where “on” leads up to it', '', `
    The treaty expires on October 32, “no ifs or buts”.
                          ^^^^^^^^^^ error date-impossible: October never has 32 days.
  `);
  accepts('other numbers behind a month', '', `
    On October 45 boats sank. It rests on October 45 and September 12 samples. He counted October 32, September 12.
  `);
});
