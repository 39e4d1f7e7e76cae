import type { Person } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import type { Span } from '../../text/span.js';
import type { Token } from '../../text/tokens.js';
import { wordClass } from '../../text/word-classes.js';
import { stateWritten, type StateForm, type UsState } from '../../values/us-states.js';
import { byBlock } from '../named-block.js';
import { closesAt, sentenceAround } from '../places/places-in-block.js';
import { BESIDE, GOES_ON, LABELS, NOUNS, OTHERWISE, PARTY_LETTERS, PARTY_WORDS, TITLES, WHERE, type PartyForm, type PartyWords, type SeatTitle } from './seat-label-words.js';
import { tellsOfToday, toldTimes, type ToldTimes } from '../offices/told-time.js';
import type { Links, PersonLink, PlacedBlock } from '../types.js';

/** What a draft says of a politician right beside the name: "Texas Republican Sen. Ted Cruz", "Sen. Ted Cruz (R-Texas)". Spans are absolute. */
export interface SeatLabel {
  readonly person: PersonLink & { readonly person: Person };
  readonly title?: { readonly says: SeatTitle; readonly span: Span; readonly text: string };
  readonly party?: { readonly says: PartyWords; readonly form: PartyForm; readonly span: Span; readonly text: string };
  readonly state?: { readonly says: UsState; readonly form: StateForm; readonly span: Span; readonly text: string };
}

/** A block without such a word has no label. */
export const LABEL_WORDS = wordClass(LABELS);

/** A paragraph about another time than the story's calls people by what they were then. */
const ANOTHER_TIME_DAYS = 365;
/** So many words before a name belong to it: "senior Texas Republican U.S. Sen." */
const LONGEST_LEAD = 6;
/** So many words of an apposition are read: "a moderate New York Republican". */
const LONGEST_APPOSITION = 6;

/** The label of somebody whom the fact base does not know. */
export type UnknownLabel = Omit<SeatLabel, 'person'> & { readonly person: PersonLink };

/** The labels of people who hold or held a seat. Linear in the draft. */
export const findSeatLabels = (links: Links): readonly SeatLabel[] => labelsOf(links, hasSeat);

/** The labels of people whom the fact base does not know. */
export const findLabelsOfUnknown = (links: Links): readonly UnknownLabel[] => labelsOf(links, (link): link is PersonLink => link.outcome === 'unknown');

function labelsOf<P extends PersonLink>(links: Links, isAsked: (link: PersonLink) => link is P): readonly (Omit<SeatLabel, 'person'> & { readonly person: P })[] {
  const dates = byBlock(links.dates);
  return gathered([...byBlock(links.persons)], ([index, persons]) => {
    const block = persons[0]!.block;
    if ((block.reading.classes & LABEL_WORDS) === 0) return [];
    const times = toldTimes(dates.get(index) ?? [], links.storyDate.value, ANOTHER_TIME_DAYS);
    return gathered(persons, (person) => {
      const label = isAsked(person) && !person.quoted && isOfToday(person, times) ? labelOf(person, block) : undefined;
      return label ? [{ ...label, person: person as P }] : [];
    });
  });
}

const isOfToday = ({ from, to, block }: PersonLink, times: ToldTimes): boolean => tellsOfToday(times, { from, to, end: sentenceAround(block, from).to }, block.reading) !== undefined;

const hasSeat = (link: PersonLink): link is SeatLabel['person'] =>
  link.outcome === 'linked' && link.person?.terms.some(({ area, onBehalfOf }) => area !== undefined || onBehalfOf !== undefined) === true;

/** A label while it is read; its places are those of the block. */
type Draft = { -readonly [K in 'title' | 'party' | 'state']?: SeatLabel[K] };

function labelOf(person: PersonLink, block: PlacedBlock): Omit<SeatLabel, 'person'> | undefined {
  const reader = new Reader(block);
  const before = reader.before(person.from);
  if (!before) return undefined;
  const possessive = reader.tokens[person.to - 1]!.possessive !== '';
  const label = { ...before, ...(possessive ? {} : reader.behind(person.to, before.title !== undefined || person.via === 'full-name')) };
  return label.title ?? label.party ?? label.state ? label : undefined;
}

