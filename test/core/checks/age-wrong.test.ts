import assert from 'node:assert/strict';
import ageWrong from '../../../server/src/core/checks/age-wrong.js';
import { analyzeText, testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(ageWrong);

const facts = `
  sources:
    - {id: almanac, type: book, title: Almanac, publisher: The Almanac}
  areas:
    - {name: Russia, classification: country, demonyms: [Russian]}
    - {name: United States, classification: country, demonyms: [American], other_names: [{name: US, kind: acronym}]}
  posts:
    - {id: russia-president, label: President of Russia, role: president, area: russia, other_labels: [President]}
    - {id: united-states-president, label: President of the United States, role: president, area: united-states, other_labels: [President]}
    - {id: russia-foreign-minister, label: Foreign Minister of Russia, role: foreign-minister, area: russia, other_labels: [Foreign Minister]}
  persons:
    - {name: Vladimir Putin, birth_date: {value: 1952-10-07, sources: [almanac]}, memberships: [russia-president 2012-05-07/]}
    - {name: Joe Biden, birth_date: 1942-11-20, memberships: [united-states-president 2021-01-20/2025-01-20]}
    - {name: Sergei Lavrov, birth_date: 1950, memberships: [russia-foreign-minister 2004-03-09/]}
    - {name: Bill Clinton, birth_date: 1946-08-19, memberships: [united-states-president 1993-01-20/2001-01-20]}
    - {name: Boris Yeltsin, birth_date: 1931-02-01, death_date: 2007-04-23, memberships: [russia-president 1991-07-10/1999-12-31]}
    - {name: Michael Brown, birth_date: 1970-01-01}
`;

const elected = `
areas:
  - {name: United States, classification: country, demonyms: [American]}
posts:
  - {id: united-states-president, label: President of the United States, role: president, area: united-states, other_labels: [President]}
  - {id: mayor, label: Mayor of Springfield, role: mayor, other_labels: [Mayor]}
persons:
  - {name: Joe Biden, birth_date: 1942-11-20, memberships: [united-states-president 2021-01-20/2025-01-20]}
  - {name: John Smith, birth_date: 1950-01-01, memberships: [mayor 2021-01-20/2025-01-20]}
`;

// The story is of 15 February 2022.
describe('age-wrong', () => {
  finds('an age between commas', facts, `
    President Vladimir Putin, 79, has ruled for two decades.
                              ^^ error age-wrong: Vladimir Putin was 69 on 15 February 2022, not 79.
  `);
  finds('last year’s age', facts, `
    Joe Biden, aged 78, took the stairs.
                    ^^ error age-wrong: Joe Biden was 79 on 15 February 2022, not 78.
  `);
  finds('an age before title and name', facts, `
    The 96-year-old Russian President Vladimir Putin skates once a year.
        ^^ error age-wrong: Vladimir Putin was 69 on 15 February 2022, not 96.
  `);
  finds('an age in apposition', facts, `
    Joe Biden, a 69-year-old Democrat, is the oldest to have held the office.
                 ^^ error age-wrong: Joe Biden was 79 on 15 February 2022, not 69.
  `);
  finds('an age that neither end of the year of birth allows', facts, `
    Mr Lavrov (74), the Russian foreign minister, smokes.
               ^^ error age-wrong: Sergei Lavrov was 71 or 72 on 15 February 2022, not 74.
  `);
  finds('a former president’s age', facts, `
    Former US president Bill Clinton, 85, left hospital.
                                      ^^ error age-wrong: Bill Clinton was 75 on 15 February 2022, not 85.
  `);

  finds('the age of whom a pronoun means', facts, `
    President Vladimir Putin spoke on Monday. He is 70. Then he left.
                                                    ^^ error age-wrong: Vladimir Putin was 69 on 15 February 2022, not 70.
  `);
  accepts('pronouns that may mean somebody else, and other numbers', facts, `
    President Vladimir Putin spoke on Monday. He is 69. President Vladimir Putin met Sergei Lavrov. He is 70. Vladimir Putin’s brother spoke. He is 70.
    President Vladimir Putin spoke on Monday. He is 70 percent sure. President Vladimir Putin spoke. He was 70.
  `);
  accepts('the age', facts, `
    Vladimir Putin, 69, met Joe Biden, 79, and Sergei Lavrov, 71. The 69-year-old Putin smiled; Sergei Lavrov, aged 72, did not.
  `);
  accepts('the week before a birthday', facts, 'President Vladimir Putin, 70, celebrates this week.', { date: '2022-10-03' });
  accepts('somebody who has died', facts, 'Boris Yeltsin, 68, resigned on the last day of the century.');
  accepts('a namesake whom no office tells apart', facts, 'Michael Brown, 34, a plumber from Leeds, was fined.');
  accepts('the age at another time that the paragraph names', facts, `
    In 1999, Vladimir Putin, 47, was hardly known. The 47-year-old Putin had served in Dresden.
  `);
  accepts('a young man of long ago', facts, 'A 29-year-old Joe Biden once won a seat that nobody thought he could win.');
  accepts('somebody else’s age beside the name', facts, `
    The 52-year-old Putin critic was freed. Putin's 35-year-old daughter spoke. Vladimir Putin, 14 aides and 3 doctors came.
  `);
  accepts('results of a poll', facts, 'In the poll it was Joe Biden, 46, Bill Clinton, 43, with 11 percent undecided.');
  finds('the age of whom the sentence goes on to describe, whatever it counts', facts, `
    Vladimir Putin, 79, who runs again, won 237 votes.
                    ^^ error age-wrong: Vladimir Putin was 69 on 15 February 2022, not 79.
  `);
  finds('the age of somebody who died after the story', facts, `
    President Boris Yeltsin, 71, left hospital.
                             ^^ error age-wrong: Boris Yeltsin was 68 on 20 June 1999, not 71.
  `, { date: '1999-06-20' });
  accepts('quoted speech', facts, '"Vladimir Putin, 79, is our president," said the guide.');

  fixes('the digits', facts, 'President Vladimir Putin, <|>79, spoke.', 'President Vladimir Putin, 69, spoke.');
  fixes('words by words', facts, 'The <|>seventy-nine-year-old President Vladimir Putin spoke.', 'The sixty-nine-year-old President Vladimir Putin spoke.');

  it('names birth and story date, and warns only where an undated draft may be a birthday old', () => {
    const [finding] = analyzeText('President Vladimir Putin, 68, spoke.', facts, {}, [ageWrong]).findings;
    assert.equal(finding?.because, 'Vladimir Putin was born on 7 October 1952; the story is of 15 February 2022.');
    assert.deepEqual(finding?.evidence.map(({ sources }) => sources[0].source.id), ['almanac']);
    assert.equal(finding?.severity, 'error');
    const [undated] = analyzeText('President Vladimir Putin, 68, spoke.', facts, { date: '' }, [ageWrong]).findings;
    assert.equal(undated?.severity, 'warning');
  });
  finds('the age of somebody elected whom the draft names in full', elected, `
    Joe Biden was declared the winner on Saturday. Mr. Biden, 87, spoke in Wilmington.
                                                              ^^ error age-wrong: Joe Biden was 77 on 8 November 2020, not 87.
  `, { date: '2020-11-08' });
  accepts('a name that many bear', elected, `
    John Smith, 61, a carpenter, spoke in Wilmington.
  `, { date: '2020-11-08' });
  accepts('a namesake of another century', elected, `
    In 1909 Joe Biden, 68, asked for home rule.
  `, { date: '2020-11-08' });

  finds('a birthday that comes to another age', facts, `
    Vladimir Putin, who turns 71 on Friday, spoke.
                              ^^ error age-wrong: Vladimir Putin was 70 on 7 October 2022, not 71.
    President Vladimir Putin turned 70 in 2012. He will turn 69 this week.
                                    ^^ error age-wrong: Vladimir Putin was 60 on 7 October 2012, not 70.
                                                             ^^ error age-wrong: Vladimir Putin was 70 on 7 October 2022, not 69.
  `, { date: '2022-10-03' });
  accepts('birthdays as they are, and other things that are turned', facts, `
    Vladimir Putin, who turns 70 on Friday, spoke. President Vladimir Putin turned 60 in 2012. Vladimir Putin turned 68 on a Monday in May.
    Vladimir Putin turned 12 aides on Friday against one another.
  `, { date: '2022-10-03' });
  finds('the age of an office, where nobody else is named', facts, `
    Vladimir Putin flew home. The 58-year-old president will rest.
                                  ^^ error age-wrong: Vladimir Putin was 69 on 15 February 2022, not 58.

    The 58-year-old Russian president, Vladimir Putin, will rest.
        ^^ error age-wrong: Vladimir Putin was 69 on 15 February 2022, not 58.
  `);
  accepts('the age of somebody else’s office', facts, `
    Vladimir Putin flew home. The 58-year-old foreign minister will rest. A 58-year-old president will rest.

    Vladimir Putin met Joe Biden. The 79-year-old president will rest.
  `);
});
