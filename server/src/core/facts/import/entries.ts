import { fold } from '../../text/fold.js';
import { formatDate } from '../../values/date-format.js';
import { parseEdtf } from '../../values/edtf.js';
import { edtfText } from '../edtf-text.js';
import { statementId, statementKey } from '../pack-data.js';
import type { DateValue } from '../../values/date.js';
import type { Entity, EntityKind, Person, Statement, Term } from '../types.js';
import { isAfter } from './dates.js';
import { textOf } from './known.js';
import { leftOut, noted, type Cited, type ImportedEntity, type ImportedField, type ImportedStatement, type ImportedTerm, type ImportProblem, type Reference } from './records.js';
import type { Identified, Resolver } from './resolve.js';
import type { SourceList } from './sources.js';

/** An entity as a pack's file writes it. */
export type Entry = Readonly<Record<string, unknown>> & { readonly id: string };

/** One entry with the places of its statements in the input, by statement id. */
export interface Written {
  readonly kind: EntityKind;
  readonly entry: Entry;
  readonly place: string;
  readonly places: ReadonlyMap<string, string>;
}

export interface Writing {
  readonly resolver: Resolver;
  readonly sources: SourceList;
  /** Stands behind everything that has no source of its own. */
  readonly input: Cited;
  readonly problems: ImportProblem[];
  /** The fact base's own entity of this kind and id. */
  readonly known: (kind: EntityKind, id: string) => Entity | undefined;
  /** Counts what the fact base says already. */
  readonly seen: () => void;
}

const bodies: ReadonlySet<string> = new Set(['organization', 'parent']);
/** Properties that hold dates, with the key of the fact base's own. */
const dated: Readonly<Record<string, string>> = {
  birth_date: 'birthDate', death_date: 'deathDate', founding_date: 'foundingDate', dissolution_date: 'dissolutionDate', date: 'date',
};

/** The entry of an entity: all of it, or what the fact base does not know yet. Undefined where there is nothing to say. */
export function entryOf({ entity, id, known, role }: Identified, writing: Writing): Written | undefined {
  const { kind, name, place } = entity;
  const old = known ? writing.known(kind, id) : undefined;
  const places = new Map<string, string>();
  const own = writing.sources.cite(entity.cited.length > 0 ? entity.cited : [{ ...writing.input, locator: place }]);
  const news: Record<string, unknown> = {};
  const nameKey = kind === 'post' ? 'label' : kind === 'figure' ? 'subject' : kind === 'quotation' ? 'text' : 'name';
  if (old === undefined) news[nameKey] = name;
  for (const [property, field] of Object.entries(entity.fields)) {
    if (field === undefined || property === 'role') continue;
    const kept = old === undefined || isNews(property, field, old, entity, writing) ? written(field, writing) : undefined;
    if (kept !== undefined) news[property] = kept;
  }
  const names = (entity.otherNames ?? []).filter((one) => one.name !== name && !old?.names.some((was) => fold(was.name) === fold(one.name)));
  if (names.length > 0) news['other_names'] = [...names].sort((a, b) => (a.name < b.name ? -1 : 1));
  if (old === undefined) {
    for (const [property, references] of Object.entries(entity.references ?? {})) {
      const ids = referred(property, references, entity, writing);
      if (ids.length > 0) news[property] = Array.isArray(references) ? ids : ids[0];
    }
    if (kind === 'post') Object.assign(news, { role: role ?? 'office' });
  }
  if (old?.wikidata === undefined && entity.wikidata !== undefined) news['wikidata'] = entity.wikidata;
  if (old === undefined && entity.note !== undefined) news['note'] = entity.note;
  const holder = { entity, id, old: old?.kind === 'person' ? old : undefined };
  const terms = (entity.terms ?? []).map((term) => termEntry(term, holder, writing, places)).filter((one) => one !== undefined);
  if (terms.length > 0) news['memberships'] = [...terms].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  if (Object.keys(news).length === 0) return undefined;
  // Terms have sources of their own.
  const alone = Object.keys(news).every((key) => key === 'memberships');
  const entry = inOrder({ ...news, ...(!alone && { sources: own }) });
  return { kind, place, places, entry: { id, ...entry } };
}

const sortKey = (term: Readonly<Record<string, unknown>>): string => `${String(term['start'] ?? '')} ${String(term['post'] ?? term['organization'])}`;

/** Keys in the order of the guide to packs, so that a keeper finds them; sources come behind the life and before the terms. */
const order = [
  'name', 'label', 'subject', 'speaker', 'text', 'given_name', 'family_name', 'family_name_first', 'acronyms', 'other_labels', 'other_names', 'role', 'classification',
  'code', 'demonyms', 'area', 'organization', 'parent', 'holders', 'gender', 'birth_date', 'death_date', 'founding_date', 'dissolution_date', 'citizenship', 'date',
];

function inOrder(news: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : key === 'memberships' ? 100 : key === 'sources' ? 90 : 50);
  return Object.fromEntries(Object.entries(news).sort(([a], [b]) => rank(a) - rank(b)));
}

/** Whether the fact base does not say it yet. What it says otherwise is told: a keeper decides which source is right. */
function isNews(property: string, field: ImportedField, old: Entity, entity: ImportedEntity, writing: Writing): boolean {
  if (property === 'gender' && old.kind === 'person') return isNewGender(textOf(field), old, entity, writing);
  const key = dated[property];
  if (key === undefined) return false;
  const was = (old as unknown as Readonly<Record<string, Statement<DateValue> | undefined>>)[key];
  const now = parseEdtf(textOf(field) ?? '');
  if (was === undefined || now === undefined) return was === undefined;
  if (now.first > was.value.last || was.value.first > now.last) {
    writing.problems.push(leftOut(entity.place, `\`${property}\` of “${old.name.value}” is ${textOf(field) ?? ''} here, and ${edtfText(was.value)} in the pack ${was.pack} (${was.sources[0].source.id}): write it by hand if the input is right.`));
  } else writing.seen();
  return false;
}

