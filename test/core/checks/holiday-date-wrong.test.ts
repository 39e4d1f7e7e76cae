import holidayDateWrong from '../../../server/src/core/checks/holiday-date-wrong.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(holidayDateWrong);
const facts = '';
const dated = (text: string, day = '2026-03-02'): string => `
    ---
    date: ${day}
    ---

${text}
`;

describe('holiday-date-wrong', () => {
  finds('last year’s day of a holiday that moves', facts, dated(`
    Shops close on Thanksgiving, Nov. 27, 2026, and Memorial Day (May 26, 2026). Easter Sunday falls on 20 April 2026.
                                 ^^^^^^^^^^^^^ error holiday-date-wrong: Thanksgiving is on 26 November 2026, not on 27 November 2026.
                                                                  ^^^^^^^^^^^^ error holiday-date-wrong: Memorial Day is on 25 May 2026, not on 26 May 2026.
                                                                                                        ^^^^^^^^^^^^^ error holiday-date-wrong: Easter Sunday is on 5 April 2026, not on 20 April 2026.
  `));
  finds('a day of its own that is another', facts, `
    The parade is on Bastille Day, July 15. On Nov. 12, Veterans Day, offices are closed. New Year’s Eve is on Dec. 30.
                                   ^^^^^^^ error holiday-date-wrong: Bastille Day is on 14 July 2022, not on 15 July 2022.
                                               ^^^^^^^ error holiday-date-wrong: Veterans Day is on 11 November 2021, not on 12 November 2021.
                                                                                                               ^^^^^^^ error holiday-date-wrong: New Year’s Eve is on 31 December 2021, not on 30 December 2021.
  `);
  finds('a name that ends with a weekday, which the date does not begin with', facts, dated(`
    Shops close on Good Friday, 17 April 2026, and on Easter Monday (13 April 2026). Shops close on Good Friday, April 17.
                                ^^^^^^^^^^^^^ error holiday-date-wrong: Good Friday is on 3 April 2026, not on 17 April 2026.
                                                                                                                 ^^^^^^^^ error holiday-date-wrong: Good Friday is on 3 April 2026, not on 17 April 2026.
  `));
  finds('a holiday whose name begins with a possessive', facts, dated(`
    Florists are glad of Valentine’s Day, Feb. 13, and banks close on Presidents’ Day (Feb. 15).
                                          ^^^^^^^ error holiday-date-wrong: Valentine’s Day is on 14 February 2026, not on 13 February 2026.
                                                                                       ^^^^^^^ error holiday-date-wrong: Presidents’ Day is on 16 February 2026, not on 15 February 2026.
  `));
  accepts('the right days, of every church and country', facts, dated(`
    Thanksgiving, Nov. 26, is on Oct. 12 in Canada: Thanksgiving, Oct. 12. Easter Sunday is on 5 April 2026, and on 12 April 2026 in the East: Easter (April 12).
    Good Friday, April 3; Ash Wednesday, Feb. 18; Pentecost, 24 May 2026; Labor Day, Sept. 7; Presidents’ Day (Feb. 16); Martin Luther King Jr. Day, Jan. 19, 2026.
    Christmas Day, Dec. 25, and Orthodox Christmas, Jan. 7. Remembrance Sunday, 8 November 2026. Black Friday, Nov. 27, 2026, and Cyber Monday, Nov. 30, 2026.
  `));
  accepts('days on which a holiday is observed, and days near it', facts, dated(`
    Christmas Day, observed on Dec. 26, is a holiday. Juneteenth, moved this year to June 20, drew crowds. The day after Thanksgiving, Nov. 27, shops open early.
    Memorial Day weekend, May 23, is busy. They met between Thanksgiving and Nov. 30. “Thanksgiving is on Nov. 20,” he joked.
  `));
  accepts('rows of days and holidays, where either reading is right', facts, dated(`
    Closed on Nov. 26, Thanksgiving, Dec. 25, Christmas, and Jan. 1, 2027, New Year’s Day.
  `));
  accepts('holidays that countries keep on days of their own', facts, dated(`
    Independence Day, August 24, and Victory Day, May 9, are holidays; Israel mourned on Memorial Day, April 21, 2026; Labour Day is on May 1, and Mother’s Day on March 15.
  `));
  accepts('a year that is not written, where it may be another one, and times before the rule', facts, `
    Shops close on Thanksgiving, Nov. 24, and on Memorial Day, May 31, 1999; and on Memorial Day, May 30, 1953, it rained.
  `);
  fixes('the day, and its weekday where one is written', facts, dated(`
    They meet on Thanksgiving, Friday, <|>Nov. 27, 2026.
  `), dated(`
    They meet on Thanksgiving, Thursday, Nov. 26, 2026.
  `));
});
