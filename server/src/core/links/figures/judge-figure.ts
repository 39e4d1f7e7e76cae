import type { Figure } from '../../facts/types.js';
import type { QuantityMention } from '../../mentions/types.js';
import { gathered } from '../../text/gathered.js';
import { tokenise } from '../../text/tokens.js';
import { compareQuantities, type QuantityComparison } from '../../values/compare-quantities.js';
import { currencyNamed, isSameCurrency, mayBeSameCurrency } from '../../values/currencies.js';
import type { DateValue } from '../../values/date.js';
import { readNumber } from '../../values/read-number.js';
import { say, type Said } from '../../values/said.js';
import { convertAmount, unitNamed } from '../../values/units.js';
import type { FigureClaim } from './figure-claims.js';
import { IMPLIED_UNITS, isDescription, SAME_UNITS } from './figure-claim-words.js';
import type { StoryDate } from '../types.js';

/** For how long after its date a figure may be held against a story: then somebody has counted again. */
const LASTS_DAYS = 366;
/** How long before it: earlier, the count was not yet reached. */
const BEFORE_DAYS = 120;
/** A date in the sentence as near as this to the figure's means the same count. */
const NEAR_DAYS = 120;
/** From this distance between the story and the figure on the count may have moved by `DRIFT`. */
const FRESH_DAYS = 31;
const DRIFT = 0.25;
/** A sum in a currency that the sign leaves open may have been converted. */
const CONVERTED = 0.6;
/** Words behind a number in which what it counts is looked for. */
const COUNTED_WINDOW = 4;

const CANNOT_TELL = (reason: Said): QuantityComparison => ({ verdict: 'cannot-tell', reason });

/**
 * Whether the number that a draft gives to a figure contradicts the fact base. Only like is compared with like: the same unit,
 * and a count of the same time; otherwise nobody can tell. What a source on record says instead contradicts nothing.
 */
export function judgeFigure(claim: FigureClaim, storyDate: StoryDate): QuantityComparison {
  const { figure, quantity } = claim;
  const known = knownIn(claim);
  if (known === undefined) return CANNOT_TELL(say`The number does not surely count ${figure.unit}.`);
  const apart = daysAfter(figure, storyDate.value);
  if (apart > LASTS_DAYS || apart < -BEFORE_DAYS) return CANNOT_TELL(say`The known figure is of another time than the story.`);
  const asOf = figure.value.asOf;
  if (asOf && claim.dates.some(({ value }) => !value || distance(value, asOf) > NEAR_DAYS)) return CANNOT_TELL(say`The sentence counts up to another day.`);
  // "Killed 40 people this week": a count that grows is told of a time of its own, but for "by Monday" and "as of".
  if (figure.comparator === '>' && claim.dates.some(({ mention }) => !UP_TO.has(claim.block.reading.tokens[mention.from - 1]?.fold ?? ''))) {
    return CANNOT_TELL(say`The sentence counts within a time of its own.`);
  }
  const drift = Math.max(known.uncertain ? CONVERTED : 0, figure.comparator !== '=' && Math.abs(apart) > FRESH_DAYS ? DRIFT : 0);
  const verdicts = known.amounts.map((amount) => compareQuantities(quantity, { amount, sign: figure.comparator }, { drift }));
  // The known figure first: that another source says the same of a number that fits it takes nothing back.
  const agrees = verdicts.find(({ verdict }) => verdict === 'agrees');
  if (agrees) return agrees;
  if (disputes(figure).some((amount) => compareQuantities(quantity, { amount, sign: '~' }).verdict === 'agrees')) {
    return CANNOT_TELL(say`A source on record says the same.`);
  }
  return verdicts.find(({ verdict }) => verdict !== 'contradicts') ?? verdicts[0] ?? CANNOT_TELL(say`Nothing is known.`);
}

