import { newsLabel } from '../../server/src/core/facts/describe.js';
import type { FactLookUp, Holding } from '../../server/src/core/facts/look-up.js';
import type { Organization } from '../../server/src/core/facts/types.js';
import { FAMILY_LAST } from '../../server/src/core/links/names/name-order.js';
import { civilDate } from '../../server/src/core/values/calendar.js';
import { monthValue } from '../../server/src/core/values/date.js';
import { pick, sample, type Random } from '../sequence.js';
import { STORY_DATE, STORY_DAY, type StatedKind, type Statement } from './statement.js';

const MOST = 160;
const ROLES = ['president', 'prime-minister', 'foreign-minister', 'defence-minister', 'finance-minister', 'secretary-general'];

interface Told extends Holding {
  readonly demonym: string;
  readonly label: string;
}

/** Terms of well-known offices of countries that began and ended before the story and within the time that the packs know well. */
function terms(facts: FactLookUp, random: Random): readonly Told[] {
  const all = ROLES.flatMap((role) => facts.postsByRole(role)).filter(({ holders }) => holders === 'one').flatMap((post) => {
    const country = post.area === undefined ? undefined : facts.area(post.area);
    const demonym = country?.demonyms.find((one) => /^[A-Z][a-z]+$/.test(one));
    const label = newsLabel(post, facts);
    if (country?.classification !== 'country' || demonym === undefined || label.includes(demonym)) return [];
    return facts.termsOfPost(post.id).flatMap((term): Told[] => {
      const person = facts.person(term.person);
      const { start, end } = term;
      const told = person && start && end && start.first === start.last && end.first === end.last && start.first > -3650 && end.last < STORY_DAY.first;
      return told && person.name.value.includes(' ') ? [{ term, person, post, demonym, label: label.toLowerCase() }] : [];
    });
  });
  return sample(all, MOST, random);
}

const yearOf = (day: number): number => civilDate(day).year;
const off = (year: number, random: Random): string => String(year + (random() < 0.5 ? -1 : 1) * (1 + Math.floor(random() * 3)));

const termDate: StatedKind = {
  name: 'term-date',
  checks: ['term-date-wrong'],
  statements: (facts, random) => terms(facts, random).map(({ term, person, demonym, label }) => {
    const year = yearOf(term.start!.first);
    return { words: { name: person.name.value, office: `${demonym} ${label}`, date: String(year) }, wrong: [off(year, random)], storyDate: STORY_DATE };
  }),
};

/** An act of office in a year of the term, and in one two to four years before or after it. */
const actDate: StatedKind = {
  name: 'act-date',
  checks: ['term-date-wrong'],
  statements: (facts, random) => terms(facts, random).flatMap(({ term, person, post, demonym, label }) => {
    const [from, to] = [yearOf(term.start!.first), yearOf(term.end!.first)];
    const far = 2 + Math.floor(random() * 3);
    const wrong = random() < 0.5 ? from - far : to + far;
    // Nobody can say that the office was another's where nobody knows whose.
    const known = facts.holdersAt(post.id, monthValue(wrong, 1)).length > 0 && facts.holdersAt(post.id, monthValue(wrong, 12)).length > 0;
    return to - from < 2 || wrong > 2021 || !known ? [] : [{ words: { name: person.name.value, office: `${demonym} ${label}`, date: String(from + 1) }, wrong: [String(wrong)], storyDate: STORY_DATE }];
  }),
};

const birthYear: StatedKind = {
  name: 'birth-year',
  checks: ['life-date-wrong'],
  statements: (facts, random) => sample(terms(facts, random).filter(({ person }) => person.birthDate?.value.year !== undefined), MOST, random)
    .map(({ person, demonym, label }) => {
      const year = person.birthDate!.value.year!;
      return { words: { name: person.name.value, office: `${demonym} ${label}`, date: String(year) }, wrong: [off(year, random)], storyDate: STORY_DATE };
    }),
};

const predecessor: StatedKind = {
  name: 'predecessor',
  checks: ['predecessor-wrong'],
  statements: (facts, random) => terms(facts, random).flatMap(({ term, person, post, demonym, label }): Statement[] => {
    const earlier = facts.termsOfPost(post.id).filter(({ start, person: id }) => start !== undefined && start.first < term.start!.first && id !== person.id);
    const [before, other] = [earlier.at(-1), earlier.at(-3)];
    const [right, wrong] = [before && facts.person(before.person), other && facts.person(other.person)];
    const adjoins = before?.end !== undefined && Math.abs(before.end.last - term.start!.first) < 4;
    if (!right || !wrong || !adjoins || wrong.id === right.id || wrong.id === person.id || !wrong.name.value.includes(' ') || !right.name.value.includes(' ')) return [];
    return [{ words: { name: person.name.value, other: right.name.value, office: `${demonym} ${label}` }, wrong: [wrong.name.value], storyDate: STORY_DATE }];
  }),
};

/** Names turned round, of people whose countries never do so. */
const nameOrder: StatedKind = {
  name: 'name-order',
  checks: ['name-order'],
  statements: (facts, random) => terms(facts, random).flatMap(({ person, post, demonym, label }): Statement[] => {
    const { name: { value: right }, givenName, familyName } = person;
    const code = facts.area(post.area!)?.code ?? '';
    return FAMILY_LAST.has(code) && right === `${givenName} ${familyName}` && !/[ -]/.test(right.replace(' ', ''))
      ? [{ words: { name: right, office: `${demonym} ${label}` }, wrong: [`${familyName} ${givenName}`], storyDate: STORY_DATE }] : [];
  }),
};

const bodyName = ({ acronyms, name }: Organization): string => acronyms[0] ?? name.value;

const seat: StatedKind = {
  name: 'seat',
  checks: ['seat-wrong'],
  statements(facts, random): readonly Statement[] {
    const all = [...facts.base.organizations.values()].filter(({ seat: at, classification, area }) => at !== undefined && classification !== 'legislature' && area === undefined);
    return all.flatMap((body): Statement[] => {
      const right = facts.area(body.seat!.value);
      const other = pick(all.filter(({ seat: at }) => at!.value !== body.seat!.value), random);
      const wrong = other && facts.area(other.seat!.value);
      return right && wrong ? [{ words: { body: body.name.value, city: right.name.value }, wrong: [wrong.name.value], storyDate: STORY_DATE }] : [];
    });
  },
};

const memberCount: StatedKind = {
  name: 'member-count',
  checks: ['member-count-wrong'],
  statements(facts): readonly Statement[] {
    return [...facts.base.organizations.values()].filter(({ membersCompleteAsOf }) => membersCompleteAsOf).flatMap((body) => {
      const count = body.members.filter(({ start, end }) => (!start || start.last < STORY_DAY.first) && (!end || end.first > STORY_DAY.last)).length;
      return [-1, -2, -3].map((step) => ({ words: { body: bodyName(body), count: String(count) }, wrong: [String(count + step)], storyDate: STORY_DATE }));
    });
  },
};

export const termKinds: readonly StatedKind[] = [termDate, actDate, birthYear, predecessor, seat, memberCount, nameOrder];
