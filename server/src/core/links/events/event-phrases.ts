import type { FactLookUp, WordedPhrase } from '../../facts/look-up.js';
import type { Event } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import type { Token } from '../../text/tokens.js';
import { monthOfAbbreviation, monthOfName } from '../../values/calendar-names.js';
import { findPhraseHits, indexPhrases, type PhraseIndex } from '../phrases.js';

/** A wording of an event, which is read when a draft has it; `dayWords`: how many words of it say a day, behind which a year may stand in drafts. */
interface EventWording {
  readonly phrase: WordedPhrase<Event>;
  readonly words: number;
  readonly dayWords?: number;
}

/** Event phrases by their rarest word. */
export type EventPhraseIndex = PhraseIndex<EventWording>;

/** An event phrase in a block, as a range of tokens. */
export interface EventHit {
  readonly event: Event;
  readonly from: number;
  readonly to: number;
}

const indexes = new WeakMap<FactLookUp, EventPhraseIndex>();

/** The index of a fact base, made once: the fact base never changes, so this is a memo and no state. */
export function eventPhraseIndex(facts: FactLookUp): EventPhraseIndex {
  const known = indexes.get(facts);
  if (known) return known;
  const made = indexPhrases(gathered(facts.eventPhrases(), wordingsOf));
  indexes.set(facts, made);
  return made;
}

type Wording = Parameters<typeof indexPhrases<EventWording>>[0][number];

/**
 * The wording as it is, and where it begins with a day and says more than "attack" behind it ("October 7 Hamas attack"), with room for a year:
 * "the Oct. 7, 2022, Hamas attack". A day and a common word alone are not enough: something else was attacked on 11 September 2012.
 */
function wordingsOf(phrase: WordedPhrase<Event>): Wording | readonly Wording[] {
  const { segments } = phrase;
  const words = segments.reduce((sum, { length }) => sum + length, 0);
  const own: Wording = { subject: { phrase, words }, segments };
  const only = segments[0]!;
  if (segments.length > 1 || only.length < SHORTEST_WITH_YEAR || !saysDay(only)) return own;
  return [own, { subject: { phrase, words, dayWords: DAY_WORDS }, segments: [only.slice(0, DAY_WORDS), only.slice(DAY_WORDS)] }];
}

/** A month and a day. */
const DAY_WORDS = 2;
const SHORTEST_WITH_YEAR = DAY_WORDS + 2;

const saysDay = ([first = '', second = '']: readonly string[]): boolean =>
  (isMonth(first) && /^\d{1,2}$/.test(second)) || (isMonth(second) && /^\d{1,2}$/.test(first));
const isMonth = (fold: string): boolean => (monthOfName(fold) ?? monthOfAbbreviation(fold)) !== undefined;

/** The event phrases among tokens `from` to `to` (one sentence), the longest of each event at a place. */
export const findEventHits = (tokens: readonly Token[], from: number, to: number, index: EventPhraseIndex): readonly EventHit[] =>
  gathered(findPhraseHits(tokens, from, to, index), ({ subject: { phrase, words, dayWords }, from: first, to: last }) =>
    (dayWords === undefined || isYear(tokens.slice(first + dayWords, last - words + dayWords)) ? [{ event: phrase.subject, from: first, to: last }] : []));

/** Nothing but a year between the day and the words behind it, with its commas. */
const isYear = (gap: readonly Token[]): boolean =>
  gap.filter(({ kind }) => kind === 'number').length === 1 && gap.every(({ kind, text }) => text === ',' || (kind === 'number' && /^\d{4}$/.test(text)));
