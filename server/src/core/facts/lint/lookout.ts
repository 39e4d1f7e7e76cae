import { mapOf } from '../layer.js';
import { entityKey, statementId, type PackData, type Place } from '../pack-data.js';
import { problemAt } from '../read/report.js';
import type { Entity, EntityKind, FactBase, Problem, Statement } from '../types.js';

/** What a rule over the layered base is given: the base, and a way to report. */
export interface Lookout {
  readonly base: FactBase;
  /** True where some pack writes of the entity, though it may have been left out for another problem. */
  isWritten(kind: EntityKind, id: string): boolean;
  /** Reports at a statement, or at a property (`area`) or the id of an entity. */
  report(severity: Problem['severity'], at: At, message: string): void;
}

export type At =
  | { readonly statement: Statement<unknown>; readonly entity: Entity }
  | { readonly entity: Entity; readonly property?: string };

/** A lookout over `packs`, filling `problems`. Packs without places (compiled ones) are named by their id. */
export function lookOver(base: FactBase, packs: readonly PackData[], problems: Problem[]): Lookout {
  const byId = new Map(packs.map((pack) => [pack.info.id, pack]));
  return {
    base,
    isWritten: (kind, id) => packs.some(({ places }) => places.has(entityKey(kind, id))),
    report(severity, at, message) {
      const pack = byId.get('statement' in at ? at.statement.pack : at.entity.pack);
      const place = pack === undefined ? undefined : placeIn(pack, at);
      problems.push(place === undefined
        ? { path: pack?.info.id ?? at.entity.pack, severity, message }
        : problemAt(place, severity, message));
    },
  };
}

function placeIn(pack: PackData, at: At): Place | undefined {
  const { entity } = at;
  const exact = 'statement' in at ? at.statement.id
    : at.property === undefined ? '' : statementId(entity.kind, entity.id, at.property);
  return pack.places.get(exact) ?? pack.places.get(entityKey(entity.kind, entity.id));
}

/** The ids of all entities of a kind: what a reference may be. */
export const idsOf = (base: FactBase, kind: EntityKind): Iterable<string> => mapOf(base, kind).keys();

/** The usual name in quotation marks would be noise in most messages: this is the plain name. */
export const nameOf = (entity: Entity): string => entity.name.value;
