import { areaSaid, describeHolding } from '../../facts/describe.js';
import { confirmedOn, lastKnownHolders } from '../../facts/last-known.js';
import type { FactLookUp, Holding } from '../../facts/look-up.js';
import { describeSeat, seatAt, seatLabel, seatsOf, type Seat, type SeatAt } from '../../facts/seats.js';
import { isAttested } from '../../facts/source-address.js';
import type { Person, Term } from '../../facts/types.js';
import { fold } from '../../text/fold.js';
import { gathered } from '../../text/gathered.js';
import { civilDate } from '../../values/calendar.js';
import type { DateValue, DayNumber } from '../../values/date.js';
import { say, sentences, when, type Said } from '../../values/said.js';
import { ALLIED, type SeatTitle } from '../persons/seat-label-words.js';
import { findSeatLabels, type SeatLabel } from '../persons/seat-labels.js';
import type { Links } from '../types.js';

/** The parts of a label that can be wrong. */
type Part = 'title' | 'party' | 'state';

/** What is wrong with a label, and the seat that says so. */
interface SeatVerdict {
  readonly seat: SeatAt;
  readonly wrong: ReadonlySet<Part>;
  /** Who governs the state that a former governor of another one is given. */
  readonly holder?: Holding;
}

/** A label one part of which is wrong, and how that is told. */
export interface WrongSeat<P extends Part> {
  readonly label: SeatLabel;
  readonly part: NonNullable<SeatLabel[P]>;
  readonly message: Said;
  readonly because: Said;
  /** Known of an earlier day than the story's only. */
  readonly last: boolean;
  readonly seat: SeatAt;
  /** The terms that say so, each with its sentence. */
  readonly terms: readonly [readonly [Term, Said], ...(readonly [Term, Said])[]];
}

/**
 * So many days after the last one known a seat is still worth a look: nobody moves to another state with it, few change their party, and
 * the next Congress meets in January of every second year.
 */
const LOOK_DAYS = 365;

/** All members of a Congress are known from its first day to that on which its members were last confirmed, some twenty months. */
const ROSTER_DAYS = 600;

/** A family name, and a given name, that more people of the fact base bear are those of many more outside it. */
const FEW_BEARERS = 2;
const FEW_NAMESAKES = 6;

/** The bodies of the bundled pack that the titles name. */
export const CHAMBERS: Readonly<Record<string, SeatTitle>> = { 'united-states-senate': 'senate', 'united-states-house-of-representatives': 'house' };

/** The labels of a block or a draft whose `part` is wrong. */
export function wrongSeats<P extends Part>(links: Links, part: P): readonly WrongSeat<P>[] {
  const { facts, storyDate: { value: at } } = links;
  return gathered(findSeatLabels(links), (label) => {
    const found = label[part] as WrongSeat<P>['part'] | undefined;
    const verdict = found && judgeSeat(label, at, facts);
    if (!found || !verdict?.wrong.has(part)) return [];
    const { seat, holder } = verdict;
    const { person } = label.person;
    const [name, office, last] = [person.name.value, seatLabel(seat, facts), seat.upTo < at.first];
    const known = describeSeat(person, seat, facts);
    const because = holder ? sentences(known, describeHolding(holder)) : known;
    return [{
      label, part: found, seat, last,
      terms: [[seat.term, known], ...(holder ? [[holder.term, describeHolding(holder)] as const] : [])],
      message: holder ? say`${name} was ${office}, not of ${areaSaid(said(label, part))}.` : last
        ? say`${name} was ${office} ${when(confirmedOn(seat.term, seat.upTo))}, the last that is known, not ${said(label, part)}.`
        : say`${name} was ${office} on ${at}, not ${said(label, part)}.`,
      because: last ? sentences(because, say`What has changed since is not known.`) : because,
    }];
  });
}

/** What the words say, whatever abbreviation they use. */
function said({ title, party, state }: SeatLabel, part: Part): string {
  switch (part) {
    case 'title': return title?.says === 'senate' ? 'Senator' : 'Representative';
    case 'party': return party?.says.noun ?? '';
    case 'state': return state?.says.name ?? '';
  }
}

/**
 * Compares what a draft says of a politician with the seat on the day of the story. Wrong is only what the person never was for all that is
 * known: parties and chambers are changed, and old titles kept. A name that many bear needs more in the label that is right, because the draft may
 * mean somebody else; two things wrong are rather another person than two slips.
 */
