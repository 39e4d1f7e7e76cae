import type { Event } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import { shift, type Span } from '../../text/span.js';
import type { Token } from '../../text/tokens.js';
import { wordClass } from '../../text/word-classes.js';
import { DETERMINER_WORDS, isCopula, isPastVerb, MODALS, NO_STATEMENT } from './event-claim-words.js';
import { eventPhraseIndex, findEventHits, type EventHit } from './event-phrases.js';
import { isQuoted } from '../named-block.js';
import type { Links, PlacedBlock } from '../types.js';

/** The draft says that one event of the fact base came before another. */
export interface EventOrderClaim {
  readonly earlier: Event;
  readonly later: Event;
  /** The word that says so, absolute, and the one that would say the contrary. */
  readonly span: Span;
  readonly word: string;
  readonly contrary: string;
  /** Where the two events are named, absolute. */
  readonly earlierSpan: Span;
  readonly laterSpan: Span;
}

/** Words that order what stands before them and what stands behind: whether the former is the earlier, and the contrary word. */
const ORDER: ReadonlyMap<string, readonly [firstIsEarlier: boolean, contrary: string]> = new Map([
  ['before', [true, 'after']], ['after', [false, 'before']], ['following', [false, 'before']],
  ['preceded', [true, 'followed']], ['followed', [false, 'preceded']], ['predated', [true, 'followed']],
]);

/** A paragraph without such a word puts no event before another. */
export const ORDER_WORDS = wordClass(ORDER.keys());

/** Between an event and the word: "came shortly before", "happened two years after". */
const HAPPENING = new Set(['came', 'happened', 'occurred', 'took', 'place', 'began', 'ended', 'was', 'were', 'held']);
const SPANS_OF_TIME = new Set(['year', 'years', 'month', 'months', 'week', 'weeks', 'day', 'days', 'decade', 'decades', 'long', 'shortly', 'soon', 'just', 'well', 'a', 'two', 'three', 'four', 'several', 'some', 'few', 'immediately', 'right']);
/** Between the word and the second event, beside articles. */
const MOST_WORDS_BETWEEN = 3;
const MOST_SUBJECT_WORDS = 4;
/** An event told with a noun orders its sentence only where nothing governs it but these. */
const GOVERNORS = new Set(['since', 'after', 'following', 'in', 'during', 'with', 'until', 'and', 'but', 'that', 'when']);

/**
 * Finds "the annexation of Crimea, before the Maidan revolution", "Brexit followed the pandemic", "Before the Maidan revolution,
 * Russia annexed Crimea": two events in one sentence with nothing between them but the word that orders them.
 */
export function findEventOrderClaims({ blocks, facts }: Links): readonly EventOrderClaim[] {
  return gathered(blocks, (block) => gathered(block.reading.sentences, ({ from, to }) => {
    const { tokens } = block.reading;
    if (!isOrdered(tokens, from, to)) return [];
    const index = eventPhraseIndex(facts);
    const found = findEventHits(tokens, from, to, index).toSorted((a, b) => a.from - b.from);
    // An event may know the same words by two of its wordings.
    const hits = found.filter((hit, at) => !found.slice(0, at).some((other) => other.event === hit.event && hit.from < other.to));
    const [first, second] = hits;
    // More than two events in a sentence, or two readings of the same words, leave it open which is ordered with which.
    if (!first || !second || hits.length !== 2 || first.to > second.from || first.event === second.event) return [];
    if (tokens.slice(from, to).some((token, at) => takesBack(token, from + at, hits))) return [];
    return claimOf({ block, tokens, from, to }, first, second) ?? [];
  }));
}

/** Most sentences order nothing, and are told by their words alone. */
function isOrdered(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if ((tokens[at]!.classes & ORDER_WORDS) !== 0) return true;
  return false;
}

interface InSentence {
  readonly block: PlacedBlock;
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
}

/** Negations, plans, doubts and questions anywhere in the sentence, but for the ordering word itself. */
const takesBack = ({ fold, text }: Token, at: number, hits: readonly EventHit[]): boolean =>
  !ORDER.has(fold) && (NO_STATEMENT.has(fold) || MODALS.has(fold) || fold.endsWith("n't") || text === '?')
  && !hits.some(({ from, to }) => at >= from && at < to);

