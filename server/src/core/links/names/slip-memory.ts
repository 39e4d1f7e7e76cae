import { gathered } from '../../text/gathered.js';
import { isNobodysNear } from './near-nobody.js';
import type { DraftNames } from './name-context.js';

/** A name that nobody bears and that may be judged: which of the block's persons it is. */
export interface Unknown {
  readonly at: number;
  readonly folds: readonly string[];
  /** The folds with spaces between them. */
  readonly name: string;
  /** The draft gives the name an office. */
  readonly claimed: boolean;
}

/** What of the whole draft bears on every name in it. */
export interface Bearing {
  readonly near: DraftNames['namedNear'];
  readonly spelt: object;
  readonly capitals: boolean;
  /** How often each word stands in names that nobody bears, and another object as soon as one of them may have changed. */
  readonly counts: ReadonlyMap<string, number>;
  readonly totals: object;
}

/** Asked once a state of the draft, since every name asks for it. */
export function bearingOf(draft: DraftNames): Bearing {
  const { counts, totals } = draft.occurrences();
  return { near: draft.namedNear, spelt: draft.spelt().values, capitals: draft.capitals, counts, totals };
}

/** What was found of the names of a block, and what of the draft bore on it. */
export interface Judged<Slip> {
  /** The slips, each with the number of its person in the block. */
  readonly slips: readonly { readonly at: number; readonly slip: Slip }[];
  /** The last state of the draft in which this held. */
  bearing: Bearing;
  /** How often the words of those names stood in the draft that somebody is near. */
  readonly counts: readonly (readonly [fold: string, count: number])[];
}

/** What was found of the names of a block in a state of the draft. */
export function judgement<Slip>(names: readonly Unknown[], slips: Judged<Slip>['slips'], bearing: Bearing, draft: DraftNames): Judged<Slip> {
  const words = gathered(names, ({ name, claimed, folds }) => (!claimed && isNobodysNear(name, draft) ? [] : folds));
  return { slips, bearing, counts: words.map((fold) => [fold, bearing.counts.get(fold) ?? 0]) };
}

/** True where nothing has changed that bears on the names: who is named, how names are spelt, and how often their own words stand there. */
export function holds(known: Judged<unknown>, now: Bearing): boolean {
  const { near, spelt, capitals, totals } = known.bearing;
  if (near !== now.near || spelt !== now.spelt || capitals !== now.capitals) return false;
  // Most keys change no name at all.
  if (totals !== now.totals && !known.counts.every(([fold, count]) => (now.counts.get(fold) ?? 0) === count)) return false;
  known.bearing = now;
  return true;
}
