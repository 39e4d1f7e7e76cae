import type { FactBase } from './types.js';
import { diffEntities } from './diff/entities.js';
import { diffPacks, diffSources } from './diff/packs.js';
import type { FactChange } from './diff/types.js';

export type { FactChange } from './diff/types.js';

/**
 * What `after` says otherwise than `before`, in a fixed order: packs, entities by kind and id with their statements in the order of
 * a pack's file, then sources. An entity that came or went is one change. Which pack said a thing is no difference.
 */
export function diffFacts(before: FactBase, after: FactBase): readonly FactChange[] {
  return [...diffPacks(before, after), ...diffEntities(before, after), ...diffSources(before, after)];
}
