import { openSegment } from '../core/facts/segment/open.js';
import type { Segment } from '../core/facts/segment/segment.js';

/** The facts in the bytes of a compiled file; throws where there are none or they are damaged, for the server to say what to do. */
export function readBundled(bytes: Uint8Array | undefined, path: string): Segment {
  if (bytes === undefined) throw new Error(`${path} is missing`);
  const { segment, problems } = openSegment(bytes, path);
  if (segment === undefined) throw new Error(problems[0]?.message ?? `${path} is damaged`);
  return segment;
}
