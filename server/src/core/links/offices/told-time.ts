import type { BlockReading } from '../../mentions/types.js';
import { firstWhere } from '../../text/first-where.js';
import { sentenceAt } from '../../text/sentence-at.js';
import type { DateValue } from '../../values/date.js';
import { ACTS } from '../persons/life-words.js';
import type { DateLink } from '../types.js';

/** Days by which a date in the paragraph may lie from the story date and still mean "now". */
const NEAR_THE_STORY = 45;
/** A day so near the story, in the very sentence, dates what it tells: "said on Tuesday". */
export const OF_THE_STORY = 10;

/** Right behind a name these tell of today; folded. */
const PRESENT: ReadonlySet<string> = new Set(['says', 'is', 'has', 'will', 'wants', 'faces', 'plans', 'hopes', 'insists', 'argues', 'believes', 'remains', 'leads', 'seeks', 'warns', 'can', 'must', 'may', 'also']);

/** The dates of a paragraph, by the time of which they speak. Tokens in order. */
export interface ToldTimes {
  /** Dates that are not about the story's time. */
  readonly others: readonly number[];
  /** The first of them from which on the paragraph may tell of that time; Infinity where none is. */
  readonly otherFrom: number;
  /** Days of the story itself. */
  readonly own: readonly number[];
}

/** What lasts "since 1999" lasts today, and the next sentence is of today as well. */
const isOfTheSentenceAlone = ({ mention: { from }, block: { reading: { tokens } } }: DateLink): boolean => tokens[from - 1]?.fold === 'since';

/** `near`: days by which a date may lie from the story's and still mean "now". */
export function toldTimes(dates: readonly DateLink[], { first, last }: DateValue, near = NEAR_THE_STORY): ToldTimes {
  const isOther = ({ value }: DateLink, days: number): boolean => value !== undefined && (value.last < first - days || value.first > last + days);
  const others = dates.filter((date) => isOther(date, near));
  const own = dates.filter((date) => date.value !== undefined && date.value.first === date.value.last && !isOther(date, OF_THE_STORY));
  return {
    others: others.map(({ mention: { from } }) => from),
    otherFrom: others.find((date) => !isOfTheSentenceAlone(date))?.mention.from ?? Infinity,
    own: own.map(({ mention: { from } }) => from),
  };
}

/** A title with a name: their first token, the first behind them, and the first behind all that is told of the bearer. */
export interface ToldPlace {
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

/**
 * Whether the words at a place speak of the story's time: with all that stands before them in the paragraph, or by themselves. From a date of
 * another time on a paragraph may name the offices of that time; but a sentence without such a date that tells of a day of the story ("said on
 * Tuesday"), or in the present, is of today.
 */
export function tellsOfToday({ others, otherFrom, own }: ToldTimes, { from, to, end }: ToldPlace, { sentences, tokens }: BlockReading): 'paragraph' | 'sentence' | undefined {
  const sentence = sentenceAt(sentences, from);
  if (others.length === 0) return 'paragraph';
  if (sentence === undefined || isIn(others, sentence.from, end)) return undefined;
  if (others[0]! >= end) return 'paragraph';
  return otherFrom >= end || isIn(own, sentence.from, sentence.to) || PRESENT.has(tokens[to]?.fold ?? '') ? 'sentence' : undefined;
}

/** True where the bearer speaks or acts right there, today or on a day of the story: "said on Tuesday", "says". Whoever does so is no figure of history. */
export function actsToday({ own }: ToldTimes, { from, to }: ToldPlace, { sentences, tokens }: BlockReading): boolean {
  const sentence = sentenceAt(sentences, from);
  // "Rhodri Morgan, the first minister of Wales, said".
  const at = tokens[to]?.text === ',' ? to + 1 : to;
  const verb = tokens[at];
  if (sentence === undefined || verb?.case !== 'lower' || at >= sentence.to) return false;
  return SPEAKS.has(verb.fold) || (ACTS.has(verb.fold) && isIn(own, at, sentence.to));
}

const SPEAKS: ReadonlySet<string> = new Set(['says', 'wants', 'insists', 'argues', 'hopes', 'plans']);

const isIn = (list: readonly number[], from: number, to: number): boolean => (list[firstWhere(list, (at) => at >= from)] ?? Infinity) < to;
