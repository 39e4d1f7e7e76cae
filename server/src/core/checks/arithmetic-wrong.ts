import type { Links, PlacedBlock } from '../links/types.js';
import { findSums, type StatedSum } from '../mentions/sums.js';
import { FALLS, RISES } from '../mentions/sum-words.js';
import type { QuantityMention } from '../mentions/types.js';
import { amountsOf, difference, meet, negated, percentChange, statedChange, sumOf } from '../values/change.js';
import { formatAmount, formatLike } from '../values/quantity-format.js';
import { defineCheck, type DraftFinding, type Fix } from './define-check.js';

/** Numbers of one sentence that do not add up. */
export default defineCheck({
  id: 'arithmetic-wrong',
  title: 'The numbers do not add up',
  severity: 'warning',
  restsOn: 'draft',
  reads: 'block',
  rationale: 'A percentage beside the two numbers it comes from, a total beside its parts, a majority beside the votes: readers do the sum. '
    + 'The check does it where one sentence states all of it, and gives every number the rounding it may have had. A change from 12% to 15% '
    + 'is three percentage points, not three per cent.',
  examples: [
    { wrong: 'Sales rose from 40 to 60, up 30%.', right: 'Sales rose from 40 to 60, up 50%.' },
    { wrong: 'They freed 12 women and 14 men, 27 in all.', right: 'They freed 12 women and 14 men, 26 in all.' },
  ],
  silences: [
    'roundings, "about" and bounds',
    'two percentages or more in one sentence; adjusted, annual and average changes',
    'lists with something that nobody counted: "several children"',
    'years, ranges, shares, ranks',
    'quoted speech',
  ],
  accepts: [
    'Sales rose from 40 to 60, up about 50%.',
    'Prices rose from 40 to 60 at an annual rate of 30%.',
  ],
  *run({ blocks }: Links): Iterable<DraftFinding> {
    for (const block of blocks) {
      for (const sum of findSums(block.reading)) {
        const judged = judge(sum, block);
        const { span } = judged ?? {};
        if (!judged || !span || isSpoken(block, span.start)) continue;
        yield { ...judged, span: { start: span.start + block.offset, end: span.end + block.offset }, fixes: judged.fixes(block.offset) };
      }
    }
  },
});

interface Judged extends Pick<DraftFinding, 'span' | 'message' | 'because'> {
  readonly fixes: (offset: number) => readonly Fix[];
}

const isSpoken = ({ reading }: PlacedBlock, at: number): boolean =>
  reading.kind === 'quote' || reading.quoted.some(({ span, scare }) => !scare && span.start <= at && at < span.end);

function judge(sum: StatedSum, block: PlacedBlock): Judged | undefined {
  switch (sum.kind) {
    case 'change': return judgeChange(sum, block);
    case 'factor': return judgeFactor(sum, block);
    case 'total': return judgeTotal(sum, block);
    case 'margin': return judgeMargin(sum, block);
  }
}

const textOf = ({ reading: { prose } }: PlacedBlock, { span }: QuantityMention): string => prose.slice(span.start, span.end);

const replaced = ({ reading: { prose } }: PlacedBlock, { numberSpan: { start, end } }: QuantityMention, amount: number): Judged['fixes'] => (offset) => {
  const text = formatLike(prose.slice(start, end), amount);
  return [{ title: `Replace with "${text}"`, edits: [{ span: { start: start + offset, end: end + offset }, text }] }];
};

/** Another amount with the currency and the unit of the one written: "$10" like "$5". */
const inForm = ({ reading: { prose } }: PlacedBlock, { span, numberSpan }: QuantityMention, amount: number): string =>
  prose.slice(span.start, numberSpan.start) + formatLike(prose.slice(numberSpan.start, numberSpan.end), amount) + prose.slice(numberSpan.end, span.end);

type Change = Extract<StatedSum, { kind: 'change' }>;

function judgeChange(sum: Change, block: PlacedBlock): Judged | undefined {
  const { from, to, by } = sum;
  const [a, b] = [from.value.amount, to.value.amount];
  // A change the other way than the words say is a sentence that was read wrongly.
  if (a <= 0 || b < 0 || a === b || (sum.rises !== undefined && sum.rises !== b > a)) return undefined;
  const unit = by.unit?.kind;
  const ofShares = to.unit?.kind === 'percent';
  const amounts = [amountsOf(from), amountsOf(to)] as const;
  const apart = b > a ? difference(...amounts) : negated(difference(...amounts));
  const share = b > a ? percentChange(...amounts) : negated(percentChange(...amounts));
  const turn = `From ${textOf(block, from)} to ${textOf(block, to)} is a ${b > a ? 'rise' : 'fall'} of`;
  const points = Math.abs(b - a);
  const percent = percentOf(Math.abs(b - a) / a * 100);
  const not = textOf(block, by);
  if (unit === 'points' || (ofShares && unit === 'percent')) {
    if (!ofShares || (unit === 'percent' && meet(share, statedChange(by)))) return undefined;
    const right = `${turn} ${formatAmount(points)} percentage ${points === 1 ? 'point' : 'points'}`;
    const isDifference = meet(apart, amountsOf(by));
    if (unit === 'points') {
      const stated = block.reading.prose.slice(by.numberSpan.start, by.numberSpan.end);
      return isDifference ? undefined : { span: by.span, message: `${right}, not ${stated}.`, because: difference3(a, b), fixes: replaced(block, by, points) };
    }
    return {
      span: by.span,
      message: isDifference ? `${right}, or ${percent}%.` : `${right}, or ${percent}%, not ${not}.`,
      because: `${difference3(a, b)} ${quotient(a, b)}`,
      fixes: isDifference ? asPoints(block, by) : replaced(block, by, Number(percent)),
    };
  }
  if (unit === 'percent') {
    if (meet(share, statedChange(by))) return undefined;
    return { span: by.span, message: `${turn} ${percent}%, not ${not}.`, because: quotient(a, b), fixes: replaced(block, by, Number(percent)) };
  }
  if (meet(apart, amountsOf(by))) return undefined;
  return { span: by.span, message: `${turn} ${inForm(block, by, points)}, not ${not}.`, because: difference3(a, b), fixes: replaced(block, by, points) };
}

