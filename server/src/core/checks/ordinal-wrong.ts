import { describeHolding } from '../facts/describe.js';
import type { Term } from '../facts/types.js';
import { findOrdinalClaims, ORDINAL_WORDS } from '../links/offices/ordinal-claims.js';
import type { Links, StoryDate } from '../links/types.js';
import { ordinalOf } from '../values/read-ordinal.js';
import { ordinal, say, sentences, type SaidValue } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** The holder of an office is counted wrongly. */
export default defineCheck({
  id: 'ordinal-wrong',
  title: 'Wrong number of an office-holder',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
  needs: ['titles', ORDINAL_WORDS],
  rationale: 'Presidents, secretaries-general and the like are numbered, and the number of the predecessor is soon written. The check compares '
    + 'the ordinal before an office with the number that the fact base gives to the person’s term; where somebody held the office twice, '
    + 'either number is right.',
  examples: [{ wrong: 'the 45th president, Joe Biden', right: 'the 46th president, Joe Biden' }],
  silences: [
    'offices whose holders the fact base does not number',
    '"the first president to", "the third president in ten years": another count',
    'quoted speech',
  ],
  accepts: [
    'Joe Biden is the first president to say so.',
    'It was the third president in ten years.',
  ],
  *run(links: Links): Iterable<FactFinding> {
    for (const { person: { person }, value, span, terms: held } of findOrdinalClaims(links)) {
      const terms = begun(held, links.storyDate);
      const [term] = terms;
      const post = links.facts.post(term?.post ?? '');
      if (!person || !term || !post || held.some((one) => one.ordinal === undefined || one.ordinal === value) || isFarOff(value, terms)) continue;
      const numbers = terms.map((one) => ordinalOf(one.ordinal!));
      const counted = [...terms].reverse().map((one): SaidValue => ordinal(one.ordinal!)).reduce((text, next) => say`${text} and the ${next}`);
      yield {
        span,
        message: say`${person.name.value} is counted as the ${counted} ${post.name.value}, not the ${ordinal(value)}.`,
        because: sentences(...terms.map((one) => describeHolding({ person, post, term: one }))),
        evidence: [evidenceOf(term, say`${person.name.value} is counted as the ${counted} ${post.name.value}.`)],
        fixes: numbers.map((text) => ({ title: say`Replace with "${text}"`, edits: [{ span, text }] })),
      };
    }
  },
});

/** Somebody elected is counted before the day of the oath. */
const ELECT_DAYS = 120;

/** The terms that had begun by the day of the story, the latest first; all of them where none had. */
function begun(terms: readonly Term[], { value }: StoryDate): readonly Term[] {
  const until = terms.filter(({ start }) => start === undefined || start.first <= value.last + ELECT_DAYS);
  return [...until.length > 0 ? until : terms].sort((a, b) => (b.start?.first ?? 0) - (a.start?.first ?? 0));
}

/** Small ordinals count something else ("the second president, Joe Biden") where the known number is far from them. */
const SMALL = 5;
const isFarOff = (value: number, terms: readonly Term[]): boolean =>
  value <= SMALL && terms.every((one) => Math.abs(one.ordinal! - value) > SMALL);
