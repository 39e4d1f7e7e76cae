import type { Statement } from '../facts/types.js';
import { findLifeDateClaims, type LifeDateClaim } from '../links/persons/life-date-claims.js';
import { dateCandidates } from '../links/dates/resolve-date.js';
import type { DateLink, Links } from '../links/types.js';
import { gathered } from '../text/gathered.js';
import type { Span } from '../text/span.js';
import { yearsPassed } from '../values/age.js';
import { compareDates } from '../values/compare-dates.js';
import { yearValue, type DateValue } from '../values/date.js';
import { formatDateLike } from '../values/date-rewrite.js';
import { parseEdtf } from '../values/edtf.js';
import { formatLike } from '../values/quantity-format.js';
import { say, sentences, when } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** Somebody was born, or died, on another day, in another year or at another age than the draft says. */
export default defineCheck({
  id: 'life-date-wrong',
  title: 'Wrong date of birth or death',
  severity: 'error',
  restsOn: 'facts',
  rationale: 'Obituaries and profiles give years of birth and death, and ages at death, that nobody looks up again. The check reads "was born in 1954", '
    + '"who died on 8 September 2022", "until his death in 2011", "died aged 91", "(1931-2022)" and compares them with the fact base. It speaks of people who are '
    + 'surely meant, as namesakes have lives of their own: by their office, a rare name, or a well-known one that the draft takes for granted.',
  examples: [
    { wrong: 'Angela Merkel was born in 1955.', right: 'Angela Merkel was born in 1954.' },
    { wrong: 'Mikhail Gorbachev died aged 92.', right: 'Mikhail Gorbachev died aged 91.', date: '2022-09-01' },
  ],
  silences: [
    'names that others bear, people introduced by another calling or office, relatives',
    'dates in doubt: "about", "or", "officially"',
    'days of which the fact base has a single source, where the year is right',
    'years so far off that another person must be meant',
    'quoted speech',
  ],
  accepts: [
    'Angela Merkel was born in 1954.',
    'The pianist Angela Merkel, born in 1971, plays tonight.',
  ],
  *run(links: Links): Iterable<FactFinding> {
    for (const claim of findLifeDateClaims(links)) {
      const wrong = claim.kind === 'age' ? wrongAge(claim) : wrongDate(claim, links);
      if (wrong) yield wrong;
    }
  },
});

/** A slip changes a digit; who was born or died so many days off is somebody else. */
const LARGEST_SLIP_DAYS = 25 * 366;
/** How far a date without its year may lie from the known one and still mean it. */
const PARTIAL_REACH_DAYS = 60;

function wrongDate({ kind, date, person, year }: Extract<LifeDateClaim, { kind: 'birth' | 'death' }>, { storyDate }: Links): FactFinding | undefined {
  const known = kind === 'birth' ? person.birthDate : person.deathDate;
  const [stated, ...others] = year === undefined ? dateCandidates(date.mention, storyDate.value) : [yearValue(year)];
  if (!known || !stated || date.mention.relation !== undefined) return undefined;
  const apart = Math.max(stated.first - known.value.last, known.value.first - stated.last);
  if (apart > (date.mention.anchoring === 'absolute' ? LARGEST_SLIP_DAYS : PARTIAL_REACH_DAYS)) return undefined;
  if ([stated, ...others].some((one) => allKnown(known).some((right) => compareDates(one, right).verdict !== 'contradicts'))) return undefined;
  const witnesses = new Set(known.sources.map(({ source }) => source.id)).size;
  // Of days with a single source some are off by a day or two; of years hardly any.
  if (witnesses < 2 && stated.year === known.value.year) return undefined;
  const name = person.name.value;
  const written = year === undefined ? formatDateLike(date.text, known.value) : String(known.value.year);
  const span = year === undefined ? date.span : spanOfYear(date, year);
  return {
    span,
    message: kind === 'birth' ? say`${name} was born ${when(known.value)}, not ${when(stated)}.` : say`${name} died ${when(known.value)}, not ${when(stated)}.`,
    because: kind === 'birth' ? say`The date of birth of ${name} is ${known.value}.` : say`The date of death of ${name} is ${known.value}.`,
    ...(witnesses < 2 ? { severity: 'warning' as const } : {}),
    evidence: [evidenceOf(known, kind === 'birth' ? say`${name} was born ${when(known.value)}.` : say`${name} died ${when(known.value)}.`)],
    fixes: [{ title: say`Replace with "${written}"`, edits: [{ span, text: written }] }],
  };
}

/** Where one year of "1931-2022" stands. */
function spanOfYear({ span: { start }, text }: DateLink, year: number): Span {
  const at = start + text.indexOf(String(year));
  return { start: at, end: at + String(year).length };
}

/** What the fact base says, and what its other sources say. */
const allKnown = ({ value, disputedBy }: Statement<DateValue>): readonly DateValue[] => [value, ...gathered(disputedBy, (dispute) => parseEdtf(dispute.value) ?? [])];

function wrongAge({ age, link, person }: Extract<LifeDateClaim, { kind: 'age' }>): FactFinding | undefined {
  const [birth, death] = [person.birthDate!, person.deathDate!];
  const ages = gathered(allKnown(birth), (born) => allKnown(death).map((died) => yearsPassed(born, died)));
  const [years] = ages;
  const said = age.value.amount;
  // Where it is not sure to a year, or off by more than a slip, nothing is said.
  if (!years || years.least !== years.most || ages.some(({ least, most }) => said >= least && said <= most) || Math.abs(said - years.most) > LARGEST_AGE_SLIP) return undefined;
  const { offset, reading: { prose } } = link.block;
  const { start, end } = age.numberSpan;
  const span = { start: start + offset, end: end + offset };
  const written = formatLike(prose.slice(start, end), years.most);
  const name = person.name.value;
  const [born, died] = [say`${name} was born ${when(birth.value)}.`, say`${name} died ${when(death.value)}.`];
  return {
    span,
    message: say`${name} died at the age of ${years.most}, not ${said}.`,
    because: sentences(born, died),
    ...(birth.sources.length + death.sources.length < 3 ? { severity: 'warning' as const } : {}),
    evidence: [evidenceOf(birth, born), evidenceOf(death, died)],
    fixes: [{ title: say`Replace with "${written}"`, edits: [{ span, text: written }] }],
  };
}

const LARGEST_AGE_SLIP = 20;
