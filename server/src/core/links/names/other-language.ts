import type { Token } from '../../text/tokens.js';
import { NAME_PARTICLES } from '../../values/title-phrases.js';
import { isWord } from './name-lexicon.js';

/** So many tokens on either side say in which language a name stands. */
const REACH = 6;
/** So many words that are not English there are none of the writer's slips. */
const FEWEST = 2;
/** And so many to each that English has as well: "war", "die", "in". */
const SHARE = 2;

/**
 * A name among words of another language: a headline quoted as it stood ("Schimon Peres als israelischer Staatspräsident vereidigt"), the
 * name of a paper or a law. It is spelt and inflected as that language does. `fewest`: so many foreign words show it.
 */
export function standsInOtherLanguage(tokens: readonly Token[], from: number, to: number, fewest = FEWEST): boolean {
  let [english, foreign] = [0, 0];
  for (let at = Math.max(0, from - REACH); at < Math.min(tokens.length, to + REACH); at++) {
    const { kind, case: written, fold, gap } = tokens[at]!;
    if ((at >= from && at < to) || kind !== 'word' || written !== 'lower' || gap === 'none' || NAME_PARTICLES.has(fold)) continue;
    if (isWord(fold)) english++;
    else if (/^\p{L}+$/u.test(fold)) foreign++;
  }
  return foreign >= fewest && foreign >= SHARE * english;
}
