import type { Links, PlacedBlock } from '../links/types.js';
import { findSums, type StatedSum } from '../mentions/sums.js';
import { FALLS, RISES } from '../mentions/sum-words.js';
import type { QuantityMention } from '../mentions/types.js';
import { gathered } from '../text/gathered.js';
import { amountsOf, difference, meet, negated, percentChange, statedChange, sumOf } from '../values/change.js';
import { formatAmount, formatLike } from '../values/quantity-format.js';
import { allOf, say, sentences, type Said, type SaidValue } from '../values/said.js';
import { defineCheck, type DraftFinding, type Fix } from './define-check.js';

/** Numbers of one sentence that do not add up. */
export default defineCheck({
  id: 'arithmetic-wrong',
  title: 'The numbers do not add up',
  severity: 'warning',
  restsOn: 'draft',
  reads: 'block',
  needs: ['quantities'],
  rationale: 'A percentage beside the two numbers it comes from, a total beside its parts, a share beside its whole, a majority beside the votes, a winner beside the loser: readers do the sum. '
    + 'The check does it where one sentence states all of it, and gives every number the rounding it may have had. A change from 12% to 15% '
    + 'is three percentage points, not three per cent, and where a billion for a million explains the sum, the fix says so.',
  examples: [
    { wrong: 'Sales rose from 40 to 60, up 30%.', right: 'Sales rose from 40 to 60, up 50%.' },
    { wrong: 'They freed 12 women and 14 men, 27 in all.', right: 'They freed 12 women and 14 men, 26 in all.' },
    { wrong: 'The party won 120 of the 200 seats, or 50%.', right: 'The party won 120 of the 200 seats, or 60%.' },
    { wrong: 'In the end 395 of 376 members voted for him.', right: 'In the end 395 of 736 members voted for him.' },
    { wrong: 'He was elected by 46 votes to 92.', right: 'He was elected by 92 votes to 46.' },
    { wrong: 'Spending rose from $2 million to $3 billion, up 50%.', right: 'Spending rose from $2 million to $3 million, up 50%.' },
  ],
  silences: [
    'roundings, "about" and bounds',
    'two percentages or more in one sentence; adjusted, annual and average changes',
    'lists with something that nobody counted: "several children"',
    'years, ranges, ranks, percentages of something that the sentence does not count',
    'quoted speech',
  ],
  accepts: [
    'Sales rose from 40 to 60, up about 50%.',
    'Prices rose from 40 to 60 at an annual rate of 30%.',
  ],
  run: ({ blocks }: Links): readonly DraftFinding[] =>
    gathered(blocks, (block) => gathered(findSums(block.reading), (sum) => {
      const judged = judge(sum, block);
      const { span } = judged ?? {};
      if (!judged || !span || isSpoken(block, span.start)) return [];
      return { ...judged, span: { start: span.start + block.offset, end: span.end + block.offset }, fixes: judged.fixes(block.offset) };
    })),
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
    case 'direction': return judgeDirection(sum, block);
    case 'share': return judgeShare(sum, block);
    case 'total': return judgeTotal(sum, block);
    case 'margin': return judgeMargin(sum, block);
    case 'difference': return judgeDifference(sum, block);
    case 'part': return judgePart(sum, block);
    case 'contest': return judgeContest(sum, block);
  }
}

const textOf = ({ reading: { prose } }: PlacedBlock, { span }: QuantityMention): string => prose.slice(span.start, span.end);

