import { findHolidayClaims, type HolidayClaim } from '../links/events/holiday-claims.js';
import { dayValueOf, type DateValue } from '../values/date.js';
import { formatDateLike } from '../values/date-rewrite.js';
import { say } from '../values/said.js';
import { weekdayOf } from '../values/calendar.js';
import { defineCheck, type DraftFinding } from './define-check.js';

/** A holiday is given a day on which it is not. */
export default defineCheck({
  id: 'holiday-date-wrong',
  title: 'The holiday is on another day',
  severity: 'error',
  restsOn: 'draft',
  reads: 'block',
  needs: ['dates'],
  rationale: 'Thanksgiving, Memorial Day and Easter move each year, and last year’s date is easily copied. The check reckons the day of each '
    + 'holiday by its rule (5 U.S.C. 6103 for those of the United States, Easter of the Western and of the Eastern churches) and compares it with a day '
    + 'that stands right beside its name.',
  examples: [
    { wrong: 'Shops close on Thanksgiving, Nov. 25, 2026.', right: 'Shops close on Thanksgiving, Nov. 26, 2026.', date: '2026-11-02' },
    { wrong: 'Easter Sunday falls on 19 April 2026.', right: 'Easter Sunday falls on 5 April 2026.', date: '2026-03-02' },
  ],
  silences: [
    'holidays that countries keep on days of their own: Independence Day, Victory Day, Labour Day, Mother’s Day',
    'days on which a holiday is observed, celebrated or to which it is moved; the Friday after, the weekend before',
    'Thanksgiving in Canada, Christmas and Easter of the Eastern churches',
    'movable holidays without a year in stories of which nobody states the day',
  ],
  accepts: [
    'Independence Day, observed on July 3, 2026, is a holiday.',
    'Orthodox Christmas is on Jan. 7.',
  ],
  *run(links): Iterable<DraftFinding> {
    for (const claim of findHolidayClaims(links)) {
      const { holiday: { name }, date } = claim;
      const right = dayLike(claim);
      const written = formatDateLike(date.text, right);
      yield {
        span: date.span,
        message: say`${name} is on ${dayValueOf(claim.day)}, not on ${date.value!}.`,
        because: say`The day follows from the rule by which the holiday is kept.`,
        fixes: [{ title: say`Replace with "${written}"`, edits: [{ span: date.span, text: written }] }],
      };
    }
  },
});

/** The right day with the parts that the draft states. */
function dayLike({ day, date: { mention: { stated } } }: HolidayClaim): DateValue {
  const value = dayValueOf(day);
  return stated.weekday === undefined ? value : { ...value, weekday: weekdayOf(day) };
}
