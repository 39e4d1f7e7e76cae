import type { BlockReading, DateMention } from '../../mentions/types.js';
import { sentenceAt } from '../../text/sentence-at.js';

/** Words before a weekday that set it in the future: "will meet on Tuesday". All folded. */
const COMING: ReadonlySet<string> = new Set(['will', 'shall', 'due', 'scheduled', 'expected', 'planned', 'plans', 'set', "we'll", "he'll", "she'll", "they'll", "it'll", "i'll"]);
/** Words behind which something else is told: "will resign, he said on Tuesday", "will go after talks on Monday". */
const ANOTHER: ReadonlySet<string> = new Set([
  'said', 'says', 'told', 'after', 'since', 'when', 'that', 'who', 'which', 'but', 'and', 'following', 'announced', 'added', 'was', 'were', 'had', 'did', 'met', 'as',
]);
/** So many tokens away such a word may stand. */
const REACH = 10;

/**
 * True where the sentence sets a bare weekday in the future: "The council will vote on Tuesday", "On Tuesday the council will vote". The last
 * weekday up to the story is meant everywhere else.
 */
export function isComing({ tokens, sentences }: BlockReading, { from, to, relation }: DateMention): boolean {
  // So is a weekday marked that stands alone.
  if (relation !== 'on') return false;
  const sentence = sentenceAt(sentences, from);
  if (!sentence) return false;
  for (let at = from - 1; at >= Math.max(sentence.from, from - REACH); at--) {
    const { fold } = tokens[at]!;
    if (COMING.has(fold)) return true;
    if (ANOTHER.has(fold)) return false;
  }
  // Only a weekday that opens the sentence belongs to the verb behind it.
  if (from - sentence.from > 1) return false;
  for (let at = to; at < Math.min(sentence.to, to + REACH); at++) {
    const { fold } = tokens[at]!;
    if (COMING.has(fold)) return true;
    if (ANOTHER.has(fold)) return false;
  }
  return false;
}