class Reader {
  readonly tokens: readonly Token[];

  constructor(readonly block: PlacedBlock) {
    this.tokens = block.reading.tokens;
  }

  /** "Texas Republican Sen. " before token `to`; undefined where words make another office or another time of it. */
  before(to: number): Draft | undefined {
    const label: Draft = {};
    let at = to - 1;
    for (let left = LONGEST_LEAD; left > 0 && at >= 0; left -= 1) {
      const token = this.tokens[at]!;
      if (token.kind !== 'word' || token.possessive !== '' || this.tokens[at + 1]!.gap === 'break') break;
      if (OTHERWISE.has(token.fold)) return undefined;
      // "Then-Sen.", "Democrat-turned-Republican"; "Florida-based Sen." and "hard-line Republican" say nothing of that kind.
      if (token.gap === 'hyphen' && OTHERWISE.has(this.tokens[at - 1]?.fold ?? '')) return undefined;
      if (this.tokens[at + 1]!.gap === 'hyphen' || token.gap === 'hyphen') return label;
      const title = TITLES.get(token.fold);
      const party = PARTY_WORDS.get(token.fold);
      const state = label.state ? undefined : this.stateUpTo(at + 1);
      if (title && at === to - 1) label.title = { says: title, ...this.part(at, at + 1) };
      else if (party && !label.party && token.case !== 'lower') label.party = { says: party.party, form: label.title && party.form === 'noun' ? 'adjective' : party.form, ...this.part(at, at + 1) };
      else if (state && (label.title ?? label.party)) {
        if (WHERE.has(this.tokens[state.from - 1]?.fold ?? '')) return label;
        // "Washington" is a city, too.
        if (state.says.name !== 'Washington') label.state = { says: state.says, form: 'name', ...this.part(state.from, at + 1) };
        at = state.from;
      } else if (!BESIDE.has(token.fold)) break;
      at -= 1;
    }
    return label;
  }

  /** What stands behind a name: "(R-Texas)", ", a Texas Republican,", and behind a title or a whole name "of Texas, a Republican,". */
  behind(at: number, named: boolean): Draft {
    const { to, ...of } = named ? this.of(at) : { to: at };
    return { ...(this.wire(to) ?? this.apposed(to)), ...of };
  }

  /** " (R-Texas)", ", D-N.Y.,", " (D)". */
  private wire(at: number): Draft | undefined {
    const open = this.tokens[at]?.text;
    const party = PARTY_LETTERS.get(this.tokens[at + 1]?.text ?? '');
    if (!party || (open !== '(' && open !== ',')) return undefined;
    const label: Draft = { party: { says: party, form: 'letter', ...this.part(at + 1, at + 2) } };
    const behind = this.tokens[at + 2];
    if (open === '(' && behind?.text === ')') return label;
    const from = behind?.text === '–' || behind?.text === '—' ? at + 3 : behind?.gap === 'hyphen' ? at + 2 : undefined;
    const state = from === undefined ? undefined : this.stateAt(from);
    if (!state) return {};
    // "Ted Cruz and Alex Padilla, R-Texas and D-Calif.": in pairs.
    if (open === ',' && this.tokens[state.to]?.fold === 'and' && PARTY_LETTERS.has(this.tokens[state.to + 1]?.text ?? '')) return {};
    // Beside a letter "Texas" is its own abbreviation.
    const form = state.form === 'name' && state.says.short === state.says.name ? 'short' : state.form;
    return { ...label, state: { says: state.says, form, ...this.part(from!, state.to) } };
  }

