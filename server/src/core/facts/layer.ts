import { allOf, say } from '../values/said.js';
import { entityKey, entityKinds, statementId, type EntityOf, type PackData, type Part } from './pack-data.js';
import type { Area, Entity, EntityKind, Event, FactBase, Figure, Organization, Person, Post, Problem, Quotation } from './types.js';
import { mergeParts } from './layer/merge-parts.js';
import { problemAt, told } from './read/report.js';

/** The layered base, and what could not become part of it. */
export interface Layering {
  readonly base: FactBase;
  readonly problems: readonly Problem[];
}

type Maker<K extends EntityKind> = (part: Growing<EntityOf[K]>) => EntityOf[K] | readonly string[];

/**
 * Lays packs over one another: bundled first, then newsroom, desk, story. What a later pack says of an entity replaces
 * what an earlier one says, property by property; names, terms and other lists of statements are joined. Every statement
 * keeps the pack that spoke.
 */
export function layer(all: readonly PackData[]): Layering {
  const problems: Problem[] = [];
  const packs = withoutReplaced(all, problems);
  const knownTo = new Map(packs.map(({ info }) => [info.id, info.asOf.last]));
  const collect = <K extends EntityKind>(kind: K): ReadonlyMap<string, EntityOf[K]> => {
    const parts = new Map<string, Part<EntityOf[K]>>();
    for (const pack of packs) {
      for (const part of pack.parts[kind] as readonly Part<EntityOf[K]>[]) {
        const below = parts.get(part.id);
        parts.set(part.id, below === undefined ? part : mergeParts(below, part, knownTo));
      }
    }
    const entities = new Map<string, EntityOf[K]>();
    for (const part of parts.values()) {
      const made = entityOf(kind, part);
      if (!isMissing(made)) entities.set(part.id, made);
      else problems.push(...missing(part, made, packs));
    }
    return entities;
  };
  return {
    base: {
      packs: packs.map(({ info }) => info),
      persons: collect('person'),
      organizations: collect('organization'),
      posts: collect('post'),
      areas: collect('area'),
      events: collect('event'),
      figures: collect('figure'),
      quotations: collect('quotation'),
    },
    problems,
  };
}

/** The entity that all parts of it make together, or the keys that are missing from all of them. */
export const entityOf = <K extends EntityKind>(kind: K, part: Part<EntityOf[K]>): EntityOf[K] | readonly string[] => makers[kind]({ ...part } as Growing<EntityOf[K]>);

/** The same of a part that nobody else holds, which becomes the entity: of the many that a draft has read each is copied once less. */
export const entityFrom = <K extends EntityKind>(kind: K, part: Part<EntityOf[K]>): EntityOf[K] | readonly string[] => makers[kind](part as Growing<EntityOf[K]>);

const makers: { readonly [K in EntityKind]: Maker<K> } = {
  person: personOf, organization: organizationOf, post: postOf, area: areaOf, event: eventOf, figure: figureOf, quotation: quotationOf,
};

/** True of what `entityOf` gives where it could make no entity. */
export const isMissing = (made: Entity | readonly string[]): made is readonly string[] => Array.isArray(made);

/** All entities of a base, in the order of the kinds. */
export function* entitiesOf(base: FactBase): Generator<Entity> {
  for (const kind of entityKinds) yield* mapOf(base, kind).values();
}

/** The entities of one kind. */
export const mapOf = <K extends EntityKind>(base: FactBase, kind: K): ReadonlyMap<string, EntityOf[K]> => {
  const maps: { readonly [L in EntityKind]: ReadonlyMap<string, EntityOf[L]> } = {
    person: base.persons, organization: base.organizations, post: base.posts, area: base.areas, event: base.events,
    figure: base.figures, quotation: base.quotations,
  };
  return maps[kind];
};

