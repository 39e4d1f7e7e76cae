import { characterAt, isApostrophe, isDigit } from './characters.js';

/** What closes each opening quotation mark. */
export const CLOSING_MARKS: ReadonlyMap<string, string> = new Map([
  ['"', '"'], ['“', '”'], ['„', '“”'], ['‟', '”'], ['«', '»'], ['‹', '›'], ['「', '」'], ['『', '』'], ['＂', '＂'],
  ["'", "'"], ['‘', '’'], ['‚', '‘’'], ['＇', '＇'],
]);

/** What closes them in drafts that mix straight and curly marks, where nothing that it closes properly is open. */
export const MIXED_CLOSING_MARKS: ReadonlyMap<string, string> = new Map([['"', '”'], ['“', '"'], ['„', '"']]);

/** Marks directly before which a quotation mark without direction opens: brackets, dashes, other opening marks. */
const OPENING_NEIGHBOURS = new Set(['(', '[', '{', '—', '–', '-', '--', '/', '…', ':', '"', '“', '„', '«', '‘', "'", '‚']);

/** True where nothing, a space (then `before` is empty) or an opening mark stands before a quotation mark. */
export const opensAfter = (before: string): boolean => before === '' || OPENING_NEIGHBOURS.has(before);

/** Marks that look the same on both sides of a quotation, or like an apostrophe. */
export const isUndirected = (mark: string): boolean => mark === '"' || mark === '＂' || isApostrophe(mark);

/** Words that lost their beginning, where the apostrophe in front opens no quotation. */
const ELISIONS = new Set(['em', 'tis', 'twas', 'til', 'cause', 'bout', 'round', 'n', 'cos', 'fore']);

/** True if what follows the mark that ends at `at` is a decade or year ('90s, '08) or a word without its beginning ('em). */
export function opensElision(prose: string, at: number): boolean {
  if (isDigit(characterAt(prose, at))) return isDigit(characterAt(prose, at + 1)) && !isDigit(characterAt(prose, at + 2));
  const word = /^[A-Za-z]{1,5}(?![A-Za-z])/.exec(prose.slice(at, at + 6))?.[0];
  return word !== undefined && ELISIONS.has(word.toLowerCase());
}
