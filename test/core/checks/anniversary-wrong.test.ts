import assert from 'node:assert/strict';
import anniversaryWrong from '../../../server/src/core/checks/anniversary-wrong.js';
import { analyzeText, testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(anniversaryWrong);

const facts = `
  sources:
    - {id: gazette, type: article-newspaper, title: Looking back, publisher: The Gazette}
  events:
    - {name: annexation of Crimea, date: {value: 2014-03-18, sources: [gazette]}, tolerance: year, phrases: [annexed ~ Crimea, annexation of Crimea]}
    - {name: Cuban Missile Crisis, date: 1962-10-16/1962-10-28, phrases: [Cuban Missile Crisis]}
  organizations:
    - {name: North Atlantic Treaty Organization, acronyms: [NATO], founding_date: 1949-04-04}
`;

const attacks = `
events:
  - {name: September 11 attacks, date: 2001-09-11, phrases: [September 11 attacks]}
`;

// The story is of 15 February 2022.
describe('anniversary-wrong', () => {
  finds('years ago', facts, `
    Russia annexed Crimea six years ago.
                          ^^^ error anniversary-wrong: The annexation of Crimea came 8 years before this story, not 6.
  `);
  finds('years ago in front', facts, `
    Ten years ago, Russia annexed Crimea.
    ^^^ error anniversary-wrong: The annexation of Crimea came 8 years before this story, not 10.
  `);
  finds('an anniversary', facts, `
    This autumn brings the 50th anniversary of the Cuban Missile Crisis.
                           ^^^^ error anniversary-wrong: In 2022 it is the 60th anniversary, not the 50th: Cuban Missile Crisis.
  `);
  finds('an anniversary in words', facts, `
    They marked the fifth anniversary of Russia's annexation of Crimea.
                    ^^^^^ error anniversary-wrong: In 2022 it is the 8th anniversary, not the 5th: annexation of Crimea.
  `);
  finds('years since', facts, `
    It is 70 years since the Cuban Missile Crisis.
          ^^ error anniversary-wrong: The Cuban Missile Crisis came 59 years before this story, not 70.
  `);
  finds('the founding of a body', facts, `
    Leaders will gather for NATO's 70th anniversary.
                                   ^^^^ error anniversary-wrong: In 2022 it is the 73rd anniversary, not the 70th: founding of North Atlantic Treaty Organization.
  `);

  accepts('the right number, and one more or less', facts, `
    Russia annexed Crimea eight years ago. Seven years ago, Russia annexed Crimea. It is 60 years since the Cuban Missile Crisis.
    This autumn brings the 60th anniversary of the Cuban Missile Crisis. They prepare for NATO's 73rd anniversary.
  `);
  accepts('roundings', facts, `
    Some 60 years ago, the Cuban Missile Crisis took place. It is about 65 years since the Cuban Missile Crisis. Russia annexed Crimea a decade ago.
  `);
  accepts('years counted from another time', facts, `
    In 2012, on the 50th anniversary of the Cuban Missile Crisis, archives were opened. Two years ago, in 2020, on the sixth anniversary of the
    annexation of Crimea, he spoke. It had been 20 years since the Cuban Missile Crisis.
  `);
  accepts('a part of the event, and what a body did', facts, `
    It was the 30th anniversary of the end of the Cuban Missile Crisis. They met on the 20th anniversary of NATO's bombing of Belgrade, and on
    the tenth anniversary of the NATO summit.
  `);
  accepts('another event of so many years ago', facts, 'He left school five years ago. Five years ago, he says, nobody spoke of it, though Russia annexed Crimea.');
  accepts('quoted speech', facts, '"Russia annexed Crimea six years ago," he said.');

  fixes('the number in words', facts, 'Russia annexed Crimea <|>six years ago.', 'Russia annexed Crimea eight years ago.');
  fixes('the ordinal', facts, 'They marked the <|>fifth anniversary of the annexation of Crimea.', 'They marked the 8th anniversary of the annexation of Crimea.');

  it('names both dates and the source', () => {
    const [finding] = analyzeText('Russia annexed Crimea six years ago.', facts, {}, [anniversaryWrong]).findings;
    assert.equal(finding?.because, 'The fact base dates it to 18 March 2014; the story is of 15 February 2022.');
    assert.deepEqual(finding?.evidence.map(({ sources }) => sources[0].source.id), ['gazette']);
  });
  finds('years after an event with a day in its name', attacks, `
    Forty years after the September 11 attacks, the war is over. It is 40 years since the September 11 attacks.
    ^^^^^ error anniversary-wrong: The September 11 attacks came 20 years before this story, not 40.
                                                                       ^^ error anniversary-wrong: The September 11 attacks came 20 years before this story, not 40.
  `);
  accepts('the right years after such an event', attacks, `
    Twenty years after the September 11 attacks, the war is over.
  `);
});
