import type { FactLookUp, Holding } from '../facts/look-up.js';
import { isAttested } from '../facts/source-address.js';
import type { Post, Term } from '../facts/types.js';
import { dayValueOf, type DateValue } from '../values/date.js';
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
}

/**
 * Days by which a true date may lie before and after the day that the fact base has: offices are taken days after they are won, left days
 * after they are given up, and acting holders count from either day.
 */
const REACH: Readonly<Record<TermMoment, Reach>> = {
  start: { before: 45, after: 20 }, choice: { before: 240, after: 20 }, vote: { before: 430, after: 20, beforeYear: 120 },
  end: { before: 30, after: 20 }, notice: { before: 300, after: 20, beforeYear: 180 }, held: { before: 45, after: 45 },
};

function reachOf({ moment, value }: TermDateClaim): Reach {
  const reach = REACH[moment];
  return value.precision === 'year' && reach.beforeYear !== undefined ? { ...reach, before: reach.beforeYear } : reach;
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
  if (terms.some((term) => !isDated(term, moment) || term.disputedBy.length > 0) || isNear(claim)) return undefined;
  const posts = [...new Set(terms.map(({ post }) => post!))].flatMap((id) => facts.post(id) ?? []);
  const verdicts = posts.map((post) => wrongAt(post, claim, facts));
  const [first] = verdicts;
  if (!first || verdicts.includes(undefined)) return undefined;
  const bound = boundOf(first.own.term, moment);
  return !bound || Math.max(bound.first - value.last, value.first - bound.last) > (others.length > 0 ? LARGEST_UNTITLED_SLIP_DAYS : LARGEST_SLIP_DAYS) ? undefined : first;
}

/** The start or the end of a term, as the moment asks for. */
const boundOf = ({ start, end }: Term, moment: TermMoment): DateValue | undefined => (moment === 'end' || moment === 'notice' ? end : start);

/** All that the moment asks of a term is known, and somebody could look it up. */
const isDated = (term: Term, moment: TermMoment): boolean => !term.endUnknown && term.start !== undefined && (moment === 'end' || moment === 'notice' || term.startOrBefore !== true)
  && isAttested(term);

/** One of the person's terms begins, ends or lasts near the date. */
function isNear(claim: TermDateClaim): boolean {
  const { terms, others, moment, value } = claim;
  const { before, after } = reachOf(claim);
  return [...terms, ...others].some((term) => {
    const bound = boundOf(term, moment);
    if (moment !== 'held' && moment !== 'vote') return bound !== undefined && value.first <= bound.last + after && value.last >= bound.first - before;
    return (term.start === undefined || value.last >= term.start.first - before) && (term.end === undefined || value.first <= term.end.last + after);
  });
}

function wrongAt(post: Post, claim: TermDateClaim, facts: FactLookUp): WrongTermDate | undefined {
  const { terms, moment, value, person: { person } } = claim;
  const { before, after } = reachOf(claim);
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
  return lasted ? { own: nearest, ...(right && { right }) } : undefined;
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

const distance = (a: DateValue, b: DateValue): number => Math.abs((a.first + a.last) / 2 - (b.first + b.last) / 2);
