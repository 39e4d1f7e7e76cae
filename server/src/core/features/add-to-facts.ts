import type { Analysis } from '../engine/types.js';
import { splitName } from '../facts/import/names.js';
import { freeId, type NewPerson } from '../facts/write-entry.js';
import type { PersonLink } from '../links/types.js';
import { oneLine } from '../text/one-line.js';

/** A person whom the draft names in full and no pack knows. */
export function addableAt({ links }: Analysis, offset: number): PersonLink | undefined {
  return links.persons.find(({ span, outcome, words }) => outcome === 'unknown' && words.length >= 2 && span.start <= offset && offset <= span.end);
}

/** The skeleton of the entry: the name as written, and the office that the draft gives to the person at the story date. */
export function skeletonOf({ links }: Analysis, link: PersonLink): NewPerson {
  const name = link.words.join(' ');
  const { given_name: givenName, family_name: familyName } = splitName(name, false);
  const claim = links.offices.find(({ person, timeKnown }) => person === link && timeKnown);
  // "Culture Minister" alone may be any country's, even where the facts know but one.
  const post = claim?.posts.length === 1 && (claim.area ?? claim.organization) ? claim.posts[0] : undefined;
  return {
    id: freeId([name], (id) => links.facts.person(id) !== undefined),
    name,
    ...(givenName !== undefined && { givenName }),
    ...(familyName !== undefined && { familyName }),
    ...(post !== undefined ? { post } : claim && { role: claim.widerSpan ? oneLine(links.draft.text.slice(claim.widerSpan.start, claim.widerSpan.end)) : claim.titleText }),
    seen: links.storyDate.iso,
  };
}
