import { say } from '../../values/said.js';
import { given } from '../given.js';
import { statementKey, type Part } from '../pack-data.js';
import type { PersonEntry } from '../schemas/files.js';
import type { Person, Term } from '../types.js';
import { namesOf } from './names.js';
import { withSpelledOut } from './spelled-out.js';
import { asIs, dateOf, propertiesOf, propertyOf, statementOf, type EntityContext } from './statements.js';
import type { Valid } from './valid-entry.js';

type Membership = NonNullable<PersonEntry['memberships']>[number];

/** What a pack says of a person. */
export function readPerson(entry: Valid<PersonEntry>, context: EntityContext): Part<Person> {
  const name = propertyOf(context, 'name', entry.name, asIs);
  const names = withSpelledOut(namesOf(name, entry.other_names));
  const terms = entry.memberships?.flatMap((membership, index) => termOf(membership, index, context) ?? []);
  return {
    id: context.id,
    kind: 'person',
    pack: context.pack,
    names,
    ...given({
      name,
      terms,
      givenName: entry.given_name,
      familyName: entry.family_name,
      familyNameFirst: entry.family_name_first,
      gender: propertyOf(context, 'gender', entry.gender, asIs),
      birthDate: propertyOf(context, 'birth_date', entry.birth_date, dateOf),
      deathDate: propertyOf(context, 'death_date', entry.death_date, dateOf),
      citizenship: propertiesOf(context, 'citizenship', entry.citizenship, asIs),
      note: entry.note,
      wikidata: entry.wikidata,
    }),
  };
}

function termOf(membership: Membership | undefined, index: number, context: EntityContext): Term | undefined {
  if (membership === undefined) return undefined;
  const { post, organization, role, area, on_behalf_of: onBehalfOf, start, end } = membership;
  if (post === undefined && organization === undefined) {
    context.report.error(
      context.file.place([...context.steps, 'memberships', index]),
      say`A membership must name a \`post\`, or an \`organization\` with a \`role\`.`);
    return undefined;
  }
  const value = post ?? role ?? 'member';
  const key = statementKey(post ?? `${organization ?? ''}:${value}`, dateOf(start));
  const endUnknown = end === 'unknown';
  const statement = statementOf(
    context, 'membership', { ...membership, value, end: endUnknown ? undefined : end }, asIs,
    ['memberships', index], key);
  if (statement === undefined) return undefined;
  return {
    ...statement,
    person: context.id,
    endUnknown,
    ...given({ post, organization, role, area, onBehalfOf, startOrBefore: membership.start_known === false ? true : undefined, ordinal: membership.ordinal }),
  };
}
