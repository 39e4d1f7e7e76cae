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

/** The hit whose first token is `at`. */
export function hitAt({ hits }: NamedBlock, at: number): BlockHit | undefined {
  const next = hits[firstWhere(hits, ({ from }) => from >= at)];
  return next?.from === at ? next : undefined;
}

/** True where the span (relative to the block) lies in quoted speech; a word in inverted commas is not speech. */
export function isQuoted(block: PlacedBlock, span: Span): boolean {
  return block.reading.kind === 'quote' || speechAround(block, span) !== undefined;
}

/** The outermost quoted speech that holds the span (relative to the block): the same object for all that stands in it. */
export function speechAround(block: PlacedBlock, span: Span): Span | undefined {
  if (block.reading.quoted.length === 0) return undefined;
  const speech = speechIn(block.reading.quoted);
  const next = speech[firstWhere(speech, ({ end }) => end >= span.end)];
  return next !== undefined && contains(next, span) ? next : undefined;
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

const NOWHERE: ReadonlyMap<number, readonly never[]> = new Map<number, readonly never[]>();

/** Links by the index of their block: one pass instead of a search for each block. */
export function byBlock<L extends { readonly block: PlacedBlock }>(links: readonly L[]): ReadonlyMap<number, readonly L[]> {
  if (links.length === 0) return NOWHERE;
  const found = new Map<number, L[]>();
  for (const link of links) {
    const here = found.get(link.block.index);
    if (here) here.push(link);
    else found.set(link.block.index, [link]);
  }
  return found;
}
