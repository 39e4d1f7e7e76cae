/** Letters that Unicode does not decompose, with what English newsrooms write for them. */
const SPECIAL: Readonly<Record<string, string>> = {
  ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ı: 'i', ŀ: 'l', ŋ: 'ng', ĸ: 'k',
  ß: 'ss', þ: 'th', æ: 'ae', œ: 'oe', ə: 'e', ƙ: 'k', ɓ: 'b', ɗ: 'd', ƴ: 'y', ɖ: 'd', ơ: 'o', ư: 'u',
  // Quotation marks and hyphens by many names. The okina and the modifier apostrophe are letters, written "'" in English.
  '’': "'", '‘': "'", 'ʼ': "'", 'ʻ': "'", 'ʾ': "'", 'ʿ': "'", '＇': "'", '´': "'", '`': "'", '\u2010': '-', '\u2011': '-',
};

const PLAIN = /^[a-z0-9]*$/;
const MARKS = /[\p{M}\u00ad\u200c\u200d\u2060\ufeff]/gu;
const NOT_ASCII = /[^\u0000-\u007f]|`/gu;
const DOTS = /(?<![0-9])\.|\.(?![0-9])/g;

/**
 * The form under which look-ups compare words: lower case, accents folded (NFKD and a table), apostrophes straight, the full
 * stops of abbreviations left out ("U.S." → "us", "2.5" stays). Never empty: text of full stops or accents only comes back
 * as it is.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  const special = (character: string): string => SPECIAL[character] ?? character;
  // The table comes first: compatibility decomposition would turn an acute accent used as an apostrophe into a space.
  const letters = lower.replace(NOT_ASCII, special).normalize('NFKD').replace(MARKS, '').replace(NOT_ASCII, special);
  return letters.replace(DOTS, '').trim() || letters.trim() || text;
}
