import { entityKinds, type PackData } from '../pack-data.js';
import type { Ending } from './container-writer.js';
import { packsOf } from './packs-of.js';
import type { PlacedPart } from './records-writer.js';
import type { Segment } from './segment.js';
import { SegmentWriter, type Below } from './writer.js';

/**
 * The packs of several segments as one, the lowest first: the same bytes as if all packs had been built at once. Entities are read and
 * written one by one, so that files larger than memory can be joined.
 *
 * @param write takes the bytes of the records, which stand right behind the header
 */
export function joinSegments(segments: readonly Segment[], write: (bytes: Uint8Array) => void, below?: Below): Ending {
  const packs = segments.flatMap((segment): readonly PackData[] => packsOf(segment));
  const writer = new SegmentWriter(packs.map(({ info }) => info), write, below);
  const firstPack = segments.map((_, index) => segments.slice(0, index).reduce((sum, { packs: own }) => sum + own.length, 0));
  const partsIn = (index: number, number: number): readonly PlacedPart[] =>
    segments[index]!.parts(number).map(({ pack, part }) => ({ pack: firstPack[index]! + pack, part }));
  const { above, written } = sharedIn(segments);
  for (const kind of entityKinds) {
    for (const [index, segment] of segments.entries()) {
      const { from, to } = segment.range(kind);
      for (let number = from; number < to; number += 1) {
        if (written[index]!.has(number)) continue;
        const upper = above[index]!.get(number) ?? [];
        writer.add([...partsIn(index, number), ...upper.flatMap(([other, theirs]) => partsIn(other, theirs))] as [PlacedPart, ...PlacedPart[]]);
      }
    }
  }
  return writer.finish(packs);
}

/** Of each segment the entities that segments above it have as well, with their numbers there; and those that a segment below has. */
function sharedIn(segments: readonly Segment[]) {
  const above = segments.map(() => new Map<number, (readonly [segment: number, number: number])[]>());
  const written = segments.map(() => new Set<number>());
  for (const [index, segment] of segments.entries()) {
    for (let other = index + 1; other < segments.length; other += 1) {
      for (const [own, theirs] of segment.sharedWith(segments[other]!)) {
        written[other]!.add(theirs);
        const known = above[index]!.get(own);
        if (known === undefined) above[index]!.set(own, [[other, theirs]]);
        else known.push([other, theirs]);
      }
    }
  }
  return { above, written };
}
