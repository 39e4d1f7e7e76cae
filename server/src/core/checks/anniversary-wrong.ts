import { eventSaid, isPlainNoun } from '../facts/describe.js';
import { type AnniversaryClaim, findAnniversaryClaims, YEARS_WORDS } from '../links/events/anniversary-claims.js';
import type { Links } from '../links/types.js';
import { gathered } from '../text/gathered.js';
import { civilDate } from '../values/calendar.js';
import type { DateValue } from '../values/date.js';
import { parseEdtf } from '../values/edtf.js';
import { formatLike } from '../values/quantity-format.js';
import { ordinalOf } from '../values/read-ordinal.js';
import { capital, ordinal, say, type Said } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** So many years ago, or an anniversary, that the known date and the story date do not give. */
export default defineCheck({
  id: 'anniversary-wrong',
  title: 'Wrong number of years since an event',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
  needs: [YEARS_WORDS],
  rationale: 'Years since an event are reckoned in the head, or left standing in a text of last year. The check counts them from the known '
    + 'date of the event, or of the founding of a body, to the story date. A year more or less is never wrong: the day may be near, or '
    + 'the anniversary the next one; round numbers and decades get more.',
  examples: [{
    wrong: 'Russia annexed Crimea six years ago.', right: 'Russia annexed Crimea eight years ago.',
  }],
  silences: [
    'one year more or less, and roundings: "some 60 years ago", "two decades ago"',
    'sentences that name another time, from which the years may be counted',
    'the end, the outbreak or the victims of an event; something that a body did',
    'quoted speech',
  ],
  accepts: [
    'Russia annexed Crimea almost eight years ago.',
    'Some ten years ago Russia annexed Crimea, as people there say.',
  ],
  *run(links: Links): Iterable<FactFinding> {
    const story = links.storyDate.value;
    for (const claim of findAnniversaryClaims(links)) {
      const { date, subject, block } = claim;
      const dates = [date.value, ...gathered(date.disputedBy, ({ value }) => parseEdtf(value) ?? [])];
      if (dates.some((known) => isRight(claim, known, story))) continue;
      const right = claim.form === 'ordinal' ? calendarYears(date.value, story) : Math.round(years(date.value.first, story.first));
      if (right < 1) continue;
      const text = proposal(claim, right);
      const span = { start: claim.span.start + block.offset, end: claim.span.end + block.offset };
      yield {
        span,
        message: claim.form === 'ordinal'
          ? say`In ${civilDate(story.first).year} it is the ${ordinal(right)} anniversary, not the ${ordinal(claim.years)}: ${subject}.`
          : ago(subject, right, claim.years),
        because: say`The fact base dates it to ${date.value}; the story is of ${story}.`,
        evidence: [evidenceOf(date, say`The date of “${subject}” is ${date.value}.`)],
        fixes: text === undefined ? [] : [{ title: say`Replace with "${text}"`, edits: [{ span, text }] }],
      };
    }
  },
});

/** "The fall of the Berlin Wall was 32 years before this story, not 20." */
function ago(subject: string, right: number, stated: number): Said {
  if (!isPlainNoun(subject)) return right === 1 ? say`${subject}: 1 year before this story, not ${stated}.` : say`${subject}: ${right} years before this story, not ${stated}.`;
  const event = capital(eventSaid(subject));
  return right === 1 ? say`${event} came 1 year before this story, not ${stated}.` : say`${event} came ${right} years before this story, not ${stated}.`;
}

const DAYS_PER_YEAR = 365.2425;
/** The year that every count of years leaves open. */
const ONE_YEAR = 1;

/** The years that lie between two dates, to the nearest day, as a real number. */
const years = (from: number, to: number): number => (to - from) / DAYS_PER_YEAR;

function isRight({ years: said, slack }: AnniversaryClaim, known: DateValue, story: DateValue): boolean {
  const [least, most] = [years(known.last, story.first), years(known.first, story.last)];
  return (said >= least - ONE_YEAR - slack && said <= most + ONE_YEAR + slack) || Math.abs(said - calendarYears(known, story)) <= ONE_YEAR + slack;
}

/** An anniversary is told of its whole year. */
const calendarYears = (known: DateValue, story: DateValue): number => civilDate(story.first).year - civilDate(known.first).year;

/** The right number in the writer's form; decades and centuries only where they come out whole. */
function proposal({ block: { reading: { prose } }, span, form, unit }: AnniversaryClaim, right: number): string | undefined {
  const written = prose.slice(span.start, span.end);
  if (form === 'ordinal') return ordinalOf(right);
  return right % unit === 0 ? formatLike(written, right / unit) : undefined;
}
