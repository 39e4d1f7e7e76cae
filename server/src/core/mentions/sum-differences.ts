import { gathered } from '../text/gathered.js';
import { foldAt, isCount, type StatedSum, type SumSentence as Sentence } from './sum-sentence.js';
import { MARGINS, OTHER_MARGINS, SEATS, VOTING } from './sum-words.js';
import type { QuantityMention } from './types.js';

/** Words between two numbers that are compared, and between the second and what lies between them. */
const WORDS_BETWEEN = 12;
const WORDS_BESIDE = 6;
/** Between "and" and the number of who came second: "and Labour 203". */
const WORDS_OF_NAME = 3;

/** What stands between a difference and the number from which it is counted: "six more than the 233", "nine votes short of the 218". */
const MORE = /^(?:\p{Ll}+ )?more than(?: the| its| their| his| her)?$/u;
const FEWER = /^(?:\p{Ll}+ )?(?:(?:fewer|less) than|short of)(?: the| its| their| his| her)?$/u;
const OPENS_DIFFERENCE: ReadonlySet<string> = new Set([',', '(', '–', '—']);

/** "Won 237 votes, six more than the 233 that she needed", "2,001,926 voted No and 1,617,989 Yes, a lead of 393,937". */
export function differencesIn(sentence: Sentence): readonly StatedSum[] {
  const numbers = sentence.numbers.filter(({ from }) => !sentence.inDate(from));
  return gathered(numbers, (_, index) => [...differenceAt(sentence, numbers, index), ...index === 0 ? leadBehind(sentence, numbers) : []]);
}

function differenceAt(sentence: Sentence, numbers: readonly QuantityMention[], index: number): readonly StatedSum[] {
  const [of, by, than] = [numbers[index], numbers[index + 1], numbers[index + 2]];
  if (!of || !by || !than || ![of, by, than].every(isCount) || !OPENS_DIFFERENCE.has(foldAt(sentence, by.outerFrom - 1))) return [];
  const words = wordsOf(sentence, by.to, than.from).join(' ');
  const more = MORE.test(words);
  const before = sentence.tokens.slice(of.to, by.outerFrom - 1);
  // "120 shops in ten towns, each with 12": only words of what is counted may stand between.
  const plain = before.length <= WORDS_BETWEEN && before.every(({ kind, fold }) => kind === 'word' && !OF_EACH.has(fold));
  return plain && (more || FEWER.test(words)) ? [{ kind: 'difference', of, than, by, more }] : [];
}

const OF_EACH: ReadonlySet<string> = new Set(['each', 'per', 'than', 'every', 'average', 'which', 'whom', 'who', 'while', 'but', 'and', 'or']);

/** Two numbers that open their sentence, and what one leads by; a majority is that of those who voted, since in a parliament it is one over all others. */
function leadBehind(sentence: Sentence, numbers: readonly QuantityMention[]): readonly StatedSum[] {
  const [from, to, by] = numbers;
  if (!from || !to || !by || ![from, to, by].every(isCount)) return [];
  const [between, beside] = [wordsOf(sentence, from.to, to.from), wordsOf(sentence, to.to, by.from)];
  const joint = between.findLastIndex((fold) => fold === 'and' || fold === 'to' || fold === 'against');
  const isPair = joint >= 0 && between.length - joint <= WORDS_OF_NAME && between.length <= WORDS_BETWEEN && (between.length > 1 || between[joint] === 'and');
  const what = beside.at(-1) === 'of' ? beside.at(-2) ?? '' : '';
  const comma = beside.lastIndexOf(',');
  if (!isPair || !MARGINS.has(what) || comma < 0 || comma > WORDS_BESIDE || beside.length - comma > WORDS_BESIDE || beside.some((fold) => OTHER_MARGINS.has(fold))) return [];
  const all = wordsOf(sentence, sentence.from, sentence.to);
  if (all.some((fold) => SEATS.has(fold)) ? what === 'majority' : what === 'majority' && !all.some((fold) => VOTING.has(fold))) return [];
  return [{ kind: 'margin', from, to, by }];
}

const wordsOf = ({ tokens }: Sentence, from: number, to: number): readonly string[] => tokens.slice(from, to).map(({ fold }) => fold);
