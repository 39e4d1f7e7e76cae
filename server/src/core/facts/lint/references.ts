import { anyOf, say, sentences } from '../../values/said.js';
import { didYouMean } from '../edit-distance.js';
import { entitiesOf, mapOf } from '../layer.js';
import type { Entity, EntityKind, Statement } from '../types.js';
import { idsOf, type Lookout } from './lookout.js';

interface Reference {
  readonly kinds: readonly EntityKind[];
  readonly id: string;
  readonly property: string;
  readonly statement?: Statement<unknown>;
}

/** Every id that an entity names must be an entity of some pack. */
export function checkReferences(lookout: Lookout): void {
  for (const entity of entitiesOf(lookout.base)) {
    for (const reference of referencesOf(entity)) {
      const { kinds, id, property, statement } = reference;
      if (kinds.some((kind) => mapOf(lookout.base, kind).has(id) || lookout.isWritten(kind, id))) continue;
      const meant = kinds.map((kind) => didYouMean(id, idsOf(lookout.base, kind))).find((found) => found !== undefined);
      const advice = meant === undefined ? say`Add it to ${anyOf(kinds.map((kind) => `${kind}s.yaml`))}.` : say`Did you mean \`${meant}\`?`;
      lookout.report(
        'error', statement === undefined ? { entity, property } : { entity, statement },
        sentences(say`There is no ${anyOf(kinds)} \`${id}\` in any pack.`, advice));
    }
  }
}

function* referencesOf(entity: Entity): Generator<Reference> {
  const to = (kinds: readonly EntityKind[], id: string | undefined, property: string): readonly Reference[] =>
    (id === undefined ? [] : [{ kinds, id, property }]);
  const each = (kinds: readonly EntityKind[], statements: readonly (Statement<string> | undefined)[]): readonly Reference[] =>
    statements.flatMap((statement) =>
      (statement === undefined ? [] : [{ kinds, id: statement.value, property: statement.property, statement }]));
  switch (entity.kind) {
    case 'person':
      yield* each(['area'], entity.citizenship);
      for (const term of entity.terms) {
        for (const reference of [
          ...to(['post'], term.post, 'memberships'), ...to(['organization'], term.organization, 'memberships'),
          ...to(['area'], term.area, 'memberships'), ...to(['organization'], term.onBehalfOf, 'memberships'),
        ]) {
          yield { ...reference, statement: term };
        }
      }
      break;
    case 'organization':
      yield* to(['area'], entity.area, 'area');
      yield* to(['organization'], entity.parent, 'parent');
      yield* each(['area'], [entity.seat]);
      yield* each(['area', 'organization'], entity.members);
      break;
    case 'post':
      yield* to(['area'], entity.area, 'area');
      yield* to(['organization'], entity.organization, 'organization');
      break;
    case 'area':
      yield* each(['area'], entity.capital);
      for (const outer of entity.within) yield* to(['area'], outer, 'within');
      break;
    case 'quotation':
      yield* to(['person'], entity.speaker, 'speaker');
      break;
    case 'event':
    case 'figure':
      break;
  }
}
