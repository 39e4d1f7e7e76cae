import { labelFold } from '../../values/title-label.js';
import type { Area, Organization, Post } from '../types.js';

/** Posts, and what their labels may name. */
export interface LabelledBase {
  readonly posts: { values(): Iterable<Post> };
  readonly areas: { get(id: string): Area | undefined };
  readonly organizations: { get(id: string): Organization | undefined };
}

/** Posts by the phrases that name them once their area or organisation is taken off: "secretary of state". */
export function postsByLabel(base: LabelledBase): ReadonlyMap<string, readonly Post[]> {
  const byLabel = new Map<string, Set<Post>>();
  const placeNames = new Map<string, readonly string[]>();
  for (const post of base.posts.values()) {
    const key = `${post.area ?? ''} ${post.organization ?? ''}`;
    let names = placeNames.get(key);
    if (names === undefined) placeNames.set(key, names = namesOfPlace(base, post));
    for (const { name } of post.names) {
      const phrase = labelFold(name, names);
      const posts = byLabel.get(phrase);
      if (posts === undefined) byLabel.set(phrase, new Set([post]));
      else posts.add(post);
    }
  }
  return new Map([...byLabel].map(([phrase, posts]) => [phrase, [...posts]]));
}

/** The names of a post's area and organisation, the longest first: "the Russian Federation" before "Russia". */
function namesOfPlace(base: LabelledBase, post: Post): readonly string[] {
  const area = post.area === undefined ? undefined : base.areas.get(post.area);
  const organization = post.organization === undefined ? undefined : base.organizations.get(post.organization);
  return [...area?.names ?? [], ...organization?.names ?? []]
    .filter(({ kind }) => kind !== 'misspelling')
    .map(({ name }) => name.replace(/^the /i, ''))
    .sort((a, b) => b.length - a.length);
}
