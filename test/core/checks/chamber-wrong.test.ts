import { describe } from 'mocha';
import check from '../../../server/src/core/checks/chamber-wrong.js';
import { congress } from '../../support/congress.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(check);
const date = '2026-08-15';

describe('chamber-wrong', () => {
  finds('the title of the other chamber', congress, `
    Sen. Nancy Pelosi and Representative Mitch McConnell spoke.
    ^^^^ error chamber-wrong: Nancy Pelosi was Representative for California (Democratic Party) on 15 August 2026, not Senator.
                          ^^^^^^^^^^^^^^ error chamber-wrong: Mitch McConnell was Senator for Kentucky (Republican Party) on 15 August 2026, not Representative.
    Rep. Ted Cruz (R-Texas) spoke.
    ^^^^ error chamber-wrong: Ted Cruz was Senator for Texas (Republican Party) on 15 August 2026, not Representative.
  `, { date });

  finds('it before a family name, too', congress, `
    Nancy Pelosi spoke on Monday, and Sen. Pelosi spoke again on Tuesday.
                                      ^^^^ error chamber-wrong: Nancy Pelosi was Representative for California (Democratic Party) on 15 August 2026, not Senator.
  `, { date });

  accepts('the right chamber', congress, 'Rep. Nancy Pelosi, Senator Mitch McConnell and Sen. Ted Cruz spoke.', { date });
  accepts('a chamber in which somebody sat at another time', congress, 'Rep. Adam Schiff spoke.', { date });
  accepts('what is said of members of both', congress, 'Congressman Ted Cruz and Congresswoman Nancy Pelosi spoke.', { date });
  accepts('members of the houses of states, former and would-be members', congress, `
    State Sen. Nancy Pelosi, former Sen. Nancy Pelosi, then-Sen. Nancy Pelosi and ex-Rep. Ted Cruz spoke. Lt. Gov. Ted Cruz spoke.
  `, { date });
  accepts('names that many bear, where the draft may mean somebody else', congress, 'Sen. Mike Rogers spoke. Sen. Mike Rogers (R-Boise) spoke.', { date });
  accepts('several at a time, and quoted speech', congress, 'Sens. Nancy Pelosi and Ted Cruz spoke. “Sen. Nancy Pelosi was here,” she said.', { date });
  accepts('paragraphs about another time', congress, 'In 1990 Rep. Mitch McConnell spoke.', { date });

  finds('what the facts last knew of this Congress, as worth a look', congress, `
    Sen. Nancy Pelosi spoke.
    ^^^^ warning chamber-wrong: Nancy Pelosi was Representative for California (Democratic Party) on 6 September 2026, the last that is known, not Senator.
  `, { date: '2026-12-30' });
  accepts('members of a later Congress than the last one known', congress, 'Sen. Nancy Pelosi (D-Calif.) spoke.', { date: '2027-01-03' });

  fixes('with the other title as it is written', congress, '<|>Sen. Nancy Pelosi spoke.', 'Rep. Nancy Pelosi spoke.', { date });
  fixes('in words', congress, '<|>Representative Mitch McConnell spoke.', 'Senator Mitch McConnell spoke.', { date });
});
