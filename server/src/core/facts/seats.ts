import type { DateValue, DayNumber } from '../values/date.js';
import { say, type Said } from '../values/said.js';
import { termBounds } from './index/term-bounds.js';
import { isOpen } from './last-known.js';
import type { FactLookUp } from './look-up.js';
import type { Person, Term } from './types.js';

/** A term that is held for an area or for a party: a seat in a parliament, a governor's office. */
export interface Seat {
  readonly term: Term;
  /** Ids of the area and the party. */
  readonly area?: string;
  readonly party?: string;
}

/** A seat on a day, or on the last day before it of which the facts know. */
export interface SeatAt extends Seat {
  /** Before the day asked for where the facts end sooner. */
  readonly upTo: DayNumber;
}

/** All seats that a person holds or held, as the base has them. */
export const seatsOf = ({ terms }: Person, facts: FactLookUp): readonly Seat[] => terms.flatMap((term): readonly Seat[] => {
  if (term.area === undefined && term.onBehalfOf === undefined) return [];
  const area = term.area ?? (term.post === undefined ? undefined : facts.post(term.post)?.area);
  return [{ term, ...(area !== undefined && { area }), ...(term.onBehalfOf !== undefined && { party: term.onBehalfOf }) }];
});

/** The seat that a person surely holds on every day of `at`, or surely held on the last day known, at most `within` days before. */
export function seatAt(person: Person, at: DateValue, facts: FactLookUp, within: number): SeatAt | undefined {
  const known = seatsOf(person, facts).map((seat) => ({ seat, bounds: termBounds(seat.term, facts.knowsUpTo(seat.term)) }))
    .filter(({ bounds }) => bounds.sureFrom <= at.first && bounds.sureFrom <= bounds.sureTo);
  const held = known.find(({ bounds }) => at.last <= bounds.sureTo);
  if (held) return { ...held.seat, upTo: at.first };
  const last = known.find(({ seat: { term }, bounds: { sureTo } }) => isOpen(term) && sureTo < at.first && at.first - sureTo <= within);
  return last && { ...last.seat, upTo: last.bounds.sureTo };
}

/** True where the term may be held on some day of `at`. */
export function mayHold(term: Term, at: DateValue, facts: FactLookUp): boolean {
  const { possibleFrom, possibleTo } = termBounds(term, facts.knowsUpTo(term));
  return possibleFrom <= at.last && at.first <= possibleTo;
}

/** "Senator for Texas (Republican Party)", "Governor of Texas (Republican Party)". */
export function seatLabel({ term, area, party }: Seat, facts: FactLookUp): string {
  const place = area === undefined ? undefined : facts.area(area)?.name.value;
  const office = term.post === undefined ? `${term.role ?? 'Member'}${place === undefined ? '' : ` for ${place}`}` : facts.post(term.post)?.name.value ?? term.post;
  const of = party === undefined ? undefined : facts.organization(party)?.name.value;
  if (of === undefined) return office;
  return of.includes('(') ? `${office}, ${of}` : `${office} (${of})`;
}

/** "Ted Cruz has been Senator for Texas (Republican Party) since 3 January 2013." A whole sentence, for evidence. */
export function describeSeat(person: Person, seat: Seat, facts: FactLookUp): Said {
  const subject = person.name.value;
  const { term: { start: written, end, endUnknown, startOrBefore } } = seat;
  const office = seatLabel(seat, facts);
  const start = startOrBefore === true ? undefined : written;
  if (end) return start ? say`${subject} was ${office} from ${start} to ${end}.` : say`${subject} was ${office} until ${end}.`;
  if (endUnknown) return start ? say`${subject} was ${office} from ${start}; when the term ended is not known.` : say`${subject} was ${office}; when the term ended is not known.`;
  return start ? say`${subject} has been ${office} since ${start}.` : say`${subject} has been ${office}.`;
}
