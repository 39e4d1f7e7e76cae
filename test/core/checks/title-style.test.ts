import titleStyle from '../../../server/src/core/checks/title-style.js';
import { testCheck } from '../../support/test-check.js';
import { winter2022 } from '../../support/winter-2022.js';

const { finds, accepts, fixes } = testCheck(titleStyle);

describe('title-style', () => {
  finds('a translated title', winter2022, `
    US State Secretary Antony Blinken spoke to his counterpart.
       ^^^^^^^^^^^^^^^ information title-style: “State Secretary” is usually written Secretary of State.
  `);
  finds('it without the country, before the one who holds the post', winter2022, `
    He was received by State Secretary Antony Blinken on Friday.
                       ^^^^^^^^^^^^^^^ information title-style: “State Secretary” is usually written Secretary of State.
  `);
  accepts('the usual form', winter2022, 'US Secretary of State Antony Blinken spoke to his counterpart.');
  accepts('countries where it is the form', winter2022, 'Norwegian State Secretary Eivind Vad Petersson opened the meeting with State Secretary Hansen.');
  fixes('by the usual form', winter2022,
    'US <|>State Secretary Antony Blinken spoke to his counterpart.', 'US Secretary of State Antony Blinken spoke to his counterpart.');
});
