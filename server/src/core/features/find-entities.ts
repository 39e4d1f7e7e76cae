import { editDistance } from '../facts/edit-distance.js';
import type { FactLookUp } from '../facts/look-up.js';
import { entitiesOf, mapOf } from '../facts/layer.js';
import { entityKey, entityKinds } from '../facts/pack-data.js';
import type { Entity } from '../facts/types.js';
import { tokenise } from '../text/tokens.js';

/** How a name was found; the first of these that finds anything is the answer. */
export type FoundBy = 'id' | 'name' | 'words' | 'near';

export interface FoundEntities {
  readonly by: FoundBy;
  readonly entities: readonly Entity[];
}

/**
 * The entities that somebody means who types `query`: by id, by a whole name (accents and case folded), by words of a name,
 * or by words near those of a name. Misspellings that a pack lists count as names here: they are typed to be looked up.
 */
export function findEntities(facts: FactLookUp, query: string): FoundEntities {
  const id = query.trim();
  const wanted = wordsOf(query);
  const found: Record<FoundBy, Entity[]> = { id: [], name: [], words: [], near: [] };
  for (const entity of candidates(facts, id, wanted)) {
    if (entity.id === id) found.id.push(entity);
    if (wanted.length === 0) continue;
    const names = namesOf(entity).map(wordsOf);
    if (names.some((words) => words.length === wanted.length && wanted.every((word, index) => word === words[index]))) {
      found.name.push(entity);
    } else if (names.some((words) => wanted.every((word) => words.includes(word)))) {
      found.words.push(entity);
    } else if (names.some((words) => wanted.every((word) => words.some((other) => isNear(word, other))))) {
      found.near.push(entity);
    }
  }
  const by = (['id', 'name', 'words', 'near'] as const).find((way) => found[way].length > 0) ?? 'near';
  return { by, entities: found[by] };
}

/**
 * Every entity; but of layers that are read page by page from a file, which may hold millions, those that the index gives for the id, the
 * whole name or a word of it. Of words that very many bear it gives nobody: then the whole name must be right.
 */
function* candidates(facts: FactLookUp, id: string, wanted: readonly string[]): Generator<Entity> {
  const { base, atHand } = facts;
  yield* entitiesOf(atHand);
  if (base === atHand) return;
  const others = new Map<string, Entity>();
  const add = (entity: Entity | undefined): void => void (entity && others.set(entityKey(entity.kind, entity.id), entity));
  for (const kind of entityKinds) add(mapOf(base, kind).get(id));
  for (const { entity, length } of facts.namesAt(wanted, wanted.map(() => 'upper'), 0)) if (length === wanted.length) add(entity);
  for (const person of facts.personsByFamilyName(wanted.join(' '))) add(person);
  for (const word of wanted) for (const near of [word, ...facts.nearPersonTokens(word)]) for (const person of facts.personsByToken(near)) add(person);
  for (const body of facts.nearOrganizations(wanted)) add(body);
  if (others.size === 0) return;
  for (const entity of entitiesOf(atHand)) others.delete(entityKey(entity.kind, entity.id));
  yield* others.values();
}

/** Events and figures are called by their wordings. */
const namesOf = (entity: Entity): readonly string[] =>
  [...entity.names.map(({ name }) => name), ...(entity.kind === 'event' || entity.kind === 'figure' ? entity.phrases : [])];

/** Short words must be right: one edit leads from any of them to many others. */
function isNear(typed: string, word: string): boolean {
  const limit = typed.length >= 9 ? 2 : typed.length >= 5 ? 1 : 0;
  return limit === 0 ? typed === word : editDistance(typed, word, limit) <= limit;
}

const wordsOf = (text: string): readonly string[] =>
  tokenise(text).filter(({ kind }) => kind !== 'punctuation').map(({ fold }) => fold);
