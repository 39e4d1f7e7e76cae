import type { NameKind } from '../../facts/types.js';
import { SENTENCE_STARTERS } from '../../text/sentence-words.js';
import type { Token } from '../../text/tokens.js';

/** What the grammar around a word says of its being a country or a people. */

/** Countries that are called with an article by some; those in the plural are by all. Folded. */
const WITH_ARTICLE: ReadonlySet<string> = new Set('gambia congo sudan lebanon ukraine yemen vatican crimea argentine ivory'.split(' '));

/** "The Tongva and": a people of its own, for no place with one word in its name has the article, but before a noun ("the Ukraina war"). */
export function hasArticle(tokens: readonly Token[], at: number, kind: NameKind, name: string): boolean {
  const known = name.toLowerCase();
  if (tokens[at - 1]?.fold !== 'the' || kind === 'demonym' || kind === 'metonym' || /\s|s$/.test(known) || WITH_ARTICLE.has(known)) return false;
  const next = tokens[at + 1];
  return next?.gap !== 'hyphen' && (next?.kind !== 'word' || next.case !== 'lower' || SENTENCE_STARTERS.has(next.fold));
}

/** Without an article, the owner of something, or the one who opens the sentence and does something. */
export function actsAlone(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind === 'word') return before.case === 'lower' && !ARTICLES.has(before.fold) && tokens[at]!.possessive !== '' && SENTENCE_STARTERS.has(before.fold);
  const next = tokens[at + 1];
  return tokens[at]!.possessive !== '' || (next?.kind === 'word' && /^(?:is|was|has|had|will|would|said|says|told|spent|made|took|went|came|saw|gave|got|found|left|kept|held|began|wrote|thought|knew|lost|.{3,}ed)$/.test(next.fold));
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'this', 'every', 'another', 'one', 'each', 'his', 'her', 'their', 'our', 'its']);
