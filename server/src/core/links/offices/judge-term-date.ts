import type { FactLookUp, Holding } from '../../facts/look-up.js';
import { isAttested } from '../../facts/source-address.js';
import type { Post, Term } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import { dayValueOf, type DateValue, type DayNumber } from '../../values/date.js';
import { CLOSE_DAYS, isOpenlyDisputed } from './disputed-terms.js';
import type { TermDateClaim, TermMoment } from './term-date-claims.js';

/** Why a term cannot have begun, ended or lasted at the date that the draft gives. */
export interface WrongTermDate {
  /** The person's term that the draft most likely means. */
  readonly own: Holding;
  /** Who held the office all that time instead; absent where it was the person himself, before and after. */
  readonly other?: Holding;
  /** The date that should stand there; absent where the draft only says that the office was held. */
  readonly right?: DateValue;
}

interface Reach {
  readonly before: number;
  readonly after: number;
  /** `before` of a date that is told by the year: between a vote and the office lie many months, but seldom so many of them in another year. */
  readonly beforeYear?: number;
  /** The same of those who lead a country: everybody dates their terms by the day on which they began. */
  readonly beforeYearOfHead?: number;
}

/**
 * Days by which a true date may lie before and after the day that the fact base has: offices are taken days after they are won, left days
 * after they are given up, and acting holders count from either day.
 */
const REACH: Readonly<Record<TermMoment, Reach>> = {
  start: { before: 45, after: 20, beforeYearOfHead: 12 }, choice: { before: 240, after: 20 }, vote: { before: 430, after: 20, beforeYear: 120 },
  end: { before: 30, after: 20, beforeYearOfHead: 12 }, notice: { before: 300, after: 20, beforeYear: 180 }, held: { before: 45, after: 45 },
};

/** Whoever comes to one of these in January was not in it the year before. */
const HEADS: ReadonlySet<string> = new Set(['president', 'vice-president', 'prime-minister', 'monarch']);

function reachOf({ moment, value, terms }: TermDateClaim, facts: FactLookUp): Reach {
  const reach = REACH[moment];
  if (value.precision !== 'year') return reach;
  const { before, beforeYear, beforeYearOfHead } = reach;
  const heads = beforeYearOfHead !== undefined && terms.every(({ post }) => HEADS.has(facts.post(post ?? '')?.role ?? ''));
  return { ...reach, before: heads ? beforeYearOfHead : beforeYear ?? before };
}

/** A slip of the pen or of memory; what lies further off is another office of the same name, or another person's. */
const LARGEST_SLIP_DAYS = 12 * 366;
/** The same where the draft does not say which office. */
const LARGEST_UNTITLED_SLIP_DAYS = 4 * 366;

/**
 * Judges one date. It is wrong only where two things are certain of each office that may be meant: that none of the person's terms begins (or
 * ends, or lasts) near it, and who did hold the office all that time, the person or somebody else.
 */
export function judgeTermDate(claim: TermDateClaim, facts: FactLookUp): WrongTermDate | undefined {
  const { terms, others, moment, value } = claim;
  if (terms.some((term) => !isDated(term, moment) || isOpenlyDisputed(term)) || isNear(claim, facts)) return undefined;
  const posts = gathered([...new Set(terms.map(({ post }) => post!))], (id) => facts.post(id) ?? []);
  const verdicts = gathered(posts, (post) => wrongAt(post, claim, facts) ?? []);
  if (verdicts.length < posts.length) return undefined;
  // Of several offices the one is meant whose day is nearest.
  const off = ({ own: { term } }: WrongTermDate): number => distance(boundOf(term, moment) ?? value, value);
  const [first] = verdicts.sort((a, b) => off(a) - off(b));
  if (!first) return undefined;
  if (isRulerOfOtherNumber(first, claim)) return { own: first.own, other: first.other! };
  const bound = boundOf(first.own.term, moment);
  return !bound || Math.max(bound.first - value.last, value.first - bound.last) > (others.length > 0 && claim.called !== true ? LARGEST_UNTITLED_SLIP_DAYS : LARGEST_SLIP_DAYS) ? undefined : first;
}

/** "Edward VII abdicated in 1936": of rulers and popes a number is soon wrong, and who had long been dead can be no namesake. */
const isRulerOfOtherNumber = ({ own: { post, person: { deathDate, name } }, other }: WrongTermDate, { value }: TermDateClaim): boolean =>
  other !== undefined && (post.role === 'monarch' || post.role === 'pope') && deathDate !== undefined && deathDate.value.last < value.first
  && / [IVX]+$/.test(name.value) && withoutNumber(other.person.name.value) === withoutNumber(name.value);

const withoutNumber = (name: string): string => name.replace(/ [IVX]+$/, '');

/** The start or the end of a term, as the moment asks for. */
const boundOf = ({ start, end }: Term, moment: TermMoment): DateValue | undefined => (moment === 'end' || moment === 'notice' ? end : start);

