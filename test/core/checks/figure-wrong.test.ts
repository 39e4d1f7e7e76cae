import assert from 'node:assert/strict';
import figureWrong from '../../../server/src/core/checks/figure-wrong.js';
import { analyzeText, testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(figureWrong);

const facts = `
  sources:
    - {id: gazette, type: article-newspaper, title: Counting the dead, publisher: The Gazette}
  figures:
    - subject: people killed in the war in Donbas since 2014
      phrases: [war in Donbas has killed, killed ~ eastern Ukraine since 2014, killed in the war in Donbas, fighting in eastern Ukraine has killed]
      value: {value: 14000, sources: [gazette], disputed_by: [{value: "13200", sources: [gazette], note: an older count}]}
      unit: people
      comparator: ">"
      as_of: 2021-12
    - {subject: American loan guarantee, phrases: [loan guarantee to Ukraine, offering Ukraine a loan guarantee], value: 1000000000, unit: US dollars, comparator: "="}
    - {subject: Canadian loan, phrases: [loaning Kyiv], value: 500000000, unit: Canadian dollars, comparator: "=", as_of: 2022-02-14}
    - {subject: Russian troops near Ukraine, phrases: [Russia has moved ~ troops to its border], value: 70000, unit: troops, comparator: "~", as_of: 2021-12-04}
    - {subject: articles of the draft treaty, phrases: [draft treaty with the United States ~ articles, draft treaty with the United States has], value: 8, unit: articles, comparator: "="}
    - {subject: votes for recognition, phrases: [Duma ~ votes in favour], value: 351, unit: votes, comparator: "=", as_of: 2022-02-15}
    - {subject: resolutions before the Duma, phrases: [consider ~ resolutions on recognition], value: 2, unit: resolutions, comparator: "=", as_of: 2022-02-15}
    - {subject: length of the pipeline, phrases: [the Nord Stream pipeline is], value: 1230, unit: kilometres, comparator: "="}
`;

// The story is of 15 February 2022.
describe('figure-wrong', () => {
  finds('a figure with another first digit', facts, `
    Fighting in eastern Ukraine has killed more than 40,000 people and laid waste to its mines.
                                                     ^^^^^^ error figure-wrong: People killed in the war in Donbas since 2014: more than 14,000, not more than 40,000.
  `);
  finds('the number before its phrase, a nought short', facts, `
    More than 1,400 people have been killed in eastern Ukraine since 2014.
              ^^^^^ error figure-wrong: People killed in the war in Donbas since 2014: more than 14,000, not more than 1,400.
  `);
  finds('a number in words', facts, `
    The war in Donbas has killed nearly forty thousand people.
                                        ^^^^^^^^^^^^^^ error figure-wrong: People killed in the war in Donbas since 2014: more than 14,000, not nearly forty thousand.
  `);
  finds('a million for a billion', facts, `
    Washington is weighing a $1 million sovereign loan guarantee to Ukraine.
                              ^^^^^^^^^ error figure-wrong: American loan guarantee: 1 billion US dollars, not $1 million.
  `);
  finds('a number inside the phrase', facts, `
    Officials say Russia has moved 170,000 troops to its border with Ukraine.
                                   ^^^^^^^ error figure-wrong: Russian troops near Ukraine: about 70,000, not 170,000.
  `);
  finds('a small count', facts, `
    The draft treaty with the United States has nine articles.
                                                ^^^^ error figure-wrong: Articles of the draft treaty: 8, not nine.
  `);
  finds('a measure in another unit', facts, `
    At its longest the Nord Stream pipeline is 1,230 miles long.
                                               ^^^^^ error figure-wrong: Length of the pipeline: 1,230 kilometres, not 1,230 miles.
  `);

  finds('a number of things to come', facts, `
    The speaker said the chamber would consider four resolutions on recognition.
                                                ^^^^ error figure-wrong: Resolutions before the Duma: 2, not four.
  `);

  accepts('the known figure in every form', facts, `
    The war in Donbas has killed more than 14,000 people. Over fourteen thousand people were killed in the war in Donbas.
    Nearly 15,000 have been killed in eastern Ukraine since 2014. The fighting in eastern Ukraine has killed about 14,000.
  `);
  accepts('a weaker bound', facts, 'The war in Donbas has killed at least 10,000 people.');
  accepts('a number that another source gives', facts, 'The war in Donbas has killed 13,200 people.');
  accepts('a number that counts something else', facts, `
    The war in Donbas has killed 3,400 civilians. The war in Donbas has killed 7 per cent of the town.
    About 40,000 soldiers and 3,000 civilians were killed in the war in Donbas.
  `);
  accepts('a part, a rate and a range', facts, `
    The war in Donbas has killed another 150 people. The war in Donbas has killed 150 people a month.
    The war in Donbas has killed 20,000 to 40,000 people.
  `);
  accepts('a count of another time', facts, 'By the end of 2016 the war in Donbas has killed 9,000 people, the report said.');
  accepts('a story long after the figure', facts, 'The war in Donbas has killed more than 40,000 people.', { date: '2024-05-01' });
  accepts('a count that may have moved', facts, 'Officials say Russia has moved 85,000 troops to its border with Ukraine.');
  accepts('a sum that may have been converted', facts, 'Ottawa is loaning Kyiv $390 million. Ottawa is loaning Kyiv $490 million.');
  accepts('another currency', facts, 'It is offering a €900 million loan guarantee to Ukraine.');
  accepts('a vote told in round numbers', facts, 'The Duma gave it 350 votes in favour.');
  accepts('plans, doubts and denials', facts, `
    A new offensive could mean the war in Donbas has killed 40,000 people by then. It is not true that the war in Donbas has killed 40,000 people.
  `);
  accepts('quoted speech', facts, '"The war in Donbas has killed 40,000 people," he told reporters.');

  fixes('the digits', facts, 'The war in Donbas has killed more than <|>40,000 people.', 'The war in Donbas has killed more than 14,000 people.');
  fixes('the power of ten', facts, 'They want a $<|>1 million loan guarantee to Ukraine.', 'They want a $1 billion loan guarantee to Ukraine.');
  fixes('the bound that would be untrue', facts,
    'The war in Donbas has killed nearly <|>40,000 people.', 'The war in Donbas has killed more than 14,000 people.');
  fixes('words by words', facts, 'The draft treaty with the United States has <|>nine articles.', 'The draft treaty with the United States has eight articles.');

  const [finding] = analyzeText('The war in Donbas has killed more than 40,000 people.', facts, {}, [figureWrong]).findings;

  it('says why, and cites the source of the figure', () => {
    assert.equal(finding?.because, '“war in Donbas has killed” names this figure. The draft says more than 40,000, the fact base more than 14,000.');
    assert.deepEqual(finding?.evidence.map(({ sources, statement }) => `${sources[0].source.id}: ${statement}`),
      ['gazette: People killed in the war in Donbas since 2014: more than 14,000 (as of December 2021).']);
  });
});
