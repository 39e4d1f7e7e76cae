import type { FactLookUp } from '../../facts/look-up.js';
import type { Post } from '../../facts/types.js';
import type { TitleMention } from '../../mentions/types.js';
import { gathered } from '../../text/gathered.js';
import { recentlyUsed, type RecentlyUsed } from '../../text/recently-used.js';

/** The posts that a title may name. */
interface NamedPosts {
  readonly posts: readonly Post[];
  readonly ids: ReadonlySet<string>;
  /** The ids of those in an area, by its id; of all under the empty key. */
  readonly inArea: Map<string, readonly string[]>;
}

/** A draft has some dozens of titles, and every claim, check and name beside one asks which offices of which countries it may mean. */
const KEPT_TITLES = 250;

const memo = new WeakMap<FactLookUp, RecentlyUsed<NamedPosts>>();

/**
 * The posts of the fact base that a title may name, in any country: those of its role, and those that bear it as a label.
 * A deputy's title names only posts that are labelled so.
 */
export const postsNamed = (title: TitleMention, facts: FactLookUp): readonly Post[] => namedBy(title, facts).posts;

/** Their ids. */
export const postIdsNamed = (title: TitleMention, facts: FactLookUp): ReadonlySet<string> => namedBy(title, facts).ids;

/** The ids of those in an area; of all where none is given. The same list whenever the same is asked, as long as it is remembered. */
export function postIdsNamedIn(area: string | undefined, title: TitleMention, facts: FactLookUp): readonly string[] {
  const { posts, inArea } = namedBy(title, facts);
  const key = area ?? '';
  let ids = inArea.get(key);
  if (!ids) inArea.set(key, (ids = posts.filter((post) => area === undefined || post.area === area).map(({ id }) => id)));
  return ids;
}

function namedBy({ roles, phrase, deputy }: TitleMention, facts: FactLookUp): NamedPosts {
  let ofFacts = memo.get(facts);
  if (!ofFacts) {
    memo.set(facts, (ofFacts = recentlyUsed(KEPT_TITLES, (key) => {
      const [label, ...keys] = key.split('\n');
      const found = new Set<Post>(gathered(keys, (role) => facts.postsByRole(role)));
      for (const post of facts.postsByLabel(label!)) found.add(post);
      return { posts: [...found], ids: new Set([...found].map(({ id }) => id)), inArea: new Map() };
    })));
  }
  const label = deputy ? `deputy ${phrase}` : phrase;
  return ofFacts.of(roles.length === 0 ? label : `${label}\n${roles.join('\n')}`);
}
