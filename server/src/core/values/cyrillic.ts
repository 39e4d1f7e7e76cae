/** Cyrillic letters in the Latin ones that English newsrooms write for them; good enough to see that two words are one. */
const LETTERS: ReadonlyMap<string, string> = new Map(([
  ['а', 'a'], ['б', 'b'], ['в', 'v'], ['г', 'g'], ['ґ', 'g'], ['д', 'd'], ['е', 'e'], ['ё', 'yo'], ['є', 'ye'], ['ж', 'zh'], ['з', 'z'], ['и', 'i'],
  ['і', 'i'], ['ї', 'yi'], ['й', 'y'], ['к', 'k'], ['л', 'l'], ['м', 'm'], ['н', 'n'], ['о', 'o'], ['п', 'p'], ['р', 'r'], ['с', 's'], ['т', 't'],
  ['у', 'u'], ['ў', 'u'], ['ф', 'f'], ['х', 'kh'], ['ц', 'ts'], ['ч', 'ch'], ['ш', 'sh'], ['щ', 'shch'], ['ъ', ''], ['ы', 'y'], ['ь', ''], ['э', 'e'],
  ['ю', 'yu'], ['я', 'ya'], ['ј', 'j'], ['љ', 'lj'], ['њ', 'nj'], ['ђ', 'dj'], ['ћ', 'c'], ['џ', 'dz'], ['ѕ', 'dz'],
]));

/** The word in Latin letters, lower case; empty if it holds letters that are not Cyrillic. */
export function romanisedCyrillic(word: string): string {
  const letters = [...word.toLowerCase()].map((letter) => LETTERS.get(letter));
  return letters.every((letter) => letter !== undefined) ? letters.join('') : '';
}
