import type { FactLookUp } from '../facts/look-up.js';
import type { Post } from '../facts/types.js';
import type { TitleMention } from '../mentions/types.js';

/**
 * The posts of the fact base that a title may name, in any country: those of its role, and those that bear it as a label.
 * A deputy's title names only posts that are labelled so.
 */
export function postsNamed(title: TitleMention, facts: FactLookUp): readonly Post[] {
  const found = new Set<Post>(title.roles.flatMap((role) => facts.postsByRole(role)));
  for (const post of facts.postsByLabel(title.deputy ? `deputy ${title.phrase}` : title.phrase)) found.add(post);
  return [...found];
}
