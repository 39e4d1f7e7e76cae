import type { FactLookUp } from '../facts/look-up.js';
import type { Draft } from '../text/draft.js';
import { firstWhere } from '../text/first-where.js';
import type { Quoted } from '../text/quoted.js';
import { contains, type Span } from '../text/span.js';
import type { BlockHit } from './find-named.js';
import type { Links, PlacedBlock } from './types.js';

/** A block with the names of the fact base that stand in it. */
export interface NamedBlock extends PlacedBlock {
  readonly hits: readonly BlockHit[];
}

/** The hit whose first token is `at`: a binary search, since the hits of a block stand in order. */
export function hitAt({ hits }: NamedBlock, at: number): BlockHit | undefined {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits[middle]!.from < at) low = middle + 1;
    else high = middle;
  }
  return low < hits.length && hits[low]!.from === at ? hits[low] : undefined;
}

/** True where the span (relative to the block) lies in quoted speech; a word in inverted commas is not speech. */
export function isQuoted(block: PlacedBlock, span: Span): boolean {
  if (block.reading.kind === 'quote') return true;
  if (block.reading.quoted.length === 0) return false;
  const speech = speechIn(block.reading.quoted);
  const next = speech[firstWhere(speech, ({ end }) => end >= span.end)];
  return next !== undefined && contains(next, span);
}

/** Outermost stretches of speech, in order; remembered with the block's reading, because every mention asks. */
const outermost = new WeakMap<readonly Quoted[], readonly Span[]>();

function speechIn(quoted: readonly Quoted[]): readonly Span[] {
  let speech = outermost.get(quoted);
  if (!speech) {
    const found: Span[] = [];
    for (const { span, scare } of quoted) if (!scare && span.end > (found.at(-1)?.end ?? -1)) found.push(span);
    outermost.set(quoted, (speech = found));
  }
  return speech;
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
