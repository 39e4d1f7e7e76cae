import type { FactLookUp } from '../../facts/look-up.js';
import { isAttested } from '../../facts/source-address.js';
import type { Term } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import { dayValueOf, type DateValue, type DayNumber } from '../../values/date.js';
import type { WrongTermDate } from './judge-term-date.js';
import type { TermDateClaim } from './term-date-claims.js';

/** Everybody knows on which day they came; ministers are named on one day, sworn in on the next, and begin their work on a third. */
const HEADS: ReadonlySet<string> = new Set(['president', 'prime-minister', 'monarch', 'pope']);
/** So many days before an office is taken its holder is elected or named, and is said to have become it. */
const EVE_DAYS = 2;
/** A story tells of a change without its year for so many days. */
const STORY_DAYS = 10;

/** The day that should stand there. */
export interface WrongDay extends WrongTermDate {
  readonly right: DateValue;
}

/**
 * "Became prime minister on Thursday", of one who did so the day before. Speaks where the term began within days of the story, where none of the
 * days that the words may mean is the one, and where two sources agree on it: those of the term, or of the predecessor's last day.
 */
export function judgeRecentTerm({ terms, recent = [], person }: TermDateClaim, story: DateValue, facts: FactLookUp): WrongDay | undefined {
  const near = terms.filter(({ start }) => start !== undefined && Math.abs(start.first - story.first) <= STORY_DAYS);
  const [term] = near;
  if (!term?.start || near.length > 1 || term.start.first !== term.start.last || term.startOrBefore === true || !isAttested(term) || term.disputedBy.length > 0) return undefined;
  const post = facts.post(term.post!);
  const { first: start } = term.start;
  const days = recent.map(({ first }) => first - start).sort((a, b) => Math.abs(a) - Math.abs(b));
  const [off] = days;
  if (!post || !HEADS.has(post.role) || off === undefined || (off >= -EVE_DAYS && off <= 0) || Math.abs(off) > STORY_DAYS || !isConfirmed(term, start, facts)) return undefined;
  return { own: { term, post, person: person.person! }, right: dayValueOf(start) };
}

function isConfirmed(term: Term, day: DayNumber, facts: FactLookUp): boolean {
  const before = facts.termsOfPost(term.post!).filter(({ person, end }) => person !== term.person && end !== undefined && end.first === day && end.last === day);
  const works = gathered([term, ...before], ({ sources }) => sources.filter((citation) => isAttested({ sources: [citation] })).map(({ source }) => source.id));
  return new Set(works).size > 1;
}
