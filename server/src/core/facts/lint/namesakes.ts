import type { Area, Organization, Person, Problem } from '../types.js';
import { say, type SaidValue } from '../../values/said.js';
import { plain } from './lives.js';
import type { Lookout } from './lookout.js';

/** Persons, bodies and areas that a name alone cannot tell apart: each wants a `note`, or they are one and want joining. */
export function checkNamesakes(lookout: Lookout): void {
  const { persons, organizations, areas } = lookout.base;
  check(persons.values(), ({ names }) => names.flatMap(({ name, kind }) => (kind !== 'misspelling' && name.includes(' ') ? [name] : [])), 'error', 'person', lookout);
  // Short names and acronyms are everybody's; the usual name is what hover and completion show. Many countries have a House of Representatives.
  check(organizations.values(), ({ name }) => [name.value], 'warning', 'body', lookout);
  check(areas.values(), ({ name }) => [name.value], 'warning', 'place', lookout);
}

function check<E extends Person | Organization | Area>(
  entities: Iterable<E>, namesOf: (entity: E) => readonly string[], severity: Problem['severity'], noun: string, lookout: Lookout,
): void {
  const bearers = new Map<string, E[]>();
  for (const entity of entities) {
    for (const form of new Set(namesOf(entity).map(plain))) {
      const known = bearers.get(form);
      if (known) known.push(entity);
      else bearers.set(form, [entity]);
    }
  }
  const reported = new Set<E>();
  for (const namesakes of bearers.values()) {
    if (namesakes.length < 2) continue;
    for (const entity of namesakes) {
      if (entity.note !== undefined || reported.has(entity)) continue;
      reported.add(entity);
      const others = othersOf(entity, namesakes);
      lookout.report(severity, { entity },
        say`\`${entity.id}\` shares a full name with ${others}: give each a \`note\` that tells them apart, or join them if they are one ${noun}.`);
    }
  }
}

/** So many namesakes are told by their ids, the rest as a number. */
const mostTold = 8;

function othersOf<E extends Person | Organization | Area>(entity: E, namesakes: readonly E[]): SaidValue {
  const told = namesakes.slice(0, mostTold + 1).filter((other) => other !== entity).slice(0, mostTold);
  const more = namesakes.length - 1 - told.length;
  const list = told.map(({ id }) => `\`${id}\``).join(', ');
  return more > 0 ? say`${list} and ${more} more` : list;
}
