import { Beside } from '../facts/index/beside.js';
import { NAME_SUFFIXES } from '../values/title-phrases.js';

/**
 * What a person must bear beside the word `own` for the words of a typed name to be nearly the person's (see `compareNames`): its first and
 * its last word stand beside words of the person's, and only one of all may differ. Undefined where `own` may be a form of them itself.
 *
 * @param words the first and the last word of the typed name, or the one of them by which the person was not found
 */
export function besideWords(words: readonly string[], own: string): Beside | undefined {
  // "Biden Jr": the suffix stands beside nothing.
  if (words.some((word) => NAME_SUFFIXES.has(word))) return undefined;
  const beside = new Beside(words);
  return beside.has(own) ? undefined : beside;
}
