import { gathered } from '../../text/gathered.js';
import { isDerived } from './area-edits.js';
import { recentlyUsed, type RecentlyUsed } from '../../text/recently-used.js';
import type { EditStep } from '../../values/edits.js';
import type { PlaceName, PlaceNames } from './place-names.js';

/** A name that a word may be a slip of, with what would have slipped. */
export interface NearestName {
  readonly name: PlaceName;
  readonly edits: readonly EditStep[];
}

/** Words that no list knows come again and again in a draft, and each is compared with some hundred names. */
const KEPT_WORDS = 2000;

const memo = new WeakMap<PlaceNames, RecentlyUsed<{ nearest?: readonly NearestName[] }>>();

/**
 * The single words of `names` that a folded word is nearest to, of those that begin with its first letter or its second, or differ in the
 * first letter alone; none where the word is made of one of them (see `isDerived`). `editsOf` says
 * what would have slipped, where anything may have; it must always be the same function, for its answers are remembered.
 */
export function nearestPlaceNames(
  fold: string, names: PlaceNames, editsOf: (typed: string, known: string) => readonly EditStep[] | undefined,
): readonly NearestName[] {
  let ofNames = memo.get(names);
  if (!ofNames) memo.set(names, (ofNames = recentlyUsed(KEPT_WORDS, () => ({}))));
  const known = ofNames.of(fold);
  if (known.nearest) return known.nearest;
  const alike = gathered([...new Set(fold.slice(0, 2))], (initial) => names.byInitial.get(initial) ?? []);
  if (alike.some(({ folds: [word] }) => isDerived(fold, word!))) return (known.nearest = []);
  const near = gathered([...new Set([...alike, ...names.byRest.get(fold.slice(1)) ?? []])], (name) => {
    const edits = editsOf(fold, name.folds[0]!);
    return edits ? [{ name, edits }] : [];
  });
  const fewest = Math.min(...near.map(({ edits }) => edits.length));
  return (known.nearest = near.filter(({ edits }) => edits.length === fewest));
}
