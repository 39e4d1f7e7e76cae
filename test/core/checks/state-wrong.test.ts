import { describe } from 'mocha';
import check from '../../../server/src/core/checks/state-wrong.js';
import { congress } from '../../support/congress.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(check);
const date = '2026-08-15';

describe('state-wrong', () => {
  finds('another state before the title', congress, `
    New York Gov. Gavin Newsom and Florida Republican Sen. Ted Cruz spoke.
    ^^^^^^^^ error state-wrong: Gavin Newsom was Governor of California (Democratic Party) on 15 August 2026, not New York.
                                   ^^^^^^^ error state-wrong: Ted Cruz was Senator for Texas (Republican Party) on 15 August 2026, not Florida.
  `, { date });

  finds('another state behind the name, in every abbreviation', congress, `
    Sen. Ted Cruz of Florida and Rep. Nancy Pelosi of New York spoke.
                     ^^^^^^^ error state-wrong: Ted Cruz was Senator for Texas (Republican Party) on 15 August 2026, not Florida.
                                                      ^^^^^^^^ error state-wrong: Nancy Pelosi was Representative for California (Democratic Party) on 15 August 2026, not New York.
    Sen. Ted Cruz, R-Fla., Sen. Elizabeth Warren (D-CT) and Shelley Moore Capito (R-Va.) spoke.
                     ^^^^ error state-wrong: Ted Cruz was Senator for Texas (Republican Party) on 15 August 2026, not Florida.
                                                    ^^ error state-wrong: Elizabeth Warren was Senator for Massachusetts (Democratic Party) on 15 August 2026, not Connecticut.
                                                                                    ^^^ error state-wrong: Shelley Moore Capito was Senator for West Virginia (Republican Party) on 15 August 2026, not Virginia.
    Ted Cruz, a Florida Republican, spoke.
                ^^^^^^^ error state-wrong: Ted Cruz was Senator for Texas (Republican Party) on 15 August 2026, not Florida.
  `, { date });

  finds('another state behind a whole name alone, in a paragraph about politicians', congress, `
    Republican Sens. Ted Cruz of Florida and Mitch McConnell of Kentucky spoke. The speaker, Nancy Pelosi of New York, did not.
                                 ^^^^^^^ error state-wrong: Ted Cruz was Senator for Texas (Republican Party) on 15 August 2026, not Florida.
                                                                                                             ^^^^^^^^ error state-wrong: Nancy Pelosi was Representative for California (Democratic Party) on 15 August 2026, not New York.
  `, { date });

  accepts('whole names without anything about politicians, names of cities, and family names alone', congress, `
    The choir of Ted Cruz of Florida sang.

    Democrats met Ted Cruz of New York City. Cruz of Florida, a Republican like the others, spoke.
  `, { date });

  finds('one senator’s state with another of the family name', congress, `
    Sen. Tim Scott (R-Fla.) and Sen. Rick Scott, R-S.C., spoke.
                      ^^^^ error state-wrong: Tim Scott was Senator for South Carolina (Republican Party) on 15 August 2026, not Florida.
                                                   ^^^^ error state-wrong: Rick Scott was Senator for Florida (Republican Party) on 15 August 2026, not South Carolina.
  `, { date });

  finds('the state of somebody who governed another one', congress, `
    New Jersey Governor Andrew Cuomo spoke.
    ^^^^^^^^^^ error state-wrong: Andrew Cuomo was Governor of New York (Democratic Party), not of New Jersey.
  `, { date });

  finds('another state in a paragraph that turns to another time afterwards', congress, `
    Florida Sen. Ted Cruz spoke. The law is of 1990.
    ^^^^^^^ error state-wrong: Ted Cruz was Senator for Texas (Republican Party) on 15 August 2026, not Florida.

    The law is of 1990. On Friday Florida Sen. Ted Cruz spoke.
                                  ^^^^^^^ error state-wrong: Ted Cruz was Senator for Texas (Republican Party) on 15 August 2026, not Florida.
  `, { date });
  accepts('another state in a paragraph that may tell of another time', congress, `
    The law is of 1990. Florida Sen. Ted Cruz spoke.
  `, { date });

  accepts('the right state in every form', congress, `
    Texas Sen. Ted Cruz, Sen. Ted Cruz of Texas, Sen. Ted Cruz (R-Texas), Ted Cruz, R-TX, Ted Cruz (R-Tex.) and Shelley Moore Capito (R-W.Va.) spoke.
    California Gov. Gavin Newsom and New York Governor Andrew Cuomo spoke.
  `, { date });

  accepts('where somebody is, was born or goes', congress, `
    In Florida Sen. Ted Cruz spoke. Visiting Florida Sen. Ted Cruz spoke. Florida-born Sen. Ted Cruz spoke. Sen. Ted Cruz spoke in Florida.
    Sen. Ted Cruz of Florida’s neighbour spoke. Sen. Ted Cruz of Kansas City spoke. Washington Sen. Ted Cruz spoke.
  `, { date });

  accepts('names that many bear, where the draft may mean somebody else', congress, `
    Sen. Mike Rogers of Florida and Mike Rogers, a Florida Republican, spoke.
  `, { date });
  accepts('them in earlier Congresses, of which not every member is known', congress, 'Rep. Mike Rogers, R-Fla., spoke.', { date: '2013-05-01' });

  accepts('former and would-be members, and members of the houses of states', congress, `
    Former Florida Sen. Ted Cruz, Florida state Sen. Ted Cruz and Florida Senate candidate Ted Cruz spoke.
  `, { date });

  accepts('quoted speech, and days of which the facts know nothing', congress, '“Sen. Ted Cruz of Florida was here,” she said.', { date });
  accepts('days before the first one known', congress, 'Sen. Ted Cruz of Florida spoke.', { date: '2009-05-01' });

  fixes('with the name of the state', congress, 'Sen. Ted Cruz of <|>Florida spoke.', 'Sen. Ted Cruz of Texas spoke.', { date });
  fixes('in the abbreviation of the news agencies', congress, 'Sen. Elizabeth Warren (D-<|>Conn.) spoke.', 'Sen. Elizabeth Warren (D-Mass.) spoke.', { date });
  fixes('in the letters of the post office', congress, 'Sen. Shelley Moore Capito (R-<|>VA) spoke.', 'Sen. Shelley Moore Capito (R-WV) spoke.', { date });
});