  /** ", a Texas Republican,", ", the Democratic senator from Texas,", ", Republican of Texas,", " is a Texas Republican". */
  private apposed(at: number): Draft | undefined {
    const predicated = this.tokens[at]?.fold === 'is';
    if (!predicated && this.tokens[at]?.text !== ',') return undefined;
    const label: Draft = {};
    let to = at + 1;
    for (let left = LONGEST_APPOSITION; left > 0; left -= 1) {
      const token = this.tokens[to];
      if (token?.kind !== 'word' || token.possessive !== '' || OTHERWISE.has(token.fold) || (token.gap === 'hyphen' && !BESIDE.has(token.fold))) return undefined;
      const party = PARTY_WORDS.get(token.fold);
      const state = label.state || label.party ? undefined : this.stateAt(to);
      if (party) {
        const noun = NOUNS.has(this.tokens[to + 1]?.fold ?? '');
        label.party = { says: party.party, form: noun ? 'adjective' : party.form, ...this.part(to, to + 1) };
        const closed = this.closed(to + 1, label, party.form === 'adjective');
        // "If Ted Cruz is a Democrat": in a bare predicate anything is said.
        return predicated && !noun && !closed?.state ? undefined : closed;
      }
      if (state?.form === 'name') label.state = { says: state.says, form: 'name', ...this.part(to, state.to) };
      else if (!BESIDE.has(token.fold)) return undefined;
      to = state?.form === 'name' ? state.to : to + 1;
    }
    return undefined;
  }

  /** The rest of an apposition: a noun where there must be one, "of" or "from" a state, and then nothing more that belongs to it. */
  private closed(at: number, label: Draft, needsNoun: boolean): Draft | undefined {
    const noun = NOUNS.has(this.tokens[at]?.fold ?? '');
    if (needsNoun && !noun) return undefined;
    let to = noun ? at + 1 : at;
    const word = this.tokens[to]?.fold;
    const state = word === 'of' || word === 'from' ? this.stateAt(to + 1) : undefined;
    if (state?.form === 'name' && !label.state) label.state = { says: state.says, form: 'name', ...this.part(to + 1, state.to) };
    if (word === 'of' || word === 'from') {
      if (!state || this.tokens[state.to - 1]!.possessive !== '') return undefined;
      to = state.to;
    }
    const next = this.tokens[to];
    return this.tokens[to - 1]!.possessive === '' && next?.gap !== 'hyphen' && (closesAt(this.tokens, to) || GOES_ON.has(next?.fold ?? '')) ? label : undefined;
  }

  /** " of Florida" behind a name with a title. */
  private of(at: number): Draft & { readonly to: number } {
    const state = this.tokens[at]?.fold === 'of' ? this.stateAt(at + 1) : undefined;
    const next = state && this.tokens[state.to];
    if (state?.form !== 'name' || state.says.name === 'Washington' || this.tokens[state.to - 1]!.possessive !== '' || next?.gap === 'hyphen') return { to: at };
    // "Of New York City", "of Kansas City".
    if (next?.kind === 'word' && next.case !== 'lower') return { to: at };
    return { to: state.to, state: { says: state.says, form: 'name', ...this.part(at + 1, state.to) } };
  }

  private part(from: number, to: number): { readonly span: Span; readonly text: string } {
    const [start, end] = [this.tokens[from]!.start, this.tokens[to - 1]!.end];
    return { span: { start: start + this.block.offset, end: end + this.block.offset }, text: this.block.reading.prose.slice(start, end) };
  }

  private stateAt(at: number): { readonly says: UsState; readonly form: StateForm; readonly to: number } | undefined {
    for (const to of [at + 2, at + 1]) {
      const words = this.tokens.slice(at, to);
      if (words.length < to - at || words.some(({ kind, case: written }) => kind !== 'word' || written === 'lower')) continue;
      const says = stateWritten(words.map(({ fold, gap }, index) => (index > 0 && gap === 'space' ? ` ${fold}` : fold)).join(''));
      if (says) return { says, form: formOf(this.part(at, to).text, says), to };
    }
    return undefined;
  }

  private stateUpTo(to: number): { readonly says: UsState; readonly from: number } | undefined {
    for (const from of [to - 2, to - 1]) {
      const state = from < 0 ? undefined : this.stateAt(from);
      if (state?.to === to && state.form === 'name') return { says: state.says, from };
    }
    return undefined;
  }
}

const formOf = (text: string, { name, letters }: UsState): StateForm =>
  (text.toLowerCase() === name.toLowerCase() ? 'name' : text === letters ? 'letters' : 'short');
