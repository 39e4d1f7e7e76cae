import { withoutReplaced } from '../layer.js';
import { entityKinds, type PackData } from '../pack-data.js';
import type { PlacedPart } from './records-writer.js';
import { SegmentWriter, type Below } from './writer.js';

/**
 * Packs as one segment, the bytes of a file that loads without parsing (see container.ts). The same packs always give the same
 * bytes. `checked` as in `SegmentWriter`. A later pack lies over an earlier one; of two with one id the later counts, as in `layer`.
 */
export function buildSegment(packs: readonly PackData[], below?: Below, mostSalient?: number, checked = true): Uint8Array {
  const kept = withoutReplaced(packs, []);
  const chunks: Uint8Array[] = [];
  const writer = new SegmentWriter(kept.map(({ info }) => info), (bytes) => void chunks.push(bytes), below, mostSalient, checked);
  for (const kind of entityKinds) {
    const parts = new Map<string, [PlacedPart, ...PlacedPart[]]>();
    for (const [pack, data] of kept.entries()) {
      for (const part of data.parts[kind]) {
        const lower = parts.get(part.id);
        if (lower === undefined) parts.set(part.id, [{ pack, part }]);
        else lower.push({ pack, part });
      }
    }
    for (const list of parts.values()) writer.add(list);
  }
  const { header, rest } = writer.finish(kept);
  return joined([header, ...chunks, ...rest]);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
