import { formatDate, formatDay } from '../../values/date-format.js';
import { termBounds, type TermBounds } from '../index/term-bounds.js';
import type { Person, Post, Term } from '../types.js';
import { nameOf, type Lookout } from './lookout.js';

interface Held {
  readonly person: Person;
  readonly term: Term;
  readonly bounds: TermBounds;
}

/** A pack without a date of its own has been reported for that. */
const knowsNothing = -700_000;

/** Shorter vacancies are the usual slack between two sources' days. */
const longestHandover = 2;

/** Posts with one holder at a time: no two at once, and no time without one that nobody explains. */
export function checkTerms(lookout: Lookout): void {
  const { base } = lookout;
  const knownTo = new Map(base.packs.map(({ id, asOf }) => [id, asOf.last]));
  const byPost = new Map<string, Held[]>();
  for (const person of base.persons.values()) {
    for (const term of person.terms) {
      const upTo = knownTo.get(term.pack) ?? -Infinity;
      if (term.start !== undefined && term.start.first > upTo && upTo > knowsNothing) {
        lookout.report('warning', { entity: person, statement: term }, `This begins on ${formatDate(term.start)}, after the pack’s as_of (${formatDay(upTo)}): correct one of them.`);
      }
      if (term.post === undefined || !base.posts.has(term.post)) continue;
      const held = { person, term, bounds: termBounds(term, upTo) };
      byPost.set(term.post, [...byPost.get(term.post) ?? [], held]);
    }
  }
  for (const [id, terms] of byPost) {
    const post = base.posts.get(id);
    if (post?.holders !== 'one') continue;
    terms.sort((a, b) => order(a.bounds.possibleFrom, b.bounds.possibleFrom) || order(a.bounds.possibleTo, b.bounds.possibleTo));
    checkOverlaps(post, terms, lookout);
    checkGaps(post, terms, lookout);
  }
}

const order = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

function checkOverlaps(post: Post, terms: readonly Held[], lookout: Lookout): void {
  for (const [index, later] of terms.entries()) {
    for (const earlier of terms.slice(0, index)) {
      const from = Math.max(earlier.bounds.sureFrom, later.bounds.sureFrom);
      const to = Math.min(earlier.bounds.sureTo, later.bounds.sureTo);
      // The day of a handover belongs to both, and a note on either term is an explanation (rivals, a locum).
      if (to - from < 1 || later.term.note !== undefined || earlier.term.note !== undefined) continue;
      const at = [later, earlier].map(({ person, term }) => ({ entity: person, statement: term }));
      const both = `${period(earlier.term)}; ${period(later.term)}`;
      lookout.report('error', at, earlier.person === later.person
        ? `${nameOf(later.person)} has two terms as ${nameOf(post)} at one time (${both}): join them, or correct a date.`
        : `${nameOf(earlier.person)} and ${nameOf(later.person)} cannot both be ${nameOf(post)} on ${formatDay(from)} (${both}): `
          + 'correct a date, explain it in a `note` on one of the terms, or write `holders: many` in the post.');
    }
  }
}

function checkGaps(post: Post, terms: readonly Held[], lookout: Lookout): void {
  let heldTo = -Infinity;
  let last: Held | undefined;
  for (const held of terms) {
    const from = held.bounds.possibleFrom;
    if (last !== undefined && from - heldTo - 1 > longestHandover && !isExplained(post, heldTo, from)) {
      const at = [held, last].map(({ person, term }) => ({ entity: person, statement: term }));
      lookout.report('warning', at,
        `Nobody is known as ${nameOf(post)} between ${nameOf(last.person)} (${period(last.term)}) and ${nameOf(held.person)} `
        + `(${period(held.term)}): add the holder, or explain the vacancy under \`gaps\` of \`${post.id}\`.`);
    }
    if (held.bounds.possibleTo < heldTo) continue;
    heldTo = held.bounds.possibleTo;
    last = held;
  }
}

/** A gap explains a vacancy that it covers, give or take the days of leaving and taking office. */
const isExplained = (post: Post, heldTo: number, from: number): boolean =>
  post.gaps.some(({ start, end }) =>
    start.first <= heldTo + 1 + longestHandover && from - 1 - longestHandover <= end.last);

function period(term: Term): string {
  const start = term.start === undefined ? 'start unknown' : `${term.startOrBefore === true ? 'by' : 'from'} ${formatDate(term.start)}`;
  const end = term.end === undefined ? (term.endUnknown ? 'end unknown' : 'no end') : `to ${formatDate(term.end)}`;
  return `${start}, ${end}`;
}
