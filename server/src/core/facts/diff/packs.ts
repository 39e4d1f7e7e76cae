import { formatDate } from '../../values/date-format.js';
import { entitiesOf } from '../layer.js';
import type { FactBase, PackInfo, Source, Statement } from '../types.js';
import type { ChangedKind, FactChange } from './types.js';
import { isDate, sameDate } from './wording.js';

/** Packs that came, went, or know more. A hash alone is no difference: it changes with a comment. */
export function diffPacks(before: FactBase, after: FactBase): readonly FactChange[] {
  const old = new Map(before.packs.map((pack) => [pack.id, pack]));
  const now = new Map(after.packs.map((pack) => [pack.id, pack]));
  return compare('pack', old, now, {
    name: ({ name }) => name,
    whole: ({ version, asOf }) => `version ${version}, which knows up to ${formatDate(asOf)}`,
    differences: (a, b) => [
      ...words(a.version, b.version, 'version'),
      ...(sameDate(a.asOf, b.asOf) ? [] : [`now knows up to ${formatDate(b.asOf)}; was ${formatDate(a.asOf)}`]),
      ...words(a.name, b.name, 'name'), ...words(a.licence, b.licence, 'licence'), ...words(a.description, b.description, 'description'),
    ],
    sources: () => [],
  } satisfies Comparison<PackInfo>);
}

/** Sources that came, went, or are described otherwise. A source that nothing cites is none. */
export function diffSources(before: FactBase, after: FactBase): readonly FactChange[] {
  return compare('source', citedSources(before), citedSources(after), {
    name: ({ title }) => title,
    whole: ({ publisher, issued, URL }) => [publisher, issued, URL].filter((one) => one !== undefined).join(', ') || 'without an address',
    differences: (a, b) => [
      ...words(a.title, b.title, 'title'), ...words(a.type, b.type, 'type'), ...words(a.publisher, b.publisher, 'publisher'),
      ...words(a.containerTitle, b.containerTitle, 'container-title'), ...words(authors(a), authors(b), 'author'),
      ...words(a.issued, b.issued, 'issued'), ...words(a.accessed, b.accessed, 'accessed'), ...words(a.URL, b.URL, 'URL'),
    ],
    sources: ({ id }) => [id],
  } satisfies Comparison<Source>);
}

interface Comparison<T> {
  readonly name: (one: T) => string;
  readonly whole: (one: T) => string;
  readonly differences: (a: T, b: T) => readonly string[];
  readonly sources: (one: T) => readonly string[];
}

function compare<T>(kind: ChangedKind, old: ReadonlyMap<string, T>, now: ReadonlyMap<string, T>, of: Comparison<T>): readonly FactChange[] {
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort((a, b) => (a < b ? -1 : 1));
  return ids.flatMap((id): readonly FactChange[] => {
    const a = old.get(id);
    const b = now.get(id);
    const one = b ?? a;
    if (one === undefined) return [];
    const common = { kind, id, name: of.name(one), sources: of.sources(one), touches: [] } as const;
    if (a === undefined) return [{ ...common, change: 'added', text: `new ${kind}: ${of.whole(one)}` }];
    if (b === undefined) return [{ ...common, change: 'removed', text: `${kind} removed: ${of.whole(one)}` }];
    return of.differences(a, b).map((text) => ({ ...common, change: 'changed', text }));
  });
}

function words(a: string | undefined, b: string | undefined, what: string): readonly string[] {
  return a === b ? [] : [b === undefined ? `${what} removed; was “${a ?? ''}”` : `${what} is now “${b}”; ${a === undefined ? 'there was none' : `was “${a}”`}`];
}

const authors = ({ author }: Source): string | undefined =>
  author?.map(({ family, given, literal }) => literal ?? [given, family].filter((part) => part !== undefined).join(' ')).join(', ');

/** All sources that a statement of the base, or a dispute of one, cites. */
function citedSources(base: FactBase): ReadonlyMap<string, Source> {
  const found = new Map<string, Source>();
  for (const entity of entitiesOf(base)) {
    for (const property of Object.values(entity) as readonly unknown[]) {
      for (const one of Array.isArray(property) ? property as readonly unknown[] : [property]) {
        if (!isStatement(one)) continue;
        for (const { source } of [...one.sources, ...one.disputedBy.flatMap(({ sources }) => sources)]) found.set(source.id, source);
      }
    }
  }
  return found;
}

const isStatement = (value: unknown): value is Statement<unknown> =>
  typeof value === 'object' && value !== null && !isDate(value) && 'disputedBy' in value;
