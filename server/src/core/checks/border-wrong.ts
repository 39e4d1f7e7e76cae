import { areaSaid } from '../facts/describe.js';
import type { FactLookUp } from '../facts/look-up.js';
import type { Area, Statement } from '../facts/types.js';
import { areasNamed } from '../links/places/areas-named.js';
import { BORDER_WORDS, findBorderClaims, type BorderClaim } from '../links/places/border-claims.js';
import type { Links } from '../links/types.js';
import { gathered } from '../text/gathered.js';
import { dayNumber } from '../values/calendar.js';
import { allOf, say } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** Two countries are said to have a common border and have none. */
export default defineCheck({
  id: 'border-wrong',
  title: 'The countries have no common border',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
  needs: ['areas', BORDER_WORDS],
  rationale: 'Slovenia and Slovakia, Niger and Nigeria: a country taken for another one has other neighbours. The check reads "the border between Poland and '
    + 'Romania", "Poland’s border with Romania", "the Polish-Romanian border" and "Poland, which borders Romania" and looks at the land borders of both.',
  examples: [{ wrong: 'Trucks waited at the border between Poland and Romania.', right: 'Trucks waited at the border between Ukraine and Romania.', date: '2022-02-15' }],
  silences: [
    'borders at sea and in the air, borders that somebody denies',
    'countries of whose borders the fact base knows nothing, islands, territories overseas',
    'stories from before 2012, paragraphs about another time',
    'more than two countries at a time, quoted speech',
  ],
  accepts: [
    'Trucks waited at the border between Ukraine and Romania.',
    'Poland has no border with Romania.',
  ],
  *run(links: Links): Iterable<FactFinding> {
    if (links.storyDate.value.first < FIRST_DAY) return;
    for (const claim of findBorderClaims(links)) {
      const wrong = bordersOf(claim, links.facts);
      if (!wrong) continue;
      const [one, other] = [claim.one.entity.name.value, claim.other.entity.name.value];
      const says = say`${areaSaid(one)} borders on ${allOf(namesIn(wrong).map(areaSaid))}.`;
      yield {
        span: claim.other.span,
        message: say`${areaSaid(one)} has no land border with ${areaSaid(other)}.`,
        because: says,
        evidence: [evidenceOf(wrong, says)],
        fixes: [],
        related: [{ span: claim.one.span, message: says }],
      };
    }
  },
});

/** South Sudan was the last country with borders of its own, in 2011. */
const FIRST_DAY = dayNumber(2012, 1, 1);

/** Whose lands overseas, bases and islands lie beside others: Hans Island, Saint Martin, Guantánamo, Akrotiri. By the id of the area. */
const FAR_FLUNG: readonly (readonly [string, string])[] = [['denmark', 'canada'], ['france', 'netherlands'], ['united-states', 'cuba'], ['united-kingdom', 'cyprus'], ['united-kingdom', 'spain']];

const namesIn = ({ value }: Statement<string>): readonly string[] => value.split(', ');

/** What is known of the borders of the first, where neither has the other among them. */
function bordersOf({ one, other }: BorderClaim, facts: FactLookUp): Statement<string> | undefined {
  const [ones, others] = [areasNamed(one, facts), areasNamed(other, facts)];
  const pairs = gathered(ones, (a) => others.map((b) => [a, b] as const));
  return pairs.length === 1 && pairs.every(([a, b]) => a.id !== b.id && areApart(a, b)) ? one.entity.borders[0] : undefined;
}

function areApart(a: Area, b: Area): boolean {
  const [left, right] = [a.borders, b.borders];
  if (left.length !== 1 || right.length !== 1 || [...left, ...right].some(({ start, end, disputedBy }) => start !== undefined || end !== undefined || disputedBy.length > 0)) return false;
  if (FAR_FLUNG.some(([one, other]) => (one === a.id && other === b.id) || (one === b.id && other === a.id))) return false;
  const has = (statement: Statement<string>, { names }: Area): boolean => namesIn(statement).some((name) => names.some((one) => one.name === name));
  return !has(left[0]!, b) && !has(right[0]!, a);
}
