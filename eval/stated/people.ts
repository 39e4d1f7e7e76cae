import { newsLabel } from '../../server/src/core/facts/describe.js';
import type { FactLookUp, Holding } from '../../server/src/core/facts/look-up.js';
import type { Person } from '../../server/src/core/facts/types.js';
import { isSingleDay } from '../../server/src/core/values/date.js';
import { yearsPassed } from '../../server/src/core/values/age.js';
import { isoOf } from './iso.js';
import { pick, sample, type Random } from '../sequence.js';
import { STORY_DATE, STORY_DAY, type StatedKind, type Statement } from './statement.js';

const MOST = 160;
const ROLES = ['president', 'prime-minister', 'foreign-minister', 'defence-minister', 'finance-minister', 'interior-minister'];

/** The sole sure holders of the well-known offices on the story date, with their country's adjective. */
function holders(facts: FactLookUp, random: Random): readonly (Holding & { readonly demonym: string; readonly label: string })[] {
  const all = ROLES.flatMap((role) => facts.postsByRole(role)).filter(({ holders: many }) => many === 'one').flatMap((post) => {
    const held = facts.holdersAt(post.id, STORY_DAY);
    const country = post.area === undefined ? undefined : facts.area(post.area);
    const demonym = country?.demonyms.find((one) => /^[A-Z][a-z]+$/.test(one));
    const label = newsLabel(post, facts);
    return held.length === 1 && country?.classification === 'country' && demonym !== undefined && !label.includes(demonym) ? [{ ...held[0]!, demonym, label }] : [];
  });
  return sample(all, MOST, random);
}

const named = (person: Person): string => person.name.value;

const officeStated: StatedKind = {
  name: 'office-stated',
  checks: ['title-wrong'],
  statements: (facts, random) => holders(facts, random).flatMap(({ person, post, demonym, label }) => {
    const others = ROLES.filter((role) => role !== post.role).flatMap((role) => facts.postsByRole(role)).filter((other) => other.area === post.area
      && other.holders === 'one' && facts.holdersAt(other.id, STORY_DAY).length === 1 && !person.terms.some((term) => term.post === other.id));
    const wrong = pick(others, random);
    return wrong ? [{ words: { office: `${demonym} ${label}`, name: named(person) }, wrong: [`${demonym} ${newsLabel(wrong, facts)}`], storyDate: STORY_DATE }] : [];
  }),
};

const holderStated: StatedKind = {
  name: 'holder-stated',
  checks: ['holder-wrong'],
  statements: (facts, random) => holders(facts, random).flatMap(({ person, post, demonym, label }) => {
    const before = facts.termsOfPost(post.id).filter(({ end }) => end !== undefined && end.last < STORY_DAY.first && STORY_DAY.first - end.last <= 3 * 365);
    const wrong = pick(before.filter((term) => term.person !== person.id), random);
    const former = wrong && facts.person(wrong.person);
    return former && facts.postsHeldBy(former.id, STORY_DAY).length === 0
      ? [{ words: { office: `${demonym} ${label}`, name: named(person) }, wrong: [named(former)], storyDate: STORY_DATE }] : [];
  }),
};

/** Years before somebody's first office in which an earlier one would still be known. */
const YEARS_BEFORE = 5;
const LONGEST_GAP_DAYS = 31;

/** The first day from which on the holders of an office are known without a gap; undefined where none are at the story's day. */
function unbrokenFrom(post: string, facts: FactLookUp): number | undefined {
  let from: number | undefined;
  const terms = facts.termsOfPost(post).filter(({ start, endUnknown }) => start !== undefined && !endUnknown).sort((a, b) => b.start!.first - a.start!.first);
  for (const { start, end } of terms) {
    if (start!.first > STORY_DAY.first) continue;
    if ((end?.last ?? STORY_DAY.first) < (from ?? STORY_DAY.first) - LONGEST_GAP_DAYS) break;
    from = start!.first;
  }
  return from;
}

/** Only offices are named of which the facts can tell that the person never held them: their lists go back to before the career began. */
const formerStated: StatedKind = {
  name: 'former-stated',
  checks: ['former-office-wrong'],
  statements: (facts, random) => holders(facts, random).flatMap(({ post, demonym, label }) => {
    const left = facts.termsOfPost(post.id).filter((term) => term.end !== undefined && term.end.last < STORY_DAY.first && STORY_DAY.first - term.end.last <= 20 * 365);
    const former = facts.person(pick(left, random)?.person ?? '');
    const others = ROLES.filter((role) => role !== post.role).flatMap((role) => facts.postsByRole(role)).filter((other) => other.area === post.area
      && other.holders === 'one' && former?.terms.some((term) => term.post === other.id) === false
      && (unbrokenFrom(other.id, facts) ?? Infinity) < Math.min(...former.terms.map(({ start }) => start?.first ?? -Infinity)) - YEARS_BEFORE * 365);
    const wrong = pick(others, random);
    // The dead have a check of their own.
    return former && wrong && former.deathDate === undefined ? [{ words: { office: `${demonym} ${label}`, name: named(former) }, wrong: [`${demonym} ${newsLabel(wrong, facts)}`], storyDate: STORY_DATE }] : [];
  }),
};

const nationality: StatedKind = {
  name: 'nationality',
  checks: ['nationality-wrong'],
  statements(facts, random): readonly Statement[] {
    const all = holders(facts, random);
    return all.flatMap(({ person, post, demonym, label }) => {
      const other = pick(all, random);
      return other && other.post.area !== post.area ? [{ words: { demonym, role: label, name: named(person) }, wrong: [other.demonym], storyDate: STORY_DATE }] : [];
    });
  },
};

const age: StatedKind = {
  name: 'age',
  checks: ['age-wrong'],
  statements: (facts, random) => holders(facts, random).flatMap(({ person, demonym, label }) => {
    const born = person.birthDate?.value;
    if (!born || !isSingleDay(born)) return [];
    const { least, most } = yearsPassed(born, STORY_DAY);
    const wrong = least + (random() < 0.5 ? -10 : 10);
    return least === most ? [{ words: { name: named(person), age: String(least), office: `${demonym} ${label}` }, wrong: [String(wrong)], storyDate: STORY_DATE }] : [];
  }),
};

const personDead: StatedKind = {
  name: 'person-dead',
  checks: ['person-dead'],
  statements(facts, random): readonly Statement[] {
    const alive = holders(facts, random);
    const dead = [...facts.base.persons.values()].filter(({ deathDate, name }) => deathDate && STORY_DAY.first - deathDate.value.last > 60 && name.value.includes(' '));
    return sample(dead, MOST, random).flatMap((person) => {
      const other = pick(alive, random);
      return other ? [{ words: { name: named(other.person) }, wrong: [named(person)], storyDate: STORY_DATE }] : [];
    });
  },
};

const ordinal: StatedKind = {
  name: 'ordinal',
  checks: ['ordinal-wrong'],
  statements: (facts) => [...facts.base.persons.values()].flatMap((person) => person.terms.filter((term) => term.ordinal !== undefined && term.post?.includes('president')).map((term) => ({
    words: { name: named(person), ordinal: nth(term.ordinal!) }, wrong: [nth(term.ordinal! + 1)],
    // As of the term: the second of two has not begun before.
    storyDate: term.start ? isoOf(term.start.last + 30) : STORY_DATE,
  }))),
};

export const nth = (number: number): string => {
  const tens = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${tens ? 'th' : ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'}`;
};

export const peopleKinds: readonly StatedKind[] = [officeStated, holderStated, formerStated, nationality, age, personDead, ordinal];
