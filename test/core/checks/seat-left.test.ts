import { describe } from 'mocha';
import check from '../../../server/src/core/checks/seat-left.js';
import { congress } from '../../support/congress.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(check);
const date = '2025-09-20';

describe('seat-left', () => {
  finds('a senator who has left the Senate and speaks in the story', congress, `
    Sen. Marco Rubio said on Friday that talks would go on. Republican Sen. Marco Rubio (R-Fla.) told reporters on Friday that he was well.
    ^^^^ error seat-left: Marco Rubio has not been Senator for Florida (Republican Party) since 20 January 2025.
                                                                       ^^^^ error seat-left: Marco Rubio has not been Senator for Florida (Republican Party) since 20 January 2025.
    Sen. Marco Rubio of Florida said on Friday that talks would go on.
    ^^^^ error seat-left: Marco Rubio has not been Senator for Florida (Republican Party) since 20 January 2025.
    Florida Sen. Marco Rubio says he is well.
            ^^^^ error seat-left: Marco Rubio has not been Senator for Florida (Republican Party) since 20 January 2025.
  `, { date });

  finds('a representative who has moved to the Senate', congress, `
    “We will vote,” Rep. Adam Schiff, D-Calif., said on Friday.
                    ^^^^ error seat-left: Adam Schiff has not been Representative for California (Democratic Party) since 8 December 2024.
  `, { date });

  finds('a governor who has resigned', congress, `
    New York Gov. Andrew Cuomo said on Monday that he would run again.
             ^^^^ error seat-left: Andrew Cuomo has not been Governor of New York (Democratic Party) since 24 August 2021.
  `, { date: '2022-05-10' });

  accepts('members who sit', congress, 'Sen. Ted Cruz said on Friday that he was well. Sen. Adam Schiff and Rep. Nancy Pelosi said on Friday that they were well.', { date });
  accepts('former, then and would-be senators', congress, `
    Former Sen. Marco Rubio said on Friday that he was well. Then-Sen. Marco Rubio said on Friday that he was well. State Sen. Marco Rubio said on Friday that he was well.
  `, { date });
  accepts('what was done while the seat was held', congress, `
    A bill that Sen. Marco Rubio wrote was signed on Friday. In 2023 Sen. Marco Rubio said on a Friday that he was well. Sen. Marco Rubio was elected in Florida.
  `, { date });
  accepts('the week after the end, and seats left long ago', congress, 'Sen. Marco Rubio said on Friday that he was well.', { date: '2025-01-25' });
  accepts('old titles', congress, 'Sen. Marco Rubio said on Friday that he was well.', { date: '2028-09-20' });
  accepts('the family name alone, and quoted speech', congress, 'Sen. Rubio said on Friday that he was well. “Sen. Marco Rubio said on Friday that he was well,” she said.', { date });

  finds('past the last day of which the facts know, as worth a look', congress, `
    Sen. Marco Rubio said on Monday that talks would go on.
    ^^^^ warning seat-left: Marco Rubio has not been Senator for Florida (Republican Party) since 20 January 2025.
  `, { date: '2026-11-24' });

  fixes('with the title of the seat held now', congress, '“We will vote,” <|>Rep. Adam Schiff said on Friday.', '“We will vote,” Sen. Adam Schiff said on Friday.', { date });
  fixes('with “former” before all that belongs to the title', congress, 'U.S. <|>Sen. Marco Rubio said on Friday that he was well.', 'Former U.S. Sen. Marco Rubio said on Friday that he was well.', { date });
});
