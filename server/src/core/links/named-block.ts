import type { FactLookUp } from '../facts/look-up.js';
import type { Draft } from '../text/draft.js';
import type { Quoted } from '../text/quoted.js';
import { contains, type Span } from '../text/span.js';
import type { BlockHit } from './find-named.js';
import type { Links, PlacedBlock } from './types.js';

/** A block with the names of the fact base that stand in it. */
export interface NamedBlock extends PlacedBlock {
  readonly hits: readonly BlockHit[];
  /** The hits by their first token. */
  readonly hitAt: ReadonlyMap<number, BlockHit>;
}

/** True where the span (relative to the block) lies in quoted speech; a word in inverted commas is not speech. */
export function isQuoted(block: PlacedBlock, span: Span): boolean {
  return block.reading.kind === 'quote' || block.reading.quoted.some((quoted: Quoted) => !quoted.scare && contains(quoted.span, span));
}

/** The part of the links that later stages of linking read. */
export interface LinkedSoFar {
  readonly draft: Draft;
  readonly blocks: readonly NamedBlock[];
  readonly facts: FactLookUp;
  readonly storyDate: Links['storyDate'];
  readonly persons: Links['persons'];
  readonly areas: Links['areas'];
  readonly organizations: Links['organizations'];
  readonly dates: Links['dates'];
}

/** Links by the index of their block: one pass instead of a search for each block. */
export function byBlock<L extends { readonly block: PlacedBlock }>(links: readonly L[]): ReadonlyMap<number, readonly L[]> {
  const found = new Map<number, L[]>();
  for (const link of links) {
    const here = found.get(link.block.index);
    if (here) here.push(link);
    else found.set(link.block.index, [link]);
  }
  return found;
}
