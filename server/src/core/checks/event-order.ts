import type { Event } from '../facts/types.js';
import { findEventOrderClaims } from '../links/event-order-claims.js';
import { formatDate } from '../values/date-format.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** Two dated events are told in the wrong order. */
export default defineCheck({
  id: 'event-order',
  title: 'Events in the wrong order',
  severity: 'error',
  restsOn: 'facts',
  rationale: 'Which came first, the annexation or the revolution? A sentence that names two events of the fact base and puts "before", "after", '
    + '"preceded" or "followed" between them states their order without a date. The check compares it with the dates of both.',
  examples: [{ wrong: 'Russia annexed Crimea before the Maidan revolution.', right: 'Russia annexed Crimea after the Maidan revolution.' }],
  silences: [
    'events that are close to one another, or whose dates sources give differently',
    'sentences that name more than two events, or one as the object of another verb',
    'negations, plans, conditions, questions, anniversaries, quoted speech',
  ],
  *run(links): Iterable<FactFinding> {
    for (const { earlier, later, span, word, contrary, earlierSpan, laterSpan } of findEventOrderClaims(links)) {
      if (!isContradicted(earlier, later)) continue;
      yield {
        span,
        message: `The order is wrong: "${later.name.value}" is of ${formatDate(later.date.value)}, "${earlier.name.value}" of ${formatDate(earlier.date.value)}.`,
        because: `“${word}” puts "${earlier.name.value}" first. ${dated(earlier)} ${dated(later)}`,
        evidence: [evidenceOf(earlier.date, dated(earlier)), evidenceOf(later.date, dated(later))],
        fixes: [{ title: `Replace with "${contrary}"`, edits: [{ span, text: contrary }] }],
        related: [{ span: earlierSpan, message: dated(earlier) }, { span: laterSpan, message: dated(later) }],
      };
    }
  },
});

/** Days by which the events must be apart, by how precisely they are known. */
const APART = { day: 7, month: 62, year: 731 } as const;

function isContradicted(earlier: Event, later: Event): boolean {
  const apart = earlier.date.value.first - later.date.value.last;
  const disputed = earlier.date.disputedBy.length + later.date.disputedBy.length > 0;
  return apart > Math.max(APART[earlier.tolerance], APART[later.tolerance], disputed ? APART.year : 0);
}

const dated = (event: Event): string => `The date of "${event.name.value}" is ${formatDate(event.date.value)}.`;
