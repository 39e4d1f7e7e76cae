import { findFigureClaims, type FigureClaim } from '../links/figures/figure-claims.js';
import { judgeFigure } from '../links/figures/judge-figure.js';
import type { Links } from '../links/types.js';
import { compareQuantities } from '../values/compare-quantities.js';
import { comparatorOfSign, formatLike, formatStated } from '../values/quantity-format.js';
import { capital, quoted, say, sentences, type Said } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding, type Fix } from './define-check.js';

/** A sentence gives a known figure another value than the fact base does. */
export default defineCheck({
  id: 'figure-wrong',
  title: 'Wrong figure',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
  needs: ['quantities'],
  rationale: 'A figure travels from story to story, and loses a digit on the way. Where a sentence names a figure of the fact base and '
    + 'gives it a number of the same unit, the two are compared as the writer means his: "more than", "nearly" and "up to" are bounds, a '
    + 'round number is rounded, and a count that may have moved since is given room.',
  examples: [{
    wrong: 'The war in Donbas has killed more than 40,000 people.', right: 'The war in Donbas has killed more than 14,000 people.',
  }],
  silences: [
    'a number of something else, a part, a rate, one of two numbers',
    'a count of another time: a date in the sentence, or a story long after the known figure',
    'numbers that another source on record gives, and those near the known one where that is itself an estimate',
    'denials, doubts, plans and conditions',
    'quoted speech',
  ],
  accepts: [
    'The war in Donbas has killed more than 14,000 people.',
    'The war in Donbas has killed 40 people this week.',
  ],
  *run({ blocks, dates, facts, storyDate }: Links): Iterable<FactFinding> {
    const claims = findFigureClaims(blocks, dates, facts).map((claim) => ({ claim, judged: judgeFigure(claim, storyDate) }));
    for (const { claim, judged } of claims) {
      if (judged.verdict !== 'contradicts' || claim.quoted) continue;
      // Two figures that the same words name: whichever fits is the one that is meant.
      if (claims.some((other) => other.claim !== claim && other.claim.quantity === claim.quantity && other.judged.verdict !== 'contradicts')) continue;
      const { figure, quantity, block } = claim;
      const subject = figure.name.value;
      const known = knownText(claim);
      const { start, end } = quantity.numberSpan;
      yield {
        span: { start: start + block.offset, end: end + block.offset },
        message: say`${capital(quoted(subject))}: ${quoted(known)}, not ${quoted(written(claim))}.`,
        because: sentences(say`“${claim.phraseText}” names this figure.`, judged.reason),
        evidence: [evidenceOf(figure.value, knownSaid(claim, known))],
        fixes: [fixFor(claim)],
        related: [{ span: claim.phraseSpan, message: say`These words name “${subject}”.` }],
      };
    }
  },
});

/** The draft's number with its comparator and unit, as it stands. */
function written({ quantity, block: { reading: { prose, tokens } } }: FigureClaim): string {
  const text = prose.slice(tokens[quantity.outerFrom]!.start, Math.max(quantity.span.end, tokens[quantity.outerTo - 1]!.end));
  return /^[A-Z][a-z]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

/** "More than 14,000", with the unit unless the subject names it. */
function knownText({ figure: { name, unit, value, comparator } }: FigureClaim): string {
  const number = formatStated(value.value, comparatorOfSign(comparator));
  return name.value.toLowerCase().split(' ').includes(unit) ? number : `${number} ${unit}`;
}

const knownSaid = ({ figure: { name, value } }: FigureClaim, known: string): Said =>
  (value.asOf ? say`${capital(name.value)}: ${known} (as of ${value.asOf}).` : say`${capital(name.value)}: ${known}.`);

/** The known number in the writer's form; with the known comparator where the writer's own would make it untrue. */
function fixFor({ figure, quantity, block }: FigureClaim): Fix {
  const { prose, tokens } = block.reading;
  const { start, end } = quantity.numberSpan;
  const number = formatLike(prose.slice(start, end), figure.value.value);
  const known = comparatorOfSign(figure.comparator);
  // "Up to" stays where it is true of the known number, too.
  const mended = { ...quantity, value: { ...quantity.value, amount: figure.value.value } };
  const fits = quantity.comparator === undefined || quantity.comparator === known || quantity.comparator === 'about' || (known === 'more' && quantity.comparator === 'at-least')
    || (known === undefined && quantity.comparator === 'at-most' && compareQuantities(mended, { amount: figure.value.value, sign: figure.comparator }).verdict === 'agrees');
  const from = fits ? start : tokens[quantity.outerFrom]!.start;
  // Between the comparator and the digits may stand a currency.
  const lead = fits ? '' : `${known ? formatStated(0, known).replace('0', '') : ''}${prose.slice(tokens[quantity.from]!.start, start)}`;
  return { title: say`Replace with "${lead}${number}"`, edits: [{ span: { start: from + block.offset, end: end + block.offset }, text: `${lead}${number}` }] };
}
