import { eventSaid } from '../facts/describe.js';
import type { Event } from '../facts/types.js';
import { findEventOrderClaims, ORDER_WORDS } from '../links/events/event-order-claims.js';
import { gathered } from '../text/gathered.js';
import type { DateValue } from '../values/date.js';
import { parseEdtf } from '../values/edtf.js';
import { say, type Said } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** Two dated events are told in the wrong order. */
export default defineCheck({
  id: 'event-order',
  title: 'Events in the wrong order',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
  needs: [ORDER_WORDS],
  rationale: 'Which came first, the annexation or the revolution? A sentence that names two events of the fact base and puts "before", "after", '
    + '"preceded" or "followed" between them states their order without a date. The check compares it with the dates of both.',
  examples: [{ wrong: 'Russia annexed Crimea before the Maidan revolution.', right: 'Russia annexed Crimea after the Maidan revolution.' }],
  silences: [
    'events that are close to one another, or whose dates sources give differently',
    'sentences that name more than two events, or one as the object of another verb',
    'negations, plans, conditions, questions, anniversaries, quoted speech',
  ],
  accepts: [
    'Russia annexed Crimea after the Maidan revolution.',
    'Would Russia have annexed Crimea before the Maidan revolution?',
  ],
  *run(links): Iterable<FactFinding> {
    for (const { earlier, later, span, word, contrary, earlierSpan, laterSpan } of findEventOrderClaims(links)) {
      if (!isContradicted(earlier, later)) continue;
      yield {
        span,
        message: say`Wrong order: ${eventSaid(later.name.value)} (${later.date.value}) came before ${eventSaid(earlier.name.value)} (${earlier.date.value}).`,
        because: say`“${word}” puts the later one first: ${eventSaid(earlier.name.value)}.`,
        evidence: [evidenceOf(earlier.date, dated(earlier)), evidenceOf(later.date, dated(later))],
        fixes: [{ title: say`Replace with "${contrary}"`, edits: [{ span, text: contrary }] }],
        related: [{ span: earlierSpan, message: dated(earlier) }, { span: laterSpan, message: dated(later) }],
      };
    }
  },
});

/** Days by which the events must be apart, by the unit in which sources may differ about them: of one week either may be told first. */
const APART_DAYS = { day: 7, month: 14, year: 21 } as const;

/** True where the first surely began after the second had ended, whichever source is right about either. */
function isContradicted(earlier: Event, later: Event): boolean {
  const begun = Math.min(...datesOf(earlier).map(({ first }) => first));
  const ended = Math.max(...datesOf(later).map(({ last }) => last));
  return begun - ended >= Math.max(APART_DAYS[earlier.tolerance], APART_DAYS[later.tolerance]);
}

const datesOf = ({ date }: Event): readonly DateValue[] =>
  [date.value, ...gathered(date.disputedBy, ({ value }) => parseEdtf(value) ?? [])];

const dated = (event: Event): Said => say`The date of “${event.name.value}” is ${event.date.value}.`;