/** All that the moment asks of a term is known, and somebody could look it up. */
const isDated = (term: Term, moment: TermMoment): boolean => !term.endUnknown && term.start !== undefined && (moment === 'end' || moment === 'notice' || term.startOrBefore !== true)
  && isAttested(term);

/** One of the person's terms begins, ends or lasts near the date. */
function isNear(claim: TermDateClaim, facts: FactLookUp): boolean {
  const { terms, others, moment, value } = claim;
  const reach = reachOf(claim, facts);
  return [...terms, ...others].some((term) => {
    const [before, after] = term.disputedBy.length > 0 ? [reach.before + CLOSE_DAYS, reach.after + CLOSE_DAYS] : [reach.before, reach.after];
    const bound = boundOf(term, moment);
    if (moment !== 'held' && moment !== 'vote') return bound !== undefined && value.first <= bound.last + after && value.last >= bound.first - before;
    return (term.start === undefined || value.last >= term.start.first - before) && (term.end === undefined || value.first <= term.end.last + after);
  });
}

function wrongAt(post: Post, claim: TermDateClaim, facts: FactLookUp): WrongTermDate | undefined {
  const { terms, moment, value, person: { person } } = claim;
  const { before, after } = reachOf(claim, facts);
  const ends = moment === 'end' || moment === 'notice';
  const around: DateValue = ends ? { ...value, first: value.first - after, last: value.last } : { ...value, first: value.first, last: value.last + before };
  const own = terms.filter(({ post: id }) => id === post.id).map((term): Holding => ({ term, post, person: person! }));
  const [nearest] = own.filter(({ term }) => boundOf(term, moment) !== undefined)
    .sort((a, b) => distance(boundOf(a.term, moment)!, value) - distance(boundOf(b.term, moment)!, value));
  if (!nearest) return undefined;
  const right = moment === 'held' ? undefined : boundOf(nearest.term, moment);
  const other = heldByOthers(post.id, around, person!.id, facts);
  if (other) return { own: nearest, other, ...(right && { right }) };
  if (moment === 'vote' || moment === 'held') return undefined;
  // "Became chancellor in 2006", of one who had been it since 2005 and was it beyond: then nobody else needs to be known.
  const lasted = own.some(({ term: { start, end } }) => (ends
    ? start!.last < value.first && (end === undefined ? facts.knowsUpTo(nearest.term) >= value.last : end.first > value.last + before)
    : start!.last + after < value.first && (end === undefined ? facts.knowsUpTo(nearest.term) >= value.last : end.first > value.last)));
  return lasted || isOnlyTermThen(own, ends, claim, facts) || isHeldAllThatTime(post.id, around, facts) ? { own: nearest, ...(right && { right }) } : undefined;
}

/** Days between two looks at who held an office; whoever comes and goes in between is nobody's predecessor. */
const STEP_DAYS = 20;

/** The first of those who held the office all that time, one after the other; none where the person is among them, or nobody is known. */
function heldByOthers(post: string, { first, last }: DateValue, person: string, facts: FactLookUp): Holding | undefined {
  let found: Holding | undefined;
  for (let day = first; ; day = Math.min(day + STEP_DAYS, last)) {
    const holders = facts.holdersAt(post, dayValueOf(day));
    if (holders.length === 0 || holders.some((held) => held.person.id === person)) return undefined;
    found ??= holders[0];
    if (day >= last) return found;
  }
}

/** "Was overthrown in 2012", of a president from 2012 to 2013: nobody leads a country twice in a year, and is told of but once. */
function isOnlyTermThen(own: readonly Holding[], ends: boolean, { value }: TermDateClaim, facts: FactLookUp): boolean {
  const [only, ...more] = own;
  const { start, end } = only?.term ?? {};
  if (!start || !end || more.length > 0 || value.precision !== 'year' || !HEADS.has(only!.post.role) || facts.knowsUpTo(only!.term) < value.last) return false;
  return ends ? start.last <= value.last && end.first > value.last : start.last < value.first && end.first >= value.first;
}

/** A few days between two holders are nobody's term. */
const GAP_DAYS = 4;

/** True where it is known of all that time who held the office, the person or others: there is no room for a term that nobody has told of. */
function isHeldAllThatTime(post: string, { first, last }: DateValue, facts: FactLookUp): boolean {
  const isHeld = (day: DayNumber): boolean => facts.holdersAt(post, dayValueOf(day)).length > 0;
  for (let day = first; ; day = Math.min(day + STEP_DAYS, last)) {
    if (!isHeld(day) && !(isHeld(day - GAP_DAYS) && isHeld(day + GAP_DAYS))) return false;
    if (day >= last) return true;
  }
}

const distance = (a: DateValue, b: DateValue): number => Math.abs((a.first + a.last) / 2 - (b.first + b.last) / 2);
