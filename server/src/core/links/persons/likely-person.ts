import type { Person } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import { say, type Said } from '../../values/said.js';
import { isInOffice } from './by-office.js';
import type { Links, PersonLink } from '../types.js';

/** Somebody who is probably meant, and why. */
export interface LikelyPerson {
  readonly person: Person;
  readonly reason: Said;
}

/**
 * The one whom a family name of several bearers probably means: whom the draft gives an office that one of them held, or who was in
 * office on the story date where the others were not ("Macron" beside his wife). Enough to show a card, never to report anything: checks
 * read links, where such a name stays open. Linear in the persons and offices of the draft.
 */
export function likelyPerson(link: PersonLink, links: Links): LikelyPerson | undefined {
  if (link.outcome !== 'ambiguous' || link.words.length > 1) return undefined;
  const named = new Set(gathered(links.persons, ({ outcome, person }) => (outcome === 'linked' && person ? [person] : [])));
  const inDraft = link.candidates.among(named);
  // Of the others none has an office to be known by.
  const pool = inDraft.length > 0 ? inDraft : link.candidates.holders();
  const posts = new Set(gathered(links.offices, (claim) => (claim.person.folds.join(' ') === link.folds.join(' ') ? claim.posts : [])));
  const holding = posts.size === 0 ? [] : pool.filter(({ terms }) => terms.some(({ post }) => post !== undefined && posts.has(post)));
  if (holding.length === 1) return { person: holding[0]!, reason: say`${holding[0]!.name.value} is the one of this name who held the office.` };
  const inOffice = pool.filter((person) => isInOffice(person, links.facts, links.storyDate));
  const [only, ...others] = inOffice;
  if (!only || others.length > 0) return undefined;
  return { person: only, reason: say`${only.name.value} is the only one of this name in the fact base who was in office on the story date.` };
}
