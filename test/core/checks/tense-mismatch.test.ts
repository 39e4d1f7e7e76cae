import tenseMismatch from '../../../server/src/core/checks/tense-mismatch.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(tenseMismatch);
const facts = '';
const dated = (text: string): string => `
    ---
    date: 2022-02-15
    ---

${text}
`;

describe('tense-mismatch', () => {
  finds('the past tense with a date to come', facts, dated(`
    The ministers met in Vienna on 3 May 2022. The treaty was signed on 20 March 2022, and the talks took place in Kyiv in June 2022.
                                   ^^^^^^^^^^ warning tense-mismatch: 3 May 2022 was still to come on 15 February 2022, but the verb is about the past.
                                                                        ^^^^^^^^^^^^^ warning tense-mismatch: 20 March 2022 was still to come on 15 February 2022, but the verb is about the past.
                                                                                                                           ^^^^^^^^^ warning tense-mismatch: June 2022 was still to come on 15 February 2022, but the verb is about the past.
  `));
  finds('the future tense with a date that is over', facts, dated(`
    The ministers will meet on Monday, 12 January 2021. The vote will be held in Rome on January 20, 2022.
                               ^^^^^^^^^^^^^^^^^^^^^^^ warning tense-mismatch: 12 January 2021 was over on 15 February 2022, but the verb is about the future.
                                                                                         ^^^^^^^^^^^^^^^^ warning tense-mismatch: 20 January 2022 was over on 15 February 2022, but the verb is about the future.

    Kenya will hold an election on 9 August 2021.
                                   ^^^^^^^^^^^^^ warning tense-mismatch: 9 August 2021 was over on 15 February 2022, but the verb is about the future.
  `));
  accepts('dates that fit', facts, dated(`
    The ministers met on 3 May 2021 and will meet on 3 May 2022. He was born in 1950. They met on 16 February 2022.
  `));
  accepts('plans, reports and suppositions', facts, dated(`
    The games were to be held in 2028. The vote was scheduled for May 2022. If they met in May 2022, it would help. The deal was not signed in 2023.
    He said the ministers would have met on 3 May 2022. The council approved elections in March 2027. “They met on 3 May 2023,” he said.
    The bill will be amended by 2021. The court will have met on 3 May 2021.
  `));
  accepts('objects with a date of their own', facts, dated(`
    The court will hear the appeal against the ruling of 3 May 2021. Families will honour those killed on 3 May 2021. He will remember the vote on 3 May 2021.
  `));
  accepts('history in the future tense', facts, dated('    The child will be crowned in 1901.'));
  accepts('a story whose day nobody states', facts, 'The ministers met on 3 May 2099.', { date: '' });
  fixes('the old year in January', facts,
    '---\ndate: 2022-02-15\n---\n\nThe ministers will meet on 12 March 20<|>21.', '---\ndate: 2022-02-15\n---\n\nThe ministers will meet on 12 March 2022.');
});
