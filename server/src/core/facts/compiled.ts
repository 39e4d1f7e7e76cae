import { readPart, writePart, type PartRow } from './compiled/parts.js';
import { TableReader, TableWriter, type Tables } from './compiled/tables.js';
import { hash64 } from './hash.js';
import { entityKinds, type PackData, type Parts } from './pack-data.js';
import type { EntityKind, PackInfo, Problem } from './types.js';

/** Raised whenever the form changes: a file of another number is not read. */
const format = 1;

interface CompiledPack {
  readonly info: Omit<PackInfo, 'asOf'> & { readonly asOf: number };
  /** Indexes of the sources that the pack defines. */
  readonly sources: readonly number[];
  readonly parts: Readonly<Partial<Record<EntityKind, readonly PartRow[]>>>;
}

interface CompiledData {
  readonly tables: Tables;
  readonly packs: readonly CompiledPack[];
}

/**
 * Packs as one text that loads without YAML: JSON in which every source, date and list of citations stands once. The same
 * packs always give the same text; its `hash` stands at the beginning.
 */
export function compile(packs: readonly PackData[]): string {
  const tables = new TableWriter();
  const compiled = packs.map((pack): CompiledPack => ({
    info: { ...pack.info, asOf: tables.date(pack.info.asOf) },
    sources: [...pack.sources.values()].map((source) => tables.source(source)),
    parts: Object.fromEntries(entityKinds
      .filter((kind) => pack.parts[kind].length > 0)
      .map((kind) => [kind, pack.parts[kind].map((part) => writePart(part, tables))])),
  }));
  const data: CompiledData = { tables: tables.tables, packs: compiled };
  const body = JSON.stringify(data);
  return `{"format":${String(format)},"hash":"${hash64(body)}","data":${body}}\n`;
}

/** What a compiled text holds. Places are not compiled. */
export interface Loading {
  readonly packs: readonly PackData[];
  readonly problems: readonly Problem[];
}

/** Reads what `compile` wrote; `path` names the file in the problem that a damaged or foreign text is. */
export function loadCompiled(text: string, path = 'facts.json'): Loading {
  try {
    const file = JSON.parse(text) as { readonly format?: unknown; readonly data: CompiledData };
    if (file.format !== format) return failure(path, 'was made by another version of Copydesk: build it anew');
    const tables = new TableReader(file.data.tables);
    return { packs: file.data.packs.map((pack) => loadPack(pack, tables)), problems: [] };
  } catch (error) {
    return failure(path, `cannot be read (${error instanceof Error ? error.message : 'damaged'}): build it anew`);
  }
}

function loadPack(pack: CompiledPack, tables: TableReader): PackData {
  const { id } = pack.info;
  const partsOf = <K extends EntityKind>(kind: K): Parts[K] =>
    (pack.parts[kind] ?? []).map((row) => readPart(kind, row, id, tables)) as unknown as Parts[K];
  return {
    info: { ...pack.info, asOf: tables.date(pack.info.asOf) },
    sources: new Map(pack.sources.map((index) => [tables.source(index).id, tables.source(index)])),
    parts: {
      person: partsOf('person'), organization: partsOf('organization'), post: partsOf('post'), area: partsOf('area'),
      event: partsOf('event'), figure: partsOf('figure'), quotation: partsOf('quotation'),
    },
    places: new Map(),
  };
}

const failure = (path: string, message: string): Loading =>
  ({ packs: [], problems: [{ path, severity: 'error', message: `This file of compiled facts ${message}.` }] });
