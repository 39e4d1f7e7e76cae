import { describeHolding, labelWithArea } from '../facts/describe.js';
import type { FactLookUp, Holding } from '../facts/look-up.js';
import { isAttested } from '../facts/source-address.js';
import type { Term } from '../facts/types.js';
import { isOpenlyDisputed } from '../links/offices/disputed-terms.js';
import { findSuccessionClaims, SUCCESSION_WORDS, type SuccessionClaim } from '../links/offices/succession-claims.js';
import type { Links } from '../links/types.js';
import { dayValueOf, type DateValue } from '../values/date.js';
import { say, sentences } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** Somebody is said to have followed another person in an office than the real predecessor. */
export default defineCheck({
  id: 'predecessor-wrong',
  title: 'Somebody else came before',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
  needs: [SUCCESSION_WORDS],
  rationale: 'The predecessor whom everybody remembers is often the one before. The check reads "X succeeded Y", "Y was replaced by X as foreign minister" and '
    + '"X’s predecessor, Y", and looks at who held the office before X. It speaks where both held it, or the draft names it, and where the fact base knows for '
    + 'certain who left it when X came.',
  examples: [{ wrong: 'Olaf Scholz, who succeeded Gerhard Schröder as chancellor, agreed.', right: 'Olaf Scholz, who succeeded Angela Merkel as chancellor, agreed.', date: '2022-06-01' }],
  silences: [
    'people who held the office within the half year before, acting and interim holders',
    'bids, favourites, plans, doubts',
    'replacing somebody at a table or on a ticket',
    'offices of which the fact base does not know who came before',
    'quoted speech',
  ],
  accepts: [
    'Olaf Scholz succeeded Angela Merkel as chancellor.',
    'Olaf Scholz could succeed Gerhard Schröder as honorary chairman.',
  ],
  *run(links: Links): Iterable<FactFinding> {
    for (const claim of findSuccessionClaims(links)) {
      const wrong = contradiction(claim, links);
      if (!wrong) continue;
      const { own, before } = wrong;
      const { predecessor } = claim;
      const [name, right, stated] = [own.person.name.value, before.person.name.value, predecessor.person!.name.value];
      const text = predecessor.words.length > 1 ? right : before.person.familyName;
      yield {
        span: predecessor.span,
        message: say`${name} followed ${right} as ${labelWithArea(own.post, links.facts)}, not ${stated}.`,
        because: sentences(describeHolding(before), describeHolding(own)),
        evidence: [evidenceOf(own.term, describeHolding(own)), evidenceOf(before.term, describeHolding(before))],
        fixes: [{ title: say`Replace with "${text}"`, edits: [{ span: predecessor.span, text }] }],
      };
    }
  },
});

/** Within so many days before a term a former holder may be called the predecessor, whoever minded the office in between. */
const REACH_DAYS = 183;
/** The last day of the predecessor is looked for so many days before the first of the successor. */
const EVE_DAYS = 4;

/** Somebody elected is told of before the first day in office. */
const ELECT_DAYS = 120;

interface Wrong {
  readonly own: Holding;
  readonly before: Holding;
}

function contradiction({ successor, predecessor, posts }: SuccessionClaim, { facts, storyDate }: Links): Wrong | undefined {
  const [after, stated] = [successor.person!, predecessor.person!];
  const held = new Set(stated.terms.map(({ post }) => post));
  const terms = after.terms.filter(({ post }) => post !== undefined && facts.post(post)?.holders === 'one' && (posts ? posts.has(post) : held.has(post)));
  const verdicts = terms.map((term) => beforeTerm(term, stated.id, facts));
  if (verdicts.includes('agrees') || terms.some(isOpenlyDisputed)) return undefined;
  const wrong = verdicts.filter((verdict): verdict is Wrong => verdict !== undefined && verdict !== 'agrees');
  // Of somebody who comes to the office twice, the story tells of what has been by its day.
  return wrong.findLast(({ own: { term: { start } } }) => start !== undefined && start.first <= storyDate.value.last + ELECT_DAYS) ?? wrong.at(-1);
}

/** Who surely held the office before the term; undefined where nobody knows. */
function beforeTerm(term: Term, stated: string, facts: FactLookUp): Wrong | 'agrees' | undefined {
  const { start, person, post } = term;
  if (!start || term.startOrBefore === true || post === undefined || start.last - start.first > REACH_DAYS) return 'agrees';
  const window: DateValue = { ...start, first: start.first - REACH_DAYS, last: start.last };
  if (facts.possibleHoldersAt(post, window).some((one) => one.person.id === stated)) return 'agrees';
  const before = lastBefore(post, start, facts);
  // Whoever minded the office after one had left and before the next came may be called the predecessor, too.
  const vacant = facts.holdersAt(post, dayValueOf(start.first - EVE_DAYS)).length === 0;
  if (vacant && facts.person(stated)?.terms.every((one) => one.post !== post) !== false) return undefined;
  if (!before || before.person.id === person || ![term, before.term].every(isAttested)) return undefined;
  const [own] = facts.possibleHoldersAt(post, start).filter((one) => one.term === term || one.person.id === person);
  return own ? { own, before } : undefined;
}

/** Whoever minded an office for so few days, and only in somebody's place, is passed over. */
const LEAST_TERM_DAYS = 90;
const IN_PLACE = /\b(?:acting|interim|caretaker|ad interim|temporar)/i;
const MOST_PASSED_OVER = 3;

function lastBefore(post: string, start: DateValue, facts: FactLookUp): Holding | undefined {
  let eve = start.first - EVE_DAYS;
  for (let step = 0; step <= MOST_PASSED_OVER; step += 1) {
    const [before, ...others] = holdersBefore(post, eve, facts);
    const first = before?.term.start?.first;
    if (!before || others.length > 0) return undefined;
    if (first === undefined || start.first - first > LEAST_TERM_DAYS || !IN_PLACE.test(before.term.note ?? '')) return before;
    eve = first - EVE_DAYS;
  }
  return undefined;
}

/** Between a pope's death or resignation and the next one nobody holds the office. */
const LONGEST_VACANCY_DAYS = 60;
const VACANCY_STEP_DAYS = 10;

function holdersBefore(post: string, eve: number, facts: FactLookUp): readonly Holding[] {
  for (let day = eve; day > eve - LONGEST_VACANCY_DAYS; day -= VACANCY_STEP_DAYS) {
    const holders = facts.holdersAt(post, dayValueOf(day));
    if (holders.length > 0) return holders;
    if (facts.possibleHoldersAt(post, dayValueOf(day)).length > 0) return [];
  }
  return [];
}
