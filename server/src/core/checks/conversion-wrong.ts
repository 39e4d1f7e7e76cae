import type { Links, PlacedBlock } from '../links/types.js';
import { findUnitPairs, type Measure, type UnitPair } from '../mentions/paired-units.js';
import { gathered } from '../text/gathered.js';
import { fitsRounding, roundLike } from '../values/fits-rounding.js';
import { formatAmount, formatLike } from '../values/quantity-format.js';
import { say, type Said } from '../values/said.js';
import { convertAmount, type Unit } from '../values/units.js';
import { defineCheck, type DraftFinding, type Fix } from './define-check.js';

/** A measure and its conversion are not the same. */
export default defineCheck({
  id: 'conversion-wrong',
  title: 'Wrong conversion of a unit',
  severity: 'error',
  restsOn: 'draft',
  reads: 'block',
  needs: ['quantities'],
  rationale: 'Two units side by side are sums that somebody did in his head. The check does them again, with factors that are exact by '
    + 'definition, and accepts every rounding a writer may have made, in either direction: whichever of the two was the original.',
  examples: [
    { wrong: 'The village lies 5 miles (12 km) from the front.', right: 'The village lies 5 miles (8 km) from the front.' },
    { wrong: 'It was 100 °F (20 °C) in the shade.', right: 'It was 100 °F (38 °C) in the shade.' },
  ],
  silences: [
    'roundings, to the last digit written or to the nearest five',
    'units of several sizes: gallons, pints and tons of either kind, nautical miles',
    'differences of temperature: 1.5 °C (2.7 °F)',
    'rates and ranges of which one end stands alone',
    'sums of money',
  ],
  accepts: [
    'The village lies some 5 miles (8 km) from the front.',
    'It lies 5 miles from the town (12 km from the border by road).',
  ],
  *run({ blocks }: Links): Iterable<DraftFinding> {
    for (const block of blocks) {
      for (const pair of findUnitPairs(block.reading)) {
        const { first, second } = pair;
        if (!contradicts(pair)) continue;
        const [exact = 0] = convertAmount(first.value.amount, first.unit, second.unit);
        const rounded = roundedIn(pair);
        yield {
          span: spanOf(block, second),
          message: say`${textOf(block, first)} is ${rounded} ${nameFor(second.unit, rounded)}, not ${numberOf(block, second)}.`,
          because: sumOf(pair, exact),
          fixes: fixesFor(block, pair),
        };
      }
    }
  },
});

/** The first measure in the unit of the second, both ends of a range. */
const roundedIn = ({ first, second }: UnitPair): string => gathered([first.value.amount, first.value.upTo], (amount) => (amount === undefined ? [] : convertAmount(amount, first.unit, second.unit).slice(0, 1)))
  .map((exact) => formatAmount(roundLike(exact, second.value))).join('–');

/** "About 5 miles (nearly 10 km)" leaves this part of the amount open. */
const LOOSE = 0.1;
/** Degrees are rounded to five at most; a part of them means nothing, since nought is nowhere. */
const FARTHEST_DEGREES = 5;
const LEAST_SIGNED = 2;

/** True where no rounding of either number makes them the same, at either end of a range. */
function contradicts({ first, second }: UnitPair): boolean {
  const slack = [...first.parts, ...second.parts].some(({ comparator }) => comparator) ? LOOSE : 0;
  const ends = (measure: Measure, upper: boolean): Measure =>
    (upper ? { ...measure, value: { ...measure.value, amount: measure.value.upTo ?? measure.value.amount } } : measure);
  return [false, true].some((upper) => {
    const [a, b] = [ends(first, upper), ends(second, upper)];
    return hasLostItsSign(a, b) || (!gives(a, b, slack) && !gives(b, a, slack));
  });
}

/** "Minus 20 degrees Celsius (4 Fahrenheit)": the very number, but for its sign. Near nought that is within what rounding does. */
const hasLostItsSign = (a: Measure, b: Measure): boolean => b.unit.dimension === 'temperature' && Math.abs(b.value.amount) > LEAST_SIGNED
  && convertAmount(a.value.amount, a.unit, b.unit).some((exact) => Math.round(exact) === -b.value.amount);

const gives = (from: Measure, to: Measure, slack: number): boolean =>
  convertAmount(from.value.amount, from.unit, to.unit).some((exact) => {
    if (to.unit.dimension !== 'temperature') return fitsRounding(exact, to.value, slack);
    const { amount, step } = to.value;
    const inFives = Math.round(amount / step) % 5 === 0 ? step * 2.5 : 0;
    return Math.abs(exact - amount) <= Math.min(Math.max(step / 2, inFives), FARTHEST_DEGREES) + Math.abs(amount) * slack + 1e-9;
  });

const spanOf = ({ offset }: PlacedBlock, { parts }: Measure): { readonly start: number; readonly end: number } =>
  ({ start: parts[0]!.span.start + offset, end: parts.at(-1)!.span.end + offset });

const textOf = ({ reading: { prose } }: PlacedBlock, { parts }: Measure): string => {
  const text = prose.slice(parts[0]!.span.start, parts.at(-1)!.span.end);
  return text.slice(0, 1).toUpperCase() + text.slice(1);
};

const numberOf = (block: PlacedBlock, measure: Measure): string => {
  const [part] = measure.parts;
  return measure.parts.length > 1 ? textOf(block, measure) : block.reading.prose.slice(part!.numberSpan.start, part!.numberSpan.end);
};

const nameFor = ({ one, many }: Unit, amount: string): string => (amount === '1' ? one : many);

/** The sum, with three decimals: "5 × 1.609 = 8.047". */
function sumOf({ first, second }: UnitPair, exact: number): Said {
  const amount = formatAmount(first.value.amount);
  const result = `${formatAmount(exact)} ${nameFor(second.unit, formatAmount(exact))}`;
  if (first.unit.id === '°F') return say`(${amount} − 32) × 5/9 = ${result}.`;
  if (first.unit.id === '°C') return say`${amount} × 9/5 + 32 = ${result}.`;
  const [factor = 1] = convertAmount(1, first.unit, second.unit);
  const [inverse = 1] = convertAmount(1, second.unit, first.unit);
  // A factor below one is told as a division, with its exact digits.
  return factor >= 1
    ? say`${amount} × ${significant(factor)} = ${result}: one ${first.unit.one} is ${significant(factor)} ${second.unit.many}.`
    : say`${amount} ÷ ${significant(inverse)} = ${result}: one ${second.unit.one} is ${significant(inverse)} ${first.unit.many}.`;
}

const significant = (factor: number): string => String(Number(factor.toPrecision(6)));

/** The conversion mended, or else the original: nobody but the writer knows which of the two he looked up. */
function fixesFor(block: PlacedBlock, { first, second }: UnitPair): readonly Fix[] {
  return gathered([[first, second] as const, [second, first] as const], ([from, to]) => {
    const [part, ...more] = to.parts;
    if (!part || more.length > 0 || to.value.upTo !== undefined) return [];
    const [exact = 0] = convertAmount(from.value.amount, from.unit, to.unit);
    const { start, end } = part.numberSpan;
    const text = formatLike(block.reading.prose.slice(start, end), roundLike(exact, to.value));
    const written = block.reading.prose.slice(start, end);
    // The finding stands at the second number: whoever mends the first one must be told.
    const title = to === second ? say`Replace with "${text}"` : say`Replace "${written}" with "${text}"`;
    return [{ title, edits: [{ span: { start: start + block.offset, end: end + block.offset }, text }] }];
  });
}
