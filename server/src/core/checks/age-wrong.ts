import type { Person } from '../facts/types.js';
import { findAgeClaims, type AgeClaim } from '../links/age-claims.js';
import type { Links } from '../links/types.js';
import { yearsPassed, type YearSpan } from '../values/age.js';
import type { DateValue } from '../values/date.js';
import { formatDate } from '../values/date-format.js';
import { parseEdtf } from '../values/edtf.js';
import { formatLike } from '../values/quantity-format.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** The age of a person does not agree with the birth date. */
export default defineCheck({
  id: 'age-wrong',
  title: 'Wrong age',
  severity: 'error',
  restsOn: 'facts',
  rationale: 'Ages are copied from older stories, and everybody has had a birthday since. The check reckons the age on the story date from '
    + 'the birth date in the fact base. Where only the year of birth is known, both ages are right. A namesake has an age of his own: '
    + 'the check speaks only of persons whom an office tells apart, and only of a difference that a slip can make.',
  examples: [{ wrong: 'Vladimir Putin, 79, said so.', right: 'Vladimir Putin, 69, said so.' }],
  silences: [
    'persons who have died, and persons whom nothing but the name tells from a namesake',
    'the age at another time that the paragraph names; "a 29-year-old Joe Biden"',
    'the week around a birthday',
    'results, shirt numbers, polls',
    'quoted speech',
  ],
  accepts: [
    'Vladimir Putin, 69, said so.',
    'In 1999 Vladimir Putin, 46, became prime minister.',
  ],
  *run(links: Links): Iterable<FactFinding> {
    const { storyDate } = links;
    for (const claim of findAgeClaims(links)) {
      const person = claim.person.person;
      const birth = person?.birthDate;
      if (!birth || !contradicts(claim, person, links)) continue;
      const years = yearsPassed(birth.value, storyDate.value);
      const right = years.least === years.most ? [years.most] : [years.least, years.most];
      const { start, end } = claim.age.numberSpan;
      const span = { start: start + claim.block.offset, end: end + claim.block.offset };
      const written = claim.block.reading.prose.slice(start, end);
      const name = person.name.value;
      yield {
        span,
        message: `${name} was ${right.join(' or ')} on ${formatDate(storyDate.value)}, not ${claim.age.value.amount}.`,
        because: `${name} was born ${whenBorn(birth.value)}; ${storyDate.origin === 'today' ? 'today is' : 'the story is of'} ${formatDate(storyDate.value)}.`,
        // Without a date of its own the draft may be of last month, and a birthday ago.
        ...(storyDate.origin === 'today' && distance(claim.age.value.amount, years) === 1 ? { severity: 'warning' as const } : {}),
        evidence: [evidenceOf(birth, `${name} was born ${whenBorn(birth.value)}.`)],
        fixes: right.map((age) => formatLike(written, age)).map((text) => ({ title: `Replace with "${text}"`, edits: [{ span, text }] })),
      };
    }
  },
});

const whenBorn = (date: DateValue): string => `${date.first === date.last ? 'on' : 'in'} ${formatDate(date)}`;

/** Within this many days of a birthday either age may be meant. */
const BIRTHDAY_DAYS = 7;
/** A slip changes a digit or loses count; an age further off is that of another time, or of a namesake. */
const LARGEST_SLIP = 20;

function contradicts({ age, block }: AgeClaim, person: Person, links: Links): boolean {
  if (person.deathDate || !isToldApart(person, links)) return false;
  const said = age.value.amount;
  const births = [person.birthDate!.value, ...person.birthDate!.disputedBy.flatMap(({ value }) => parseEdtf(value) ?? [])];
  const { first, last } = links.storyDate.value;
  const times: readonly DateValue[] = [
    { ...links.storyDate.value, first: first - BIRTHDAY_DAYS, last: last + BIRTHDAY_DAYS },
    ...links.dates.flatMap((date) => (date.block.index === block.index && date.value ? [date.value] : [])),
  ];
  if (births.some((birth) => times.some((time) => distance(said, yearsPassed(birth, time)) === 0))) return false;
  const [years] = births.map((birth) => yearsPassed(birth, links.storyDate.value));
  return years !== undefined && years.least > 0 && (distance(said, years) <= LARGEST_SLIP || isTransposed(said, years));
}

const distance = (age: number, { least, most }: YearSpan): number => Math.max(0, least - age, age - most);

const isTransposed = (age: number, { most }: YearSpan): boolean =>
  age > 9 && String(age) === [...String(most)].reverse().join('');

/** True where an office says which bearer of the name is meant: one that the draft gives, or one held on the story date. */
function isToldApart(person: Person, links: Links): boolean {
  const posts = new Set(person.terms.map(({ post }) => post));
  return links.holdings(person).length > 0
    || links.offices.some((claim) => claim.person.person === person && claim.posts.some((post) => posts.has(post)));
}