function judgeSeat(label: SeatLabel, at: DateValue, facts: FactLookUp): SeatVerdict | undefined {
  const { person } = label.person;
  const seat = seatAt(person, at, facts, LOOK_DAYS);
  const seats = seatsOf(person, facts);
  if (!seat) return formerGovernor(label, seats, at, facts);
  if (!isAttested(seat.term)) return undefined;
  const right = new Set<Part>();
  const wrong = new Set<Part>();
  const says = {
    title: label.title && titleOf(label.title.says, seats.map(({ term }) => term), seat, at),
    party: label.party && (seats.some(({ party }) => party === undefined) ? undefined : isOf(label.party.says.id, gathered(seats, ({ party = '' }) => [party, ALLIED.get(party) ?? '']))),
    state: label.state && isOf(label.state.says.area, gathered(seats, ({ area }) => area ?? [])),
  };
  for (const [what, isRight] of Object.entries(says) as [Part, boolean | undefined][]) if (isRight !== undefined) (isRight ? right : wrong).add(what);
  if (wrong.size === 0) return undefined;
  const rare = isRare(person, facts);
  // "Lisa Murkowski of Wyoming": without a title or a party the name alone says who is meant.
  if (!label.title && !label.party && !(seat.upTo >= at.first && isFamilyNameRare(person, facts))) return undefined;
  const inHouse = CHAMBERS[seat.term.organization ?? ''] === 'house';
  // Of earlier Congresses the facts do not have every member.
  if (!rare && inHouse && facts.knowsUpTo(seat.term) - at.first > ROSTER_DAYS) return undefined;
  const needed = rare ? wrong.size - 1 : wrong.has('title') || inHouse ? 2 : wrong.size;
  return right.size >= needed && wrong.size <= (rare ? 2 : 1) ? { seat, wrong } : undefined;
}

/** "New Jersey Governor Andrew Cuomo": whoever governed another state only, while somebody else surely governs this one. */
function formerGovernor({ person: { person }, title, state }: SeatLabel, seats: readonly Seat[], at: DateValue, facts: FactLookUp): SeatVerdict | undefined {
  if (title?.says !== 'governor' || !state || !isRare(person, facts)) return undefined;
  const seat = seats.findLast(({ term }) => term.post !== undefined && isAttested(term));
  const post = facts.postsByRole('governor').find(({ area }) => area === state.says.area);
  if (!seat || !post || seats.some(({ area }) => area === undefined || area === state.says.area) || person.terms.some((term) => term.post === post.id)) return undefined;
  const [holder] = [...facts.holdersAt(post.id, at), ...lastKnownHolders(post, at, facts, LOOK_DAYS)];
  if (!holder || holder.person.id === person.id || !isAttested(holder.term)) return undefined;
  return { seat: { ...seat, upTo: Math.min(at.first, facts.knowsUpTo(holder.term)) }, wrong: new Set(['state']), holder };
}

/** The Congress that sits on a day, from 3 January of each second year; numbered from the year 1. */
const congressOf = (day: DayNumber): number => Math.floor((civilDate(day - 2).year + 1) / 2);

const isOf = (id: string, ids: readonly string[]): boolean => ids.includes(id);

/** True where few bear the name: of those with a very common given name the facts list nobody. */
export function isRare({ givenName, familyName }: Person, facts: FactLookUp): boolean {
  if (isFamilyNameRare({ familyName }, facts)) return true;
  const namesakes = facts.personsByGivenName(fold(givenName)).length;
  return namesakes > 0 && namesakes <= FEW_NAMESAKES;
}

const isFamilyNameRare = ({ familyName }: Pick<Person, 'familyName'>, facts: FactLookUp): boolean => facts.familyNamed(fold(familyName).replaceAll('-', ' ')).length <= FEW_BEARERS;

/** Whether a title is right; undefined where it may be meant otherwise, or is of an office that other checks judge. */
function titleOf(title: SeatTitle, terms: readonly SeatAt['term'][], { term, upTo }: SeatAt, at: DateValue): boolean | undefined {
  if (title === 'governor') return term.post === undefined ? undefined : true;
  const sat = gathered(terms, ({ organization }) => CHAMBERS[organization ?? ''] ?? []);
  if (CHAMBERS[term.organization ?? ''] === undefined) return undefined;
  if (title === 'congress') return sat.includes('house') ? true : undefined;
  // From one Congress to the next many move to the other chamber.
  return sat.includes(title) || (congressOf(upTo) === congressOf(at.first) ? false : undefined);
}
