import type { Person } from '../facts/types.js';
import { findAgeClaims, type AgeClaim } from '../links/persons/age-claims.js';
import { familyNameClass, givenNameClass } from '../links/names/name-lexicon.js';
import { tallyIn } from '../links/parts.js';
import { dateCandidates } from '../links/dates/resolve-date.js';
import type { DateLink, Links } from '../links/types.js';
import { gathered } from '../text/gathered.js';
import { lastAsked } from '../text/last-asked.js';
import { yearsPassed, type YearSpan } from '../values/age.js';
import { civilDate, dayNumber, daysInMonth } from '../values/calendar.js';
import { dayValueOf, isSingleDay, type DateValue } from '../values/date.js';
import { parseEdtf } from '../values/edtf.js';
import { formatLike } from '../values/quantity-format.js';
import { anyOf, say, sayOf, when } from '../values/said.js';
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
    'persons who were dead by the story date, and persons whom nothing but the name tells from a namesake',
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
      if (claim.birthday) {
        const wrong = wrongBirthday(claim, claim.birthday, links);
        if (wrong) yield wrong;
        continue;
      }
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
        message: sayOf('age')`${name} was ${anyOf(right)} on ${storyDate.value}, not ${claim.age.value.amount}.`,
        because: storyDate.origin === 'today'
          ? say`${name} was born ${when(birth.value)}; today is ${storyDate.value}.` : say`${name} was born ${when(birth.value)}; the story is of ${storyDate.value}.`,
        // Without a date of its own the draft may be of last month, and a birthday ago.
        ...(storyDate.origin === 'today' && distance(claim.age.value.amount, years) === 1 ? { severity: 'warning' as const } : {}),
        evidence: [evidenceOf(birth, say`${name} was born ${when(birth.value)}.`)],
        fixes: right.map((age) => formatLike(written, age)).map((text) => ({ title: say`Replace with "${text}"`, edits: [{ span, text }] })),
      };
    }
  },
});

/** So far from the day that the draft gives a birthday may lie and be meant: "next week", "this month". */
const NEAR_BIRTHDAY_DAYS = 20;

/** "Turns 71 on Friday", of somebody whose seventieth birthday that is. A day that is no birthday is another slip, and not this one. */
function wrongBirthday({ person: { person }, age, block }: AgeClaim, birthday: DateLink, links: Links): FactFinding | undefined {
  const birth = person?.birthDate;
  if (!birth || birth.disputedBy.length > 0 || !isSingleDay(birth.value) || isDeadBy(person, links) || !isToldApart(person, links)) return undefined;
  const { year, month, day } = civilDate(birth.value.first);
  const meant = gathered(dateCandidates(birthday.mention, links.storyDate.value), ({ first, last }) =>
    gathered([first, last].map((one) => civilDate(one).year), (inYear) => {
      const number = dayNumber(inYear, month, Math.min(day, daysInMonth(month, inYear)));
      return number >= first - NEAR_BIRTHDAY_DAYS && number <= last + NEAR_BIRTHDAY_DAYS ? [{ right: inYear - year, on: number }] : [];
    }));
  const said = age.value.amount;
  const [nearest] = meant;
  if (!nearest || meant.some(({ right }) => right === said) || Math.abs(nearest.right - said) > LARGEST_SLIP) return undefined;
  const { start, end } = age.numberSpan;
  const span = { start: start + block.offset, end: end + block.offset };
  const text = formatLike(block.reading.prose.slice(start, end), nearest.right);
  const born = say`${person.name.value} was born ${when(birth.value)}.`;
  return {
    span,
    message: sayOf('age')`${person.name.value} was ${anyOf([nearest.right])} on ${dayValueOf(nearest.on)}, not ${said}.`,
    because: born,
    evidence: [evidenceOf(birth, born)],
    fixes: [{ title: say`Replace with "${text}"`, edits: [{ span, text }] }],
  };
}

/** Within this many days of a birthday either age may be meant. */
const BIRTHDAY_DAYS = 7;
/** A slip changes a digit or loses count; an age further off is that of another time, or of a namesake. */
const LARGEST_SLIP = 20;

function contradicts({ age, dates }: AgeClaim, person: Person, links: Links): boolean {
  if (isDeadBy(person, links) || !isToldApart(person, links)) return false;
  const said = age.value.amount;
  const births = [person.birthDate!.value, ...gathered(person.birthDate!.disputedBy, ({ value }) => parseEdtf(value) ?? [])];
  // "In 1909 Gandhi, aged 40": a paragraph of the time before somebody's birth is about a namesake.
  const stated = daysOf(dates);
  if (stated.some((value) => births.every((birth) => value.last < birth.first))) return false;
  const { first, last } = links.storyDate.value;
  const times: readonly DateValue[] = [
    { ...links.storyDate.value, first: first - BIRTHDAY_DAYS, last: last + BIRTHDAY_DAYS },
    ...stated,
  ];
  if (births.some((birth) => times.some((time) => distance(said, yearsPassed(birth, time)) === 0))) return false;
  const [years] = births.map((birth) => yearsPassed(birth, links.storyDate.value));
  return years !== undefined && years.least > 0 && (distance(said, years) <= LARGEST_SLIP || isTransposed(said, years));
}

/** Of the dead an age is that of some day of their lives. */
const isDeadBy = ({ deathDate }: Person, { storyDate: { value } }: Links): boolean => deathDate !== undefined && deathDate.value.first <= value.last;

/** The times that a paragraph states, each of them once: a paragraph that goes on for pages has as many ages as dates. */
const daysOf = lastAsked((dates: AgeClaim['dates']): readonly DateValue[] =>
  [...new Map(gathered(dates, ({ value }) => (value ? [[`${value.first} ${value.last}`, value] as const] : []))).values()]);

const distance = (age: number, { least, most }: YearSpan): number => Math.max(0, least - age, age - most);

const isTransposed = (age: number, { most }: YearSpan): boolean =>
  age > 9 && String(age) === [...String(most)].reverse().join('');

/** Somebody who held a post within so many days of the story, or comes to hold one. */
const RECENT_DAYS = 5 * 365;

/** A person of recent posts whom the draft names in full, with a name that not everybody bears: the president-elect, the former chancellor. */
function isInTheNews(person: Person, links: Links): boolean {
  const { value } = links.storyDate;
  if (familyNameClass(person.familyName.toLowerCase()) >= COMMON && givenNameClass(person.givenName.toLowerCase()) >= COMMON) return false;
  const recent = person.terms.some(({ start, end }) => (start === undefined || start.first <= value.last + RECENT_DAYS / 5) && (end === undefined || end.last >= value.first - RECENT_DAYS));
  return recent && tallyIn(links, namedInFull).has(person);
}

const namedInFull = ({ persons }: Links): readonly Person[] =>
  gathered(persons, ({ person, outcome, via }) => (person !== undefined && outcome === 'linked' && via === 'full-name' ? [person] : []));

/** The class of names that are no rarity. */
const COMMON = 2;

/** True where an office says which bearer of the name is meant: one that the draft gives, or one held on the story date. */
function isToldApart(person: Person, links: Links): boolean {
  return links.holdings(person).length > 0 || isInTheNews(person, links) || tallyIn(links, givenTheirOffice).has(person);
}

/** Those to whom a block gives an office that was theirs at some time. */
const givenTheirOffice = ({ offices }: Links): readonly Person[] => gathered(offices, ({ person: { person }, posts }) => {
  const held = new Set(person?.terms.map(({ post }) => post));
  return person !== undefined && posts.some((post) => held.has(post)) ? [person] : [];
});
