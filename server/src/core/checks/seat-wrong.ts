import type { FactLookUp } from '../facts/look-up.js';
import type { Area } from '../facts/types.js';
import { areasNamed, countriesAround, namesMoreThanPlaces } from '../links/places/areas-named.js';
import { findSeatClaims, SEAT_WORDS, type SeatClaim } from '../links/bodies/seat-claims.js';
import type { Links } from '../links/types.js';
import { bare, say } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** A body is said to be based in another city than its own. */
export default defineCheck({
  id: 'seat-wrong',
  title: 'The body has its seat elsewhere',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
  needs: ['organizations', 'areas', SEAT_WORDS],
  rationale: 'Geneva, Vienna and The Hague are full of bodies, and one is soon put for another. The check reads "the Vienna-based IAEA" and "FIFA, based in '
    + 'Zurich" and compares the place with the seat of the body.',
  examples: [
    { wrong: 'The Geneva-based International Atomic Energy Agency said so.', right: 'The Vienna-based International Atomic Energy Agency said so.' },
  ],
  silences: [
    'offices, branches and officials: "a Geneva-based WHO official", "the Beijing-based WHO team"',
    'bodies that work from several cities, as the note on the seat tells; parliaments; other cities of the country to which a body belongs',
    'headquarters: "UN headquarters in Baghdad" is one of many',
    'countries and regions in which the seat lies',
    'moves, plans, former seats, paragraphs about another time',
    'places that the fact base does not know, quoted speech',
  ],
  accepts: [
    'A Geneva-based IAEA official said so.',
    'The Vienna-based IAEA said so.',
  ],
  *run(links: Links): Iterable<FactFinding> {
    for (const claim of findSeatClaims(links)) {
      const seat = wrongSeat(claim, links.facts);
      if (!seat) continue;
      const { body: { entity: { name: { value: name }, seat: statement } }, place } = claim;
      const of = bare(/^[A-Z]+$/.test(name) ? name : `the ${name}`, name);
      const right = seat.name.value;
      const says = say`The seat of ${of} is ${right}.`;
      yield {
        span: place.span,
        message: say`The seat of ${of} is ${right}, not ${place.entity.name.value}.`,
        because: says,
        evidence: [evidenceOf(statement!, says)],
        fixes: [{ title: say`Replace with "${right}"`, edits: [{ span: place.span, text: right }] }],
        related: [{ span: claim.body.span, message: says }],
      };
    }
  },
});

/** The city of the seat, where the one in the draft is surely another and nothing else of the body is there. */
function wrongSeat({ body: { entity: body }, place }: SeatClaim, facts: FactLookUp): Area | undefined {
  const { seat: statement, note } = body;
  const seat = statement && facts.area(statement.value);
  const places = areasNamed(place, facts);
  if (!seat || places.length === 0 || statement.disputedBy.length > 0 || body.classification === 'legislature' || namesMoreThanPlaces(place, facts)) return undefined;
  if (places.some(({ id, classification }) => !PLACES.has(classification) || id === seat.id || facts.liesIn(seat.id, id) || facts.liesIn(id, seat.id))) return undefined;
  // Where else a body works is told in the note on its seat.
  if ([note, statement.note].some((text) => text !== undefined && places.some(({ name }) => text.includes(name.value)))) return undefined;
  const home = new Set(countriesAround(seat, facts).map(({ id }) => id));
  const near = places.some((one) => countriesAround(one, facts).some(({ id }) => home.has(id)));
  // A body of one country may have offices all over it.
  return near && body.area !== undefined ? undefined : seat;
}

const PLACES: ReadonlySet<string> = new Set(['city', 'region', 'country']);
