import type { Problem } from '../types.js';
import { inMemory, type ByteSource } from './byte-source.js';
import { openContainer } from './container.js';
import { DamagedFacts } from './damage.js';
import { Segment } from './segment.js';

/** A segment, or what is wrong with the file. */
export interface Opening {
  readonly segment?: Segment;
  readonly problems: readonly Problem[];
}

/**
 * Opens what `buildSegment` wrote: bytes in memory, or a source that reads slices of a file. Nothing is parsed but the directory, and
 * no entity is read. `path` names the file in the problem that a damaged or foreign one is.
 */
export function openSegment(bytes: Uint8Array | ByteSource, path = 'facts.segment'): Opening {
  const failure = (message: string): Opening => ({ problems: [{ path, severity: 'error', message: `This file of compiled facts ${message}.` }] });
  try {
    const container = openContainer(bytes instanceof Uint8Array ? inMemory(bytes) : bytes, path);
    return typeof container === 'string' ? failure(container) : { segment: new Segment(container, path), problems: [] };
  } catch (error) {
    if (error instanceof DamagedFacts) return failure(error.problem);
    return failure(`cannot be read (${error instanceof Error ? error.message : 'damaged'}): build it anew`);
  }
}
