import { entityKinds, type PackData, type Part, type Parts } from '../pack-data.js';
import type { Entity, EntityKind, Source } from '../types.js';
import type { Segment } from './segment.js';

/** The packs of a segment. Their parts and sources are read each time they are asked for, and places are not known. */
export const packsOf = (segment: Segment): readonly PackData[] => segment.packs.map((info, pack) => ({
  info,
  get sources() {
    return sourcesOf(segment, pack);
  },
  parts: lazyParts((kind) => {
    const { from, to } = segment.range(kind);
    return Array.from({ length: to - from }, (_, index) => from + index).flatMap((number) => partsIn(segment, number, pack));
  }),
  places: new Map(),
}));

/** The packs of a segment with the parts of some entities only, which are read at once. */
export function partsBy(segment: Segment, numbers: readonly number[]): readonly PackData[] {
  const read = numbers.map((number) => ({ kind: segment.kindOf(number), parts: segment.parts(number) }));
  return segment.packs.map((info, pack) => ({
    info,
    sources: new Map(),
    parts: lazyParts((kind) => read.flatMap((one) => (one.kind === kind ? one.parts.filter((part) => part.pack === pack).map(({ part }) => part) : []))),
    places: new Map(),
  }));
}

const partsIn = (segment: Segment, number: number, pack: number): readonly Part<Entity>[] =>
  segment.parts(number).filter((one) => one.pack === pack).map(({ part }) => part);

const sourcesOf = (segment: Segment, pack: number): ReadonlyMap<string, Source> =>
  new Map([...segment.sourcesOf(pack)].map((source) => [source.id, source]));

/** Parts by kind, each kind gathered when it is asked for. */
function lazyParts(gather: (kind: EntityKind) => readonly Part<Entity>[]): Parts {
  const parts = {};
  for (const kind of entityKinds) Object.defineProperty(parts, kind, { enumerable: true, get: () => gather(kind) });
  return parts as Parts;
}
