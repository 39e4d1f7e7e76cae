import { findTenseClaims, type TenseClaim } from '../links/dates/tense-claims.js';
import type { Links, StoryDate } from '../links/types.js';
import { intervalOf } from '../mentions/date-interval.js';
import { civilDate, weekdayOf } from '../values/calendar.js';
import { isSingleDay } from '../values/date.js';
import { formatDateLike } from '../values/date-rewrite.js';
import { say } from '../values/said.js';
import { defineCheck, type DraftFinding, type Fix } from './define-check.js';

/** Something is said to have happened at a date that was still to come, or to come at one that was over. */
export default defineCheck({
  id: 'tense-mismatch',
  title: 'The date contradicts the tense',
  severity: 'warning',
  restsOn: 'draft',
  reads: 'block',
  needs: ['dates'],
  rationale: 'In January the old year still comes out of the fingers, and a meeting "will be held on 12 January" of the year before. The check compares dates '
    + 'whose year is written with the day of the story, where the verb right beside them says that the thing is over ("met on", "was signed in") or to come '
    + '("will meet on"). It reads verbs without an object only: in "approved elections in March 2027" the date is that of the elections.',
  examples: [
    { wrong: 'The ministers will meet in Vienna on 12 March 2021.', right: 'The ministers will meet in Vienna on 12 March 2022.', date: '2022-02-15' },
    { wrong: 'The treaty was signed on 3 May 2023.', right: 'The treaty was signed on 3 May 2021.', date: '2022-02-15' },
  ],
  silences: [
    'stories of which nobody states the day',
    'dates without a year, ranges, "about", "by 2030"',
    'plans, reports of plans, suppositions, fiction, quoted speech',
    'history told in the future tense, more than three years back',
    'the day after the story’s',
  ],
  accepts: [
    'The council approved elections in March 2027.',
    'The games were to be held in 2028.',
  ],
  *run(links: Links): Iterable<DraftFinding> {
    for (const claim of findTenseClaims(links)) {
      const { date, tense } = claim;
      const value = date.value!;
      yield {
        span: date.span,
        message: tense === 'past' ? say`${value} was still to come on ${links.storyDate.value}, but the verb is about the past.`
          : say`${value} was over on ${links.storyDate.value}, but the verb is about the future.`,
        because: say`The story is of ${links.storyDate.value}.`,
        fixes: fixesFor(claim, links.storyDate),
      };
    }
  },
});

/** The story's own year, where the date then fits the verb and its weekday. */
function fixesFor({ date: { span, text, mention: { stated } }, tense }: TenseClaim, { value: story }: StoryDate): readonly Fix[] {
  const { year } = civilDate(story.first);
  const value = stated.month === undefined ? undefined : intervalOf({ ...stated, year }, undefined);
  const fits = value !== undefined && (tense === 'past' ? value.last <= story.last : value.first >= story.first)
    && (stated.weekday === undefined || (isSingleDay(value) && weekdayOf(value.first) === stated.weekday));
  if (!fits) return [];
  const written = formatDateLike(text, value);
  return [{ title: say`Replace with "${written}"`, edits: [{ span, text: written }] }];
}
