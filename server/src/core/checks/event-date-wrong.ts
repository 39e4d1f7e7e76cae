import { eventSaid, isPlainNoun } from '../facts/describe.js';
import type { Dispute } from '../facts/types.js';
import { dateCandidates } from '../links/dates/resolve-date.js';
import type { DateLink, EventClaim, Links, StoryDate } from '../links/types.js';
import { intervalOf } from '../mentions/date-interval.js';
import { gathered } from '../text/gathered.js';
import { civilDate } from '../values/calendar.js';
import { monthName } from '../values/calendar-names.js';
import { compareDates } from '../values/compare-dates.js';
import { dayValue, isSingleDay, type DateValue } from '../values/date.js';
import { formatDate } from '../values/date-format.js';
import { formatDateLike } from '../values/date-rewrite.js';
import { parseEdtf } from '../values/edtf.js';
import { capital, say, sentences, when, type Said, type SaidValue } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** A sentence gives a known event another date than the fact base does. */
export default defineCheck({
  id: 'event-date-wrong',
  title: 'Wrong date of an event',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
  needs: ['eventClaims'],
  rationale: 'Dates of earlier events are copied from memory and from one another. Where a sentence names an event of the fact '
    + 'base and dates it in the same clause, the two dates are compared as far as both go: "in 2014" agrees with every day of '
    + '2014, "late December" has three days\' grace. A date without a year contradicts only if it does so in every year it may mean.',
  examples: [{ wrong: 'Russia annexed Crimea in 2013.', right: 'Russia annexed Crimea in 2014.' }],
  silences: [
    'a date in another clause, or one of two dates in the sentence',
    '"since", "by", "until", "a year before", anniversaries, ranges',
    'negations, plans, comparisons',
    'a weekday or a date without year far from the known date: another occasion',
    'a date that is less precise than the known one, or as near as the fact\'s tolerance',
  ],
  accepts: [
    'Russia annexed Crimea in 2014.',
    'In 2013, a year before Russia annexed Crimea, nobody thought so.',
  ],
  *run({ eventClaims, storyDate }: Links): Iterable<FactFinding> {
    for (const claim of eventClaims) {
      const { event, date } = claim;
      const wrong = contradiction(claim, storyDate);
      if (!wrong) continue;
      const known = event.date.value;
      const proposal = proposalFor(date, known, storyDate);
      yield {
        span: date.span,
        message: isPlainNoun(event.name.value)
          ? say`${capital(eventSaid(event.name.value))} came ${when(known)}, not ${when(wrong)}.` : say`${event.name.value}: ${known}, not ${wrong}.`,
        because: becauseOf(claim, wrong, storyDate),
        evidence: [evidenceOf(event.date, say`The date of “${event.name.value}” is ${known}.`)],
        fixes: date.quoted ? [] : [{ title: say`Replace with "${proposal}"`, edits: [{ span: date.span, text: proposal }] }],
        related: [{ span: claim.phraseSpan, message: say`These words name “${event.name.value}”.` }],
      };
    }
  },
});

/** How far from the event a weekday or "yesterday", a date without year, and "last year" may lie and still mean it. */
const DAY_REACH_DAYS = 10;
const PARTIAL_REACH_DAYS = 200;
const RELATIVE_REACH_DAYS = 731;

/** What the draft's date most likely means, if that and everything else it may mean contradicts the fact base. */
function contradiction({ event, date }: EventClaim, storyDate: StoryDate): DateValue | undefined {
  const candidates = dateCandidates(date.mention, storyDate.value);
  const [likeliest] = candidates;
  if (!likeliest || isAnotherOccasion(likeliest, event.date.value, date)) return undefined;
  return [...candidates, ...inYearsOf(event.date.value, date)]
    .every((value) => compareDates(value, event.date.value, { tolerance: event.tolerance }).verdict === 'contradicts')
    ? likeliest : undefined;
}

/**
 * Things happen again, and the words for them with them: a date told from the story's own ("on Monday", "in January") far from
 * the known one is more likely that of another occasion. A written year leaves no such doubt.
 */
