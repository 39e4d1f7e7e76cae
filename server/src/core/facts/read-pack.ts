import { say } from '../values/said.js';
import { given } from './given.js';
import { hash64 } from './hash.js';
import { entityKey, sourceKey, statementId, type PackData, type Part, type Parts } from './pack-data.js';
import type { Entity, EntityKind, PackInfo, Problem, Source } from './types.js';
import { readArea, readOrganization, readPost } from './read/bodies.js';
import { rootOf, roleOf, type PackFile } from './read/file-kind.js';
import { readEvent, readFigure, readQuotation } from './read/happenings.js';
import { readPerson } from './read/persons.js';
import { PlaceTable } from './read/place-table.js';
import { newReport, type Report } from './read/report.js';
import { citationsOf, dateOf, type EntityContext, type PackContext } from './read/statements.js';
import { validEntry, type RawEntry } from './read/valid-entry.js';
import { readYaml, type YamlFile } from './read/yaml-file.js';
import { needsAddress } from './source-address.js';
import type { SourcesBelow } from './sources-below.js';
import { itemSchemas, pack as packSchema, type ListFile } from './schemas/files.js';

export type { PackFile } from './read/file-kind.js';

type EntityFile = Exclude<ListFile, 'sources'>;

/** What was read, and what was wrong with it. */
export interface PackReading {
  readonly pack: PackData;
  readonly problems: readonly Problem[];
}

/**
 * Reads the YAML files of one pack (see server/facts/README.md). Never throws: what is wrong is a problem with its place,
 * and everything else is still read. A statement behind which no source stands is left out.
 *
 * @param files paths (`/` between folders, as they shall be shown) and texts; files that are no YAML are passed over
 * @param below the sources of the packs that lie below this one, which it may cite
 */
export function readPack(files: readonly PackFile[], below: SourcesBelow = new Map<string, Source>()): PackReading {
  const report = newReport();
  const root = rootOf(files);
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const lists = new Map<ListFile, PackFile[]>();
  let manifest: YamlFile | undefined;
  for (const file of sorted) {
    const { path, text } = file;
    const role = roleOf(path, root);
    if (role === undefined) continue;
    if (role.role === 'unknown') {
      report.warning({ path, start: 0, end: 0, line: 1, column: 1 }, role.message);
    } else if (role.role === 'pack') {
      manifest = readYaml(path, text, report);
    } else {
      const ofKind = lists.get(role.list);
      if (ofKind === undefined) lists.set(role.list, [file]);
      else ofKind.push(file);
    }
  }
  const info = readManifest(manifest, root, hashOf(sorted, root), report);
  const places = new PlaceTable();
  const sources = readSources(lists.get('sources') ?? [], info.id, below, report, places);
  const both: SourcesBelow = {
    get: (id) => {
      const source = sources.get(id) ?? below.get(id);
      // A pack of the same id that lies below is replaced by this one, and its sources with it.
      return source?.pack === info.id && !sources.has(id) ? undefined : source;
    },
    * keys() {
      for (const id of below.keys()) if (both.get(id) !== undefined) yield id;
      yield* sources.keys();
    },
  };
  const context: PackContext = { pack: info.id, sources: both, report, places };
  const parts: Parts = {
    person: readEntities('persons', 'person', lists, context, readPerson),
    organization: readEntities('organizations', 'organization', lists, context, readOrganization),
    post: readEntities('posts', 'post', lists, context, readPost),
    area: readEntities('areas', 'area', lists, context, readArea),
    event: readEntities('events', 'event', lists, context, readEvent),
    figure: readEntities('figures', 'figure', lists, context, readFigure),
    quotation: readEntities('quotations', 'quotation', lists, context, readQuotation),
  };
  return { pack: { info, sources, parts, places }, problems: report.problems };
}

/** What the entries of all kinds share. */
interface EntryOfAnyKind {
  readonly id: string;
  readonly sources?: Parameters<typeof citationsOf>[0];
}

/** A pack without a readable pack.yaml knows up to nowhere: so its open terms prove nothing about any story. */
const knowsNothing = dateOf('0001-01-01') ?? { first: 0, last: 0, precision: 'day' };

function readManifest(file: YamlFile | undefined, root: string, hash: string, report: Report): PackInfo {
  const name = root.slice(root.lastIndexOf('/') + 1);
  const fallback = { id: slug(name), name: name === '' ? 'unnamed pack' : name, version: '0', asOf: knowsNothing, hash };
  if (file === undefined) {
    const path = root === '' ? 'pack.yaml' : `${root}/pack.yaml`;
    report.error({ path, start: 0, end: 0, line: 1, column: 1 }, say`This pack has no pack.yaml: add one with id, name, version and as_of.`);
    return fallback;
  }
  if (file.value === undefined) {
    report.error(file.place([]), say`This pack.yaml is empty: it needs id, name, version and as_of.`);
    return fallback;
  }
  const entry = validEntry(packSchema, { file, steps: [], raw: file.value, noun: 'pack' }, report);
  if (entry === undefined) return fallback;
  return {
    ...fallback,
    ...given({
      id: entry.id, name: entry.name, version: entry.version, asOf: dateOf(entry.as_of), licence: entry.licence,
      description: entry.description,
    }),
  };
}

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'unnamed';

