import { gathered } from '../../text/gathered.js';

/** Letters of a word as a set of 26 bits. */
function lettersOf(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) - 97);
  return set;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** All drafts that name the same people, or nobody, share one look-up: an archive of any length must not grow it. */
const MOST_ANSWERS = 10_000;

/** Words further apart than this many edits are not near. */
const MOST_EDITS = 2;

/**
 * A look-up among a few dozen bearers of words, for one draft: those with a word that may lie within two edits of a given one.
 * It errs on the side of near: lengths and sets of letters are compared, which costs next to nothing, and an edit changes at most
 * two letters of a set. Each word is answered once.
 */
export function nearWords<T>(bearers: readonly (readonly [bearer: T, words: readonly string[]])[]): (fold: string) => readonly T[] {
  const entries = gathered(bearers, ([bearer, words]) =>
    [...new Set(words)].map((word) => ({ bearer, length: word.length, letters: lettersOf(word) })));
  const answers = new Map<string, readonly T[]>();
  return (fold) => {
    const known = answers.get(fold);
    if (known) return known;
    const letters = lettersOf(fold);
    const near = new Set<T>();
    for (const entry of entries) {
      if (Math.abs(entry.length - fold.length) <= MOST_EDITS && bits(entry.letters ^ letters) <= 2 * MOST_EDITS) near.add(entry.bearer);
    }
    const answer = [...near];
    if (answers.size >= MOST_ANSWERS) answers.clear();
    answers.set(fold, answer);
    return answer;
  };
}
