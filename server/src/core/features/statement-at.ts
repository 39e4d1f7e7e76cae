import { entityKey } from '../facts/pack-data.js';
import type { Place, PackData } from '../facts/pack-data.js';
import type { Entity } from '../facts/types.js';
import type { Links, OfficeClaim } from '../links/types.js';
import type { Span } from '../text/span.js';
import { mentionAt } from './hover.js';

/**
 * The keys under which packs may hold what is said at `offset`, the most telling first: the terms behind an office, the date of
 * an event, the entity that the words name.
 */
export function statementsAt({ links }: { readonly links: Links }, offset: number): readonly string[] {
  const mention = mentionAt(links, offset);
  if (!mention) return [];
  const office = links.offices.find(({ titleSpan, person }) => person.person === mention.entity && touches(titleSpan, offset));
  const keys = keysOf(mention.entity);
  return office ? [...termsOf(office), ...keys] : keys;
}

const touches = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

const termsOf = ({ person: { person }, posts }: OfficeClaim): readonly string[] =>
  person?.terms.filter(({ post }) => post !== undefined && posts.includes(post)).map(({ id }) => id) ?? [];

/** The keys of an entity itself. */
export const keysOf = (entity: Entity): readonly string[] => [
  ...(entity.kind === 'event' ? [entity.date.id] : []), entityKey(entity.kind, entity.id), entity.name.id,
];

/** Where the packs hold the first of `keys` that any has a place for; the last pack first, because it overrides. Compiled packs have none. */
export function placeOf(keys: readonly string[], packs: readonly PackData[]): Place | undefined {
  for (const key of keys) {
    for (let at = packs.length - 1; at >= 0; at--) {
      const place = packs[at]!.places.get(key);
      if (place) return place;
    }
  }
  return undefined;
}
