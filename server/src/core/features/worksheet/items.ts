import { addressOf } from '../../facts/source-address.js';
import type { Citation, Entity, EntityKind, Statement } from '../../facts/types.js';
import type { Span } from '../../text/span.js';
import { type Said } from '../../values/said.js';
import type { ItemMark } from './marks.js';

/** What kind of thing a line of the worksheet is about. */
export type ItemKind =
  | 'person' | 'office' | 'organization' | 'place' | 'date' | 'event' | 'figure' | 'age' | 'quotation' | 'text';

export type ItemVerdict = 'agrees' | 'contradicts' | 'cannot-tell';

/** A source as plain data: the keys that the other JSON formats give it. */
export interface ItemSource {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly issued?: string;
  readonly URL?: string;
  readonly locator?: string;
}

/** One checkable item of a draft: plain data, ready for JSON. */
export interface WorksheetItem {
  /** Offsets in UTF-16 code units of the draft's text. */
  readonly span: Span;
  /** The words of the draft. */
  readonly text: string;
  readonly kind: ItemKind;
  readonly verdict: ItemVerdict;
  /** Who or what of the fact base is meant; `null` where nobody knows. */
  readonly entity: { readonly kind: EntityKind; readonly id: string; readonly name: string } | null;
  /** What the fact base says, a sentence; `null` where it says nothing about it. */
  readonly statement: string | null;
  /** The sources of the statement. */
  readonly sources: readonly ItemSource[];
  /** The check whose finding contradicts the item. */
  readonly check: string | null;
  /** Why the verdict is what it is, in words; `null` where the statement says it. */
  readonly note: string | null;
  /** Whoever has checked it by hand; absent where nobody has. */
  readonly checked?: ItemMark;
}

/** An item before the findings are laid over it. */
export interface Candidate {
  readonly span: Span;
  readonly kind: ItemKind;
  readonly verdict: 'agrees' | 'cannot-tell';
  readonly entity?: Entity;
  readonly statement?: Said;
  readonly sources?: readonly Citation[];
  /** Already in the reader’s language, or still to be told in it. */
  readonly note?: string | Said;
  /** The checks that judge this item, and where their findings stand. */
  readonly checks: readonly string[];
  readonly reach: Span;
}

/** A statement of the fact base in words. */
export const rests = (statement: Statement<unknown>, says: Said): Pick<Candidate, 'statement' | 'sources'> =>
  ({ statement: says, sources: statement.sources });

/** The smallest span that holds all of them. */
export const union = (...spans: readonly (Span | undefined)[]): Span => {
  const known = spans.filter((span) => span !== undefined);
  return { start: Math.min(...known.map(({ start }) => start)), end: Math.max(...known.map(({ end }) => end)) };
};

/** A citation as the JSON formats give it: the source with its title and address, and the passage. */
export function itemSource(citation: Citation): ItemSource {
  const { source, locator } = citation;
  const URL = addressOf(citation);
  return {
    id: source.id,
    title: source.title,
    ...(source.publisher !== undefined && { publisher: source.publisher }),
    ...(source.issued !== undefined && { issued: source.issued }),
    ...(URL !== undefined && { URL }),
    ...(locator !== undefined && { locator }),
  };
}