const replaced = ({ reading: { prose } }: PlacedBlock, { numberSpan: { start, end } }: QuantityMention, amount: number): Judged['fixes'] => (offset) => {
  const text = formatLike(prose.slice(start, end), amount);
  return [{ title: say`Replace with "${text}"`, edits: [{ span: { start: start + offset, end: end + offset }, text }] }];
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
  const turn = (of: SaidValue): Said => (b > a
    ? say`From ${textOf(block, from)} to ${textOf(block, to)} is a rise of ${of}` : say`From ${textOf(block, from)} to ${textOf(block, to)} is a fall of ${of}`);
  const points = Math.abs(b - a);
  const percent = percentOf(Math.abs(b - a) / a * 100);
  const share100 = Number(percent.replaceAll(',', ''));
  const not = textOf(block, by);
  if (unit === 'points' || (ofShares && unit === 'percent')) {
    if (!ofShares || (unit === 'percent' && meet(share, statedChange(by)))) return undefined;
    const right = turn(points === 1 ? say`${formatAmount(points)} percentage point` : say`${formatAmount(points)} percentage points`);
    const isDifference = meet(apart, amountsOf(by));
    if (unit === 'points') {
      const stated = block.reading.prose.slice(by.numberSpan.start, by.numberSpan.end);
      return isDifference ? undefined : { span: by.span, message: say`${right}, not ${stated}.`, because: difference3(a, b), fixes: replaced(block, by, points) };
    }
    return {
      span: by.span,
      message: isDifference ? say`${right}, or ${percent}%.` : say`${right}, or ${percent}%, not ${not}.`,
      because: sentences(difference3(a, b), quotient(a, b)),
      fixes: isDifference ? asPoints(block, by) : replaced(block, by, share100),
    };
  }
  if (unit === 'percent') {
    if (meet(share, statedChange(by))) return undefined;
    const slip = magnitudeSlip(sum, block, (left, right) => {
      const rises = right.value.amount > left.value.amount;
      const change = percentChange(amountsOf(left), amountsOf(right));
      return (sum.rises === undefined || sum.rises === rises) && meet(rises ? change : negated(change), statedChange(by));
    });
    const fixes = replaced(block, by, share100);
    return {
      span: by.span, message: say`${turn(`${percent}%`)}, not ${not}.`,
      because: slip ? sentences(quotient(a, b), say`With ${slip.shown} it would be ${not}.`) : quotient(a, b),
      fixes: slip ? (offset) => [...slip.fixes(offset), ...fixes(offset)] : fixes,
    };
  }
  if (meet(apart, amountsOf(by))) return undefined;
  return { span: by.span, message: say`${turn(inForm(block, by, points))}, not ${not}.`, because: difference3(a, b), fixes: replaced(block, by, points) };
}

/** No decimals from ten per cent on, one below. */
const percentOf = (percent: number): string => formatAmount(Number(percent.toFixed(percent >= 10 ? 0 : 1)));

const quotient = (a: number, b: number): Said =>
  say`(${formatAmount(Math.max(a, b))} − ${formatAmount(Math.min(a, b))}) ÷ ${formatAmount(a)} = ${formatAmount(Math.abs(b - a) / a)}.`;

const difference3 = (a: number, b: number): Said =>
  say`${formatAmount(Math.max(a, b))} − ${formatAmount(Math.min(a, b))} = ${formatAmount(Number((Math.abs(b - a)).toPrecision(12)))}.`;

/** "Three per cent" becomes "three percentage points", "a 3% rise" "a 3-percentage-point rise". */
const asPoints = ({ reading: { prose, tokens } }: PlacedBlock, by: QuantityMention): Judged['fixes'] => (offset) => {
  const number = prose.slice(by.numberSpan.start, by.numberSpan.end);
  const next = tokens[by.to]?.fold ?? '';
  const text = RISES.has(next) || FALLS.has(next)
    ? `${number}-percentage-point` : `${number} percentage ${by.value.amount === 1 ? 'point' : 'points'}`;
  return [{ title: say`Replace with "${text}"`, edits: [{ span: { start: by.span.start + offset, end: by.span.end + offset }, text }] }];
};

/** A word for a power of ten, and those that are written for it by mistake. */
const POWERS = [['thousand', 'k'], ['million', 'm', 'mn'], ['billion', 'bn', 'b'], ['trillion', 'tn', 'trn']] as const;

interface Slip {
  /** The amount as it should be: "$3 million". */
  readonly shown: string;
  readonly fixes: Judged['fixes'];
}

