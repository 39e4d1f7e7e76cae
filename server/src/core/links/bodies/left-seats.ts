import type { FactLookUp } from '../../facts/look-up.js';
import { mayHold, seatAt, seatsOf, type Seat } from '../../facts/seats.js';
import { isAttested } from '../../facts/source-address.js';
import { gathered } from '../../text/gathered.js';
import type { Token } from '../../text/tokens.js';
import type { DateValue } from '../../values/date.js';
import { byBlock } from '../named-block.js';
import { actsToday, toldTimes } from '../offices/told-time.js';
import { BESIDE, type SeatTitle } from '../persons/seat-label-words.js';
import { findSeatLabels, type SeatLabel } from '../persons/seat-labels.js';
import type { Links } from '../types.js';
import { CHAMBERS, isRare } from './judge-seat.js';

/** A seat that somebody is said to hold who has left it. */
export interface LeftSeat {
  readonly label: SeatLabel;
  readonly title: NonNullable<SeatLabel['title']>;
  readonly seat: Seat;
  /** The seat that the person has on the day of the story. */
  readonly now?: Seat;
  /** Where the words for the seat begin before the name, absolute: "U.S. Sen." */
  readonly start: number;
  /** The facts end before the story: who left may have come back. */
  readonly last: boolean;
}

/** The first days after the end of a term are those of farewells. */
const GRACE_DAYS = 7;
/** Whoever left longer ago keeps the title in the mouths of many. */
const RECENT_DAYS = 3 * 365;
/** So many words stand between the commas or brackets behind a name. */
const LONGEST_ASIDE = 8;

/**
 * Who speaks or acts in the story itself under the title of a seat that was left within three years: "Sen. Marco Rubio said on Friday". Silent where the
 * name may be somebody else's, and where any term of that kind may last.
 */
export function leftSeats(links: Links): readonly LeftSeat[] {
  const { facts, storyDate: { value: at } } = links;
  const dates = byBlock(links.dates);
  return gathered(findSeatLabels(links), (label) => {
    const { person: link, title } = label;
    const { tokens } = link.block.reading;
    if (!title || link.folds.length < 2 || tokens[link.to - 1]!.possessive !== '') return [];
    const times = toldTimes(dates.get(link.block.index) ?? [], at);
    const to = behindAside(tokens, tokens[link.to]?.fold === 'of' ? behindState(label, tokens) : link.to);
    if (times.others.length > 0 || !actsToday(times, { from: link.from, to, end: to }, link.block.reading)) return [];
    const seat = leftSeat(label, title.says, at, facts);
    if (!seat) return [];
    const now = seatAt(link.person, at, facts, 0);
    return [{ label, title, seat, start: startOf(label, tokens), last: facts.knowsUpTo(seat.term) < at.first, ...(now && { now }) }];
  });
}

/** The last seat of the kind that the title says, where all of them were left, and not these days. */
function leftSeat({ person: { person }, party, state }: SeatLabel, says: SeatTitle, at: DateValue, facts: FactLookUp): Seat | undefined {
  if (person.deathDate && person.deathDate.value.first <= at.last) return undefined;
  const seats = seatsOf(person, facts).filter((seat) => isOfKind(seat, says, facts));
  if (seats.length === 0 || seats.some(({ term }) => term.endUnknown === true || mayHold(term, at, facts))) return undefined;
  const left = seats.reduce((one, other) => ((one.term.end?.last ?? Infinity) >= (other.term.end?.last ?? Infinity) ? one : other));
  const days = at.first - (left.term.end?.last ?? Infinity);
  const isNamed = isRare(person, facts) || seats.some((seat) => seat.party === party?.says.id || seat.area === state?.says.area);
  return days > GRACE_DAYS && days <= RECENT_DAYS && isNamed && isAttested(left.term) ? left : undefined;
}

function isOfKind({ term: { organization, post } }: Seat, says: SeatTitle, facts: FactLookUp): boolean {
  if (says === 'governor') return post !== undefined && facts.post(post)?.role === 'governor';
  const chamber = CHAMBERS[organization ?? ''];
  return chamber !== undefined && (says === 'congress' || says === chamber);
}

/** The token behind "of New Jersey". */
function behindState({ person: { block, to }, state }: SeatLabel, tokens: readonly Token[]): number {
  let at = to;
  while (state && at < tokens.length && tokens[at]!.start + block.offset < state.span.end) at += 1;
  return at;
}

/** The token behind what stands between commas or in brackets: "(R-Fla.)", ", R-Fla.,". */
function behindAside(tokens: readonly Token[], to: number): number {
  const close = tokens[to]?.text === '(' ? ')' : tokens[to]?.text === ',' ? ',' : undefined;
  if (close === undefined) return to;
  const at = tokens.slice(to + 1, to + 1 + LONGEST_ASIDE).findIndex(({ text }) => text === close);
  return at < 0 ? to : to + at + 2;
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/** "U.S. Sen.", "Texas Republican Sen.": "former" goes before all of it. */
function startOf({ person: { block, from }, title, party, state }: SeatLabel, tokens: readonly Token[]): number {
  const parts = [title, party, state].flatMap((part) => (part ? [part.span.start - block.offset] : []));
  let at = from - 1;
  while (at > 0 && tokens[at - 1]!.kind === 'word' && !ARTICLES.has(tokens[at - 1]!.fold)
    && (BESIDE.has(tokens[at - 1]!.fold) || parts.some((start) => start <= tokens[at - 1]!.start))) at -= 1;
  return tokens[at]!.start + block.offset;
}
