import { seatsOf, type Seat } from '../../server/src/core/facts/seats.js';
import type { FactLookUp } from '../../server/src/core/facts/look-up.js';
import { PARTIES, type PartyForm } from '../../server/src/core/links/persons/seat-label-words.js';
import { US_STATES, stateOf } from '../../server/src/core/values/us-states.js';
import { pick, sample, type Random } from '../sequence.js';
import type { StatedKind, Statement } from './statement.js';

const MOST = 160;

/** A day on which the bundled packs know both chambers. */
const SEATED_DAY = '2026-06-15';
const SEATED = 20619;
const CHAMBERS: Readonly<Record<string, readonly [title: string, noun: string]>> = {
  'united-states-senate': ['Sen.', 'senator'], 'united-states-house-of-representatives': ['Rep.', 'representative'],
};

/** Members of Congress who sit on that day, with what they are called. */
function seated(facts: FactLookUp, random: Random): readonly { readonly seat: Seat; readonly words: Readonly<Record<string, string>> }[] {
  const all = [...facts.base.persons.values()].flatMap((person) => seatsOf(person, facts).flatMap((seat) => {
    const [chamber, other] = Object.entries(CHAMBERS).toSorted(([id]) => (id === seat.term.organization ? -1 : 1)).map(([, called]) => called);
    const state = seat.area === undefined ? undefined : stateOf(seat.area);
    const party = PARTIES.find(({ id }) => id === seat.party);
    const sits = seat.term.organization !== undefined && seat.term.organization in CHAMBERS && seat.term.end === undefined && facts.knowsUpTo(seat.term) >= SEATED;
    return sits && chamber && other && state && party && person.name.value.includes(' ')
      ? [{ seat, words: { name: person.name.value, title: chamber[0], noun: chamber[1], other: other[0], state: state.name, short: state.short, letter: party.letter, party: party.adjective } }]
      : [];
  }));
  return sample(all, MOST, random);
}

/** Members who left within the two years before that day, for whatever reason but death, and sit no more; the right words are "former" and the title. */
function departed(facts: FactLookUp, random: Random): readonly Statement[] {
  const all = [...facts.base.persons.values()].flatMap((person): readonly Statement[] => {
    const seats = seatsOf(person, facts).filter(({ term: { organization = '' } }) => organization in CHAMBERS);
    const last = seats.toSorted((a, b) => (a.term.end?.last ?? Infinity) - (b.term.end?.last ?? Infinity)).at(-1);
    const state = last?.area === undefined ? undefined : stateOf(last.area);
    const party = PARTIES.find(({ id }) => id === last?.party);
    const end = last?.term.end?.last;
    if (!last || !state || !party || person.deathDate || end === undefined || SEATED - end > 730 || SEATED - end < 30 || seats.some(({ term }) => term.endUnknown === true)) return [];
    const [title] = CHAMBERS[last.term.organization!]!;
    return [{
      words: { name: person.name.value, title: `former ${title}`, state: state.name, short: state.short, letter: party.letter, party: party.adjective }, wrong: [title], storyDate: SEATED_DAY,
    }];
  });
  return sample(all, MOST, random);
}

const otherParty = ({ party }: Seat, form: PartyForm): string => PARTIES.find(({ id }) => id !== party && id !== 'independents-in-us-office')![form];

const sits = (name: string, check: string, place: string, wrong: (seat: Seat, words: Readonly<Record<string, string>>, random: Random) => string): StatedKind => ({
  name, checks: [check],
  statements: (facts, random): readonly Statement[] => seated(facts, random)
    .filter(({ seat: { party } }) => check !== 'party-wrong' || party !== 'independents-in-us-office')
    .map(({ seat, words }) => ({ words, wrong: [wrong(seat, words, random)], storyDate: SEATED_DAY }))
    .filter(({ words, wrong: [filled] }) => filled !== words[place]),
});

export const seatKinds: readonly StatedKind[] = [
  sits('seat-party', 'party-wrong', 'party', (seat) => otherParty(seat, 'adjective')),
  sits('seat-letter', 'party-wrong', 'letter', (seat) => otherParty(seat, 'letter')),
  sits('seat-state', 'state-wrong', 'state', (_seat, _words, random) => pick(US_STATES, random)!.name),
  sits('seat-short', 'state-wrong', 'short', (_seat, _words, random) => pick(US_STATES, random)!.short),
  sits('seat-chamber', 'chamber-wrong', 'title', (_seat, words) => words['other']!),
  { name: 'seat-left', checks: ['seat-left'], statements: departed },
];