function claimOf(here: InSentence, first: EventHit, second: EventHit): EventOrderClaim | undefined {
  const at = wordBetween(here, first, second) ?? wordInFront(here, first, second);
  if (at === undefined) return undefined;
  const { tokens, block } = here;
  const [firstIsEarlier, contrary] = ORDER.get(tokens[at]!.fold)!;
  const inFront = at < first.from;
  // "Before E2, E1 happened" says the contrary of "E1 happened before E2" by the order of its words.
  const [earlier, later] = firstIsEarlier !== inFront ? [first, second] : [second, first];
  const place = ({ from, to }: EventHit): Span => ({ start: tokens[from]!.start, end: tokens[to - 1]!.end });
  if (isQuoted(block, place(first)) || isQuoted(block, place(second))) return undefined;
  const word = tokens[at]!;
  const capital = word.text !== word.fold;
  return {
    earlier: earlier.event,
    later: later.event,
    span: shift({ start: word.start, end: word.end }, block.offset),
    word: word.text,
    contrary: capital ? contrary.charAt(0).toUpperCase() + contrary.slice(1) : contrary,
    earlierSpan: shift(place(earlier), block.offset),
    laterSpan: shift(place(later), block.offset),
  };
}

/** "E1, [shortly] before [the] E2", "E1 came before E2", "E1 preceded E2". */
function wordBetween({ tokens, from }: InSentence, first: EventHit, second: EventHit): number | undefined {
  let at = first.to;
  if (tokens[at]?.text === ',') at++;
  while (at < second.from && (HAPPENING.has(tokens[at]!.fold) || SPANS_OF_TIME.has(tokens[at]!.fold))) at++;
  const word = tokens[at];
  if (!word || at >= second.from || !ORDER.has(word.fold)) return undefined;
  const passive = isCopula(tokens[at - 1]!.fold) && /^(?:preceded|followed)$/.test(word.fold);
  if (passive || !leadsTo(tokens, at + 1, second.from)) return undefined;
  return isTold(tokens, first) || standsAlone(tokens, first.from, from) ? at : undefined;
}

/** "Before the Maidan revolution, Russia annexed Crimea": the event behind is told with a verb and a short subject. */
function wordInFront({ tokens, from }: InSentence, first: EventHit, second: EventHit): number | undefined {
  const word = tokens[from];
  if (!word || !ORDER.has(word.fold) || /^(?:preceded|followed|predated)$/.test(word.fold) || !leadsTo(tokens, from + 1, first.from)) return undefined;
  if (tokens[first.to]?.text !== ',' || !isTold(tokens, second)) return undefined;
  const subject = tokens.slice(first.to + 1, second.from);
  return subject.length <= MOST_SUBJECT_WORDS && subject.every(({ kind, fold }) => kind === 'word' && !isPastVerb(fold)) ? from : undefined;
}

/** Only articles and adjectives of countries lead to the second event. */
const leadsTo = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= MOST_WORDS_BETWEEN && tokens.slice(from, to).every(({ kind, fold, case: written }) =>
    kind === 'word' && (DETERMINER_WORDS.has(fold) || written !== 'lower'));

/** True where the phrase tells the event with a verb: "annexed Crimea", not "annexation of Crimea". */
const isTold = (tokens: readonly Token[], { from, to }: EventHit): boolean => tokens.slice(from, to).some(({ fold }) => isPastVerb(fold));

/** A noun at the beginning of its sentence or clause, or behind a preposition of time: nobody opposes or recalls it there. */
function standsAlone(tokens: readonly Token[], from: number, sentence: number): boolean {
  let at = from - 1;
  while (at >= sentence && (DETERMINER_WORDS.has(tokens[at]!.fold) || tokens[at]!.possessive !== '' || tokens[at]!.case !== 'lower')
    && tokens[at]!.kind === 'word' && !GOVERNORS.has(tokens[at]!.fold)) at--;
  return at < sentence || GOVERNORS.has(tokens[at]!.fold) || tokens[at]!.text === ',';
}
