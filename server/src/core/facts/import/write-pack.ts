import { Document, isMap, isSeq, visit } from 'yaml';
import type { EntityKind } from '../types.js';
import type { ImportedSource } from './records.js';
import type { Written } from './entries.js';

/** A file of a pack, by its path inside the pack's folder. */
export interface WrittenFile {
  readonly path: string;
  readonly text: string;
}

export const fileOf: Readonly<Record<EntityKind, string>> = {
  person: 'persons.yaml', organization: 'organizations.yaml', post: 'posts.yaml', area: 'areas.yaml', event: 'events.yaml', figure: 'figures.yaml',
  quotation: 'quotations.yaml',
};

export interface PackManifest {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly licence?: string;
  readonly as_of: string;
  readonly description?: string;
}

/** The files of a pack in a fixed order and form: the same facts always give the same text. */
export function writePack(
  manifest: PackManifest, sources: readonly (ImportedSource & { readonly id: string })[], written: readonly Written[],
): readonly WrittenFile[] {
  const lists = Object.entries(fileOf).flatMap(([kind, path]): readonly WrittenFile[] => {
    const entries = written.filter((one) => one.kind === kind).map(({ entry }) => entry);
    return listFiles(path, entries);
  });
  return [{ path: 'pack.yaml', text: yamlOf(manifest) }, ...listFiles('sources.yaml', sources.map(sourceEntry)), ...lists];
}

/** A file with more entries than this is hard to work in, and in the end refused for its size. */
const mostEntries = 2000;

/** One file, or a folder of the same name with files in the order of the ids. */
function listFiles(path: string, entries: readonly object[]): readonly WrittenFile[] {
  if (entries.length === 0) return [];
  if (entries.length <= mostEntries) return [{ path, text: yamlOf(entries) }];
  return Array.from({ length: Math.ceil(entries.length / mostEntries) }, (_, part) => ({
    path: path.replace('.yaml', `/part-${String(part + 1).padStart(3, '0')}.yaml`), text: yamlOf(entries.slice(part * mostEntries, (part + 1) * mostEntries)),
  }));
}

const sourceEntry = ({ id, type, title, ...rest }: ImportedSource & { readonly id: string }) => ({ id, type, title, ...rest });

/** Block style for entities, one line for each of their lists' items, as people write packs. */
function yamlOf(content: unknown): string {
  const document = new Document(content, { aliasDuplicateObjects: false });
  visit(document, {
    Pair(_, pair) {
      if (isSeq(pair.value) && String(pair.key) !== 'memberships') pair.value.flow = true;
      if (isSeq(pair.value) && String(pair.key) === 'memberships') for (const item of pair.value.items) if (isMap(item)) item.flow = true;
      if (isMap(pair.value)) pair.value.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