function isNewGender(now: string | undefined, { name, gender: was }: Person, { place }: ImportedEntity, writing: Writing): boolean {
  if (was === undefined || now === undefined) return now !== undefined;
  if (now === was.value) writing.seen();
  else writing.problems.push(leftOut(place, `\`gender\` of “${name.value}” is ${now} here, and ${was.value} in the pack ${was.pack} (${was.sources[0].source.id}): write it by hand if the input is right.`));
  return false;
}

function written(field: ImportedField, { sources }: Writing): unknown {
  if (typeof field !== 'object' || Array.isArray(field)) return field;
  const { value, cited, disputedBy } = field as ImportedStatement;
  if (cited === undefined && disputedBy === undefined) return value;
  return {
    value, ...(cited && { sources: sources.cite(cited) }),
    ...(disputedBy && { disputed_by: disputedBy.map((one) => ({ value: one.value, sources: sources.cite(one.cited) })) }),
  };
}

function referred(property: string, references: Reference | readonly Reference[] | undefined, entity: ImportedEntity, { resolver }: Writing): readonly string[] {
  const list = references === undefined ? [] : Array.isArray(references) ? references as readonly Reference[] : [references as Reference];
  const ids = list.flatMap((one) => {
    if (property === 'speaker') return resolver.person(one, entity) ?? [];
    return (bodies.has(property) ? resolver.body(one, entity, property === 'organization') : resolver.place(one, entity, property === 'area')) ?? [];
  });
  return [...new Set(ids)].filter((id) => property !== 'within' || id !== entity.key);
}

interface Holder {
  readonly entity: ImportedEntity;
  readonly id: string;
  readonly old: Person | undefined;
}

function termEntry(term: ImportedTerm, { entity, id, old }: Holder, writing: Writing, places: Map<string, string>): Readonly<Record<string, unknown>> | undefined {
  const { start, end, place } = term;
  const refuse = (message: string): undefined => {
    writing.problems.push(leftOut(place, `${entity.name}: ${message}`));
    return undefined;
  };
  const post = writing.resolver.post(term, entity);
  const organization = term.post === undefined ? writing.resolver.body(term.organization, entity, true) : undefined;
  if (post === undefined && organization === undefined) return refuse(`the office ${term.post?.name ?? term.post?.key ?? term.role ?? ''} is not known, so this term is left out.`);
  if (start !== undefined && end !== undefined && end !== 'unknown' && isAfter(start, end)) return refuse(`this term ends (${end}) before it starts (${start}).`);
  const held = old?.terms.filter((one) => (post === undefined ? one.organization === organization && one.role === term.role : one.post === post.id)) ?? [];
  const from = parseEdtf(start ?? '');
  const same = held.find((one) => overlaps(one, from, parseEdtf(end ?? '')));
  const answer = same === undefined ? 'news' : compareTerms(same, from, end);
  if (answer === 'known') {
    writing.seen();
    return undefined;
  }
  if (answer === 'other') return refuse(`${post?.entity.name ?? term.role ?? ''} is ${period(start, end)} here, and ${inWords(same)} in the pack ${same?.pack ?? ''}: write it by hand if the input is right.`);
  // The end of a term that the fact base has as open: written with the known start, it replaces that term.
  const begin = same?.start === undefined ? start : edtfText(same.start);
  if (same !== undefined) writing.problems.push(noted(place, `${entity.name}: ${post?.entity.name ?? term.role ?? ''} now ends (${end ?? ''}); the pack ${same.pack} has it as open.`));
  const value = post?.id ?? term.role ?? 'member';
  const [area, party] = [writing.resolver.place(term.area, entity, true), writing.resolver.body(term.onBehalfOf, entity, true)];
  places.set(statementId('person', id, 'membership', statementKey(post === undefined ? `${organization ?? ''}:${value}` : value, parseEdtf(begin ?? ''))), place);
  return {
    ...(post === undefined ? { organization, role: value } : { post: post.id }),
    ...(area !== undefined && { area }), ...(party !== undefined && { on_behalf_of: party }),
    ...(begin !== undefined && { start: begin }), ...(end !== undefined && { end }), ...(term.ordinal !== undefined && { ordinal: term.ordinal }),
    ...(term.note !== undefined && { note: term.note }),
    sources: writing.sources.cite(term.cited.length > 0 ? term.cited : [{ ...writing.input, locator: place }]),
  };
}

function overlaps(old: Term, start: DateValue | undefined, end: DateValue | undefined): boolean {
  return (old.start?.first ?? -Infinity) <= (end?.last ?? Infinity) && (start?.first ?? -Infinity) <= (old.end?.last ?? Infinity);
}

function compareTerms(old: Term, start: DateValue | undefined, end: string | undefined): 'known' | 'news' | 'other' {
  const agrees = (a: DateValue | undefined, b: DateValue | undefined): boolean => a === undefined || b === undefined || (a.first <= b.last && b.first <= a.last);
  if (!agrees(old.start, start)) return 'other';
  const ended = end === undefined || end === 'unknown' ? undefined : parseEdtf(end);
  if (old.end === undefined && ended !== undefined) return 'news';
  return agrees(old.end, ended) ? 'known' : 'other';
}

const period = (start: string | undefined, end: string | undefined): string => `from ${start ?? '?'} ${end === undefined ? 'without an end' : `to ${end}`}`;
const inWords = (term: Term | undefined): string => `from ${term?.start ? formatDate(term.start) : '?'} ${term?.end ? `to ${formatDate(term.end)}` : 'without an end'}`;
