import timezoneWrong from '../../../server/src/core/checks/timezone-wrong.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(timezoneWrong);
const july = { date: '2022-07-04' };



describe('timezone-wrong', () => {
  finds('summer time in February', '', `
    The briefing begins at 3 p.m. EDT on February 17, in London at 8pm BST on the same 17 February.
                                  ^^^ error timezone-wrong: EDT is summer time; on 17 February 2022 it will be EST.
                                                                       ^^^ error timezone-wrong: BST is summer time; on 17 February 2022 it will be GMT.
  `);
  finds('winter time in July', '', `
    Doors opened at noon EST, or 18:00 CET, on Monday, July 4.
                         ^^^ error timezone-wrong: EST is winter time; on 4 July 2022 it was EDT.
                                       ^^^ error timezone-wrong: CET is winter time; on 4 July 2022 it was CEST.
  `, july);
  finds('a time stamp against the story date', '', `
    9:17 A.M. E.D.T.
              ^^^^^^ error timezone-wrong: EDT is summer time; on 15 February 2022 it was EST.
  `);
  finds('the zone in words', '', `
    The polls close at 7 p.m. Pacific Daylight Time on 4 January 2022.
                              ^^^^^^^^^^^^^^^^^^^^^ error timezone-wrong: PDT is summer time; on 4 January 2022 it was PST.
  `);
  finds('summer time in the southern winter', '', `
    The match in Melbourne starts at 7:30pm AEDT on 9 July 2022.
                                            ^^^^ error timezone-wrong: AEDT is summer time; on 9 July 2022 it will be AEST.
  `, july);
  finds('two times that are not one moment', '', `
    Watch live at 3pm EST | 3pm GMT.
                            ^^^ error timezone-wrong: 3pm EST is 8pm GMT, not 3pm.

    The call is set for 9:30 a.m. PST (7:30 p.m. CET).
                                       ^^^^^^^^^ error timezone-wrong: 9:30 a.m. PST is 6:30 p.m. CET, not 7:30 p.m.
  `);

  accepts('the zone of the season', '', `
    The briefing begins at 3 p.m. EST on February 17, the summit at 3 p.m. EDT on July 17, 2022, or 8pm BST. It is 5 p.m. AEST in Sydney.
  `);
  accepts('times that agree', '', `
    Watch at 3pm EST | 8pm GMT | 9pm CET, or at 10:00 ET (1500 GMT); the launch is at 11:30 p.m. EST (04:30 GMT), 1pm GMT/9pm CST in Beijing.
  `);
  accepts('days on which clocks change, and stories near one', '', `
    Clocks go forward on March 13, so 1 a.m. EST becomes 3 a.m. EDT. The show is at 8 p.m. EDT.
  `, { date: '2022-03-10' });
  accepts('a paragraph that speaks of both seasons', '', `
    The first game is in February, the last one in July 2022. Each begins at 3 p.m. EDT.
  `);
  accepts('places that keep one time', '', `
    In Phoenix, Arizona, the hearing begins at 9 a.m. MST on July 6; in Kingston, Jamaica, at 11 a.m. EST on July 6.
  `, july);
  accepts('GMT and UTC in summer', '', `
    The rocket rose at 14:00 GMT, or 1400 UTC, on Monday, July 4.
  `, july);
  accepts('ranges, and times that only follow one another', '', `
    The lines are open 9am-5pm EST, 9am-5pm GMT. The first call is at 3pm EST and the second one at 3pm GMT.
  `);
  accepts('quoted speech, and letters that are no zone', '', `
    “Be there at 3pm EDT,” she said. The firm (est. 1998) and the CEST-350 probe are of no concern; nor is “L’ÉTAT C’EST MOI”.
  `);
  accepts('dates from before the rules', '', `
    The plane took off at 8 a.m. EST on April 20, 2001.
  `);

  fixes('by the zone of the season', '', 'It begins at 3 p.m. <|>EDT on February 17.', 'It begins at 3 p.m. EST on February 17.');
  fixes('in full stops', '', 'It began at 9 a.m. <|>E.D.T.', 'It began at 9 a.m. E.S.T.');
  fixes('in words', '', 'It closes at 7 p.m. <|>Pacific Daylight Time on 4 January 2022.', 'It closes at 7 p.m. Pacific Standard Time on 4 January 2022.');
  fixes('the second time in its own form', '', 'Watch at 3:15 p.m. EST (<|>9.15 p.m. GMT).', 'Watch at 3:15 p.m. EST (8.15 p.m. GMT).');
  fixes('a time of twenty-four hours', '', 'Watch at 3pm EST | <|>21:00 GMT.', 'Watch at 3pm EST | 20:00 GMT.');
  finds('Eastern time against London in winter', '', `
    The call is at 9am ET (1300 GMT) on 10 January 2022.
                           ^^^^ error timezone-wrong: 9am ET is 1400 GMT, not 1300.
  `);
  finds('the other time behind the name of a town', '', `
    It begins at 3pm BST in London (9am EDT).
                                    ^^^ error timezone-wrong: 3pm BST is 10am EDT, not 9am.
  `, { date: '2022-07-04' });
  accepts('Eastern time of both seasons', '', `
    The call is at 9am ET (1400 GMT) on 10 January 2022, and at 9am ET (1300 GMT) on 11 July 2022.
  `);
  accepts('towns that keep one time since 2026', '', `
    Vancouver: The vote closes at 3pm PDT on 14 December 2026, or at 3pm PT (2200 GMT).
  `, { date: '2026-12-14' });
  finds('the same in a town that changes its clocks', '', `
    Seattle: The vote closes at 3pm PDT on 14 December 2026.
                                    ^^^ error timezone-wrong: PDT is summer time; on 14 December 2026 it was PST.
  `, { date: '2026-12-14' });
  accepts('Moscow’s clocks from 2011 to 2014', '', `
    The session begins at 3pm MSK (1100 GMT).
  `, { date: '2012-06-01' });
  finds('a season that a date of long ago leaves alone', '', `
    The ceremony began at noon EST on the lawn. It was the first since October 26, 1994.
                               ^^^ error timezone-wrong: EST is winter time; on 16 September 2020 it was EDT.
  `, { date: '2020-09-16' });
});
