import assert from 'node:assert/strict';
import eventDateWrong from '../../../server/src/core/checks/event-date-wrong.js';
import { analyzeText, testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(eventDateWrong);

const facts = `
  sources:
    - {id: gazette, type: article-newspaper, title: Talks go on, publisher: The Gazette}
  events:
    - {name: annexation of Crimea, date: 2014-03-18, tolerance: year, phrases: [annexed ~ Crimea, annexation of Crimea]}
    - name: hand-over of the draft guarantees
      date: {value: 2021-12-15, sources: [gazette], disputed_by: [{value: 2021-12-21/2021-12-31, sources: [gazette], note: a slip}]}
      phrases: [draft security guarantees ~ laid out, handed over ~ draft security guarantees]
    - {name: Cuban Missile Crisis, date: 1962-10-16/1962-10-28, phrases: [Cuban Missile Crisis]}
    - {name: attack on the harbour, date: 2021-01-06, phrases: [January 6 attack, January 6 Harbour attack, 9/11 attacks]}
    - {name: beginning of the Korean War, date: 1950-06-25, phrases: [Korean War began, Korean War broke out]}
    - {name: armistice of the Korean War, date: 1953-07-27, phrases: [Korean War ended]}
    - {name: beginning of the World War, date: 1939-09-01, phrases: [World War II began]}
    - {name: Guterres's appeal, date: 2022-02-14, phrases: [Guterres ~ called for diplomacy]}
`;

// The story is of 15 February 2022, a Tuesday.
describe('event-date-wrong', () => {
  finds('a wrong year', facts, `
    Russia annexed Ukraine's Crimea region in 2013.
                                              ^^^^ error event-date-wrong: The annexation of Crimea came on 18 March 2014, not in 2013.
  `);
  finds('a wrong year behind a negation of another clause', facts, `
    NATO has not changed its view since Russia annexed Crimea in 2013.
                                                                 ^^^^ error event-date-wrong: The annexation of Crimea came on 18 March 2014, not in 2013.
  `);
  finds('a wrong year beside a name that holds a day', facts, `
    The January 6 attack in 2018 was the first. It was the January 6, 2020, Harbour attack that he meant. The 9/11 attacks in 2000 came first.
                            ^^^^ error event-date-wrong: The attack on the harbour came on 6 January 2021, not in 2018.
                                                           ^^^^^^^^^^^^^^^ error event-date-wrong: The attack on the harbour came on 6 January 2021, not on 6 January 2020.
                                                                                                                              ^^^^ error event-date-wrong: The attack on the harbour came on 6 January 2021, not in 2000.
  `);
  accepts('the day of a name without its year, and another event of that day', facts, `
    The January 6 attack was the first. It was the January 6, 2021, Harbour attack. The January 6, 2012, attack was on a consulate, and so was the January 6 attack in 2013 on a school.
  `);
  finds('a wrong part of a month', facts, `
    He spoke of the draft security guarantees laid out to NATO in late December.
                                                                  ^^^^^^^^^^^^^ error event-date-wrong: The hand-over of the draft guarantees came on 15 December 2021, not in late December 2021.
  `);
  finds('a wrong day', facts, `
    Moscow handed over its draft security guarantees on December 16, 2021.
                                                        ^^^^^^^^^^^^^^^^^ error event-date-wrong: The hand-over of the draft guarantees came on 15 December 2021, not on 16 December 2021.
  `);
  finds('a year before its noun', facts, `
    It was the worst since the 1963 Cuban Missile Crisis.
                               ^^^^ error event-date-wrong: The Cuban Missile Crisis came on 16–28 October 1962, not in 1963.
  `);
  finds('a wrong weekday near the event', facts, `
    Guterres on Sunday called for diplomacy.
                ^^^^^^ error event-date-wrong: Guterres's appeal: 14 February 2022, not 13 February 2022.
  `);

  finds('a date that “when” explains', facts, `
    The conflict has gone on since 2013, when Russia annexed Crimea.
                                   ^^^^ error event-date-wrong: The annexation of Crimea came on 18 March 2014, not in 2013.
  `);
  accepts('a date behind which “when” tells of somebody else, or the right one', facts, `
    It has gone on since 2014, when Russia annexed Crimea. It began in 2015, when the men who annexed Crimea left. It began in 2015, when a film about how Russia annexed Crimea came out.
  `);
  accepts('a coarser date that holds the known one', facts, 'Russia annexed Crimea in 2014 and in the 2014 annexation of Crimea broke a treaty.');
  accepts('a day within the tolerance', facts, 'Russia annexed Crimea on 16 March 2014.');
  accepts('a part of a month within three days', facts, 'They are the draft security guarantees laid out in mid-December.');
  accepts('a month without year that fits the event\'s own', facts, 'It was 2014. Russia annexed Crimea in March.');
  accepts('the year before', facts, 'In 2013, a year before Russia annexed Crimea, trade still grew.');
  accepts('an anniversary', facts, 'They marked the anniversary of the annexation of Crimea in 2019.');
  accepts('another occasion', facts, 'Guterres on Monday called for diplomacy.', { date: '2023-05-09' });
  accepts('a weekday that may be the coming one', facts, 'Guterres on Monday called for diplomacy.', { date: '2022-02-14' });
  accepts('a date beyond the quotation marks', facts, '"Russia annexed Crimea," he wrote in 2015.');

  fixes('the year', facts, 'Russia annexed Crimea in <|>2013.', 'Russia annexed Crimea in 2014.');
  fixes('the year of a day in an event that lasted', facts,
    'The Cuban Missile Crisis of <|>16 October 1963 is taught in schools.', 'The Cuban Missile Crisis of 16 October 1962 is taught in schools.');
  fixes('the part of the month', facts,
    'The draft security guarantees laid out in <|>late December.', 'The draft security guarantees laid out in mid-December.');
  fixes('the day in American form', facts,
    'Moscow handed over the draft security guarantees on <|>Dec. 16.', 'Moscow handed over the draft security guarantees on Dec. 15.');
  fixes('a date told from the story', facts, 'Russia annexed Crimea <|>last year.', 'Russia annexed Crimea in 2014.', { date: '2014-02-01' });

  finds('the years of a war', facts, `
    The Korean War of 1951-53 ended with an armistice.
                      ^^^^ error event-date-wrong: The beginning of the Korean War came on 25 June 1950, not in 1951.
    Veterans of the Korean War (1950-1954) came.
                                     ^^^^ error event-date-wrong: The armistice of the Korean War came on 27 July 1953, not in 1954.
  `);
  accepts('the years of a war as they are, of a part of it, and of one country in it', facts, `
    The Korean War of 1950-53 ended with an armistice. Veterans of the Korean War (1950-1953) came. The last phase of the Korean War (1951-53) was quiet.
    The talks of 1951-53 began. World War II (1941-1945) is taught. The Korean War novel of 1951-54 is long. About the Korean War of June 1951 to May 1953.
  `);
  finds('the year of an event whose anniversary is told of', facts, `
    It was a day after the 60th anniversary of the Cuban Missile Crisis of 1963.
                                                                           ^^^^ error event-date-wrong: The Cuban Missile Crisis came on 16–28 October 1962, not in 1963.
  `);
  accepts('the year of the anniversary', facts, `
    The 60th anniversary of the Cuban Missile Crisis in 2022 was marked.
  `);

  const [finding] = analyzeText('The draft security guarantees laid out in late December.', facts, {}, [eventDateWrong]).findings;

  it('says what a date without year means, and who else has it', () => {
    assert.equal(finding?.because, '“draft security guarantees laid out” names an event that the fact base dates to 15 December 2021. '
      + 'In a story of 15 February 2022, “late December” means late December 2021. The draft\'s date is also that of The Gazette: a slip.');
  });

  it('names its source and the words that led to it', () => {
    assert.deepEqual(finding?.evidence.map(({ sources }) => sources[0].source.id), ['gazette']);
    assert.equal(finding?.related?.length, 1);
  });

  it('offers no fix inside a quotation', () => {
    const [quoted] = analyzeText('"Russia annexed Crimea in 2013," he said.', facts, {}, [eventDateWrong]).findings;
    assert.equal(quoted?.fixes.length, 0);
  });
  accepts('the year of what an entry of a list tells', facts, `
    - March 3: Two aides resign over what they wrote of the Cuban Missile Crisis (1975)
  `);
  finds('the year of an event that opens an entry of a list', facts, `
    - The Cuban Missile Crisis (1963)
                                ^^^^ error event-date-wrong: The Cuban Missile Crisis came on 16–28 October 1962, not in 1963.
  `);
  accepts('the life of whom an entry of a list is about', facts, `
    - Karin Beispiel: Norwegian nurse and poet who was shot dead soon after the start of the Korean War (1921-1951)
  `);
});
