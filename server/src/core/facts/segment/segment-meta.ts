import type { PackInfo } from '../types.js';

/** What a segment says of itself. */
export interface SegmentMeta {
  /** The packs it was layered from, the lowest first. */
  readonly packs: readonly PackInfo[];
  /** How many entities each kind has, in the order of `entityKinds`: those of a kind are numbered in a row. */
  readonly counts: readonly number[];
  /** Numbers of entities that lack what they need; a pack above may give it. */
  readonly unmade: readonly number[];
  /** How many words are borne by a person who has held an office: they are numbered first; and how many by a person at all. */
  readonly heldWords: number;
  readonly borneWords: number;
  /** The tokens of the longest name. */
  readonly longestForm: number;
  /** For each pack where the sources that it defines end in `source.defined`. */
  readonly packSources: readonly number[];
  /** By which rules the signs of persons were made that stand beside their numbers (see `signRules`); '' where there are none. */
  readonly signs: string;
  /** The length in bytes of what is ready of each kind (see ready.ts). */
  readonly ready: readonly number[];
}

/** A name of a person that is put together and not listed is numbered from here on (see `derivedForms`). */
export const DERIVED_NAME = 0x8000;
