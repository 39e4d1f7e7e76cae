import type { Analysis } from '../engine/types.js';
import { splitName } from '../facts/import/names.js';
import { freeId, type NewPerson } from '../facts/write-entry.js';
import type { PersonLink } from '../links/types.js';
import { oneLine } from '../text/one-line.js';

/** A person whom the draft names in full and no pack knows. */
export function addableAt({ links }: Analysis, offset: number): PersonLink | undefined {
  return links.persons.find(({ span, outcome, words }) => outcome === 'unknown' && words.length >= 2 && span.start <= offset && offset <= span.end);
}

/** The name in the draft's own signs (O’Brien-Lang), without an office before it that only a pack knows: “Councillor Lotte Riis”. */
export const addedName = (analysis: Analysis, link: PersonLink): string => partsOf(analysis, link).name;

function partsOf({ links }: Analysis, { block: { reading: { prose, tokens } }, from, to, folds, words }: PersonLink): { readonly name: string; readonly label?: string } {
  const last = words.at(-1) ?? '';
  if (to - from !== words.length) return { name: words.join(' ') };
  const text = (start: number, end: number): string => oneLine(prose.slice(tokens[start]!.start, end));
  // At least two words are left: a label alone is no reason to think that the word behind it is a whole name.
  for (let length = words.length - 2; length > 0; length--) {
    if (links.facts.postsByLabel(folds.slice(0, length).join(' ')).length === 0) continue;
    return { label: text(from, tokens[from + length - 1]!.end), name: text(from + length, tokens[to - 1]!.start + last.length) };
  }
  return { name: text(from, tokens[to - 1]!.start + last.length) };
}

/** The skeleton of the entry: the name as written, and the office that the draft gives to the person at the story date. */
export function skeletonOf(analysis: Analysis, link: PersonLink): NewPerson {
  const { links } = analysis;
  const { name, label } = partsOf(analysis, link);
  const { given_name: givenName, family_name: familyName } = splitName(name, false);
  const claim = links.offices.find(({ person, timeKnown }) => person === link && timeKnown);
  // "Culture Minister" alone may be any country's, even where the facts know but one.
  const post = claim?.posts.length === 1 && (claim.area ?? claim.organization) ? claim.posts[0] : undefined;
  return {
    id: freeId([name], (id) => links.facts.person(id) !== undefined),
    name,
    ...(givenName !== undefined && { givenName }),
    ...(familyName !== undefined && { familyName }),
    ...(post !== undefined ? { post } : claim ? { role: claim.widerSpan ? oneLine(links.draft.text.slice(claim.widerSpan.start, claim.widerSpan.end)) : claim.titleText }
      : label !== undefined && { role: label }),
    seen: links.storyDate.iso,
  };
}
