import { parseEdtf } from '../../values/edtf.js';
import { mapOf } from '../layer.js';
import { entityKinds } from '../pack-data.js';
import type { EntityKind, FactBase, Source } from '../types.js';
import { acceptable } from './accept.js';
import { entryOf, type Written, type Writing } from './entries.js';
import type { Gathered } from './gather.js';
import { Known } from './known.js';
import { distinguish } from './namesakes.js';
import { noted, type ImportedSource, type ImportProblem } from './records.js';
import { Resolver } from './resolve.js';
import { SourceList } from './sources.js';
import { writePack, type PackManifest, type WrittenFile } from './write-pack.js';

export interface ImportPlan {
  readonly manifest: PackManifest;
  /** The input itself, as the source of what names no other. */
  readonly input: ImportedSource & { readonly id: string };
  /** What the new pack will lie over; it must not hold an earlier state of this pack. */
  readonly base: FactBase;
  readonly sources: ReadonlyMap<string, Source>;
}

/** A pack's files, what is in them, and everything that is not. */
export interface Assembled {
  readonly files: readonly WrittenFile[];
  readonly problems: readonly ImportProblem[];
  /** Entities written, by kind; `membership` counts terms. */
  readonly counts: Readonly<Record<EntityKind | 'membership', number>>;
  /** Statements that the fact base says already. */
  readonly seen: number;
}

/** Makes a fact pack of what an import has gathered: ids, references, sources; only what the fact base does not say yet. */
export function assemble(gathered: Gathered, plan: ImportPlan): Assembled {
  const known = new Known(plan.base);
  const resolver = new Resolver(gathered, known);
  const sources = new SourceList(plan.sources);
  const problems: ImportProblem[] = [];
  let seen = 0;
  const writing: Writing = {
    resolver, sources, problems, input: { source: plan.input },
    known: (kind, id) => mapOf(plan.base, kind).get(id),
    seen: () => {
      seen += 1;
    },
  };
  // Persons first: posts and places that only their terms name are known afterwards.
  const kinds: readonly EntityKind[] = ['person', 'quotation', 'figure', 'event', 'post', 'organization', 'area'];
  const byKind = new Map(kinds.map((kind) => [kind, resolver.of(kind).flatMap((one) => entryOf(one, writing) ?? [])]));
  const written = entityKinds.flatMap((kind) => byKind.get(kind) ?? []);
  const several = distinguish(withHolders(written, problems), plan.base, problems);
  const accepted = acceptable(several, (kept) => writePack(plan.manifest, sources.entries(citedIn(kept)), kept), plan);
  const count = (kind: EntityKind): number => accepted.written.filter((one) => one.kind === kind).length;
  return {
    files: accepted.files,
    problems: [...gathered.problems, ...resolver.problems, ...problems, ...accepted.problems],
    counts: {
      person: count('person'), organization: count('organization'), post: count('post'), area: count('area'), event: count('event'), figure: count('figure'),
      quotation: count('quotation'), membership: accepted.written.reduce((sum, { entry }) => sum + termsIn(entry).length, 0),
    },
    seen,
  };
}

type TermEntry = Readonly<Record<string, unknown>>;

const termsIn = (entry: Written['entry']): readonly TermEntry[] => (entry['memberships'] ?? []) as readonly TermEntry[];

/** A new post that two persons hold for more than a day together has several holders; a keeper may know better. */
function withHolders(written: readonly Written[], problems: ImportProblem[]): readonly Written[] {
  const byPost = new Map<string, { readonly from: number; readonly to: number }[]>();
  for (const { entry } of written) {
    for (const { post, start, end } of termsIn(entry)) {
      const from = parseEdtf(String(start ?? ''));
      const to = end === undefined ? undefined : parseEdtf(String(end));
      if (typeof post !== 'string' || from === undefined || end === 'unknown') continue;
      byPost.set(post, [...byPost.get(post) ?? [], { from: from.last, to: to?.first ?? Infinity }]);
    }
  }
  return written.map((one) => {
    if (one.kind !== 'post' || one.entry['holders'] !== undefined || one.entry['label'] === undefined) return one;
    const terms = (byPost.get(one.entry.id) ?? []).filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from);
    let heldTo = -Infinity;
    let many = false;
    for (const { from, to } of terms) {
      if (heldTo - from >= 1) many = true;
      heldTo = Math.max(heldTo, to);
    }
    if (many) problems.push(noted(one.place, `Several persons hold “${String(one.entry['label'])}” at a time, so \`${one.entry.id}\` has \`holders: many\`; write \`one\` where the terms are wrong.`));
    return { ...one, entry: withBefore(one.entry, 'holders', many ? 'many' : 'one', 'sources') };
  });
}

/** The entry with a further key in front of another. */
function withBefore(entry: Written['entry'], key: string, value: unknown, before: string): Written['entry'] {
  const pairs = Object.entries(entry);
  const at = pairs.findIndex(([name]) => name === before);
  return { id: entry.id, ...Object.fromEntries([...pairs.slice(0, at), [key, value], ...pairs.slice(at)]) };
}

/** The ids of all sources that the entries cite. */
function citedIn(written: readonly Written[]): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'source' && typeof inner === 'string') found.add(inner);
        else look(inner);
      }
    }
  };
  look(written.map(({ entry }) => entry));
  return found;
}
