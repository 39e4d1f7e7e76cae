import { wrongSeats } from '../links/bodies/judge-seat.js';
import { LABEL_WORDS } from '../links/persons/seat-labels.js';
import type { Links } from '../links/types.js';
import { defineCheck, seatFinding, type FactFinding } from './define-check.js';

/** A senator is called a representative, or a representative a senator. */
export default defineCheck({
  id: 'chamber-wrong',
  title: 'The politician sits in the other chamber',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
  needs: [LABEL_WORDS],
  rationale: 'Senators and representatives sit under one dome and are taken for each other. The check reads "Sen." and "Rep.", "Senator" and "Representative" before a name, and '
    + 'compares the chamber with the one in which the fact base knows the person to sit on the story date. After the last day known it asks for a look, until the next Congress meets.',
  examples: [
    { wrong: 'Sen. Nancy Pelosi voted against it.', right: 'Rep. Nancy Pelosi voted against it.' },
    { wrong: 'Representative Mitch McConnell voted for it.', right: 'Senator Mitch McConnell voted for it.' },
  ],
  silences: [
    'a chamber in which the person sat at any time; a later Congress than the last one known',
    'state senators and state representatives, former, then and would-be senators',
    'congressman and congresswoman, which are said of both',
    'names that many bear, unless party and state are right: the draft may mean somebody else',
    'paragraphs about another time, days for which the fact base does not know the seat',
    'quoted speech',
  ],
  accepts: [
    'State Sen. Nancy Pelosi spoke.',
    'Rep. Adam Schiff, now a senator, spoke.',
  ],
  *run(links: Links): Iterable<FactFinding> {
    for (const wrong of wrongSeats(links, 'title')) yield seatFinding(wrong, OTHER.get(wrong.part.text));
  },
});

/** The title of the other chamber, as it is written. */
const OTHER: ReadonlyMap<string, string> = new Map([
  ['Sen.', 'Rep.'], ['Rep.', 'Sen.'], ['Sen', 'Rep'], ['Rep', 'Sen'], ['Senator', 'Representative'], ['Representative', 'Senator'], ['senator', 'representative'], ['representative', 'senator'],
]);
