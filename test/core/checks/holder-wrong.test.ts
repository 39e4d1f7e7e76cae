import holderWrong from '../../../server/src/core/checks/holder-wrong.js';
import { testCheck } from '../../support/test-check.js';
import { winter2022 } from '../../support/winter-2022.js';

const { finds, accepts, fixes } = testCheck(holderWrong);

describe('holder-wrong', () => {
  finds('a chancellor ten weeks out of office', winter2022, `
    German Chancellor Angela Merkel warned of new sanctions on Monday.
                      ^^^^^^^^^^^^^ error holder-wrong: Olaf Scholz was Chancellor of Germany on 15 February 2022; Angela Merkel left office on 8 December 2021.
  `);
  finds('a successor before his day', winter2022, `
    Germany’s chancellor, Olaf Scholz, met the Ukrainian president in Berlin.
                          ^^^^^^^^^^^ error holder-wrong: Angela Merkel was Chancellor of Germany on 1 November 2021; Olaf Scholz took office on 8 December 2021.
  `, { date: '2021-11-01' });
  finds('a president whose country is stated', winter2022, `
    US President Donald Trump spoke to allies by video link on Friday.
                 ^^^^^^^^^^^^ error holder-wrong: Joe Biden was President of the United States on 15 February 2022; Donald Trump left office on 20 January 2021.
  `);
  accepts('the holder at the story date', winter2022, `
    German Chancellor Angela Merkel warned of new sanctions on Monday.
  `, { date: '2019-02-15' });
  accepts('a former holder who is called so', winter2022, `
    Former German Chancellor Angela Merkel and ex-Chancellor Helmut Kohl both came; so did the then chancellor, Angela Merkel.
  `);
  accepts('the courtesy title of a former president', winter2022, `
    President Barack Obama and President Donald Trump had both been asked.
  `);
  accepts('history', winter2022, `
    German Chancellor Helmut Kohl promised blooming landscapes.
  `);
  accepts('a sentence about the time when it was so', winter2022, `
    In June 2021, German Chancellor Angela Merkel travelled to Washington.
  `);
  accepts('a day of change, when both held the office', winter2022, `
    German Chancellor Angela Merkel handed over to German Chancellor Olaf Scholz.
  `, { date: '2021-12-08' });
  fixes('by the holder’s name', winter2022,
    'German Chancellor <|>Angela Merkel warned of new sanctions on Monday.',
    'German Chancellor Olaf Scholz warned of new sanctions on Monday.');
});
