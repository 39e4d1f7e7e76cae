import assert from 'node:assert/strict';
import arithmeticWrong from '../../../server/src/core/checks/arithmetic-wrong.js';
import { analyzeText, testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(arithmeticWrong);


describe('arithmetic-wrong', () => {
  finds('a percentage behind the two numbers', '', `
    Sales rose from 40 to 60, up 30%.
                                 ^^^ warning arithmetic-wrong: From 40 to 60 is a rise of 50%, not 30%.
  `);
  finds('a percentage before them', '', `
    The ministry reported a 50 per cent increase from $40 million to $80 million.
                            ^^^^^^^^^^^ warning arithmetic-wrong: From $40 million to $80 million is a rise of 100%, not 50 per cent.
  `);
  finds('a fall', '', `
    Deaths fell by 20% to 1,200 from 1,800 a year earlier.
                   ^^^ warning arithmetic-wrong: From 1,800 to 1,200 is a fall of 33%, not 20%.
  `);
  finds('an amount that shares the currency of the other', '', `
    Exports rose from 40 billion to 60 billion euros, up 30 percent.
                                                         ^^^^^^^^^^ warning arithmetic-wrong: From 40 billion to 60 billion euros is a rise of 50%, not 30 percent.
  `);
  finds('the new number first', '', `
    Revenue was $66 million, up 10 percent from $50 million.
                                ^^^^^^^^^^ warning arithmetic-wrong: From $50 million to $66 million is a rise of 32%, not 10 percent.
  `);
  finds('per cent for percentage points', '', `
    Unemployment rose from 12% to 15%, up three per cent.
                                          ^^^^^^^^^^^^^^ warning arithmetic-wrong: From 12% to 15% is a rise of 3 percentage points, or 25%.
  `);
  finds('wrong points', '', `
    The party fell from 32% to 25%, a drop of nine percentage points.
                                              ^^^^^^^^^^^^^^^^^^^^^^ warning arithmetic-wrong: From 32% to 25% is a fall of 7 percentage points, not nine.
  `);
  finds('a wrong difference', '', `
    The fare went up by $5 from $40 to $50.
                        ^^ warning arithmetic-wrong: From $40 to $50 is a rise of $10, not $5.
  `);
  finds('a factor', '', `
    The number of patrols has doubled from 40 to 60.
                              ^^^^^^^ warning arithmetic-wrong: Twice 40 is 80, not 60.
  `);
  finds('a total behind its parts', '', `
    They freed 12 women and 14 men, 27 in all.
                                    ^^ warning arithmetic-wrong: 12 and 14 make 26, not 27.
  `);
  finds('a total before its parts', '', `
    A total of 31 people – 12 women, 14 men and three children – crossed the bridge.
               ^^ warning arithmetic-wrong: 12, 14 and 3 make 29, not 31.
  `);
  finds('a majority', '', `
    The bill passed by 351 votes to 316, a majority of 45.
                                                       ^^ warning arithmetic-wrong: 351 to 316 is a margin of 35, not 45.
  `);

  finds('what one number is more or fewer than another', '', `
    She won 237 votes in the lower house, six more than the 233 that she needed. They hold 120 seats, 20 fewer than the 150 of last time.
                                          ^^^ warning arithmetic-wrong: 237 is 4 more than 233, not six.
                                                                                                      ^^ warning arithmetic-wrong: 120 is 30 fewer than 150, not 20.
    The bill got 55 votes, three short of the 60 needed.
                           ^^^^^ warning arithmetic-wrong: 55 is 5 fewer than 60, not three.
  `);
  finds('a lead over who came second', '', `
    Some 20 years ago 2,001,926 people said so. In the vote 2,001,926 people chose No and 1,617,989 Yes, a lead of 393,937 for the union.
                                                                                                                   ^^^^^^^ warning arithmetic-wrong: 2,001,926 to 1,617,989 is a margin of 383,937, not 393,937.
  `);
  finds('two shares of a vote that are more than all of it', '', `
    That was 55.3% to 46.7%, on a turnout of 84.6%. He lost by 51.6 percent to 49.8.
             ^^^^^^^^^^^^^^ warning arithmetic-wrong: 55.3% and 46.7% make 102%.
                                                               ^^^^^^^^^^^^^^^^^^^^ warning arithmetic-wrong: 51.6 percent and 49.8 make 101.4%.
  `);
  accepts('a majority over all others, leads over the third, rounded numbers, and comparisons with something else', '', `
    The party won 365 seats and Labour 203, a majority of 80. They voted 100 for Ames, 85 for Bell and 60 for Cole, a lead of 15.
    It has 12,000 members, 3,000 more than the 10,000 of last year. It has 120 people in 14 offices, two more than the 12 that it had.
    They took 12 seats, three more than in 2010. Of 15 members 9 are women, two more than the 7 required.
  `);
  accepts('one share at two times, and ranges', '', `
    His approval fell, 55% to 50%, before the vote. Turnout was 50% to 55%. The vote was down by 60% to 55% of what it had been. By the time of the election it was 95% to 70% effective.
  `);

  accepts('sums that add up', '', `
    Sales rose from 40 to 60, up 50%. Output fell 33% from 1,800 to 1,200. It freed 12 women and 14 men, 26 in all.
    Rates rose from 12% to 15%, up three percentage points, or from 12% to 15%, up 25%. It doubled from 40 to 80.
    The bill passed by 351 votes to 316, a majority of 35. A total of 29 people: 12 women, 14 men and three children.
  `);
  accepts('roundings', '', `
    Sales rose from $1.2 billion to $1.6 billion, up 36%. Output grew 17 per cent from 4.1 million to 4.8 million tonnes.
    Prices rose from 30 to 40, up about a third. Arrivals rose from 60 to 79, up almost 33%. It more than doubled from 40 to 90.
  `);
  accepts('two changes in one sentence', '', 'Sales rose from 40 to 60 and profits, up 30%, were 12% of sales.');
  accepts('adjusted and annual changes', '', `
    Adjusted for inflation, pay rose from 40 to 60, up 30%. Output rose an average 6% a year from 40 to 60.
    Rents ranged from 40 to 60, up 30% on the year.
  `);
  accepts('basis points, cents beside dollars and totals of a longer time', '', `
    The bank cut its rate by 25 basis points from 5% to 4.75%. Shares fell 8 cents, or 0.3%, to $25.40 from $25.48.
    They freed 12 women and 14 men, 340 in all since May.
  `);
  accepts('years, ages and ranks', '', `
    From 2019 to 2021, trade was up 30%. It moved from 2010 to 2014, up 5%. They fell from 40th to 60th, down 5%.
  `);
  accepts('another thing’s percentage', '', 'The price went from $40 to $60 while turnover in the shops of the town, all told, was up 30%.');
  accepts('lists with something nobody counted', '', `
    They freed 12 women, 14 men and several children, 30 in all. They freed 12 women and 14 men in 3 raids, 27 in all since May.
    A total of 31 people – 12 women, 14 men and their children – crossed. Of a total of 31 people (12 women among them) few spoke.
  `);
  accepts('an overall majority', '', 'They took 365 seats to 203, an overall majority of 80.');
  accepts('quoted speech', '', '"We went from 40 to 60, up 30%," she said.');

  fixes('the percentage', '', 'Sales rose from 40 to 60, up <|>30%.', 'Sales rose from 40 to 60, up 50%.');
  fixes('per cent by points', '', 'Rates rose from 12% to 15%, up <|>three per cent.', 'Rates rose from 12% to 15%, up three percentage points.');
  fixes('an adjective by points', '', 'It was a <|>3% rise from 12% to 15%.', 'It was a 3-percentage-point rise from 12% to 15%.');
  fixes('the total', '', 'They freed twelve women and fourteen men, <|>twenty-seven in all.', 'They freed twelve women and fourteen men, twenty-six in all.');

  it('shows the sum', () => {
    const because = (text: string) => analyzeText(text, '', {}, [arithmeticWrong]).findings.map((finding) => finding.because);
    assert.deepEqual(because('Sales rose from 40 to 60, up 30%.'), ['(60 − 40) ÷ 40 = 0.5.']);
    assert.deepEqual(because('They freed 12 women and 14 men, 27 in all.'), ['12 + 14 = 26.']);
  });
  finds('points between two rates of inflation', '', `
    Annual inflation fell from 9.1% to 8.7%, down 0.6 percentage points. Turnout was 61%, up two points from 55%.
                                                  ^^^^^^^^^^^^^^^^^^^^^ warning arithmetic-wrong: From 9.1% to 8.7% is a fall of 0.4 percentage points, not 0.6.
                                                                                             ^^^ warning arithmetic-wrong: From 55% to 61% is a rise of 6 percentage points, not two.
  `);
  finds('a billion for a million', '', `
    Spending rose from $2 million to $3 billion, up 50%. Sales fell from $80 million to $60 billion. Profit rose from £900m to £1.2m.
                                                    ^^^ warning arithmetic-wrong: From $2 million to $3 billion is a rise of 149,900%, not 50%.
                                                               ^^^^ warning arithmetic-wrong: From $80 million to $60 billion is a rise, not a fall.
                                                                                                            ^^^^ warning arithmetic-wrong: From £900m to £1.2m is a fall, not a rise.
  `);
  fixes('the power of ten', '',
    'Spending rose from $2 million to $3 billion, up <|>50%.',
    'Spending rose from $2 million to $3 million, up 50%.');
  finds('a share of a whole', '', `
    The party won 120 of the 200 seats, or 50%. Of 1,000 firms that were asked, 430 want to hire, or 34%.
                                           ^^^ warning arithmetic-wrong: 120 of 200 is 60%, not 50%.
                                                                                                     ^^^ warning arithmetic-wrong: 430 of 1,000 is 43%, not 34%.
  `);
  finds('numbers in words and what became of those counted', '', `
    Twenty women and thirty men were hurt, sixty in all. It employs nine people, six women and four men. They stole 40 sheep – 28 ewes and 14 lambs – near Swaffham.
                                           ^^^^^ warning arithmetic-wrong: 20 and 30 make 50, not sixty.
                                                                    ^^^^ warning arithmetic-wrong: 6 and 4 make 10, not nine.
                                                                                                                    ^^ warning arithmetic-wrong: 28 and 14 make 42, not 40.
  `);
  finds('a factor behind the two numbers', '', `
    The gas bill rose from £900 a month to £2,700, doubling in a year.
                                                   ^^^^^^^^ warning arithmetic-wrong: Twice £900 is £1,800, not £2,700.
  `);
  accepts('shares, rates and falls as they are', '', `
    The party won 120 of the 200 seats, or 60%, and 43% of the vote. Annual inflation fell from 9.1% to 8.7%, down 0.4 points.

    The fund shrank from $4bn to $3.2bn. The pound rose from €1.20 to €1.15 against the dollar. He won 15 of 20 matches, 12% more than last year.

    They took nine dogs, six cats and three birds. Turnout fell from 61% to 55%, a drop of six points.
  `);
  accepts('amounts of something else in the sentence', '', `
    Assets of the seven rose to 40,232 billion rupiah from 31,288 billion. Profits of the largest of the seven rose to 63.28 billion rupiah from 35.9 billion.

    Turnover declined to €15.9 billion from €18.5 billion while orders slipped to €15.5 billion from €16.9 billion.

    Revenue fell to $521 million from $717 million and in the year fell to $1.9 billion from $2.5 billion. The index, base 1980, fell to 103.9 from 106.3.

    The deficit for all of 1986 grew to $147.7 billion from $124.4 billion. Purchases will leap to eight to 12 billion from four billion.
  `);
  finds('a percentage that equals the change', '', `
    Sales rose from 40 to 60, equivalent to a rise of 30%.
                                                      ^^^ warning arithmetic-wrong: From 40 to 60 is a rise of 50%, not 30%.
  `);

  accepts('parts, contests and rises that are possible', '', `
    In the end 395 of 736 members voted for him, and 28 of the top 10 of five countries sent nobody. He was elected by 92 votes to 46.
    The motion was defeated by 45 votes to 55. He lost by 45 votes to 55. The bill was rejected by 45 votes to 55. They hope to win by 20 to 30 votes.
    Garcia beat Novak 66 percent to 34 percent. Garcia leads Novak by 5 percent to 10 percent. The party won 52 percent to 58 percent of the vote.
    Support rose from 15% to 20%. The discount rose from 20% to 15%. Shares fell from 5% to 7%. Bonds rose as the yield climbed from 3.2% to 3.1%.
    “In the end 395 of 376 members voted for him,” she said.
  `);
  finds('a part that is larger than its whole', '', `
    In the end 395 of 376 members voted for him.
               ^^^^^^^^^^ warning arithmetic-wrong: 395 is more than the 376 of which it is a part.
  `);
  finds('a winner with fewer votes', '', `
    Novak, beaten by Garcia in the contest by 92,153 votes to 146,656, left the government.
                                              ^^^^^^^^^^^^^^^^^^^^^^^ warning arithmetic-wrong: 92,153 is less than 146,656, and “beaten” says otherwise.
    The Senate passed the bill with 45 votes to 55.
                                    ^^^^^^^^^^^^^^ warning arithmetic-wrong: 45 is less than 55, and “passed” says otherwise.
    Garcia beat Novak 34 percent to 66 percent.
                      ^^^^^^^^^^^^^^^^^^^^^^^^ warning arithmetic-wrong: 34 percent is less than 66 percent, and “beat” says otherwise.
  `);
  finds('two shares of one vote that make too much', '', `
    Garcia defeated Novak by 58 percent to 52 percent.
                             ^^^^^^^^^^^^^^^^^^^^^^^^ warning arithmetic-wrong: 58 percent and 52 percent make 110%.
  `);
  finds('a share that rises downwards', '', `
    Turnout increased from 45 percent to 39 percent.
            ^^^^^^^^^ warning arithmetic-wrong: From 45 percent to 39 percent is a fall, not a rise.
  `);
  accepts('who has the share, as a percentage', '', `
    The share of the poorest 25% fell from 12% to 7%.
  `);
});
