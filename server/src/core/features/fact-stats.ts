import { edtfText } from '../facts/edtf-text.js';
import { entitiesOf } from '../facts/layer.js';
import type { FactLookUp } from '../facts/look-up.js';
import { entityKinds } from '../facts/pack-data.js';
import type { Entity, EntityKind, Statement } from '../facts/types.js';
import { columns } from './print-entity.js';

/** What a fact base holds, counted. */
export interface FactStats {
  readonly packs: readonly {
    readonly id: string; readonly version: string; readonly asOf: string; readonly hash: string;
    readonly entities: number; readonly statements: number; readonly sources: number;
  }[];
  readonly entities: Readonly<Record<EntityKind, number>>;
  /** By property: `birth_date`, `membership`. */
  readonly statements: Readonly<Record<string, number>>;
  /** Sources that stand behind at least one statement. */
  readonly sources: number;
}

/** Counts a base. An entity counts for the pack that spoke of it last, a statement and its sources for the pack that made it. */
export function factStats(facts: FactLookUp): FactStats {
  const entities = Object.fromEntries(entityKinds.map((kind) => [kind, 0])) as Record<EntityKind, number>;
  const statements: Record<string, number> = {};
  const sources = new Set<string>();
  const byPack = new Map(facts.packs.map(({ id }) => [id, { entities: 0, statements: 0, sources: new Set<string>() }]));
  for (const entity of entitiesOf(facts.base)) {
    entities[entity.kind] += 1;
    const own = byPack.get(entity.pack);
    if (own !== undefined) own.entities += 1;
    for (const statement of allStatements(entity)) {
      statements[statement.property] = (statements[statement.property] ?? 0) + 1;
      const spoke = byPack.get(statement.pack);
      if (spoke !== undefined) spoke.statements += 1;
      for (const { source } of statement.sources) {
        const key = `${source.pack}/${source.id}`;
        sources.add(key);
        spoke?.sources.add(key);
      }
    }
  }
  return {
    packs: facts.packs.map(({ id, version, asOf, hash }) => {
      const counted = byPack.get(id);
      return {
        id, version, asOf: edtfText(asOf), hash,
        entities: counted?.entities ?? 0, statements: counted?.statements ?? 0, sources: counted?.sources.size ?? 0,
      };
    }),
    entities,
    statements: Object.fromEntries(Object.entries(statements).sort(([a], [b]) => (a < b ? -1 : 1))),
    sources: sources.size,
  };
}

/** Every statement of an entity; the words of a quotation are its name and count once. */
function allStatements(entity: Entity): readonly Statement<unknown>[] {
  const found = new Set<Statement<unknown>>();
  for (const value of Object.values(entity)) {
    for (const one of Array.isArray(value) ? value as readonly unknown[] : [value]) {
      if (isStatement(one)) found.add(one);
    }
  }
  return [...new Map([...found].map((statement) => [statement.id, statement])).values()];
}

const isStatement = (value: unknown): value is Statement<unknown> =>
  typeof value === 'object' && value !== null && 'property' in value && 'sources' in value;

/** The counts as a table for the terminal. */
export function printStats(stats: FactStats): string {
  const packs = stats.packs.map((pack) =>
    [pack.id, pack.version, pack.asOf, String(pack.entities), String(pack.statements), String(pack.sources), pack.hash]);
  const counts = (record: Readonly<Record<string, number>>): readonly string[] =>
    columns(Object.entries(record).map(([key, count]) => [key.replaceAll('_', ' '), String(count)]));
  return `${[
    ...columns([['pack', 'version', 'as of', 'entities', 'statements', 'sources', 'hash'], ...packs]),
    '', 'entities', ...counts(stats.entities).map((line) => `  ${line}`),
    'statements', ...counts(stats.statements).map((line) => `  ${line}`),
    `sources  ${String(stats.sources)}`,
  ].join('\n')}\n`;
}
