import { dayValueOf, type DateValue, type DayNumber } from '../values/date.js';
import type { FactLookUp, Holding } from './look-up.js';
import type { Post, Term } from './types.js';

/** True where nobody is known to have left the office, or to have left it on an unknown day. */
export const isOpen = ({ end, endUnknown }: Term): boolean => end === undefined && endUnknown !== true;

/** A day on which a term was confirmed, as the pack states it: what was confirmed of a month or a year is told of the month or the year. */
export const confirmedOn = ({ asOf }: Term, day: DayNumber): DateValue => (asOf && asOf.first <= day && day <= asOf.last ? asOf : dayValueOf(day));

/** The time for which a term was last confirmed, as the pack states it. */
export const lastConfirmed = (term: Term, facts: FactLookUp): DateValue => confirmedOn(term, facts.knowsUpTo(term));

/**
 * Those who held a post on the last day, before `at`, of which the facts know: their terms are open, they surely held it on that day, and nobody else
 * is known to have held it later. Empty where somebody surely holds it at `at`, and where nobody was confirmed within `within` days before.
 */
export function lastKnownHolders(post: Post, at: DateValue, facts: FactLookUp, within: number): readonly Holding[] {
  if (facts.holdersAt(post.id, at).length > 0) return [];
  const known = facts.possibleHoldersAt(post.id, at).filter(({ term }) => isOpen(term) && facts.knowsUpTo(term) < at.first);
  const last: DayNumber = Math.max(...known.map(({ term }) => facts.knowsUpTo(term)));
  if (!Number.isFinite(last) || at.first - last > within) return [];
  const since = facts.possibleHoldersAt(post.id, { ...dayValueOf(last + 1), last: at.last });
  if (since.some(({ term }) => term.end !== undefined)) return [];
  return facts.holdersAt(post.id, dayValueOf(last)).filter(({ term }) => known.some((held) => held.term === term));
}

/** True where a holding surely lasted on the last day of which the facts know, and that day lies before `at`. */
export const isLastKnown = ({ term, post }: Holding, at: DateValue, facts: FactLookUp, within = Infinity): boolean =>
  isOpen(term) && facts.knowsUpTo(term) < at.first && lastKnownHolders(post, at, facts, within).some((held) => held.term === term);
