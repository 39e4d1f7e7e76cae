import { fold } from '../text/fold.js';

const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/;

/**
 * A known word in the letters of the draft: "Çavuşoğlu" for a draft that writes accents, "Cavusoglu" for one that does without. The
 * other words of the same name tell, where they have accents; else the whole draft does.
 *
 * @param beside pairs of a typed word and the known one it stands for
 */
export function inLettersOf(word: string, draft: string, beside: readonly (readonly [typed: string, known: string])[]): string {
  if (!ACCENTED.test(word)) return word;
  const telling = beside.find(([, known]) => ACCENTED.test(known));
  const accented = telling ? ACCENTED.test(telling[0]) : ACCENTED.test(draft);
  return accented ? word : [...word].map(withoutAccent).join('');
}

function withoutAccent(letter: string): string {
  if (!ACCENTED.test(letter)) return letter;
  const plain = fold(letter);
  return letter === letter.toLowerCase() ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
}
