import { describeHolding } from '../facts/describe.js';
import type { Term } from '../facts/types.js';
import { findOrdinalClaims } from '../links/ordinal-claims.js';
import type { Links } from '../links/types.js';
import { ordinalOf } from '../values/read-ordinal.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** The holder of an office is counted wrongly. */
export default defineCheck({
  id: 'ordinal-wrong',
  title: 'Wrong number of an office-holder',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
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
    for (const { person: { person }, value, span, terms } of findOrdinalClaims(links)) {
      const [term] = terms;
      const post = links.facts.post(term?.post ?? '');
      if (!person || !term || !post || terms.some(({ ordinal }) => ordinal === undefined || ordinal === value) || isFarOff(value, terms)) continue;
      const numbers = terms.map(({ ordinal }) => ordinalOf(ordinal!));
      const says = `${person.name.value} is counted as the ${numbers.join(' and the ')} ${post.name.value}`;
      yield {
        span,
        message: `${says}, not the ${ordinalOf(value)}.`,
        because: terms.map((held) => describeHolding({ person, post, term: held })).join(' '),
        evidence: [evidenceOf(term, `${says}.`)],
        fixes: numbers.map((text) => ({ title: `Replace with "${text}"`, edits: [{ span, text }] })),
      };
    }
  },
});

/** Small ordinals count something else ("the second president, Joe Biden") where the known number is far from them. */
const SMALL = 5;
const isFarOff = (value: number, terms: readonly Term[]): boolean =>
  value <= SMALL && terms.every(({ ordinal }) => Math.abs(ordinal! - value) > SMALL);
