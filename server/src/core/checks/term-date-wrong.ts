import { describeHolding, labelWithArea } from '../facts/describe.js';
import type { Term } from '../facts/types.js';
import { judgeRecentTerm } from '../links/offices/judge-recent-term.js';
import { judgeTermDate, type WrongTermDate } from '../links/offices/judge-term-date.js';
import { findSuccessionDates } from '../links/offices/succession-dates.js';
import { findTenureClaims } from '../links/offices/tenure-claims.js';
import { findTermActClaims } from '../links/offices/term-act-claims.js';
import { findTermDateClaims, type TermDateClaim } from '../links/offices/term-date-claims.js';
import type { Links } from '../links/types.js';
import { civilDate } from '../values/calendar.js';
import type { DateValue } from '../values/date.js';
import { formatDateLike } from '../values/date-rewrite.js';
import { say, sentences, when } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding, type Fix } from './define-check.js';

/** Somebody came to an office, left it or held it at another time than the draft says. */
export default defineCheck({
  id: 'term-date-wrong',
  title: 'Wrong date of a term in office',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
  needs: ['dates'],
  rationale: 'The year in which somebody came to office is told from memory, and memory is off by one. The check reads "became chancellor in 2005", '
    + '"foreign minister since 2004", "president from 2000 to 2008", times in power without their office, "ruled from 1994", "was ousted in 2014", "followed him '
    + 'in 1974", and acts of office with their year, "in 1979 President Reagan signed" (a warning), and '
    + 'compares the date with the person’s terms. It speaks only where the fact base knows who held the office all that time: the person, long before and '
    + 'beyond, or somebody else.',
  examples: [
    { wrong: 'Angela Merkel became German chancellor in 2006.', right: 'Angela Merkel became German chancellor in 2005.' },
    { wrong: 'Theresa May, in office from 2015 to 2019, spoke.', right: 'Theresa May, in office from 2016 to 2019, spoke.' },
    { wrong: 'Sergei Lavrov, foreign minister since 2001, said so.', right: 'Sergei Lavrov, foreign minister since 2004, said so.' },
  ],
  silences: [
    'the weeks around a change, and the months between an election or a nomination and the office',
    'acting, interim and second terms, returns',
    'an office of another body or country than the ones that the person held',
    'terms of which the fact base knows no day, or two',
    'pronouns that may mean two people; the day of an oath without its year, and those just before a change',
    'plans, doubts, quoted speech',
  ],
  accepts: [
    'Angela Merkel became German chancellor in 2005.',
    'Barack Obama was elected president in 2008 and again in 2012.',
    'Theresa May, who took office in 2016, left office in July 2019.',
  ],
  *run(links: Links): Iterable<FactFinding> {
    const { facts, storyDate } = links;
    const told = new Set<string>();
    for (const claim of [...findTermDateClaims(links), ...findTenureClaims(links), ...findSuccessionDates(links), ...findTermActClaims(links)]) {
      const day = claim.recent === undefined ? undefined : judgeRecentTerm(claim, storyDate.value, facts);
      const wrong = claim.recent === undefined ? judgeTermDate(claim, facts) : day;
      // "President Obama, who took office in 2010": the same date may be read in two ways.
      const key = `${claim.date.span.start} ${claim.moment}`;
      if (!wrong || told.has(key)) continue;
      told.add(key);
      // Elected on one day, named on the next and sworn in on a third: there is more than one true day.
      yield { ...finding(claim, wrong, links), ...(day && { severity: 'information' as const }) };
    }
  },
});

function finding({ moment, date, value, act, others }: TermDateClaim, { own, other, right }: WrongTermDate, { facts }: Links): FactFinding {
  const name = own.person.name.value;
  // What a queen is called a king is not: the post has a name for both.
  const office = own.post.role === 'monarch' ? own.post.name.value : labelWithArea(own.post, facts);
  const ends = moment === 'end' || moment === 'notice';
  const holding = describeHolding(own);
  return {
    span: date.span,
    // The title may be the one by which the person is known, whoever writes so.
    ...(act && { severity: 'warning' as const }),
    message: other && !right ? say`${other.person.name.value} was ${office} ${when(value)}, not ${name}.`
      : ends ? say`${name} left office as ${office} ${when(right!)}, not ${when(value)}.`
        : say`${name} took office as ${office} ${when(right!)}, not ${when(value)}.`,
    because: sentences(holding, other && describeHolding(other)),
    evidence: [evidenceOf(own.term, holding), ...(other ? [evidenceOf(other.term, describeHolding(other))] : [])],
    // When somebody was elected or nominated, and when he gave notice, the fact base does not say.
    fixes: right && (moment === 'start' || moment === 'end') && !others.some((term) => isNearer(term, own.term, value, ends)) ? replaceDate(date, ends, right, value.year) : [],
  };
}

/** "In power since": who came to lead the party first may be meant to have come to power then. */
function isNearer(term: Term, own: Term, { first }: DateValue, ends: boolean): boolean {
  const off = ({ start, end }: Term): number => Math.abs(((ends ? end : start)?.first ?? Infinity) - first);
  return off(term) < off(own);
}

/** The right date in the form of the written one; of a range its wrong end alone. */
function replaceDate({ span, text, mention }: TermDateClaim['date'], ends: boolean, right: NonNullable<WrongTermDate['right']>, year: number | undefined): readonly Fix[] {
  if (!mention.range) {
    const written = formatDateLike(text, right);
    return [{ title: say`Replace with "${written}"`, edits: [{ span, text: written }] }];
  }
  const { year: known } = civilDate(right.first);
  const at = ends ? text.lastIndexOf(String(year)) : text.indexOf(String(year));
  if (year === undefined || at < 0) return [];
  const edit = { span: { start: span.start + at, end: span.start + at + String(year).length }, text: String(known) };
  return [{ title: say`Replace with "${known}"`, edits: [edit] }];
}
