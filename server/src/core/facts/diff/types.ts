import type { EntityKind } from '../types.js';

export type ChangedKind = EntityKind | 'source' | 'pack';

/** One difference between two fact bases. */
export interface FactChange {
  readonly kind: ChangedKind;
  /** The id of the entity, source or pack. */
  readonly id: string;
  /** What it is called, for people: the later name. */
  readonly name: string;
  /** What happened to the statement, or to the whole entity where `property` is absent. */
  readonly change: 'added' | 'removed' | 'changed';
  /** The property as a pack's file spells it (`membership`, `birth_date`, `other_names` …). */
  readonly property?: string;
  /** The id of the statement (`person/ID#membership/POST@START`), where the change is one of a statement. */
  readonly statement?: string;
  /** Without the entity's name, no full stop: "Deputy Chief of Staff now ends 18 September 2025 (tass-2025-09-18); was open". */
  readonly text: string;
  /** The ids of the sources behind what is new; behind what went where nothing is. */
  readonly sources: readonly string[];
  /** Keys (`kind/id`) of all entities that the change says something of: the entity itself, a term's post, a member's body … */
  readonly touches: readonly string[];
}