/** A million written for a billion, or the other way round: the power of ten with which the two numbers `fit` what the sentence says of them. */
function magnitudeSlip({ from, to }: Pick<Change, 'from' | 'to'>, block: PlacedBlock, fit: (from: QuantityMention, to: QuantityMention) => boolean): Slip | undefined {
  const { prose } = block.reading;
  for (const number of [to, from]) {
    const { start, end } = number.numberSpan;
    const word = /\p{L}+$/u.exec(prose.slice(start, end))?.[0] ?? '';
    const power = POWERS.findIndex((words) => (words as readonly string[]).includes(word.toLowerCase()));
    for (const [other, words] of power < 0 ? [] : POWERS.entries()) {
      const right = words[Math.max(0, (POWERS[power] as readonly string[]).indexOf(word.toLowerCase()))];
      const scale = 1000 ** (other - power);
      const scaled = { ...number, value: { ...number.value, amount: number.value.amount * scale, step: number.value.step * scale } };
      if (other === power || right === undefined || !(number === to ? fit(from, scaled) : fit(scaled, to))) continue;
      const text = prose.slice(start, end - word.length) + right;
      return {
        shown: prose.slice(number.span.start, start) + text + prose.slice(end, number.span.end),
        fixes: (offset) => [{ title: say`Replace with "${text}"`, edits: [{ span: { start: start + offset, end: end + offset }, text }] }],
      };
    }
  }
  return undefined;
}

/** The two differ by no more than this factor where only the power of ten was wrong. */
const NEAR = 4;

function judgeDirection(sum: Extract<StatedSum, { kind: 'direction' }>, block: PlacedBlock): Judged {
  const { from, to, word, rises } = sum;
  const slip = magnitudeSlip(sum, block, (left, right) => {
    const ratio = right.value.amount / left.value.amount;
    return rises ? ratio > 1 && ratio < NEAR : ratio < 1 && ratio > 1 / NEAR;
  });
  return {
    span: { start: word.start, end: word.end },
    message: rises ? say`From ${textOf(block, from)} to ${textOf(block, to)} is a fall, not a rise.` : say`From ${textOf(block, from)} to ${textOf(block, to)} is a rise, not a fall.`,
    because: slip ? say`“${word.text}” says otherwise; with ${slip.shown} it would be right.` : say`“${word.text}” says otherwise. One of the two amounts, or the verb, is wrong.`,
    fixes: slip?.fixes ?? (() => []),
  };
}

function judgeShare({ part, whole, percent }: Extract<StatedSum, { kind: 'share' }>, block: PlacedBlock): Judged | undefined {
  const [a, b] = [part.value.amount, whole.value.amount];
  const share = Number((a / b * 100).toFixed(1));
  if (meet({ low: a / b * 100, high: a / b * 100 }, statedChange(percent))) return undefined;
  const right = Number(percentOf(share));
  return {
    span: percent.span,
    message: say`${textOf(block, part)} of ${textOf(block, whole)} is ${right}%, not ${textOf(block, percent)}.`,
    because: say`${formatAmount(a)} ÷ ${formatAmount(b)} = ${formatAmount(a / b)}.`,
    fixes: replaced(block, percent, right),
  };
}

/** How far "doubled" reaches: nobody counts a factor to the last digit. */
const FACTOR_SLACK = 0.12;

function judgeFactor({ from, to, factor, word, hedge }: Extract<StatedSum, { kind: 'factor' }>, block: PlacedBlock): Judged | undefined {
  const [a, b] = [from.value.amount, to.value.amount];
  if (a <= 0 || b <= 0) return undefined;
  const [low, high] = hedge === 'more' ? [factor * (1 - FACTOR_SLACK / 4), factor * 2] : hedge ? [factor * 0.8, factor * 1.2]
    : [factor * (1 - FACTOR_SLACK), factor * (1 + FACTOR_SLACK)];
  if (meet(amountsOf(to), { low: a * Math.min(low, high), high: a * Math.max(low, high) })) return undefined;
  return {
    span: { start: word.start, end: word.end },
    message: say`${multiple(factor, textOf(block, from))} is ${inForm(block, from, a * factor)}, not ${textOf(block, to)}.`,
    because: say`${formatAmount(b)} ÷ ${formatAmount(a)} = ${formatAmount(b / a)}.`,
    fixes: () => [],
  };
}