/** Line ends are made alike, so that a pack has one hash on all systems. */
const hashOf = (files: readonly PackFile[], root: string): string =>
  hash64(files.map(({ path, text }) => `${path.slice(root.length)}\n${text.replaceAll('\r\n', '\n')}\n`).join('\0'));

/** One file is parsed at a time: the tree of a text takes some forty times its length. */
function* entriesOf(files: readonly PackFile[], noun: string, report: Report): Generator<RawEntry> {
  for (const { path, text } of files) {
    const file = readYaml(path, text, report);
    if (file.value === undefined) continue;
    if (!Array.isArray(file.value)) {
      report.error(file.place([]), say`This file must be a list: begin each ${noun} with \`- id:\`.`);
      continue;
    }
    for (const [index, raw] of file.value.entries()) yield { file, steps: [index], raw, noun };
  }
}

function readSources(
  files: readonly PackFile[], pack: string, below: SourcesBelow, report: Report, places: PlaceTable,
): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  for (const raw of entriesOf(files, 'source', report)) {
    const entry = validEntry(itemSchemas.sources, raw, report);
    if (entry?.id === undefined) continue;
    const place = raw.file.place([...raw.steps, 'id']);
    if (sources.has(entry.id)) {
      report.error(place, say`There are two sources \`${entry.id}\`: give one of them another id.`);
      continue;
    }
    places.set(sourceKey(entry.id), place);
    const other = below.get(entry.id);
    if (other !== undefined && other.pack !== pack) {
      report.warning(place, say`The pack \`${other.pack}\` also has a source \`${entry.id}\`: here it means this pack’s.`);
    }
    // A source without a valid type or title can still be named and found, which is what a statement needs.
    if (entry.type !== undefined && needsAddress(entry.type) && entry.URL === undefined) {
      report.warning(place, say`The source \`${entry.id}\` has no \`URL\`: nobody can look it up, and an office that rests on it alone is no ground for a finding.`);
    }
    sources.set(entry.id, {
      id: entry.id,
      type: entry.type ?? 'document',
      title: entry.title ?? entry.id,
      pack,
      ...given({
        publisher: entry.publisher,
        containerTitle: entry['container-title'],
        author: entry.author?.flatMap((one) => (one === undefined ? [] : [given(one)])),
        issued: entry.issued,
        accessed: entry.accessed,
        URL: entry.URL,
      }),
    });
  }
  return sources;
}

function readEntities<L extends EntityFile, E extends Entity>(
  list: L, kind: EntityKind, lists: ReadonlyMap<ListFile, readonly PackFile[]>, pack: PackContext,
  read: (entry: never, context: EntityContext) => Part<E>,
): readonly Part<E>[] {
  const parts: Part<E>[] = [];
  const seen = new Set<string>();
  for (const raw of entriesOf(lists.get(list) ?? [], kind, pack.report)) {
    const { file, steps } = raw;
    const entry = validEntry(itemSchemas[list], raw, pack.report) as EntryOfAnyKind | undefined;
    if (entry === undefined) continue;
    const { id } = entry;
    if (seen.has(id)) {
      pack.report.error(file.place([...steps, 'id']), say`There are two entries \`${id}\` of kind ${kind} in this pack: join them, or give one another id.`);
      continue;
    }
    seen.add(id);
    pack.places.set(entityKey(kind, id), file.place([...steps, 'id']));
    const own = citationsOf(entry.sources, { ...pack, file }, [...steps, 'sources']);
    const unsourced = new Set<string>();
    parts.push(read(entry as never, { ...pack, kind, id, file, steps, own, unsourced }));
    for (const key of Object.keys(entry)) {
      const property = statementId(kind, id, key);
      if (!pack.places.has(property)) pack.places.set(property, file.place([...steps, key]));
    }
    // Sources that were named but do not exist have been reported one by one.
    if (unsourced.size === 0 || (entry.sources !== undefined && entry.sources.length > 0)) continue;
    const left = [...unsourced].map((property) => `\`${property}\``).join(', ');
    pack.report.error(file.place([...steps, 'id']), say`No source stands behind ${left} of \`${id}\`, so that is left out: give the entry \`sources\`.`);
  }
  return parts;
}
