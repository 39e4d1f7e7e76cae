import { wrongSeats } from '../links/bodies/judge-seat.js';
import { LABEL_WORDS } from '../links/persons/seat-labels.js';
import type { Links } from '../links/types.js';
import { stateOf } from '../values/us-states.js';
import { defineCheck, seatFinding, type FactFinding } from './define-check.js';

/** A politician is given another state than the one for which he or she sits. */
export default defineCheck({
  id: 'state-wrong',
  title: 'The politician sits for another state',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
  needs: [LABEL_WORDS],
  rationale: 'Fifty governors, a hundred senators and 435 representatives, and one is soon put into the next state. The check reads "New York Gov. Gavin Newsom", '
    + '"Sen. Ted Cruz of Florida" and "Sen. Marsha Blackburn, R-Texas", in the abbreviations of the news agencies and of the post office, and compares the state with the one '
    + 'for which the fact base knows the person to sit on the story date. After the last day known it asks for a look, for a year.',
  examples: [
    { wrong: 'Sen. Ted Cruz of Florida voted against it.', right: 'Sen. Ted Cruz of Texas voted against it.' },
    { wrong: 'Sen. Elizabeth Warren (D-Conn.) voted for it.', right: 'Sen. Elizabeth Warren (D-Mass.) voted for it.' },
  ],
  silences: [
    'where somebody was born or is: the Texas-born, in Florida, visiting Ohio; the city of Washington',
    'a state for which the person sat at any time',
    'former, then, state and would-be senators, nominees and candidates',
    'names that many bear, unless title and party are right: the draft may mean somebody else',
    'paragraphs about another time, days for which the fact base does not know the seat',
    'quoted speech',
  ],
  accepts: [
    'In Florida Sen. Ted Cruz spoke for an hour.',
    'Sen. Ted Cruz, R-Texas, spoke in Ohio.',
  ],
  *run(links: Links): Iterable<FactFinding> {
    for (const wrong of wrongSeats(links, 'state')) yield seatFinding(wrong, wrong.seat.area === undefined ? undefined : stateOf(wrong.seat.area)?.[wrong.part.form]);
  },
});
