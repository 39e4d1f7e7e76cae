import { indexFacts } from '../index-facts.js';
import { entityOf, isMissing, layer, missing } from '../layer.js';
import { mergeParts } from '../layer/merge-parts.js';
import type { FactLookUp } from '../look-up.js';
import { entityKinds, type PackData } from '../pack-data.js';
import type { EntityKind, Problem } from '../types.js';
import { buildSegment } from './build.js';
import { Layers } from './layers.js';
import { lookUpIn } from './look-up.js';
import { openSegment } from './open.js';
import { packsOf, partsBy } from './packs-of.js';
import type { Segment } from './segment.js';

/**
 * The facts of a segment with packs over it, the same as if all packs had been layered at once. Only the entities of which
 * the upper packs speak are merged and indexed anew, in a small segment above that hides them below. A pack that replaces one of the
 * segment's as a whole takes away from all its entities: then everything is layered anew in memory.
 */
export function overlay(segment: Segment, upper: readonly PackData[]): { readonly facts: FactLookUp; readonly problems: readonly Problem[] } {
  const own = new Set(segment.packs.map(({ id }) => id));
  if (upper.some(({ info }) => own.has(info.id))) {
    const { base, problems } = layer([...packsOf(segment), ...upper]);
    return { facts: indexFacts(base), problems };
  }
  const touched = touchedBy(upper, segment);
  const left = problemsOf(segment, touched);
  if (upper.length === 0) return { facts: lookUpIn(new Layers(segment)), problems: left };
  const packs = [...partsBy(segment, [...touched].sort((a, b) => a - b)), ...upper];
  const bytes = buildSegment(packs, {
    areas: { get: (id) => segment.find('area', id) }, organizations: { get: (id) => segment.find('organization', id) },
  });
  const { segment: delta } = openSegment(bytes);
  return { facts: lookUpIn(new Layers(segment, delta)), problems: [...left, ...layer(packs).problems] };
}

/** The numbers below of all entities that must be indexed anew: what the packs speak of, and posts whose labels name such a body or place. */
function touchedBy(upper: readonly PackData[], segment: Segment): ReadonlySet<number> {
  const touched = new Set<number>();
  for (const { parts } of upper) {
    for (const kind of entityKinds) {
      for (const { id } of parts[kind]) {
        const number = segment.numberOf(kind, id);
        if (number >= 0) touched.add(number);
        if (kind === 'area' || kind === 'organization') for (const post of segment.keyed.place.of(`${kind}/${id}`)) touched.add(post);
      }
    }
  }
  return touched;
}

/** What is missing from entities of the segment that the packs above do not complete. */
function problemsOf(segment: Segment, touched: ReadonlySet<number>): readonly Problem[] {
  const packs = packsOf(segment);
  const knownTo = new Map(segment.packs.map(({ id, asOf }) => [id, asOf.last]));
  return [...segment.unmade].filter((number) => !touched.has(number)).flatMap((number) => {
    const part = segment.parts(number).map((one) => one.part).reduce((below, above) => mergeParts(below, above, knownTo));
    const kind: EntityKind = part.kind;
    const made = entityOf(kind, part as never);
    return isMissing(made) ? [...missing(part, made, packs)] : [];
  });
}
