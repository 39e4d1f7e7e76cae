import type { DateMention } from '../../mentions/types.js';
import { gathered } from '../../text/gathered.js';
import { shift, type Span } from '../../text/span.js';
import { tokenise, type Token } from '../../text/tokens.js';
import { yearValue } from '../../values/date.js';
import { findEventHits, type EventHit, type EventPhraseIndex } from './event-phrases.js';
import type { DateLink, EventClaim, PlacedBlock } from '../types.js';

/** What tells of the beginning of a war behind its name, and of its end. */
const BEGINNINGS: readonly (readonly Token[])[] = ['began', 'broke out', 'started'].map(tokenise);
const ENDS: readonly (readonly Token[])[] = ['ended'].map(tokenise);

/** A bracket and a full stop. */
const ENTRY_ENDS = 2;

/** A name has so many words at most: "Algerian War of Independence". */
const LONGEST_NAME = 6;

/** With these the years may be those of a part of it: "the last phase of the Korean War (1951-53)". */
const PARTS: ReadonlySet<string> = new Set([
  'phase', 'phases', 'stage', 'stages', 'part', 'parts', 'years', 'half', 'end', 'period', 'truce', 'talks', 'veteran', 'role', 'intervention', 'involvement',
  // A country gives a world war the years of its own part in it.
  'world',
]);

const YEAR_DIGITS = 4;

/** One of the two years, with its place in the prose. */
interface Bound {
  readonly year: number;
  readonly verbs: readonly (readonly Token[])[];
  readonly place: Span;
}

/**
 * "The Korean War of 1950-53", "the Korean War (1950-1953)": the first year is that in which the war began, the last that in which it ended. The fact
 * base dates "Korean War began", and so the name is looked up with that verb.
 */
export function findSpanClaims(block: PlacedBlock, from: number, dates: readonly DateLink[], index: EventPhraseIndex): readonly EventClaim[] {
  return gathered(dates, (date): EventClaim[] => {
    const { mention: { range, approximate, from: at, to, stated, until, span } } = date;
    const { tokens, prose } = block.reading;
    const lead = tokens[at - 1]?.text;
    if (!range || approximate || until?.year === undefined || stated.year === undefined || stated.month !== undefined || until.month !== undefined || (lead !== 'of' && lead !== '(')) return [];
    // "Lorca: a poet, shot soon after the start of the Spanish Civil War (1898-1936)": years that close an entry of a list are of whom it is about.
    if (lead === '(' && block.reading.kind === 'list-item' && tokens.length - to <= ENTRY_ENDS && at - 1 - from > LONGEST_NAME) return [];
    const start = Math.max(from, at - 1 - LONGEST_NAME);
    const name = tokens.slice(start, at - 1);
    if (name.at(-1)?.kind !== 'word' || name.at(-1)!.possessive !== '' || tokens.slice(Math.max(from, start - 3), at).some(({ fold }) => PARTS.has(fold))) return [];
    const bounds: readonly Bound[] = [
      { year: stated.year, verbs: BEGINNINGS, place: { start: span.start, end: span.start + YEAR_DIGITS } },
      { year: until.year, verbs: ENDS, place: { start: span.end - YEAR_DIGITS, end: span.end } },
    ];
    return gathered(bounds, ({ year, verbs, place }) => {
      // "1950-53" writes but two digits of its end.
      const hit = prose.slice(place.start, place.end) === String(year) ? hitWith(name, verbs, index) : undefined;
      if (!hit) return [];
      const value = yearValue(year);
      const mention: DateMention = { kind: 'date', from: at, to, span: place, anchoring: 'absolute', range: false, stated: { year }, value };
      const phrase = { start: tokens[start + hit.from]!.start, end: tokens[at - 2]!.end };
      return [{
        event: hit.event, phraseSpan: shift(phrase, block.offset), phraseText: prose.slice(phrase.start, phrase.end),
        date: { ...date, value, mention, span: shift(place, block.offset), text: String(year) },
      }];
    });
  });
}

/** The event that a name tells with one of the verbs behind it; what stands before the name is no part of it. */
function hitWith(name: readonly Token[], verbs: readonly (readonly Token[])[], index: EventPhraseIndex): EventHit | undefined {
  for (const verb of verbs) {
    const length = name.length + verb.length;
    const hit = findEventHits([...name, ...verb], 0, length, index).find(({ from, to }) => to === length && from < name.length);
    if (hit) return hit;
  }
  return undefined;
}
