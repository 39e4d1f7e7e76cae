import { describe } from 'mocha';
import givenNameWrong from '../../../server/src/core/checks/given-name-wrong.js';
import { congress } from '../../support/congress.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(givenNameWrong);
const date = '2026-08-15';

describe('given-name-wrong of senators', () => {
  finds('another given name between the title and the state', congress, `
    Sen. Todd Cruz, R-Texas, and Sen. Margaret Warren of Massachusetts objected.
         ^^^^ error given-name-wrong: The given name is Ted, not Todd: Ted Cruz was Senator for Texas (Republican Party) on 15 August 2026.
                                      ^^^^^^^^ error given-name-wrong: The given name is Elizabeth, not Margaret: Elizabeth Warren was Senator for Massachusetts (Democratic Party) on 15 August 2026.
  `, { date });
  fixes('the given name', congress, 'Sen. To<|>dd Cruz, R-Texas, objected.', 'Sen. Ted Cruz, R-Texas, objected.', { date });
  accepts('senators of a state’s own senate, former ones, candidates and other offices', congress, `
    State Sen. Todd Cruz, R-Texas, former Sen. Todd Cruz, R-Texas, and Rep. Todd Cruz, R-Texas, objected. Todd Cruz, R-Texas, did not.
  `, { date });
  accepts('another state, initials, short forms and relatives', congress, `
    Sen. Todd Cruz, R-Ohio, objected. Sen. T. Cruz, R-Texas, did. Sen. Liz Warren, D-Mass., left. Her brother, Sen. David Warren, D-Mass., stayed.
  `, { date });
});
