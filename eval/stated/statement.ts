import type { FactLookUp } from '../../server/src/core/facts/look-up.js';
import type { Random } from '../sequence.js';

/** One fact in words, with what may wrongly be written for it. */
export interface Statement {
  /** What fills the places of a sentence. */
  readonly words: Readonly<Record<string, string>>;
  /** Wrong fillings of the kind's `wrong` place. */
  readonly wrong: readonly string[];
  /** ISO date of the story. */
  readonly storyDate: string;
  /** Other fillings of the `wrong` place that are as right. */
  readonly asRight?: readonly string[];
  /** The wrong filling is itself a name or a word. */
  readonly realWord?: boolean;
  /** The sentences that may tell it; absent: those of the kind. */
  readonly sentences?: readonly string[];
}

/** A kind of statement; `name` is its key in data/sentences.yaml. */
export interface StatedKind {
  readonly name: string;
  /** The checks that should report a wrong one. */
  readonly checks: readonly string[];
  statements(facts: FactLookUp, random: Random): readonly Statement[];
}

/** A day in the spring of what the bundled packs know best. */
export const STORY_DATE = '2022-02-15';
export const STORY_DAY = { first: 19038, last: 19038, precision: 'day' } as const;
