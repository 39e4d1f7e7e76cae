import type { FactLookUp } from '../facts/look-up.js';
import type { Event } from '../facts/types.js';
import type { Token } from '../text/tokens.js';
import { findPhraseHits, indexPhrases, type PhraseIndex } from './phrases.js';

/** Event phrases by their rarest word. */
export type EventPhraseIndex = PhraseIndex<Event>;

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
  const made = indexPhrases(facts.eventPhrases());
  indexes.set(facts, made);
  return made;
}

/** The event phrases among tokens `from` to `to` (one sentence), the longest of each event at a place. */
export const findEventHits = (
  tokens: readonly Token[], from: number, to: number, index: EventPhraseIndex,
): readonly EventHit[] => findPhraseHits(tokens, from, to, index).map(({ subject, ...place }) => ({ event: subject, ...place }));