/** The packs that count: one of the same id replaces an earlier one as a whole, in its layer, as a newer version does. */
export function withoutReplaced(packs: readonly PackData[], problems: Problem[]): readonly PackData[] {
  const byId = new Map<string, PackData>();
  for (const pack of packs) {
    const { id } = pack.info;
    const earlier = byId.get(id);
    // To replace a bundled pack is a choice; two folders with one id are a slip.
    if (earlier !== undefined && earlier.places.size > 0) {
      problems.push({ path: id, severity: 'error', ...told(say`Two packs have the id \`${id}\`, and only the later one counts: give one of them another in its pack.yaml.`) });
    }
    byId.set(id, pack);
  }
  return [...byId.values()];
}

/** Says what an entity lacks, unless it is written somewhere and the reader has said why it does not count. */
export function* missing(
  part: Pick<Entity, 'id' | 'kind' | 'pack'>, keys: readonly string[], packs: readonly PackData[],
): Generator<Problem> {
  const { id, kind } = part;
  const unsaid = keys.filter((key) => !packs.some(({ places }) => places.has(statementId(kind, id, key))));
  if (unsaid.length === 0) return;
  const list = allOf(unsaid.map((key) => `\`${key}\``));
  const message = say`The ${kind} \`${id}\` has no ${list} in any pack, so it is left out: add it.`;
  const place = packs.findLast(({ info }) => info.id === part.pack)?.places.get(entityKey(kind, id));
  yield place === undefined ? { path: part.pack, severity: 'error', ...told(message) } : problemAt(place, 'error', message);
}

/** A part that becomes the entity itself: what it lacks is filled in. */
type Growing<E extends Entity> = { -readonly [K in keyof E]?: E[K] };

function personOf(part: Growing<Person>): Person | readonly string[] {
  const { name } = part;
  if (name === undefined) return ['name'];
  // Somebody with a single name is known by it: Pelé.
  const familyName = part.familyName ?? (part.givenName === undefined ? name.value : '');
  part.names ??= [];
  part.givenName ??= '';
  part.familyName = familyName;
  part.familyNameFirst ??= false;
  part.citizenship ??= [];
  part.terms ??= [];
  return part as Person;
}

function organizationOf(part: Growing<Organization>): Organization | readonly string[] {
  if (part.name === undefined) return ['name'];
  part.names ??= [];
  part.acronyms ??= [];
  part.members ??= [];
  return part as Organization;
}

function postOf(part: Growing<Post>): Post | readonly string[] {
  const { name, role } = part;
  if (name === undefined || role === undefined) return lacking({ label: name, role });
  part.names ??= [];
  part.holders ??= 'one';
  part.otherLabels ??= [];
  part.discouragedLabels ??= [];
  part.gaps ??= [];
  return part as Post;
}

function areaOf(part: Growing<Area>): Area | readonly string[] {
  if (part.name === undefined) return ['name'];
  part.names ??= [];
  part.classification ??= 'area';
  part.demonyms ??= [];
  part.capital ??= [];
  part.currencies ??= [];
  part.timeZones ??= [];
  part.holidays ??= [];
  part.borders ??= [];
  part.within ??= [];
  return part as Area;
}

function eventOf(part: Growing<Event>): Event | readonly string[] {
  const { name, date } = part;
  if (name === undefined || date === undefined) return lacking({ name, date });
  part.names ??= [];
  part.tolerance ??= 'day';
  part.phrases ??= [];
  return part as Event;
}

function figureOf(part: Growing<Figure>): Figure | readonly string[] {
  const { name, value, unit } = part;
  if (name === undefined || value === undefined || unit === undefined) return lacking({ subject: name, value, unit });
  part.names ??= [];
  part.phrases ??= [];
  part.comparator ??= '=';
  return part as Figure;
}

function quotationOf(part: Growing<Quotation>): Quotation | readonly string[] {
  const { name, text, speaker } = part;
  if (name === undefined || text === undefined || speaker === undefined) return lacking({ text, speaker });
  part.names ??= [];
  part.lang ??= 'en';
  part.translation ??= false;
  return part as Quotation;
}

const lacking = (fields: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(fields).filter((key) => fields[key] === undefined);
