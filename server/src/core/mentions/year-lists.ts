import { gathered } from '../text/gathered.js';
import type { Token } from '../text/tokens.js';
import { OF_ELECTIONS, YEARLY } from './list-words.js';
import type { BlockReading, QuantityMention } from './types.js';

/** "Three election victories, in 1997, 2001 and 2005": the number, its noun and the tokens of the years. */
export interface NumberedYears {
  readonly number: QuantityMention;
  readonly noun: number;
  readonly years: readonly number[];
}

const MOST_YEARS = 9;
/** "Four general election victories". */
const WORDS_OF_NOUN = 3;
const YEAR = /^(?:1[89]|20)\d\d$/;
const CLOSING: ReadonlySet<string> = new Set([',', '.', ';', ':', ')', '–', '—']);

/** Lists of years, each of which had one of the things counted: elections and Games, but no medals and no goals. Linear. */
export function findNumberedYears({ tokens, quantities }: BlockReading): readonly NumberedYears[] {
  return gathered(quantities, (number, index) => {
    const { value: { amount, upTo, fraction }, unit, comparator, label } = number;
    const counts = !unit && !comparator && !label && upTo === undefined && !fraction && Number.isInteger(amount) && amount > 1 && amount <= MOST_YEARS;
    // "Two of the three elections": the list may be of the two.
    if (!counts || tokens[number.from - 1]?.fold === 'of' || tokens[number.from - 2]?.fold === 'of') return [];
    const next = quantities[index + 1]?.from ?? Infinity;
    const noun = number.to + tokens.slice(number.to, Math.min(next, number.to + WORDS_OF_NOUN))
      .findIndex(({ fold }, index, words) => YEARLY.has(fold) || (OF_ELECTIONS.has(fold) && /^elect(?:ion|oral)$/.test(words[index - 1]?.fold ?? '')));
    const years = noun >= number.to ? yearsAfter(tokens, noun + 1) : undefined;
    return years ? [{ number, noun, years }] : [];
  });
}

/** ", in 1997, 2001 and 2005,", " (1997, 2001 and 2005)": two years at least, parted as a list, and nothing else. */
function yearsAfter(tokens: readonly Token[], at: number): readonly number[] | undefined {
  const mark = tokens[at]?.text;
  const inside = tokens[at + 1]?.fold === 'in' ? at + 2 : at + 1;
  if (mark !== '(' && !((mark === ',' || mark === '–' || mark === '—') && inside === at + 2)) return undefined;
  const years: number[] = [];
  for (let next = inside; YEAR.test(tokens[next]?.text ?? '') && years.length <= MOST_YEARS;) {
    const { gap } = tokens[next + 1] ?? {};
    if (gap === 'hyphen') return undefined;
    years.push(next);
    const comma = tokens[next + 1]?.text === ',';
    const and = comma ? next + 2 : next + 1;
    if (tokens[and]?.fold === 'and') {
      const end = tokens[and + 2];
      const last = YEAR.test(tokens[and + 1]?.text ?? '') && (end === undefined || CLOSING.has(end.text));
      return last ? [...years, and + 1] : undefined;
    }
    if (!comma) return undefined;
    next += 2;
  }
  return undefined;
}
