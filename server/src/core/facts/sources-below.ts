import { isCompiled, type Unit } from './segment/layers.js';
import type { Source } from './types.js';

/** The sources that a pack may cite without defining them. */
export interface SourcesBelow {
  get(id: string): Source | undefined;
  /** Ids among which one that was mistyped is looked for. */
  keys(): Iterable<string>;
}

/** The sources of layers, the lowest first: of two with one id the upper one's is meant. Of a compiled layer none is read before it is cited. */
export const sourcesOf = (units: readonly Unit[]): SourcesBelow => ({
  get(id) {
    for (let at = units.length - 1; at >= 0; at -= 1) {
      const unit = units[at]!;
      const source = isCompiled(unit) ? unit.source(id) : unit.sources.get(id);
      if (source !== undefined) return source;
    }
    return undefined;
  },
  * keys() {
    for (const unit of units) {
      if (!isCompiled(unit)) yield* unit.sources.keys();
      // Nobody walks over a large file for the sake of a slip.
      else if (!unit.isPaged) for (const [pack] of unit.packs.entries()) for (const { id } of unit.sourcesOf(pack)) yield id;
    }
  },
});