function multiple(factor: number, of: string): Said {
  switch (factor) {
    case 2: return say`Twice ${of}`;
    case 3: return say`Three times ${of}`;
    case 4: return say`Four times ${of}`;
    case 0.5: return say`Half of ${of}`;
    default: return say`${factor} times ${of}`;
  }
}

function judgeTotal({ parts, total }: Extract<StatedSum, { kind: 'total' }>, block: PlacedBlock): Judged | undefined {
  const amounts = parts.map(({ value }) => value.amount);
  const sum = amounts.reduce((left, right) => left + right, 0);
  if (meet(sumOf(parts.map(amountsOf)), amountsOf(total)) && (sum >= 100 || sum === total.value.amount)) return undefined;
  const list = amounts.map(formatAmount);
  return {
    span: total.span,
    message: say`${allOf(list)} make ${formatAmount(sum)}, not ${textOf(block, total)}.`,
    because: say`${list.join(' + ')} = ${formatAmount(sum)}.`,
    fixes: replaced(block, total, sum),
  };
}

type Told = (from: string, to: string, apart: string, not: string) => Said;

const judgeDifference = ({ of, than, by, more }: Extract<StatedSum, { kind: 'difference' }>, block: PlacedBlock): Judged | undefined => (more === of.value.amount > than.value.amount
  ? judgeApart([of, than, by], block, (a, b, c, not) => (more ? say`${a} is ${c} more than ${b}, not ${not}.` : say`${a} is ${c} fewer than ${b}, not ${not}.`)) : undefined);

const judgeMargin = ({ from, to, by }: Extract<StatedSum, { kind: 'margin' }>, block: PlacedBlock): Judged | undefined =>
  judgeApart([from, to, by], block, (a, b, c, not) => say`${a} to ${b} is a margin of ${c}, not ${not}.`);

function judgeApart([from, to, by]: readonly [QuantityMention, QuantityMention, QuantityMention], block: PlacedBlock, told: Told): Judged | undefined {
  const [a, b] = [from.value.amount, to.value.amount];
  const apart = Math.abs(a - b);
  if (apart === by.value.amount || (isRounded(from) && isRounded(to))) return undefined;
  return {
    span: by.span, message: told(formatAmount(a), formatAmount(b), formatAmount(apart), textOf(block, by)),
    because: difference3(a, b), fixes: replaced(block, by, apart),
  };
}

/** "1.2 million": large numbers of few digits are seldom exact. */
const isRounded = ({ value: { amount, step } }: QuantityMention): boolean => amount >= 1000 && step > 10;

function judgePart({ part, whole }: Extract<StatedSum, { kind: 'part' }>, block: PlacedBlock): Judged | undefined {
  if (part.value.amount <= whole.value.amount) return undefined;
  const span = { start: part.span.start, end: whole.span.end };
  return {
    span,
    message: say`${textOf(block, part)} is more than the ${textOf(block, whole)} of which it is a part.`,
    because: say`${formatAmount(part.value.amount)} > ${formatAmount(whole.value.amount)}.`, fixes: () => [],
  };
}

/** Two shares of one vote, each rounded, make no more than this. */
const MOST_PERCENT = 101;

function judgeContest({ winner, loser, word }: Extract<StatedSum, { kind: 'contest' }>, block: PlacedBlock): Judged | undefined {
  const [a, b] = [winner.value.amount, loser.value.amount];
  const span = { start: winner.span.start, end: loser.span.end };
  const sum = formatAmount(Number((a + b).toPrecision(12)));
  if ((loser.unit ?? winner.unit)?.kind === 'percent' && a + b > MOST_PERCENT) {
    return { span, message: say`${textOf(block, winner)} and ${textOf(block, loser)} make ${sum}%.`, because: say`Shares of one vote make no more than 100%.`, fixes: () => [] };
  }
  return a >= b ? undefined : {
    span,
    message: say`${textOf(block, winner)} is less than ${textOf(block, loser)}, and “${word}” says otherwise.`,
    because: say`Whoever wins has the larger number, and it stands first. One of the two, or the verb, is wrong.`,
    fixes: () => [],
  };
}