function isAnotherOccasion(stated: DateValue, known: DateValue, { mention }: DateLink): boolean {
  if (mention.anchoring === 'absolute') return false;
  const apart = Math.max(stated.first - known.last, known.first - stated.last);
  if (mention.anchoring === 'partial') return apart > PARTIAL_REACH_DAYS;
  return apart > (/-(year|month)$/.test(mention.relation ?? '') || mention.stated.month !== undefined ? RELATIVE_REACH_DAYS : DAY_REACH_DAYS);
}

/** A date without year in the years of the event: an earlier sentence may have told the year. */
function inYearsOf(known: DateValue, { mention }: DateLink): readonly DateValue[] {
  if (mention.anchoring !== 'partial') return [];
  return gathered([known.first, known.last], (day) => intervalOf(mention.stated, mention.until, civilDate(day).year) ?? []);
}

function becauseOf({ event, date, phraseText }: EventClaim, wrong: DateValue, storyDate: StoryDate): Said {
  const { mention } = date;
  const meant = mention.anchoring === 'absolute' ? undefined : say`In a story of ${storyDate.value}, “${date.text}” means ${wrong}.`;
  const dispute = event.date.disputedBy.find((candidate) => says(candidate, wrong));
  return sentences(say`“${phraseText}” names an event that the fact base dates to ${event.date.value}.`, meant, dispute && otherSource(dispute));
}

function otherSource({ sources, note }: Dispute): Said | undefined {
  const [first, ...others] = new Set(sources.map(({ source }) => source.publisher ?? source.title));
  if (first === undefined) return undefined;
  const names = others.reduce<SaidValue>((text, next) => say`${text} and ${next}`, first);
  return note ? say`The draft's date is also that of ${names}: ${note}.` : say`The draft's date is also that of ${names}.`;
}

const says = ({ value }: Dispute, draft: DateValue): boolean => {
  const disputed = parseEdtf(value);
  return disputed !== undefined && compareDates(draft, disputed).verdict === 'agrees';
};

/** The known date in the writer's form, with its year where the story date would supply another. */
function proposalFor(date: DateLink, known: DateValue, storyDate: StoryDate): string {
  const { mention, text } = date;
  if (mention.relation !== undefined) return inPlaceOfRelation(date, known);
  const written = formatDateLike(text, inRightYear(date, known) ?? known);
  const { year, month } = civilDate(known.first);
  if (mention.stated.year !== undefined || written.includes(String(year))) return written;
  const supplied = dateCandidates({ ...mention, stated: { ...mention.stated, month } }, storyDate.value)[0];
  if (supplied?.year === year) return written;
  // "December 15, 2014" takes a comma, "15 December 2014" and "mid-December 2014" none.
  return `${written}${/\d$/.test(written) ? ',' : ''} ${year}`;
}

/** The written day in the year of an event that lasted: of 14 and 15 April 1912 the writer's own, where the year alone is wrong. */
function inRightYear({ mention: { stated } }: DateLink, known: DateValue): DateValue | undefined {
  if (stated.year === undefined || stated.month === undefined || stated.day === undefined || isSingleDay(known)) return undefined;
  const { month, day } = stated;
  return [known.first, known.last].map((end) => dayValue(civilDate(end).year, month, day))
    .find((value) => !value.impossible && known.first <= value.first && value.last <= known.last);
}

/** "Last year" becomes "in 2014", "last month" "in December 2021", "on Monday" "on 15 December 2021". */
function inPlaceOfRelation({ mention, block }: DateLink, known: DateValue): string {
  const { year, month } = civilDate(known.first);
  const before = block.reading.tokens[mention.from - 1]?.fold ?? '';
  const preposition = (word: string): string => (before === 'in' || before === 'on' ? '' : `${word} `);
  const byYear = mention.relation?.endsWith('-year') === true && mention.stated.month === undefined;
  if (byYear) return `${preposition('in')}${year}`;
  const byMonth = mention.relation?.endsWith('-month') === true || mention.stated.month !== undefined;
  if (byMonth) return `${preposition('in')}${monthName(month)} ${year}`;
  return `${preposition(isSingleDay(known) ? 'on' : 'in')}${formatDate(known)}`;
}