/** Before a date these say up to when is counted; "as of" ends in one of them. */
const UP_TO: ReadonlySet<string> = new Set(['by', 'until', 'till', 'to', 'of', 'since', 'before', 'after', 'up']);

/** How many days the story is younger than the count (negative: older). A figure without a date holds at any time. */
function daysAfter({ value }: Figure, story: DateValue): number {
  if (!value.asOf) return 0;
  if (story.first > value.asOf.last) return story.first - value.asOf.last;
  return Math.min(0, story.last - value.asOf.first);
}

const distance = (a: DateValue, b: DateValue): number => Math.max(0, a.first - b.last, b.first - a.last);

/** The numbers that other sources give; words around them do not matter, but a range is both its ends. */
const disputes = ({ value }: Figure): readonly number[] => gathered(value.disputedBy, (dispute) => {
  const tokens = tokenise(dispute.value);
  return gathered(tokens, (_, at) => {
    const read = readNumber(tokens, at, tokens.length);
    return read && tokens[at]!.kind === 'number' ? [read.value.amount, ...(read.value.upTo === undefined ? [] : [read.value.upTo])] : [];
  });
});

/** The known amount in the unit of the draft's number; undefined where the two do not surely count the same thing. */
function knownIn({ figure, quantity, block }: FigureClaim): { readonly amounts: readonly number[]; readonly uncertain: boolean } | undefined {
  const words = tokenise(figure.unit).filter(({ kind }) => kind !== 'punctuation').map(({ fold }) => fold).join(' ');
  const amount = figure.value.value;
  const currency = currencyNamed(words);
  const measure = unitNamed(words);
  const { unit } = quantity;
  if (currency !== undefined) {
    if (unit?.kind !== 'money' || !mayBeSameCurrency(unit.currency, currency)) return undefined;
    // An American reader takes "$" for his own; for every other dollar it is a guess.
    const sure = isSameCurrency(unit.currency, currency) || (unit.currency === 'dollar' && currency === 'USD');
    return { amounts: [amount], uncertain: !sure };
  }
  if (words === 'percent' || words === 'per cent' || figure.unit === '%') return unit?.kind === 'percent' ? { amounts: [amount], uncertain: false } : undefined;
  if (measure) {
    return unit?.kind === 'measure' && unit.unit.dimension === measure.dimension
      ? { amounts: convertAmount(amount, measure, unit.unit), uncertain: false } : undefined;
  }
  return unit === undefined && counts(quantity, block.reading.tokens, words) ? { amounts: [amount], uncertain: false } : undefined;
}

/** True where the words behind the number name the figure's unit, or where no noun follows and the phrase itself tells it. */
function counts({ outerTo, to }: QuantityMention, tokens: FigureClaim['block']['reading']['tokens'], unit: string): boolean {
  const last = unit.split(' ').at(-1) ?? unit;
  const same = new Set([last, singular(last), ...(SAME_UNITS.find((group) => group.includes(last)) ?? [])]);
  for (let at = to; at < to + COUNTED_WINDOW; at += 1) {
    const token = tokens[at];
    if (!token || token.kind !== 'word') break;
    if (same.has(token.fold)) return true;
    // A plural noun of its own is something else that was counted.
    if (token.case === 'lower' && token.fold.endsWith('s') && !isDescription(token.fold) && !VERBS_IN_S.has(token.fold)) return false;
  }
  const next = tokens[outerTo];
  return IMPLIED_UNITS.has(last) && (!next || next.kind === 'punctuation' || FUNCTION_WORDS.has(next.fold));
}

const singular = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : word);
const VERBS_IN_S = new Set(['has', 'is', 'was', 'does', 'says', 'this', 'its', 'as']);
const FUNCTION_WORDS = new Set(['and', 'since', 'in', 'have', 'has', 'had', 'were', 'was', 'are', 'on', 'so', 'by', 'as', 'who', 'dead', 'killed', 'died', 'have', 'after']);
