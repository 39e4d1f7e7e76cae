import { say } from '../../values/said.js';
import { given } from '../given.js';
import { statementKey, type Part } from '../pack-data.js';
import type { AreaEntry, OrganizationEntry, PostEntry } from '../schemas/files.js';
import type { Area, Organization, Post, Statement } from '../types.js';
import { namesOf, present } from './names.js';
import { asIs, dateOf, propertiesOf, propertyOf, sourcesBehind, statementOf, type EntityContext } from './statements.js';
import type { Valid } from './valid-entry.js';

/** What a pack says of an organisation. */
export function readOrganization(entry: Valid<OrganizationEntry>, context: EntityContext): Part<Organization> {
  const name = propertyOf(context, 'name', entry.name, asIs);
  return {
    id: context.id,
    kind: 'organization',
    pack: context.pack,
    names: namesOf(name, entry.other_names, { acronym: entry.acronyms, metonym: entry.metonyms }),
    ...given({
      name,
      acronyms: present(entry.acronyms),
      classification: entry.classification,
      area: entry.area,
      parent: entry.parent,
      foundingDate: propertyOf(context, 'founding_date', entry.founding_date, dateOf),
      dissolutionDate: propertyOf(context, 'dissolution_date', entry.dissolution_date, dateOf),
      seat: propertyOf(context, 'seat', entry.seat, asIs),
      members: membersOf(entry, context),
      membersCompleteAsOf: propertyOf(context, 'members_complete_as_of', entry.members_complete_as_of, dateOf),
      note: entry.note,
      wikidata: entry.wikidata,
    }),
  };
}

function membersOf(entry: Valid<OrganizationEntry>, context: EntityContext): readonly Statement<string>[] | undefined {
  return entry.members?.flatMap((member, index) => {
    if (member === undefined) return [];
    const value = member.area ?? member.organization;
    if (value === undefined) {
      context.report.error(
        context.file.place([...context.steps, 'members', index]), say`A member must name an \`area\` or an \`organization\`.`);
      return [];
    }
    const key = statementKey(value, dateOf(member.start));
    return statementOf(context, 'members', { ...member, value }, asIs, ['members', index], key) ?? [];
  });
}

/** What a pack says of a post. Its labels are its names. */
export function readPost(entry: Valid<PostEntry>, context: EntityContext): Part<Post> {
  const name = propertyOf(context, 'label', entry.label, asIs);
  const discouragedLabels = present(entry.discouraged_labels);
  return {
    id: context.id,
    kind: 'post',
    pack: context.pack,
    names: [
      ...namesOf(name, undefined, { short: [...entry.other_labels ?? [], entry.style_label] }),
      ...(discouragedLabels ?? []).map(({ label, reason }) => ({ name: label, kind: 'short', discouraged: reason }) as const),
    ],
    ...given({
      name,
      role: entry.role,
      area: entry.area,
      organization: entry.organization,
      holders: entry.holders,
      otherLabels: present(entry.other_labels),
      styleLabel: entry.style_label,
      discouragedLabels,
      gaps: gapsOf(entry, context),
      note: entry.note,
      wikidata: entry.wikidata,
    }),
  };
}

function gapsOf(entry: Valid<PostEntry>, context: EntityContext): Post['gaps'] | undefined {
  return entry.gaps?.flatMap((gap, index) => {
    const start = dateOf(gap?.start);
    const end = dateOf(gap?.end);
    if (gap === undefined || start === undefined || end === undefined) return [];
    const sources = sourcesBehind(context, 'gaps', gap.sources, [...context.steps, 'gaps', index]);
    return sources.length === 0 ? [] : [{ start, end, ...given({ note: gap.note }) }];
  });
}

/** What a pack says of a place. */
export function readArea(entry: Valid<AreaEntry>, context: EntityContext): Part<Area> {
  const name = propertyOf(context, 'name', entry.name, asIs);
  return {
    id: context.id,
    kind: 'area',
    pack: context.pack,
    names: namesOf(name, entry.other_names, { demonym: entry.demonyms, metonym: entry.metonyms }),
    ...given({
      name,
      classification: entry.classification,
      code: entry.code,
      demonyms: present(entry.demonyms),
      capital: propertiesOf(context, 'capital', entry.capital, asIs),
      within: present(entry.within),
      compass: propertyOf(context, 'compass', entry.compass, asIs),
      currencies: propertiesOf(context, 'currencies', entry.currencies, asIs),
      timeZones: propertiesOf(context, 'time_zones', entry.time_zones, asIs),
      holidays: propertiesOf(context, 'holidays', entry.holidays, asIs),
      borders: propertiesOf(context, 'borders', entry.borders, asIs),
      note: entry.note,
      wikidata: entry.wikidata,
    }),
  };
}
