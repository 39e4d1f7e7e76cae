import type { FactLookUp } from '../look-up.js';
import type { Area } from '../types.js';

/** Answers "lies in"; what an area lies in is gathered once, and a circle of areas does no harm. */
export function enclosure(area: (id: string) => Area | undefined): FactLookUp['liesIn'] {
  const around = new Map<string, ReadonlySet<string>>();
  const gather = (id: string): ReadonlySet<string> => {
    const found = new Set([id]);
    for (const one of found) {
      for (const outer of area(one)?.within ?? []) found.add(outer);
    }
    return found;
  };
  return (inner, outer) => {
    let areas = around.get(inner);
    if (areas === undefined) around.set(inner, areas = gather(inner));
    return areas.has(outer);
  };
}
