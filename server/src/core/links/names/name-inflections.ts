/** Plurals and dropped apostrophes ("the Bidens", "Putins aide"), Slavic forms for the other sex (Zakharov, Zakharova), Albanian families (Hoxha, Hoxhaj). */
export function isInflection(typed: string, known: string): boolean {
  const [long, short] = typed.length > known.length ? [typed, known] : [known, typed];
  const ending = long.startsWith(short) ? long.slice(short.length) : '';
  return ending === 's' || ending === 'es' || (ending === 'a' && /(ov|ev|in|yn)$/.test(short)) || (ending === 'j' && /[ai]$/.test(short));
}

/** Endings of one family name for men and women: Papadopoulos and Papadopoulou, Kalnins and Kalnina, Novotny and Novotna. */
const SEXES: readonly (readonly [string, string])[] = [['os', 'ou'], ['is', 'i'], ['as', 'a'], ['s', 'a'], ['y', 'a'], ['i', 'a'], ['is', 'e']];

/** True where two folded family names are those of a man and a woman of one family. */
export const isOfOtherSex = (a: string, b: string): boolean => SEXES.some((pair) => pair.some((ending, index) => {
  const other = pair[1 - index]!;
  return a.endsWith(ending) && b.endsWith(other) && a.slice(0, -ending.length) === b.slice(0, -other.length);
}));
