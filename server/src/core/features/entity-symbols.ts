import { nameFolds } from '../facts/index/name-tokens.js';
import type { FactLookUp } from '../facts/look-up.js';
import { entitiesOf } from '../facts/layer.js';
import { addressOf } from '../facts/source-address.js';
import type { Entity, EntityKind } from '../facts/types.js';
import { findEntities } from './find-entities.js';

/** An entity as one line of a list of search results. */
export interface EntitySymbol {
  readonly entity: Entity;
  /** The name that was found; not always the usual one. */
  readonly name: string;
  /** "person", "place, Kyiv": what it is, and its usual name where another one was found. */
  readonly container: string;
}

/** More than a list of results is ever read to. */
const SHOWN = 100;

const KIND: Readonly<Record<EntityKind, string>> = {
  person: 'person', organization: 'organisation', post: 'office', area: 'place', event: 'event', figure: 'figure', quotation: 'quotation',
};

interface Named {
  readonly entity: Entity;
  readonly name: string;
  readonly words: readonly string[];
}

/** Names taken into words once for each fact base: a search is asked anew at every letter. */
const namesOf = new WeakMap<FactLookUp, readonly Named[]>();

/**
 * The entities whose name holds words that begin with those of the query; whole words first, then in the order of the packs.
 * Where there are none, what `findEntities` finds near them. Nothing for an empty query: a fact base is not read from a list.
 */
export function entitySymbols(facts: FactLookUp, query: string): readonly EntitySymbol[] {
  const wanted = nameFolds(query.trim()).filter((word) => word !== '');
  if (wanted.length === 0) return [];
  let names = namesOf.get(facts);
  if (!names) namesOf.set(facts, (names = [...allNames(facts)]));
  const best = new Map<Entity, Named & { readonly rank: number }>();
  for (const named of names) {
    const rank = rankOf(named.words, wanted);
    if (rank < (best.get(named.entity)?.rank ?? NOT_FOUND)) best.set(named.entity, { ...named, rank });
  }
  const found = [...best.values()].sort((a, b) => a.rank - b.rank).slice(0, SHOWN);
  if (found.length > 0 && facts.atHand === facts.base) return found.map(({ entity, name }) => symbol(entity, name));
  const shown = new Set(found.map(({ entity }) => entity.id));
  // Of a large file, whole words of names are found; beginnings of words are not looked for in it.
  const others = findEntities(facts, query);
  const more = found.length > 0 && others.by === 'near' ? [] : others.entities.filter(({ id }) => !shown.has(id)).slice(0, SHOWN - found.length);
  return [...found.map(({ entity, name }) => symbol(entity, name)), ...more.map((entity) => symbol(entity, entity.name.value))];
}

const NOT_FOUND = 3;

/** 0: the whole name; 1: whole words of it; 2: beginnings of words. */
function rankOf(words: readonly string[], wanted: readonly string[]): number {
  if (words.length === wanted.length && wanted.every((word, index) => word === words[index])) return 0;
  if (wanted.every((word) => words.includes(word))) return 1;
  return wanted.every((word) => words.some((one) => one.startsWith(word))) ? 2 : NOT_FOUND;
}

function* allNames({ atHand }: FactLookUp): Generator<Named> {
  for (const entity of entitiesOf(atHand)) {
    for (const { name, kind } of entity.names) if (kind !== 'misspelling') yield { entity, name, words: nameFolds(name) };
  }
}

const symbol = (entity: Entity, name: string): EntitySymbol => ({
  entity, name, container: name === entity.name.value ? KIND[entity.kind] : `${KIND[entity.kind]}, ${entity.name.value}`,
});

/** The first source on the web behind an entity's name: where its statement can be read if no pack file is at hand. */
export const sourceAddress = ({ name }: Entity): string | undefined =>
  name.sources.map(addressOf).find((address) => address !== undefined && /^https?:\/\/[^\s/]/i.test(address));
