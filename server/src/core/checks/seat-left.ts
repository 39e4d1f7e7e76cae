import { describeSeat, seatLabel } from '../facts/seats.js';
import { leftSeats, type LeftSeat } from '../links/bodies/left-seats.js';
import { formerAt } from '../links/offices/rewrite-office.js';
import { LABEL_WORDS } from '../links/persons/seat-labels.js';
import type { Links } from '../links/types.js';
import { say, sentences } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding, type Fix } from './define-check.js';

/** A senator, representative or governor who has left the seat is called so in a story of today. */
export default defineCheck({
  id: 'seat-left',
  title: 'The politician has left the seat',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
  needs: [LABEL_WORDS],
  rationale: 'Members of Congress lose elections, move to the cabinet or to the other chamber, and the old title stays in the fingers. The check reads "Sen.", "Rep.", '
    + '"Gov." and their like before a whole name, and speaks where the person says or does something in the story itself and had left every seat of that kind '
    + 'more than a week and less than three years before. Past the last day of which the facts know it asks for a look.',
  examples: [{ wrong: 'Sen. Marco Rubio said on Friday that talks would go on.', right: 'Former Sen. Marco Rubio said on Friday that talks would go on.', date: '2025-09-20' }],
  silences: [
    'former, then, late and would-be senators, senators of states',
    'sentences that do not say of a day of the story what the person does: “a bill that Sen. Marco Rubio wrote”',
    'seats left long ago, or in the week before; people who sit again, or of whom a day is not known',
    'names that many bear, unless party or state are right: the draft may mean somebody else',
    'paragraphs with dates of another time, and quoted speech',
  ],
  accepts: [
    'Former Sen. Marco Rubio said on Friday that talks would go on.',
    'A bill that Sen. Marco Rubio wrote was signed on Friday.',
  ],
  *run(links: Links): Iterable<FactFinding> {
    for (const left of leftSeats(links)) {
      const { label: { person: { person, span } }, title, seat, now, last } = left;
      const known = describeSeat(person, seat, links.facts);
      const present = now && describeSeat(person, now, links.facts);
      yield {
        span: title.span,
        whole: span,
        message: say`${person.name.value} has not been ${seatLabel(seat, links.facts)} since ${seat.term.end!}.`,
        because: last ? sentences(known, say`What has changed since is not known.`) : present ? sentences(known, present) : known,
        ...(last && { severity: 'warning' as const }),
        evidence: [evidenceOf(seat.term, known), ...(now && present ? [evidenceOf(now.term, present)] : [])],
        fixes: fixesOf(left),
      };
    }
  },
});

/** The title of the seat that the person has now, or "former". */
function fixesOf({ label: { person: { block } }, title, now, start }: LeftSeat): readonly Fix[] {
  const present = now?.term.role === 'Senator' ? TITLES_NOW.senator : now?.term.role === 'Representative' ? TITLES_NOW.representative : undefined;
  const text = present && (title.text.length <= 4 ? present.short : present.long);
  return [
    ...(text === undefined ? [] : [{ title: say`Replace with "${text}"`, edits: [{ span: title.span, text }] }]),
    { title: say`Insert "former"`, edits: [formerAt(block, start)] },
  ];
}

const TITLES_NOW = { senator: { short: 'Sen.', long: 'Senator' }, representative: { short: 'Rep.', long: 'Representative' } };
