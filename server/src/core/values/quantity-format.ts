import { inWords, MAGNITUDES, SHORT_AFTER_CURRENCY, SHORT_MAGNITUDES } from './number-words.js';
import type { Comparator } from './quantity.js';

/** Amounts from here on are written with a word for their power of ten. */
const MILLION = 1_000_000;
const POWERS = [[12, 'trillion'], [9, 'billion'], [6, 'million']] as const;
const MOST_DECIMALS = 3;

/** An amount as news writes it: "351", "14,000", "1.2 million", "33.3". Three decimals at most. */
export function formatAmount(amount: number): string {
  if (Math.abs(amount) >= MILLION) {
    const [exponent, word] = POWERS.find(([power]) => Math.abs(amount) >= 10 ** power) ?? POWERS[2];
    const scaled = decimal(amount / 10 ** exponent);
    if (Number(scaled) * 10 ** exponent === amount || !Number.isInteger(amount)) return `${grouped(scaled)} ${word}`;
  }
  return grouped(decimal(amount));
}

const COMPARATOR_WORDS: Readonly<Record<Comparator, string>> = {
  more: 'more than', 'at-least': 'at least', less: 'less than', nearly: 'nearly', 'at-most': 'up to', about: 'about',
};

/** "More than 14,000". */
export const formatStated = (amount: number, comparator: Comparator | undefined): string =>
  comparator ? `${COMPARATOR_WORDS[comparator]} ${formatAmount(amount)}` : formatAmount(amount);

/** The comparator's words for one that the fact base writes as a sign. */
export const comparatorOfSign = (sign: '=' | '>' | '<' | '~'): Comparator | undefined =>
  ({ '=': undefined, '>': 'more', '<': 'less', '~': 'about' } as const)[sign];

const decimal = (amount: number): string => String(Number(amount.toFixed(MOST_DECIMALS)));

/** Commas between groups of three digits, from 1,000 on. */
function grouped(digits: string): string {
  const [whole = '', decimals] = digits.split('.');
  const sign = whole.startsWith('-') ? '-' : '';
  let rest = sign ? whole.slice(1) : whole;
  let groups = '';
  while (rest.length > 3) {
    groups = `,${rest.slice(-3)}${groups}`;
    rest = rest.slice(0, -3);
  }
  return `${sign}${rest}${groups}${decimals === undefined ? '' : `.${decimals}`}`;
}

/**
 * `amount` in the form of `written`, which holds digits and perhaps a power of ten, without currency and unit: "14,000" like
 * "40,000", "1.4bn" like "1.2bn", "fourteen" like "forty", "14000" like "40000".
 */
export function formatLike(written: string, amount: number): string {
  const word = /\p{L}+\.?$/u.exec(written)?.[0] ?? '';
  if (!/\d/.test(written)) return likeWords(written, amount);
  const exponent = exponentOf(word);
  if (exponent === undefined) return outgrows(written, amount) ? formatAmount(amount) : plain(written, amount);
  const scaled = amount / 10 ** exponent;
  if (scaled >= 1 && scaled < 1000) return written.replace(/^[\d.,]+/, grouped(decimal(scaled)));
  // A smaller or larger power of ten takes another word; short forms have no other.
  return word.length > 3 ? formatAmount(amount) : plain('', amount);
}

/** "780,000" and 7.8 million: nobody writes the second in digits who writes the first. */
const outgrows = (written: string, amount: number): boolean =>
  amount >= MILLION && Number(written.replace(/[^\d.]/g, '')) < MILLION && /^\d+(?:\.\d{1,2})? \p{L}+$/u.test(formatAmount(amount));

const exponentOf = (word: string): number | undefined => {
  const fold = word.toLowerCase();
  return fold === '' ? undefined : MAGNITUDES.get(fold) ?? SHORT_MAGNITUDES.get(fold) ?? SHORT_AFTER_CURRENCY.get(fold);
};

/** Whoever writes "40000" or "4000" without a comma gets his number without one. */
const plain = (written: string, amount: number): string =>
  /\d{4}/.test(written) && !written.includes(',') ? decimal(amount) : grouped(decimal(amount));

/** Words up to ninety-nine, and before a power of ten; figures beyond. */
function likeWords(written: string, amount: number): string {
  const capital = /^\p{Lu}/u.test(written);
  const exponent = exponentOf(/\p{L}+$/u.exec(written)?.[0] ?? '') ?? 0;
  const small = exponent > 2 ? inWords(amount / 10 ** exponent) : undefined;
  const words = small === undefined ? inWords(amount) : `${small} ${/\p{L}+$/u.exec(written)?.[0] ?? ''}`;
  if (words === undefined) return formatAmount(amount);
  return capital ? words.slice(0, 1).toUpperCase() + words.slice(1) : words;
}
