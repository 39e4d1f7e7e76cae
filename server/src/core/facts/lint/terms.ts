import { dayValueOf } from '../../values/date.js';
import { joined, say, sayOf, when, type Said } from '../../values/said.js';
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
      // A term that was seen on a day of its own may begin after the day of its pack.
      if (term.start !== undefined && term.start.first > Math.max(upTo, term.asOf?.last ?? upTo) && upTo > knowsNothing) {
        lookout.report('warning', { entity: person, statement: term }, say`This begins ${when(term.start)}, after the pack’s as_of (${dayValueOf(upTo)}): correct one of them.`);
      }
      if (term.post === undefined || !base.posts.has(term.post)) continue;
      const held = { person, term, bounds: termBounds(term, upTo) };
      const ofPost = byPost.get(term.post);
      if (ofPost) ofPost.push(held);
      else byPost.set(term.post, [held]);
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

/** So many overlaps are told of one term, and the rest of a post in one sentence: a post that many hold at a time has as many as pairs. */
const mostTold = 8;

/** Two terms that are surely held on one day, by their places in the list. */
interface Overlap {
  readonly later: number;
  readonly earlier: number;
}

function checkOverlaps(post: Post, terms: readonly Held[], lookout: Lookout): void {
  const { told, untold } = overlapsIn(terms);
  for (const { later: laterAt, earlier: earlierAt } of told) {
    const [later, earlier] = [terms[laterAt]!, terms[earlierAt]!];
    const from = Math.max(earlier.bounds.sureFrom, later.bounds.sureFrom);
    const at = [later, earlier].map(({ person, term }) => ({ entity: person, statement: term }));
    const both = joined([period(earlier.term), period(later.term)], '; ');
    lookout.report('error', at, earlier.person === later.person
      ? say`${nameOf(later.person)} has two terms as ${nameOf(post)} at one time (${both}): join them, or correct a date.`
      : say`${nameOf(earlier.person)} and ${nameOf(later.person)} cannot both be ${nameOf(post)} ${when(dayValueOf(from))} (${both}): correct a date, explain it in a \`note\` on one of the terms, or write \`holders: many\` in the post.`);
  }
  if (untold > 0) {
    const { person, term } = terms[told[0]!.later]!;
    lookout.report('error', [{ entity: post }, { entity: person, statement: term }],
      say`${untold} more pairs of terms as ${nameOf(post)} overlap: write \`holders: many\` in \`${post.id}\` if several hold it at a time.`);
  }
}

/**
 * The overlaps of one post's terms, `mostTold` of each term at most, in the order of the terms; `untold` counts the others. A sweep over
 * the days on which terms surely begin, so that its cost is that of sorting. The day of a handover belongs to both, and a note on either
 * term is an explanation (rivals, a locum).
 */
function overlapsIn(terms: readonly Held[]): { readonly told: readonly Overlap[]; readonly untold: number } {
  const sure = Array.from(terms.keys()).filter((at) => {
    const { term, bounds } = terms[at]!;
    return term.note === undefined && bounds.sureTo - bounds.sureFrom >= 1;
  });
  const beginnings = sure.toSorted((a, b) => order(terms[a]!.bounds.sureFrom, terms[b]!.bounds.sureFrom) || a - b);
  const ends = sure.toSorted((a, b) => order(terms[a]!.bounds.sureTo, terms[b]!.bounds.sureTo));
  const open = new Set<number>();
  const told: Overlap[] = [];
  let untold = 0;
  let ended = 0;
  for (const at of beginnings) {
    const begins = terms[at]!.bounds.sureFrom;
    while (terms[ends[ended]!]!.bounds.sureTo - begins < 1) {
      open.delete(ends[ended]!);
      ended += 1;
    }
    let here = 0;
    for (const other of open) {
      if (here === mostTold) break;
      told.push({ later: Math.max(at, other), earlier: Math.min(at, other) });
      here += 1;
    }
    untold += open.size - here;
    open.add(at);
  }
  return { told: told.sort((a, b) => a.later - b.later || a.earlier - b.earlier), untold };
}

function checkGaps(post: Post, terms: readonly Held[], lookout: Lookout): void {
  let heldTo = -Infinity;
  let last: Held | undefined;
  for (const held of terms) {
    const from = held.bounds.possibleFrom;
    if (last !== undefined && from - heldTo - 1 > longestHandover && !isExplained(post, heldTo, from)) {
      const at = [held, last].map(({ person, term }) => ({ entity: person, statement: term }));
      lookout.report('warning', at,
        say`Nobody is known as ${nameOf(post)} between ${nameOf(last.person)} (${period(last.term)}) and ${nameOf(held.person)} (${period(held.term)}): add the holder, or explain the vacancy under \`gaps\` of \`${post.id}\`.`);
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

function period(term: Term): Said {
  const start = term.start === undefined ? say`start unknown` : term.startOrBefore === true ? sayOf('term')`by ${term.start}` : sayOf('term')`from ${term.start}`;
  const end = term.end === undefined ? (term.endUnknown ? say`end unknown` : say`no end`) : sayOf('term')`to ${term.end}`;
  return joined([start, end], ', ');
}
