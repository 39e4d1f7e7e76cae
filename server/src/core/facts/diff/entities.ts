import { mapOf } from '../layer.js';
import { entityKey, entityKinds } from '../pack-data.js';
import type { Entity, EntityName, FactBase, Statement, Term } from '../types.js';
import { plainOf, statedOf, type PlainProperty } from './properties.js';
import { changeOf, pairUp } from './statements.js';
import type { FactChange } from './types.js';
import { cited, inWords, sourceIds } from './wording.js';

/** All differences between the entities of two bases, by kind and id. */
export function diffEntities(before: FactBase, after: FactBase): readonly FactChange[] {
  const bases = [after, before];
  return entityKinds.flatMap((kind) => {
    const old: ReadonlyMap<string, Entity> = mapOf(before, kind);
    const now: ReadonlyMap<string, Entity> = mapOf(after, kind);
    const ids = [...new Set([...old.keys(), ...now.keys()])].sort((a, b) => (a < b ? -1 : 1));
    return ids.flatMap((id) => {
      const a = old.get(id);
      const b = now.get(id);
      // Layering hands over the same objects where no pack differs: most of the bundled facts.
      if (a === b) return [];
      if (a !== undefined && b !== undefined) return changesOf(a, b, bases);
      const one = b ?? a;
      return one === undefined ? [] : [arrival(one, b !== undefined, bases)];
    });
  });
}

/** An entity that came or went, as one change with the number of its statements. */
function arrival(entity: Entity, came: boolean, bases: readonly FactBase[]): FactChange {
  const statements = statedOf(entity, bases).flatMap((one) => one.statements);
  const sources = [...new Set(statements.flatMap((statement) => sourceIds(statement.sources)))];
  const count = `${String(statements.length)} ${statements.length === 1 ? 'statement' : 'statements'}`;
  return {
    ...headOf(entity), change: came ? 'added' : 'removed', text: came ? `new ${entity.kind}, ${count}${cited(sources)}` : `${entity.kind} removed, ${count}`,
    sources, touches: [...new Set([entityKey(entity.kind, entity.id), ...statements.flatMap(touched), ...placesOf(entity)])],
  };
}

function changesOf(before: Entity, after: Entity, bases: readonly FactBase[]): readonly FactChange[] {
  const key = entityKey(after.kind, after.id);
  const head = headOf(after);
  const wasStated = statedOf(before, [...bases].reverse());
  const changes: FactChange[] = [];
  for (const [index, { property, statements, wording }] of statedOf(after, bases).entries()) {
    for (const pair of pairUp(wasStated[index]?.statements ?? [], statements)) {
      const change = changeOf(pair, wording);
      if (change === undefined) continue;
      const one = pair.after ?? pair.before;
      changes.push({
        ...head, ...change, property, change: pair.before === undefined ? 'added' : pair.after === undefined ? 'removed' : 'changed',
        ...(one && { statement: one.id }), touches: [...new Set([key, ...[pair.before, pair.after].flatMap((side) => (side ? touched(side) : []))])],
      });
    }
  }
  const rest = [...diffNames(before, after), ...diffPlain(plainOf(before), plainOf(after))];
  const sources = sourceIds(after.name.sources);
  const places = [...new Set([key, ...placesOf(before), ...placesOf(after)])];
  return [...changes, ...rest.map((one) => ({ ...head, ...one, sources, touches: one.property === 'other_names' ? [key] : places }))];
}

const headOf = ({ kind, id, name }: Entity) => ({ kind, id, name: name.value }) as const;

type Rest = Pick<FactChange, 'change' | 'property' | 'text'>;

/** The usual name is a statement of its own. */
function diffNames(before: Entity, after: Entity): readonly Rest[] {
  const named = ({ names }: Entity): ReadonlyMap<string, EntityName> =>
    new Map(names.filter(({ kind }) => kind !== 'usual').map((name) => [`${name.kind}\0${name.name}`, name]));
  const old = named(before);
  const now = named(after);
  const change = (kind: Rest['change'], text: string): Rest => ({ change: kind, property: 'other_names', text });
  return [
    ...[...now].filter(([key]) => !old.has(key)).map(([, name]) => change('added', `now also called ${nameInWords(name)}`)),
    ...[...now].flatMap(([key, name]) => {
      const was = old.get(key);
      if (was === undefined || nameInWords(was) === nameInWords(name)) return [];
      return [change('changed', `the name ${nameInWords(name)} was ${nameInWords(was)}`)];
    }),
    ...[...old].filter(([key]) => !now.has(key)).map(([, name]) => change('removed', `no longer called ${nameInWords(name)}`)),
  ];
}

function nameInWords({ name, kind, lang, discouraged, start, end }: EntityName): string {
  const details = [
    kind, ...(lang === undefined ? [] : [lang]), ...(start === undefined ? [] : [`from ${inWords(start)}`]), ...(end === undefined ? [] : [`to ${inWords(end)}`]),
    ...(discouraged === undefined ? [] : [`discouraged: ${discouraged}`]),
  ];
  return `“${name}” (${details.join(', ')})`;
}

function diffPlain(before: readonly PlainProperty[], after: readonly PlainProperty[]): readonly Rest[] {
  return after.flatMap(({ property, what, value }, index): readonly Rest[] => {
    const was = before[index]?.value;
    if (Array.isArray(value) || Array.isArray(was)) return diffLists(property, what, listOf(was), listOf(value));
    if (value === was) return [];
    if (was === undefined) return [{ change: 'added', property, text: `${what} is now ${inWords(value)}; there was none` }];
    if (value === undefined) return [{ change: 'removed', property, text: `has no ${what} any more; was ${inWords(was)}` }];
    return [{ change: 'changed', property, text: `${what} is now ${inWords(value)}; was ${inWords(was)}` }];
  });
}

const listOf = (value: PlainProperty['value']): readonly string[] => (Array.isArray(value) ? value as readonly string[] : []);

function diffLists(property: string, what: string, before: readonly string[], after: readonly string[]): readonly Rest[] {
  return [
    ...after.filter((one) => !before.includes(one)).map((one): Rest => ({ change: 'added', property, text: `${what}: now also “${one}”` })),
    ...before.filter((one) => !after.includes(one)).map((one): Rest => ({ change: 'removed', property, text: `${what}: no longer “${one}”` })),
  ];
}

/** The other entities that a statement speaks of. */
function touched(statement: Statement<unknown>): readonly string[] {
  const { post, organization, property, value } = statement as Term;
  if (property === 'membership') return post === undefined ? [entityKey('organization', organization ?? '')] : [entityKey('post', post)];
  if (property === 'members') return [entityKey('area', value), entityKey('organization', value)];
  return property === 'citizenship' || property === 'capital' || property === 'seat' ? [entityKey('area', value)] : [];
}

/** The entities that the plain properties name. */
function placesOf(entity: Entity): readonly string[] {
  switch (entity.kind) {
    case 'post': return [...named('area', entity.area), ...named('organization', entity.organization)];
    case 'organization': return [...named('area', entity.area), ...named('organization', entity.parent)];
    case 'area': return entity.within.map((id) => entityKey('area', id));
    case 'quotation': return [entityKey('person', entity.speaker)];
    default: return [];
  }
}

const named = (kind: 'area' | 'organization', id: string | undefined): readonly string[] => (id === undefined ? [] : [entityKey(kind, id)]);
