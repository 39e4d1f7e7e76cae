import headlineMismatch from '../../../server/src/core/checks/headline-mismatch.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(headlineMismatch);

const facts = 'areas: [{name: Ukraine, classification: country}]';



describe('headline-mismatch', () => {
  accepts('a headline that agrees, in figures or in words', facts, `
    # Blast in market kills 12

    Twelve people were killed when a gas bottle exploded on Monday. Three were hurt.
  `);
  accepts('rounded and bounded numbers', facts, `
    # Nearly 20 killed in market blast

    At least 17 people were killed, officials said.
  `);
  accepts('a bound below the headline’s number', facts, `
    # 12 killed in market blast

    At least 11 people were killed, officials said in the morning.
  `);
  accepts('a story that gives several numbers', facts, `
    # 12 killed in two blasts

    Seven people were killed in the market. Five died in the station.
  `);
  accepts('other things counted', facts, `
    # 12 killed in market blast

    The market has 40 stalls. Rescue crews took 13 minutes; 13 years ago a fire there was put out.
  `);
  accepts('the headline’s number further down', facts, `
    # 12 killed in market blast

    Thirteen people were killed, one hospital said. The ministry put the number at 12.
  `);
  finds('another number in the headline of the front matter', facts, `
    ---
    title: Blast in market kills 14
                                 ^^ warning headline-mismatch: The headline says 14 killed, the story twelve.
    ---

    Twelve people were killed when a gas bottle exploded on Monday.
  `);
  accepts('headings further down', facts, `
    # Market blast

    Thirteen people were killed.

    ## 12 killed in 1999

    The last such blast was long ago.
  `);
  accepts('the day of a statement', facts, `
    # Talks resume on Friday

    Officials said on Monday that the talks would go on. They gave no hour.
  `);
  accepts('a day of something else', facts, `
    # Talks to resume on Friday

    The embargo will end on Monday, two days before the vote on the budget. Talks will resume at the end of the week.
  `);

  finds('a number of dead', facts, `
    # Blast in market kills 12
                            ^^ warning headline-mismatch: The headline says 12 killed, the story thirteen.

    Thirteen people were killed when a gas bottle exploded on Monday.
  `);
  finds('a number of hurt beside a right number of dead', facts, `
    # 12 killed, 30 injured in market blast
                 ^^ warning headline-mismatch: The headline says 30 injured, the story 40.

    A blast killed 12 people on Monday. At least 40 people were wounded.
  `);
  finds('a weekday', facts, `
    # Security talks resume on Friday
                               ^^^^^^ warning headline-mismatch: The headline says Friday, the story Thursday.

    The talks on security will resume on Thursday, the ministry said.
  `);
  finds('a date', facts, `
    # Parliament votes on 16 February
                          ^^^^^^^^^^^ warning headline-mismatch: The headline says 16 February, the story 17 February.

    The parliament will vote on 17 February, its speaker said.
  `);

  fixes('a number in the headline’s form', facts, `
    # <|>Twelve arrested at rally

    Police arrested 14 people on Sunday.
  `, `
    # Fourteen arrested at rally

    Police arrested 14 people on Sunday.
  `);
  finds('a percentage with its digits exchanged', '', `
    # Inflation falls to 6.4%
                         ^^^ warning headline-mismatch: The headline says 6.4%, the story 4.6%.

    Annual inflation fell to 4.6% in October.
  `);
  finds('a sum of money with its digits exchanged', '', `
    # City lends $45m to club
                  ^^^ warning headline-mismatch: The headline says $45m, the story $54m.

    The city council lent the club $54m on Monday.
  `);
  finds('a number in words', '', `
    # Three killed as bus overturns
      ^^^^^ warning headline-mismatch: The headline says three killed, the story four.

    Four people were killed on Monday when a bus overturned.
  `);
  accepts('figures that are rounded, summed up or of something else', '', `
    # Profits rise 12% at bank

    Profits at the bank rose by 12.4% last year. It lent $54m.

    # Bank of two cities lends $45m

    The bank lent $24m in May and $21m in June.
  `);
  finds('one of two figures, and what the police say', '', `
    # Firm passes $1 trillion as profits rise 23%
                                              ^^ warning headline-mismatch: The headline says 23%, the story 32%.

    It was worth $1 trillion on Monday. Profit rose by 32%.
  `);
  finds('a number that somebody says', '', `
    # Police say 12 people died
                 ^^ warning headline-mismatch: The headline says 12 killed, the story 21.

    An explosion killed 21 people on Monday, police said.
  `);
});
