import { describe } from 'mocha';
import check from '../../../server/src/core/checks/party-wrong.js';
import { congress } from '../../support/congress.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(check);
const date = '2026-08-15';

describe('party-wrong', () => {
  finds('another party before the title', congress, `
    Democratic Sen. Ted Cruz voted against it.
    ^^^^^^^^^^ error party-wrong: Ted Cruz was Senator for Texas (Republican Party) on 15 August 2026, not Democrat.
    Texas Democratic Sen. Ted Cruz voted against it.
          ^^^^^^^^^^ error party-wrong: Ted Cruz was Senator for Texas (Republican Party) on 15 August 2026, not Democrat.
    Republican Gov. Gavin Newsom signed it, and GOP Sen. Elizabeth Warren did not like it.
    ^^^^^^^^^^ error party-wrong: Gavin Newsom was Governor of California (Democratic Party) on 15 August 2026, not Republican.
                                                ^^^ error party-wrong: Elizabeth Warren was Senator for Massachusetts (Democratic Party) on 15 August 2026, not Republican.
    Republican Sen. Bernie Sanders voted against it.
    ^^^^^^^^^^ error party-wrong: Bernie Sanders was Senator for Vermont, no party (independent) on 15 August 2026, not Republican.
  `, { date });

  finds('the letter of another party behind the name', congress, `
    Sen. Ted Cruz (D-Texas) and Elizabeth Warren, R-Mass., spoke.
                   ^ error party-wrong: Ted Cruz was Senator for Texas (Republican Party) on 15 August 2026, not Democrat.
                                                  ^ error party-wrong: Elizabeth Warren was Senator for Massachusetts (Democratic Party) on 15 August 2026, not Republican.
    Shelley Moore Capito (D–W.Va.) and Ted Cruz (D) spoke.
                          ^ error party-wrong: Shelley Moore Capito was Senator for West Virginia (Republican Party) on 15 August 2026, not Democrat.
                                                 ^ error party-wrong: Ted Cruz was Senator for Texas (Republican Party) on 15 August 2026, not Democrat.
  `, { date });

  finds('another party in an apposition', congress, `
    Ted Cruz, a Texas Democrat, spoke.
                      ^^^^^^^^ error party-wrong: Ted Cruz was Senator for Texas (Republican Party) on 15 August 2026, not Democrat.
    Ted Cruz, Democrat of Texas, spoke, as did Gavin Newsom, the Republican governor of California.
              ^^^^^^^^ error party-wrong: Ted Cruz was Senator for Texas (Republican Party) on 15 August 2026, not Democrat.
                                                                 ^^^^^^^^^^ error party-wrong: Gavin Newsom was Governor of California (Democratic Party) on 15 August 2026, not Republican.
    Sen. Ted Cruz of Texas, a Democrat, spoke.
                              ^^^^^^^^ error party-wrong: Ted Cruz was Senator for Texas (Republican Party) on 15 August 2026, not Democrat.
    Ted Cruz is a Democratic senator. Elizabeth Warren is a Massachusetts Republican.
                  ^^^^^^^^^^ error party-wrong: Ted Cruz was Senator for Texas (Republican Party) on 15 August 2026, not Democrat.
                                                                          ^^^^^^^^^^ error party-wrong: Elizabeth Warren was Senator for Massachusetts (Democratic Party) on 15 August 2026, not Republican.
  `, { date });

  finds('what the facts last knew, as worth a look', congress, `
    Sen. Ted Cruz (D-Texas) spoke.
                   ^ warning party-wrong: Ted Cruz was Senator for Texas (Republican Party) on 6 September 2026, the last that is known, not Democrat.
  `, { date: '2026-11-22' });

  accepts('the right party in every form', congress, `
    Republican Sen. Ted Cruz, Sen. Ted Cruz (R-Texas), Ted Cruz, R-Tex., and Ted Cruz, a Texas Republican, spoke.
    Democratic Gov. Gavin Newsom spoke. Sen. Bernie Sanders (I-Vt.) spoke.
  `, { date });

  accepts('independents who vote with the Democrats', congress, 'Democratic Sen. Bernie Sanders and Sen. Angus King (D-Maine) spoke.', { date });

  accepts('a party for which somebody sat at another time', congress, 'Democratic Rep. Jeff Van Drew spoke. Jeff Van Drew (D-N.J.) spoke.', { date });

  accepts('former and would-be members, and members of the houses of states', congress, `
    Former Democratic Sen. Ted Cruz, then-Sen. Ted Cruz (D-Texas) and state Sen. Ted Cruz (D-Texas) spoke.
    Democratic Senate candidate Ted Cruz spoke. Ted Cruz, a former Democrat, spoke. Ted Cruz, no Democrat, spoke.
  `, { date });

  accepts('what is said of somebody else', congress, `
    Ted Cruz’s Democratic opponent spoke. Ted Cruz, Democratic leaders and others spoke. Ted Cruz, Democrats said, was wrong.
    Sens. Ted Cruz and Elizabeth Warren, R-Texas and D-Mass., spoke. Ted Cruz, Democrat Elizabeth Warren and others spoke.
    Ted Cruz, a Democratic target, spoke. Ted Cruz, independent of his party, spoke.
    Sen. Ted Cruz of Texas, Democrat Elizabeth Warren and others spoke. Sen. Ted Cruz of Texas, Democratic leaders and others spoke.
    Ted Cruz is a Democratic target. If Ted Cruz is a Democrat, so am I. Ted Cruz is no Democratic senator, and is not a Texas Democrat.
  `, { date });

  accepts('labels in which more is wrong, which are rather of somebody else', congress, 'Mike Rogers (D-Mich.) and Rep. Mike Rogers, D-Mich., spoke.', { date });

  accepts('quoted speech, and paragraphs about another time', congress, `
    “Sen. Ted Cruz (D-Texas) was here,” she said.

    In May 2009 Sen. Ted Cruz (D-Texas) spoke.
  `, { date });

  accepts('days of which the facts know nothing', congress, 'Sen. Ted Cruz (D-Texas) spoke.', { date: '2009-05-01' });
  accepts('days long after the last one known', congress, 'Sen. Ted Cruz (D-Texas) spoke.', { date: '2028-05-01' });

  fixes('with the word or the letter of the right party', congress, 'Sen. Ted Cruz (<|>D-Texas) spoke.', 'Sen. Ted Cruz (R-Texas) spoke.', { date });
  fixes('with the adjective before the noun', congress, 'Ted Cruz, the <|>Democratic senator from Texas, spoke.', 'Ted Cruz, the Republican senator from Texas, spoke.', { date });
  fixes('with the adjective before a title', congress, '<|>Republican Gov. Gavin Newsom spoke.', 'Democratic Gov. Gavin Newsom spoke.', { date });
});