/** No decimals from ten per cent on, one below. */
const percentOf = (percent: number): string => String(Number(percent.toFixed(percent >= 10 ? 0 : 1)));

const quotient = (a: number, b: number): string =>
  `(${formatAmount(Math.max(a, b))} − ${formatAmount(Math.min(a, b))}) ÷ ${formatAmount(a)} = ${formatAmount(Math.abs(b - a) / a)}.`;

const difference3 = (a: number, b: number): string =>
  `${formatAmount(Math.max(a, b))} − ${formatAmount(Math.min(a, b))} = ${formatAmount(Number((Math.abs(b - a)).toPrecision(12)))}.`;

/** "Three per cent" becomes "three percentage points", "a 3% rise" "a 3-percentage-point rise". */
const asPoints = ({ reading: { prose, tokens } }: PlacedBlock, by: QuantityMention): Judged['fixes'] => (offset) => {
  const number = prose.slice(by.numberSpan.start, by.numberSpan.end);
  const next = tokens[by.to]?.fold ?? '';
  const text = RISES.has(next) || FALLS.has(next)
    ? `${number}-percentage-point` : `${number} percentage ${by.value.amount === 1 ? 'point' : 'points'}`;
  return [{ title: `Replace with "${text}"`, edits: [{ span: { start: by.span.start + offset, end: by.span.end + offset }, text }] }];
};

/** How far "doubled" reaches: nobody counts a factor to the last digit. */
const FACTOR_SLACK = 0.12;

function judgeFactor({ from, to, factor, word, hedge }: Extract<StatedSum, { kind: 'factor' }>, block: PlacedBlock): Judged | undefined {
  const [a, b] = [from.value.amount, to.value.amount];
  if (a <= 0 || b <= 0) return undefined;
  const [low, high] = hedge === 'more' ? [factor * (1 - FACTOR_SLACK / 4), factor * 2] : hedge ? [factor * 0.8, factor * 1.2]
    : [factor * (1 - FACTOR_SLACK), factor * (1 + FACTOR_SLACK)];
  if (meet(amountsOf(to), { low: a * Math.min(low, high), high: a * Math.max(low, high) })) return undefined;
  const name = new Map([[2, 'Twice'], [3, 'Three times'], [4, 'Four times'], [0.5, 'Half of']]).get(factor) ?? `${factor} times`;
  return {
    span: { start: word.start, end: word.end },
    message: `${name} ${textOf(block, from)} is ${formatAmount(a * factor)}, not ${textOf(block, to)}.`,
    because: `${formatAmount(b)} ÷ ${formatAmount(a)} = ${formatAmount(b / a)}.`,
    fixes: () => [],
  };
}

function judgeTotal({ parts, total }: Extract<StatedSum, { kind: 'total' }>, block: PlacedBlock): Judged | undefined {
  const amounts = parts.map(({ value }) => value.amount);
  const sum = amounts.reduce((left, right) => left + right, 0);
  if (meet(sumOf(parts.map(amountsOf)), amountsOf(total)) && (sum >= 100 || sum === total.value.amount)) return undefined;
  const list = amounts.map(formatAmount);
  return {
    span: total.span,
    message: `${list.slice(0, -1).join(', ')} and ${list.at(-1)} make ${formatAmount(sum)}, not ${textOf(block, total)}.`,
    because: `${list.join(' + ')} = ${formatAmount(sum)}.`,
    fixes: replaced(block, total, sum),
  };
}

function judgeMargin({ from, to, by }: Extract<StatedSum, { kind: 'margin' }>, block: PlacedBlock): Judged | undefined {
  const apart = Math.abs(from.value.amount - to.value.amount);
  if (apart === by.value.amount) return undefined;
  const [a, b] = [from, to].map(({ value }) => formatAmount(value.amount));
  return {
    span: by.span,
    message: `Between ${a} and ${b} lie ${formatAmount(apart)}, not ${textOf(block, by)}.`,
    because: difference3(from.value.amount, to.value.amount),
    fixes: replaced(block, by, apart),
  };
}
