import type { Entity } from '../facts/types.js';
import type { Links } from '../links/types.js';
import { fold } from '../text/fold.js';
import type { Span } from '../text/span.js';

/** Which entity is looked for: the same in every draft, whatever packs the draft is checked with. */
export interface EntityKey {
  readonly kind: Entity['kind'];
  readonly id: string;
}

/** Every place of a draft that names the entity, in order: in full, by a surname alone, by an acronym, by the words for an event. */
export function mentionsOf({ persons, organizations, areas, eventClaims }: Links, { kind, id }: EntityKey): readonly Span[] {
  const spans = (): readonly Span[] => {
    switch (kind) {
      case 'person': return persons.flatMap(({ person, outcome, span }) => (outcome === 'linked' && person?.id === id ? [span] : []));
      case 'organization': return organizations.flatMap(({ entity, span }) => (entity.id === id ? [span] : []));
      case 'area': return areas.flatMap(({ entity, span, inThing }) => (entity.id === id && inThing !== true ? [span] : []));
      case 'event': return eventClaims.flatMap(({ event, phraseSpan }) => (event.id === id ? [phraseSpan] : []));
      default: return [];
    }
  };
  return [...spans()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * Whether a text can name the entity at all, told without analysing it: one word of one of its names stands there. Events go by
 * many phrases, so no text is ruled out for them. May say yes for nothing, never no for a mention that is spelt right.
 */
export function mayName(entity: Entity): (text: string) => boolean {
  if (entity.kind === 'event') return () => true;
  const words = new Set(entity.names.flatMap(({ name }) => name.split(SEPARATORS).map(fold)).filter((word) => word.length > 1));
  return (text) => {
    for (const [word] of text.matchAll(WORDS)) if (words.has(fold(word))) return true;
    return false;
  };
}

const SEPARATORS = /[^\p{L}\p{N}'’]+/u;
const WORDS = /[\p{L}\p{N}]+/gu;
