/**
 * English number words, folded. What is missing here is no number ("dozens", "thousands", "a couple"): a value that a word
 * only hints at is nobody's statement.
 */

export const UNITS: ReadonlyMap<string, number> = new Map([
  ['zero', 0], ['nought', 0], ['one', 1], ['two', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6], ['seven', 7], ['eight', 8],
  ['nine', 9], ['ten', 10], ['eleven', 11], ['twelve', 12], ['thirteen', 13], ['fourteen', 14], ['fifteen', 15], ['sixteen', 16],
  ['seventeen', 17], ['eighteen', 18], ['nineteen', 19],
]);

export const TENS: ReadonlyMap<string, number> = new Map([
  ['twenty', 20], ['thirty', 30], ['forty', 40], ['fifty', 50], ['sixty', 60], ['seventy', 70], ['eighty', 80], ['ninety', 90],
]);

/** Powers of ten by word, as exponents. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['hundred', 2], ['thousand', 3], ['million', 6], ['billion', 9], ['trillion', 12],
  // Indian English counts in these.
  ['lakh', 5], ['crore', 7],
]);

/** Short forms behind figures: "$1bn", "5.2 mn", "70k". "M" is a metre as well and is read after a currency only. */
export const SHORT_MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['k', 3], ['mn', 6], ['mln', 6], ['bn', 9], ['bln', 9], ['tn', 12], ['trn', 12],
]);
export const SHORT_AFTER_CURRENCY: ReadonlyMap<string, number> = new Map([['m', 6], ['b', 9], ['t', 12]]);

/** Denominators of fractions in words. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2], ['halves', 2], ['third', 3], ['thirds', 3], ['quarter', 4], ['quarters', 4], ['fourth', 4], ['fourths', 4], ['fifth', 5],
  ['fifths', 5], ['sixth', 6], ['sixths', 6], ['seventh', 7], ['sevenths', 7], ['eighth', 8], ['eighths', 8], ['tenth', 10], ['tenths', 10],
]);

export const VULGAR_FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2], ['⅓', 1 / 3], ['⅔', 2 / 3], ['¼', 1 / 4], ['¾', 3 / 4], ['⅕', 1 / 5], ['⅖', 2 / 5], ['⅗', 3 / 5], ['⅘', 4 / 5],
  ['⅙', 1 / 6], ['⅚', 5 / 6], ['⅛', 1 / 8], ['⅜', 3 / 8], ['⅝', 5 / 8], ['⅞', 7 / 8],
]);

/** Ordinals up to the hundredth; "twenty-first" is read from its parts. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1], ['second', 2], ['third', 3], ['fourth', 4], ['fifth', 5], ['sixth', 6], ['seventh', 7], ['eighth', 8], ['ninth', 9],
  ['tenth', 10], ['eleventh', 11], ['twelfth', 12], ['thirteenth', 13], ['fourteenth', 14], ['fifteenth', 15], ['sixteenth', 16],
  ['seventeenth', 17], ['eighteenth', 18], ['nineteenth', 19], ['twentieth', 20], ['thirtieth', 30], ['fortieth', 40], ['fiftieth', 50],
  ['sixtieth', 60], ['seventieth', 70], ['eightieth', 80], ['ninetieth', 90], ['hundredth', 100],
]);

/** Every word that may open a number. "A" opens one before a magnitude, a dozen or a fraction only. */
export const opensNumber = (fold: string): boolean => UNITS.has(fold) || TENS.has(fold) || fold === 'a' || fold === 'an' || fold === 'half';

/** The words behind "a" with which it is a number. */
export const countsAfterArticle = (fold: string): boolean => MAGNITUDES.has(fold) || DENOMINATORS.has(fold) || fold === 'dozen' || fold === 'half';

/** 0 to 99 in words, as a writer spells them out. */
export function inWords(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 99) return undefined;
  const small = wordOf(UNITS, value);
  if (small !== undefined) return small;
  const tens = wordOf(TENS, Math.floor(value / 10) * 10) ?? '';
  return value % 10 === 0 ? tens : `${tens}-${wordOf(UNITS, value % 10) ?? ''}`;
}

const wordOf = (words: ReadonlyMap<string, number>, value: number): string | undefined =>
  [...words].find(([word, number]) => number === value && word !== 'nought')?.[0];
