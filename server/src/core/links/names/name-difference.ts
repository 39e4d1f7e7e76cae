import { editsBetween } from '../../values/edits.js';

/** Where two spellings differ; `ending`: in the last letter; `inflection`: there, as inflections do (Petrov, Petrova; Nowak, Nowaks). */
type Difference = 'first' | 'inside' | 'ending' | 'inflection';

/** The one letter in which two names differ; another first one only in long names. */
export function differenceOf(a: string, b: string): Difference | undefined {
  const edits = editsBetween(a, b, 1);
  const [edit] = edits ?? [];
  // "Buddhism" and "Buddhist" are a creed and who holds it.
  if (!edit || (edit.at >= a.length - 2 && CREED.test(a) && CREED.test(b))) return undefined;
  if (edit.at === 0 && edit.kind !== 'doubled') return edit.operation === 'replace' && a.length >= LONG ? 'first' : undefined;
  if (edit.kind === 'doubled' || edit.kind === 'transposition') return 'inside';
  if (edit.at < a.length - 1 && a.at(-1) === b.at(-1)) return 'inside';
  const letters = [edit.known, edit.typed].filter((letter) => letter !== '');
  // "Deshpande" without its last letter is nobody's wife; "Petrova" without it is her brother.
  if (letters.length === 1) return SEXES.includes(letters[0]!) ? 'inflection' : 'ending';
  // "Yamagame" is nobody's wife or brother: where one letter stands for another, one of them is an a or an s.
  return letters.some((letter) => ENDINGS.includes(letter)) && letters.some((letter) => EXCHANGED.includes(letter)) ? 'inflection' : 'ending';
}

const CREED = /is[mt]s?$/;

/** Letters from which a name is recognisable without its first one. */
const LONG = 7;

/** Last letters that make another sex, number or case of a name, and those of them that do so by being there or not. */
const ENDINGS = 'aeiouys';
const SEXES = 'ays';
const EXCHANGED = 'as';
