import { wrongSeats } from '../links/bodies/judge-seat.js';
import { PARTIES } from '../links/persons/seat-label-words.js';
import type { Links } from '../links/types.js';
import { defineCheck, seatFinding, type FactFinding } from './define-check.js';
import { LABEL_WORDS } from '../links/persons/seat-labels.js';

/** A politician is given another party than the one for which he or she sits. */
export default defineCheck({
  id: 'party-wrong',
  title: 'The politician sits for another party',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
  needs: [LABEL_WORDS],
  rationale: 'One letter makes a Democrat of a Republican, and no correction is printed more often in American news. The check reads "Republican Sen. Bernie '
    + 'Sanders", "Ted Cruz (D-Texas)" and "Ted Cruz, a Texas Democrat", and compares the party with the one for which the fact base knows the person to hold '
    + 'the seat or the governor’s office on the story date. After the last day known it asks for a look, for a year.',
  examples: [
    { wrong: 'Sen. Ted Cruz (D-Texas) voted against it.', right: 'Sen. Ted Cruz (R-Texas) voted against it.' },
    { wrong: 'Republican Gov. Gavin Newsom signed the bill.', right: 'Democratic Gov. Gavin Newsom signed the bill.' },
  ],
  silences: [
    'a party for which the person sat at any time; independents who vote with the Democrats',
    'former, then, state and would-be senators, nominees and candidates',
    'labels in which the state is wrong, too, and names that many bear: the draft may mean somebody else',
    'paragraphs about another time, days for which the fact base does not know the seat',
    'quoted speech',
  ],
  accepts: [
    'Sen. Bernie Sanders (I-Vt.) and Democratic Sen. Angus King voted against it.',
    'Republican Senate candidate Bernie Sanders lost.',
  ],
  *run(links: Links): Iterable<FactFinding> {
    for (const wrong of wrongSeats(links, 'party')) yield seatFinding(wrong, PARTIES.find(({ id }) => id === wrong.seat.party)?.[wrong.part.form]);
  },
});
