import type { Said } from '../../values/said.js';
import { mapOf } from '../layer.js';
import { entityKey, statementId, type PackData, type Place } from '../pack-data.js';
import { problemAt, told } from '../read/report.js';
import type { Entity, EntityKind, FactBase, Problem, Statement } from '../types.js';

/** What a rule over the layered base is given: the base, and a way to report. */
export interface Lookout {
  readonly base: FactBase;
  /** True where some pack writes of the entity, though it may have been left out for another problem. */
  isWritten(kind: EntityKind, id: string): boolean;
  /**
   * Reports at a statement, or at a property (`area`) or the id of an entity. Of several places it is the first one in a
   * pack that can be corrected: read from files, not compiled.
   */
  report(severity: Problem['severity'], at: At | readonly At[], message: Said): void;
}

export type At =
  | { readonly statement: Statement<unknown>; readonly entity: Entity }
  | { readonly entity: Entity; readonly property?: string };

/** The packs of a base, and those of them whose problems are told. */
export interface Judged {
  readonly packs: readonly PackData[];
  readonly judged: readonly PackData[];
}

/**
 * A lookout over packs, filling `problems`. Where some of the judged ones were read from files, only what can be corrected in them is
 * reported, and not what is wrong in the compiled ones below; where all are compiled, problems name the pack.
 */
export function lookOver(base: FactBase, { packs, judged }: Judged, problems: Problem[]): Lookout {
  const byId = new Map(judged.map((pack) => [pack.info.id, pack]));
  const allCompiled = judged.every(({ places }) => places.size === 0);
  const packOf = (at: At): string => ('statement' in at ? at.statement.pack : at.entity.pack);
  return {
    base,
    isWritten: (kind, id) => packs.some(({ places }) => places.has(entityKey(kind, id))),
    report(severity, at, message) {
      const candidates = isList(at) ? at : [at];
      for (const one of candidates) {
        const pack = byId.get(packOf(one));
        const place = pack === undefined ? undefined : placeIn(pack, one);
        if (place === undefined) continue;
        problems.push(problemAt(place, severity, message));
        return;
      }
      const first = candidates.find((one) => byId.has(packOf(one)));
      if (allCompiled && first !== undefined) problems.push({ path: packOf(first), severity, ...told(message) });
    },
  };
}

const isList = (at: At | readonly At[]): at is readonly At[] => Array.isArray(at);

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
