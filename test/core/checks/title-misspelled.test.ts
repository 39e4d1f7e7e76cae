import titleMisspelled from '../../../server/src/core/checks/title-misspelled.js';
import { testCheck } from '../../support/test-check.js';
import { winter2022 } from '../../support/winter-2022.js';

const { finds, accepts, fixes } = testCheck(titleMisspelled);

describe('title-misspelled', () => {
  finds('a slip right before a name', winter2022, `
    Russian Foriegn Minister Sergei Lavrov called Secretery of State Antony Blinken.
            ^^^^^^^ error title-misspelled: “Foriegn” looks like a misspelling of Foreign.
                                                  ^^^^^^^^^ error title-misspelled: “Secretery” looks like a misspelling of Secretary.

    The PRESIDNET Joe Biden and the presedent Joe Biden are one man.
        ^^^^^^^^^ error title-misspelled: “PRESIDNET” looks like a misspelling of PRESIDENT.
                                    ^^^^^^^^^ error title-misspelled: “presedent” looks like a misspelling of president.
  `);
  finds('a slip in apposition', winter2022, `
    Joe Biden, the American presidnet, flew to Kyiv.
                            ^^^^^^^^^ error title-misspelled: “presidnet” looks like a misspelling of president.
  `);
  finds('a slip before a name that nobody knows', winter2022, `
    Govenor Brian Whitlock signed it, and Presidnt Biden did not.
    ^^^^^^^ error title-misspelled: “Govenor” looks like a misspelling of Governor.
                                          ^^^^^^^^ error title-misspelled: “Presidnt” looks like a misspelling of President.
  `);
  finds('the last letter left out, in an English sentence', winter2022, `
    It was the Presiden Joe Biden who said so.
               ^^^^^^^^ error title-misspelled: “Presiden” looks like a misspelling of President.
  `);
  finds('a minster who governs', winter2022, `
    The prime minster said so, and Foreign Minster Sergei Lavrov agreed.
              ^^^^^^^ error title-misspelled: “minster” looks like a misspelling of minister.
                                           ^^^^^^^ error title-misspelled: “Minster” looks like a misspelling of Minister.
  `);
  accepts('titles as they are', winter2022, `
    President Joe Biden, Secretaries of State, Presidents Biden and Putin, Defence and Defense Minister Sergei Shoigu, vice-presidential aides.
  `);
  accepts('titles in other languages', winter2022, `
    Presidente Joe Biden, Prezident Joe Biden, Ministr Sergei Lavrov, Präsident Joe Biden and Ministro Sergei Lavrov. Presiden Joe Biden mengatakan.
  `);
  accepts('churches, names and words of their own', winter2022, `
    The choir of York Minster sang. Sherif Hassan and Marshel Adams met Joe Biden. Communication Minister Sergei Lavrov is in no list. Centraal Beheer paid.
  `);
  accepts('quoted speech', winter2022, `
    “The presidnet, Joe Biden, and the prime minster were there,” he wrote.
  `);
  fixes('in the letters of the draft', winter2022, '<|>Presidnet Joe Biden left.', 'President Joe Biden left.');
  accepts('titles of other Slavs, and sentences of another language', winter2022, `
    Premijer Joe Biden i predsednik Vladimir Putin razgovarali su telefonom.
  `);
});
