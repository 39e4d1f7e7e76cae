import assert from 'node:assert/strict';
import weekdayMismatch from '../../../server/src/core/checks/weekday-mismatch.js';
import { createAnalyzer, defaultSettings } from '../../../server/src/core/engine/analyze.js';
import { factsFrom } from '../../support/facts.js';
import { analyzeText, testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(weekdayMismatch);

// Unless told, the story is of 15 February 2022, a Tuesday.
describe('weekday-mismatch', () => {
  finds('a weekday against a full date', '', `
    The envoys met on Monday, February 15, 2022, in Geneva.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^ error weekday-mismatch: 15 February 2022 was a Tuesday, not a Monday.
  `);
  finds('a weekday against a date without year, by the story date', '', `
    The envoys met on Tuesday, 14 February.
                      ^^^^^^^^^^^^^^^^^^^^ error weekday-mismatch: 14 February 2022 was a Monday, not a Tuesday.
  `);
  finds('a date to come', '', `
    The envoys will meet on Tuesday (16 February).
                            ^^^^^^^^^^^^^^^^^^^^^ error weekday-mismatch: 16 February 2022 is a Wednesday, not a Tuesday.
  `);
  finds('a weekday behind the date', '', `
    The envoys met on February 14, 2022 (Sunday).
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ error weekday-mismatch: 14 February 2022 was a Monday, not a Sunday.
  `);
  finds('abbreviations', '', `
    The envoys met on Tue., Feb. 14, in Geneva.
                      ^^^^^^^^^^^^^ error weekday-mismatch: 14 February 2022 was a Monday, not a Tuesday.
  `);
  finds('an old date with its year', '', `
    The wall fell on Friday, November 9, 1989.
                     ^^^^^^^^^^^^^^^^^^^^^^^^ error weekday-mismatch: 9 November 1989 was a Thursday, not a Friday.
  `);
  finds('the day of last year', '', `
    They met on Monday, 14 February last year.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error weekday-mismatch: 14 February 2021 was a Sunday, not a Monday.
  `);

  accepts('weekdays that are right', '', 'They met on Monday, February 14, 2022, and on Tuesday (15 February).');
  accepts('a date without year far from the story', '', 'They met on Monday, 15 July.');
  accepts('a date that falls right in another year of the paragraph', '', 'In 2021 they met on Monday, 15 February, and again in June.');
  accepts('the Monday after a date', '', 'They met on the Monday after February 15, 2022.');
  accepts('a weekday in another clause', '', 'He spoke on Monday. February 15, 2022, is the deadline.');
  accepts('two weekdays with two dates', '', 'They met on Monday and Tuesday, February 14 and 15.');
  accepts('a range of days', '', 'The fair is on Friday to Sunday, February 18-20.');
  accepts('old style', '', 'The tsar abdicated on Thursday, 2 March 1917 (Old Style).');
  accepts('a date of the Julian calendar', '', 'The Winter Palace fell on Wednesday, 25 October 1917.');
  accepts('a weekday of a name', '', 'The Sunday Times, 15 February 2022, page 4.');
  accepts('a date without year half a year from the story', '', 'They met on Monday, 15 November.', { date: '2026-06-01' });

  finds('a date that runs over the end of a line', '', `
    They spoke on Saturday, February
                  ^^^^^^^^^^^^^^^^^^ error weekday-mismatch: 13 February 2022 was a Sunday, not a Saturday.
    13, 2022, by telephone.
  `);

  fixes('the weekday', '', 'They met on <|>Monday, February 15, 2022.', 'They met on Tuesday, February 15, 2022.');
  fixes('an abbreviated weekday', '', 'They met on <|>Tue., Feb. 14.', 'They met on Mon., Feb. 14.');
  fixes('the weekday of a day in history, whatever day it falls on in the story’s year', '',
    'The wall fell on <|>Saturday, 9 November 1989.', 'The wall fell on Thursday, 9 November 1989.', { date: '2024-11-29' });
  fixes('the year, where January still writes the old one', '',
    'They met on <|>Friday, January 14, 2021.', 'They met on Friday, January 14, 2022.');

  describe('in a draft whose date nobody knows', () => {
    const severities = (text: string) => createAnalyzer([weekdayMismatch])
      .analyze({ text, format: 'markdown', facts: factsFrom(''), settings: defaultSettings, today: '2022-02-15' })
      .findings.map(({ severity }) => severity);

    it('warns of a day near today', () => assert.deepEqual(severities('They met on Tuesday, 14 February.'), ['warning']));
    it('is silent on a day further off', () => assert.deepEqual(severities('They met on Tuesday, 14 March.'), []));
    it('is as sure as ever of a written year', () => assert.deepEqual(severities('They met on Tuesday, 14 March 2022.'), ['error']));
  });

  it('offers the other weekday first and then the other date', () => {
    const [finding] = analyzeText('They met on Monday, February 15, 2022.', '', {}, [weekdayMismatch]).findings;
    assert.deepEqual(finding?.fixes.map(({ title }) => title), ['Replace with "Tuesday"', 'Replace with "Monday, February 14, 2022"']);
  });
  accepts('a weekday of the year that the sentence names', '', `
    The fair of 1964 opened on 10 October, a Saturday, and ran for a week.
  `, { date: '2021-07-24' });
});
