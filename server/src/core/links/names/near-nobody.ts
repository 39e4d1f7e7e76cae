import type { DraftNames } from './name-context.js';

/**
 * Typed names without any reading, by the look-up among those whom the draft names: without an office beside it, nothing else bears on
 * whom a name may be read as, and most unknown names of a draft are near nobody.
 */
const nearNobody = new WeakMap<DraftNames['namedNear'], Set<string>>();
/** All drafts that name nobody share one look-up. */
const MOST_NAMES = 10_000;

/** True where it is already known that nobody is near the name (its folds with spaces between them), as long as no office is given to it. */
export const isNobodysNear = (name: string, { namedNear }: DraftNames): boolean => nearNobody.get(namedNear)?.has(name) === true;

export function noteNearNobody(name: string, { namedNear }: DraftNames): void {
  let names = nearNobody.get(namedNear);
  if (!names || names.size >= MOST_NAMES) nearNobody.set(namedNear, (names = new Set()));
  names.add(name);
}
